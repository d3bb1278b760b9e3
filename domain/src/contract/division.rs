//! The divisions (Sparten) of a utility.

use crate::reading::obis::Medium;
use crate::reading::unit::Unit;

coded! {
    /// What is supplied under one contract (Sparte).
    pub enum Division {
        /// Strom
        Electricity = "electricity",
        /// Gas
        Gas = "gas",
        /// Wasser
        Water = "water",
        /// Fernwärme
        Heat = "heat",
        /// Glasfaser und Telefon
        Telecom = "telecom",
    }
}

impl Division {
    /// The unit prices refer to. Gas is measured in m³ and billed in kWh.
    ///
    /// Whether it costs the same every month, whatever is used.
    pub fn is_billed_monthly(self) -> bool {
        self == Self::Telecom
    }

    /// Telecom has no meter; the answer there is kWh, is never shown and spares callers a branch.
    pub fn billing_unit(self) -> Unit {
        match self {
            Self::Water => Unit::M3,
            Self::Electricity | Self::Gas | Self::Heat | Self::Telecom => Unit::Kwh,
        }
    }

    /// The OBIS medium of the division's main meter, `None` where nothing is measured.
    pub fn medium(self) -> Option<Medium> {
        match self {
            Self::Electricity => Some(Medium::Electricity),
            Self::Gas => Some(Medium::Gas),
            Self::Water => Some(Medium::ColdWater),
            Self::Heat => Some(Medium::Heat),
            Self::Telecom => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for division in Division::ALL {
            assert_eq!(Division::parse(division.code()), Some(*division));
        }
        assert_eq!(Division::parse("Strom"), None);
    }

    #[test]
    fn only_water_is_billed_by_volume() {
        for division in Division::ALL {
            let by_volume = division.billing_unit() == Unit::M3;
            assert_eq!(by_volume, *division == Division::Water);
        }
    }
}
