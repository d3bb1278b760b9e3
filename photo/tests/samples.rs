//! Pictures and parts of pictures, made by hand where a library would not make them.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

/// Red above green on the left, blue above white on the right: no two turns of it look the same.
pub fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        match (x < width / 2, y < height / 2) {
            (true, true) => Rgb([220, 20, 20]),
            (true, false) => Rgb([20, 180, 20]),
            (false, true) => Rgb([20, 20, 220]),
            (false, false) => Rgb([250, 250, 250]),
        }
    })
}

pub fn file(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn jpeg() -> Vec<u8> {
    file(&corners(160, 120), ImageFormat::Jpeg)
}

/// The JPEG with a segment after its start.
pub fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, content, &jpeg[2..]].concat()
}

/// An EXIF block that says how the camera was held, and where.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
    block.extend([0, 2]);
    block.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend([0x82, 0x98, 0, 2, 0, 0, 0, 20, 0, 0, 0, 38]);
    block.extend([0, 0, 0, 0]);
    block.extend(b"GPSLatitude 51.6739\0");
    block
}

/// A PNG chunk with its checksum.
pub fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], &body, &crc(&body).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    })
}

/// The beginning of a grey PNG of this size, with pixels that never come.
pub fn png_of(width: u32, height: u32) -> Vec<u8> {
    let size = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 0, 0, 0, 0],
    ]
    .concat();
    let mark = b"\x89PNG\r\n\x1a\n".to_vec();
    // One empty deflate block.
    let pixels = [0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
    [
        mark,
        chunk(*b"IHDR", &size),
        chunk(*b"IDAT", &pixels),
        chunk(*b"IEND", &[]),
    ]
    .concat()
}

/// The markers of a JPEG's segments, up to its pixels.
pub fn markers(jpeg: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 2;
    while jpeg[at] == 0xff {
        let marker = jpeg[at + 1];
        found.push(marker);
        if marker == 0xda {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    found
}
