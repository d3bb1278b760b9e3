//! Readings without signing in: the same answer for everybody, taken over where there is no doubt, settled by people
//! where there is.

use chrono::TimeDelta;
use domain::{form::Problem, reading::ReadingError};
use services::{
    Failure, Outcome, export,
    reading::{GuestReport, GuestRow, history, report_as_guest},
    requests::Opened,
};

use crate::support::{Export, World, caller, problem, text_of};

const TODAY: &str = "2026-11-21";
const ACCOUNT: &str = "IR00000001";
const METER: &str = "1EMH0000000001";

fn form(key: &str, account: &str, rows: &[(&str, &str, &str)]) -> GuestReport {
    let rows = rows.iter().map(|(meter, register, value)| GuestRow {
        meter_no: (*meter).to_owned(),
        register: (*register).to_owned(),
        value: (*value).to_owned(),
    });
    GuestReport {
        contract_account_no: account.to_owned(),
        read_on: TODAY.to_owned(),
        rows: rows.collect(),
        key: key.to_owned(),
        ..GuestReport::default()
    }
}

async fn send(world: &World, form: &GuestReport) -> Outcome<Opened> {
    report_as_guest(&world.services, &caller("a guest"), form).await
}

/// Sends, lets the worker look, and gives why it left for the utility; nothing if it was settled.
async fn outcome(world: &World, form: &GuestReport) -> Option<String> {
    let opened = send(world, form).await.unwrap();
    world.deliver().await;
    let sql = format!(
        "SELECT payload AS value FROM requests WHERE request_no = '{}' AND closed_at IS NULL",
        opened.number
    );
    let rows = world.column(&sql).await;
    let payload: serde_json::Value = serde_json::from_str(rows.first()?).unwrap();
    Some(payload["outcome"].as_str().unwrap().to_owned())
}

on_both!(a_reading_with_the_right_numbers_is_taken_over);
async fn a_reading_with_the_right_numbers_is_taken_over(world: World) {
    let person = world.newcomer(1).await;
    let form = form(
        "k1",
        " ir 0000 0001 ",
        &[("1 emh 0000000001", "", "16.050")],
    );
    let form = GuestReport {
        rows: vec![GuestRow {
            value: "16050".to_owned(),
            ..form.rows[0].clone()
        }],
        ..form
    };
    assert_eq!(outcome(&world, &form).await, None);
    assert_eq!(
        world.values(&person).await[0],
        (TODAY.to_owned(), "16050".to_owned())
    );
    let history = history(&world.services, &person.actor).await.unwrap();
    assert!(history[0].rows[0].reading.report.is_some());
    // It leaves like every other; the request that it came in as does not.
    let exported = export::write(&world.services, &world.folder.join("out"))
        .await
        .unwrap();
    assert_eq!(exported.records, 1);
    // The same form once more is the same number, the same value another time is nothing new.
    let again = send(&world, &form).await.unwrap();
    assert_eq!(again, send(&world, &form).await.unwrap());
    let other = GuestReport {
        key: "k2".to_owned(),
        ..form.clone()
    };
    assert_eq!(outcome(&world, &other).await, None);
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 1);
    let changed = GuestReport {
        rows: vec![GuestRow {
            value: "16051".to_owned(),
            ..form.rows[0].clone()
        }],
        ..form
    };
    assert!(matches!(
        send(&world, &changed).await,
        Err(Failure::Conflict("key_reused"))
    ));
}

on_both!(right_and_wrong_numbers_get_the_same_answer_and_people_hear_of_the_wrong_ones);
async fn right_and_wrong_numbers_get_the_same_answer_and_people_hear_of_the_wrong_ones(
    world: World,
) {
    let person = world.newcomer(1).await;
    world.newcomer(2).await;
    let forms = [
        (ACCOUNT, "1EMH0000000002", "16050", "unknown_meter"),
        ("IR99999999", METER, "16050", "unknown_account"),
        (ACCOUNT, METER, "1", "not_plausible"),
        (ACCOUNT, METER, "16050,5", "not_plausible"),
    ];
    for (at, (account, meter, value, why)) in forms.into_iter().enumerate() {
        let form = form(&format!("k{at}"), account, &[(meter, "", value)]);
        assert_eq!(outcome(&world, &form).await.as_deref(), Some(why));
    }
    assert_eq!(world.values(&person).await.len(), 2, "nothing was stored");
    let exported = export::write(&world.services, &world.folder.join("out"))
        .await
        .unwrap();
    assert_eq!(exported.records, 4);
    let text = std::fs::read_to_string(exported.file.unwrap()).unwrap();
    assert!(text.contains("\"outcome\":\"unknown_meter\""), "{text}");
}

on_both!(an_unusual_value_is_to_be_checked_by_people);
async fn an_unusual_value_is_to_be_checked_by_people(world: World) {
    let person = world.newcomer(1).await;
    let form = form("k1", ACCOUNT, &[(METER, "", "40000")]);
    assert_eq!(outcome(&world, &form).await, None);
    assert_eq!(world.values(&person).await[0].1, "40000");
    let checks = "requests WHERE kind = 'reading_check' AND user_id IS NULL";
    assert_eq!(world.count(checks).await, 1);
    let number = world
        .text("SELECT request_no AS value FROM requests WHERE kind = 'reading_check'")
        .await;
    // The answer is for nobody who could be written to.
    let mut export = Export::delta();
    export.decision(&number, "done", TODAY, "");
    world.seed(&export).await;
    let worked = world.deliver().await;
    assert_eq!(worked.failed, 0);
}

on_both!(what_a_customer_said_is_not_changed_by_a_guest);
async fn what_a_customer_said_is_not_changed_by_a_guest(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let same = form("k2", ACCOUNT, &[(METER, "", "16050")]);
    assert_eq!(outcome(&world, &same).await, None);
    let other = form("k3", ACCOUNT, &[(METER, "", "16040")]);
    assert_eq!(
        outcome(&world, &other).await.as_deref(),
        Some("differs_from_customer")
    );
    assert_eq!(world.values(&person).await[0].1, "16050");
}

on_both!(registers_are_told_apart_or_left_to_people);
async fn registers_are_told_apart_or_left_to_people(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    export.register(&home.meter, "1-0:1.8.1", "HT", 6);
    export.register(&home.meter, "1-0:1.8.2", "NT", 6);
    export.reading("A1", &home.meter, "1-0:1.8.1", "2026-10-01", "10000");
    export.reading("A2", &home.meter, "1-0:1.8.2", "2026-10-01", "5000");
    world.seed(&export).await;
    let only = form("k1", ACCOUNT, &[(METER, "", "10100")]);
    let half = form("k2", ACCOUNT, &[(METER, "high", "10100")]);
    let both = form(
        "k3",
        ACCOUNT,
        &[(METER, "low", "5050"), (METER, "high", "10100")],
    );
    assert_eq!(
        outcome(&world, &only).await.as_deref(),
        Some("unclear_register")
    );
    assert_eq!(
        outcome(&world, &half).await.as_deref(),
        Some("not_plausible"),
        "of a meter all registers are wanted"
    );
    assert_eq!(outcome(&world, &both).await, None);
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 2);
}

on_both!(a_receipt_says_what_was_typed_and_nothing_of_the_customer);
async fn a_receipt_says_what_was_typed_and_nothing_of_the_customer(world: World) {
    world.newcomer(1).await;
    world.deliver().await;
    let mails = world.post.sent().len();
    let mut texts = Vec::new();
    for (key, account) in [("k1", ACCOUNT), ("k2", "IR99999999")] {
        let form = GuestReport {
            email: "gast@example.org".to_owned(),
            comment: "Kaufen Sie bei mir! https://evil.example".to_owned(),
            ..form(key, account, &[(METER, "", "16050")])
        };
        let opened = send(&world, &form).await.unwrap();
        world.deliver().await;
        let sent = world.post.sent();
        assert_eq!(sent.len(), mails + texts.len() + 1);
        let text = text_of(sent.last().unwrap());
        assert!(text.contains(&opened.number), "{text}");
        assert!(text.contains("16.050"), "{text}");
        for own in ["Jana", "Nummer-1", "Grünstraße", "evil.example", "kWh"] {
            assert!(!text.contains(own), "{own}: {text}");
        }
        texts.push(text.replace(&opened.number, "").replace(account, ""));
    }
    let bare = |text: &String| text.split_whitespace().count();
    assert_eq!(bare(&texts[0]), bare(&texts[1]));
}

on_both!(wrong_fields_are_named_by_their_looks_alone);
async fn wrong_fields_are_named_by_their_looks_alone(world: World) {
    world.newcomer(1).await;
    let wrong = |row: (&str, &str, &str)| form("k1", ACCOUNT, &[row]);
    for (typed, expected) in [
        ("", ReadingError::Missing),
        ("abc", ReadingError::Letters),
        ("-5", ReadingError::Negative),
        ("1,2,3", ReadingError::TwoMarks),
        ("12345678901", ReadingError::TooManyDigits { max: 9 }),
        ("1,2345", ReadingError::TooManyDecimals { max: 3 }),
    ] {
        let sent = send(&world, &wrong((METER, "", typed))).await;
        assert_eq!(problem(sent, "value_0"), expected.into(), "{typed}");
    }
    let sent = send(&world, &wrong((METER, "third", "5"))).await;
    assert_eq!(problem(sent, "register_0"), Problem::Choose);
    let sent = send(&world, &wrong(("?", "", "5"))).await;
    assert!(matches!(
        problem(sent, "meter_no_0"),
        Problem::MeterNumber(_)
    ));
    let sent = send(&world, &form("k1", "12", &[(METER, "", "5")])).await;
    assert!(matches!(
        problem(sent, "contract_account"),
        Problem::ContractAccountNumber(_)
    ));
    let right = form("k1", ACCOUNT, &[(METER, "", "16050")]);
    for day in ["2026-11-22", "2026-01-01", "gestern"] {
        let day = GuestReport {
            read_on: day.to_owned(),
            ..right.clone()
        };
        let sent = send(&world, &day).await;
        assert!(matches!(problem(sent, "read_on"), Problem::Date(_)));
    }
    let mail = GuestReport {
        email: "gast".to_owned(),
        ..right.clone()
    };
    assert!(matches!(
        problem(send(&world, &mail).await, "email"),
        Problem::Email(_)
    ));
    // Rows beyond the first may stay empty.
    let more = GuestReport {
        rows: [right.rows.clone(), vec![GuestRow::default()]].concat(),
        ..right
    };
    assert_eq!(outcome(&world, &more).await, None);
}

on_both!(whoever_tries_out_numbers_is_slowed_down_and_learns_nothing);
async fn whoever_tries_out_numbers_is_slowed_down_and_learns_nothing(world: World) {
    let person = world.newcomer(1).await;
    for at in 0..3 {
        let form = form(&format!("k{at}"), ACCOUNT, &[("1EMH9999999999", "", "5")]);
        assert_eq!(
            outcome(&world, &form).await.as_deref(),
            Some("unknown_meter")
        );
    }
    // From the fourth on people look, also at the right one.
    let right = form("right", ACCOUNT, &[(METER, "", "16050")]);
    assert_eq!(
        outcome(&world, &right).await.as_deref(),
        Some("tried_too_often")
    );
    assert_eq!(world.values(&person).await.len(), 2);
    for at in 4..10 {
        send(
            &world,
            &form(&format!("k{at}"), ACCOUNT, &[(METER, "", "5")]),
        )
        .await
        .unwrap();
    }
    let sent = send(&world, &form("k10", ACCOUNT, &[(METER, "", "5")])).await;
    assert!(matches!(sent, Err(Failure::TooMany(_))));
    // An account that does not exist is counted in the same way.
    world.wait(TimeDelta::hours(1));
    for at in 0..10 {
        let form = form(&format!("u{at}"), "IR99999999", &[(METER, "", "5")]);
        send(&world, &form).await.unwrap();
    }
    let sent = send(&world, &form("u10", "IR99999999", &[(METER, "", "5")])).await;
    assert!(matches!(sent, Err(Failure::TooMany(_))));
}

on_both!(fifty_at_once_with_one_key_are_one_reading);
async fn fifty_at_once_with_one_key_are_one_reading(world: World) {
    world.newcomer(1).await;
    let form = form("k1", ACCOUNT, &[(METER, "", "16050")]);
    let sent = futures::future::join_all((0..50).map(|_| send(&world, &form))).await;
    let mut numbers: Vec<String> = sent
        .into_iter()
        .filter_map(|sent| sent.ok().map(|opened| opened.number))
        .collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    // Two workers at the same moment do it once.
    let other = world.instance(world.services.limits).await;
    tokio::join!(world.deliver(), other.deliver());
    world.deliver().await;
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 1);
    assert_eq!(world.count("requests WHERE closed_at IS NOT NULL").await, 1);
}

on_both!(where_the_utility_does_not_want_it_there_is_no_such_form);
async fn where_the_utility_does_not_want_it_there_is_no_such_form(world: World) {
    let world = world
        .with_profile(|profile| profile.reading.without_sign_in = false)
        .await;
    let sent = send(&world, &form("k1", ACCOUNT, &[(METER, "", "5")])).await;
    assert!(matches!(sent, Err(Failure::NotFound)));
}
