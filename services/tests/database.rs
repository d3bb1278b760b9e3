//! The promise behind every receipt: a commit survives a crash.

use migrations::Migrator;
use sea_orm::{ConnectionTrait, DbBackend};
use sea_orm_migration::MigratorTrait;
use services::account::Limits;

use crate::support::World;

on_both!(the_settings_we_open_a_database_with_lose_no_commit);
async fn the_settings_we_open_a_database_with_lose_no_commit(world: World) {
    world.services.db.check_durability().await.unwrap();
}

on_both!(a_server_that_answers_before_it_has_written_is_refused);
async fn a_server_that_answers_before_it_has_written_is_refused(world: World) {
    if world.services.db.backend() == DbBackend::Sqlite {
        // What somebody else's settings leave in the file: the journal mode is kept there.
        world.execute("PRAGMA journal_mode = DELETE").await.unwrap();
        assert!(world.services.db.check_durability().await.is_err());
        let reopened = world.instance(Limits::default()).await;
        reopened
            .services
            .db
            .check_durability()
            .await
            .expect("opening puts it right");
        return;
    }
    let name = world.text("SELECT CAST(current_database() AS TEXT)").await;
    let sql = format!("ALTER DATABASE {name} SET synchronous_commit = off");
    world.execute(&sql).await.unwrap();
    let reopened = world.instance(Limits::default()).await;
    let error = reopened.services.db.check_durability().await.unwrap_err();
    assert!(error.to_string().contains("synchronous_commit"), "{error}");
}

on_both!(the_migrations_can_be_undone_and_done_again);
async fn the_migrations_can_be_undone_and_done_again(world: World) {
    world.newcomer(1).await;
    let tables = world.dump().await.len();
    Migrator::down(world.services.db.write(), None)
        .await
        .unwrap();
    Migrator::up(world.services.db.write(), None).await.unwrap();
    assert_eq!(world.dump().await.len(), tables);
    world.newcomer(1).await;
}

on_both!(a_transaction_that_is_dropped_leaves_nothing);
async fn a_transaction_that_is_dropped_leaves_nothing(world: World) {
    world.newcomer(1).await;
    let dump = world.dump().await;
    {
        let tx = world.services.db.begin().await.unwrap();
        let sql = "UPDATE users SET email = 'nobody'";
        let changed = tx.execute_unprepared(sql).await.unwrap();
        assert_eq!(changed.rows_affected(), 1);
    }
    assert_eq!(world.dump().await, dump);
    world.newcomer(2).await;
}
