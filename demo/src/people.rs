//! Owns generated customers: who they are, what they are supplied with, and how that went.

use chrono::{Days, Months, NaiveDate};

use crate::builder::World;
use crate::model::{Account, Customer, Division, Point, Unit};
use crate::names::{self, Name};
use crate::places::{self, Address};
use crate::plan::{Calendar, Plan, Rhythm};
use crate::random::Random;
use crate::shapes::Shape;
use crate::tariff::{Product, products};

/// How a customer lives or works: decides consumption and divisions.
struct Home {
    business: bool,
    house: bool,
    persons: i64,
    /// When the supply began.
    since: NaiveDate,
    rhythm: Rhythm,
    calendar: Calendar,
}

/// Makes the customer with the running number `index`.
pub fn customer(world: &mut World, seed: u64, index: u32) -> Customer {
    let mut random = Random::new(seed, u64::from(index) + 1000);
    let random = &mut random;
    let name = names::person(random);
    let business = random.chance(5);
    let home = home(world.today, business, random);
    let company = if business {
        names::company(random, &name)
    } else {
        String::new()
    };
    let address = places::inside(world.utility, random);
    let lets = !business && random.chance(3);
    let postal = if lets {
        places::outside(world.utility, random)
    } else {
        address.clone()
    };
    let mut accounts = vec![first_account(world, &home, &address, random)];
    if random.chance(4) {
        accounts.push(second_account(world, &home, random));
    }
    let language = match random.between(0, 99) {
        0 => "sv",
        1..=3 => "en",
        _ => "de",
    };
    Customer {
        no: world.numbers.customer(),
        email: if random.chance(82) {
            names::email(&name, index)
        } else {
            String::new()
        },
        phone: if random.chance(60) {
            phone(random)
        } else {
            String::new()
        },
        name,
        company,
        address: postal,
        language,
        accounts,
        country: "DE",
        personal_code: String::new(),
        craft: None,
    }
}

/// A number from a range the regulator keeps free for films and examples.
fn phone(random: &mut Random) -> String {
    format!("0221 4710 {:03}", random.between(200, 999))
}

fn home(today: NaiveDate, business: bool, random: &mut Random) -> Home {
    let rhythm = match random.between(0, 99) {
        0..=14 => Rhythm::Remote,
        15..=29 => Rhythm::MonthlyByCustomer,
        _ => Rhythm::Yearly,
    };
    let calendar = Calendar {
        today,
        month: u32::try_from(random.between(1, 12)).unwrap_or(1),
        due_day: if random.chance(70) { 1 } else { 15 },
        issue_delay: u64::try_from(random.between(12, 34)).unwrap_or(20),
        years: u32::try_from(random.between(3, 4)).unwrap_or(3),
    };
    // One in six moved in within the last years; the others have been here for long.
    let days = if random.chance(16) {
        random.between(20, 1000)
    } else {
        random.between(1900, 8000)
    };
    Home {
        business,
        house: random.chance(45),
        persons: random.between(1, 4) + i64::from(random.chance(15)),
        since: calendar.settled_start(today - Days::new(u64::try_from(days).unwrap_or(0))),
        rhythm,
        calendar,
    }
}

fn first_account(
    world: &mut World,
    home: &Home,
    address: &Address,
    random: &mut Random,
) -> Account {
    let mut account = world.account(None);
    let place = if home.house || home.business {
        String::new()
    } else {
        places::floor(random)
    };
    let point = world.point(address.clone(), place);
    // A few left everything behind; their last bills stay readable.
    let gone = random
        .chance(1)
        .then(|| home.calendar.settled_end(recent(world.today, random)));
    if gone.is_none() && home.since > world.today - Months::new(30) && random.chance(35) {
        add_former_home(world, home, &mut account, random);
    }
    for division in [
        Division::Electricity,
        Division::Gas,
        Division::Heat,
        Division::Water,
    ] {
        let taken = match division {
            Division::Electricity => true,
            Division::Gas => random.chance(45),
            // Heat comes instead of gas, hence the higher share of the rest.
            Division::Heat => {
                let gas = account
                    .contracts
                    .iter()
                    .any(|c| c.division == Division::Gas && c.ends_on.is_none());
                !gas && random.chance(22)
            }
            Division::Water => random.chance(60),
        };
        if taken && world.utility.supplies(division) {
            let mut plan = plan(home, division, random);
            plan.ends_on = gone.filter(|end| *end > plan.starts_on + Days::new(60));
            add(world, home, &mut account, &point, &plan, random);
        }
    }
    account.points.push(point);
    account
}

/// The flat before the move: an ended electricity contract with its final bill.
fn add_former_home(world: &mut World, home: &Home, account: &mut Account, random: &mut Random) {
    let point = world.point(places::inside(world.utility, random), places::floor(random));
    let end = home.calendar.settled_end(home.since - Days::new(1));
    let start = home.calendar.settled_start(end - Months::new(36));
    let mut plan = plan(home, Division::Electricity, random);
    plan.starts_on = start;
    plan.ends_on = Some(end);
    plan.exchanged_on = None;
    add(world, home, account, &point, &plan, random);
    account.points.push(point);
}

/// A workshop, a garage or a let flat under its own contract account: electricity only.
fn second_account(world: &mut World, home: &Home, random: &mut Random) -> Account {
    let mut account = world.account(None);
    let place = random.pick(&["Garage", "Werkstatt", "Einliegerwohnung", "Treppenhaus"]);
    let point = world.point(places::inside(world.utility, random), place.to_owned());
    let mut plan = plan(home, Division::Electricity, random);
    plan.set_annual(random.between(250, 1900));
    plan.feed_in_milli = 0;
    add(world, home, &mut account, &point, &plan, random);
    account.points.push(point);
    account
}

fn add(
    world: &mut World,
    home: &Home,
    account: &mut Account,
    point: &Point,
    plan: &Plan,
    random: &mut Random,
) {
    let contract = world.contract(plan, &home.calendar, point, random);
    account.contracts.push(contract);
}

/// Some day of the last year that is not too near.
fn recent(today: NaiveDate, random: &mut Random) -> NaiveDate {
    today - Days::new(u64::try_from(random.between(70, 330)).unwrap_or(90))
}

fn product(division: Division, random: &mut Random) -> Product {
    let all = products(division);
    // A quarter is in basic supply, where the division has one.
    if random.chance(25) {
        all[0]
    } else {
        all[1.min(all.len() - 1)..][random.index(all.len().max(2) - 1)]
    }
}

fn plan(home: &Home, division: Division, random: &mut Random) -> Plan {
    let chosen = product(division, random);
    let annual = annual(home, division, random);
    let mut plan = Plan::new(division, chosen, home.since, annual);
    plan.rhythm = home.rhythm;
    plan.instalment_level = 1000 + random.bell(75);
    plan.overdue = match random.between(0, 99) {
        0 | 1 => 1,
        2 => 2,
        _ => 0,
    };
    plan.estimated = random.chance(6);
    plan.rolls_over = random.chance(2);
    plan.meter_place = random.pick(&[
        "Keller",
        "Flur",
        "Hausanschlussraum",
        "Treppenhaus",
        "Garage",
    ]);
    let exchange = match division {
        Division::Electricity => 12,
        Division::Water => 5,
        Division::Gas | Division::Heat => 4,
    };
    if random.chance(exchange) {
        let days = u64::try_from(random.between(40, 1050)).unwrap_or(40);
        plan.exchanged_on = Some(home.calendar.today - Days::new(days));
    }
    match division {
        Division::Electricity if home.business => {
            plan.shape = Shape::Business;
            if annual > 30_000 {
                plan.factor = 20;
                plan.integer_digits = 5;
                plan.set_annual(annual);
            }
        }
        Division::Electricity => {
            plan.two_tariffs = random.chance(8);
            if home.house && random.chance(11) {
                plan.feed_in_milli = random.between(3200, 8600) * 1000;
            }
        }
        Division::Heat => {
            plan.unit = match random.between(0, 9) {
                0 => Unit::Gj,
                1..=3 => Unit::Kwh,
                _ => Unit::Mwh,
            };
            if plan.unit == Unit::Kwh {
                (plan.integer_digits, plan.decimal_digits) = (6, 0);
            }
            plan.set_annual(annual);
        }
        Division::Gas | Division::Water => {}
    }
    plan
}

/// Normal yearly usage in billing units: averages of comparable homes times a spread.
fn annual(home: &Home, division: Division, random: &mut Random) -> i64 {
    const FLAT: [i64; 5] = [1400, 2000, 2600, 2900, 3000];
    const HOUSE: [i64; 5] = [2400, 3000, 3500, 4000, 5000];
    let place = usize::try_from(home.persons - 1).unwrap_or(0).min(4);
    let usual = match (division, home.business, home.house) {
        (Division::Electricity, true, _) => random.between(6, 80) * 1000,
        (Division::Electricity, _, true) => HOUSE[place],
        (Division::Electricity, _, false) => FLAT[place],
        (Division::Gas | Division::Heat, true, _) => 42_000,
        (Division::Gas, _, true) => 18_500,
        (Division::Heat, _, true) => 15_500,
        (Division::Gas | Division::Heat, _, false) => 8800,
        (Division::Water, true, _) => 140,
        (Division::Water, ..) => 43 * home.persons,
    };
    (usual * random.spread(250) / 1000).max(12)
}

/// The full name of the account's owner as a list shows it.
pub fn display_name(name: &Name, company: &str) -> String {
    if company.is_empty() {
        format!("{} {}", name.first, name.last)
    } else {
        company.to_owned()
    }
}
