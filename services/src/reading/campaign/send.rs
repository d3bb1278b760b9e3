//! The mails of campaigns: queued in portions by day, at a pace that leaves room for the mails people wait for.

use chrono::{TimeDelta, Timelike};
use domain::reading::Stage;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use super::{Row, open::condition, running};
use crate::{Outcome, Services, outbox};

/// People looked at in one transaction.
const PORTION: usize = 200;
/// Milliseconds between two mails: a hundred a minute.
const BETWEEN: i64 = 600;
/// Hours in which mails are queued: nobody is woken up.
const HOURS: std::ops::Range<u32> = 8..20;

#[derive(FromQueryResult)]
struct Person {
    user_id: Uuid,
}

/// Queues the mails that are due now; gives how many. However many instances try, each person gets each mail once.
pub async fn queue(services: &Services) -> Outcome<usize> {
    let hour = services.now().with_timezone(&services.zone).hour();
    if !HOURS.contains(&hour) {
        return Ok(0);
    }
    let mut queued = 0;
    for row in running(services).await? {
        for stage in [Stage::First, Stage::Second] {
            queued += portion(services, &row, stage).await?;
        }
    }
    Ok(queued)
}

async fn portion(services: &Services, row: &Row, stage: Stage) -> Outcome<usize> {
    let (today, campaign) = (services.today(), row.campaign());
    let backend = services.db.backend();
    let mut values: Vec<Value> = vec![today.into(), row.id.into()];
    let turn = match stage {
        Stage::First => "",
        Stage::Second => {
            let Some(before) = campaign.second_after(today) else {
                return Ok(0);
            };
            values.push(before.into());
            " AND EXISTS (SELECT 1 FROM campaign_mails f WHERE f.campaign_id = $2 AND f.user_id = u.id \
             AND f.stage = 'first' AND f.queued_on <= $3)"
        }
    };
    let sql = format!(
        "SELECT DISTINCT u.id AS user_id FROM users u JOIN user_contract_accounts x ON x.user_id = u.id \
         JOIN campaigns k ON k.id = $2 \
         WHERE u.unconfirmed_since IS NULL AND {} AND NOT EXISTS (SELECT 1 FROM campaign_mails g \
         WHERE g.campaign_id = $2 AND g.user_id = u.id AND g.stage = '{}'){turn} ORDER BY u.id LIMIT {PORTION}",
        condition("x.contract_account_id", true),
        stage.code()
    );
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let people = Person::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    if people.is_empty() {
        return Ok(0);
    }
    let tx = services.db.begin().await?;
    let mut queued = 0;
    for person in people {
        let id = services.id();
        let sql = "INSERT INTO campaign_mails (id, campaign_id, user_id, stage, queued_on) \
                   VALUES ($1,$2,$3,$4,$5) ON CONFLICT (campaign_id, user_id, stage) DO NOTHING";
        let values: Vec<Value> = vec![
            id.into(),
            row.id.into(),
            person.user_id.into(),
            stage.code().into(),
            today.into(),
        ];
        let statement = Statement::from_sql_and_values(backend, sql, values);
        if tx.execute_raw(statement).await?.rows_affected() == 0 {
            continue;
        }
        let wait = TimeDelta::milliseconds(BETWEEN * i64::try_from(queued).unwrap_or_default());
        let payload = serde_json::json!({
            "mail": id, "campaign": row.id, "user": person.user_id, "stage": stage.code(),
        });
        let at = services.now() + wait;
        outbox::enqueue_for(services, &tx, outbox::Kind::CampaignMail, &payload, at).await?;
        queued += 1;
    }
    tx.commit().await?;
    Ok(queued)
}

/// The mail server took it.
pub(crate) async fn delivered(services: &Services, payload: &serde_json::Value) -> Outcome<()> {
    mark(services, payload, "delivered_at").await
}

/// It was not sent: the reading came in before, or the campaign ended.
pub(crate) async fn spared(services: &Services, payload: &serde_json::Value) -> Outcome<()> {
    mark(services, payload, "spared_at").await
}

async fn mark(services: &Services, payload: &serde_json::Value, column: &str) -> Outcome<()> {
    let id = payload.get("mail").and_then(|id| id.as_str());
    let Some(Ok(id)) = id.map(str::parse::<Uuid>) else {
        return Ok(());
    };
    let sql = format!("UPDATE campaign_mails SET {column} = $1 WHERE id = $2");
    let values = [services.now().into(), id.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    Ok(())
}
