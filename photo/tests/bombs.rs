//! Small files that claim to be huge, and the memory that is spent on them.

use std::{sync::Mutex, time::Instant};

use image::{ImageFormat, Rgb, RgbImage};
use peak_alloc::PeakAlloc;
use photo::{Limits, Refused, clean};

use crate::samples::{file, jpeg, png_of};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;
/// Two measurements at the same time would count each other.
static ALONE: Mutex<()> = Mutex::new(());

/// The result, and the most memory that was held for it.
fn measured<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let _alone = ALONE.lock().unwrap();
    ALLOCATOR.reset_peak_usage();
    let before = ALLOCATOR.current_usage();
    let result = work();
    (result, ALLOCATOR.peak_usage().saturating_sub(before))
}

/// The same JPEG with another size in its header.
fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg();
    let at = bytes
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0] || pair == [0xff, 0xc2])
        .unwrap();
    bytes[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    bytes[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

#[test]
fn a_huge_picture_in_a_small_file_is_refused_by_its_header() {
    for bytes in [
        png_of(50_000, 50_000),
        jpeg_of(65_500, 65_500),
        png_of(u32::MAX >> 1, 64),
    ] {
        assert!(bytes.len() < 10_000);
        let (refused, peak) = measured(|| clean(&bytes, "", &Limits::default()).unwrap_err());
        let expected = Refused::TooManyPixels { limit: 50_000_000 };
        assert!(
            refused == expected || refused == Refused::Damaged,
            "{refused:?}"
        );
        assert!(peak < 4 * 1024 * 1024, "{peak} bytes");
    }
}

#[test]
fn a_picture_without_a_size_or_a_tiny_one_is_refused() {
    for (width, height) in [(0, 0), (0, 5000), (63, 5000), (5000, 1)] {
        let refused = clean(&png_of(width, height), "", &Limits::default()).unwrap_err();
        let tiny = Refused::TooSmall { least: 64 };
        assert!(
            refused == tiny || refused == Refused::Damaged,
            "{width} {height}"
        );
    }
}

#[test]
fn the_limit_of_bytes_is_exact() {
    let bytes = jpeg();
    let limits = |bytes| Limits {
        bytes,
        ..Limits::default()
    };
    assert!(clean(&bytes, "", &limits(bytes.len())).is_ok());
    let limit = bytes.len() - 1;
    let refused = clean(&bytes, "", &limits(limit)).unwrap_err();
    assert_eq!(refused, Refused::TooLarge { limit });
}

#[test]
fn a_photo_of_a_phone_costs_little_enough_to_do_two_at_once() {
    // Twelve megapixels, as phones take them, with some noise.
    let picture = RgbImage::from_fn(4000, 3000, |x, y| {
        let noise =
            u8::try_from((x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) % 64).unwrap();
        Rgb([100 + noise, 90, 60 + noise])
    });
    let bytes = file(&picture, ImageFormat::Jpeg);
    drop(picture);
    let started = Instant::now();
    let (found, peak) = measured(|| clean(&bytes, "", &Limits::default()).unwrap());
    println!(
        "{} ms, {} MB",
        started.elapsed().as_millis(),
        peak / 1_000_000
    );
    assert_eq!((found.width, found.height), (2400, 1800));
    assert!(peak < 250_000_000, "{peak} bytes");
}
