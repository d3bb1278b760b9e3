//! What a file is, by its first bytes. The name is believed only where it agrees.

use crate::Refused;

/// A kind of picture that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JPEG
    Jpeg,
    /// PNG, of an animation the first frame
    Png,
    /// WebP, of an animation the first frame
    Webp,
}

/// How far a file is looked into.
const HEAD: usize = 64;
/// Brands of the container that HEIC, HEIF and AVIF lie in.
const HEIC_BRANDS: [&[u8; 4]; 10] = [
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis",
];

/// What kind of picture the bytes are.
///
/// # Errors
/// `Empty`, `Heic`, `OtherPicture` or `NotAPicture`.
pub fn sniff(bytes: &[u8]) -> Result<Kind, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok(Kind::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(Kind::Webp);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        let brand = bytes.get(8..12);
        let heic = HEIC_BRANDS.iter().any(|heic| brand == Some(&heic[..]));
        return Err(if heic {
            Refused::Heic
        } else {
            Refused::NotAPicture
        });
    }
    let others: [&[u8]; 5] = [b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0"];
    if others.iter().any(|other| bytes.starts_with(other)) || is_svg(bytes) {
        return Err(Refused::OtherPicture);
    }
    Err(Refused::NotAPicture)
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD * 16)];
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg"))
}

/// Does the ending of a name fit the kind? A name without an ending does: cameras of browsers give none.
pub fn name_fits(name: &str, kind: Kind) -> bool {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let Some((_, ending)) = name.rsplit_once('.') else {
        return true;
    };
    let endings: &[&str] = match kind {
        Kind::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        Kind::Png => &["png"],
        Kind::Webp => &["webp"],
    };
    endings.contains(&ending.trim().to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_their_first_bytes() {
        let ftyp = |brand: &str| [b"\0\0\0\x18ftyp", brand.as_bytes(), b"\0\0\0\0"].concat();
        let cases: [(&[u8], Result<Kind, Refused>); 16] = [
            (b"", Err(Refused::Empty)),
            (b"\xff\xd8\xff\xe0", Ok(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n....", Ok(Kind::Png)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Ok(Kind::Webp)),
            (b"RIFF\x10\0\0\0WAVEfmt ", Err(Refused::NotAPicture)),
            (&ftyp("heic"), Err(Refused::Heic)),
            (&ftyp("mif1"), Err(Refused::Heic)),
            (&ftyp("avif"), Err(Refused::Heic)),
            (&ftyp("isom"), Err(Refused::NotAPicture)),
            (b"GIF89a", Err(Refused::OtherPicture)),
            (b"<svg xmlns", Err(Refused::OtherPicture)),
            (
                b"\xef\xbb\xbf <?xml version='1.0'?><svg/>",
                Err(Refused::OtherPicture),
            ),
            (b"<!doctype html>", Err(Refused::NotAPicture)),
            (b"%PDF-1.7", Err(Refused::NotAPicture)),
            (b"PK\x03\x04", Err(Refused::NotAPicture)),
            (b"\xff\xd8", Err(Refused::NotAPicture)),
        ];
        for (bytes, expected) in cases {
            assert_eq!(
                sniff(bytes),
                expected,
                "{:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn an_ending_must_fit_and_none_is_fine() {
        for (name, kind, fits) in [
            ("IMG_0001.JPG", Kind::Jpeg, true),
            ("zähler.jpeg", Kind::Jpeg, true),
            ("image", Kind::Jpeg, true),
            ("", Kind::Png, true),
            ("C:\\Bilder.alt\\foto", Kind::Png, true),
            ("foto.png", Kind::Jpeg, false),
            ("foto.jpg.html", Kind::Jpeg, false),
            ("foto.svg", Kind::Png, false),
            ("foto.webp", Kind::Webp, true),
        ] {
            assert_eq!(name_fits(name, kind), fits, "{name}");
        }
    }
}
