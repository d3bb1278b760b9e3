//! What ISO 9735 says about single characters: the separators, those that UNA may announce instead, and the
//! character sets that UNB names.

/// The characters that structure an interchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Separators {
    pub(crate) component: u8,
    pub(crate) element: u8,
    /// Takes the meaning from the character after it; none if UNA has a blank there.
    pub(crate) release: Option<u8>,
    pub(crate) end: u8,
    /// The decimal mark that UNA declares. Only good for a remark: both marks are read.
    pub(crate) decimal: Option<char>,
}

impl Separators {
    /// Those of an interchange without UNA.
    pub(crate) const USUAL: Self = Self {
        component: b':',
        element: b'+',
        release: Some(b'?'),
        end: b'\'',
        decimal: None,
    };

    /// From the six characters after `UNA`, if they can be told apart from each other and from text.
    pub(crate) fn announced(una: [u8; 6]) -> Option<Self> {
        let [component, element, decimal, release, _reserved, end] = una;
        let release = (release != b' ').then_some(release);
        let all = [Some(component), Some(element), release, Some(end)];
        let mut used: Vec<u8> = all.into_iter().flatten().collect();
        if !used.iter().all(u8::is_ascii_punctuation) {
            return None;
        }
        used.sort_unstable();
        if used.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        Some(Self {
            component,
            element,
            release,
            end,
            decimal: matches!(decimal, b',' | b'.').then_some(char::from(decimal)),
        })
    }
}

/// A character set of UNB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charset {
    /// UNOA, UNOB, and what stands for the sets that are not known here
    Ascii,
    /// UNOC: ISO 8859-1, that of the German market
    Latin1,
    /// UNOW, UNOY
    Utf8,
}

impl Charset {
    /// By the syntax identifier; none for those that are not known here.
    pub(crate) fn of(identifier: &str) -> Option<Self> {
        match identifier {
            "UNOA" | "UNOB" => Some(Self::Ascii),
            "UNOC" => Some(Self::Latin1),
            "UNOW" | "UNOY" => Some(Self::Utf8),
            _ => None,
        }
    }

    /// The text, unless it has bytes or control characters that the set does not have.
    pub(crate) fn decode(self, bytes: Vec<u8>) -> Option<String> {
        let text = match self {
            Self::Latin1 if !bytes.is_ascii() => bytes.into_iter().map(char::from).collect(),
            Self::Ascii if !bytes.is_ascii() => return None,
            _ => String::from_utf8(bytes).ok()?,
        };
        (!text.chars().any(char::is_control)).then_some(text)
    }
}

impl std::fmt::Display for Charset {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Ascii => "ASCII",
            Self::Latin1 => "ISO 8859-1",
            Self::Utf8 => "UTF-8",
        })
    }
}

/// Can UNOC carry it? ISO 8859-1 without its control characters.
pub(crate) fn latin1(character: char) -> Option<u8> {
    u8::try_from(u32::from(character))
        .ok()
        .filter(|_| !character.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_that_cannot_be_told_apart_are_refused() {
        assert!(Separators::announced(*b":+.? '").is_some());
        assert!(Separators::announced(*b"|^,#*~").is_some());
        for una in [b":+.++'", b"::.? '", b":+.?  ", b"A+.? '", b":+.? \n"] {
            assert_eq!(Separators::announced(*una), None, "{una:?}");
        }
        let none = Separators::announced(*b":+,  '").map(|una| (una.release, una.decimal));
        assert_eq!(none, Some((None, Some(','))));
    }

    #[test]
    fn a_set_carries_its_own_characters_only() {
        assert_eq!(
            Charset::Latin1.decode(vec![b'Z', 0xc4]).as_deref(),
            Some("ZÄ")
        );
        assert_eq!(Charset::Latin1.decode(vec![0x85]), None);
        assert_eq!(Charset::Ascii.decode(vec![0xc4]), None);
        assert_eq!(Charset::Utf8.decode(vec![0xc4]), None);
        assert_eq!(Charset::Utf8.decode("ZÄ".into()).as_deref(), Some("ZÄ"));
        assert_eq!(
            (latin1('ß'), latin1('€'), latin1('\n')),
            (Some(0xdf), None, None)
        );
    }
}
