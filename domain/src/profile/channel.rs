//! The channel on which readings of customers leave: JSON lines, or for electricity and gas the language of the market.

use serde::{Deserialize, Serialize};

use crate::contract::Division;
use crate::market::MarketPartnerCode;

/// `[market]`: readings of the divisions named here leave as MSCONS; everything else as JSON lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// electricity
    #[serde(default)]
    pub electricity: Option<MarketParties>,
    /// gas
    #[serde(default)]
    pub gas: Option<MarketParties>,
}

/// Who sends, and who gets what no contract says otherwise about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketParties {
    /// the utility's own code in this division
    pub sender: MarketPartnerCode,
    /// the network operator, where a contract does not name one
    pub receiver: MarketPartnerCode,
}

impl Market {
    /// The parties of a division, `None` where its readings leave as JSON lines.
    pub fn parties(&self, division: Division) -> Option<&MarketParties> {
        match division {
            Division::Electricity => self.electricity.as_ref(),
            Division::Gas => self.gas.as_ref(),
            _ => None,
        }
    }

    /// The divisions whose readings leave as MSCONS.
    pub fn divisions(&self) -> impl Iterator<Item = Division> {
        let all = [Division::Electricity, Division::Gas];
        all.into_iter()
            .filter(|division| self.parties(*division).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_divisions_that_are_named_leave_in_the_language_of_the_market() {
        let market: Market = serde_json::from_value(serde_json::json!({
            "gas": { "sender": "9800000000006", "receiver": "9800000000013" }
        }))
        .unwrap();
        assert_eq!(market.divisions().collect::<Vec<_>>(), [Division::Gas]);
        assert!(market.parties(Division::Water).is_none());
        assert_eq!(Market::default().divisions().count(), 0);
    }

    #[test]
    fn a_code_that_is_none_is_refused() {
        let wrong = serde_json::json!({
            "gas": { "sender": "98000", "receiver": "9800000000013" }
        });
        assert!(serde_json::from_value::<Market>(wrong).is_err());
    }
}
