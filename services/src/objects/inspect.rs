//! Whether the files in the store and the rows about them belong together: for `server check`, after a crash or a
//! restored backup.

use std::collections::HashSet;

use futures::TryStreamExt;
use object_store::ObjectStore;
use sea_orm::{FromQueryResult, Statement};
use uuid::Uuid;

use super::{Objects, key, unavailable};
use crate::{Outcome, db::Database};

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    /// Files that belong to something, each in its place.
    pub kept: u64,
    /// Files on their way in or out; the worker sees to them.
    pub moving: u64,
    /// Files that should be there and are not: photos that nobody can see any more.
    pub missing: u64,
    /// Files that no row knows of.
    pub unknown: u64,
}

/// Compares all rows with all files.
///
/// # Errors
/// A store or database that does not answer.
pub async fn inspect(database: &Database, objects: &Objects) -> Outcome<Inspected> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        state: String,
    }
    // Files first: one that comes meanwhile has its row by the time the rows are read.
    let mut files = HashSet::new();
    let mut list = objects.store.list(None);
    while let Some(file) = list.try_next().await.map_err(unavailable)? {
        files.insert(file.location.to_string());
    }
    let sql = "SELECT id, state FROM stored_objects";
    let read = database.read();
    let statement = Statement::from_string(database.backend(), sql);
    let mut found = Inspected::default();
    for Row { id, state } in Row::find_by_statement(statement).all(read).await? {
        let there = files.remove(key(id).as_ref());
        match (state.as_str(), there) {
            ("kept", true) => found.kept += 1,
            // It may have come after the list was made.
            ("kept", false) if objects.get(id).await.is_ok() => found.kept += 1,
            ("kept", false) => found.missing += 1,
            _ => found.moving += 1,
        }
    }
    found.unknown = files.len() as u64;
    Ok(found)
}
