//! Owns personal identity codes of invented people (Finland): temporary numbers only, which no real person has; and
//! the people that the demonstration bank knows.

use std::path::Path;

use anyhow::Context;
use domain::identity::PersonalCode;

use crate::model::Customer;

/// The control characters, in their order.
const CONTROL: &str = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/// The code of the person with this running number: always the same, never a real one's.
pub fn code(index: u32) -> String {
    let (day, month) = (1 + index * 7 % 28, 1 + index * 5 % 12);
    let year = 40 + index * 11 % 58;
    let number = 900 + index % 100;
    let head = format!("{day:02}{month:02}{year:02}-{number}");
    let fits = |control: &char| PersonalCode::parse(&format!("{head}{control}")).is_ok();
    let control = CONTROL.chars().find(fits).unwrap_or('0');
    format!("{head}{control}")
}

/// Somebody whom the demonstration bank knows.
pub struct Banked {
    subject: String,
    given_name: String,
    family_name: String,
    code: String,
    /// The level of the identification, where it is too low.
    acr: Option<&'static str>,
}

impl Banked {
    /// A customer.
    pub fn customer(customer: &Customer, index: u32) -> Self {
        Self {
            subject: format!("kund-{}", customer.no),
            given_name: customer.name.first.clone(),
            family_name: customer.name.last.clone(),
            code: code(index),
            acr: None,
        }
    }

    /// Somebody who is no customer.
    pub fn stranger() -> Self {
        Self {
            subject: "annan-1".to_owned(),
            given_name: "Petra".to_owned(),
            family_name: "Ankdamm".to_owned(),
            code: code(9_001),
            acr: None,
        }
    }

    /// Somebody whom the bank knows too little of.
    pub fn unsure() -> Self {
        Self {
            subject: "annan-2".to_owned(),
            given_name: "Otto".to_owned(),
            family_name: "Lågnivå".to_owned(),
            code: code(9_002),
            acr: Some("http://ftn.ficora.fi/2017/loa1"),
        }
    }

    fn json(&self) -> String {
        let level = self
            .acr
            .map(|acr| format!(", \"acr\": \"{acr}\""))
            .unwrap_or_default();
        let (given, family) = (&self.given_name, &self.family_name);
        format!(
            "  {{ \"sub\": \"{}\", \"given_name\": \"{given}\", \"family_name\": \"{family}\", \
             \"identity_code\": \"{}\"{level} }}",
            self.subject, self.code
        )
    }
}

/// Writes the people of the demonstration bank.
pub fn write(dir: &Path, people: &[Banked]) -> anyhow::Result<()> {
    let rows: Vec<String> = people.iter().map(Banked::json).collect();
    let text = format!("[\n{}\n]\n", rows.join(",\n"));
    std::fs::write(dir.join("bank.json"), text).context("cannot write bank.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_valid_and_nobodys() {
        for index in (0..100).chain([9_001, 9_002]) {
            let code = PersonalCode::parse(&code(index)).unwrap();
            assert!(code.is_temporary(), "{code:?}");
        }
    }
}
