//! The audit log: nobody changes it, and whoever does it behind our back is noticed.

use chrono::{DateTime, Utc};
use sea_orm::{DbBackend, EntityTrait, IntoActiveModel, Statement, prelude::Uuid};
use services::{account, audit, export};
use sha2::{Digest, Sha256};

use crate::support::{Export, PASSWORD, World, caller, link_in};

on_both!(lines_can_neither_be_changed_nor_deleted);
async fn lines_can_neither_be_changed_nor_deleted(world: World) {
    world.newcomer(1).await;
    let dump = world.dump().await["audit_log"].clone();
    assert!(!dump.is_empty());
    for sql in [
        "UPDATE audit_log SET actor = 'nobody'",
        "UPDATE audit_log SET detail = detail",
        "DELETE FROM audit_log",
        "DELETE FROM audit_log WHERE action = 'account.register'",
    ] {
        let error = world.execute(sql).await.expect_err(sql);
        assert!(error.to_string().contains("append-only"), "{error}");
    }
    assert_eq!(world.dump().await["audit_log"], dump);
}

on_both!(lines_can_be_neither_replaced_nor_emptied_out);
async fn lines_can_be_neither_replaced_nor_emptied_out(world: World) {
    world.newcomer(1).await;
    let dump = world.dump().await["audit_log"].clone();
    let attacks: &[&str] = if world.services.db.backend() == DbBackend::Sqlite {
        &[
            "INSERT OR REPLACE INTO audit_log SELECT id, at, 'nobody', actor_id, action, subject, \
             subject_id, contract_account_id, detail, request_id FROM audit_log",
            "REPLACE INTO audit_log SELECT * FROM audit_log LIMIT 1",
            "INSERT OR REPLACE INTO audit_log (rowid, id, at, actor, action, subject, detail) \
             SELECT rowid, x'00000000000000000000000000000001', at, 'nobody', '', '', '' \
             FROM audit_log",
            "UPDATE OR REPLACE audit_log SET id = (SELECT MIN(id) FROM audit_log)",
        ]
    } else {
        &[
            "TRUNCATE audit_log",
            "TRUNCATE audit_seals, audit_log CASCADE",
            "INSERT INTO audit_log SELECT * FROM audit_log ON CONFLICT (id) DO UPDATE SET actor = 'x'",
        ]
    };
    for sql in attacks {
        let error = world.execute(sql).await.expect_err(sql);
        assert!(error.to_string().contains("append-only"), "{sql}: {error}");
    }
    assert_eq!(world.dump().await["audit_log"], dump);
    world.newcomer(2).await;
    assert!(
        world.count("audit_log").await > dump.len(),
        "new lines are taken"
    );
}

async fn checked(world: &World) -> Result<audit::Checked, audit::Broken> {
    audit::check(&world.services.db).await.unwrap()
}

on_both!(a_check_follows_the_chain_to_its_end);
async fn a_check_follows_the_chain_to_its_end(world: World) {
    let empty = checked(&world).await.unwrap();
    assert_eq!(
        (empty.sealed, empty.waiting, empty.last.as_str()),
        (0, 0, "")
    );
    world.street(2).await;
    let lines = i64::try_from(world.count("audit_log").await).unwrap();
    assert_eq!(checked(&world).await.unwrap().waiting, lines);
    sealed(&world).await;
    let good = checked(&world).await.unwrap();
    assert_eq!((good.sealed, good.waiting), (lines, 0));
    let last = "SELECT hash FROM audit_seals ORDER BY number DESC LIMIT 1";
    assert_eq!(good.last, world.text(last).await);
}

on_both!(a_check_follows_more_lines_than_it_holds_in_memory);
async fn a_check_follows_more_lines_than_it_holds_in_memory(world: World) {
    let at = world.services.now();
    for _ in 0..11 {
        let lines = (0..100).map(|_| {
            let line = audit::Model {
                id: world.services.id(),
                at,
                actor: "portal".to_owned(),
                actor_id: None,
                action: "test".to_owned(),
                subject: "nothing".to_owned(),
                subject_id: None,
                contract_account_id: None,
                detail: String::new(),
                request_id: None,
            };
            line.into_active_model()
        });
        let insert = audit::Entity::insert_many(lines);
        insert
            .exec_without_returning(world.services.db.write())
            .await
            .unwrap();
    }
    while world.services.seal_audit_log(500).await.unwrap() > 0 {}
    let good = checked(&world).await.unwrap();
    assert_eq!(good.sealed, 1100);
    disarm(&world).await;
    let changed = "UPDATE audit_log SET detail = '{}' WHERE id = \
                   (SELECT audit_id FROM audit_seals WHERE number = 777)";
    world.execute(changed).await.unwrap();
    let broken = checked(&world).await.unwrap_err();
    assert!(
        matches!(broken, audit::Broken::Changed { number: 777, .. }),
        "{broken}"
    );
}

on_both!(a_check_names_the_first_broken_line);
async fn a_check_names_the_first_broken_line(world: World) {
    world.street(2).await;
    sealed(&world).await;
    disarm(&world).await;
    let lines = "SELECT CAST(number AS TEXT) FROM audit_seals s JOIN audit_log a ON a.id = s.audit_id \
                 WHERE a.action = 'account.activate' ORDER BY number";
    let activated: i64 = world.text(lines).await.parse().unwrap();
    let id: Uuid = {
        let lines = audit::Entity::find()
            .all(world.services.db.read())
            .await
            .unwrap();
        let mut lines: Vec<_> = lines
            .into_iter()
            .filter(|l| l.action == "account.activate")
            .collect();
        lines.sort_by_key(|line| (line.at, line.id));
        lines[0].id
    };
    let changed = "UPDATE audit_log SET actor = 'portal' WHERE action = 'account.activate'";
    world.execute(changed).await.unwrap();
    let broken = checked(&world).await.unwrap_err();
    assert!(
        matches!(&broken, audit::Broken::Changed { number, id: line, .. } if (*number, *line) == (activated, id)),
        "{broken}"
    );
    assert!(broken.to_string().contains("account.activate"), "{broken}");
    let gone = "DELETE FROM audit_log WHERE action = 'account.activate'";
    world.execute(gone).await.unwrap();
    let missing = audit::Broken::LineMissing {
        number: activated,
        id,
    };
    assert_eq!(checked(&world).await, Err(missing));
    let gone = format!("DELETE FROM audit_seals WHERE number = {activated}");
    world.execute(&gone).await.unwrap();
    let missing = audit::Broken::SealMissing { number: activated };
    assert_eq!(checked(&world).await, Err(missing));
}

/// The chain as it must be, recomputed from the lines in the order of the seals: the number of the first
/// seal that does not fit.
async fn first_broken(world: &World) -> Option<i64> {
    let db = &world.services.db;
    let sql = "SELECT number, audit_id, hash FROM audit_seals ORDER BY number";
    let seals = sea_orm::ConnectionTrait::query_all_raw(
        db.read(),
        Statement::from_string(db.backend(), sql),
    );
    let lines = audit::Entity::find().all(db.read()).await.unwrap();
    let mut before = String::new();
    for (expected, seal) in (1..).zip(seals.await.unwrap()) {
        let number: i64 = seal.try_get("", "number").unwrap();
        let id: Uuid = seal.try_get("", "audit_id").unwrap();
        let hash: String = seal.try_get("", "hash").unwrap();
        let line = lines.iter().find(|line| line.id == id);
        let fits = line.is_some_and(|line| chain(&before, line) == hash) && number == expected;
        if !fits {
            return Some(expected);
        }
        before = hash;
    }
    None
}

fn chain(before: &str, line: &audit::Model) -> String {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let at: DateTime<Utc> = line.at;
    let parts = [
        line.id.to_string(),
        at.timestamp_millis().to_string(),
        line.actor.clone(),
        id(line.actor_id),
        line.action.clone(),
        line.subject.clone(),
        id(line.subject_id),
        id(line.contract_account_id),
        line.detail.clone(),
        line.request_id.clone().unwrap_or_default(),
    ];
    let mut hash = Sha256::new();
    hash.update(before);
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap().to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}

async fn sealed(world: &World) -> usize {
    let mut sum = 0;
    loop {
        match world.services.seal_audit_log(3).await.unwrap() {
            0 => return sum,
            some => sum += some,
        }
    }
}

on_both!(seals_form_a_chain_over_all_lines);
async fn seals_form_a_chain_over_all_lines(world: World) {
    world.street(2).await;
    let lines = world.count("audit_log").await;
    assert!(lines > 4);
    assert_eq!(sealed(&world).await, lines);
    assert_eq!(first_broken(&world).await, None);
    world.newcomer(3).await;
    assert_eq!(sealed(&world).await, world.count("audit_log").await - lines);
    assert_eq!(first_broken(&world).await, None);
    assert_eq!(sealed(&world).await, 0, "every line is sealed once");
}

/// Lets the test do what a thief with the database's password could.
async fn disarm(world: &World) {
    if world.services.db.backend() == DbBackend::Sqlite {
        world
            .execute("DROP TRIGGER audit_log_no_update")
            .await
            .unwrap();
        world
            .execute("DROP TRIGGER audit_log_no_delete")
            .await
            .unwrap();
    } else {
        world
            .execute("ALTER TABLE audit_log DISABLE TRIGGER ALL")
            .await
            .unwrap();
    }
}

on_both!(a_line_that_was_changed_breaks_the_chain);
async fn a_line_that_was_changed_breaks_the_chain(world: World) {
    world.street(2).await;
    sealed(&world).await;
    disarm(&world).await;
    let changed = "UPDATE audit_log SET actor = 'portal' WHERE action = 'account.activate'";
    assert_eq!(world.execute(changed).await.unwrap(), 2);
    assert!(first_broken(&world).await.is_some());
}

on_both!(a_line_of_another_account_breaks_the_chain);
async fn a_line_of_another_account_breaks_the_chain(world: World) {
    world.street(2).await;
    sealed(&world).await;
    disarm(&world).await;
    let changed =
        "UPDATE audit_log SET contract_account_id = NULL WHERE action = 'account.activate'";
    world.execute(changed).await.unwrap();
    assert!(first_broken(&world).await.is_some());
}

on_both!(a_line_that_was_taken_out_breaks_the_chain);
async fn a_line_that_was_taken_out_breaks_the_chain(world: World) {
    world.street(2).await;
    sealed(&world).await;
    disarm(&world).await;
    let gone = "DELETE FROM audit_log WHERE action = 'account.register'";
    assert!(world.execute(gone).await.unwrap() > 0);
    assert!(first_broken(&world).await.is_some());
}

on_both!(every_use_case_leaves_its_line);
async fn every_use_case_leaves_its_line(world: World) {
    let mut export = Export::delta();
    export.household(2);
    world.seed(&export).await;
    let person = world.newcomer(1).await;
    let services = &world.services;
    world
        .sign_in(&caller("a"), &person.email, "wrong")
        .await
        .unwrap_err();
    let (session, _) = world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
    let second = ("IR00000002", "1EMH0000000002");
    world.add(&person.actor, second.0, second.1).await.unwrap();
    world
        .confirm(&person, "k1", "2026-11-21", "25000")
        .await
        .unwrap();
    let written = export::write(services, &world.folder).await.unwrap();
    export::acknowledge(services, &written.file.unwrap())
        .await
        .unwrap();
    let list = services::requests::list(services, &person.actor)
        .await
        .unwrap();
    let mut decision = Export::delta();
    decision.decision(&list[0].request_no, "done", "2026-11-21", "");
    world.seed(&decision).await;
    let actor = world.actor(&session.token).await.unwrap();
    account::sign_out(services, &actor).await.unwrap();
    account::ask_for_reset(services, &caller("a"), &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let link = link_in(world.post.to(&person.email).last().unwrap(), "new-password");
    let password = "Neues-Fenster-Hof-0815";
    account::reset_password(services, &caller("a"), &link, password)
        .await
        .unwrap();

    let actions = world
        .column("SELECT DISTINCT action FROM audit_log ORDER BY action")
        .await;
    let expected = [
        "account.activate",
        "account.add_contract_account",
        "account.ask_for_reset",
        "account.register",
        "account.reset_password",
        "account.sign_in",
        "account.sign_in_refused",
        "account.sign_out",
        "export.acknowledge",
        "export.write",
        "import.finish",
        "reading.report",
        "request.create",
        "request.decide",
    ];
    assert_eq!(actions, expected);
    let detail = world.column("SELECT detail FROM audit_log").await.join(" ");
    assert!(
        !detail.contains(PASSWORD) && !detail.contains("wrong@"),
        "{detail}"
    );
}
