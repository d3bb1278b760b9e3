//! The way to the bank.

use chrono::TimeDelta;
use sea_orm::Value;

use super::{AT_THE_BANK, KEPT};
use crate::{
    Failure, Outcome, Services,
    account::{Caller, count_try},
    db::execute,
    keys::{token_hash, token_text},
};

/// Where to send the browser.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The bank's page.
    pub url: String,
    /// For the cookie that ties the answer to this browser.
    pub token: String,
}

/// Begins an identification with the bank of this `acr`.
///
/// # Errors
/// `NotFound` for a bank that the profile does not name or where no bank is asked; `TooMany`; `Unavailable`
/// while the bank does not answer.
pub async fn begin(services: &Services, caller: &Caller, acr: &str) -> Outcome<Sent> {
    let offered = services.profile.banks.iter().any(|bank| bank.acr == acr);
    let bank = services.bank.as_ref().filter(|_| offered);
    let bank = bank.ok_or(Failure::NotFound)?;
    let hour = TimeDelta::hours(1);
    let limit = services.limits.identifications;
    count_try(services, "identify", &caller.address, hour, limit).await?;
    let now = services.now();
    let fresh = oidc::Fresh {
        state: services.ids.secret(),
        nonce: services.ids.secret(),
        verifier: services.ids.secret(),
    };
    let begun = bank.begin(fresh, acr, caller.language.code(), now).await;
    let begun = begun.map_err(|refusal| Failure::Unavailable(refusal.into()))?;
    let token = token_text(services.ids.secret());
    let sql = "INSERT INTO identifications (id, token_hash, acr, state_hash, pending, \
               state_ends_at, created_at, expires_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)";
    let values: Vec<Value> = vec![
        services.id().into(),
        token_hash(&token).into(),
        acr.into(),
        token_hash(&begun.state).into(),
        serde_json::to_string(&begun.pending)?.into(),
        (now + AT_THE_BANK).into(),
        now.into(),
        (now + KEPT).into(),
    ];
    execute(services.db.write(), sql, values).await?;
    Ok(Sent {
        url: begun.url.into(),
        token,
    })
}
