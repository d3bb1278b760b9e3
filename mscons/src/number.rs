//! Numbers as EDIFACT writes them, without losing a digit. Comma and point are the decimal mark, whatever UNA declares:
//! there is no grouping that one of them could be.

use rust_decimal::Decimal;

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberError {
    Form,
    TooManyDigits,
}

/// The number, and the decimal mark it is written with.
pub(crate) fn parse(text: &str) -> Result<(Decimal, Option<char>), NumberError> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let mark = digits.chars().find(|c| matches!(c, ',' | '.'));
    let (whole, fraction) = match mark.and_then(|mark| digits.split_once(mark)) {
        // ISO 9735: digits before the mark may be absent, those after it may not.
        Some((_, "")) => return Err(NumberError::Form),
        Some(parts) => parts,
        None if digits.is_empty() => return Err(NumberError::Form),
        None => (digits, ""),
    };
    if ![whole, fraction]
        .iter()
        .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(NumberError::Form);
    }
    let whole = whole.trim_start_matches('0');
    let plain = if fraction.is_empty() {
        format!("{sign}0{whole}")
    } else {
        format!("{sign}0{whole}.{fraction}")
    };
    let value = Decimal::from_str_exact(&plain).map_err(|_| NumberError::TooManyDigits)?;
    Ok((value, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, NumberError> {
        parse(text).map(|(value, _)| value.to_string())
    }

    #[test]
    fn every_digit_is_kept() {
        for (text, value) in [
            ("4250.465", "4250.465"),
            ("4250,465", "4250.465"),
            ("1,500", "1.500"),
            ("-3", "-3"),
            (",5", "0.5"),
            ("-.5", "-0.5"),
            ("000123", "123"),
            ("0", "0"),
            (
                "7922816251426433759354395033.5",
                "7922816251426433759354395033.5",
            ),
            (
                "0.0000000000000000000000000001",
                "0.0000000000000000000000000001",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Ok(value), "{text}");
        }
        assert_eq!(parse("1,5").map(|(_, mark)| mark), Ok(Some(',')));
        assert_eq!(parse("1.5").map(|(_, mark)| mark), Ok(Some('.')));
        assert_eq!(parse("15").map(|(_, mark)| mark), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", "-", "+1", "1-", "1.", "1,", ".", "1.234,5", "1.2.3", "1 2", " 1", "1e3", "١",
            "--1", "0x1", "1_0",
        ] {
            assert_eq!(read(text), Err(NumberError::Form), "{text:?}");
        }
        for text in [
            "12345678901234567890123456789.5",
            "0.00000000000000000000000000001",
            "99999999999999999999999999999999",
        ] {
            assert_eq!(read(text), Err(NumberError::TooManyDigits), "{text:?}");
        }
    }
}
