//! Owns the drawing of addresses.

use crate::random::Random;
use crate::utility::Utility;

/// A postal or delivery address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Street without the number.
    pub street: String,
    /// House number with its letter.
    pub house_no: String,
    /// Addition such as a rear building; usually empty.
    pub addition: String,
    /// Five digits.
    pub postcode: String,
    /// Town.
    pub town: String,
}

impl Address {
    /// `Ostenallee 12 a` as it stands on an envelope.
    pub fn street_line(&self) -> String {
        format!("{} {}", self.street, self.house_no)
    }

    /// `59063 Hamm`.
    pub fn town_line(&self) -> String {
        format!("{} {}", self.postcode, self.town)
    }
}

const FLOORS: &[&str] = &[
    "EG links",
    "EG rechts",
    "1. OG links",
    "1. OG rechts",
    "2. OG links",
    "2. OG rechts",
    "3. OG",
    "Dachgeschoss",
    "Souterrain",
];

/// Draws an address inside the supply area.
pub fn inside(utility: &Utility, random: &mut Random) -> Address {
    let mut house_no = random.between(1, 148).to_string();
    if random.chance(15) {
        house_no.push(' ');
        house_no.push_str(random.pick(&["a", "b", "c", "d"]));
    }
    let street = random.pick(utility.streets);
    let addition = if random.chance(3) { "Hinterhaus" } else { "" };
    let (postcode, town) = utility.towns[random.index(utility.towns.len())];
    Address {
        street: street.to_owned(),
        house_no,
        addition: addition.to_owned(),
        postcode: postcode.to_owned(),
        town: town.to_owned(),
    }
}

/// Draws an address in a neighbouring town, for owners who let their flat.
pub fn outside(utility: &Utility, random: &mut Random) -> Address {
    let (postcode, town) = utility.outside[random.index(utility.outside.len())];
    Address {
        postcode: postcode.to_owned(),
        town: town.to_owned(),
        ..inside(utility, random)
    }
}

/// Where a flat lies in its house.
pub fn floor(random: &mut Random) -> String {
    random.pick(FLOORS).to_owned()
}
