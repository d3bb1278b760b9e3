//! A database of its own for every test: a file in a temporary folder, or a PostgreSQL database copied
//! from a migrated template and dropped at the end.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use migrations::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;

use super::World;

/// The engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs a test in a fresh world and tidies up after it, also when it fails.
pub fn run<T: Future<Output = ()>>(engine: Engine, test: impl FnOnce(World) -> T) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (url, temporary) = match engine {
        Engine::Sqlite => (
            format!("sqlite://{}/portal.db", folder.path().display()),
            None,
        ),
        Engine::Postgres => {
            let temporary = runtime.block_on(Temporary::create());
            (temporary.url.clone(), Some(temporary))
        }
    };
    let result = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let world = World::new(&url, folder.path()).await;
            if engine == Engine::Sqlite {
                Migrator::up(world.services.db.write(), None).await.unwrap();
            }
            test(world).await;
        });
    }));
    if let Some(temporary) = temporary {
        runtime.block_on(temporary.drop());
    }
    if let Err(panic) = result {
        resume_unwind(panic);
    }
}

/// Runs a test on a database file that an earlier release left.
pub fn run_on_file<T: Future<Output = ()>>(packed: &[u8], test: impl FnOnce(World) -> T) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portal.db");
    let mut file = std::fs::File::create(&path).unwrap();
    std::io::copy(&mut flate2::read::GzDecoder::new(packed), &mut file).unwrap();
    let url = format!("sqlite://{}", path.display());
    runtime.block_on(async {
        test(World::new(&url, folder.path()).await).await;
    });
}

/// A PostgreSQL database that lives as long as a test.
struct Temporary {
    admin: DatabaseConnection,
    name: String,
    url: String,
}

impl Temporary {
    async fn create() -> Self {
        let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
            panic!(
                "TEST_POSTGRES_URL is not set, and this test needs PostgreSQL: run the tests with \
                 tools/with-postgres.sh"
            );
        };
        let admin = Database::connect(one_connection(&server)).await.unwrap();
        let template = template(&admin, &server).await;
        let name = format!("test_{}_{}", std::process::id(), unique());
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template}");
        admin.execute_unprepared(&sql).await.unwrap();
        let url = with_name(&server, &name);
        Self { admin, name, url }
    }

    async fn drop(self) {
        let sql = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        self.admin.execute_unprepared(&sql).await.unwrap();
    }
}

/// The migrated database all others are copied from. Whoever comes first makes it; a rebuilt test binary
/// makes its own, because the migrations may have changed.
async fn template(admin: &DatabaseConnection, server: &str) -> String {
    let binary = std::env::current_exe().and_then(std::fs::metadata).unwrap();
    let built = binary
        .modified()
        .unwrap()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let name = format!("template_{}", built.as_nanos());
    let lock = "SELECT pg_advisory_lock(20261121)";
    admin.execute_unprepared(lock).await.unwrap();
    let sql = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    if admin
        .execute_unprepared(&sql)
        .await
        .unwrap()
        .rows_affected()
        == 0
    {
        let part = format!("{name}_part");
        for sql in [
            format!("DROP DATABASE IF EXISTS {part}"),
            format!("CREATE DATABASE {part}"),
        ] {
            admin.execute_unprepared(&sql).await.unwrap();
        }
        let fresh = Database::connect(one_connection(&with_name(server, &part)))
            .await
            .unwrap();
        Migrator::up(&fresh, None).await.unwrap();
        fresh.close().await.unwrap();
        let sql = format!("ALTER DATABASE {part} RENAME TO {name}");
        admin.execute_unprepared(&sql).await.unwrap();
    }
    admin
        .execute_unprepared("SELECT pg_advisory_unlock(20261121)")
        .await
        .unwrap();
    name
}

fn one_connection(url: &str) -> sea_orm::ConnectOptions {
    let mut options = sea_orm::ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    options
}

fn with_name(server: &str, name: &str) -> String {
    let (head, _) = server.rsplit_once('/').unwrap();
    format!("{head}/{name}")
}

fn unique() -> String {
    let folder = tempfile::tempdir().unwrap();
    let name = folder
        .path()
        .file_name()
        .unwrap()
        .to_string_lossy()
        .to_lowercase();
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}
