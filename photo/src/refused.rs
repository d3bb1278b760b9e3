//! Why a picture is not taken.

use thiserror::Error;

/// Why a picture is not taken. Every reason can be told to the person who sent it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are taken.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// bytes that are taken
        limit: usize,
    },
    /// More pixels than are unpacked.
    #[error("the picture has more than {limit} pixels")]
    TooManyPixels {
        /// pixels that are unpacked
        limit: u64,
    },
    /// Too small to show anything.
    #[error("the picture is smaller than {least} pixels")]
    TooSmall {
        /// pixels that each side must have
        least: u32,
    },
    /// HEIC, HEIF or AVIF: what some phones make and most browsers cannot show.
    #[error("a format of phones (HEIC)")]
    Heic,
    /// A picture of a kind that is not taken: GIF, SVG, TIFF, BMP.
    #[error("another kind of picture")]
    OtherPicture,
    /// Something else: a document, a page, a film, an archive.
    #[error("not a picture")]
    NotAPicture,
    /// Its name has the ending of something else.
    #[error("the ending of the name does not fit the content")]
    NameDisagrees,
    /// It breaks off or cannot be decoded.
    #[error("the picture is damaged")]
    Damaged,
}
