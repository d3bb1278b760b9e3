//! The outbox: what has to happen after a commit is a row written in that commit. A worker claims rows
//! with a lease, does them, marks them. A worker that dies between doing and marking leaves a lease that
//! ends: the row is done again, with the same Message-ID, so that the repeat can be recognised.

mod worker;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use uuid::Uuid;

use crate::{Failure, Outcome, Services};

pub use worker::{Worked, work_once};

/// How long a claimed row belongs to its worker.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// Waits between tries: greylisting wants minutes, a broken server hours (security.md F11).
const BACK_OFF: [TimeDelta; 8] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(4),
    TimeDelta::hours(12),
    TimeDelta::hours(24),
    TimeDelta::hours(48),
];

/// What a row asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The one mail every registration leads to.
    RegistrationMail,
    /// The link for a new password.
    PasswordResetMail,
    /// A temporary password instead of a link.
    TemporaryPasswordMail,
    /// The first password of a new login.
    FirstPasswordMail,
    /// Notice that a login was made with the word of a bank.
    RegisteredMail,
    /// Receipt for a company that asked for a login.
    BusinessReceiptMail,
    /// The forgotten user name.
    UserNameMail,
    /// Notice that the password was changed.
    PasswordChangedMail,
    /// Notice of a sign-in from a device that was never signed in on before.
    NewDeviceMail,
    /// Notice to the old address that another one is signed in with from now on.
    AddressChangedMail,
    /// Notice that a contract account was added.
    AccountAddedMail,
    /// Receipt for reported readings.
    ReadingReceiptMail,
    /// Receipt for a request.
    RequestReceiptMail,
    /// Receipt for a changed instalment.
    InstalmentMail,
    /// Notice that a mandate was given or revoked.
    MandateMail,
    /// Notice that personal data were changed, or that somebody asked for it.
    PersonalMail,
    /// The same to the contract partner.
    PartnerMail,
    /// A request has a new status.
    RequestStatusMail,
    /// Receipt for readings that somebody reported without signing in.
    GuestReceiptMail,
    /// Asks for a reading.
    CampaignMail,
    /// Not a mail: finds out whose readings they are that somebody reported without signing in.
    GuestReading,
}

impl Kind {
    const ALL: [Self; 21] = [
        Self::RegistrationMail,
        Self::PasswordResetMail,
        Self::TemporaryPasswordMail,
        Self::FirstPasswordMail,
        Self::RegisteredMail,
        Self::BusinessReceiptMail,
        Self::UserNameMail,
        Self::PasswordChangedMail,
        Self::NewDeviceMail,
        Self::AddressChangedMail,
        Self::AccountAddedMail,
        Self::ReadingReceiptMail,
        Self::RequestReceiptMail,
        Self::InstalmentMail,
        Self::MandateMail,
        Self::PersonalMail,
        Self::PartnerMail,
        Self::RequestStatusMail,
        Self::GuestReceiptMail,
        Self::CampaignMail,
        Self::GuestReading,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::RegistrationMail => "registration_mail",
            Self::PasswordResetMail => "password_reset_mail",
            Self::TemporaryPasswordMail => "temporary_password_mail",
            Self::FirstPasswordMail => "first_password_mail",
            Self::RegisteredMail => "registered_mail",
            Self::BusinessReceiptMail => "business_receipt_mail",
            Self::UserNameMail => "user_name_mail",
            Self::PasswordChangedMail => "password_changed_mail",
            Self::NewDeviceMail => "new_device_mail",
            Self::AddressChangedMail => "address_changed_mail",
            Self::AccountAddedMail => "account_added_mail",
            Self::ReadingReceiptMail => "reading_receipt_mail",
            Self::RequestReceiptMail => "request_receipt_mail",
            Self::InstalmentMail => "instalment_mail",
            Self::MandateMail => "mandate_mail",
            Self::PersonalMail => "personal_mail",
            Self::PartnerMail => "partner_mail",
            Self::RequestStatusMail => "request_status_mail",
            Self::GuestReceiptMail => "guest_receipt_mail",
            Self::CampaignMail => "campaign_mail",
            Self::GuestReading => "guest_reading",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A claimed row.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Row {
    pub id: Uuid,
    pub kind: String,
    pub payload: String,
    pub message_id: String,
    pub tries: i64,
    pub lease: Option<String>,
}

/// Writes a row into the transaction `on`. The payload holds ids, times and the name of a browser,
/// never personal data.
pub(crate) async fn enqueue(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: Kind,
    payload: &serde_json::Value,
) -> Outcome<()> {
    enqueue_for(services, on, kind, payload, services.now()).await
}

/// The same for a row that is to be done at `run_after` or later.
pub(crate) async fn enqueue_for(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: Kind,
    payload: &serde_json::Value,
    run_after: DateTime<Utc>,
) -> Outcome<()> {
    let id = services.id();
    let now = services.now();
    let host = services.base_url.split("//").last().unwrap_or("portal");
    let host = host.split([':', '/']).next().unwrap_or("portal");
    let sql = "INSERT INTO outbox \
               (id, kind, payload, message_id, status, tries, run_after, created_at) \
               VALUES ($1, $2, $3, $4, 'queued', 0, $5, $6)";
    let values: Vec<Value> = vec![
        id.into(),
        kind.code().into(),
        payload.to_string().into(),
        format!("<{id}@{host}>").into(),
        run_after.into(),
        now.into(),
    ];
    on.execute_raw(Statement::from_sql_and_values(
        on.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

/// Claims up to `most` rows whose time has come or whose worker let the lease run out.
pub(crate) async fn claim(services: &Services, most: u64) -> Outcome<Vec<Row>> {
    let now = services.now();
    let backend = services.db.backend();
    // Two workers on PostgreSQL step over each other's rows; SQLite has one writer anyway.
    let skip = if backend == DbBackend::Postgres {
        "FOR UPDATE SKIP LOCKED"
    } else {
        ""
    };
    let sql = format!(
        "UPDATE outbox SET status = 'leased', lease = $1, leased_until = $2, tries = tries + 1 \
         WHERE id IN (SELECT id FROM outbox WHERE (status = 'queued' AND run_after <= $3) \
         OR (status = 'leased' AND leased_until < $3) ORDER BY run_after LIMIT {most} {skip}) \
         RETURNING id, kind, payload, message_id, tries, lease"
    );
    let values: Vec<Value> = vec![
        services.id().to_string().into(),
        (now + LEASE).into(),
        now.into(),
    ];
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let mut rows = Row::find_by_statement(statement)
        .all(services.db.write())
        .await?;
    // RETURNING promises no order; ids are in the order of their making.
    rows.sort_by_key(|row| row.id);
    Ok(rows)
}

/// Prolongs the lease of a claimed row; false when another worker has the row by now.
pub(crate) async fn prolong(services: &Services, row: &Row) -> Outcome<bool> {
    let sql = "UPDATE outbox SET leased_until = $1 WHERE id = $2 AND lease = $3";
    let until = services.now() + LEASE;
    let values: Vec<Value> = vec![until.into(), row.id.into(), Value::from(row.lease.clone())];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    Ok(services
        .db
        .write()
        .execute_raw(statement)
        .await?
        .rows_affected()
        == 1)
}

/// Marks a row as done.
pub(crate) async fn done(services: &Services, row: &Row) -> Outcome<()> {
    settle(services, row, "done", None, None).await
}

/// Puts a row back for a later try, or among the dead letters after the last one.
pub(crate) async fn failed(
    services: &Services,
    row: &Row,
    error: &str,
    final_: bool,
) -> Outcome<()> {
    let next = usize::try_from(row.tries - 1)
        .ok()
        .and_then(|at| BACK_OFF.get(at));
    match next {
        Some(wait) if !final_ => {
            settle(
                services,
                row,
                "queued",
                Some(services.now() + *wait),
                Some(error),
            )
            .await
        }
        _ => {
            tracing::error!(outbox.id = %row.id, outbox.kind = row.kind, error, "dead letter");
            settle(services, row, "dead", None, Some(error)).await
        }
    }
}

async fn settle(
    services: &Services,
    row: &Row,
    status: &str,
    run_after: Option<DateTime<Utc>>,
    error: Option<&str>,
) -> Outcome<()> {
    let now = services.now();
    // Only the holder of the lease may settle: somebody slower has lost the row to another worker.
    let sql = "UPDATE outbox SET status = $1, run_after = COALESCE($2, run_after), last_error = $3, \
               done_at = CASE WHEN $1 = 'done' THEN $4 ELSE NULL END, lease = NULL, \
               leased_until = NULL WHERE id = $5 AND lease = $6";
    let values: Vec<Value> = vec![
        status.into(),
        Value::from(run_after),
        Value::from(error.map(str::to_owned)),
        now.into(),
        row.id.into(),
        Value::from(row.lease.clone()),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    Ok(())
}

/// How many rows wait, and how many are dead: for the health page.
pub async fn backlog(services: &Services) -> Outcome<(i64, i64)> {
    let sql = "SELECT COALESCE(SUM(CASE WHEN status = 'dead' THEN 0 ELSE 1 END), 0), \
               COALESCE(SUM(CASE WHEN status = 'dead' THEN 1 ELSE 0 END), 0) \
               FROM outbox WHERE status <> 'done'";
    let statement = Statement::from_string(services.db.backend(), sql);
    let row = services.db.read().query_one_raw(statement).await?;
    let row = row.ok_or_else(|| Failure::Unexpected(anyhow::anyhow!("no count")))?;
    Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))
}
