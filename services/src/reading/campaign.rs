//! Reading campaigns: the utility asks for readings from one day to another, of some divisions, of everybody or of a
//! list. Registered customers get a mail at the begin and one before the end, nobody whose reading is there.

mod open;
mod send;

use chrono::NaiveDate;
use domain::{contract::Division, form::Problem, reading::ReadingCampaign};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    db::marks,
};

pub(crate) use open::{asked_of, still_asked};
pub use send::queue as queue_campaign_mails;
pub(crate) use send::{delivered, spared};

/// A campaign to start.
#[derive(Clone, Debug)]
pub struct NewCampaign {
    pub campaign: ReadingCampaign,
    /// Whose meters are to be read; all that the utility supplies if empty.
    pub divisions: Vec<Division>,
    /// Contract account numbers; everybody if there is no list.
    pub accounts: Option<Vec<String>>,
}

/// What came of the wish to start one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Started {
    /// It has this number.
    Number(i64),
    /// These contract accounts do not exist; nothing was started.
    Unknown(Vec<String>),
}

/// A campaign and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignCounts {
    /// For the command line.
    pub number: i64,
    pub campaign: ReadingCampaign,
    pub divisions: Vec<Division>,
    pub stopped: bool,
    /// Contract accounts with a login whose meters are to be read.
    pub asked: u64,
    /// Of these the ones whose readings are all there.
    pub answered: u64,
    /// Mails given to the mail server or on their way there.
    pub sent: u64,
    /// Mails that the mail server took.
    pub delivered: u64,
}

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub id: Uuid,
    number: i64,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    divisions: String,
    remind_days: i64,
    stopped: i64,
}

impl Row {
    pub fn campaign(&self) -> ReadingCampaign {
        ReadingCampaign {
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            remind_days: u32::try_from(self.remind_days).unwrap_or_default(),
        }
    }

    fn divisions(&self) -> Vec<Division> {
        self.divisions
            .split(' ')
            .filter_map(Division::parse)
            .collect()
    }
}

const COLUMNS: &str = "SELECT k.id, k.number, k.starts_on, k.ends_on, k.divisions, k.remind_days, \
    CAST(CASE WHEN k.stopped_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS stopped FROM campaigns k";

/// The campaigns that are on today.
pub(super) async fn running(services: &Services) -> Outcome<Vec<Row>> {
    let sql = format!("{COLUMNS} WHERE {} ORDER BY k.number", open::ON);
    let today = services.today();
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [today.into()]);
    Ok(Row::find_by_statement(statement)
        .all(services.db.read())
        .await?)
}

/// Starts a campaign; gives its number.
///
/// # Errors
/// `Invalid` with `ends_on` (before the begin, or over) or `divisions` (one that the utility does not supply).
pub async fn start_campaign(services: &Services, new: &NewCampaign) -> Outcome<Started> {
    let ReadingCampaign {
        starts_on,
        ends_on,
        remind_days,
    } = new.campaign;
    if ends_on < starts_on || ends_on < services.today() {
        return Err(Failure::field("ends_on", Problem::Expired));
    }
    let supplied = &services.profile.divisions;
    let divisions = if new.divisions.is_empty() {
        supplied.clone()
    } else {
        new.divisions.clone()
    };
    if divisions.is_empty()
        || divisions
            .iter()
            .any(|division| !supplied.contains(division))
    {
        return Err(Failure::field("divisions", Problem::Choose));
    }
    let accounts = accounts(services, new.accounts.as_deref().unwrap_or_default()).await?;
    let accounts = match accounts {
        Ok(accounts) => accounts,
        Err(unknown) => return Ok(Started::Unknown(unknown)),
    };
    let number = services.next_number("campaign").await?;
    let id = services.id();
    let tx = services.db.begin().await?;
    let sql = "INSERT INTO campaigns (id, number, starts_on, ends_on, divisions, remind_days, everybody, \
               created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)";
    let codes: Vec<&str> = divisions.iter().map(|division| division.code()).collect();
    let values: Vec<Value> = vec![
        id.into(),
        number.into(),
        starts_on.into(),
        ends_on.into(),
        codes.join(" ").into(),
        i64::from(remind_days).into(),
        new.accounts.is_none().into(),
        services.now().into(),
    ];
    let backend = services.db.backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    for part in accounts.chunks(300) {
        let mut values: Vec<Value> = Vec::with_capacity(part.len() * 3);
        let mut rows = Vec::with_capacity(part.len());
        for account in part {
            rows.push(format!("({})", marks(values.len() + 1, 3)));
            values.extend([services.id().into(), id.into(), (*account).into()]);
        }
        let sql = format!(
            "INSERT INTO campaign_accounts (id, campaign_id, contract_account_id) VALUES {}",
            rows.join(", ")
        );
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
    }
    note(services, &tx, id, "campaign.start", number).await?;
    tx.commit().await?;
    Ok(Started::Number(number))
}

/// The ids of contract account numbers, or the numbers that do not exist.
async fn accounts(
    services: &Services,
    numbers: &[String],
) -> Outcome<Result<Vec<Uuid>, Vec<String>>> {
    #[derive(FromQueryResult)]
    struct Account {
        id: Uuid,
        contract_account_no: String,
    }
    let mut ids = Vec::new();
    let mut unknown = Vec::new();
    let pattern = &services.profile.contract_account;
    let mut typed: Vec<(String, String)> = numbers
        .iter()
        .map(|number| match pattern.parse(number) {
            Ok(read) => (read.as_str().to_owned(), number.clone()),
            Err(_) => (number.trim().to_owned(), number.clone()),
        })
        .collect();
    typed.sort();
    typed.dedup_by(|one, other| one.0 == other.0);
    for part in typed.chunks(300) {
        let sql = format!(
            "SELECT id, contract_account_no FROM contract_accounts WHERE gone_on IS NULL \
             AND contract_account_no IN ({})",
            marks(1, part.len())
        );
        let values = part.iter().map(|(number, _)| number.as_str().into());
        let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
        let found = Account::find_by_statement(statement);
        let found = found.all(services.db.read()).await?;
        for (number, typed) in part {
            let account = found.iter().find(|row| row.contract_account_no == *number);
            match account {
                Some(account) => ids.push(account.id),
                None => unknown.push(typed.clone()),
            }
        }
    }
    Ok(if unknown.is_empty() {
        Ok(ids)
    } else {
        Err(unknown)
    })
}

/// Ends a campaign before its time: no more mails; false if there is none with this number, or it ended before.
pub async fn stop_campaign(services: &Services, number: i64) -> Outcome<bool> {
    let backend = services.db.backend();
    let tx = services.db.begin().await?;
    let sql = "UPDATE campaigns SET stopped_at = $1 WHERE number = $2 AND stopped_at IS NULL \
               RETURNING id";
    let values = [services.now().into(), number.into()];
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let Some(row) = tx.query_one_raw(statement).await? else {
        return Ok(false);
    };
    note(
        services,
        &tx,
        row.try_get_by_index(0)?,
        "campaign.stop",
        number,
    )
    .await?;
    tx.commit().await?;
    Ok(true)
}

/// All campaigns with what came of them, the newest first.
pub async fn campaigns(services: &Services) -> Outcome<Vec<CampaignCounts>> {
    #[derive(FromQueryResult)]
    struct Mails {
        sent: i64,
        delivered: i64,
    }
    let backend = services.db.backend();
    let sql = format!("{COLUMNS} ORDER BY k.number DESC");
    let rows = Row::find_by_statement(Statement::from_string(backend, sql));
    let mut all = Vec::new();
    for row in rows.all(services.db.read()).await? {
        let sql = "SELECT CAST(COUNT(*) AS BIGINT) AS sent, \
                   CAST(COALESCE(SUM(CASE WHEN delivered_at IS NULL THEN 0 ELSE 1 END), 0) AS BIGINT) \
                   AS delivered FROM campaign_mails WHERE campaign_id = $1 AND spared_at IS NULL";
        let statement = Statement::from_sql_and_values(backend, sql, [row.id.into()]);
        let mails = Mails::find_by_statement(statement);
        let mails = mails.one(services.db.read()).await?;
        let (asked, open) = open::count(services, &row).await?;
        all.push(CampaignCounts {
            number: row.number,
            campaign: row.campaign(),
            divisions: row.divisions(),
            stopped: row.stopped != 0,
            asked,
            answered: asked.saturating_sub(open),
            sent: mails.as_ref().map_or(0, |mails| mails.sent.unsigned_abs()),
            delivered: mails.map_or(0, |mails| mails.delivered.unsigned_abs()),
        });
    }
    Ok(all)
}

async fn note(
    services: &Services,
    on: &impl ConnectionTrait,
    id: Uuid,
    action: &str,
    number: i64,
) -> Outcome<()> {
    let entry = audit::Entry {
        who: Who::Utility,
        action,
        subject: "campaign",
        subject_id: Some(id),
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "number": number });
    Ok(audit::write(services, on, entry, detail).await?)
}
