//! What the pages read: only what is one's own, in a number of statements that does not grow.

use services::{Failure, billing, consumption, contract, dashboard, reading, requests};

use crate::support::{Export, OBIS, Person, World};

/// A customer with so many contracts and so many readings of each meter.
async fn customer(world: &World, number: u32, contracts: u32, readings: u32) -> Person {
    let mut export = Export::delta();
    let home = export.household(number);
    for contract in 1..contracts {
        let (contract_no, meter) = (
            format!("8{number}{contract:04}"),
            format!("2EMH{number}{contract:04}"),
        );
        export.contract(&home, &contract_no);
        export.meter(&contract_no, &meter);
        export.register(&meter, OBIS, "", 6);
        export.add(
            "prices",
            format!("{contract_no},2025-01-01,,0.3120,120.00,19,"),
        );
        export.add(
            "instalments",
            format!("{contract_no},2026-12-01,128.00,0.00"),
        );
        for at in 0..readings {
            let on = crate::support::day("2024-01-01") + chrono::Days::new(u64::from(at) * 15);
            let (no, value) = (format!("R{meter}-{at}"), (1000 + at * 100).to_string());
            export.reading(&no, &meter, OBIS, &on.to_string(), &value);
        }
        export.add(
            "invoices",
            format!(
                "X{contract_no},{},{contract_no},annual,2026-10-19,2025-10-01,2026-09-30,100.00,90.00,\
                 10.00,2026-11-05,",
                home.account
            ),
        );
    }
    world.seed(&export).await;
    world.customer(&home).await
}

/// The statements a page needs, the session included.
async fn statements<T>(
    world: &World,
    person: &Person,
    page: impl AsyncFnOnce(&services::Services, &services::account::Actor) -> T,
) -> u64 {
    let before = world.services.db.statements();
    let actor = world.actor(&person.token).await.expect("signed in");
    page(&world.services, &actor).await;
    world.services.db.statements() - before
}

on_both!(the_overview_takes_at_most_nine_statements_however_much_there_is);
async fn the_overview_takes_at_most_nine_statements_however_much_there_is(world: World) {
    let (small, large) = (
        customer(&world, 1, 2, 5).await,
        customer(&world, 2, 60, 60).await,
    );
    let mut counted = Vec::new();
    for person in [&small, &large] {
        counted.push(
            statements(&world, person, async |services, actor| {
                let board = dashboard::show(services, actor).await.unwrap();
                assert!(board.supply.contracts.len() >= 2);
            })
            .await,
        );
    }
    assert!(counted[0] > 0 && counted[0] <= 9, "{counted:?}");
    assert_eq!(counted[0], counted[1]);
}

macro_rules! constant {
    ($world:expr, $small:expr, $large:expr, $page:path) => {{
        let mut counted = Vec::new();
        for person in [$small, $large] {
            let page = async |services: &_, actor: &_| {
                $page(services, actor).await.unwrap();
            };
            counted.push(statements($world, person, page).await);
        }
        assert!(counted[0] > 1, "{counted:?}: the session alone takes one");
        assert_eq!(counted[0], counted[1], stringify!($page));
    }};
}

on_both!(no_page_takes_more_statements_for_more_contracts_or_readings);
async fn no_page_takes_more_statements_for_more_contracts_or_readings(world: World) {
    let (small, large) = (
        &customer(&world, 1, 2, 5).await,
        &customer(&world, 2, 60, 60).await,
    );
    constant!(&world, small, large, reading::history);
    constant!(&world, small, large, reading::task);
    constant!(&world, small, large, billing::invoices);
    constant!(&world, small, large, billing::instalments);
    constant!(&world, small, large, consumption::show);
    constant!(&world, small, large, contract::show);
    constant!(&world, small, large, requests::list);
}

on_both!(the_overview_reads_less_and_says_the_same_as_the_pages);
async fn the_overview_reads_less_and_says_the_same_as_the_pages(world: World) {
    // Sixty readings two weeks apart, more than the overview reads of a quiet register.
    let person = customer(&world, 1, 3, 60).await;
    let board = dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    let whole = consumption::show(&world.services, &person.actor)
        .await
        .unwrap();
    let compared = |all: &[consumption::Consumption]| -> Vec<String> {
        let last = |one: &consumption::Consumption| {
            let years: Vec<_> = one.years.iter().rev().take(2).collect();
            format!("{} {:?} {years:?}", one.product, one.to_date)
        };
        all.iter().map(last).collect()
    };
    assert_eq!(compared(&board.consumption), compared(&whole));
    assert!(whole.iter().any(|one| one.to_date.is_some()));
    let task = reading::task(&world.services, &person.actor).await.unwrap();
    let on_the_form = task.meters.iter().flat_map(|meter| &meter.registers);
    let on_the_form: Vec<_> = on_the_form.map(|r| (r.id, r.previous, r.context)).collect();
    let on_the_tile = board.registers.iter().map(|last| &last.register);
    let on_the_tile: Vec<_> = on_the_tile.map(|r| (r.id, r.previous, r.context)).collect();
    assert_eq!(on_the_tile, on_the_form);
}

on_both!(the_overview_shows_what_the_import_brought);
async fn the_overview_shows_what_the_import_brought(world: World) {
    let person = world.newcomer(1).await;
    let board = dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(board.today.to_string(), "2026-11-21");
    assert_eq!(board.invoices.len(), 1);
    assert_eq!(board.instalments.len(), 1);
    assert!(board.overdue.is_empty());
    assert_eq!(
        board.reading_until.map(|on| on.to_string()).as_deref(),
        Some("2026-12-15")
    );
    let last = board.registers[0].reading.as_ref().unwrap();
    assert_eq!(
        (last.value, last.read_on.to_string().as_str()),
        (15500.into(), "2026-10-01")
    );
    let years: Vec<i32> = board.consumption[0]
        .years
        .iter()
        .map(|year| year.value.year)
        .collect();
    assert!(years.contains(&2026), "{years:?}");
}

on_both!(an_instalment_that_was_due_yesterday_is_overdue);
async fn an_instalment_that_was_due_yesterday_is_overdue(world: World) {
    let mut export = Export::delta();
    let home = export.household(1);
    for (on, paid) in [
        ("2026-11-20", "127.99"),
        ("2026-11-21", "0.00"),
        ("2026-11-19", "128.00"),
    ] {
        export.add(
            "instalments",
            format!("{},{on},128.00,{paid}", home.contract),
        );
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let board = dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    let days: Vec<String> = board
        .overdue
        .iter()
        .map(|one| one.due_on.to_string())
        .collect();
    assert_eq!(days, ["2026-11-20"]);
    assert_eq!(board.instalments[0].due_on.to_string(), "2026-11-21");
}

on_both!(somebody_elses_invoice_is_not_found);
async fn somebody_elses_invoice_is_not_found(world: World) {
    let people = world.street(2).await;
    let invoice = billing::invoices(&world.services, &people[0].actor)
        .await
        .unwrap()
        .remove(0);
    let id = invoice.id.uuid();
    billing::document(&world.services, &people[0].actor, id)
        .await
        .unwrap();
    for id in [id, uuid::Uuid::nil()] {
        let outcome = billing::document(&world.services, &people[1].actor, id).await;
        assert!(matches!(outcome, Err(Failure::NotFound)), "{outcome:?}");
    }
}

on_both!(a_document_outside_the_folder_is_not_found);
async fn a_document_outside_the_folder_is_not_found(world: World) {
    let person = world.newcomer(1).await;
    let invoice = billing::invoices(&world.services, &person.actor)
        .await
        .unwrap()
        .remove(0);
    for name in ["../../secret.pdf", "/etc/passwd", "..", "a\\b.pdf"] {
        world
            .execute(&format!("UPDATE invoices SET document = '{name}'"))
            .await
            .unwrap();
        let outcome = billing::document(&world.services, &person.actor, invoice.id.uuid()).await;
        assert!(
            matches!(outcome, Err(Failure::NotFound)),
            "{name}: {outcome:?}"
        );
    }
}

on_both!(everybody_sees_their_own_things_only);
async fn everybody_sees_their_own_things_only(world: World) {
    let people = world.street(3).await;
    for (number, person) in (1..).zip(&people) {
        let account = format!("IR0000000{number}");
        assert_eq!(person.actor.chosen().unwrap().number, account);
        let supply = contract::show(&world.services, &person.actor)
            .await
            .unwrap();
        assert_eq!(supply.contracts.len(), 1);
        assert_eq!(supply.contracts[0].contract_no, format!("70000000{number}"));
        assert_eq!(
            supply.contracts[0].meters[0].meter_no,
            format!("1EMH000000000{number}")
        );
        let invoices = billing::invoices(&world.services, &person.actor)
            .await
            .unwrap();
        assert_eq!(invoices.len(), 1);
        assert_eq!(invoices[0].invoice_no, format!("2026-000000{number}"));
        let history = reading::history(&world.services, &person.actor)
            .await
            .unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!(history[0].rows.len(), 2);
    }
}
