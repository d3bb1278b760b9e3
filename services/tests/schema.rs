//! Databases that earlier releases left: a new release takes them over with everything in them.

use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use services::{dashboard, requests};

use crate::support::{caller, run_on_file};

/// What the migrations up to the eighth left, with three people, imported data, and a reading that was
/// reported, corrected and is still to be checked.
static SCHEMA_8: &[u8] = include_bytes!("fixtures/schema-8.db.gz");

#[test]
fn a_database_of_the_first_release_goes_on_with_everything_in_it() {
    run_on_file(SCHEMA_8, |world| async move {
        let tables = ["users", "readings", "requests", "contracts", "audit_log"];
        let mut before = Vec::new();
        for table in tables {
            before.push(world.count(table).await);
        }
        assert_eq!(before[..3], [3, 311, 2]);
        let db = world.services.db.write();
        let pending = Migrator::get_pending_migrations(db).await.unwrap();
        assert!(
            !pending.is_empty(),
            "the fixture is older than this release"
        );
        Migrator::up(db, None).await.unwrap();
        for (table, before) in tables.into_iter().zip(before) {
            assert_eq!(world.count(table).await, before, "{table}");
        }
        let (email, password) = ("malgorzata.wisniewski@example.org", "Ahornblatt-Regal-7206");
        let (session, _) = world.sign_in(&caller("a"), email, password).await.unwrap();
        let actor = world.actor(&session.token).await.unwrap();
        let board = dashboard::show(&world.services, &actor).await.unwrap();
        assert!(!board.consumption.is_empty());
        let list = requests::list(&world.services, &actor).await.unwrap();
        assert_eq!(list.len(), 2);
    });
}
