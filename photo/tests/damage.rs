//! Whatever arrives, there is an answer and no panic; and what is taken is a picture.

use image::ImageFormat;
use photo::{Limits, Refused, clean};
use proptest::prelude::*;

use crate::samples::{corners, exif, file, with_segment};

fn answers(bytes: &[u8]) {
    let limits = Limits {
        pixels: 100_000,
        memory: 8 * 1024 * 1024,
        ..Limits::default()
    };
    if let Ok(found) = clean(bytes, "", &limits) {
        let picture = image::load_from_memory(&found.jpeg).unwrap();
        assert_eq!(
            (picture.width(), picture.height()),
            (found.width, found.height)
        );
        assert!(image::load_from_memory(&found.thumbnail).is_ok());
    }
}

fn sample(which: usize) -> Vec<u8> {
    let picture = corners(80, 70);
    match which {
        0 => with_segment(&file(&picture, ImageFormat::Jpeg), 0xe1, &exif(6)),
        1 => file(&picture, ImageFormat::Png),
        _ => file(&picture, ImageFormat::WebP),
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(start in 0_usize..4, bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let mark: &[u8] = [b"\xff\xd8\xff".as_slice(), b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b""][start];
        answers(&[mark, &bytes].concat());
    }

    #[test]
    fn no_damage_makes_it_panic(
        which in 0_usize..3, cut in 0_usize..6000, changes in prop::collection::vec((any::<usize>(), any::<u8>()), 0..12),
    ) {
        let mut bytes = sample(which);
        for (at, value) in changes {
            let place = at % bytes.len();
            bytes[place] = value;
        }
        bytes.truncate(bytes.len().saturating_sub(cut % 500));
        answers(&bytes);
    }
}

#[test]
fn a_picture_that_breaks_off_is_damaged() {
    for which in 0..3 {
        let bytes = sample(which);
        for part in [3, 2] {
            let refused = clean(
                &bytes[..bytes.len() * (part - 1) / part],
                "",
                &Limits::default(),
            );
            assert_eq!(refused, Err(Refused::Damaged), "{which}");
        }
    }
}
