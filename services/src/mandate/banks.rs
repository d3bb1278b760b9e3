//! The names of German banks, from a data file with its date and origin (tools/bank-data.py).

use std::{collections::HashMap, sync::LazyLock};

static FILE: &str = include_str!("../../data/banks-de.csv");

static BANKS: LazyLock<HashMap<&str, (&str, &str)>> = LazyLock::new(|| {
    let rows = FILE.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.splitn(3, ';');
        Some((cells.next()?, (cells.next()?, cells.next()?)))
    })
    .collect()
});

/// Name and BIC of the bank with this German bank code (Bankleitzahl).
pub(super) fn bank(code: &str) -> Option<(&'static str, &'static str)> {
    BANKS.get(code).map(|(bic, name)| (*name, *bic))
}

/// The name alone.
pub fn bank_name(code: &str) -> Option<&'static str> {
    bank(code).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn banks_are_known_by_their_code() {
        assert_eq!(bank("37040044"), Some(("Commerzbank", "COBADEFFXXX")));
        assert_eq!(bank("12030000").map(|(_, bic)| bic), Some("BYLADEM1001"));
        assert_eq!(bank("50010517").map(|(_, bic)| bic), Some("INGDDEFFXXX"));
        assert_eq!(bank_name("99999999"), None);
        assert!(BANKS.len() > 3_000);
    }
}
