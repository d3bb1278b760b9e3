//! Our verdicts on 10,000 Finnish codes beside those of python-stdnum (`tools/finnish-codes.py`).

use super::{BusinessId, BusinessIdError, PersonalCode, PersonalCodeError};

const CODES: &str = include_str!("../../testdata/finnish-codes.txt");

fn personal(code: &str) -> &'static str {
    match PersonalCode::parse(code) {
        Ok(code) if code.is_temporary() => "temporary",
        Ok(_) => "valid",
        Err(PersonalCodeError::NoSuchDay | PersonalCodeError::IndividualNumber) => "component",
        Err(PersonalCodeError::ControlCharacter) => "checksum",
        Err(_) => "form",
    }
}

fn business(code: &str) -> &'static str {
    match BusinessId::parse(code) {
        Ok(_) => "valid",
        Err(BusinessIdError::CheckDigit) => "checksum",
        Err(_) => "form",
    }
}

#[test]
fn ten_thousand_codes_get_the_verdicts_of_python_stdnum() {
    let mut count = 0;
    for line in CODES.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (kind, expected) = (words.next().unwrap(), words.next().unwrap());
        for code in words {
            let verdict = if kind == "p" {
                personal(code)
            } else {
                business(code)
            };
            assert_eq!(verdict, expected, "{kind} {code:?}");
            count += 1;
        }
    }
    assert_eq!(count, 10_000);
}
