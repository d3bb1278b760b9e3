//! Imports while people work, and imports that break off.

use std::fmt::Write;

use services::import::{self, Counts, Options};

use crate::support::{Export, OBIS, World};

const TODAY: &str = "2026-11-21";

/// So many readings of household 1, one a day, counting up.
fn many(readings: usize, first: &str) -> Export {
    let mut export = Export::delta();
    let mut text = format!("{}\n", Export::head("readings"));
    let first: chrono::NaiveDate = first.parse().unwrap();
    for at in 0..readings {
        let meter = at % 5 + 1;
        let on = first + chrono::Days::new(u64::try_from(at / 5).unwrap());
        let value = 1_000 + at / 5;
        writeln!(
            text,
            "L{at},1EMH{meter:010},{OBIS},{on},{value},remote,periodic,,"
        )
        .unwrap();
    }
    export.raw("readings.csv", text);
    export
}

on_both!(an_import_that_breaks_off_is_completed_by_the_next_one);
async fn an_import_that_breaks_off_is_completed_by_the_next_one(world: World) {
    world.street(5).await;
    let folder = many(2_600, "2024-01-01").write(&world.folder);
    let options = Options {
        folder: folder.clone(),
        dry_run: false,
    };
    let (stop, mut stopped) = tokio::sync::mpsc::unbounded_channel();
    let mut batches = 0;
    let mut progress = |_: &str, _: u64, _: u64| {
        batches += 1;
        if batches == 2 {
            stop.send(()).unwrap();
        }
    };
    {
        let import = import::run(&world.services, &options, &mut progress);
        tokio::select! {
            biased;
            _ = stopped.recv() => {}
            done = import => panic!("it was to be stopped: {done:?}"),
        }
    }
    let stored = world.count("readings WHERE reading_no LIKE 'L%'").await;
    assert!((1_000..2_600).contains(&stored), "{stored} are there");
    assert_eq!(world.count("imports WHERE finished_at IS NULL").await, 1);
    let report = world.import_folder(&folder, false).await;
    assert!(report.is_clean(), "{report}");
    let counts = report.files["readings"];
    assert_eq!(usize::try_from(counts.unchanged).unwrap(), stored);
    assert_eq!(counts.new + counts.unchanged, 2_600);
    let again = world.import_folder(&folder, false).await;
    assert_eq!(
        again.files["readings"],
        Counts {
            unchanged: 2_600,
            ..Counts::default()
        }
    );
}

on_both!(one_import_runs_at_a_time);
async fn one_import_runs_at_a_time(world: World) {
    world.street(5).await;
    let folder = many(1_100, "2024-01-01").write(&world.folder);
    let options = Options {
        folder: folder.clone(),
        dry_run: false,
    };
    let (met, mut meeting) = tokio::sync::mpsc::unbounded_channel();
    let mut progress = |_: &str, _: u64, _: u64| met.send(()).unwrap();
    let first = import::run(&world.services, &options, &mut progress);
    let second = async {
        meeting.recv().await.unwrap();
        let other = world.instance(services::account::Limits::default()).await;
        let refused = import::run(&other.services, &options, &mut |_, _, _| {}).await;
        assert!(
            matches!(refused, Err(services::Failure::Conflict("import_running"))),
            "{refused:?}"
        );
        // Looking is allowed at any time.
        let dry = other.import_folder(&folder, true).await;
        assert!(dry.is_clean(), "{dry}");
    };
    let (report, ()) = tokio::join!(first, second);
    assert_eq!(report.unwrap().files["readings"].new, 1_100);
    let again = world.import_folder(&folder, false).await;
    assert_eq!(again.files["readings"].unchanged, 1_100);
}

on_both!(customers_report_readings_while_five_thousand_are_imported);
async fn customers_report_readings_while_five_thousand_are_imported(world: World) {
    let people = world.street(12).await;
    let folder = many(5_000, "2022-01-01").write(&world.folder);
    let import = {
        let world = world.clone();
        tokio::spawn(async move { world.import_folder(&folder, false).await })
    };
    let reports: Vec<_> = people
        .iter()
        .skip(5)
        .cloned()
        .map(|person| {
            let world = world.clone();
            tokio::spawn(async move {
                for at in 0..8 {
                    let (key, value) = (format!("k{at}"), format!("160{at}0"));
                    world.report(&person, &key, TODAY, &value).await.unwrap();
                    assert_eq!(world.values(&person).await[0].1, value);
                    tokio::time::sleep(std::time::Duration::from_millis(30)).await;
                }
            })
        })
        .collect();
    for report in reports {
        report.await.unwrap();
    }
    let report = import.await.unwrap();
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.files["readings"].new, 5_000);
    assert_eq!(
        world.count("readings WHERE report_id IS NOT NULL").await,
        56
    );
    for person in people.iter().skip(5) {
        let last = (TODAY.to_owned(), "16070".to_owned());
        assert_eq!(world.values(person).await[0], last, "it survives");
    }
}

on_both!(customers_and_the_import_meet_on_the_same_registers_and_days);
async fn customers_and_the_import_meet_on_the_same_registers_and_days(world: World) {
    let people = world.street(20).await;
    let mut export = Export::delta();
    for at in 1..=20 {
        export.reading(
            &format!("S{at}"),
            &format!("1EMH{at:010}"),
            OBIS,
            TODAY,
            "16050",
        );
    }
    let folder = export.write(&world.folder);
    let import = {
        let world = world.clone();
        tokio::spawn(async move { world.import_folder(&folder, false).await })
    };
    let reports: Vec<_> = people
        .iter()
        .cloned()
        .map(|person| {
            let world = world.clone();
            tokio::spawn(async move { world.report(&person, "k1", TODAY, "16060").await })
        })
        .collect();
    let mut stored = 0;
    for report in reports {
        match report.await.unwrap() {
            Ok(_) => stored += 1,
            // The import was first: the day is taken.
            Err(services::Failure::Invalid(_)) => {}
            Err(other) => panic!("neither stored nor taken: {other}"),
        }
    }
    let report = import.await.unwrap();
    let counts = report.files["readings"];
    assert!(report.is_clean(), "{report}");
    assert_eq!((counts.kept_back, counts.new), (stored, 20 - stored));
    for person in &people {
        assert_eq!(world.values(person).await[0].0, TODAY);
    }
}
