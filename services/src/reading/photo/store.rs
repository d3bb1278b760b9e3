//! The statements behind photos.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::Photo;
use crate::{Outcome, Services};

#[derive(FromQueryResult)]
pub(super) struct Row {
    pub id: Uuid,
    pub contract_account_id: Uuid,
    pub meter_id: Uuid,
    meter_no: String,
    pub report_id: Option<Uuid>,
    pub picture_id: Uuid,
    pub thumbnail_id: Uuid,
    pub sha256: String,
    width: i64,
    height: i64,
    created_at: DateTime<Utc>,
    has_left: i64,
}

impl Row {
    pub fn into_photo(self) -> Photo {
        Photo {
            id: self.id,
            meter_no: self.meter_no,
            width: self.width,
            height: self.height,
            taken_at: self.created_at,
            deletable: self.has_left == 0,
        }
    }
}

/// Whether a reading of the photo's report has left, or belongs to the billing system by now.
const LEFT: &str = "EXISTS (SELECT 1 FROM readings r LEFT JOIN export_records e \
    ON e.kind = 'reading' AND e.subject_id = r.id WHERE r.report_id = p.report_id \
    AND r.meter_id = p.meter_id AND (e.exported_at IS NOT NULL OR r.reading_no IS NOT NULL))";

fn select(condition: &str) -> String {
    format!(
        "SELECT p.id, p.contract_account_id, p.meter_id, m.meter_no, p.report_id, p.picture_id, \
         p.thumbnail_id, p.sha256, p.width, p.height, p.created_at, \
         CAST(CASE WHEN {LEFT} THEN 1 ELSE 0 END AS BIGINT) AS has_left \
         FROM reading_photos p JOIN meters m ON m.id = p.meter_id WHERE {condition} \
         ORDER BY m.meter_no, p.created_at, p.id"
    )
}

async fn all(services: &Services, condition: &str, values: Vec<Value>) -> Outcome<Vec<Row>> {
    let backend = services.db.backend();
    let statement = Statement::from_sql_and_values(backend, select(condition), values);
    Ok(Row::find_by_statement(statement)
        .all(services.db.read())
        .await?)
}

pub(super) async fn find(services: &Services, id: Uuid) -> Outcome<Option<Row>> {
    Ok(all(services, "p.id = $1", vec![id.into()]).await?.pop())
}

pub(super) async fn of_report(services: &Services, report: Uuid) -> Outcome<Vec<Row>> {
    all(services, "p.report_id = $1", vec![report.into()]).await
}

pub(super) async fn of_user_and_form(
    services: &Services,
    user: Uuid,
    key: &str,
) -> Outcome<Vec<Row>> {
    let condition = "p.user_id = $1 AND p.form_key = $2 AND p.report_id IS NULL";
    all(services, condition, vec![user.into(), key.into()]).await
}

pub(super) async fn of_form(
    services: &Services,
    user: Uuid,
    key: &str,
    meter: Uuid,
) -> Outcome<Vec<Row>> {
    let condition = "p.user_id = $1 AND p.form_key = $2 AND p.meter_id = $3";
    let values = vec![user.into(), key.into(), meter.into()];
    all(services, condition, values).await
}

pub(super) async fn unused(services: &Services, before: DateTime<Utc>) -> Outcome<Vec<Row>> {
    let condition = "p.report_id IS NULL AND p.created_at < $1";
    all(services, condition, vec![before.into()]).await
}

/// How many photos came with a report's readings of a meter.
pub(in crate::reading) async fn count_of_account(
    services: &Services,
    account: Uuid,
) -> Outcome<HashMap<(Uuid, Uuid), i64>> {
    #[derive(FromQueryResult)]
    struct Count {
        report_id: Uuid,
        meter_id: Uuid,
        photos: i64,
    }
    let sql = "SELECT report_id, meter_id, COUNT(*) AS photos FROM reading_photos \
               WHERE contract_account_id = $1 AND report_id IS NOT NULL GROUP BY report_id, meter_id";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [account.into()]);
    let rows = Count::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let counted = rows
        .into_iter()
        .map(|row| ((row.report_id, row.meter_id), row.photos));
    Ok(counted.collect())
}

/// The photos of reports that are on their way to the billing system, themselves or with a request about them.
pub(in crate::reading) async fn leaving(services: &Services) -> Outcome<Vec<Leaving>> {
    let sql = "SELECT p.id, p.report_id, m.meter_no, p.picture_id, p.sha256 FROM reading_photos p \
               JOIN meters m ON m.id = p.meter_id WHERE p.report_id IN \
               (SELECT r.report_id FROM export_records e JOIN readings r ON r.id = e.subject_id \
               WHERE e.kind = 'reading' AND e.acknowledged_at IS NULL AND e.exported_at IS NOT NULL \
               UNION SELECT q.report_id FROM export_records e JOIN requests q ON q.id = e.subject_id \
               WHERE e.kind = 'request' AND e.acknowledged_at IS NULL AND e.exported_at IS NOT NULL) \
               ORDER BY p.created_at, p.id";
    let statement = Statement::from_string(services.db.backend(), sql);
    Ok(Leaving::find_by_statement(statement)
        .all(services.db.read())
        .await?)
}

/// A photo on its way to the billing system.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Leaving {
    pub id: Uuid,
    pub report_id: Uuid,
    pub meter_no: String,
    pub sha256: String,
    pub(super) picture_id: Uuid,
}

/// A photo to store.
pub(super) struct New<'a> {
    pub id: Uuid,
    pub account: Uuid,
    pub user: Uuid,
    pub meter: Uuid,
    pub key: &'a str,
    pub picture: Uuid,
    pub thumbnail: Uuid,
    pub clean: &'a photo::Clean,
}

pub(super) async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    new: &New<'_>,
) -> Outcome<()> {
    let sql = "INSERT INTO reading_photos (id, contract_account_id, user_id, meter_id, form_key, \
               picture_id, thumbnail_id, sha256, width, height, bytes, created_at) \
               VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)";
    let clean = new.clean;
    let values: Vec<Value> = vec![
        new.id.into(),
        new.account.into(),
        new.user.into(),
        new.meter.into(),
        new.key.into(),
        new.picture.into(),
        new.thumbnail.into(),
        clean.sha256.clone().into(),
        i64::from(clean.width).into(),
        i64::from(clean.height).into(),
        i64::try_from(clean.jpeg.len()).unwrap_or(i64::MAX).into(),
        services.now().into(),
    ];
    run(on, sql, values).await.map(drop)
}

/// Photos of meters that the report is about go with it.
pub(in crate::reading) async fn attach(
    on: &impl ConnectionTrait,
    user: Uuid,
    key: &str,
    report: Uuid,
) -> Outcome<()> {
    let sql = "UPDATE reading_photos SET report_id = $1 WHERE user_id = $2 AND form_key = $3 \
               AND report_id IS NULL \
               AND meter_id IN (SELECT meter_id FROM readings WHERE report_id = $1)";
    run(on, sql, vec![report.into(), user.into(), key.into()])
        .await
        .map(drop)
}

/// Deletes a photo that may be deleted; false once its reading has left.
pub(super) async fn delete(on: &impl ConnectionTrait, id: Uuid) -> Outcome<bool> {
    // SQLite wants no alias in a DELETE, so the row is found once more.
    let sql = format!(
        "DELETE FROM reading_photos WHERE id IN \
         (SELECT p.id FROM reading_photos p WHERE p.id = $1 AND NOT {LEFT})"
    );
    Ok(run(on, &sql, vec![id.into()]).await? == 1)
}

pub(super) async fn delete_unused(on: &impl ConnectionTrait, id: Uuid) -> Outcome<bool> {
    let sql = "DELETE FROM reading_photos WHERE id = $1 AND report_id IS NULL";
    Ok(run(on, sql, vec![id.into()]).await? == 1)
}

async fn run(on: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Outcome<u64> {
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(on.execute_raw(statement).await?.rows_affected())
}
