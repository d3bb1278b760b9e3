//! Where a number with wrong check digits was probably mistyped.

use super::iban::{group, rest};

/// The group in which two neighbours are swapped, if exactly one such swap makes the number right. Two wrong characters
/// elsewhere look the same once in 97 times, so more than one candidate says nothing.
pub(super) fn swapped_group(text: &[u8]) -> Option<u8> {
    let mut found = None;
    for at in 2..text.len().saturating_sub(1) {
        let mut other = text.to_vec();
        other.swap(at, at + 1);
        if other != text && rest(&other) == 1 {
            if found.is_some() {
                return None;
            }
            found = Some(group(at));
        }
    }
    found
}
