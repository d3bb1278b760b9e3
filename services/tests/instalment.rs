//! The plan of instalments, and its change by the customer: at once inside the rules, by people outside them.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    billing::{
        Balance,
        instalment::{Cause, InstalmentProblem, Light, OutsideRules},
    },
    form::Problem,
    money::Money,
    number::NumberError,
    requests::{Kind, Status},
};
use services::{
    Failure, Outcome, billing, export,
    instalment::{self, Change, Plan, Why},
    requests,
};

use crate::support::{Export, Person, World, problem, text_of};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn euro(euro: i64) -> Money {
    Money::from_cents(euro * 100)
}

/// Somebody with instalments of 128 euro until September, of whom the next one is announced already.
pub async fn customer(world: &World) -> Person {
    let mut more = Export::delta();
    let household = more.household(1);
    for month in 1..=9 {
        let row = format!("{},2027-{month:02}-01,128.00,0.00", household.contract);
        more.add("instalments", row);
    }
    world.seed(&more).await;
    world.customer(&household).await
}

pub async fn contract(world: &World, person: &Person) -> String {
    let supply = services::contract::show(&world.services, &person.actor)
        .await
        .unwrap();
    supply.contracts[0].id.to_string()
}

async fn plan(world: &World, person: &Person) -> Plan {
    let contract = contract(world, person).await;
    instalment::plan(&world.services, &person.actor, &contract)
        .await
        .unwrap()
}

async fn change(world: &World, person: &Person, key: &str, amount: &str) -> Outcome<String> {
    send(world, person, key, amount, |_| {}).await
}

async fn send(
    world: &World,
    person: &Person,
    key: &str,
    amount: &str,
    with: impl FnOnce(&mut Change),
) -> Outcome<String> {
    let mut form = Change {
        contract: contract(world, person).await,
        amount: amount.to_owned(),
        before: "12800".to_owned(),
        key: key.to_owned(),
        ..Change::default()
    };
    with(&mut form);
    instalment::change(&world.services, &person.actor, &form).await
}

/// The instalments as every page shows them, from January on.
async fn shown(world: &World, person: &Person) -> Vec<i64> {
    let all = billing::instalments(&world.services, &person.actor)
        .await
        .unwrap();
    let coming = all.iter().filter(|due| due.due_on > day("2026-12-31"));
    coming.map(|due| due.amount.cents() / 100).collect()
}

on_both!(the_plan_of_a_running_year_adds_up);
async fn the_plan_of_a_running_year_adds_up(world: World) {
    let person = customer(&world).await;
    let plan = plan(&world, &person).await;
    assert_eq!((plan.from, plan.to), (day("2026-10-01"), day("2027-10-01")));
    assert_eq!(plan.now, Some(euro(128)));
    // December is announced already: fourteen days before the debit.
    assert_eq!(plan.first_due, Some(day("2027-01-01")));
    assert_eq!(plan.dues.len(), 11);
    let outlook = plan.outlook.unwrap();
    // 3500 kWh at 31.20 ct and 120 euro, with VAT.
    assert_eq!(outlook.expected.cents(), 144_228);
    assert_eq!((outlook.fixed, outlook.changeable), (euro(253), 9));
    assert_eq!(plan.suggested, Some(euro(133)));
    assert_eq!(
        outlook.balance(euro(128)),
        Balance::BackPayment(Money::from_cents(3_728))
    );
    // Nothing is read yet: what may well be the weather is no reason for alarm.
    assert_eq!(outlook.light(euro(128)), Light::Green);
    assert_eq!(plan.limits, Some((euro(109), euro(256))));
    assert_eq!(plan.since.last_reading, Some(day("2026-10-01")));
}

on_both!(a_change_inside_the_rules_holds_at_once_with_receipt_mail_audit_and_record);
async fn a_change_inside_the_rules_holds_at_once_with_receipt_mail_audit_and_record(world: World) {
    let person = customer(&world).await;
    let number = change(&world, &person, "k1", "140").await.unwrap();
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(
        (view.row.kind, view.row.status),
        (Kind::InstalmentChange, Status::Done)
    );
    let said = view.instalment.unwrap();
    assert_eq!((said.before, said.amount), (euro(128), euro(140)));
    assert_eq!(said.first_due_on, day("2027-01-01"));
    let days: Vec<String> = said
        .dates
        .iter()
        .map(|due| due.due_on.to_string())
        .collect();
    assert_eq!(
        (days.len(), days[0].as_str(), days[8].as_str()),
        (9, "2027-01-01", "2027-09-01")
    );
    assert!(
        said.dates
            .iter()
            .all(|due| (due.before, due.amount) == (euro(128), euro(140)))
    );
    assert!(view.can_undo);
    assert_eq!(shown(&world, &person).await, [140; 9]);
    let plan = plan(&world, &person).await;
    assert_eq!(plan.pending.unwrap().request_no, number);
    assert_eq!(
        plan.outlook.unwrap().balance(euro(140)).signed().cents(),
        144_228 - 25_300 - 126_000
    );
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let text = text_of(mails.last().unwrap());
    assert!(
        text.contains("140,00") && text.contains("1. Januar 2027"),
        "{text}"
    );
    assert_eq!(
        world
            .count("audit_log WHERE action = 'instalment.change'")
            .await,
        1
    );
    let file = export::write(&world.services, &world.folder).await.unwrap();
    let line = std::fs::read_to_string(file.file.unwrap()).unwrap();
    let record: serde_json::Value = serde_json::from_str(line.trim()).unwrap();
    assert_eq!(record["kind"], "request");
    let text = record.to_string();
    assert!(
        text.contains("\"amount\":\"140.00\"") && text.contains("2027-01-01"),
        "{text}"
    );
}

on_both!(the_same_form_often_changes_once_and_two_tabs_do_not_overwrite_each_other);
async fn the_same_form_often_changes_once_and_two_tabs_do_not_overwrite_each_other(world: World) {
    let person = customer(&world).await;
    let many = futures::future::join_all(
        (0..20).map(async |_| change(&world, &person, "k1", "140").await),
    );
    let mut numbers: Vec<String> = many.await.into_iter().map(Result::unwrap).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("instalment_changes").await, 1);
    let other = change(&world, &person, "k1", "150").await;
    assert!(matches!(other, Err(Failure::Conflict("key_reused"))));
    requests::undo(&world.services, &person.actor, &numbers[0])
        .await
        .unwrap();
    // Two tabs at the same moment, each with a key of its own.
    let tabs = ["a", "b", "c", "d"].map(async |key| change(&world, &person, key, "150").await);
    let outcomes = futures::future::join_all(tabs).await;
    let (done, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!((done.len(), refused.len()), (1, 3));
    for outcome in refused {
        let problem = problem(outcome, "amount");
        assert_eq!(problem, Problem::Instalment(InstalmentProblem::Pending));
    }
    assert_eq!(shown(&world, &person).await, [150; 9]);
}

on_both!(a_change_can_be_taken_back_until_it_left);
async fn a_change_can_be_taken_back_until_it_left(world: World) {
    let person = customer(&world).await;
    let number = change(&world, &person, "k1", "140").await.unwrap();
    let stranger = world.newcomer(2).await;
    let foreign = requests::undo(&world.services, &stranger.actor, &number).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    let undo = async || requests::undo(&world.services, &person.actor, &number).await;
    undo().await.unwrap();
    assert_eq!(shown(&world, &person).await, [128; 9]);
    let view = requests::show(&world.services, &person.actor, &number).await;
    let view = view.unwrap();
    assert_eq!((view.row.status, view.can_undo), (Status::Withdrawn, false));
    assert!(matches!(
        undo().await,
        Err(Failure::Conflict("left_already"))
    ));

    let number = change(&world, &person, "k2", "141").await.unwrap();
    export::write(&world.services, &world.folder).await.unwrap();
    let late = requests::undo(&world.services, &person.actor, &number).await;
    assert!(matches!(late, Err(Failure::Conflict("left_already"))));
    assert_eq!(shown(&world, &person).await, [141; 9]);
    let again = change(&world, &person, "k3", "142").await;
    assert_eq!(
        problem(again, "amount"),
        Problem::Instalment(InstalmentProblem::Pending)
    );
}

on_both!(imports_leave_a_change_alone_until_it_is_acknowledged);
async fn imports_leave_a_change_alone_until_it_is_acknowledged(world: World) {
    let person = customer(&world).await;
    change(&world, &person, "k1", "140").await.unwrap();
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let import = async |amount: &str| {
        let mut nightly = Export::delta();
        for month in 1..=9 {
            nightly.add(
                "instalments",
                format!("700000001,2027-{month:02}-01,{amount},0.00"),
            );
        }
        world.seed(&nightly).await;
    };
    import("129.00").await;
    assert_eq!(shown(&world, &person).await, [140; 9]);
    let file = written.file.unwrap();
    export::acknowledge(&world.services, &file).await.unwrap();
    import("139.00").await;
    assert_eq!(shown(&world, &person).await, [139; 9]);
    // The next change is about what holds now.
    let stale = change(&world, &person, "k2", "150").await;
    let now = euro(128);
    assert_eq!(plan(&world, &person).await.now, Some(now));
    assert!(stale.is_ok());
}

on_both!(every_mistake_is_told_at_the_amount);
async fn every_mistake_is_told_at_the_amount(world: World) {
    let person = customer(&world).await;
    let said = async |amount: &str| problem(change(&world, &person, "k1", amount).await, "amount");
    assert_eq!(said("").await, Problem::Number(NumberError::Missing));
    assert_eq!(said("viel").await, Problem::Number(NumberError::Letters));
    assert_eq!(said("1.000").await, Problem::Number(NumberError::Ambiguous));
    assert_eq!(said("-5").await, Problem::Number(NumberError::Negative));
    let told = |problem| Problem::Instalment(problem);
    assert_eq!(said("1.234,5").await, told(InstalmentProblem::WholeEuro));
    assert_eq!(said("128,00 €").await, told(InstalmentProblem::Same));
    let outside = |why| told(InstalmentProblem::Outside { why });
    let most = euro(256);
    assert_eq!(said("257").await, outside(OutsideRules::TooHigh { most }));
    let least = euro(109);
    assert_eq!(said("100").await, outside(OutsideRules::TooLow { least }));
    let days = 30;
    assert_eq!(
        said("120").await,
        outside(OutsideRules::ReadingNeeded { days })
    );
    let moved = send(&world, &person, "k1", "140", |form| {
        form.before = "12700".to_owned();
    })
    .await;
    let now = euro(128);
    assert_eq!(
        problem(moved, "amount"),
        told(InstalmentProblem::Moved { now })
    );
    assert_eq!(world.count("requests").await, 0);
}

on_both!(a_fresh_reading_allows_to_lower_it_once);
async fn a_fresh_reading_allows_to_lower_it_once(world: World) {
    let person = customer(&world).await;
    world
        .report(&person, "r1", "2026-11-20", "15900")
        .await
        .unwrap();
    change(&world, &person, "k1", "120").await.unwrap();
    assert_eq!(shown(&world, &person).await, [120; 9]);
    let written = export::write(&world.services, &world.folder).await.unwrap();
    export::acknowledge(&world.services, &written.file.unwrap())
        .await
        .unwrap();
    world.clock.advance(TimeDelta::days(1));
    let again = change(&world, &person, "k2", "115").await;
    let why = OutsideRules::LoweredBefore;
    assert_eq!(
        problem(again, "amount"),
        Problem::Instalment(InstalmentProblem::Outside { why })
    );
}

on_both!(outside_the_rules_people_are_asked_with_a_reason_and_a_clock);
async fn outside_the_rules_people_are_asked_with_a_reason_and_a_clock(world: World) {
    let person = customer(&world).await;
    let ask = async |key: &str, cause: &str, people: &str, reason: &str| {
        send(&world, &person, key, "90", |form| {
            form.ask = true;
            form.why = Why {
                cause: cause.to_owned(),
                people: people.to_owned(),
                since: "1.10.2026".to_owned(),
                reason: reason.to_owned(),
            };
        })
        .await
    };
    assert_eq!(
        problem(ask("k1", "", "", "").await, "cause"),
        Problem::Choose
    );
    assert_eq!(
        problem(ask("k1", "other", "", " ").await, "reason"),
        Problem::Missing
    );
    let many = ask("k1", "fewer_people", "11", "").await;
    assert_eq!(problem(many, "people"), Problem::Choose);
    world
        .report(&person, "r1", "2026-11-20", "15980")
        .await
        .unwrap();
    let (words, people) = ("Wir sind nur noch zu zweit.", "2");
    let number = ask("k1", "fewer_people", people, words).await.unwrap();
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(view.row.status, Status::Received);
    assert_eq!(view.row.due_on, day("2026-11-27"));
    let said = view.instalment.as_ref().unwrap();
    assert_eq!(said.reason.as_deref(), Some(words));
    let evidence = said.evidence.as_ref().unwrap();
    assert_eq!(
        (evidence.cause, evidence.people),
        (Cause::FewerPeople, Some(2))
    );
    assert_eq!(evidence.since, Some(day("2026-10-01")));
    let told = evidence.reading.as_ref().unwrap();
    assert_eq!((told.read_on, told.photos), (day("2026-11-20"), 0));
    assert!(view.can_undo);
    // Nothing holds before people have decided, and what holds may still be changed.
    assert_eq!(shown(&world, &person).await, [128; 9]);
    assert!(plan(&world, &person).await.pending.is_none());
    world.deliver().await;
    let mails = world.post.to(&person.email);
    assert!(text_of(mails.last().unwrap()).contains(&number));
    // A question is withdrawn like a change, until it has left.
    requests::undo(&world.services, &person.actor, &number)
        .await
        .unwrap();
    let view = requests::show(&world.services, &person.actor, &number);
    assert_eq!(view.await.unwrap().row.status, Status::Withdrawn);
}

on_both!(somebody_elses_contract_is_not_found);
async fn somebody_elses_contract_is_not_found(world: World) {
    let person = customer(&world).await;
    let stranger = world.newcomer(2).await;
    let own = contract(&world, &person).await;
    for contract in [own.as_str(), "x", ""] {
        let plan = instalment::plan(&world.services, &stranger.actor, contract).await;
        assert!(matches!(plan, Err(Failure::NotFound)), "{contract}");
    }
    let changed = send(&world, &stranger, "k1", "140", |form| {
        form.contract.clone_from(&own);
    })
    .await;
    assert!(matches!(changed, Err(Failure::NotFound)));
}
