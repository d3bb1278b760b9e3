//! The people of the demo data: who they are, and how they sign in.

use std::{collections::BTreeMap, path::Path};

/// Two people for a portal whose demo people come from their bank.
pub(super) fn made_up() -> Vec<BTreeMap<String, String>> {
    let person = |email: &str| {
        let fields = [
            ("email", email),
            ("password", "Laterne-Kanal-59065"),
            ("contract_account_no", "1"),
            ("meter_no", "1"),
            ("customer_no", "1"),
        ];
        BTreeMap::from(fields.map(|(name, value)| (name.to_owned(), value.to_owned())))
    };
    ["aino@example.org", "eino@example.org"].map(person).into()
}

pub(super) fn people(data: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(data.join("sign_ins.csv")).unwrap();
    let headers = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            headers
                .iter()
                .zip(row.iter())
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .collect()
        })
        .collect()
}
