//! What people type around the characters that count: blanks of all kinds, dashes, lower case.

/// Is this a character that only separates groups, and that every form forgives?
///
/// Besides blanks these are invisible characters that come along when a number is copied from a
/// PDF or a mail, and all kinds of dashes.
pub(crate) fn is_filler(character: char) -> bool {
    is_blank(character)
        || matches!(
            character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '/' | '.' | '_'
        )
}

/// Is this a blank, visible or not?
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}'
        )
}

/// The characters that count, in upper case.
pub(crate) fn compact(typed: &str) -> String {
    typed
        .chars()
        .filter(|character| !is_filler(*character))
        .flat_map(char::to_uppercase)
        .collect()
}
