//! Files of customers in a store that speaks S3: the same photos, and what happens when the store is not there.

use std::time::{Duration, Instant};

use services::{
    Failure,
    objects::{self, Inspected, Objects, S3},
    reading::photo::{self, NotTaken, Size},
};

use crate::support::World;

/// A corner of the bucket for one test: worlds count their ids from the same number.
fn s3(endpoint: String, world: &World) -> Objects {
    let folder = world.folder.file_name().unwrap().to_string_lossy();
    let s3 = S3 {
        endpoint,
        bucket: "portal".to_owned(),
        prefix: folder.into_owned(),
        region: "us-east-1".to_owned(),
        access_key: "portal".to_owned(),
        secret_key: "portal-secret".to_owned(),
    };
    Objects::s3(&s3).unwrap()
}

fn server() -> String {
    std::env::var("TEST_S3_URL").unwrap_or_else(|_| {
        panic!("TEST_S3_URL is not set, and this test needs an S3 server: tools/with-s3.sh")
    })
}

on_both!(a_photo_lies_in_an_s3_store_and_leaves_it_again);
async fn a_photo_lies_in_an_s3_store_and_leaves_it_again(world: World) {
    let world = world.with_objects(s3(server(), &world)).await;
    let person = world.newcomer(1).await;
    let upload = world.photo(&person, "k1", 1).await;
    let stored = photo::add(&world.services, &person.actor, upload)
        .await
        .unwrap();
    assert_eq!(world.stored_files(), 0, "nothing lies in the folder");
    for size in [Size::Whole, Size::Thumbnail] {
        let bytes = photo::bytes(&world.services, &person.actor, stored.id, size).await;
        assert!(bytes.unwrap().starts_with(&[0xff, 0xd8, 0xff]));
    }
    photo::remove(&world.services, &person.actor, stored.id)
        .await
        .unwrap();
    assert_eq!(objects::sweep(&world.services).await.unwrap(), 2);
    assert_eq!(world.count("stored_objects").await, 0);
}

on_both!(without_the_store_an_upload_fails_soon_and_leaves_nothing);
async fn without_the_store_an_upload_fails_soon_and_leaves_nothing(world: World) {
    // Nobody listens there.
    let world = world
        .with_objects(s3("http://127.0.0.1:9".to_owned(), &world))
        .await;
    let person = world.newcomer(1).await;
    let upload = world.photo(&person, "k1", 1).await;
    let begun = Instant::now();
    let outcome = photo::add(&world.services, &person.actor, upload).await;
    assert!(matches!(
        outcome,
        Err(NotTaken::Failed(Failure::Unavailable(_)))
    ));
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!(world.count("reading_photos").await, 0);
    // The reading itself does not need the store.
    world
        .report(&person, "k1", "2026-11-21", "16050")
        .await
        .unwrap();
}

on_both!(rows_and_files_are_compared_wherever_the_files_lie);
async fn rows_and_files_are_compared_wherever_the_files_lie(world: World) {
    let inspect = async |world: &World| {
        objects::inspect(&world.services.db, &world.services.objects)
            .await
            .unwrap()
    };
    let person = world.newcomer(1).await;
    let upload = world.photo(&person, "k1", 1).await;
    photo::add(&world.services, &person.actor, upload)
        .await
        .unwrap();
    let whole = Inspected {
        kept: 2,
        ..Inspected::default()
    };
    assert_eq!(inspect(&world).await, whole);
    let files = world.folder.join("uploads");
    let folder = std::fs::read_dir(&files).unwrap().next().unwrap().unwrap();
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap();
    let file = file.unwrap().path();
    std::fs::rename(&file, file.with_file_name("strange")).unwrap();
    let broken = Inspected {
        kept: 1,
        missing: 1,
        unknown: 1,
        ..Inspected::default()
    };
    assert_eq!(inspect(&world).await, broken);
    // The same rows, a store without any of them.
    let world = world.with_objects(s3(server(), &world)).await;
    let empty = Inspected {
        missing: 2,
        ..Inspected::default()
    };
    assert_eq!(inspect(&world).await, empty);
}
