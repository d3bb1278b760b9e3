//! Owns the hand-made customers: six situations a portal must show well.
//!
//! Their contract accounts and meter numbers are fixed, so that documentation, journeys and
//! demonstrations can name them.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::builder::World;
use crate::model::{Account, Customer, Division};
use crate::names::Name;
use crate::numbers::{STORY_ACCOUNTS, STORY_METERS};
use crate::places::Address;
use crate::plan::{Calendar, Plan, Rhythm};
use crate::random::Random;
use crate::tariff::products;
use crate::utility;

/// How many stories there are; they are the first customers of every data set.
pub const COUNT: u32 = 6;

/// What somebody trying the demo signs in with.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where people choose one.
    pub user_name: &'static str,
    pub password: &'static str,
    /// One English sentence on what this customer shows.
    pub story: &'static str,
    /// The day of the registration, where it was some time ago.
    pub registered_on: &'static str,
    /// Used the letter that the utility sent.
    pub has_letter: bool,
}

/// Makes story number `index` (0 to 5); [`Entry`] for those who have signed up already.
pub fn customer(world: &mut World, seed: u64, index: u32) -> (Customer, Option<Entry>) {
    let mut random = Random::new(seed, u64::from(index) + 1);
    let random = &mut random;
    match index {
        0 => jana(world, random),
        1 => family(world, random),
        2 => two_accounts(world, random),
        3 => newcomer(world, random),
        4 => overdue(world, random),
        _ => longest_names(world, random),
    }
}

/// Where the one who plays the story number `index` lives.
fn home(world: &World, index: usize) -> Address {
    utility::address(world.utility.cast[index].home)
}

fn calendar(today: NaiveDate, month: u32, years: u32) -> Calendar {
    Calendar {
        today,
        month,
        due_day: 1,
        issue_delay: 18,
        years,
    }
}

/// The anchor month that makes the last bill about `months` old.
fn month_before(today: NaiveDate, months: u32) -> u32 {
    (today - Months::new(months)).month()
}

fn plan(division: Division, product: usize, since: NaiveDate, annual: i64) -> Plan {
    Plan::new(division, products(division)[product], since, annual)
}

/// The customer who plays the story number `index` of the utility, with the last digits of a phone number.
fn person(world: &mut World, index: usize, phone: &str, accounts: Vec<Account>) -> Customer {
    let part = &world.utility.cast[index];
    Customer {
        no: world.numbers.customer(),
        name: Name {
            salutation: part.name.0,
            first: part.name.1.to_owned(),
            last: part.name.2.to_owned(),
        },
        company: part.company.to_owned(),
        address: utility::address(part.home),
        email: part.email.to_owned(),
        phone: phone.to_owned(),
        language: "de",
        accounts,
        country: "DE",
        personal_code: String::new(),
        craft: None,
    }
}

/// What the one who plays the story number `index` signs in with.
fn entry(world: &World, index: usize, story: &'static str) -> Option<Entry> {
    let part = &world.utility.cast[index];
    (!part.password.is_empty()).then_some(Entry {
        user_name: part.user_name,
        password: part.password,
        registered_on: part.registered_on,
        has_letter: part.registered_on.is_empty() && index != 2,
        story: if part.story.is_empty() {
            story
        } else {
            part.story
        },
    })
}

/// One account with one delivery point and these contracts.
fn account(
    world: &mut World,
    no: &str,
    at: (&Address, &str),
    calendar: &Calendar,
    plans: &[Plan],
    random: &mut Random,
) -> Account {
    let mut account = world.account(Some(no));
    let point = world.point(at.0.clone(), at.1.to_owned());
    let supplied = plans
        .iter()
        .filter(|plan| world.utility.supplies(plan.division));
    let supplied: Vec<&Plan> = supplied.collect();
    for plan in supplied {
        let contract = world.contract(plan, calendar, &point, random);
        account.contracts.push(contract);
    }
    account.points.push(point);
    account
}

/// Electricity with high and low tariff, gas and water, all read by herself every month.
fn jana(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = home(world, 0);
    let since = today - Months::new(93) - Days::new(6);
    let mut electricity = plan(Division::Electricity, 1, since, 3400);
    electricity.two_tariffs = true;
    electricity.meter_no = Some(STORY_METERS[0]);
    electricity.instalment_level = 1060;
    let mut gas = plan(Division::Gas, 1, since, 14_600);
    gas.instalment_level = 960;
    let mut water = plan(Division::Water, 0, since, 96);
    for plan in [&mut electricity, &mut gas, &mut water] {
        plan.rhythm = Rhythm::MonthlyByCustomer;
    }
    let plans = [electricity, gas, water];
    let calendar = calendar(today, month_before(today, 1), 4);
    let mut account = account(
        world,
        STORY_ACCOUNTS[0],
        (&home, "2. OG links"),
        &calendar,
        &plans,
        random,
    );
    account.mandate_since = Some(since);
    let customer = person(world, 0, "0221 4710 101", vec![account]);
    let entry = entry(
        world,
        0,
        "High and low tariff, gas, monthly readings, four years of bills",
    );
    (customer, entry)
}

/// A family house with solar panels whose electricity meter was replaced; not signed up yet.
fn family(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = home(world, 1);
    let since = today - Months::new(141) - Days::new(3);
    let mut electricity = plan(Division::Electricity, 2, since, 4300);
    electricity.exchanged_on = Some(today - Months::new(6) - Days::new(5));
    electricity.meter_no = Some(STORY_METERS[1]);
    electricity.feed_in_milli = 6_900_000;
    electricity.instalment_level = 1080;
    let mut gas = plan(Division::Gas, 1, since, 19_800);
    gas.estimated = true;
    gas.instalment_level = 1050;
    let mut water = plan(Division::Water, 0, since, 168);
    water.rolls_over = true;
    let plans = [electricity, gas, water];
    let calendar = calendar(today, month_before(today, 2), 4);
    let account = account(
        world,
        STORY_ACCOUNTS[1],
        (&home, ""),
        &calendar,
        &plans,
        random,
    );
    let customer = person(world, 1, "0221 4710 102", vec![account]);
    (customer, None)
}

/// A flat and a workshop, each with its own contract account; the flat before is still listed.
fn two_accounts(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = home(world, 2);
    let since = today - Months::new(21);
    let flat = calendar(today, month_before(today, 4), 3);
    let mut before = plan(Division::Electricity, 1, since - Months::new(50), 1900);
    before.ends_on = Some(since - Days::new(1));
    let mut electricity = plan(Division::Electricity, 1, since, 2300);
    electricity.rhythm = Rhythm::Remote;
    electricity.instalment_level = 1040;
    let mut heat = plan(Division::Heat, 0, since, 7900);
    heat.rhythm = Rhythm::Remote;
    let mut first = account(
        world,
        STORY_ACCOUNTS[2],
        (&home, "3. OG"),
        &flat,
        &[electricity, heat],
        random,
    );
    let old_home = utility::address(world.utility.former_home);
    let old_home = world.point(old_home, "EG rechts".to_owned());
    let ended = world.contract(&before, &flat, &old_home, random);
    first.contracts.push(ended);
    first.points.push(old_home);

    let workshop = utility::address(world.utility.workshop);
    let mut tools = plan(Division::Electricity, 0, since - Months::new(9), 1450);
    tools.instalment_level = 930;
    let other = calendar(today, month_before(today, 8), 3);
    let second = account(
        world,
        STORY_ACCOUNTS[3],
        (&workshop, "Werkstatt"),
        &other,
        &[tools],
        random,
    );
    let customer = person(world, 2, "0221 4710 103", vec![first, second]);
    let entry = entry(
        world,
        2,
        "Two contract accounts, a former flat with its final bill, remote readings",
    );
    (customer, entry)
}

/// Moved in this month: nothing used, nothing billed; every page shows its empty state.
fn newcomer(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = home(world, 3);
    let since = today - Days::new(8);
    let mut electricity = plan(Division::Electricity, 1, since, 1500);
    electricity.meter_no = Some(STORY_METERS[3]);
    let calendar = calendar(today, month_before(today, 0), 3);
    let account = account(
        world,
        STORY_ACCOUNTS[4],
        (&home, "Dachgeschoss"),
        &calendar,
        &[electricity],
        random,
    );
    let customer = person(world, 3, "", vec![account]);
    let entry = entry(world, 3, "");
    (customer, entry)
}

/// Two instalments are overdue and the last bill asks for a back payment.
fn overdue(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = home(world, 4);
    let since = today - Months::new(64) - Days::new(17);
    let mut electricity = plan(Division::Electricity, 0, since, 3900);
    electricity.instalment_level = 790;
    electricity.overdue = 2;
    let mut gas = plan(Division::Gas, 0, since, 16_900);
    gas.meter_no = Some(STORY_METERS[2]);
    gas.instalment_level = 820;
    gas.overdue = 1;
    let calendar = calendar(today, month_before(today, 5), 4);
    let account = account(
        world,
        STORY_ACCOUNTS[5],
        (&home, "1. OG rechts"),
        &calendar,
        &[electricity, gas],
        random,
    );
    let customer = person(world, 4, "0221 4710 105", vec![account]);
    let entry = entry(
        world,
        4,
        "Overdue instalments, a back payment, basic supply with an announced price",
    );
    (customer, entry)
}

/// The longest names and addresses that real data holds; not signed up yet.
fn longest_names(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let mut home = home(world, 5);
    "Hinterhaus, Eingang über den Hof".clone_into(&mut home.addition);
    let since = today - Months::new(52) - Days::new(9);
    let mut electricity = plan(Division::Electricity, 2, since, 2750);
    electricity.instalment_level = 1110;
    let mut heat = plan(Division::Heat, 0, since, 11_200);
    heat.instalment_level = 1030;
    let water = plan(Division::Water, 0, since, 74);
    let calendar = calendar(today, month_before(today, 7), 3);
    let account = account(
        world,
        STORY_ACCOUNTS[6],
        (&home, "Einliegerwohnung im Souterrain, Zugang Gartenseite"),
        &calendar,
        &[electricity, heat, water],
        random,
    );
    let customer = person(world, 5, "0221 4710 106", vec![account]);
    (customer, None)
}
