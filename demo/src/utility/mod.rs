//! Owns the fictitious utilities that demo data can be made for: where they are, what they supply, who
//! plays the hand-made stories.

mod bochum;
mod hamm;
mod helen;
mod hwk;
mod westfalica;

use anyhow::Context;

use crate::model::Division;
use crate::places::Address;

/// The sender of the invoices and the owner of the grid. Nothing here exists.
#[derive(Debug)]
pub struct Utility {
    /// Profile slug, the folder under `profiles/`.
    pub slug: &'static str,
    pub name: &'static str,
    pub street_line: &'static str,
    pub town_line: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub website: &'static str,
    pub register: &'static str,
    pub vat_id: &'static str,
    pub network_operator: &'static str,
    /// Thirteen digits.
    pub network_operator_code: &'static str,
    pub metering_operator: &'static str,
    /// Thirteen digits.
    pub metering_operator_code: &'static str,
    /// Another metering operator, as customers may choose theirs (MsbG § 5).
    pub other_metering_operator: &'static str,
    /// Thirteen digits.
    pub other_metering_operator_code: &'static str,
    /// Six digits inside metering location ids.
    pub grid_digits: &'static str,
    /// Accent colour of printed documents: red, green, blue.
    pub accent: (u8, u8, u8),
    /// What people show at the registration.
    pub proof: Proof,
    /// Whether there are fibre contracts.
    pub fibre: bool,
    /// What differs outside of Germany.
    pub abroad: Option<Abroad>,
    /// What stands before the eight digits of a contract account number.
    pub account_prefix: &'static str,
    /// What it supplies.
    pub divisions: &'static [Division],
    pub streets: &'static [&'static str],
    /// Postcode and town of the supply area.
    pub towns: &'static [(&'static str, &'static str)],
    /// The same near by: landlords live elsewhere.
    pub outside: &'static [(&'static str, &'static str)],
    /// Who plays the stories, in their order.
    pub cast: [Part; 6],
    /// The flat before, of the one who moved.
    pub former_home: Home,
    /// The second address of the same one.
    pub workshop: Home,
}

/// Street, house number, postcode, town.
pub type Home = (&'static str, &'static str, &'static str, &'static str);

/// What people show at the registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Contract account and meter number.
    Meter,
    /// Customer number and the code of a letter.
    Letter,
    /// The word of a bank.
    Bank,
    /// An address; members of a chamber unlock their company afterwards.
    Email,
}

/// A utility of another country.
#[derive(Debug)]
pub struct Abroad {
    /// ISO 3166-1.
    pub country: &'static str,
    /// Of its customers.
    pub language: &'static str,
    pub first_names: &'static [&'static str],
    pub last_names: &'static [&'static str],
    /// Products and places as they are called there.
    pub words: &'static [(&'static str, &'static str)],
}

/// Somebody in a story.
#[derive(Debug)]
pub struct Part {
    /// Empty for private people.
    pub company: &'static str,
    /// What this one shows, where it is something else than usual.
    pub story: &'static str,
    /// The day of the registration, where it was some time ago.
    pub registered_on: &'static str,
    /// Salutation, first and last name.
    pub name: (&'static str, &'static str, &'static str),
    pub email: &'static str,
    /// Where people choose one.
    pub user_name: &'static str,
    /// In plain text: these people do not exist. Empty for those who have not signed up.
    pub password: &'static str,
    pub home: Home,
}

impl Utility {
    /// A product or a place as it is called where the utility is.
    pub fn word<'t>(&self, german: &'t str) -> &'t str {
        let words = self.abroad.as_ref().map(|abroad| abroad.words);
        let found = words.and_then(|words| words.iter().find(|(from, _)| *from == german));
        found.map_or(german, |(_, to)| to)
    }

    /// Whether there are contracts of this division.
    pub fn supplies(&self, division: Division) -> bool {
        self.divisions.contains(&division)
    }
}

/// An address of a story.
pub fn address(home: Home) -> Address {
    let (street, house_no, postcode, town) = home;
    Address {
        street: street.to_owned(),
        house_no: house_no.to_owned(),
        addition: String::new(),
        postcode: postcode.to_owned(),
        town: town.to_owned(),
    }
}

const ALL: [&Utility; 5] = [
    &hamm::HAMM,
    &westfalica::WESTFALICA,
    &bochum::BOCHUM,
    &hwk::HWK,
    &helen::HELEN,
];

/// The utility of a profile; an unknown slug is an error that names the known ones.
pub fn by_slug(slug: &str) -> anyhow::Result<&'static Utility> {
    let known = ALL.map(|utility| utility.slug).join(", ");
    let found = ALL.into_iter().find(|utility| utility.slug == slug);
    found.with_context(|| format!("there is no demo data for the profile {slug:?}; known: {known}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_profile_is_refused_with_the_known_ones() {
        let error = by_slug("atlantis").unwrap_err().to_string();
        assert!(error.contains("atlantis") && error.contains("hamm"));
    }

    #[test]
    fn everybody_lives_where_the_utility_supplies() {
        for utility in ALL {
            let homes = utility.cast.iter().map(|part| part.home);
            for (_, _, postcode, town) in homes.chain([utility.former_home, utility.workshop]) {
                assert!(
                    utility.towns.contains(&(postcode, town)),
                    "{postcode} {town}"
                );
            }
        }
    }

    #[test]
    fn who_has_a_password_can_sign_in_and_the_others_can_register() {
        for utility in ALL {
            let signed_up = utility.cast.iter().map(|part| !part.password.is_empty());
            let signed_up: Vec<bool> = signed_up.collect();
            // Where banks identify people, everybody registers by hand.
            let by_hand = utility.proof == Proof::Bank;
            // Where passwords are renewed, a second one is old.
            let renewed = utility
                .cast
                .iter()
                .filter(|part| !part.registered_on.is_empty());
            let second_old = renewed.count() == 2;
            let expected = [true, false, true, second_old, true, false];
            let expected = expected.map(|up| up && !by_hand);
            assert_eq!(signed_up, expected);
        }
    }
}
