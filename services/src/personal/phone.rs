//! Another telephone number, kept as the whole world writes it (E.164). The metadata of the numbering plans come with
//! `phonenumber`; they are too heavy for the browser.

use domain::{
    contract::Country,
    form::{FieldErrors, Problem},
};
use phonenumber::{Mode, PhoneNumber, country};

use super::{said::Said, show::show};
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// The longest number that is looked at, in characters.
const LONGEST: usize = 40;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct PhoneForm {
    /// Empty for none.
    pub phone: String,
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
}

/// Changes or removes the telephone number; gives the number of the request.
///
/// # Errors
/// `Invalid` with `phone` or `password`; `TooMany` after too many wrong passwords; `Conflict("key_reused")`.
pub async fn change_phone(services: &Services, actor: &Actor, form: &PhoneForm) -> Outcome<String> {
    let home = services.profile.country;
    let mut errors = FieldErrors::new();
    let phone = read(&form.phone, home);
    if let Err(problem) = &phone {
        errors.add("phone", problem.clone());
    }
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    }
    let (Ok(phone), true) = (phone, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let now = show(services, actor).await?.phone.now;
    // The billing system may have it in any form.
    let now = now.and_then(|now| read(&now, home).unwrap_or(Some(now)));
    let unchanged = now == phone;
    let said = Said::Phone(phone);
    let change = said.change(
        unchanged,
        "phone",
        Some(("password", &form.password)),
        &form.key,
    );
    requests::change(services, actor, change).await
}

/// E.164; nothing for an empty field.
pub(super) fn read(typed: &str, home: Country) -> Result<Option<String>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.chars().count() > LONGEST {
        return Err(Problem::TooLong { max: LONGEST });
    }
    // "+49 (0) 234": the zero in brackets is not dialled together with the country.
    let foreign = typed.starts_with('+') || typed.starts_with("00");
    let typed = if foreign {
        typed.replacen("(0)", "", 1)
    } else {
        typed.to_owned()
    };
    let written = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-–/().".contains(c);
    if !typed.chars().all(written) || typed.chars().filter(char::is_ascii_digit).count() < 5 {
        return Err(Problem::Phone);
    }
    // A number without its area code may be one of another town by chance.
    if !foreign && begins_with_zero(home) && !typed.trim_start_matches('(').starts_with('0') {
        return Err(Problem::PhoneElsewhere);
    }
    let number = parsed(&typed, home).ok_or(Problem::Phone)?;
    if number.is_valid() {
        Ok(Some(number.format().mode(Mode::E164).to_string()))
    } else if foreign {
        Err(Problem::Phone)
    } else {
        Err(Problem::PhoneElsewhere)
    }
}

/// Whether numbers with their area codes begin with a zero there.
fn begins_with_zero(home: Country) -> bool {
    !matches!(
        home,
        Country::Czechia
            | Country::Denmark
            | Country::Spain
            | Country::Luxembourg
            | Country::Norway
            | Country::Poland
            | Country::Portugal
    )
}

/// As people at home dial it, with the country for numbers from elsewhere; as it is where it is none.
pub fn national(stored: &str, home: Country) -> String {
    match parsed(stored, home).filter(PhoneNumber::is_valid) {
        Some(number) if number.country().id() == Some(id(home)) => {
            number.format().mode(Mode::National).to_string()
        }
        Some(number) => number.format().mode(Mode::International).to_string(),
        None => stored.to_owned(),
    }
}

fn parsed(typed: &str, home: Country) -> Option<PhoneNumber> {
    // "00" is how Germany and Finland dial abroad.
    let typed = match typed.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => typed.to_owned(),
    };
    phonenumber::parse(Some(id(home)), typed).ok()
}

fn id(home: Country) -> country::Id {
    home.code().parse().unwrap_or(country::DE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_as_the_whole_world_writes_them() {
        for (typed, home, e164, at_home) in [
            (
                "0234 960-3737",
                Country::Germany,
                "+492349603737",
                "0234 9603737",
            ),
            (
                "+49 (0)234 960-380",
                Country::Germany,
                "+49234960380",
                "0234 960380",
            ),
            (
                "0171 1234567",
                Country::Germany,
                "+491711234567",
                "0171 1234567",
            ),
            ("030/90 13-0", Country::Germany, "+493090130", "030 90130"),
            (
                "0049 30 901820",
                Country::Germany,
                "+4930901820",
                "030 901820",
            ),
            (
                "0800 3301000",
                Country::Germany,
                "+498003301000",
                "0800 3301000",
            ),
            (
                "09 617 8080",
                Country::Finland,
                "+35896178080",
                "09 6178080",
            ),
            (
                "+358 9 617 8080",
                Country::Germany,
                "+35896178080",
                "+358 9 6178080",
            ),
        ] {
            assert_eq!(read(typed, home).unwrap().as_deref(), Some(e164), "{typed}");
            assert_eq!(national(e164, home), at_home, "{typed}");
        }
        assert_eq!(read("  ", Country::Germany), Ok(None));
    }

    #[test]
    fn numbers_that_cannot_be_called_are_told_from_numbers_of_other_countries() {
        for typed in ["110", "Handy", "0234-", "+49 1", "+999 123456", "1234x56"] {
            assert_eq!(
                read(typed, Country::Germany),
                Err(Problem::Phone),
                "{typed}"
            );
        }
        for typed in ["12345", "8 617 80", "9603737"] {
            assert_eq!(
                read(typed, Country::Germany),
                Err(Problem::PhoneElsewhere),
                "{typed}"
            );
        }
        let long = "0".repeat(41);
        assert_eq!(
            read(&long, Country::Germany),
            Err(Problem::TooLong { max: 40 })
        );
        assert_eq!(national("Büro", Country::Germany), "Büro");
    }
}
