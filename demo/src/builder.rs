//! Owns the making of accounts and contracts from plans: numbers, prices, devices, money.

use chrono::{Months, NaiveDate};

use crate::model::{Account, Contract, Division, Point};
use crate::numbers::Numbers;
use crate::places::Address;
use crate::plan::{Calendar, Plan};
use crate::random::Random;
use crate::shapes::Shapes;
use crate::utility::Utility;
use crate::{billing, metering, tariff};

/// What all customers of one data set share.
pub struct World {
    pub utility: &'static Utility,
    pub today: NaiveDate,
    pub shapes: Shapes,
    pub numbers: Numbers,
}

impl World {
    /// A new delivery point at `address`.
    pub fn point(&mut self, address: Address, place: String) -> Point {
        Point {
            no: self.numbers.point(),
            address,
            place,
        }
    }

    /// Builds a contract: simulates its meters and bills it up to today.
    pub fn contract(
        &mut self,
        plan: &Plan,
        calendar: &Calendar,
        point: &Point,
        random: &mut Random,
    ) -> Contract {
        let utility = self.utility;
        let (market_location, metering_location) = match plan.division {
            Division::Electricity | Division::Gas => (
                self.numbers
                    .market_location(if plan.division == Division::Gas { 2 } else { 5 }),
                self.numbers
                    .metering_location(utility.grid_digits, &point.address.postcode),
            ),
            Division::Water | Division::Heat => (String::new(), String::new()),
        };
        let from = plan.starts_on.max(calendar.history_start());
        let mut prices =
            tariff::prices(plan.division, plan.product, from, plan.ends_on, self.today);
        if plan.two_tariffs {
            for price in &mut prices {
                price.working_low = Some(tariff::at_night(price.working));
            }
        }
        let meters = metering::meters(
            plan,
            calendar,
            &self.shapes,
            &mut self.numbers,
            random,
            &metering_location,
        );
        let billed = billing::bill(
            plan,
            calendar,
            &self.shapes,
            &prices,
            &meters,
            &mut self.numbers,
            random,
        );
        let own = plan.division != Division::Electricity || random.chance(92);
        Contract {
            no: self.numbers.contract(),
            point_no: point.no.clone(),
            division: plan.division,
            product: plan.product.name,
            basic_supply: plan.product.basic_supply,
            starts_on: plan.starts_on,
            ends_on: plan.ends_on,
            term_until: term_until(plan, self.today),
            notice_period: plan.product.notice_period,
            market_location,
            network_operator: utility.network_operator,
            network_operator_code: utility.network_operator_code,
            metering_operator: if own {
                utility.metering_operator
            } else {
                utility.other_metering_operator
            },
            metering_operator_code: if own {
                utility.metering_operator_code
            } else {
                utility.other_metering_operator_code
            },
            annual_forecast: billed.annual_forecast,
            gas: plan.gas,
            billed_until: billed.covered_until,
            prices,
            meters,
            instalments: billed.instalments,
            invoices: billed.invoices,
        }
    }

    /// An account with a number of its own, or the story's.
    pub fn account(&mut self, no: Option<&str>) -> Account {
        let digits = no.map_or_else(|| self.numbers.account(), str::to_owned);
        Account {
            no: format!("{}{digits}", self.utility.account_prefix),
            mandate_since: None,
            points: Vec::new(),
            contracts: Vec::new(),
            lines: Vec::new(),
        }
    }
}

/// The last day of the agreed term. After the first term a household contract runs on without
/// one (BGB § 309 no. 9), so it is shown only while it lies ahead.
fn term_until(plan: &Plan, today: NaiveDate) -> Option<NaiveDate> {
    let end = (plan.starts_on + Months::new(plan.product.term_months)).pred_opt()?;
    (plan.product.term_months > 0 && end >= today && plan.ends_on.is_none()).then_some(end)
}
