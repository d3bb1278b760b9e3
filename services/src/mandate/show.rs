//! The mandates of a contract account as its owner sees them: masked, the history below.

use chrono::{DateTime, Utc};
use domain::bank::Iban;
use sea_orm::prelude::Uuid;

use super::{
    known::{Known, held},
    store::Row,
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

impl Overview {
    /// Something can be revoked.
    pub fn is_held(&self) -> bool {
        self.present.is_some() || self.known.is_some()
    }
}

/// The mandates of the chosen contract account.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The one that holds.
    pub present: Option<Mandate>,
    /// The billing system's, where none given here holds.
    pub known: Option<Known>,
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
    let held = held(services.db.read(), account).await?;
    Ok(Overview {
        present: held.row.map(mandate),
        known: held.known,
        earlier: held.earlier.into_iter().map(mandate).collect(),
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
