//! Pictures of meters, painted for the occasion.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use services::reading::photo::Upload;

use super::{Person, World};

/// A picture of this size; `tone` makes it another one.
pub fn picture(width: u32, height: u32, tone: u8, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let part = |value: u32| u8::try_from(value % 256).unwrap();
        Rgb([part(x), part(y), tone])
    });
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

impl World {
    /// The upload of a photo of a person's first meter.
    pub async fn photo(&self, person: &Person, key: &str, tone: u8) -> Upload {
        let task = services::reading::task(&self.services, &person.actor)
            .await
            .unwrap();
        Upload {
            key: key.to_owned(),
            meter: task.meters[0].id.to_string(),
            name: "IMG_0001.jpg".to_owned(),
            bytes: picture(320, 240, tone, ImageFormat::Jpeg).into(),
        }
    }

    /// Files in the store.
    pub fn stored_files(&self) -> usize {
        fn count(folder: &std::path::Path) -> usize {
            let Ok(entries) = std::fs::read_dir(folder) else {
                return 0;
            };
            entries
                .map(|entry| entry.unwrap().path())
                .map(|path| if path.is_dir() { count(&path) } else { 1 })
                .sum()
        }
        count(&self.folder.join("uploads"))
    }
}
