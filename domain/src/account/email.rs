//! The e-mail address, which is the sign-in name of the portal.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// RFC 5321: a path has at most 256 characters with its angle brackets.
const MOST_CHARACTERS: usize = 254;
/// RFC 5321, 4.5.3.1.1.
const MOST_BEFORE_AT: usize = 64;

/// Why an e-mail address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum EmailError {
    /// Nothing was typed.
    #[error("no e-mail address was given")]
    Missing,
    /// The `@` is missing; perhaps a user name of an older portal.
    #[error("the @ is missing")]
    NoAt,
    /// It has an `@` and is still no address.
    #[error("this is no e-mail address")]
    Malformed,
    /// Longer than any address can be.
    #[error("the e-mail address is too long")]
    TooLong,
}

/// An e-mail address that mail can be sent to, as the person wrote it.
///
/// The check is deliberately loose about the part before the `@`; whether the address exists is
/// proven by the confirmation mail, not by us.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads a typed address; blanks around it are forgiven.
    pub fn parse(typed: &str) -> Result<Self, EmailError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(EmailError::Missing);
        }
        if typed.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(EmailError::TooLong);
        }
        let (local, domain) = typed.split_once('@').ok_or(EmailError::NoAt)?;
        if is_local_part(local) && is_domain(domain) {
            Ok(Self(typed.to_owned()))
        } else {
            Err(EmailError::Malformed)
        }
    }

    /// The address as the person wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which an address is unique: lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The address for a screen that others may see: `e***@example.org`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let first: String = local.chars().take(1).collect();
        format!("{first}***@{domain}")
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

/// Did someone type the user name of an older portal, so that a hint helps?
pub fn looks_like_old_user_name(typed: &str) -> bool {
    let typed = typed.trim();
    !typed.is_empty() && !typed.contains('@')
}

fn is_local_part(local: &str) -> bool {
    let possible = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(
                c,
                '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';' | ':' | '\\' | '"'
            )
    };
    !local.is_empty()
        && local.chars().nth(MOST_BEFORE_AT).is_none()
        && local.chars().all(possible)
        && local.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().nth(63).is_none()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_top = |label: &str| {
        label.chars().nth(1).is_some() && !label.bytes().all(|byte| byte.is_ascii_digit())
    };
    domain
        .rsplit_once('.')
        .is_some_and(|(_, top)| is_top(top) && domain.split('.').all(is_label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usable_addresses_are_taken_as_written() {
        for typed in [
            "Erika.Mustermann@Example.org",
            "o'neil+strom@mail.example.co.uk",
            "jörg@stadtwerke-münster.de",
            "a@b.de",
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), typed);
        }
        assert_eq!(EmailAddress::parse("  a@b.de ").unwrap().as_str(), "a@b.de");
    }

    #[test]
    fn everything_else_says_what_is_wrong() {
        for (typed, expected) in [
            ("", EmailError::Missing),
            ("   ", EmailError::Missing),
            ("erika", EmailError::NoAt),
            ("erika@", EmailError::Malformed),
            ("@example.org", EmailError::Malformed),
            ("a@b@example.org", EmailError::Malformed),
            ("erika@example", EmailError::Malformed),
            ("erika@example.", EmailError::Malformed),
            ("erika@.de", EmailError::Malformed),
            ("erika@example..de", EmailError::Malformed),
            ("erika@-example.de", EmailError::Malformed),
            ("eri ka@example.de", EmailError::Malformed),
            ("erika@example.de, b@c.de", EmailError::Malformed),
            ("erika,x@example.de", EmailError::Malformed),
            ("erika..m@example.de", EmailError::Malformed),
            ("erika\n@example.de", EmailError::Malformed),
            ("<erika@example.de>", EmailError::Malformed),
            ("erika@127.0.0.1", EmailError::Malformed),
        ] {
            assert_eq!(EmailAddress::parse(typed), Err(expected), "{typed:?}");
        }
        let long = format!("a@{}.de", "b".repeat(300));
        assert_eq!(EmailAddress::parse(&long), Err(EmailError::TooLong));
    }

    #[test]
    fn the_key_ignores_case_and_the_mask_hides_the_name() {
        let address = EmailAddress::parse("Erika.Mustermann@Example.org").unwrap();
        assert_eq!(address.key(), "erika.mustermann@example.org");
        assert_eq!(address.masked(), "E***@Example.org");
        assert_eq!(EmailAddress::parse("a@b.de").unwrap().masked(), "a***@b.de");
    }

    #[test]
    fn json_cannot_smuggle_in_a_bad_address() {
        assert!(serde_json::from_str::<EmailAddress>("\"nobody\"").is_err());
        let address: EmailAddress = serde_json::from_str("\"a@b.de\"").unwrap();
        assert_eq!(serde_json::to_string(&address).unwrap(), "\"a@b.de\"");
    }

    #[test]
    fn an_old_user_name_has_no_at() {
        assert!(looks_like_old_user_name(" mustermann63 "));
        assert!(!looks_like_old_user_name("a@b.de"));
        assert!(!looks_like_old_user_name("  "));
    }

    proptest! {
        #[test]
        fn no_input_panics_and_what_is_taken_has_no_blank(typed in "\\PC{0,60}|[a-z@.]{0,20}") {
            if let Ok(address) = EmailAddress::parse(&typed) {
                prop_assert!(!address.as_str().contains(char::is_whitespace));
                prop_assert_eq!(address.as_str().matches('@').count(), 1);
                prop_assert!(address.masked().contains("***@"));
            }
        }
    }
}
