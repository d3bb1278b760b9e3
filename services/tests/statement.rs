//! Interim statements: cost to date from a current reading, kept as they were made, the fitting instalment taken over.

use chrono::NaiveDate;
use domain::{
    billing::{Balance, bill::LineKind, bill::Tariff},
    language::Language,
    money::Money,
    reading::Origin,
};
use rust_decimal::Decimal;
use services::{
    Failure,
    instalment::{self, Change},
    statement::{self, Made, Ready},
};
use uuid::Uuid;

use crate::support::{Export, Person, World};

const TODAY: &str = "2026-11-21";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Somebody with instalments of 128 euro until September who has used 550 kWh since October.
async fn customer(world: &World) -> Person {
    let mut more = Export::delta();
    let household = more.household(1);
    for month in 1..=9 {
        let row = format!("{},2027-{month:02}-01,128.00,0.00", household.contract);
        more.add("instalments", row);
    }
    world.seed(&more).await;
    world.customer(&household).await
}

async fn contract(world: &World, person: &Person) -> String {
    let supply = services::contract::show(&world.services, &person.actor)
        .await
        .unwrap();
    supply.contracts[0].id.to_string()
}

async fn make(world: &World, person: &Person) -> Result<Uuid, Failure> {
    let contract = contract(world, person).await;
    statement::make(&world.services, &person.actor, &contract).await
}

async fn show(world: &World, person: &Person, id: Uuid) -> Made {
    statement::show(&world.services, &person.actor, id)
        .await
        .unwrap()
}

async fn ready(world: &World, person: &Person) -> Ready {
    let contract = contract(world, person).await;
    let overview = statement::overview(&world.services, &person.actor, &contract).await;
    overview.unwrap().ready
}

on_both!(a_statement_needs_a_current_reading_and_then_adds_up_to_the_cent);
async fn a_statement_needs_a_current_reading_and_then_adds_up_to_the_cent(world: World) {
    let person = customer(&world).await;
    let last = Some(day("2026-10-01"));
    assert_eq!(ready(&world, &person).await, Ready::ReadingNeeded { last });
    let refused = make(&world, &person).await;
    assert!(matches!(refused, Err(Failure::Conflict("reading_needed"))));
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let until = day(TODAY);
    assert_eq!(ready(&world, &person).await, Ready::Now { until });
    let id = make(&world, &person).await.unwrap();
    let made = show(&world, &person, id).await;
    let said = &made.statement;
    assert_eq!((said.bill.from, said.bill.to), (day("2026-10-01"), until));
    // 550 × 0.312 = 171.60, 120 × 51 / 365 = 16.77, 19 % of 188.37 = 35.79.
    let lines: Vec<i64> = said
        .bill
        .lines
        .iter()
        .map(|line| line.net.cents())
        .collect();
    assert_eq!(lines, [17_160, 1_677]);
    assert_eq!(said.bill.gross.cents(), 22_416);
    assert_eq!(said.bill.paid_gross.cents(), 12_500);
    let behind = Balance::BackPayment(Money::from_cents(9_916));
    assert_eq!(said.bill.balance, behind);
    let [read] = said.readings.as_slice() else {
        panic!("{:?}", said.readings)
    };
    assert_eq!((read.from.on, read.to.on), (day("2026-10-01"), until));
    assert_eq!(read.to.value, Decimal::from(16_050));
    assert_eq!(read.to.origin, Origin::Customer);
    // The whole year is the same as on the page of the instalment.
    let contract = contract(&world, &person).await;
    let plan = instalment::plan(&world.services, &person.actor, &contract).await;
    let plan = plan.unwrap();
    let ahead = said.ahead.as_ref().unwrap();
    assert_eq!(ahead.outlook, plan.outlook.unwrap());
    assert_eq!(ahead.suggested.map(|(amount, _)| amount), plan.suggested);
    let audit = "audit_log WHERE action = 'statement.make'";
    assert_eq!(world.count(audit).await, 1);
}

on_both!(the_same_content_is_the_same_statement_however_often_it_is_asked_for);
async fn the_same_content_is_the_same_statement_however_often_it_is_asked_for(world: World) {
    let person = customer(&world).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let many = futures::future::join_all((0..12).map(async |_| make(&world, &person).await));
    let mut ids: Vec<Uuid> = many.await.into_iter().map(Result::unwrap).collect();
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(world.count("interim_statements").await, 1);
    // Another reading makes another one; the first stays as it was.
    let first = show(&world, &person, ids[0]).await;
    world.report(&person, "k2", TODAY, "16100").await.unwrap();
    let second = make(&world, &person).await.unwrap();
    assert_ne!(second, ids[0]);
    let again = show(&world, &person, ids[0]).await;
    assert_eq!(again.statement, first.statement);
    let contract = contract(&world, &person).await;
    let overview = statement::overview(&world.services, &person.actor, &contract).await;
    let costs: Vec<i64> = overview
        .unwrap()
        .earlier
        .iter()
        .map(|one| one.cost.cents())
        .collect();
    // 50 kWh more: 15.60 net.
    assert_eq!(costs, [24_272, 22_416]);
}

on_both!(the_fitting_instalment_is_taken_over_with_one_button_and_then_no_longer_offered);
async fn the_fitting_instalment_is_taken_over_with_one_button_and_then_no_longer_offered(
    world: World,
) {
    let person = customer(&world).await;
    // 1500 kWh in seven weeks: the year becomes dearer.
    world.confirm(&person, "k1", TODAY, "17000").await.unwrap();
    let id = make(&world, &person).await.unwrap();
    let offer = show(&world, &person, id).await.offer.unwrap();
    assert_eq!(offer.before, Money::from_cents(12_800));
    assert_eq!(offer.from, day("2027-01-01"));
    let form = Change {
        contract: contract(&world, &person).await,
        amount: (offer.amount.cents() / 100).to_string(),
        before: offer.before.cents().to_string(),
        key: "k1".to_owned(),
        ..Change::default()
    };
    instalment::change(&world.services, &person.actor, &form)
        .await
        .unwrap();
    assert_eq!(show(&world, &person, id).await.offer, None);
}

on_both!(a_statement_of_somebody_else_is_not_found);
async fn a_statement_of_somebody_else_is_not_found(world: World) {
    let person = customer(&world).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let id = make(&world, &person).await.unwrap();
    let stranger = world.newcomer(2).await;
    let (services, actor) = (&world.services, &stranger.actor);
    let contract = contract(&world, &person).await;
    let missing = |failure: Failure| matches!(failure, Failure::NotFound);
    assert!(missing(
        statement::show(services, actor, id).await.unwrap_err()
    ));
    assert!(missing(
        statement::overview(services, actor, &contract)
            .await
            .unwrap_err()
    ));
    assert!(missing(
        statement::make(services, actor, &contract)
            .await
            .unwrap_err()
    ));
    let pdf = statement::pdf(services, actor, id, Language::De).await;
    assert!(missing(pdf.unwrap_err()));
    let unknown = statement::show(services, &person.actor, services.id()).await;
    assert!(missing(unknown.unwrap_err()));
}

on_both!(the_pdf_is_the_same_file_each_time_and_speaks_every_language);
async fn the_pdf_is_the_same_file_each_time_and_speaks_every_language(world: World) {
    let person = customer(&world).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let id = make(&world, &person).await.unwrap();
    let mut files = Vec::new();
    for language in Language::ALL {
        let make = async || {
            statement::pdf(&world.services, &person.actor, id, *language)
                .await
                .unwrap()
        };
        let (one, two) = (make().await, make().await);
        assert!(one.bytes.starts_with(b"%PDF-1.7") && one.bytes == two.bytes);
        files.push(one.file_name);
    }
    assert_eq!(
        files,
        [
            "Inforechnung-2026-11-21.pdf",
            "Interim-statement-2026-11-21.pdf",
            "Mellanbesked-2026-11-21.pdf"
        ]
    );
}

on_both!(day_and_night_are_billed_at_their_own_prices);
async fn day_and_night_are_billed_at_their_own_prices(world: World) {
    let mut export = Export::full();
    let home = export.home(1);
    let price = format!("{},2025-01-01,,0.3000,120.00,19,0.2500", home.contract);
    export.add("prices", price);
    for (obis, label, begun, now) in [
        ("1-0:1.8.1", "HT", "1000", "1300"),
        ("1-0:1.8.2", "NT", "2000", "2200"),
    ] {
        export.register(&home.meter, obis, label, 6);
        export.reading(&format!("A{label}"), &home.meter, obis, "2026-10-01", begun);
        export.reading(&format!("B{label}"), &home.meter, obis, TODAY, now);
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let id = make(&world, &person).await.unwrap();
    let said = show(&world, &person, id).await.statement;
    let energy: Vec<(Tariff, i64)> = said
        .bill
        .lines
        .iter()
        .filter_map(|line| match line.kind {
            LineKind::Energy { tariff, .. } => Some((tariff, line.net.cents())),
            LineKind::Base { .. } => None,
        })
        .collect();
    assert_eq!(energy, [(Tariff::Main, 9_000), (Tariff::Low, 5_000)]);
    assert_eq!(said.readings.len(), 2);
}
