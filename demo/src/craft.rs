//! Owns member companies of a chamber: what its register says about them.

use chrono::{Days, NaiveDate};

use crate::model::{Account, Customer};
use crate::names;
use crate::random::Random;

/// Trade and part of the register.
const TRADES: [(&str, &str); 10] = [
    ("Elektrotechnik", "a"),
    ("Installateur- und Heizungsbau", "a"),
    ("Tischlerei", "a"),
    ("Dachdeckerei", "a"),
    ("Bäckerei", "a"),
    ("Kraftfahrzeugtechnik", "a"),
    ("Boots- und Schiffbau", "a"),
    ("Uhrmacherei", "b1"),
    ("Gebäudereinigung", "b1"),
    ("Kosmetik", "b2"),
];
const FORMS: [&str; 4] = ["GmbH", "e. K.", "GbR", "UG (haftungsbeschränkt)"];

/// What stands in the register.
#[derive(Debug)]
pub struct Craft {
    legal_form: &'static str,
    trade: &'static str,
    register: &'static str,
    register_no: String,
    registered_on: NaiveDate,
    manager: String,
    apprentices: i64,
}

/// Makes a member of a customer: one account for the dues, a company, nothing that is supplied.
pub fn member(customer: &mut Customer, index: u32, today: NaiveDate, random: &mut Random) {
    customer.accounts.truncate(1);
    for Account {
        points,
        contracts,
        lines,
        ..
    } in &mut customer.accounts
    {
        points.clear();
        contracts.clear();
        lines.clear();
    }
    let (trade, register) = TRADES[random.index(TRADES.len())];
    let legal_form = random.pick(&FORMS);
    if customer.company.is_empty() {
        customer.company = format!("{trade} {} {legal_form}", customer.name.last);
    }
    let days = u64::try_from(random.between(400, 12_000)).unwrap_or(400);
    let manager = if random.chance(70) {
        format!("{} {}", customer.name.first, customer.name.last)
    } else {
        let other = names::person(random);
        format!("{} {}", other.first, other.last)
    };
    customer.craft = Some(Craft {
        legal_form,
        trade,
        register,
        register_no: format!("{:06}", 100_000 + u64::from(index) * 37),
        registered_on: today - Days::new(days),
        manager,
        apprentices: random.between(0, 4),
    });
}

/// Its row.
pub fn row(customer: &Customer, craft: &Craft) -> Vec<String> {
    vec![
        customer.no.clone(),
        craft.legal_form.to_owned(),
        craft.trade.to_owned(),
        craft.register.to_owned(),
        craft.register_no.clone(),
        craft.registered_on.to_string(),
        craft.manager.clone(),
        craft.apprentices.to_string(),
    ]
}
