//! The profile: everything that makes the portal that of one utility, as data.
//!
//! The server reads it from `profiles/<slug>/profile.toml`. Unknown keys are mistakes, so that a
//! misspelt one cannot silently do nothing.

mod access;
mod bank;
mod changes;
mod channel;
mod days;
mod delivery;
mod desk;
mod direct_debit;
mod energy_mix;
mod numbers;
mod offer;
mod pattern;
mod season;
mod words;

use serde::{Deserialize, Serialize};

use crate::account::PasswordRules;
use crate::billing::instalment::InstalmentRules;
use crate::contract::{Country, Division};
use crate::language::Language;

pub use access::{Access, Forgotten, Registration, SignInName};
pub use bank::Bank;
pub use changes::Changes;
pub use channel::{Market, MarketParties};
pub use days::{Day, Days};
pub use delivery::DeliveryRules;
pub use desk::{Advice, Imprint, OpeningHours, ServiceDesk};
pub use direct_debit::DirectDebit;
pub use energy_mix::{EnergyMix, EnergySource, Mix, TariffMix};
pub use numbers::{IssuedNumber, NumberKind, Numbers};
pub use offer::Offer;
pub use pattern::{ContractAccountNumber, MalformedPattern, NumberPattern, PatternError};
pub use season::{Campaign, MalformedMonthDay, MonthDay};
pub use words::{HelpQuestion, TileNames, Words};

/// A utility and its portal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// folder name and technical name, `hamm`
    pub slug: String,
    /// the utility's name
    pub name: String,
    /// the portal's name on screen
    pub portal_name: String,
    /// the name under an icon of a phone
    pub short_name: String,
    /// languages offered, the first one is the default
    pub languages: Vec<Language>,
    /// IANA time zone in which "today" is meant, `Europe/Berlin`
    pub time_zone: String,
    /// where the utility is: addresses and telephone numbers without a country are from there
    #[serde(default = "germany")]
    pub country: Country,
    /// how contract account numbers look
    pub contract_account: NumberPattern,
    /// how other numbers look that people know from letters
    #[serde(default)]
    pub numbers: Numbers,
    /// how many years of invoices are shown
    #[serde(default = "five")]
    pub years_of_invoices: u32,
    /// how many years after the year of its end a contract can still be read
    #[serde(default = "three")]
    pub years_of_ended_contracts: u32,
    /// how many calendar years of consumption are compared
    #[serde(default = "three")]
    pub years_of_consumption: u32,
    /// how people get in
    #[serde(default)]
    pub access: Access,
    /// words that differ between utilities
    #[serde(default)]
    pub words: Words,
    /// rules for passwords
    #[serde(default)]
    pub password: PasswordRules,
    /// how customers reach people
    pub service: ServiceDesk,
    /// who is responsible by law
    pub imprint: Imprint,
    /// words of the place that make poor passwords
    #[serde(default)]
    pub town_words: Vec<String>,
    /// whose codes prove who somebody is, where banks are asked
    #[serde(default)]
    pub banks: Vec<Bank>,
    /// services elsewhere, which the page of services leads to
    #[serde(default)]
    pub services: Vec<Offer>,
    /// what the utility supplies; nothing for a chamber, whose members have companies instead of contracts
    pub divisions: Vec<Division>,
    /// rules for readings by customers
    pub reading: ReadingRules,
    /// what customers may set about their instalments
    #[serde(default)]
    pub instalments: InstalmentRules,
    /// how invoices come where nobody has chosen
    #[serde(default)]
    pub delivery: Option<DeliveryRules>,
    /// which changes wait for the utility
    #[serde(default)]
    pub changes: Changes,
    /// who collects by direct debit
    #[serde(default)]
    pub direct_debit: Option<DirectDebit>,
    /// where the electricity comes from
    #[serde(default)]
    pub energy_mix: Option<EnergyMix>,
    /// which readings leave in the language of the market
    #[serde(default)]
    pub market: Market,
}

impl Profile {
    /// The number that letters with codes name: that of a member, or of a customer.
    pub fn number_on_letters(&self) -> NumberKind {
        if self.access.has_services() {
            NumberKind::Member
        } else {
            NumberKind::Customer
        }
    }

    /// The same in groups, as it stands on the letter; as it is stored where it does not fit the pattern.
    pub fn letter_number(&self, stored: &str) -> String {
        match self.numbers.parse(self.number_on_letters(), stored) {
            Some(Ok(number)) => self.numbers.grouped(&number),
            _ => stored.to_owned(),
        }
    }
}

/// When customers report readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingRules {
    /// how many days back the date of a reading may lie
    pub oldest_days: u32,
    /// the days of the year in which the utility asks for the yearly reading
    #[serde(default)]
    pub campaign: Option<Campaign>,
    /// whether readings may be reported without signing in
    #[serde(default = "yes")]
    pub without_sign_in: bool,
}

fn yes() -> bool {
    true
}

fn germany() -> Country {
    Country::Germany
}

fn five() -> u32 {
    5
}

fn three() -> u32 {
    3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> serde_json::Value {
        serde_json::json!({
            "slug": "hamm",
            "name": "Stadtwerke Hamm (Demo)",
            "portal_name": "Mein Hausanschluss",
            "short_name": "Hausanschluss",
            "languages": ["de", "en"],
            "time_zone": "Europe/Berlin",
            "contract_account": "IR########",
            "service": {
                "phone": "+49 2381 555 0",
                "email": "service@example.org",
                "hours": [{ "days": "mon-fri", "from": "08:00", "to": "17:00" }],
                "address": {
                    "street": "Südring", "house_no": "1", "postcode": "59065", "town": "Hamm"
                }
            },
            "imprint": {
                "operator": "Demo GmbH", "street": "Südring 1", "postcode": "59065",
                "town": "Hamm", "register_court": "Amtsgericht Hamm", "register_number": "HRB 1",
                "vat_id": "DE000000000", "managing_directors": ["Erika Mustermann"]
            },
            "divisions": ["electricity", "gas"],
            "reading": { "oldest_days": 42, "campaign": { "from": "12-01", "to": "01-15" } }
        })
    }

    #[test]
    fn what_a_profile_leaves_out_has_a_sensible_value() {
        let profile: Profile = serde_json::from_value(example()).unwrap();
        assert_eq!(profile.years_of_invoices, 5);
        assert_eq!(profile.years_of_consumption, 3);
        assert_eq!(profile.access, Access::default());
        assert_eq!(profile.password, PasswordRules::default());
        assert_eq!((profile.password.min, profile.password.max), (12, 128));
        assert_eq!(profile.contract_account.example(), "IR12345678");
        assert_eq!(profile.numbers.kinds().count(), 0);
        assert_eq!(
            profile.service.address.two_lines(),
            ["Südring 1", "59065 Hamm"]
        );
        assert!(profile.reading.campaign.is_some());
        let again: Profile =
            serde_json::from_value(serde_json::to_value(&profile).unwrap()).unwrap();
        assert_eq!(again, profile);
    }

    #[test]
    fn a_profile_may_know_several_kinds_of_numbers() {
        let mut value = example();
        value["numbers"] = serde_json::json!({ "customer": "K####", "member": "######" });
        let profile: Profile = serde_json::from_value(value).unwrap();
        let number = profile.numbers.parse(NumberKind::Customer, "k 1234");
        let expected = IssuedNumber::stored(NumberKind::Customer, "K1234");
        assert_eq!(number, Some(Ok(expected)));
        assert!(profile.contract_account.parse("k 1234").is_err());
    }

    #[test]
    fn a_profile_may_ask_for_more_of_a_password() {
        let mut value = example();
        value["password"] = serde_json::json!({
            "min": 10, "digit": true, "capital": true, "small": true, "own_run": 3
        });
        let profile: Profile = serde_json::from_value(value).unwrap();
        let expected = PasswordRules {
            min: 10,
            max: 128,
            digit: true,
            capital: true,
            small: true,
            own_run: Some(3),
        };
        assert_eq!(profile.password, expected);
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        for path in [
            "", "access", "words", "password", "numbers", "service", "imprint", "reading",
        ] {
            let mut value = example();
            let place = if path.is_empty() {
                &mut value
            } else {
                &mut value[path]
            };
            place["colour"] = "red".into();
            let error = serde_json::from_value::<Profile>(value)
                .unwrap_err()
                .to_string();
            assert!(error.contains("colour"), "{path}: {error}");
        }
    }

    #[test]
    fn a_wrong_pattern_or_day_is_refused() {
        for (key, wrong) in [("contract_account", "IR"), ("time_zone", "")] {
            let mut value = example();
            value[key] = wrong.into();
            let refused = serde_json::from_value::<Profile>(value).is_err();
            assert_eq!(refused, key == "contract_account", "{key}");
        }
        let mut value = example();
        value["reading"]["campaign"]["from"] = "13-01".into();
        assert!(serde_json::from_value::<Profile>(value).is_err());
    }
}
