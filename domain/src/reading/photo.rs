//! Why a photo is not taken: data for the sentence at the field.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What is wrong with a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(tag = "photo", rename_all = "snake_case")]
pub enum PhotoProblem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are taken.
    #[error("the file has more than {megabytes} MB")]
    TooLarge {
        /// what is taken
        megabytes: usize,
    },
    /// More pixels than are taken.
    #[error("the picture has more than {megapixels} megapixels")]
    TooManyPixels {
        /// what is taken
        megapixels: usize,
    },
    /// Nothing could be recognised on it.
    #[error("the picture is tiny")]
    TooSmall,
    /// The format of phones that browsers cannot show.
    #[error("HEIC")]
    Heic,
    /// No picture, or a kind of picture that is not taken.
    #[error("no photo")]
    NotAPhoto,
    /// Its name says one thing, its content another.
    #[error("name and content disagree")]
    NameDisagrees,
    /// It breaks off, or cannot be read.
    #[error("damaged")]
    Damaged,
    /// There are enough of this meter.
    #[error("{most} photos are enough")]
    Enough {
        /// so many are taken
        most: usize,
    },
}
