//! Owns member companies of a chamber: what its register says about them.

use chrono::{Days, NaiveDate};

use crate::model::{Account, Customer};
use crate::names;
use crate::random::Random;

/// Trade, part of the register, and the word by which a company's name tells it.
const TRADES: [(&str, &str, &str); 11] = [
    ("Elektrotechnik", "a", "Elektro"),
    ("Installateur- und Heizungsbau", "a", "Heizung"),
    ("Tischlerei", "a", "Tischlerei"),
    ("Dachdeckerei", "a", "Dachdeckerei"),
    ("Bäckerei", "a", "Bäckerei"),
    ("Kraftfahrzeugtechnik", "a", "Auto"),
    ("Boots- und Schiffbau", "a", "Boots"),
    ("Zweiradmechanik", "a", "Fahrrad"),
    ("Uhrmacherei", "b1", "Uhren"),
    ("Gebäudereinigung", "b1", "Gebäudereinigung"),
    ("Kosmetik", "b2", "Kosmetik"),
];
/// Legal forms, the longer ones first: a company's name ends with its own.
const FORMS: [&str; 4] = ["UG (haftungsbeschränkt)", "GmbH", "e. K.", "GbR"];

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
    let drawn = TRADES[random.index(TRADES.len())];
    let form = random.pick(&FORMS);
    // Names of other firms say nothing of a craft.
    let named = |(_, _, word): &&(_, _, &str)| customer.company.contains(word);
    let (trade, register, _) = TRADES.iter().find(named).copied().unwrap_or_else(|| {
        customer.company = format!("{} {} {form}", drawn.0, customer.name.last);
        drawn
    });
    let own = FORMS
        .into_iter()
        .find(|form| customer.company.ends_with(form));
    let legal_form = own.unwrap_or_default();
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
