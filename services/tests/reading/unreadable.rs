//! Meters that are not read: by those who cannot, and by those who object.

use domain::{
    form::Problem,
    requests::{Kind, Status},
};
use services::{
    Failure, export,
    reading::{self, Unreadable},
    requests,
};

use crate::support::{World, problem, text_of};

fn form(key: &str, objection: bool) -> Unreadable {
    Unreadable {
        objection,
        obstacle: "no_access".to_owned(),
        comment: "Den Schlüssel hat der Hausmeister.".to_owned(),
        phone: "02381 555-17".to_owned(),
        key: key.to_owned(),
        ..Unreadable::default()
    }
}

on_both!(both_kinds_become_requests_with_a_clock_a_mail_and_an_export_record);
async fn both_kinds_become_requests_with_a_clock_a_mail_and_an_export_record(world: World) {
    let person = world.newcomer(1).await;
    for (objection, kind, due) in [
        (false, Kind::CannotRead, "2026-11-27"),
        (true, Kind::SelfReadingObjection, "2026-12-04"),
    ] {
        let form = form("k1", objection);
        let number = reading::cannot_read(&world.services, &person.actor, &form)
            .await
            .unwrap();
        let view = requests::show(&world.services, &person.actor, &number)
            .await
            .unwrap();
        assert_eq!((view.row.kind, view.row.status), (kind, Status::Received));
        assert_eq!(view.row.due_on.to_string(), due);
        world.deliver().await;
        let mails = world.post.to(&person.email);
        let text = text_of(mails.last().unwrap());
        assert!(text.contains(&number) && text.contains("02381"), "{text}");
    }
    let file = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(file.file.unwrap()).unwrap();
    assert!(text.contains("Hausmeister") && text.contains("02381 555-17"));
    assert_eq!(file.records, 2);
}

on_both!(the_same_form_twice_opens_one_request);
async fn the_same_form_twice_opens_one_request(world: World) {
    let person = world.newcomer(1).await;
    let send =
        async |form: &Unreadable| reading::cannot_read(&world.services, &person.actor, form).await;
    let first = send(&form("k1", false)).await.unwrap();
    assert_eq!(send(&form("k1", false)).await.unwrap(), first);
    let other = Unreadable {
        phone: String::new(),
        ..form("k1", false)
    };
    let outcome = send(&other).await;
    assert!(matches!(outcome, Err(Failure::Conflict("key_reused"))));
    assert_eq!(world.count("requests").await, 1);
    let many = futures::future::join_all((0..20).map(async |_| send(&form("k2", false)).await));
    let mut numbers: Vec<String> = many.await.into_iter().map(Result::unwrap).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("requests").await, 2);
}

on_both!(every_mistake_is_told_at_its_field);
async fn every_mistake_is_told_at_its_field(world: World) {
    let person = world.newcomer(1).await;
    let send = async |change: fn(&mut Unreadable)| {
        let mut form = form("k1", false);
        change(&mut form);
        reading::cannot_read(&world.services, &person.actor, &form).await
    };
    let nothing = send(|form| form.obstacle.clear()).await;
    assert_eq!(problem(nothing, "obstacle"), Problem::Choose);
    let other = send(|form| {
        form.obstacle = "other".to_owned();
        form.comment.clear();
    });
    assert_eq!(problem(other.await, "comment"), Problem::Missing);
    for phone in ["ruf mich an", "123", "0238<1>555"] {
        let mut form = form("k1", false);
        form.phone = phone.to_owned();
        let outcome = reading::cannot_read(&world.services, &person.actor, &form).await;
        assert_eq!(problem(outcome, "phone"), Problem::Phone, "{phone}");
    }
    let foreign = send(|form| form.meter_no = "1EMH0000000099".to_owned()).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    assert_eq!(world.count("requests").await, 0);
}

on_both!(somebody_elses_meter_and_request_are_not_found);
async fn somebody_elses_meter_and_request_are_not_found(world: World) {
    let people = world.street(2).await;
    let task = reading::task(&world.services, &people[0].actor)
        .await
        .unwrap();
    let mut form = form("k1", false);
    form.meter_no.clone_from(&task.meters[0].meter_no);
    let foreign = reading::cannot_read(&world.services, &people[1].actor, &form).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    let number = reading::cannot_read(&world.services, &people[0].actor, &form)
        .await
        .unwrap();
    let seen = requests::show(&world.services, &people[1].actor, &number).await;
    assert!(matches!(seen, Err(Failure::NotFound)));
}

on_both!(a_sixth_of_a_kind_waits_until_one_is_answered);
async fn a_sixth_of_a_kind_waits_until_one_is_answered(world: World) {
    let person = world.newcomer(1).await;
    for key in ["k1", "k2", "k3", "k4", "k5"] {
        let form = form(key, false);
        reading::cannot_read(&world.services, &person.actor, &form)
            .await
            .unwrap();
    }
    let sixth = reading::cannot_read(&world.services, &person.actor, &form("k6", false)).await;
    assert!(matches!(sixth, Err(Failure::TooMany(_))));
    // The other kind is another matter.
    reading::cannot_read(&world.services, &person.actor, &form("k6", true))
        .await
        .unwrap();
}
