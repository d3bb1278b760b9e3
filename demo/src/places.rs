//! Owns addresses: streets, house numbers and the postcodes of the supply area.

use crate::random::Random;

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

const STREETS: &[&str] = &[
    "Ostenallee",
    "Werler Straße",
    "Münsterstraße",
    "Wilhelmstraße",
    "Lange Straße",
    "Grünstraße",
    "Soester Straße",
    "Alleestraße",
    "Caldenhofer Weg",
    "Marker Allee",
    "Kamener Straße",
    "Dortmunder Straße",
    "Heessener Straße",
    "Amtsstraße",
    "Römerstraße",
    "Horster Straße",
    "Am Lausbach",
    "Zum Schüttenfeld",
    "Kirchspiel",
    "Lippeweg",
    "Schleusenstraße",
    "Am Hülskamp",
    "Birkenallee",
    "Königgrätzer Straße",
    "Goethestraße",
    "Brüder-Grimm-Weg",
    "Gertrud-Bäumer-Straße",
    "Bischof-von-Ketteler-Straße",
    "An der Waldbühne",
    "Im Ostholz",
    "Straße des Friedens",
    "Fährstraße",
    "Kolpingstraße",
    "Bockumer Weg",
    "Hülsenweg",
    "Zechenweg",
    "Steigerstraße",
    "Sachsenring",
    "Uferstraße",
    "Wielandstraße",
    "Am Mühlengraben",
    "Eichstedtstraße",
    "Feldgarten",
    "Ludwig-Teleky-Straße",
    "Overbergstraße",
];
const POSTCODES: &[&str] = &[
    "59063", "59065", "59067", "59069", "59071", "59073", "59075", "59077",
];
/// Landlords live elsewhere; these are towns near by.
const OUTSIDE: &[(&str, &str)] = &[
    ("59192", "Bergkamen"),
    ("59174", "Kamen"),
    ("59227", "Ahlen"),
    ("48317", "Drensteinfurt"),
    ("59457", "Werl"),
    ("44137", "Dortmund"),
];
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
pub fn inside(random: &mut Random) -> Address {
    let mut house_no = random.between(1, 148).to_string();
    if random.chance(15) {
        house_no.push(' ');
        house_no.push_str(random.pick(&["a", "b", "c", "d"]));
    }
    let addition = if random.chance(3) { "Hinterhaus" } else { "" };
    Address {
        street: random.pick(STREETS).to_owned(),
        house_no,
        addition: addition.to_owned(),
        postcode: random.pick(POSTCODES).to_owned(),
        town: "Hamm".to_owned(),
    }
}

/// Draws an address in a neighbouring town, for owners who let their flat.
pub fn outside(random: &mut Random) -> Address {
    let (postcode, town) = OUTSIDE[random.index(OUTSIDE.len())];
    Address {
        postcode: postcode.to_owned(),
        town: town.to_owned(),
        ..inside(random)
    }
}

/// Where a flat lies in its house.
pub fn floor(random: &mut Random) -> String {
    random.pick(FLOORS).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_street_has_twenty_seven_letters() {
        assert!(STREETS.iter().any(|street| street.chars().count() == 27));
    }
}
