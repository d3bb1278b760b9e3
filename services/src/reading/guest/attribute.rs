//! Whose readings they are. By the same rules as a customer's own; where one of them does not hold, people decide.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{language::Language, reading::GuestRegister};
use rust_decimal::Decimal;
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};
use serde::Deserialize;

use crate::{
    Failure, Outcome, Services,
    contract::{Meter, Supply, supply},
    reading::{
        history::of_account,
        report::{
            Report, check,
            save::{By, Stopped, save},
        },
        task::is_typed,
    },
    requests,
};

/// Tries when a customer reports at the same moment.
const TRIES: u32 = 4;
/// Reports in a day that name a contract account and none of its meters; from then on people look at all of them.
const WRONG: u64 = 3;

/// What was typed, as the request keeps it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Told {
    pub contract_account_no: String,
    pub read_on: NaiveDate,
    pub readings: Vec<ToldReading>,
    #[serde(default)]
    pub comment: Option<String>,
    pub language: String,
}

/// A register of it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ToldReading {
    pub meter_no: String,
    pub register: String,
    pub value: Decimal,
}

/// Why people have to look.
type Unclear = &'static str;

/// Stores the readings of a request where it is beyond doubt whose they are; else lets it leave for the utility.
/// However often it is called, it does so once.
pub(crate) async fn attribute(services: &Services, payload: &serde_json::Value) -> Outcome<()> {
    let request = payload.get("request").and_then(|id| id.as_str());
    let Some(Ok(request)) = request.map(str::parse::<Uuid>) else {
        return Err(Failure::Unexpected(anyhow::anyhow!("no request named")));
    };
    let Some(told) = requests::still_open(services, request).await? else {
        return Ok(());
    };
    let told: Told = serde_json::from_value(told)?;
    let account = match account(services, &told).await? {
        Ok(account) => account,
        Err(unclear) => return requests::leave(services, request, unclear).await,
    };
    for _ in 0..TRIES {
        let (supply, readings) = tokio::try_join!(
            supply(services.db.read(), account),
            of_account(services, account)
        )?;
        let report = match report(&told, &supply) {
            Ok(report) => report,
            Err(unclear) => return requests::leave(services, request, unclear).await,
        };
        let none = std::collections::HashSet::new();
        let checked = match check::check(services, &supply, &readings, &none, &report) {
            Ok(checked) => checked,
            Err(Failure::Invalid(_)) => {
                return requests::leave(services, request, "not_plausible").await;
            }
            Err(other) => return Err(other),
        };
        if checked.lines.iter().any(|line| line.corrects.is_some()) {
            // Nobody who is not signed in changes what a customer said.
            return requests::leave(services, request, "differs_from_customer").await;
        }
        if checked.lines.is_empty() {
            // All of it is known already.
            let tx = services.db.begin().await?;
            requests::settle(services, &tx, request).await?;
            return Ok(tx.commit().await?);
        }
        let (key, hash) = (request.to_string(), String::new());
        let by = By::Guest(request);
        match save(services, by, account, &key, &hash, &report, &checked).await {
            Ok(_) => return Ok(()),
            Err(Stopped::Again) => {
                if requests::still_open(services, request).await?.is_none() {
                    return Ok(());
                }
            }
            Err(Stopped::Failed(failure)) => return Err(failure),
        }
    }
    Err(Failure::Unavailable(anyhow::anyhow!("readings collide")))
}

/// The contract account, unless somebody tries out meter numbers with it.
async fn account(services: &Services, told: &Told) -> Outcome<Result<Uuid, Unclear>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        wrong: i64,
    }
    let sql = "SELECT a.id, (SELECT COUNT(*) FROM requests q WHERE q.kind = 'guest_reading' \
               AND q.created_at > $2 AND q.closed_at IS NULL AND q.payload LIKE $3 \
               AND q.payload LIKE '%\"outcome\":\"unknown_meter\"%') AS wrong \
               FROM contract_accounts a WHERE a.contract_account_no = $1 AND a.gone_on IS NULL";
    let values = [
        told.contract_account_no.clone().into(),
        (services.now() - chrono::TimeDelta::days(1)).into(),
        format!("%\"contract_account_no\":\"{}\"%", told.contract_account_no).into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Row::find_by_statement(statement);
    Ok(match row.one(services.db.read()).await? {
        None => Err("unknown_account"),
        Some(row) if row.wrong.unsigned_abs() >= WRONG => Err("tried_too_often"),
        Some(row) => Ok(row.id),
    })
}

/// The form as the customer would have sent it.
fn report(told: &Told, supply: &Supply) -> Result<Report, Unclear> {
    let mut values = BTreeMap::new();
    for reading in &told.readings {
        let hangs = |meter: &&Meter| {
            let number = domain::contract::MeterNumber::parse(&meter.meter_no);
            number.is_ok_and(|number| number.as_str() == reading.meter_no)
        };
        let mut meters = supply
            .contracts
            .iter()
            .flat_map(|contract| &contract.meters);
        let meter = meters.find(hangs).ok_or("unknown_meter")?;
        let registers: Vec<_> = meter
            .registers
            .iter()
            .filter(|register| is_typed(register))
            .collect();
        let specs: Vec<_> = registers.iter().map(|register| &register.spec).collect();
        let meant = GuestRegister::parse(&reading.register).unwrap_or(GuestRegister::Only);
        let at = meant.find(&specs).ok_or("unclear_register")?;
        let id = registers.get(at).ok_or("unclear_register")?.id;
        let value = reading.value.normalize().to_string();
        if values.insert(id.to_string(), value).is_some() {
            return Err("unclear_register");
        }
    }
    Ok(Report {
        read_on: told.read_on.to_string(),
        values,
        confirm: true,
        comment: told.comment.clone().unwrap_or_default(),
        guest: true,
        language: Language::parse(&told.language).unwrap_or_default(),
        ..Report::default()
    })
}
