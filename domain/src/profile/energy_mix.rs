//! Where the electricity of a tariff came from (Stromkennzeichnung, EnWG § 42).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

coded! {
    /// A source of energy, in the order of the label.
    pub enum EnergySource {
        /// renewable, paid for through the law on renewables (EEG)
        RenewableFunded = "renewable_funded",
        /// renewable with guarantees of origin
        RenewableGuaranteed = "renewable_guaranteed",
        /// hard coal and lignite
        Coal = "coal",
        /// natural gas
        Gas = "gas",
        /// other fossil sources
        OtherFossil = "other_fossil",
        /// nuclear power
        Nuclear = "nuclear",
    }
}

/// `[energy_mix]`: the label of the utility's tariffs beside the average of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnergyMix {
    /// the year the figures are of
    pub year: i32,
    /// where the figures stand
    pub source: String,
    /// tariffs with a label of their own; the first one that names a tariff, or names none, is meant
    pub tariffs: Vec<TariffMix>,
    /// the average of the country
    pub average: Mix,
}

/// The label of some tariffs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TariffMix {
    /// names of tariffs; empty for all others
    #[serde(default)]
    pub products: Vec<String>,
    /// what they are made of
    pub mix: Mix,
}

/// Parts in percent, and what comes with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mix {
    /// percent of each source; what is not named is not there
    pub shares: Vec<(EnergySource, Decimal)>,
    /// grams of carbon dioxide per kWh
    pub co2_grams: Decimal,
    /// grams of radioactive waste per kWh
    pub waste_grams: Decimal,
}

impl Mix {
    /// Percent of a source.
    pub fn share(&self, source: EnergySource) -> Decimal {
        let own = self.shares.iter().filter(|(named, _)| *named == source);
        own.map(|(_, percent)| *percent).sum()
    }

    /// Whether the parts are a whole, and none of them is negative.
    pub fn is_whole(&self) -> bool {
        let sum: Decimal = self.shares.iter().map(|(_, percent)| *percent).sum();
        let fine = |(_, percent): &(EnergySource, Decimal)| *percent >= Decimal::ZERO;
        sum == Decimal::ONE_HUNDRED && self.shares.iter().all(fine)
    }
}

impl EnergyMix {
    /// The label of a tariff.
    pub fn of(&self, product: &str) -> Option<&Mix> {
        let mut tariffs = self.tariffs.iter();
        let named = |tariff: &&TariffMix| {
            tariff.products.is_empty() || tariff.products.iter().any(|name| name == product)
        };
        tariffs.find(named).map(|tariff| &tariff.mix)
    }

    /// Every mix of it, with its key.
    pub fn mixes(&self) -> impl Iterator<Item = (String, &Mix)> {
        let tariffs = self.tariffs.iter().enumerate();
        let tariffs = tariffs.map(|(at, tariff)| (format!("tariffs[{at}]"), &tariff.mix));
        tariffs.chain([("average".to_owned(), &self.average)])
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal_macros::dec;

    use super::*;

    fn mix(shares: &[(EnergySource, Decimal)]) -> Mix {
        Mix {
            shares: shares.to_vec(),
            co2_grams: dec!(1),
            waste_grams: dec!(0),
        }
    }

    #[test]
    fn the_first_label_that_names_a_tariff_or_none_is_meant() {
        let green = mix(&[(EnergySource::RenewableGuaranteed, dec!(100))]);
        let rest = mix(&[
            (EnergySource::Coal, dec!(40.5)),
            (EnergySource::Gas, dec!(59.5)),
        ]);
        let label = EnergyMix {
            year: 2025,
            source: "report".to_owned(),
            tariffs: vec![
                TariffMix {
                    products: vec!["Strom Natur".to_owned()],
                    mix: green.clone(),
                },
                TariffMix {
                    products: Vec::new(),
                    mix: rest.clone(),
                },
            ],
            average: rest.clone(),
        };
        assert_eq!(label.of("Strom Natur"), Some(&green));
        assert_eq!(label.of("Strom Basis"), Some(&rest));
        assert_eq!(rest.share(EnergySource::Coal), dec!(40.5));
        assert_eq!(rest.share(EnergySource::Nuclear), dec!(0));
        assert!(label.mixes().all(|(_, mix)| mix.is_whole()));
    }

    #[test]
    fn parts_that_are_no_whole_are_noticed() {
        assert!(!mix(&[(EnergySource::Coal, dec!(99.9))]).is_whole());
        let negative = [
            (EnergySource::Coal, dec!(110)),
            (EnergySource::Gas, dec!(-10)),
        ];
        assert!(!mix(&negative).is_whole());
    }
}
