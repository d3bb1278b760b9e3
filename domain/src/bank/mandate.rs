//! Who collects, and under which reference (SEPA Core Direct Debit).

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::iban::rest;

/// A creditor identifier (Gläubiger-Identifikationsnummer).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CreditorId(String);

/// The text is no creditor identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "a creditor identifier is a country, two check digits, three characters and the national number"
)]
pub struct MalformedCreditorId;

impl CreditorId {
    /// Reads an identifier. The three characters after the check digits are the creditor's own and not covered by them.
    ///
    /// # Errors
    /// Characters, length or check digits that do not fit.
    pub fn parse(typed: &str) -> Result<Self, MalformedCreditorId> {
        let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.to_uppercase();
        let fine = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let (Some(head), Some(national)) = (text.get(..4), text.get(7..)) else {
            return Err(MalformedCreditorId);
        };
        let (country, check) = head.split_at(2);
        let long = match country {
            "DE" => text.len() == 18,
            _ => (8..=35).contains(&text.len()),
        };
        let letters = country.bytes().all(|byte| byte.is_ascii_uppercase());
        let digits = check.bytes().all(|byte| byte.is_ascii_digit());
        let covered = format!("{head}{national}");
        if fine && long && letters && digits && rest(covered.as_bytes()) == 1 {
            Ok(Self(text))
        } else {
            Err(MalformedCreditorId)
        }
    }

    /// Without blanks.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CreditorId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for CreditorId {
    type Error = MalformedCreditorId;

    fn try_from(text: String) -> Result<Self, MalformedCreditorId> {
        Self::parse(&text)
    }
}

impl From<CreditorId> for String {
    fn from(id: CreditorId) -> Self {
        id.0
    }
}

/// The reference of the `number`th mandate of a contract account: at most 35 characters, no blanks, unique together with
/// the creditor identifier.
pub fn mandate_reference(account: &str, number: u32) -> String {
    let plain = account.chars().filter(char::is_ascii_alphanumeric);
    let account: String = plain.take(29).collect::<String>().to_uppercase();
    format!("{account}-{number:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn creditor_identifiers_are_checked_without_their_business_code() {
        for (text, valid) in [
            ("DE98ZZZ09999999999", true),
            ("de98 abc 09999999999", true),
            ("DE97ZZZ09999999999", false),
            ("ES23ZZZ47690558N", true),
            ("DE98ZZZ0999999999", false),
            ("DE98ZZZ099999999990", false),
            ("98DEZZZ09999999999", false),
            ("", false),
            ("DE98ZZ", false),
        ] {
            assert_eq!(CreditorId::parse(text).is_ok(), valid, "{text}");
        }
        // Computed by python-stdnum 2.2: check digits of these national numbers.
        assert!(CreditorId::parse("DE13ZZZ00000012345").is_ok());
        assert!(CreditorId::parse("AT88ZZZ00000000001").is_ok());
    }

    #[test]
    fn a_reference_names_account_and_number() {
        assert_eq!(mandate_reference("IR 1234 5678", 1), "IR12345678-01");
        assert_eq!(mandate_reference("K-0815/4", 123), "K08154-123");
        let long = mandate_reference(&"9".repeat(60), 4_294_967_295);
        assert!(long.len() <= 40);
        assert!(mandate_reference(&"9".repeat(60), 99_999).len() <= 35);
    }
}
