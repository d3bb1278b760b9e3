//! The page of a contract: what stands on it, its summary, and how long an ended one can be read.

use chrono::{NaiveDate, TimeDelta};
use domain::{ids::ContractId, language::Language};
use services::{
    Failure,
    contract::{self, Contract, words},
    personal,
};

use crate::support::{Export, World};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A household whose contract says something about its term.
async fn with_term(world: &World, from: &str, to: &str) -> (crate::support::Person, Contract) {
    let mut export = Export::full();
    let home = export.household(1);
    for row in export.rows("contracts").iter_mut() {
        *row = row.replace(from, to);
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let supply = contract::show(&world.services, &person.actor)
        .await
        .unwrap();
    (person, supply.contracts[0].clone())
}

fn said(list: &[words::Said], label: &str) -> Option<String> {
    let found = list.iter().find(|(name, _)| name == label);
    found.map(|(_, value)| value.clone())
}

on_both!(the_next_possible_end_and_the_last_day_for_the_notice_are_named);
async fn the_next_possible_end_and_the_last_day_for_the_notice_are_named(world: World) {
    let (_, contract) = with_term(&world, "2019-02-15,,,P1M", "2025-01-01,,2026-12-31,P1M").await;
    let term = words::term(&contract, world.services.today(), Language::De);
    assert_eq!(
        said(&term, "Nächstes mögliches Ende").as_deref(),
        Some("31. Dezember 2026, wenn Ihre Kündigung bis 30. November 2026 bei uns ist")
    );
}

on_both!(basic_supply_says_two_weeks_whatever_else_is_stored);
async fn basic_supply_says_two_weeks_whatever_else_is_stored(world: World) {
    let (_, contract) = with_term(&world, ",no,2019-02-15,,,P1M", ",yes,2019-02-15,,,P3M").await;
    let term = words::term(&contract, world.services.today(), Language::De);
    let end = said(&term, "Nächstes mögliches Ende").unwrap();
    assert!(end.starts_with("5. Dezember 2026"), "{end}");
    assert_eq!(said(&term, "Kündigungsfrist"), None);
}

on_both!(taxes_and_levies_in_the_price_are_named_and_a_missing_year_too);
async fn taxes_and_levies_in_the_price_are_named_and_a_missing_year_too(world: World) {
    let (_, contract) = with_term(&world, "-", "-").await;
    let prices = words::prices(&contract, day("2026-11-21"), Language::De);
    let tax = said(&prices[0].levies, "Stromsteuer");
    assert_eq!(tax.as_deref(), Some("2,050 ct je kWh"));
    assert_eq!(prices[0].levies.len(), 4);
    assert_eq!(prices[0].unknown, None);
    let later = words::prices(&contract, day("2031-01-01"), Language::De);
    assert_eq!((later[0].levies.len(), later[0].unknown), (0, Some(2031)));
}

on_both!(an_ended_contract_is_readable_until_a_stated_day);
async fn an_ended_contract_is_readable_until_a_stated_day(world: World) {
    let (person, contract) = with_term(&world, "2019-02-15,,", "2019-02-15,2023-06-30,").await;
    let until = contract::readable_until(&world.services, contract.ends_on.unwrap());
    assert_eq!(until, day("2026-12-31"));
    let count = async || {
        let supply = contract::show(&world.services, &person.actor).await;
        supply.unwrap().contracts.len()
    };
    assert_eq!(count().await, 1);
    world.clock.advance(TimeDelta::days(40));
    assert_eq!(count().await, 1);
    world.clock.advance(TimeDelta::days(1));
    assert_eq!(count().await, 0);
}

on_both!(the_summary_is_a_pdf_for_its_owner_alone);
async fn the_summary_is_a_pdf_for_its_owner_alone(world: World) {
    let people = world.street(2).await;
    let supply = contract::show(&world.services, &people[0].actor)
        .await
        .unwrap();
    let id = supply.contracts[0].id;
    for language in Language::ALL {
        let printed = contract::summary(&world.services, &people[0].actor, id, *language).await;
        let printed = printed.unwrap();
        assert!(printed.file_name.is_ascii(), "{}", printed.file_name);
        assert!(printed.bytes.starts_with(b"%PDF-1.7"));
        assert!(
            printed.file_name.ends_with("-2026-11-21.pdf"),
            "{}",
            printed.file_name
        );
    }
    for (person, id) in [
        (&people[1], id),
        (&people[0], ContractId::from_uuid(uuid::Uuid::nil())),
    ] {
        let printed = contract::summary(&world.services, &person.actor, id, Language::De).await;
        assert!(matches!(printed, Err(Failure::NotFound)));
    }
}

on_both!(the_partner_and_the_billing_address_are_those_of_the_billing_system);
async fn the_partner_and_the_billing_address_are_those_of_the_billing_system(world: World) {
    let person = world.newcomer(1).await;
    let known = personal::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(known.name.now.lines(), ["Jana Nummer-1"]);
    let address = known.address.now.unwrap();
    assert_eq!(address.postal.one_line(), "Grünstraße 1, 59063 Hamm");
}
