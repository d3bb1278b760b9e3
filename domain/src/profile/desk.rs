//! How a utility is reached, and who is responsible for its portal.

use serde::{Deserialize, Serialize};

use super::days::Days;
use crate::contract::{Division, PostalAddress};

/// Phone, mail, hours and address of the service desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceDesk {
    /// phone number as printed
    pub phone: String,
    /// a remark beside the number, for example what a call costs
    #[serde(default)]
    pub phone_note: Option<String>,
    /// e-mail address
    pub email: String,
    /// when someone answers
    #[serde(default)]
    pub hours: Vec<OpeningHours>,
    /// where to find the desk
    pub address: PostalAddress,
    /// other lines, for one division each
    #[serde(default)]
    pub advice: Vec<Advice>,
}

/// A line of its own for the questions of one division.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// what it is about
    pub division: Division,
    /// phone number as printed
    pub phone: String,
    /// when someone answers
    pub hours: Vec<OpeningHours>,
}

/// One line of the opening hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    /// on which days, `mon-fri`
    pub days: Days,
    /// `08:00`
    pub from: String,
    /// `17:00`
    pub to: String,
}

/// The provider's identification (§ 5 DDG).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imprint {
    /// legal name with its form
    pub operator: String,
    /// street and house number
    pub street: String,
    /// postcode
    pub postcode: String,
    /// town
    pub town: String,
    /// court of the commercial register; empty for those who stand in none
    pub register_court: String,
    /// number in the commercial register; empty for those who stand in none
    pub register_number: String,
    /// VAT identification number (§ 27a UStG)
    pub vat_id: String,
    /// who represents the company
    pub managing_directors: Vec<String>,
    /// chair of the supervisory board or supervisory authority, where there is one
    #[serde(default)]
    pub supervisory: Option<String>,
}
