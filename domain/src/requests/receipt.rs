//! Receipt numbers, which people read out on the phone: `Z-2026-004711`.

/// A receipt number from a letter for the kind (`Z` for a reading), the year and a running number
/// of that year. More than six digits simply become longer.
pub fn receipt_no(prefix: char, year: i32, seq: u64) -> String {
    format!("{prefix}-{year}-{seq:06}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_has_six_digits_or_more() {
        assert_eq!(receipt_no('Z', 2026, 4711), "Z-2026-004711");
        assert_eq!(receipt_no('V', 2027, 1_234_567), "V-2027-1234567");
    }
}
