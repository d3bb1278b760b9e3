//! The audit log: nobody changes it, and whoever does it behind our back is noticed.

use chrono::{DateTime, Utc};
use sea_orm::{DbBackend, EntityTrait, Statement, prelude::Uuid};
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
    account::add_contract_account(services, &person.actor, second.0, second.1)
        .await
        .unwrap();
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
