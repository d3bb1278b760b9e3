//! Owns the fictitious utilities that demo data can be made for.

use anyhow::bail;

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
}

const HAMM: Utility = Utility {
    slug: "hamm",
    name: "Stadtwerke Hamm (Demo)",
    street_line: "Beispielufer 1",
    town_line: "59065 Hamm",
    phone: "0221 4710 100",
    email: "service@stadtwerke-hamm.example",
    website: "www.stadtwerke-hamm.example",
    register: "Demo-Registergericht, HRB 0000",
    vat_id: "DE000000000",
    network_operator: "Netze Hamm (Demo)",
    network_operator_code: "9900000000017",
    metering_operator: "Netze Hamm (Demo), Messstellenbetrieb",
    metering_operator_code: "9900000000024",
    other_metering_operator: "Messwerk Lippe (Demo)",
    other_metering_operator_code: "9900000000031",
    grid_digits: "000562",
    accent: (166, 40, 36),
};

/// The utility of a profile; an unknown slug is an error that names the known ones.
pub fn by_slug(slug: &str) -> anyhow::Result<&'static Utility> {
    if slug == HAMM.slug {
        return Ok(&HAMM);
    }
    bail!(
        "there is no demo data for the profile {slug:?}; known: {:?}",
        HAMM.slug
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_profile_is_refused_with_the_known_ones() {
        let error = by_slug("atlantis").unwrap_err().to_string();
        assert!(error.contains("atlantis") && error.contains("hamm"));
    }
}
