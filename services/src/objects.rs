//! Files of customers: in a folder, or in any store that speaks S3. A file's row is written before the file
//! and goes after it, so that a crash leaves neither a file nobody knows nor a row without one (F21).

mod inspect;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use object_store::{
    ClientOptions, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path as Key, prefix::PrefixStore,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use crate::{Failure, Outcome, Services};

pub use inspect::{Inspected, inspect};

/// A file that nobody kept within this time belongs to an upload that was cut off.
const ABANDONED: TimeDelta = TimeDelta::hours(1);
/// How long a store may take: somebody waits in front of a screen.
const PATIENCE: Duration = Duration::from_secs(8);
/// Files forgotten in one round.
const ROUND: u32 = 200;

/// Where a store that speaks S3 is.
#[derive(Clone, Debug, Default)]
pub struct S3 {
    /// Its address, `https://s3.example.org`.
    pub endpoint: String,
    /// The bucket.
    pub bucket: String,
    /// Where in the bucket, for buckets that several share; empty for all of it.
    pub prefix: String,
    /// The region, as the store calls it.
    pub region: String,
    /// Who we are there.
    pub access_key: String,
    /// The secret to it.
    pub secret_key: String,
}

/// Says once that TLS to the store is done by `ring`, like everywhere in this house.
fn use_our_cryptography() {
    // Somebody said it already: that is what was wanted.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// The store.
#[derive(Clone, Debug)]
pub struct Objects {
    store: Arc<dyn ObjectStore>,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
}

impl Objects {
    /// A folder, made if it is not there. Files are synced before they count.
    ///
    /// # Errors
    /// A folder that cannot be made.
    pub fn folder(path: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(path).with_context(|| path.display().to_string())?;
        let store = LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            folder: Some(path.to_owned()),
        })
    }

    /// A bucket.
    ///
    /// # Errors
    /// Settings that the client refuses.
    pub fn s3(s3: &S3) -> anyhow::Result<Self> {
        use_our_cryptography();
        let retry = RetryConfig {
            max_retries: 2,
            retry_timeout: PATIENCE,
            ..RetryConfig::default()
        };
        let client = ClientOptions::new()
            .with_allow_http(s3.endpoint.starts_with("http://"))
            .with_connect_timeout(PATIENCE / 2)
            .with_timeout(PATIENCE);
        let store = AmazonS3Builder::new()
            .with_retry(retry)
            .with_client_options(client)
            .with_endpoint(&s3.endpoint)
            .with_bucket_name(&s3.bucket)
            .with_region(&s3.region)
            .with_access_key_id(&s3.access_key)
            .with_secret_access_key(&s3.secret_key)
            .build()
            .context("object store")?;
        let prefix = Key::parse(&s3.prefix).context("s3_prefix")?;
        Ok(Self {
            store: Arc::new(PrefixStore::new(store, prefix)),
            folder: None,
        })
    }

    /// Writes a file.
    async fn put(&self, id: Uuid, bytes: Vec<u8>) -> Outcome<()> {
        let put = self.store.put(&key(id), PutPayload::from(bytes)).await;
        put.map(drop).map_err(unavailable)
    }

    /// Reads a file; `NotFound` where there is none.
    pub(crate) async fn get(&self, id: Uuid) -> Outcome<Bytes> {
        let found = match self.store.get(&key(id)).await {
            Ok(found) => found.bytes().await,
            Err(error) => Err(error),
        };
        found.map_err(|error| match error {
            object_store::Error::NotFound { .. } => Failure::NotFound,
            other => unavailable(other),
        })
    }

    /// Deletes a file; one that is not there is deleted already.
    async fn delete(&self, id: Uuid) -> Outcome<()> {
        match self.store.delete(&key(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(unavailable(error)),
        }
        self.delete_half(id)
            .await
            .map_err(|error| Failure::Unavailable(anyhow::Error::new(error).context("uploads")))
    }

    /// In a folder a file is written beside its place (`name#1`) and moved there; a process killed in between
    /// leaves that half, which the store itself never shows again.
    async fn delete_half(&self, id: Uuid) -> std::io::Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let place = folder.join(key(id).as_ref());
        let (Some(folder), Some(name)) = (place.parent(), place.file_name()) else {
            return Ok(());
        };
        let half = format!("{}#", name.to_string_lossy());
        let mut entries = match tokio::fs::read_dir(folder).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        while let Some(entry) = entries.next_entry().await? {
            if entry.file_name().to_string_lossy().starts_with(&half) {
                tokio::fs::remove_file(entry.path()).await?;
            }
        }
        Ok(())
    }
}

/// Generated names only: two letters of the random end make folders of even size.
fn key(id: Uuid) -> Key {
    let name = id.simple().to_string();
    Key::from_iter([&name[name.len() - 2..], &name])
}

fn unavailable(error: object_store::Error) -> Failure {
    Failure::Unavailable(anyhow::Error::new(error).context("object store"))
}

/// Notes that a file is about to come, then writes it. It stays only if [`keep`] follows.
pub(crate) async fn store(services: &Services, bytes: Vec<u8>) -> Outcome<Uuid> {
    let id = services.id();
    let sql = "INSERT INTO stored_objects (id, state, since) VALUES ($1, 'coming', $2)";
    let values = [id.into(), services.now().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    services.objects.put(id, bytes).await?;
    Ok(id)
}

/// Keeps a file, in the transaction of the row that names it. False if it is gone again.
pub(crate) async fn keep(on: &impl ConnectionTrait, id: Uuid) -> Outcome<bool> {
    let sql = "UPDATE stored_objects SET state = 'kept' WHERE id = $1 AND state = 'coming'";
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, [id.into()]);
    Ok(on.execute_raw(statement).await?.rows_affected() == 1)
}

/// Lets a file go, in the transaction that deletes the row that named it.
pub(crate) async fn release(
    on: &impl ConnectionTrait,
    id: Uuid,
    now: DateTime<Utc>,
) -> Outcome<()> {
    let sql = "UPDATE stored_objects SET state = 'leaving', since = $2 WHERE id = $1";
    let values: [Value; 2] = [id.into(), now.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    on.execute_raw(statement).await?;
    Ok(())
}

/// Deletes files that were let go, and those of uploads that were cut off; gives how many.
///
/// # Errors
/// A store or database that does not answer; what is left goes in the next round.
pub async fn sweep(services: &Services) -> Outcome<u64> {
    #[derive(FromQueryResult)]
    struct Doomed {
        id: Uuid,
    }
    let backend = services.db.backend();
    let sql = format!(
        "SELECT id FROM stored_objects WHERE state = 'leaving' \
         OR (state = 'coming' AND since < $1) ORDER BY since LIMIT {ROUND}"
    );
    let before = services.now() - ABANDONED;
    let statement = Statement::from_sql_and_values(backend, sql, [before.into()]);
    let doomed = Doomed::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let mut gone = 0;
    for Doomed { id } in doomed {
        // First it can no longer be kept, then the file goes, then its row.
        let sql = "UPDATE stored_objects SET state = 'leaving' WHERE id = $1 AND state <> 'kept'";
        let statement = Statement::from_sql_and_values(backend, sql, [id.into()]);
        let door = services.db.write();
        if door.execute_raw(statement).await?.rows_affected() == 0 {
            continue;
        }
        services.objects.delete(id).await?;
        let sql = "DELETE FROM stored_objects WHERE id = $1";
        let statement = Statement::from_sql_and_values(backend, sql, [id.into()]);
        door.execute_raw(statement).await?;
        gone += 1;
    }
    Ok(gone)
}
