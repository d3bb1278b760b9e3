//! Where letters go: an address in one of the countries that letters are sent to.

use serde::{Deserialize, Serialize};

use crate::{
    contract::{Country, PostalAddress},
    form::{FieldErrors, Problem},
};

/// The longest line of an address (window of an envelope, and the import's limit).
pub const LONGEST_LINE: usize = 60;

/// An address with its country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailingAddress {
    #[serde(flatten)]
    pub postal: PostalAddress,
    /// two letters (ISO 3166-1); billing systems may know more countries than [`Country`]
    pub country: String,
}

/// An address as typed.
#[derive(Clone, Debug, Default)]
pub struct TypedAddress {
    pub street: String,
    pub house_no: String,
    pub addition: String,
    pub postcode: String,
    pub town: String,
    /// Two letters.
    pub country: String,
}

/// One line without double blanks; a problem of `name` where it is missing or too long.
pub fn line(errors: &mut FieldErrors, name: &str, typed: &str, required: bool) -> String {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if required && line.is_empty() {
        errors.add(name, Problem::Missing);
    } else if line.chars().count() > LONGEST_LINE {
        errors.add(name, Problem::TooLong { max: LONGEST_LINE });
    }
    line
}

impl TypedAddress {
    /// The address, or nothing; all that is wrong goes into `errors` under the names of the fields.
    pub fn check(&self, errors: &mut FieldErrors) -> Option<MailingAddress> {
        let before = errors.len();
        let street = line(errors, "street", &self.street, true);
        let house_no = line(errors, "house_no", &self.house_no, false);
        let addition = line(errors, "addition", &self.addition, false);
        let town = line(errors, "town", &self.town, true);
        let country = Country::parse(self.country.trim());
        if country.is_none() {
            errors.add("country", Problem::Choose);
        }
        let postcode = country.unwrap_or(Country::Germany).postcode(&self.postcode);
        if let Err(error) = &postcode {
            errors.add("postcode", Problem::Postcode(*error));
        }
        let (Some(country), Ok(postcode)) = (country, postcode) else {
            return None;
        };
        (errors.len() == before).then(|| MailingAddress {
            postal: PostalAddress {
                street,
                house_no,
                addition: (!addition.is_empty()).then_some(addition),
                postcode,
                town,
            },
            country: country.code().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::PostcodeError;

    fn typed() -> TypedAddress {
        TypedAddress {
            street: " Neue   Straße".into(),
            house_no: "12a".into(),
            addition: String::new(),
            postcode: "01067".into(),
            town: "Dresden".into(),
            country: "DE".into(),
        }
    }

    #[test]
    fn an_address_is_read_as_people_type_it() {
        let mut errors = FieldErrors::new();
        let address = typed().check(&mut errors).unwrap();
        assert!(errors.is_empty());
        assert_eq!(address.postal.one_line(), "Neue Straße 12a, 01067 Dresden");
        let json = serde_json::to_value(&address).unwrap();
        assert_eq!(
            (&json["country"], &json["town"]),
            (&"DE".into(), &"Dresden".into())
        );
        assert_eq!(
            serde_json::from_value::<MailingAddress>(json).unwrap(),
            address
        );
    }

    #[test]
    fn every_mistake_is_told_at_its_field() {
        let mut errors = FieldErrors::new();
        let wrong = TypedAddress {
            street: String::new(),
            postcode: "5906".into(),
            addition: "x".repeat(61),
            country: "XX".into(),
            ..typed()
        };
        assert_eq!(wrong.check(&mut errors), None);
        assert_eq!(errors.get("street"), Some(&Problem::Missing));
        assert_eq!(errors.get("addition"), Some(&Problem::TooLong { max: 60 }));
        assert_eq!(errors.get("country"), Some(&Problem::Choose));
        let four = PostcodeError::Length {
            expected: 5,
            found: 4,
        };
        assert_eq!(errors.get("postcode"), Some(&Problem::Postcode(four)));
        assert_eq!(errors.len(), 4);
    }
}
