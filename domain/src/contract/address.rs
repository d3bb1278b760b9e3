//! Postal addresses inside Germany, after DIN 5008.

use serde::{Deserialize, Serialize};

/// An address. Street and number are separate, because systems around us want them so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    /// street, or street and number where the source does not separate them
    pub street: String,
    /// `12a`, `12–14`, `12 1/2`; may be empty
    #[serde(default)]
    pub house_no: String,
    /// `c/o`, building, floor
    #[serde(default)]
    pub addition: Option<String>,
    /// five digits with leading zeros
    pub postcode: String,
    /// town
    pub town: String,
}

impl PostalAddress {
    /// `Südring 1`
    pub fn street_line(&self) -> String {
        joined(&self.street, &self.house_no)
    }

    /// `59065 Hamm`
    pub fn town_line(&self) -> String {
        joined(&self.postcode, &self.town)
    }

    /// `Südring 1, 2. OG, 59065 Hamm`; parts that are empty are left out.
    pub fn one_line(&self) -> String {
        let lines = [
            self.street_line(),
            self.addition_line().to_owned(),
            self.town_line(),
        ];
        let filled: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        filled.join(", ")
    }

    /// Street and addition, then postcode and town.
    pub fn two_lines(&self) -> [String; 2] {
        let street = match (self.street_line(), self.addition_line()) {
            (street, "") => street,
            (street, addition) if street.is_empty() => addition.to_owned(),
            (street, addition) => format!("{street}, {addition}"),
        };
        [street, self.town_line()]
    }

    fn addition_line(&self) -> &str {
        self.addition.as_deref().unwrap_or("").trim()
    }
}

fn joined(first: &str, second: &str) -> String {
    match (first.trim(), second.trim()) {
        ("", only) | (only, "") => only.to_owned(),
        (first, second) => format!("{first} {second}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, house_no: &str, addition: Option<&str>) -> PostalAddress {
        PostalAddress {
            street: street.into(),
            house_no: house_no.into(),
            addition: addition.map(Into::into),
            postcode: "01067".into(),
            town: "Dresden".into(),
        }
    }

    #[test]
    fn parts_that_are_missing_leave_no_traces() {
        let full = address("Südring", "12 1/2", Some("c/o Müller"));
        assert_eq!(full.one_line(), "Südring 12 1/2, c/o Müller, 01067 Dresden");
        assert_eq!(
            full.two_lines(),
            ["Südring 12 1/2, c/o Müller", "01067 Dresden"]
        );
        let joined = address("Südring 12a", "", Some(" "));
        assert_eq!(joined.one_line(), "Südring 12a, 01067 Dresden");
        let boxed = address("", "", None);
        assert_eq!(boxed.one_line(), "01067 Dresden");
        assert_eq!(boxed.two_lines(), ["", "01067 Dresden"]);
        assert_eq!(PostalAddress::default().one_line(), "");
    }
}
