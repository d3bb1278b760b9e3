//! Small letters of the alphabets that people here write in.
//!
//! `str::to_lowercase` knows every alphabet there is; its tables would be a sixteenth of what a browser loads.

/// The same text in small letters: Latin with all its accents, Greek, Cyrillic. Others stay as they are.
pub(super) fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        // The multiplication sign stands among the letters of Latin-1, the dotted capital I has no single partner.
        0xD7 | 0x130 | 0x131 | 0x3A2 => code,
        0x41..=0x5A | 0xC0..=0xDE | 0x391..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        // Pairs: the capital first, on an even place or on an odd one.
        0x100..=0x137 | 0x14A..=0x177 => code | 1,
        0x139..=0x148 | 0x179..=0x17E => code + code % 2,
        0x178 => 0xFF,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_greek_and_cyrillic_letters_become_small_as_unicode_says() {
        let blocks = (0..0x180).chain(0x391..0x3CA).chain(0x400..0x460);
        for letter in blocks
            .filter_map(char::from_u32)
            .filter(|c| *c != '\u{130}')
        {
            let standard: String = letter.to_lowercase().collect();
            assert_eq!(lower(&letter.to_string()), standard, "{letter}");
        }
    }

    #[test]
    fn words_of_the_neighbours_become_small() {
        assert_eq!(lower("ÄÖÜẞ Åse ŁÓDŹ ŞAHİN"), "äöüẞ åse łódź şahİn");
    }
}
