//! Which changes of customers wait for people at the utility.

use serde::{Deserialize, Serialize};

use crate::requests::Kind;

/// `[changes]`: everything that is not named holds at once.
///
/// Mandates are not among them: they are the customer's own declaration, there is nothing to decide about. Instalments
/// have rules of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// kinds of requests that hold once the utility says so
    #[serde(default = "usual", deserialize_with = "either")]
    pub after_decision: Vec<Kind>,
}

impl Default for Changes {
    fn default() -> Self {
        Self {
            after_decision: usual(),
        }
    }
}

impl Changes {
    /// Whether a change of this kind waits for a decision.
    pub fn waits(&self, kind: Kind) -> bool {
        self.after_decision.contains(&kind)
    }
}

/// Names are on papers that somebody has to see; another rhythm is work in the billing system.
fn usual() -> Vec<Kind> {
    vec![Kind::PersonName, Kind::BillingRhythm]
}

fn either<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Kind>, D::Error> {
    let kinds = Vec::<Kind>::deserialize(deserializer)?;
    match kinds.iter().find(|kind| !kind.is_change()) {
        None => Ok(kinds),
        Some(other) => {
            let choice = Kind::ALL.iter().filter(|kind| kind.is_change());
            let codes = choice
                .map(|kind| kind.code())
                .collect::<Vec<_>>()
                .join(", ");
            let other = other.code();
            let reason = format!("`{other}` cannot be chosen here, only {codes}");
            Err(serde::de::Error::custom(reason))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Changes, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn names_and_rhythms_wait_where_nothing_is_said() {
        let usual = read("{}").unwrap();
        assert_eq!(usual, Changes::default());
        assert!(usual.waits(Kind::PersonName) && usual.waits(Kind::BillingRhythm));
        assert!(!usual.waits(Kind::Delivery));
        let none = read(r#"{"after_decision":[]}"#).unwrap();
        assert!(!none.waits(Kind::PersonName));
        let delivery = read(r#"{"after_decision":["delivery"]}"#).unwrap();
        assert!(delivery.waits(Kind::Delivery));
    }

    #[test]
    fn what_cannot_be_chosen_is_a_mistake_of_the_profile() {
        let error = read(r#"{"after_decision":["mandate"]}"#).unwrap_err();
        assert!(error.contains("`mandate` cannot be chosen here"), "{error}");
        assert!(read(r#"{"after_decision":["fax"]}"#).is_err());
    }
}
