//! OBIS codes: what a register counts.
//!
//! `A-B:C.D.E*F`: medium, channel, quantity, kind of value, tariff, storage. The German market
//! uses A to E. Which tariff is the high one is data of the register, never a constant here,
//! because network operators differ.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The medium, part A of the code (DLMS media list).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// 1
    Electricity,
    /// 4
    HeatCostAllocator,
    /// 5
    Cooling,
    /// 6
    Heat,
    /// 7
    Gas,
    /// 8
    ColdWater,
    /// 9
    HotWater,
}

impl Medium {
    /// Part A of the code.
    pub fn digit(self) -> u8 {
        match self {
            Self::Electricity => 1,
            Self::HeatCostAllocator => 4,
            Self::Cooling => 5,
            Self::Heat => 6,
            Self::Gas => 7,
            Self::ColdWater => 8,
            Self::HotWater => 9,
        }
    }

    /// The medium of part A.
    pub fn from_digit(digit: u8) -> Option<Self> {
        match digit {
            1 => Some(Self::Electricity),
            4 => Some(Self::HeatCostAllocator),
            5 => Some(Self::Cooling),
            6 => Some(Self::Heat),
            7 => Some(Self::Gas),
            8 => Some(Self::ColdWater),
            9 => Some(Self::HotWater),
            _ => None,
        }
    }
}

/// What a register counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// electricity taken from the grid
    Import,
    /// electricity fed into the grid
    FeedIn,
    /// highest power, kW
    MaximumDemand,
    /// values of a quarter of an hour
    LoadCurve,
    /// counts while the device has a fault; never part of a sum
    FaultRegister,
    /// volume of gas or water, m³
    Volume,
    /// gas volume already at norm conditions, without a Zustandszahl
    NormVolume,
    /// Zustandszahl
    StateNumber,
    /// calorific value (Brennwert)
    CalorificValue,
    /// heat energy
    HeatEnergy,
    /// cooling energy
    CoolingEnergy,
    /// units of a heat cost allocator
    AllocationUnits,
    /// anything else, shown with its code only
    Other,
}

/// Why a code is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum ObisError {
    /// Not of the form `A-B:C.D.E`.
    #[error("an OBIS code is written like 1-0:1.8.0")]
    Malformed,
    /// A part is larger than 255.
    #[error("a part of an OBIS code is at most 255")]
    PartTooLarge,
    /// `C.D.E` alone does not say the medium.
    #[error("the medium is missing, as in 1-0:1.8.0")]
    NoMedium,
    /// No medium with that digit is known.
    #[error("this medium is not known")]
    UnknownMedium,
}

/// A code of the parts A to E. Its text is the canonical form `1-0:1.8.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ObisCode {
    medium: Medium,
    channel: u8,
    quantity: u8,
    kind: u8,
    tariff: u8,
}

impl ObisCode {
    /// Reads a whole code, `1-0:1.8.0`, with or without `*255` and blanks around it.
    pub fn parse(text: &str) -> Result<Self, ObisError> {
        Self::read(text, None)
    }

    /// Reads a code as the display shows it, `1.8.0`, and completes it with the medium.
    ///
    /// A whole code keeps its own medium.
    pub fn complete(text: &str, medium: Medium) -> Result<Self, ObisError> {
        Self::read(text, Some(medium))
    }

    fn read(text: &str, known: Option<Medium>) -> Result<Self, ObisError> {
        let text = text.trim();
        // 255 means "not used"; other storages are frozen values of the past, not registers.
        let text = text.strip_suffix("*255").unwrap_or(text);
        let (medium, channel, rest) = match text.split_once(':') {
            Some((head, rest)) => {
                let (medium, channel) = head.split_once('-').ok_or(ObisError::Malformed)?;
                let medium = Medium::from_digit(part(medium)?).ok_or(ObisError::UnknownMedium)?;
                (Some(medium), part(channel)?, rest)
            }
            None => (known, 0, text),
        };
        let mut parts = rest.split('.');
        let (Some(quantity), Some(kind), Some(tariff), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(ObisError::Malformed);
        };
        let (quantity, kind, tariff) = (part(quantity)?, part(kind)?, part(tariff)?);
        let medium = medium.ok_or(ObisError::NoMedium)?;
        Ok(Self {
            medium,
            channel,
            quantity,
            kind,
            tariff,
        })
    }

    /// Part A.
    pub fn medium(self) -> Medium {
        self.medium
    }

    /// Part E: 0 is the total, 1 and up are tariffs.
    pub fn tariff(self) -> u8 {
        self.tariff
    }

    /// The part that stands on displays, `1.8.0`.
    pub fn short(self) -> String {
        format!("{}.{}.{}", self.quantity, self.kind, self.tariff)
    }

    /// What the register counts.
    pub fn quantity(self) -> Quantity {
        match (self.medium, self.quantity, self.kind, self.tariff) {
            (Medium::Electricity, 1 | 2, 8, 63) => Quantity::FaultRegister,
            (Medium::Electricity, 1, 8, _) => Quantity::Import,
            (Medium::Electricity, 2, 8, _) => Quantity::FeedIn,
            (Medium::Electricity, 1 | 2, 6, _) => Quantity::MaximumDemand,
            (Medium::Electricity, 1 | 2, 29, _) => Quantity::LoadCurve,
            (Medium::Gas, 3, 0, _) | (Medium::ColdWater | Medium::HotWater, 1, 0, _) => {
                Quantity::Volume
            }
            (Medium::Gas, 13, 2, _) => Quantity::NormVolume,
            (Medium::Gas, 52, 0, _) => Quantity::StateNumber,
            (Medium::Gas, 54, 0, _) => Quantity::CalorificValue,
            (Medium::Heat, 1, 0, _) => Quantity::HeatEnergy,
            (Medium::Cooling, 1, 0, _) => Quantity::CoolingEnergy,
            (Medium::HeatCostAllocator, 1, 0, _) => Quantity::AllocationUnits,
            _ => Quantity::Other,
        }
    }
}

fn part(text: &str) -> Result<u8, ObisError> {
    if text.is_empty() || text.len() > 3 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ObisError::Malformed);
    }
    text.parse().map_err(|_| ObisError::PartTooLarge)
}

impl fmt::Display for ObisCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            medium,
            channel,
            quantity,
            kind,
            tariff,
        } = self;
        write!(
            formatter,
            "{}-{channel}:{quantity}.{kind}.{tariff}",
            medium.digit()
        )
    }
}

impl FromStr for ObisCode {
    type Err = ObisError;

    fn from_str(text: &str) -> Result<Self, ObisError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ObisCode {
    type Error = ObisError;

    fn try_from(text: String) -> Result<Self, ObisError> {
        Self::parse(&text)
    }
}

impl From<ObisCode> for String {
    fn from(code: ObisCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_codes_are_read() {
        let total = ObisCode::parse("1-0:1.8.0").unwrap();
        assert_eq!(ObisCode::parse("1-0:1.8.0*255"), Ok(total));
        assert_eq!(ObisCode::parse("  1-0:1.8.0 "), Ok(total));
        assert_eq!(ObisCode::complete("1.8.0", Medium::Electricity), Ok(total));
        assert_eq!(ObisCode::complete("1-0:1.8.0", Medium::Gas), Ok(total));
        assert_eq!(total.to_string(), "1-0:1.8.0");
        assert_eq!(total.short(), "1.8.0");
        let other_channel = ObisCode::parse("1-1:1.8.0").unwrap();
        assert_ne!(other_channel, total);
        assert_eq!(other_channel.quantity(), total.quantity());
    }

    #[test]
    fn incomplete_codes_say_what_is_missing() {
        for (text, expected) in [
            ("1-0:1.8", ObisError::Malformed),
            ("1-0:256.8.0", ObisError::PartTooLarge),
            ("1.8.0", ObisError::NoMedium),
            ("2-0:1.8.0", ObisError::UnknownMedium),
            ("1:1.8.0", ObisError::Malformed),
            ("1-0:1.8.0.0", ObisError::Malformed),
            ("1-0:1.8.0*1", ObisError::Malformed),
            ("1-0:1.8.+1", ObisError::Malformed),
            ("1-0:1..0", ObisError::Malformed),
            ("", ObisError::Malformed),
        ] {
            assert_eq!(ObisCode::parse(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn the_code_says_what_is_counted() {
        for (text, expected) in [
            ("1-0:1.8.0", Quantity::Import),
            ("1-0:1.8.2", Quantity::Import),
            ("1-0:2.8.0", Quantity::FeedIn),
            ("1-0:1.8.63", Quantity::FaultRegister),
            ("1-0:1.6.0", Quantity::MaximumDemand),
            ("1-0:1.29.0", Quantity::LoadCurve),
            ("7-0:3.0.0", Quantity::Volume),
            ("7-20:3.0.0", Quantity::Volume),
            ("7-0:13.2.0", Quantity::NormVolume),
            ("7-0:52.0.22", Quantity::StateNumber),
            ("7-0:54.0.22", Quantity::CalorificValue),
            ("6-0:1.0.0", Quantity::HeatEnergy),
            ("8-0:1.0.0", Quantity::Volume),
            ("9-0:1.0.0", Quantity::Volume),
            ("1-0:32.7.0", Quantity::Other),
        ] {
            assert_eq!(
                ObisCode::parse(text).unwrap().quantity(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn json_is_the_canonical_text() {
        let code: ObisCode = serde_json::from_str("\"1-0:1.8.1*255\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"1-0:1.8.1\"");
        assert!(serde_json::from_str::<ObisCode>("\"1.8.1\"").is_err());
    }

    proptest! {
        #[test]
        fn no_input_panics(text in "\\PC{0,20}|[0-9.:*-]{0,16}") {
            if let Ok(code) = ObisCode::parse(&text) {
                prop_assert_eq!(ObisCode::parse(&code.to_string()), Ok(code));
            }
        }
    }
}
