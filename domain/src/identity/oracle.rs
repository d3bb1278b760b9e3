//! Our verdicts on Finnish codes, 10,000 of them personal, beside those of python-stdnum (`tools/finnish-codes.py`).

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
    let (mut personal_codes, mut business_ids) = (0, 0);
    for line in CODES.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (kind, expected) = (words.next().unwrap(), words.next().unwrap());
        for code in words {
            let verdict = if kind == "p" {
                personal_codes += 1;
                personal(code)
            } else {
                business_ids += 1;
                business(code)
            };
            assert_eq!(verdict, expected, "{kind} {code:?}");
        }
    }
    assert_eq!((personal_codes, business_ids), (10_010, 4_290));
}
