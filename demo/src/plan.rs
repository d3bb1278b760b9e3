//! Owns what is decided about a contract before it is simulated.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use rust_decimal::Decimal;

use crate::model::{Division, GasFactors, Unit};
use crate::shapes::Shape;
use crate::tariff::Product;

/// Billing periods shorter than this are avoided, days.
const SHORTEST_PERIOD: u64 = 42;

/// How often and by whom a meter is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Once a year, at the billing date.
    Yearly,
    /// The meter sends its value on the first of every month.
    Remote,
    /// A diligent customer types it in around the first of every month.
    MonthlyByCustomer,
}

/// The calendar of a contract account.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    pub today: NaiveDate,
    /// The month on whose first day a billing period begins.
    pub month: u32,
    /// Day of the month on which instalments are due.
    pub due_day: u32,
    /// Days from the end of a period to its invoice (EnWG § 40c: at most six weeks).
    pub issue_delay: u64,
    /// How many billing periods back the history reaches.
    pub years: u32,
}

impl Calendar {
    /// The first day of the billing period that contains `date`.
    pub fn period_start(&self, date: NaiveDate) -> NaiveDate {
        let year = if date.month() < self.month {
            date.year() - 1
        } else {
            date.year()
        };
        NaiveDate::from_ymd_opt(year, self.month, 1).unwrap_or(date)
    }

    /// The first day of the following billing period.
    pub fn next_start(&self, date: NaiveDate) -> NaiveDate {
        self.period_start(date) + Months::new(12)
    }

    /// `start`, moved to the next billing date when that is less than six weeks ahead, so that
    /// nobody gets a bill over a few days.
    pub fn settled_start(&self, start: NaiveDate) -> NaiveDate {
        let next = self.next_start(start);
        if next < start + Days::new(SHORTEST_PERIOD) && next < self.today {
            next
        } else {
            start
        }
    }

    /// A last day, moved back to the end of the period before when the last one would be short.
    pub fn settled_end(&self, end: NaiveDate) -> NaiveDate {
        let start = self.period_start(end);
        if end < start + Days::new(SHORTEST_PERIOD) {
            start - Days::new(1)
        } else {
            end
        }
    }

    /// Where the history of this account begins.
    pub fn history_start(&self) -> NaiveDate {
        self.period_start(self.today) - Months::new(12 * self.years)
    }

    /// The day an invoice for a period ending before `end` is written, never on a weekend.
    pub fn issue_day(&self, end: NaiveDate) -> NaiveDate {
        let day = end + Days::new(self.issue_delay);
        match day.weekday() {
            Weekday::Sat => day + Days::new(2),
            Weekday::Sun => day + Days::new(1),
            _ => day,
        }
    }
}

/// Everything decided about one contract and its meter.
#[derive(Debug, Clone)]
pub struct Plan {
    pub division: Division,
    pub product: Product,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub rhythm: Rhythm,
    pub shape: Shape,
    /// Normal yearly usage in thousandths of the register's unit, all tariffs together.
    pub annual_milli: i64,
    pub unit: Unit,
    pub integer_digits: u32,
    pub decimal_digits: u32,
    pub factor: u32,
    /// High and low tariff on two registers; the share of HT is 60 %.
    pub two_tariffs: bool,
    /// Yearly feed-in in thousandths of a kWh, 0 without solar panels.
    pub feed_in_milli: i64,
    pub gas: Option<GasFactors>,
    pub exchanged_on: Option<NaiveDate>,
    /// The register passes its highest value within the history.
    pub rolls_over: bool,
    /// The last billing date had to be estimated.
    pub estimated: bool,
    /// Instalments of the running period that are past due and not paid.
    pub overdue: usize,
    /// The instalment compared with what would be needed, per mille.
    pub instalment_level: i64,
    /// Number of the (newest) meter when a story names it.
    pub meter_no: Option<&'static str>,
    /// Where the meter hangs.
    pub meter_place: &'static str,
}

impl Plan {
    /// A plain contract with everything unusual switched off.
    ///
    /// `annual` is the normal usage in whole billing units: kWh, for water m³.
    pub fn new(division: Division, product: Product, starts_on: NaiveDate, annual: i64) -> Self {
        let gas = (division == Division::Gas).then(|| GasFactors {
            state_number: Decimal::new(9655, 4),
            calorific_value: Decimal::new(10_342, 3),
        });
        let (shape, unit, digits) = match division {
            Division::Electricity => (Shape::Household, Unit::Kwh, (6, 1)),
            Division::Gas => (Shape::Heating, Unit::M3, (5, 3)),
            Division::Water => (Shape::Water, Unit::M3, (5, 3)),
            Division::Heat => (Shape::Heating, Unit::Mwh, (4, 3)),
        };
        let mut plan = Self {
            division,
            product,
            starts_on,
            ends_on: None,
            rhythm: Rhythm::Yearly,
            shape,
            annual_milli: 0,
            unit,
            integer_digits: digits.0,
            decimal_digits: digits.1,
            factor: 1,
            two_tariffs: false,
            feed_in_milli: 0,
            gas,
            exchanged_on: None,
            rolls_over: false,
            estimated: false,
            overdue: 0,
            instalment_level: 1000,
            meter_no: None,
            meter_place: "Keller",
        };
        plan.set_annual(annual);
        plan
    }

    /// Sets the yearly usage (billing units) and enough digits to count at least eight years.
    pub fn set_annual(&mut self, annual: i64) {
        self.annual_milli = match self.unit {
            Unit::Mwh => annual,
            // 1 GJ = 2500/9 kWh.
            Unit::Gj => annual * 18 / 5,
            // 10 kWh per m³ is near enough for a normal value; billing uses the real factors.
            Unit::M3 if self.gas.is_some() => annual * 100,
            Unit::Kwh | Unit::M3 => annual * 1000,
        } / i64::from(self.factor);
        while 10_i64.pow(self.integer_digits) * 1000 < 8 * self.annual_milli {
            self.integer_digits += 1;
        }
    }

    /// A difference of a register, factor included, in whole billing units (rounded half away
    /// from zero).
    pub fn billing_units(&self, difference: Decimal) -> Decimal {
        let exact = match self.gas {
            Some(gas) => difference * gas.state_number * gas.calorific_value,
            None => self.unit.to_billing_unit(difference),
        };
        exact.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tariff::products;

    fn plan(division: Division) -> Plan {
        let start = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
        Plan::new(division, products(division)[0], start, 4000)
    }

    #[test]
    fn the_official_gas_example_gives_19991_kwh() {
        let mut plan = plan(Division::Gas);
        plan.gas = Some(GasFactors {
            state_number: Decimal::new(9427, 4),
            calorific_value: Decimal::new(11_316, 3),
        });
        assert_eq!(
            plan.billing_units(Decimal::from(1874)),
            Decimal::from(19991)
        );
    }

    #[test]
    fn heat_units_become_kwh() {
        let mut plan = plan(Division::Heat);
        assert_eq!(
            plan.billing_units(Decimal::new(3600, 3)),
            Decimal::from(3600)
        );
        plan.unit = Unit::Gj;
        assert_eq!(
            plan.billing_units(Decimal::new(3600, 3)),
            Decimal::from(1000)
        );
    }

    #[test]
    fn a_period_begins_on_the_first_of_its_month() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let calendar = Calendar {
            today: day(2026, 11, 21),
            month: 11,
            due_day: 1,
            issue_delay: 20,
            years: 3,
        };
        assert_eq!(calendar.period_start(day(2026, 11, 1)), day(2026, 11, 1));
        assert_eq!(calendar.period_start(day(2026, 10, 31)), day(2025, 11, 1));
        assert_eq!(calendar.history_start(), day(2023, 11, 1));
    }
}
