//! Reading campaigns: who is asked when, and who no longer.

use chrono::TimeDelta;
use domain::{contract::Division, form::Problem, reading::ReadingCampaign};
use services::{
    dashboard,
    reading::{
        self, CampaignCounts, NewCampaign, Started, campaigns, queue_campaign_mails,
        start_campaign, stop_campaign,
    },
};

use crate::support::{Export, OBIS, World, day, problem, text_of};

/// Two weeks from today on.
fn wanted() -> NewCampaign {
    NewCampaign {
        campaign: ReadingCampaign {
            starts_on: day("2026-11-21"),
            ends_on: day("2026-12-05"),
            remind_days: 5,
        },
        divisions: Vec::new(),
        accounts: None,
    }
}

async fn start(world: &World, wanted: &NewCampaign) -> i64 {
    match start_campaign(&world.services, wanted).await.unwrap() {
        Started::Number(number) => number,
        Started::Unknown(numbers) => panic!("{numbers:?}"),
    }
}

/// Queues what is due and sends all of it; gives how many were queued.
async fn remind(world: &World) -> usize {
    let queued = queue_campaign_mails(&world.services).await.unwrap();
    // They go out one after the other.
    world.wait(TimeDelta::minutes(1));
    world.deliver().await;
    queued
}

/// Mails that ask for a reading, by address.
fn asked(world: &World, email: &str) -> Vec<String> {
    let mails = world.post.to(email);
    let texts = mails.iter().map(text_of);
    texts
        .filter(|text| text.contains("/readings/report"))
        .collect()
}

async fn counts(world: &World) -> CampaignCounts {
    campaigns(&world.services).await.unwrap().swap_remove(0)
}

on_both!(everybody_is_asked_once_and_once_more_before_the_end_unless_the_reading_is_there);
async fn everybody_is_asked_once_and_once_more_before_the_end_unless_the_reading_is_there(
    world: World,
) {
    let people = world.street(3).await;
    start(&world, &wanted()).await;
    assert_eq!(remind(&world).await, 3);
    assert_eq!(remind(&world).await, 0, "once");
    let first = asked(&world, &people[0].email);
    assert_eq!(first.len(), 1);
    assert!(first[0].contains("5. Dezember 2026"), "{}", first[0]);
    let task = reading::task(&world.services, &people[0].actor)
        .await
        .unwrap();
    assert_eq!(task.until, Some(day("2026-12-05")));
    let board = dashboard::show(&world.services, &people[0].actor).await;
    assert_eq!(board.unwrap().reading_until, Some(day("2026-12-05")));
    world
        .report(&people[0], "k1", "2026-11-21", "16050")
        .await
        .unwrap();
    // The network operator reads another one's meter, an estimate of the third says nothing.
    let mut export = Export::delta();
    export.reading("N1", "1EMH0000000002", OBIS, "2026-11-22", "16050");
    export.add(
        "readings",
        format!("N2,1EMH0000000003,{OBIS},2026-11-21,16050,estimate,periodic,kein Zugang,"),
    );
    export.rows("readings")[0] = export.rows("readings")[0].replace("2026-11-22", "2026-11-21");
    world.seed(&export).await;
    let expected = CampaignCounts {
        number: 1,
        campaign: wanted().campaign,
        divisions: world.services.profile.divisions.clone(),
        stopped: false,
        asked: 3,
        answered: 2,
        sent: 3,
        delivered: 3,
    };
    assert_eq!(counts(&world).await, expected);
    world.wait(TimeDelta::days(8));
    assert_eq!(remind(&world).await, 0, "not yet");
    world.wait(TimeDelta::days(1));
    assert_eq!(remind(&world).await, 1);
    assert_eq!(asked(&world, &people[0].email).len(), 1);
    assert_eq!(asked(&world, &people[1].email).len(), 1);
    let third = asked(&world, &people[2].email);
    assert_eq!(third.len(), 2);
    assert!(third[1].contains("noch nicht bei uns"), "{}", third[1]);
    world.wait(TimeDelta::days(30));
    assert_eq!(remind(&world).await, 0, "it is over");
    assert_eq!(counts(&world).await.sent, 4);
}

on_both!(a_reading_that_comes_in_between_spares_the_mail);
async fn a_reading_that_comes_in_between_spares_the_mail(world: World) {
    let people = world.street(2).await;
    start(&world, &wanted()).await;
    assert_eq!(queue_campaign_mails(&world.services).await.unwrap(), 2);
    world
        .report(&people[1], "k1", "2026-11-21", "16050")
        .await
        .unwrap();
    world.wait(TimeDelta::minutes(1));
    world.deliver().await;
    assert_eq!(asked(&world, &people[0].email).len(), 1);
    assert_eq!(asked(&world, &people[1].email).len(), 0);
    let counts = counts(&world).await;
    assert_eq!((counts.sent, counts.delivered, counts.answered), (1, 1, 1));
}

on_both!(a_list_and_divisions_narrow_it_and_nobody_is_woken_up);
async fn a_list_and_divisions_narrow_it_and_nobody_is_woken_up(world: World) {
    let people = world.street(3).await;
    let list = |numbers: &[&str]| Some(numbers.iter().map(|n| (*n).to_owned()).collect());
    let unknown = NewCampaign {
        accounts: list(&["IR 0000 0002", "IR99999999", "Unsinn"]),
        ..wanted()
    };
    assert_eq!(
        start_campaign(&world.services, &unknown).await.unwrap(),
        Started::Unknown(vec!["IR99999999".to_owned(), "Unsinn".to_owned()])
    );
    assert_eq!(world.count("campaigns").await, 0);
    let gas = NewCampaign {
        divisions: vec![Division::Gas],
        ..wanted()
    };
    start(&world, &gas).await;
    let one = NewCampaign {
        divisions: vec![Division::Electricity],
        accounts: list(&["ir 0000 0002", "IR00000002"]),
        ..wanted()
    };
    start(&world, &one).await;
    // Until night falls nobody had time to work.
    world.wait(TimeDelta::hours(12));
    assert_eq!(remind(&world).await, 0, "at night");
    world.wait(TimeDelta::hours(10));
    assert_eq!(remind(&world).await, 1);
    assert_eq!(asked(&world, &people[1].email).len(), 1);
    assert_eq!(counts(&world).await.asked, 1);
}

on_both!(a_stopped_campaign_sends_nothing_more_and_a_late_login_is_asked_late);
async fn a_stopped_campaign_sends_nothing_more_and_a_late_login_is_asked_late(world: World) {
    world.newcomer(1).await;
    let number = start(&world, &wanted()).await;
    assert_eq!(remind(&world).await, 1);
    world.wait(TimeDelta::days(2));
    let late = world.newcomer(2).await;
    assert_eq!(remind(&world).await, 1);
    assert_eq!(asked(&world, &late.email).len(), 1);
    world.newcomer(3).await;
    assert_eq!(queue_campaign_mails(&world.services).await.unwrap(), 1);
    assert!(stop_campaign(&world.services, number).await.unwrap());
    assert!(!stop_campaign(&world.services, number).await.unwrap());
    world.wait(TimeDelta::minutes(1));
    world.deliver().await;
    let counts = counts(&world).await;
    assert!(counts.stopped);
    assert_eq!((counts.sent, counts.delivered), (2, 2));
}

on_both!(a_campaign_that_makes_no_sense_is_refused);
async fn a_campaign_that_makes_no_sense_is_refused(world: World) {
    let campaign = |from: &str, to: &str| NewCampaign {
        campaign: ReadingCampaign {
            starts_on: day(from),
            ends_on: day(to),
            remind_days: 7,
        },
        ..wanted()
    };
    for wrong in [
        campaign("2026-12-05", "2026-12-01"),
        campaign("2026-10-01", "2026-10-31"),
    ] {
        let started = start_campaign(&world.services, &wrong).await;
        assert_eq!(problem(started, "ends_on"), Problem::Expired);
    }
    let wrong = NewCampaign {
        divisions: vec![Division::Telecom],
        ..wanted()
    };
    let started = start_campaign(&world.services, &wrong).await;
    assert_eq!(problem(started, "divisions"), Problem::Choose);
}

on_both!(two_workers_ask_nobody_twice);
async fn two_workers_ask_nobody_twice(world: World) {
    let people = world.street(5).await;
    start(&world, &wanted()).await;
    let other = world.instance(world.services.limits).await;
    let (one, two) = tokio::join!(
        queue_campaign_mails(&world.services),
        queue_campaign_mails(&other.services)
    );
    // One of them may be told to come again.
    assert!(one.is_ok() || two.is_ok());
    remind(&world).await;
    for person in &people {
        assert_eq!(asked(&world, &person.email).len(), 1);
    }
}
