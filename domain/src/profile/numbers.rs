//! The other numbers that people know from letters, besides the contract account: one pattern each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{NumberPattern, PatternError};

coded! {
    /// What a number belongs to. A new kind is one line here and one in the profile.
    pub enum NumberKind {
        /// A customer with all contracts (Kundennummer).
        Customer = "customer",
        /// A member company of a chamber (Mitgliedsnummer, Betriebsnummer).
        Member = "member",
    }
}

/// A number in its one stored form, with what it belongs to, so that two kinds cannot be mixed up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssuedNumber {
    kind: NumberKind,
    text: String,
}

impl IssuedNumber {
    /// A number that was checked before, from the database or another system.
    pub fn stored(kind: NumberKind, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kind, text }
    }

    /// What it belongs to.
    pub fn kind(&self) -> NumberKind {
        self.kind
    }

    /// The number without blanks.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The patterns of a profile, by kind: `[numbers]` with `customer = "K#######"`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Numbers(BTreeMap<NumberKind, NumberPattern>);

impl Numbers {
    /// The kinds that this utility gives to people.
    pub fn kinds(&self) -> impl Iterator<Item = NumberKind> {
        self.0.keys().copied()
    }

    /// The pattern of a kind, `None` if the utility does not know such numbers.
    pub fn pattern(&self, kind: NumberKind) -> Option<&NumberPattern> {
        self.0.get(&kind)
    }

    /// Reads a typed number of a kind, `None` if the utility does not know such numbers.
    ///
    /// # Errors
    /// What does not fit the pattern.
    pub fn parse(
        &self,
        kind: NumberKind,
        typed: &str,
    ) -> Option<Result<IssuedNumber, PatternError>> {
        let read = self.pattern(kind)?.read(typed);
        Some(read.map(|text| IssuedNumber { kind, text }))
    }

    /// The number in groups as on a letter.
    pub fn grouped(&self, number: &IssuedNumber) -> String {
        match self.pattern(number.kind) {
            Some(pattern) => pattern.in_groups(&number.text),
            None => number.text.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberKind::{Customer, Member};

    fn numbers() -> Numbers {
        let patterns = serde_json::json!({ "customer": "K########", "member": "10####" });
        serde_json::from_value(patterns).unwrap()
    }

    #[test]
    fn every_kind_has_a_pattern_of_its_own() {
        let numbers = numbers();
        assert_eq!(numbers.kinds().collect::<Vec<_>>(), [Customer, Member]);
        let customer = numbers.parse(Customer, "k 1234 5678").unwrap().unwrap();
        assert_eq!(
            (customer.kind(), customer.as_str()),
            (Customer, "K12345678")
        );
        assert_eq!(numbers.grouped(&customer), "K 1234 5678");
        let member = numbers.parse(Member, "10-2345").unwrap();
        assert_eq!(member, Ok(IssuedNumber::stored(Member, "102345")));
        assert_eq!(
            numbers.parse(Member, "K12345678"),
            Some(Err(PatternError::WrongStart {
                expected: "10".into()
            }))
        );
    }

    #[test]
    fn a_kind_without_a_pattern_is_unknown_here() {
        let none = Numbers::default();
        assert_eq!(none.parse(Customer, "K12345678"), None);
        let foreign = IssuedNumber::stored(Customer, "K12345678");
        assert_eq!(none.grouped(&foreign), "K12345678");
    }

    #[test]
    fn a_misspelt_kind_or_pattern_is_refused() {
        for wrong in [
            serde_json::json!({ "costumer": "K####" }),
            serde_json::json!({ "customer": "K" }),
        ] {
            assert!(serde_json::from_value::<Numbers>(wrong).is_err());
        }
        let written = serde_json::to_value(numbers()).unwrap();
        assert_eq!(written["member"], "10####");
    }
}
