//! Codes of the market that mean something to a reading.
//! Source: EDI@Energy, MSCONS MIG 2.4c (26 July 2024) and MSCONS AHB 3.1g.

use std::fmt;

/// Category and code of the status "the customer read it" (`STS+Z33++Z83`).
pub const CUSTOMER_READING: (&str, &str) = ("Z33", "Z83");

/// The check ids (Prüfidentifikator, `RFF+Z13`) whose messages carry register readings. All others carry load
/// profiles, amounts of energy, cancellations and the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckId {
    /// 13002, Zählerstand (Gas)
    Gas,
    /// 13017, Zählerstand (Strom)
    Electricity,
}

impl CheckId {
    /// By its code.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Gas, Self::Electricity]
            .into_iter()
            .find(|id| id.code() == code)
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gas => "13002",
            Self::Electricity => "13017",
        }
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The editions of the message with one and the same form of register readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edition {
    /// 2.4c, in force until 30 September 2026
    V24c,
    /// 2.5, in force since 1 October 2026
    V25,
}

impl Edition {
    /// By its code.
    pub fn of(code: &str) -> Option<Self> {
        [Self::V24c, Self::V25]
            .into_iter()
            .find(|edition| edition.code() == code)
    }

    /// Its code in UNH.
    pub const fn code(self) -> &'static str {
        match self {
            Self::V24c => "2.4c",
            Self::V25 => "2.5",
        }
    }
}

/// What kind of value a quantity is (QTY).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Quality {
    /// 220: true, read from the device
    True,
    /// 67: a substitute, estimated or computed
    Substitute,
    /// 201: a proposal, not billed
    Proposal,
    /// 187: a forecast
    Forecast,
    /// Z18: preliminary
    Preliminary,
    /// 20: unusable
    Unusable,
    /// Z30: missing
    Missing,
    /// Any other code, as it stands.
    Other(String),
}

impl Quality {
    /// By its code.
    pub fn of(code: &str) -> Self {
        match code {
            "220" => Self::True,
            "67" => Self::Substitute,
            "201" => Self::Proposal,
            "187" => Self::Forecast,
            "Z18" => Self::Preliminary,
            "20" => Self::Unusable,
            "Z30" => Self::Missing,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Its code.
    pub fn code(&self) -> &str {
        match self {
            Self::True => "220",
            Self::Substitute => "67",
            Self::Proposal => "201",
            Self::Forecast => "187",
            Self::Preliminary => "Z18",
            Self::Unusable => "20",
            Self::Missing => "Z30",
            Self::Other(code) => code,
        }
    }
}

/// Who gave a market partner its 13-digit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agency {
    /// BDEW, electricity: codes that begin with 99
    Bdew,
    /// DVGW, gas: codes that begin with 98
    Dvgw,
    /// GS1: a GLN
    Gs1,
}

impl Agency {
    /// Its code in NAD.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bdew => "293",
            Self::Dvgw => "332",
            Self::Gs1 => "9",
        }
    }

    /// Its code in UNB, which has a list of its own.
    pub const fn envelope_code(self) -> &'static str {
        match self {
            Self::Bdew => "500",
            Self::Dvgw => "502",
            Self::Gs1 => "14",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_meaning() {
        for code in ["220", "67", "201", "187", "Z18", "20", "Z30", "Z47", ""] {
            assert_eq!(Quality::of(code).code(), code);
        }
        assert_eq!(Quality::of("Z47"), Quality::Other("Z47".into()));
        assert_eq!(CheckId::of("13002"), Some(CheckId::Gas));
        assert_eq!(CheckId::of("13017"), Some(CheckId::Electricity));
        assert_eq!(CheckId::of("13018"), None);
        assert_eq!(Edition::of("2.4c"), Some(Edition::V24c));
        assert_eq!(Edition::of("2.5"), Some(Edition::V25));
        assert_eq!(Edition::of("2.4"), None);
    }
}
