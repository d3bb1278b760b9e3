//! Photos beside readings: whose they are, when they go, and what a crash leaves of them.

use chrono::TimeDelta;
use domain::form::Problem;
use image::ImageFormat;
use services::{
    Failure, export, jobs, objects,
    reading::{
        self, Report,
        photo::{self, NotTaken, Photo, Size, Upload},
    },
};

use crate::support::{Person, World, form, picture, problem};

const TODAY: &str = "2026-11-21";

async fn add(world: &World, person: &Person, key: &str, tone: u8) -> Photo {
    let upload = world.photo(person, key, tone).await;
    photo::add(&world.services, &person.actor, upload)
        .await
        .unwrap()
}

async fn bytes(world: &World, person: &Person, id: uuid::Uuid) -> Result<usize, Failure> {
    let bytes = photo::bytes(&world.services, &person.actor, id, Size::Whole).await?;
    Ok(bytes.len())
}

on_both!(a_photo_goes_with_the_report_of_its_form);
async fn a_photo_goes_with_the_report_of_its_form(world: World) {
    let person = world.newcomer(1).await;
    let photo = add(&world, &person, "k1", 1).await;
    assert_eq!((photo.width, photo.height), (320, 240));
    assert!(bytes(&world, &person, photo.id).await.unwrap() > 1000);
    let report = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let photos = photo::of_report(&world.services, &person.actor, report)
        .await
        .unwrap();
    assert_eq!(photos, [photo]);
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(history[0].rows[0].photos, 1);
    let left = photo::of_form(&world.services, &person.actor, "k1").await;
    assert!(left.unwrap().is_empty());
}

on_both!(a_very_unusual_value_wants_a_photo_or_a_sentence);
async fn a_very_unusual_value_wants_a_photo_or_a_sentence(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let report = Report {
        confirm: true,
        ..form("k1", TODAY, &[(&register, "25000")])
    };
    let refused = world.send(&person, &report).await;
    assert_eq!(problem(refused, "comment"), Problem::Explain);
    add(&world, &person, "k1", 1).await;
    let id = world.send(&person, &report).await.unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert!(receipt.lines[0].to_check && receipt.request.is_some());
}

on_both!(somebody_elses_photo_and_meter_are_not_found);
async fn somebody_elses_photo_and_meter_are_not_found(world: World) {
    let people = world.street(2).await;
    let photo = add(&world, &people[0], "k1", 1).await;
    let stranger = &people[1];
    for size in [Size::Whole, Size::Thumbnail] {
        let outcome = photo::bytes(&world.services, &stranger.actor, photo.id, size).await;
        assert!(matches!(outcome, Err(Failure::NotFound)));
    }
    let removed = photo::remove(&world.services, &stranger.actor, photo.id).await;
    assert!(matches!(removed, Err(Failure::NotFound)));
    let foreign = world.photo(&people[0], "k2", 2).await;
    let outcome = photo::add(&world.services, &stranger.actor, foreign).await;
    assert!(matches!(outcome, Err(NotTaken::Failed(Failure::NotFound))));
    assert_eq!(world.count("reading_photos").await, 1);
    assert!(bytes(&world, &people[0], photo.id).await.is_ok());
}

on_both!(the_same_picture_twice_is_one_and_a_fifth_is_too_many);
async fn the_same_picture_twice_is_one_and_a_fifth_is_too_many(world: World) {
    let person = world.newcomer(1).await;
    let first = add(&world, &person, "k1", 1).await;
    assert_eq!(add(&world, &person, "k1", 1).await.id, first.id);
    assert_eq!(world.stored_files(), 2);
    for tone in 2..=4 {
        add(&world, &person, "k1", tone).await;
    }
    let fifth = world.photo(&person, "k1", 5).await;
    let outcome = photo::add(&world.services, &person.actor, fifth).await;
    assert!(matches!(outcome, Err(NotTaken::Enough { most: 4 })));
}

on_both!(what_is_no_photo_is_refused_and_leaves_nothing);
async fn what_is_no_photo_is_refused_and_leaves_nothing(world: World) {
    let person = world.newcomer(1).await;
    let upload = world.photo(&person, "k1", 1).await;
    let jpeg = picture(320, 240, 1, ImageFormat::Jpeg);
    for (name, content, expected) in [
        ("a.jpg", Vec::new(), photo::Refused::Empty),
        ("a.jpg", b"<html>".to_vec(), photo::Refused::NotAPicture),
        (
            "a.svg",
            b"<svg xmlns=''/>".to_vec(),
            photo::Refused::OtherPicture,
        ),
        ("a.html", jpeg.clone(), photo::Refused::NameDisagrees),
        (
            "a.jpg",
            jpeg[..jpeg.len() / 3].to_vec(),
            photo::Refused::Damaged,
        ),
    ] {
        let upload = Upload {
            name: name.to_owned(),
            bytes: content.into(),
            ..upload.clone()
        };
        match photo::add(&world.services, &person.actor, upload).await {
            Err(NotTaken::Picture(refused)) => assert_eq!(refused, expected),
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(world.count("reading_photos").await, 0);
    assert_eq!(world.stored_files(), 0);
}

on_both!(a_photo_can_be_deleted_until_its_reading_has_left);
async fn a_photo_can_be_deleted_until_its_reading_has_left(world: World) {
    let person = world.newcomer(1).await;
    let early = add(&world, &person, "k1", 1).await;
    let late = add(&world, &person, "k1", 2).await;
    let report = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let removed = photo::remove(&world.services, &person.actor, early.id).await;
    assert_eq!(removed.unwrap(), Some(report));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.stored_files(), 2, "picture and thumbnail are gone");
    let written = export::write(&world.services, &world.folder).await.unwrap();
    // It leaves with its reading, and is named there.
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.trim()).unwrap();
    let file = line["data"]["photos"][0]["file"].as_str().unwrap();
    assert_eq!(file, format!("photos/{}.jpg", late.id));
    let bytes = std::fs::read(world.folder.join(file)).unwrap();
    assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]));
    let refused = photo::remove(&world.services, &person.actor, late.id).await;
    assert!(matches!(refused, Err(Failure::Conflict("left_already"))));
    let photos = photo::of_report(&world.services, &person.actor, report).await;
    let photos = photos.unwrap();
    assert_eq!((photos.len(), photos[0].deletable), (1, false));
    let whole = photo::bytes(&world.services, &person.actor, late.id, Size::Whole).await;
    assert!(whole.is_ok());
}

on_both!(photos_of_a_form_that_was_never_sent_go_after_two_days);
async fn photos_of_a_form_that_was_never_sent_go_after_two_days(world: World) {
    let person = world.newcomer(1).await;
    add(&world, &person, "k1", 1).await;
    world.wait(TimeDelta::hours(47));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.stored_files(), 2);
    world.wait(TimeDelta::hours(2));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.stored_files(), 0);
    assert_eq!(world.count("reading_photos").await, 0);
    assert_eq!(world.count("stored_objects").await, 0);
}

on_both!(an_upload_that_was_cut_off_leaves_no_file_behind);
async fn an_upload_that_was_cut_off_leaves_no_file_behind(world: World) {
    let person = world.newcomer(1).await;
    add(&world, &person, "k1", 1).await;
    // A crash after the files were written and before the row was.
    world.execute("DELETE FROM reading_photos").await.unwrap();
    let sql = "UPDATE stored_objects SET state = 'coming'";
    world.execute(sql).await.unwrap();
    assert_eq!(
        objects::sweep(&world.services).await.unwrap(),
        0,
        "too early"
    );
    world.wait(TimeDelta::hours(2));
    assert_eq!(objects::sweep(&world.services).await.unwrap(), 2);
    assert_eq!(world.stored_files(), 0);
    // A crash between file and row of the sweep itself: the next one goes on.
    add(&world, &person, "k2", 2).await;
    let files = world.folder.join("uploads");
    std::fs::remove_dir_all(&files).unwrap();
    let sql = "UPDATE stored_objects SET state = 'leaving'";
    world.execute(sql).await.unwrap();
    assert_eq!(objects::sweep(&world.services).await.unwrap(), 2);
    assert_eq!(world.count("stored_objects").await, 0);
}

on_both!(uploads_have_a_limit_per_hour);
async fn uploads_have_a_limit_per_hour(world: World) {
    let person = world.newcomer(1).await;
    let limits = services::account::Limits {
        photos: 2,
        ..services::account::Limits::default()
    };
    let strict = world.instance(limits).await;
    for tone in 1..=2 {
        add(&strict, &person, "k1", tone).await;
    }
    let third = world.photo(&person, "k1", 3).await;
    let outcome = photo::add(&strict.services, &person.actor, third).await;
    assert!(matches!(
        outcome,
        Err(NotTaken::Failed(Failure::TooMany(_)))
    ));
}
