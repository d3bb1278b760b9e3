//! Who is asked, and whose reading is still to come. A meter counts as read when a reading of it is of the campaign's
//! time and no estimate, whoever took it.

use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use super::Row;
use crate::{Outcome, Services};

/// The campaign `k` is on, on the day that the parameter names.
pub(super) const ON: &str = "k.stopped_at IS NULL AND k.starts_on <= $1 AND k.ends_on >= $1";

/// The condition on a contract account: the campaign `k` asks for a meter of it on the day `$1`; `unread` adds that no
/// reading of it has come.
pub(super) fn condition(account: &str, unread: bool) -> String {
    let no_reading = if unread {
        " AND NOT EXISTS (SELECT 1 FROM readings r WHERE r.meter_id = m.id AND r.read_on >= k.starts_on \
         AND r.superseded_by IS NULL AND r.gone_on IS NULL AND r.origin <> 'estimate')"
    } else {
        ""
    };
    format!(
        "EXISTS (SELECT 1 FROM meters m JOIN contracts c ON c.id = m.contract_id \
         WHERE m.contract_account_id = {account} AND m.gone_on IS NULL AND c.gone_on IS NULL \
         AND ' ' || k.divisions || ' ' LIKE '% ' || c.division || ' %' \
         AND m.installed_on <= $1 AND (m.removed_on IS NULL OR m.removed_on > $1) \
         AND c.starts_on <= $1 AND (c.ends_on IS NULL OR c.ends_on >= $1){no_reading}) \
         AND (k.everybody OR EXISTS (SELECT 1 FROM campaign_accounts l WHERE l.campaign_id = k.id \
         AND l.contract_account_id = {account}))"
    )
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// Contract accounts with a login that are asked, and how many of them have something unread.
pub(super) async fn count(services: &Services, row: &Row) -> Outcome<(u64, u64)> {
    let campaign = row.campaign();
    let day = services.today().clamp(campaign.starts_on, campaign.ends_on);
    let mut counts = [0, 0];
    for (count, unread) in counts.iter_mut().zip([false, true]) {
        let sql = format!(
            "SELECT COUNT(DISTINCT x.contract_account_id) AS count FROM user_contract_accounts x \
             JOIN campaigns k ON k.id = $2 WHERE {}",
            condition("x.contract_account_id", unread)
        );
        let values = [day.into(), row.id.into()];
        let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
        let found = Count::find_by_statement(statement);
        let found = found.one(services.db.read()).await?;
        *count = found.map_or(0, |row| row.count.unsigned_abs());
    }
    Ok((counts[0], counts[1]))
}

#[derive(FromQueryResult)]
struct Until {
    ends_on: NaiveDate,
}

/// The last day on which a campaign asks this contract account for a reading; nothing if none does.
pub(crate) async fn asked_of(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
) -> Outcome<Option<NaiveDate>> {
    let sql = format!(
        "SELECT k.ends_on FROM campaigns k JOIN contract_accounts a ON a.id = $2 \
         WHERE {ON} AND {} ORDER BY k.ends_on DESC LIMIT 1",
        condition("a.id", true)
    );
    let values = [services.today().into(), account.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Until::find_by_statement(statement).one(on).await?;
    Ok(row.map(|row| row.ends_on))
}

/// The last day of a campaign for which one of the person's contract accounts has something unread; nothing if all is
/// there, or the campaign is over.
pub(crate) async fn still_asked(
    services: &Services,
    campaign: Uuid,
    user: Uuid,
) -> Outcome<Option<NaiveDate>> {
    let sql = format!(
        "SELECT k.ends_on FROM campaigns k JOIN user_contract_accounts x ON x.user_id = $3 \
         WHERE k.id = $2 AND {ON} AND {} LIMIT 1",
        condition("x.contract_account_id", true)
    );
    let values = [services.today().into(), campaign.into(), user.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Until::find_by_statement(statement);
    let row = row.one(services.db.read()).await?;
    Ok(row.map(|row| row.ends_on))
}
