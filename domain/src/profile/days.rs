//! Days of the week on which somebody answers.

use serde::{Deserialize, Serialize};

/// A day of the week, by its English code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    /// `mon`
    Monday,
    /// `tue`
    Tuesday,
    /// `wed`
    Wednesday,
    /// `thu`
    Thursday,
    /// `fri`
    Friday,
    /// `sat`
    Saturday,
    /// `sun`
    Sunday,
}

const CODES: [(&str, Day); 7] = [
    ("mon", Day::Monday),
    ("tue", Day::Tuesday),
    ("wed", Day::Wednesday),
    ("thu", Day::Thursday),
    ("fri", Day::Friday),
    ("sat", Day::Saturday),
    ("sun", Day::Sunday),
];

/// One day, or the days from one to a later one: `sat`, `mon-fri`. Each language has its own words for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Days {
    /// first day
    pub from: Day,
    /// last day, included
    pub to: Day,
}

/// Days that are none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no day and no span of days: \"sat\" or \"mon-fri\" is")]
pub struct NoDays(String);

impl TryFrom<String> for Days {
    type Error = NoDays;

    fn try_from(text: String) -> Result<Self, NoDays> {
        let (from, to) = text.split_once('-').unwrap_or((&text, &text));
        match (day(from), day(to)) {
            (Some(from), Some(to)) if from <= to => Ok(Self { from, to }),
            _ => Err(NoDays(text)),
        }
    }
}

impl From<Days> for String {
    fn from(days: Days) -> Self {
        let code = |day| {
            CODES
                .iter()
                .find_map(|(code, one)| (*one == day).then_some(*code))
        };
        let (from, to) = (
            code(days.from).unwrap_or_default(),
            code(days.to).unwrap_or_default(),
        );
        if days.from == days.to {
            from.to_owned()
        } else {
            format!("{from}-{to}")
        }
    }
}

fn day(code: &str) -> Option<Day> {
    CODES
        .iter()
        .find_map(|(known, day)| (*known == code).then_some(*day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_one_or_a_span_and_go_forward() {
        for text in ["mon", "sat", "mon-fri", "sat-sun"] {
            let days = Days::try_from(text.to_owned()).unwrap();
            assert_eq!(String::from(days), text);
        }
        for text in ["", "Mo–Fr", "fri-mon", "mon-", "montag"] {
            assert!(Days::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
