//! The outbox: no mail is lost, and none comes twice but for a worker that died at the worst moment.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::TimeDelta;
use services::{account::Limits, outbox};

use crate::support::World;

/// Enqueues a mail to each of these many strangers.
async fn enqueue(world: &World, number: usize) {
    for at in 0..number {
        let email = format!("neu{at}@example.org");
        let from = format!("address {at}");
        world
            .register(&from, "IR99999999", "1EMH0000000009", &email)
            .await
            .unwrap();
    }
}

/// How many mails each of the strangers got.
fn received(world: &World, number: usize) -> Vec<usize> {
    (0..number)
        .map(|at| world.post.to(&format!("neu{at}@example.org")).len())
        .collect()
}

on_both!(a_mail_waits_longer_and_longer_for_a_server_that_is_down_and_arrives_once);
async fn a_mail_waits_longer_and_longer_for_a_server_that_is_down_and_arrives_once(world: World) {
    world.post.close(true);
    enqueue(&world, 1).await;
    assert_eq!(world.deliver().await.failed, 1);
    for minutes in [1, 5, 15, 60] {
        world.wait(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        assert_eq!(
            world.deliver().await.failed,
            0,
            "too early after {minutes} min"
        );
        world.wait(TimeDelta::seconds(1));
        assert_eq!(world.deliver().await.failed, 1, "due after {minutes} min");
    }
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (1, 0));
    world.post.close(false);
    world.wait(TimeDelta::hours(4));
    assert_eq!(world.deliver().await.done, 1);
    assert_eq!(received(&world, 1), [1]);
    world.wait(TimeDelta::days(30));
    assert_eq!(world.deliver().await.done, 0);
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (0, 0));
}

on_both!(after_the_last_try_a_mail_lies_among_the_dead_letters_and_is_not_deleted);
async fn after_the_last_try_a_mail_lies_among_the_dead_letters_and_is_not_deleted(world: World) {
    world.post.close(true);
    enqueue(&world, 1).await;
    let mut tries = 0;
    for _ in 0..20 {
        tries += world.deliver().await.failed;
        world.wait(TimeDelta::hours(48));
    }
    assert_eq!(tries, 9, "one try and eight repeats");
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (0, 1));
    services::jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.count("outbox WHERE status = 'dead'").await, 1);
}

on_both!(a_poisoned_recipient_does_not_hold_up_the_others);
async fn a_poisoned_recipient_does_not_hold_up_the_others(world: World) {
    world.post.refuse("neu7@example.org");
    enqueue(&world, 40).await;
    let worked = world.deliver().await;
    assert_eq!((worked.done, worked.failed), (39, 1));
    let expected: Vec<usize> = (0..40).map(|at| usize::from(at != 7)).collect();
    assert_eq!(received(&world, 40), expected);
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (0, 1));
    let error = world
        .text("SELECT last_error FROM outbox WHERE status = 'dead'")
        .await;
    assert!(error.contains("550"), "{error}");
    world.wait(TimeDelta::days(3));
    assert_eq!(
        world.deliver().await,
        outbox::Worked::default(),
        "it is given up for good"
    );
}

on_both!(a_worker_that_dies_after_sending_leads_to_one_repeat_with_the_same_message_id);
async fn a_worker_that_dies_after_sending_leads_to_one_repeat_with_the_same_message_id(
    world: World,
) {
    enqueue(&world, 1).await;
    world.post.keep_silent(true);
    let dying = outbox::work_once(&world.services);
    assert!(
        tokio::time::timeout(Duration::from_millis(500), dying)
            .await
            .is_err()
    );
    world.post.keep_silent(false);
    assert_eq!(
        received(&world, 1),
        [1],
        "the mail went out before the worker died"
    );
    world.wait(TimeDelta::seconds(59));
    assert_eq!(world.deliver().await.done, 0, "the lease still holds");
    world.wait(TimeDelta::seconds(2));
    assert_eq!(world.deliver().await.done, 1);
    world.wait(TimeDelta::days(3));
    assert_eq!(world.deliver().await.done, 0);
    let mails = world.post.to("neu0@example.org");
    assert_eq!(mails.len(), 2);
    let ids: Vec<_> = mails
        .iter()
        .map(|mail| mail.headers().get_raw("Message-ID").unwrap())
        .collect();
    assert_eq!(ids[0], ids[1]);
    assert!(ids[0].ends_with("@portal.example>"), "{}", ids[0]);
}

on_both!(two_workers_share_two_hundred_mails_without_doing_one_twice);
async fn two_workers_share_two_hundred_mails_without_doing_one_twice(world: World) {
    enqueue(&world, 200).await;
    let other = world.instance(Limits::default()).await;
    let workers: Vec<_> = [world.clone(), other]
        .into_iter()
        .map(|world| tokio::spawn(async move { world.deliver().await }))
        .collect();
    let mut done = 0;
    for worker in workers {
        let worked = worker.await.unwrap();
        assert_eq!(worked.failed, 0);
        done += worked.done;
    }
    assert_eq!(done, 200);
    assert_eq!(received(&world, 200), vec![1; 200]);
}

on_both!(a_slow_server_does_not_let_a_second_worker_send_what_the_first_one_holds);
async fn a_slow_server_does_not_let_a_second_worker_send_what_the_first_one_holds(world: World) {
    enqueue(&world, 10).await;
    // Ten mails take 200 seconds: more than three times as long as a row is leased.
    world.post.take_time(&world.clock, TimeDelta::seconds(20));
    let other = world.instance(Limits::default()).await;
    let finished = Arc::new(AtomicBool::new(false));
    let first = async {
        world.deliver().await;
        finished.store(true, Ordering::SeqCst);
    };
    let second = async {
        while !finished.load(Ordering::SeqCst) {
            other.deliver().await;
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::join!(first, second);
    assert_eq!(received(&world, 10), vec![1; 10]);
}

on_both!(a_mail_is_a_well_formed_multipart_message);
async fn a_mail_is_a_well_formed_multipart_message(world: World) {
    enqueue(&world, 1).await;
    world.deliver().await;
    let bytes = world.post.sent()[0].formatted();
    let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.text_body_count(), 1);
    assert_eq!(mail.html_body_count(), 1);
    let head = String::from_utf8(bytes).unwrap();
    let head = head.split("\r\n\r\n").next().unwrap().to_owned();
    assert!(head.contains("multipart/alternative"), "{head}");
    // RFC 2045, 6.4: a multipart as a whole is 7bit, 8bit or binary, never quoted-printable.
    assert!(!head.to_lowercase().contains("quoted-printable"), "{head}");
}
