//! Mails that strangers cause: few per mailbox, all together at a bounded pace, and always one answer.

use chrono::TimeDelta;
use services::account::{self, Limits};

use crate::support::{Export, World, caller};

async fn ask(world: &World, from: usize, email: &str) {
    let from = caller(&format!("address {from}"));
    account::ask_for_reset(&world.services, &from, email)
        .await
        .expect("the answer is always the same");
}

on_both!(one_account_gets_ten_reset_mails_a_day);
async fn one_account_gets_ten_reset_mails_a_day(world: World) {
    let person = world.newcomer(1).await;
    // To the beginning of a day, so that the test sees two whole ones.
    world.wait(TimeDelta::hours(12));
    let before = world.post.to(&person.email).len();
    for at in 0..20 {
        ask(&world, at, &person.email).await;
        world.deliver().await;
        world.wait(TimeDelta::hours(1));
    }
    assert_eq!(world.post.to(&person.email).len() - before, 10);
    world.wait(TimeDelta::hours(4));
    ask(&world, 20, &person.email).await;
    world.deliver().await;
    assert_eq!(world.post.to(&person.email).len() - before, 11);
}

on_both!(a_mailbox_gets_five_mails_about_registrations_an_hour_from_whatever_addresses);
async fn a_mailbox_gets_five_mails_about_registrations_an_hour_from_whatever_addresses(
    world: World,
) {
    let mut export = Export::delta();
    let household = export.household(1);
    world.seed(&export).await;
    for at in 0..8 {
        let from = format!("address {at}");
        world
            .register(
                &from,
                &household.account,
                &household.meter,
                "opfer@example.org",
            )
            .await
            .expect("the answer is always the same");
    }
    world.deliver().await;
    assert_eq!(world.post.to("opfer@example.org").len(), 5);
    assert_eq!(world.count("registrations").await, 5);
    let lines = "audit_log WHERE action = 'account.register' AND detail LIKE '%\"mailed\":false%'";
    assert_eq!(world.count(lines).await, 3);
    // Mails about registrations do not use up those for a forgotten password.
    let link = world.activation_link("opfer@example.org");
    account::activate(&world.services, &caller("home"), &link, "")
        .await
        .unwrap();
    ask(&world, 9, "opfer@example.org").await;
    world.deliver().await;
    assert_eq!(world.post.to("opfer@example.org").len(), 6);
}

/// Sends registrations, each from an address and to a mailbox of its own.
async fn flood(world: &World, name: &str, count: usize) {
    for at in 0..count {
        let (from, email) = (format!("{name} {at}"), format!("{name}{at}@example.org"));
        world
            .register(&from, "IR99999999", "1EMH0000000009", &email)
            .await
            .expect("the answer is always the same");
    }
}

on_both!(no_minute_sees_more_mails_of_strangers_than_allowed);
async fn no_minute_sees_more_mails_of_strangers_than_allowed(world: World) {
    let world = world
        .instance(Limits {
            mails: 6,
            ..Limits::default()
        })
        .await;
    flood(&world, "a", 12).await;
    world.deliver().await;
    assert_eq!(world.post.sent().len(), 3, "half of them at once");
    let mut seen = vec![3];
    for _ in 0..9 {
        world.wait(TimeDelta::seconds(20));
        world.deliver().await;
        seen.push(world.post.sent().len());
    }
    assert_eq!(seen, [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "the others evenly");
}

on_both!(beyond_ten_minutes_a_mail_is_not_sent_and_later_ones_are);
async fn beyond_ten_minutes_a_mail_is_not_sent_and_later_ones_are(world: World) {
    let world = world
        .instance(Limits {
            mails: 6,
            ..Limits::default()
        })
        .await;
    flood(&world, "a", 80).await;
    // Three at once, and one every twenty seconds for ten minutes.
    assert_eq!(world.count("outbox").await, 33);
    world.wait(TimeDelta::minutes(10));
    world.deliver().await;
    assert_eq!(world.post.sent().len(), 33, "nothing waits longer");
    flood(&world, "b", 1).await;
    world.wait(TimeDelta::seconds(20));
    world.deliver().await;
    assert_eq!(world.post.to("b0@example.org").len(), 1);
}

on_both!(mails_of_people_who_are_signed_in_do_not_wait_behind_those_of_strangers);
async fn mails_of_people_who_are_signed_in_do_not_wait_behind_those_of_strangers(world: World) {
    let person = world.newcomer(1).await;
    let narrow = world
        .instance(Limits {
            mails: 2,
            ..Limits::default()
        })
        .await;
    flood(&narrow, "a", 30).await;
    let before = world.post.to(&person.email).len();
    narrow
        .confirm(&person, "k1", "2026-11-21", "25000")
        .await
        .unwrap();
    narrow.deliver().await;
    assert_eq!(world.post.to(&person.email).len() - before, 1);
}

on_both!(a_clock_that_was_wrong_holds_no_mail_back_for_ever);
async fn a_clock_that_was_wrong_holds_no_mail_back_for_ever(world: World) {
    let world = world.instance(Limits::default()).await;
    world.wait(TimeDelta::days(30));
    flood(&world, "a", 1).await;
    world.wait(TimeDelta::days(-30));
    flood(&world, "b", 1).await;
    world.deliver().await;
    assert_eq!(world.post.to("b0@example.org").len(), 1);
}

on_both!(a_limit_that_is_reached_leaves_one_line);
async fn a_limit_that_is_reached_leaves_one_line(world: World) {
    for at in 0..15 {
        let email = format!("niemand{at}@example.org");
        let _ = world.sign_in(&caller("a"), &email, "wrong").await;
    }
    let lines = "SELECT detail FROM audit_log WHERE action = 'limit.reached'";
    assert_eq!(world.column(lines).await, [r#"{"kind":"sign_in"}"#]);
}
