//! Deleting one's own login.

use chrono::TimeDelta;
use domain::form::Problem;
use services::{Failure, account};

use crate::support::{PASSWORD, World, caller, problem, text_of};

on_both!(a_deleted_login_is_gone_and_everything_can_be_registered_anew);
async fn a_deleted_login_is_gone_and_everything_can_be_registered_anew(world: World) {
    let person = world.newcomer(1).await;
    world.newcomer(2).await;
    account::delete(&world.services, &person.actor, PASSWORD)
        .await
        .unwrap();
    world.deliver().await;
    let text = text_of(world.post.to(&person.email).last().unwrap());
    assert!(text.contains("ist gelöscht"), "{text}");
    assert!(world.actor(&person.token).await.is_none());
    assert_eq!(world.count("users").await, 1);
    assert_eq!(world.count("user_contract_accounts").await, 1);
    let dump = world.dump().await;
    for (table, rows) in &dump {
        let named = rows.iter().any(|row| row.contains(&person.email));
        // The farewell mail needs it, and the counters against floods of mail keep it for two days.
        let may = ["registrations", "rate_limits"].contains(&table.as_str());
        assert!(!named || may, "{table} still knows the address");
    }
    let tried = world.sign_in(&caller("b"), &person.email, PASSWORD).await;
    assert_eq!(problem(tried, "password"), Problem::WrongCredentials);
    world
        .register("anew", "IR00000001", "1EMH0000000001", &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link(&person.email);
    world.activate(&caller("anew"), &link).await.unwrap();
    // What still knew the address is thrown away after a month.
    world.wait(TimeDelta::days(31));
    services::jobs::tidy(&world.services).await.unwrap();
    let counted = format!("rate_limits WHERE subject = '{}'", person.email);
    assert_eq!(world.count(&counted).await, 0);
    assert_eq!(
        world.count("registrations WHERE outcome = 'deleted'").await,
        0
    );
}

on_both!(a_login_is_deleted_only_with_its_password_and_few_tries);
async fn a_login_is_deleted_only_with_its_password_and_few_tries(world: World) {
    let person = world.newcomer(1).await;
    let services = &world.services;
    let empty = account::delete(services, &person.actor, "").await;
    assert_eq!(problem(empty, "password"), Problem::Missing);
    for _ in 0..5 {
        let wrong = account::delete(services, &person.actor, "falsch").await;
        assert_eq!(problem(wrong, "password"), Problem::WrongPassword);
    }
    let more = account::delete(services, &person.actor, PASSWORD).await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    assert_eq!(world.count("users").await, 1);
    world.wait(TimeDelta::hours(1));
    account::delete(services, &person.actor, PASSWORD)
        .await
        .unwrap();
    let again = account::delete(services, &person.actor, PASSWORD).await;
    assert!(matches!(again, Err(Failure::SignedOut)), "{again:?}");
}
