//! The mandate that the billing system has: given on paper, or here and acknowledged since. It is shown and revoked like
//! one that was given here.

use chrono::NaiveDate;
use domain::{
    bank::{Iban, mandate_reference},
    requests::{Kind, Status},
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use super::store::{self, Row};
use crate::{Failure, Outcome};

/// A mandate of the billing system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub reference: String,
    /// With dots for what nobody needs to see.
    pub iban: String,
    pub holder: String,
    pub bank_name: Option<String>,
    pub signed_on: Option<NaiveDate>,
    /// The whole number, for the billing system only.
    pub(super) whole: String,
}

/// What holds for a contract account, and what was before.
pub(super) struct Held {
    /// Given here.
    pub row: Option<Row>,
    /// The billing system's, where nothing given here holds.
    pub known: Option<Known>,
    /// The newest first.
    pub earlier: Vec<Row>,
    /// References that were used once, wherever.
    taken: Vec<String>,
}

impl Held {
    /// Given here and not ended, whether they still count or not.
    pub fn given(&self) -> impl Iterator<Item = &Row> {
        let all = self.row.iter().chain(&self.earlier);
        all.filter(|row| row.holds())
    }

    /// The first reference of a contract account that was never used: a mandate never gets that of another one.
    pub fn free_reference(&self, account: &str) -> Outcome<String> {
        let most = u32::try_from(self.taken.len()).unwrap_or(u32::MAX);
        let mut all = (0..=most).map(|number| mandate_reference(account, number.saturating_add(1)));
        all.find(|reference| !self.taken.contains(reference))
            .ok_or_else(|| Failure::Unexpected(anyhow::anyhow!("no reference is left")))
    }
}

/// A mandate given here holds until the billing system has acknowledged it and delivers another one.
pub(super) async fn held(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Held> {
    let rows = store::of_account(on, account).await?;
    let mut taken = ended(on, account).await?;
    taken.extend(rows.iter().map(|row| row.reference.clone()));
    let imported = imported(on, account).await?;
    let known = imported.filter(|known| !taken.contains(&known.reference));
    taken.extend(known.as_ref().map(|known| known.reference.clone()));
    let (present, mut earlier): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::holds);
    let mut row = present.into_iter().next();
    if known.is_some()
        && let Some(old) = row.take_if(|row| row.acknowledged_at.is_some())
    {
        earlier.insert(0, old);
    }
    let known = known.filter(|_| row.is_none());
    Ok(Held {
        row,
        known,
        earlier,
        taken,
    })
}

/// What was delivered last, whether it still counts or not.
async fn imported(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Option<Known>> {
    #[derive(FromQueryResult)]
    struct Imported {
        reference: Option<String>,
        iban: Option<String>,
        holder: Option<String>,
        signed_on: Option<NaiveDate>,
    }
    let sql = "SELECT mandate_reference AS reference, mandate_iban AS iban, mandate_holder AS holder, \
               mandate_signed_on AS signed_on FROM contract_accounts WHERE id = $1";
    let backend = on.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [account.into()]);
    let found = Imported::find_by_statement(statement).one(on).await?;
    let Some((row, reference)) = found.and_then(|row| {
        let reference = row.reference.clone()?;
        Some((row, reference))
    }) else {
        return Ok(None);
    };
    let whole = row.iban.unwrap_or_default();
    let iban = Iban::parse(&whole).ok();
    let bank = iban.as_ref().and_then(Iban::german_bank_code);
    let bank_name = bank.and_then(super::bank_name).map(str::to_owned);
    Ok(Some(Known {
        reference,
        iban: iban.map_or_else(|| "••••".to_owned(), |iban| iban.masked()),
        holder: row.holder.unwrap_or_default(),
        bank_name,
        signed_on: row.signed_on,
        whole,
    }))
}

/// References of mandates that were revoked or replaced here. A reference never comes to life again.
async fn ended(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<String>> {
    #[derive(FromQueryResult)]
    struct Said {
        kind: String,
        payload: String,
    }
    let sql = "SELECT kind, payload FROM requests WHERE contract_account_id = $1 AND kind IN ($2, $3) \
               AND status = $4";
    let values = [
        account.into(),
        Kind::Mandate.code().into(),
        Kind::MandateEnd.code().into(),
        Status::Done.code().into(),
    ];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let mut ended = Vec::new();
    for said in Said::find_by_statement(statement).all(on).await? {
        let payload: serde_json::Value = serde_json::from_str(&said.payload)?;
        let name = if said.kind == Kind::MandateEnd.code() {
            "mandate_reference"
        } else {
            "replaces"
        };
        let reference = payload.get(name).and_then(|part| part.as_str());
        ended.extend(reference.map(str::to_owned));
    }
    Ok(ended)
}
