//! However the camera was held, the meter stands upright; large pictures become smaller, small ones stay.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use photo::{Limits, clean};

use crate::samples::{corners, exif, file, with_segment};

/// The colours of the four corners, by name.
fn colours(jpeg: &[u8]) -> String {
    let picture = image::load_from_memory(jpeg).unwrap().into_rgb8();
    let (width, height) = picture.dimensions();
    let name = |x, y| match picture.get_pixel(x, y).0 {
        [r, g, b] if r > 180 && g > 180 && b > 180 => 'w',
        [r, g, b] if r > g && r > b => 'r',
        [r, g, b] if g > r && g > b => 'g',
        _ => 'b',
    };
    let (right, below) = (width - 10, height - 10);
    [
        name(10, 10),
        name(right, 10),
        name(10, below),
        name(right, below),
    ]
    .iter()
    .collect()
}

/// What a camera held that way writes down: the picture turned away, and the note how to turn it back.
fn held(orientation: u8) -> Vec<u8> {
    let upright = DynamicImage::ImageRgb8(corners(160, 120));
    let turned = match orientation {
        2 => upright.fliph(),
        3 => upright.rotate180(),
        4 => upright.flipv(),
        5 => upright.rotate90().fliph(),
        6 => upright.rotate270(),
        7 => upright.rotate270().fliph(),
        8 => upright.rotate90(),
        _ => upright,
    };
    let jpeg = file(&turned.into_rgb8(), ImageFormat::Jpeg);
    with_segment(&jpeg, 0xe1, &exif(orientation))
}

#[test]
fn however_the_camera_was_held_the_picture_stands_upright() {
    for orientation in 1..=8 {
        let found = clean(&held(orientation), "a.jpg", &Limits::default()).unwrap();
        assert_eq!((found.width, found.height), (160, 120), "{orientation}");
        assert_eq!(colours(&found.jpeg), "rbgw", "{orientation}");
        assert_eq!(colours(&found.thumbnail), "rbgw", "{orientation}");
    }
}

#[test]
fn every_kind_of_picture_that_is_taken_comes_out_the_same() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let found = clean(&file(&corners(160, 120), format), "", &Limits::default()).unwrap();
        assert_eq!(colours(&found.jpeg), "rbgw", "{format:?}");
    }
}

#[test]
fn large_pictures_become_smaller_and_small_ones_stay() {
    for (width, height, kept) in [
        (3000, 1500, (2400, 1200)),
        (1500, 6000, (600, 2400)),
        (2400, 100, (2400, 100)),
        (64, 64, (64, 64)),
    ] {
        let bytes = file(&corners(width, height), ImageFormat::Jpeg);
        let found = clean(&bytes, "", &Limits::default()).unwrap();
        assert_eq!((found.width, found.height), kept);
        let small = image::load_from_memory(&found.thumbnail).unwrap();
        assert!(small.width().max(small.height()) <= 480);
    }
}

#[test]
fn what_is_see_through_lies_on_white_paper() {
    let mut picture = RgbaImage::from_pixel(100, 100, Rgba([0, 0, 0, 0]));
    for x in 0..50 {
        for y in 0..100 {
            picture.put_pixel(x, y, Rgba([220, 20, 20, 255]));
        }
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let found = clean(&bytes.into_inner(), "a.png", &Limits::default()).unwrap();
    assert_eq!(colours(&found.jpeg), "rwrw");
}

#[test]
fn grey_and_deep_pictures_are_taken_too() {
    let grey = DynamicImage::ImageRgb8(corners(100, 80)).to_luma8();
    let deep = DynamicImage::ImageRgb8(corners(100, 80)).to_rgb16();
    for picture in [
        DynamicImage::ImageLuma8(grey),
        DynamicImage::ImageRgb16(deep),
    ] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let found = clean(&bytes.into_inner(), "a.png", &Limits::default()).unwrap();
        assert_eq!((found.width, found.height), (100, 80));
    }
}

#[test]
fn the_same_file_has_the_same_hash_and_another_one_another() {
    let hash = |tone| {
        let picture = RgbImage::from_pixel(80, 80, Rgb([tone, 0, 0]));
        let bytes = file(&picture, ImageFormat::Png);
        clean(&bytes, "a.png", &Limits::default()).unwrap().sha256
    };
    assert_eq!(hash(1), hash(1));
    assert_ne!(hash(10), hash(200));
    assert_eq!(hash(1).len(), 64);
}
