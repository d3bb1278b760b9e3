//! The words of the mandate: nothing is added inside them, and a change of the words is a new version.

use domain::{format, language::Language, profile::Imprint};
use locales::texts;

use super::show::Mandate;
use crate::Services;

/// The version of the words that the locale files hold. Raise it with every change of `mandate-text-*`.
pub const WORDING: i64 = 1;

/// Heading, authorisation and instruction, note on the refund: what somebody agrees to.
pub fn mandate_text(creditor: &str, language: Language) -> [String; 3] {
    let t = texts(language);
    [
        t.msg_mandate_text_title(),
        t.msg_mandate_text_authorise(creditor),
        t.msg_mandate_text_refund(),
    ]
}

/// Who collects, with the address.
pub fn creditor(imprint: &Imprint) -> String {
    format!(
        "{}, {}, {} {}",
        imprint.operator, imprint.street, imprint.postcode, imprint.town
    )
}

/// From when to when a mandate held, and how it ended; nothing for one that nobody ended.
pub fn ended(services: &Services, mandate: &Mandate, language: Language) -> Option<String> {
    let t = texts(language);
    let day = |at| format::date_long(services.local_date(at), language);
    let from = day(mandate.given_at);
    match (mandate.revoked_at, mandate.replaced_at) {
        (Some(end), _) => Some(t.msg_mandate_revoked(from, day(end))),
        (None, Some(end)) => Some(t.msg_mandate_replaced(from, day(end))),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn changed_words_are_a_new_version() {
        let mut digest = Sha256::new();
        for language in Language::ALL {
            for part in mandate_text("X", *language) {
                digest.update(part);
            }
        }
        let digest: [u8; 32] = digest.finalize().into();
        // Changed words: raise WORDING, then write the new value here.
        assert_eq!(
            (WORDING, digest[..4].to_vec()),
            (1, vec![137, 240, 131, 19])
        );
    }
}
