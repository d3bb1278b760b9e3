//! Lengths of bars. Made once on the server, as text, so that both sides draw the same.

use rust_decimal::Decimal;

/// `part` of `whole` in percent with one decimal; nothing is longer than the whole or shorter than zero.
pub fn length(part: Decimal, whole: Decimal) -> String {
    if whole <= Decimal::ZERO || part <= Decimal::ZERO {
        return "0%".to_owned();
    }
    let percent = (part * Decimal::ONE_HUNDRED / whole).min(Decimal::ONE_HUNDRED);
    format!("{}%", percent.round_dp(1).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_a_share_with_one_decimal() {
        let length = |part: i64, whole: i64| length(part.into(), whole.into());
        assert_eq!(length(1, 3), "33.3%");
        assert_eq!(length(5, 5), "100%");
        assert_eq!(length(7, 5), "100%");
        assert_eq!(length(-1, 5), "0%");
        assert_eq!(length(1, 0), "0%");
    }
}
