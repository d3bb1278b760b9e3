//! Nothing but the picture remains: no place, no camera, no second file behind it.

use image::ImageFormat;
use photo::{Limits, clean};

use crate::samples::{chunk, corners, exif, file, jpeg, markers, with_segment};

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}

fn cleaned(bytes: &[u8]) -> [Vec<u8>; 2] {
    let found = clean(bytes, "", &Limits::default()).unwrap();
    [found.jpeg, found.thumbnail]
}

#[test]
fn place_camera_and_comments_are_gone() {
    let mut photo = with_segment(&jpeg(), 0xe1, &exif(1));
    photo = with_segment(
        &photo,
        0xe1,
        b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>planted</x:xmpmeta>",
    );
    photo = with_segment(&photo, 0xed, b"Photoshop 3.0\0planted");
    photo = with_segment(&photo, 0xfe, b"planted comment");
    assert!(holds(&photo, "GPSLatitude") && holds(&photo, "planted"));
    for bytes in cleaned(&photo) {
        assert!(!holds(&bytes, "GPSLatitude") && !holds(&bytes, "planted"));
        // APP1 to APP15 and comments; APP0 is JFIF's own head.
        let foreign = |marker: &u8| (0xe1..=0xef).contains(marker) || *marker == 0xfe;
        assert!(
            !markers(&bytes).iter().any(foreign),
            "{:x?}",
            markers(&bytes)
        );
    }
}

#[test]
fn texts_of_a_png_are_gone() {
    let png = file(&corners(100, 80), ImageFormat::Png);
    let text = chunk(*b"tEXt", b"Comment\0planted text");
    let photo = [&png[..33], &text, &png[33..]].concat();
    for bytes in cleaned(&photo) {
        assert!(!holds(&bytes, "planted"));
    }
}

#[test]
fn a_file_behind_the_picture_is_gone() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let mut photo = file(&corners(100, 80), format);
        photo.extend(b"PK\x03\x04 planted.exe <script>planted</script> %PDF-1.7 planted");
        for bytes in cleaned(&photo) {
            assert!(!holds(&bytes, "planted"), "{format:?}");
            assert!(
                bytes.ends_with(&[0xff, 0xd9]),
                "ends where the picture does"
            );
        }
    }
}

#[test]
fn a_document_in_front_of_a_picture_is_no_picture() {
    let photo = [b"%PDF-1.7\n".to_vec(), jpeg()].concat();
    let refused = clean(&photo, "a.jpg", &Limits::default()).unwrap_err();
    assert_eq!(refused, photo::Refused::NotAPicture);
}
