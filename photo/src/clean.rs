//! From the bytes of a stranger to a picture of ours.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageReader, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType, metadata::Orientation,
};
use sha2::{Digest, Sha256};

use crate::{Kind, Refused, name_fits, sniff, whole::jpeg_is_whole};

/// How much is taken, and how much is kept of it.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Pixels that are unpacked.
    pub pixels: u64,
    /// Pixels that a side must have to show anything.
    pub least: u32,
    /// Bytes that decoding may take beside the picture.
    pub memory: u64,
    /// The long side of the picture that is kept.
    pub long_side: u32,
    /// The long side of the small picture.
    pub thumbnail: u32,
    /// Quality of both, 1 to 100.
    pub quality: u8,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 12 * 1024 * 1024,
            pixels: 50_000_000,
            least: 64,
            memory: 256 * 1024 * 1024,
            long_side: 2400,
            thumbnail: 480,
            quality: 82,
        }
    }
}

/// A picture that holds nothing but itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    /// JPEG, upright, without metadata.
    pub jpeg: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The same, small.
    pub thumbnail: Vec<u8>,
    /// Hash of `jpeg`, in hex: the same file gives the same one.
    pub sha256: String,
}

/// Makes a clean picture out of a file. `name` is the file's name on the sender's device.
///
/// # Errors
/// [`Refused`] says why not.
pub fn clean(bytes: &[u8], name: &str, limits: &Limits) -> Result<Clean, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge {
            limit: limits.bytes,
        });
    }
    let kind = sniff(bytes)?;
    if !name_fits(name, kind) {
        return Err(Refused::NameDisagrees);
    }
    if kind == Kind::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Refused::Damaged);
    }
    let upright = decode(bytes, kind, limits)?;
    let picture = on_white(&fit(upright, limits.long_side));
    let (width, height) = picture.dimensions();
    let small = fit(DynamicImage::ImageRgb8(picture.clone()), limits.thumbnail);
    let jpeg = encode(&picture, limits.quality)?;
    Ok(Clean {
        sha256: hex::encode(Sha256::digest(&jpeg)),
        jpeg,
        width,
        height,
        thumbnail: encode(&small.into_rgb8(), limits.quality)?,
    })
}

/// Measures by the header, then unpacks, then turns it as the camera was held.
fn decode(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<DynamicImage, Refused> {
    let damaged = |_| Refused::Damaged;
    let format = match kind {
        Kind::Jpeg => image::ImageFormat::Jpeg,
        Kind::Png => image::ImageFormat::Png,
        Kind::Webp => image::ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut most = image::Limits::no_limits();
    most.max_alloc = Some(limits.memory);
    reader.limits(most.clone());
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if width < limits.least || height < limits.least {
        return Err(Refused::TooSmall {
            least: limits.least,
        });
    }
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(Refused::TooManyPixels {
            limit: limits.pixels,
        });
    }
    // Some decoders know of the limit only when they are told themselves.
    decoder.set_limits(most).map_err(damaged)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Scales down, never up.
fn fit(picture: DynamicImage, long_side: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= long_side {
        return picture;
    }
    // Halving first is much faster than one large step, and no worse to look at.
    let picture = if picture.width().max(picture.height()) > long_side * 2 {
        picture.thumbnail(long_side * 2, long_side * 2)
    } else {
        picture
    };
    picture.resize(long_side, long_side, FilterType::CatmullRom)
}

/// Without transparency: what was see-through is white paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0;
        let over = |colour: u8| {
            let sum = u16::from(colour) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(sum / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, Refused> {
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
    picture
        .write_with_encoder(encoder)
        .map_err(|_| Refused::Damaged)?;
    Ok(jpeg)
}
