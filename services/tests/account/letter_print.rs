//! Letters on their way to the printer.

use services::letter;

use super::letter::{NUMBER, letter_to, mail, portal, register, shown};
use crate::support::{World, caller};

on_both!(a_new_letter_closes_the_one_before_and_both_are_printed_once);
async fn a_new_letter_closes_the_one_before_and_both_are_printed_once(world: World) {
    let world = portal(&world).await;
    let folder = world.folder.join("print");
    let first = letter_to(&world, NUMBER).await;
    assert_eq!(
        letter::print(&world.services, &folder).await.unwrap().count,
        1
    );
    let second = letter_to(&world, NUMBER).await;
    assert_ne!(first, second);
    let all = letter::issue_to_all(&world.services).await.unwrap();
    assert_eq!(all.len(), 1, "the other household has none yet");
    assert_eq!(
        letter::print(&world.services, &folder).await.unwrap().count,
        2
    );
    assert_eq!(
        letter::print(&world.services, &folder).await.unwrap().count,
        0
    );
    assert!(
        letter::issue_to_all(&world.services)
            .await
            .unwrap()
            .is_empty()
    );
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
    }
    register(
        &world,
        &caller("a"),
        shown(NUMBER, &first),
        "alt@example.org",
    )
    .await
    .unwrap();
    assert!(!mail(&world, "alt@example.org").await.contains("/activate/"));
}

on_both!(a_letter_that_cannot_be_set_holds_up_no_other_one);
async fn a_letter_that_cannot_be_set_holds_up_no_other_one(world: World) {
    let world = portal(&world).await;
    let folder = world.folder.join("print");
    letter_to(&world, NUMBER).await;
    letter_to(&world, "1000002").await;
    let strange = "UPDATE customers SET last_name = '\u{4e01}' WHERE customer_no = '1000001'";
    world.execute(strange).await.unwrap();
    let printed = letter::print(&world.services, &folder).await.unwrap();
    assert_eq!(printed.count, 1);
    assert_eq!(printed.failed.len(), 1);
    assert_eq!(printed.failed[0].0, NUMBER);
    // It waits until the name is mended, or until it is too old to be of use.
    let printed = letter::print(&world.services, &folder).await.unwrap();
    assert_eq!((printed.count, printed.failed.len()), (0, 1));
    world.wait(letter::LIFE);
    let printed = letter::print(&world.services, &folder).await.unwrap();
    assert_eq!((printed.count, printed.failed.len()), (0, 0));
}

on_both!(a_try_that_a_crash_cut_off_does_not_leave_a_letter_half_dead);
async fn a_try_that_a_crash_cut_off_does_not_leave_a_letter_half_dead(world: World) {
    let world = portal(&world).await;
    letter_to(&world, NUMBER).await;
    for (failures, closed) in [(4, 0), (5, 1)] {
        let sql = format!("UPDATE letters SET failures = {failures}");
        world.execute(&sql).await.unwrap();
        services::jobs::tidy(&world.services).await.unwrap();
        let dead = "letters WHERE closed_at IS NOT NULL";
        assert_eq!(world.count(dead).await, closed, "{failures}");
    }
}
