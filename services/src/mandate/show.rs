//! The mandates of a contract account as its owner sees them: masked, the history below.

use chrono::{DateTime, Utc};
use domain::bank::Iban;
use sea_orm::prelude::Uuid;

use super::{
    store::{self, Row},
    text::WORDING,
};
use crate::{Failure, Outcome, Services, account::Actor};

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    pub id: Uuid,
    pub reference: String,
    /// With dots for what nobody needs to see.
    pub iban: String,
    pub holder: String,
    pub bank_name: Option<String>,
    /// Whether its words can be printed: this release knows that version.
    pub is_printable: bool,
    pub given_at: DateTime<Utc>,
    /// When another one took its place.
    pub replaced_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The mandates of the chosen contract account.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The one that holds.
    pub present: Option<Mandate>,
    /// Those before, the newest first.
    pub earlier: Vec<Mandate>,
}

/// The mandates of the chosen contract account.
///
/// # Errors
/// `NotFound` where the profile collects nothing by direct debit.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Overview> {
    if services.profile.direct_debit.is_none() {
        return Err(Failure::NotFound);
    }
    let account = actor.chosen_id()?.uuid();
    let rows = store::of_account(services.db.read(), account).await?;
    let (present, earlier): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::holds);
    Ok(Overview {
        present: present.into_iter().next().map(mandate),
        earlier: earlier.into_iter().map(mandate).collect(),
    })
}

pub(super) fn mandate(row: Row) -> Mandate {
    Mandate {
        id: row.id,
        iban: Iban::parse(&row.iban).map_or_else(|_| "••••".to_owned(), |iban| iban.masked()),
        reference: row.reference,
        holder: row.holder,
        bank_name: row.bank_name,
        is_printable: row.wording == WORDING,
        given_at: row.given_at,
        replaced_at: row.replaced_at,
        revoked_at: row.revoked_at,
    }
}
