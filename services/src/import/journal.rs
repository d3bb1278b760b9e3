//! What the database keeps of an import: when it ran, what it did, which conflicts it met. And the lock
//! that lets one import run at a time.

use std::fs::{File, TryLockError};

use anyhow::Context;
use sea_orm::{ConnectionTrait, Statement, Value};
use uuid::Uuid;

use super::{manifest::Manifest, report::Report};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
};

/// Holds the door until it is dropped, also by a crash. A file beside the documents, which every process
/// that imports must reach anyway.
///
/// # Errors
/// `Conflict("import_running")` while another import runs.
pub(super) fn lock(services: &Services) -> Outcome<File> {
    let path = services.documents.with_file_name("import.lock");
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .with_context(|| path.display().to_string())?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Failure::Conflict("import_running")),
        Err(TryLockError::Error(error)) => Err(Failure::Unexpected(error.into())),
    }
}

/// An import begins.
pub(super) async fn begin(services: &Services, id: Uuid, manifest: &Manifest) -> Outcome<()> {
    let sql = "INSERT INTO imports (id, mode, source, as_of, started_at, counts) \
               VALUES ($1,$2,$3,$4,$5,'{}')";
    let values: Vec<Value> = vec![
        id.into(),
        manifest.mode.code().into(),
        manifest.source.clone().into(),
        manifest.as_of.into(),
        services.now().into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    Ok(())
}

/// An import is through.
pub(super) async fn finish(services: &Services, id: Uuid, report: &Report) -> Outcome<()> {
    let backend = services.db.backend();
    let tx = services.db.begin().await?;
    for conflict in &report.conflicts {
        let sql = "INSERT INTO import_conflicts (id, import_id, kind, subject, detail, created_at) \
                   VALUES ($1,$2,'reading','reading',$3,$4)";
        let values: Vec<Value> = vec![
            services.id().into(),
            id.into(),
            conflict.clone().into(),
            services.now().into(),
        ];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
    }
    let sql = "UPDATE imports SET finished_at = $1, counts = $2 WHERE id = $3";
    let counts = serde_json::to_string(&report.files)?;
    let values: Vec<Value> = vec![services.now().into(), counts.into(), id.into()];
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    let entry = audit::Entry {
        who: Who::Utility,
        action: "import.finish",
        subject: "import",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::to_value(&report.files)?).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}
