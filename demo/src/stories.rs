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

/// How many stories there are; they are the first customers of every data set.
pub const COUNT: u32 = 6;

/// What somebody trying the demo signs in with.
#[derive(Debug, Clone)]
pub struct Entry {
    pub password: &'static str,
    /// One English sentence on what this customer shows.
    pub story: &'static str,
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

fn address(street: &str, house_no: &str, postcode: &str) -> Address {
    Address {
        street: street.to_owned(),
        house_no: house_no.to_owned(),
        addition: String::new(),
        postcode: postcode.to_owned(),
        town: "Hamm".to_owned(),
    }
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

fn person(
    world: &mut World,
    name: (&'static str, &str, &str),
    address: &Address,
    contact: (&str, &str),
    accounts: Vec<Account>,
) -> Customer {
    Customer {
        no: world.numbers.customer(),
        name: Name {
            salutation: name.0,
            first: name.1.to_owned(),
            last: name.2.to_owned(),
        },
        company: String::new(),
        address: address.clone(),
        email: contact.0.to_owned(),
        phone: contact.1.to_owned(),
        language: "de",
        accounts,
    }
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
    for plan in plans {
        let contract = world.contract(plan, calendar, &point, random);
        account.contracts.push(contract);
    }
    account.points.push(point);
    account
}

/// Electricity with high and low tariff, gas and water, all read by herself every month.
fn jana(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = address("Grünstraße", "27 b", "59063");
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
    let account = account(
        world,
        STORY_ACCOUNTS[0],
        (&home, "2. OG links"),
        &calendar,
        &plans,
        random,
    );
    let customer = person(
        world,
        ("Frau", "Jana", "Yılmaz-Brandt"),
        &home,
        ("jana.yilmaz-brandt@example.org", "0221 4710 101"),
        vec![account],
    );
    let entry = Entry {
        password: "Laterne-Kanal-59065",
        story: "Electricity with HT and NT, gas and water, monthly readings, four years of bills",
    };
    (customer, Some(entry))
}

/// A family house with solar panels whose electricity meter was replaced; not signed up yet.
fn family(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = address("Bischof-von-Ketteler-Straße", "9", "59071");
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
    let customer = person(
        world,
        ("Herr", "Tobias", "Großmann"),
        &home,
        ("tobias.grossmann@example.org", "0221 4710 102"),
        vec![account],
    );
    (customer, None)
}

/// A flat and a workshop, each with its own contract account; the flat before is still listed.
fn two_accounts(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = address("Münsterstraße", "112", "59065");
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
    let old_home = world.point(
        address("Caldenhofer Weg", "58", "59063"),
        "EG rechts".to_owned(),
    );
    let ended = world.contract(&before, &flat, &old_home, random);
    first.contracts.push(ended);
    first.points.push(old_home);

    let workshop = address("Kamener Straße", "204 a", "59077");
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
    let customer = person(
        world,
        ("Frau", "Małgorzata", "Wiśniewski"),
        &home,
        ("malgorzata.wisniewski@example.org", "0221 4710 103"),
        vec![first, second],
    );
    let entry = Entry {
        password: "Ahornblatt-Regal-7206",
        story: "Two contract accounts, a former flat with its final bill, remote readings, heat",
    };
    (customer, Some(entry))
}

/// Moved in this month: nothing used, nothing billed; every page shows its empty state.
fn newcomer(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = address("Am Mühlengraben", "3", "59069");
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
    let customer = person(
        world,
        ("", "Mika", "Süß"),
        &home,
        ("mika.suess@example.org", ""),
        vec![account],
    );
    (customer, None)
}

/// Two instalments are overdue and the last bill asks for a back payment.
fn overdue(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let home = address("Dortmunder Straße", "341", "59067");
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
    let customer = person(
        world,
        ("Herr", "Karl-Heinz", "Overkamp"),
        &home,
        ("karl-heinz.overkamp@example.org", "0221 4710 105"),
        vec![account],
    );
    let entry = Entry {
        password: "Kohlmeise-Fenster-8142",
        story: "Overdue instalments, a back payment, basic supply with an announced price",
    };
    (customer, Some(entry))
}

/// The longest names and addresses that real data holds; not signed up yet.
fn longest_names(world: &mut World, random: &mut Random) -> (Customer, Option<Entry>) {
    let today = world.today;
    let mut home = address("Bischof-von-Ketteler-Straße", "118 c", "59071");
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
    let customer = person(
        world,
        (
            "Frau",
            "Maximiliane Friederike Charlotte",
            "Freifrau von Hohenstein-Wittgensteinbrockdorff",
        ),
        &home,
        (
            "maximiliane-friederike-charlotte.von-hohenstein-wittgenstein@example.org",
            "0221 4710 106",
        ),
        vec![account],
    );
    (customer, None)
}
