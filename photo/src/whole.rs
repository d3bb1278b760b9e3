//! Does a JPEG come to its end? Decoders paint what is missing grey and say nothing; a photo of half a meter proves
//! nothing.

/// Whether the end marker follows the beginning of the pixels. Thumbnails inside of segments have one of their own,
/// so segments are stepped over.
pub(crate) fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some([0xff, marker]) = bytes.get(at..at + 2) else {
            return false;
        };
        match marker {
            // Padding before a marker.
            0xff => at += 1,
            0xd9 => return false,
            // Marks without content.
            0x01 | 0xd0..=0xd8 => at += 2,
            0xda => break,
            _ => {
                let Some([high, low]) = bytes.get(at + 2..at + 4) else {
                    return false;
                };
                at += 2 + usize::from(u16::from_be_bytes([*high, *low])).max(2);
            }
        }
    }
    // Inside of pixels an 0xff is always followed by something else than the end.
    bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_must_come_after_the_pixels_have_begun() {
        let head = [0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd9, 1, 2];
        let scan = [0xff, 0xda, 0, 4, 0, 0, 17, 0xff, 0, 19];
        let whole = [&head[..], &scan, &[0xff, 0xd9]].concat();
        assert!(jpeg_is_whole(&whole));
        assert!(jpeg_is_whole(&[&whole[..], b"trailing"].concat()));
        assert!(!jpeg_is_whole(&[&head[..], &scan].concat()), "breaks off");
        assert!(!jpeg_is_whole(&head), "only a thumbnail's end");
        for cut in 0..whole.len() {
            assert!(!jpeg_is_whole(&whole[..cut]), "{cut}");
        }
    }
}
