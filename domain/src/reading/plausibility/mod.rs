//! Can a reading be true? The one rule that runs while typing and again on the server.
//!
//! No law fixes percentages; the thresholds are ours. The anchor for "suspiciously high" is
//! StromGVV § 17: more than double the comparable period. Values here are in the unit of the
//! register; consumption and forecast include the transformer factor, readings do not.

mod band;
mod date;
mod hint;
mod swapped;
mod typed;
mod verdict;
mod why;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::error::{Hint, ReadingError};
use super::register::RegisterSpec;
use super::value::MeterValue;
use super::weights::LoadShape;
use crate::contract::Division;
use band::Band;

pub use band::{Expected, expected};
pub use date::check_date;
pub use swapped::{Place, registers_swapped};
pub use typed::assess_typed;
pub use verdict::{Direction, Verdict, VerdictKind};
pub use why::{Season, Why, why};

/// A reading of another day of the same register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previous {
    /// what the register showed
    pub value: Decimal,
    /// day of the reading
    pub read_on: NaiveDate,
}

/// What is known about the contract and the meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// expected consumption of a year in the unit of the register, factor included
    pub annual_forecast: Option<Decimal>,
    /// how it spreads over the year
    pub shape: LoadShape,
    /// what is measured; gas and heat vary more
    pub division: Division,
    /// first day that is possible
    pub earliest: NaiveDate,
    /// day of the last billed reading
    pub billed_until: Option<NaiveDate>,
    /// day of installation
    pub meter_from: Option<NaiveDate>,
    /// day of removal
    pub meter_to: Option<NaiveDate>,
    /// kWh behind a unit of the register where bills count other units: gas
    pub kwh_per_unit: Option<Decimal>,
}

/// Judges a reading of the day `on` between the last reading before it and the first after it.
///
/// A reading of the same day that the new one corrects must not be passed. Without a previous
/// reading nothing can be compared, so that it is accepted. A fall is accepted only as a rollover,
/// and only if the consumption with the rollover needs no question.
pub fn assess(
    spec: &RegisterSpec,
    previous: Option<&Previous>,
    next: Option<&Previous>,
    value: MeterValue,
    on: NaiveDate,
    today: NaiveDate,
    context: &Context,
) -> Result<Verdict, ReadingError> {
    check_date(on, today, context)?;
    value.check(spec)?;
    let case = Case {
        spec,
        previous,
        next,
        on,
        context,
    };
    let verdict = match previous {
        Some(previous) => case.after(previous, value.value())?,
        None => Verdict::initial(),
    };
    case.before_next(value.value(), verdict.rollover)?;
    Ok(verdict)
}

/// Everything about a reading but its value.
#[derive(Clone, Copy)]
struct Case<'a> {
    spec: &'a RegisterSpec,
    previous: Option<&'a Previous>,
    next: Option<&'a Previous>,
    on: NaiveDate,
    context: &'a Context,
}

impl Case<'_> {
    /// What is expected between two days, `None` without a forecast.
    fn band(&self, from: NaiveDate, to: NaiveDate) -> Option<Band> {
        let forecast = self.context.annual_forecast?;
        let wide = matches!(self.context.division, Division::Gas | Division::Heat)
            || band::is_wide(self.spec, self.context.shape);
        Some(Band::new(
            forecast,
            self.context.shape,
            from,
            to,
            self.spec.unit,
            wide,
        ))
    }

    /// The consumption behind a difference of readings.
    fn consumption(&self, difference: Decimal) -> Decimal {
        difference.saturating_mul(self.spec.difference_factor())
    }

    fn after(&self, previous: &Previous, value: Decimal) -> Result<Verdict, ReadingError> {
        let band = self.band(previous.read_on, self.on);
        let expected = band.map(|band| band.expected());
        let difference = value.saturating_sub(previous.value);
        if difference >= Decimal::ZERO {
            let consumption = self.consumption(difference);
            let days = self.on.signed_duration_since(previous.read_on).num_days();
            let kind = verdict::judge(consumption, band.as_ref(), days);
            let hint = match kind {
                VerdictKind::Accepted => None,
                _ => hint::find(self, previous, value, band.as_ref()),
            };
            return Ok(Verdict {
                kind,
                consumption,
                rollover: false,
                expected,
                hint,
            });
        }
        let consumption = self.consumption(difference.saturating_add(self.spec.capacity()));
        if self.could_turn(previous) && band.is_some_and(|band| band.accepts(consumption)) {
            let (kind, hint) = (VerdictKind::Accepted, Some(Hint::RolloverLikely));
            return Ok(Verdict {
                kind,
                consumption,
                rollover: true,
                expected,
                hint,
            });
        }
        let hint = hint::for_fall(self, previous, value, consumption, band.as_ref());
        Err(ReadingError::BelowPrevious {
            previous: previous.value,
            previous_on: previous.read_on,
            hint,
        })
    }

    /// Did the register have a reason to start at zero after `previous`? Not if the reading after
    /// ours is higher again: that would be a whole turn.
    fn could_turn(&self, previous: &Previous) -> bool {
        let fits = previous.value >= Decimal::ZERO && previous.value < self.spec.capacity();
        fits && self.next.is_none_or(|next| next.value < previous.value)
    }

    /// Refuses a value above a later reading, unless the register turned in between.
    fn before_next(&self, value: Decimal, already_turned: bool) -> Result<(), ReadingError> {
        let Some(next) = self.next.filter(|next| value > next.value) else {
            return Ok(());
        };
        let could_turn = !already_turned && self.previous.is_none_or(|p| p.value > next.value);
        let difference = next
            .value
            .saturating_sub(value)
            .saturating_add(self.spec.capacity());
        let consumption = self.consumption(difference);
        let plausible = self
            .band(self.on, next.read_on)
            .is_some_and(|band| band.accepts(consumption));
        if could_turn && plausible {
            Ok(())
        } else {
            Err(ReadingError::AboveNext {
                next: next.value,
                next_on: next.read_on,
            })
        }
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod turns;
