//! Back from the bank: the answer is good once, for ten minutes, and only in the browser that began.

use domain::identity::PersonalCode;
use sea_orm::{ConnectionTrait, Value};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::{code_hash, row};
use crate::{
    Failure, Outcome, Services, account,
    audit::{self, Who},
    db::execute,
    keys::token_hash,
};

/// What the browser brings back from the bank.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub state: String,
    pub code: String,
    pub error: String,
    pub issuer: Option<String>,
}

/// Takes the answer of the bank.
///
/// # Errors
/// `Conflict` with `state` (another browser, too late, used before), `cancelled` (the person turned back),
/// `identification` (the bank's word does not prove anything), `bank` (the bank does not answer).
pub async fn back(services: &Services, token: &str, answer: &Answer) -> Outcome<()> {
    let bank = services.bank.as_ref().ok_or(Failure::NotFound)?;
    let now = services.now();
    let found = row::find(services, token).await?;
    let found = found.ok_or(Failure::Conflict("state"))?;
    let hash = token_hash(&answer.state);
    let known = found.state_hash.as_deref().unwrap_or_default();
    let same: bool = known.as_bytes().ct_eq(hash.as_bytes()).into();
    let in_time = found.state_ends_at.is_some_and(|end| end > now);
    let (Some(pending), true, true) = (found.pending, same, in_time) else {
        return refuse(services, "state").await;
    };
    // Used up before anything else: of two answers with one state exactly one goes on.
    let sql = "UPDATE identifications SET state_hash = NULL, pending = NULL \
               WHERE id = $1 AND state_hash = $2";
    let values = vec![found.id.into(), hash.into()];
    if execute(services.db.write(), sql, values).await? != 1 {
        return refuse(services, "state").await;
    }
    if !answer.error.is_empty() {
        let denied = oidc::Refusal::denied(&answer.error);
        let why = if denied.is_cancelled() {
            "cancelled"
        } else {
            "identification"
        };
        return refuse(services, why).await;
    }
    let pending: oidc::Pending = serde_json::from_str(&pending)?;
    let issuer = answer.issuer.as_deref();
    let identified = match bank.finish(&pending, &answer.code, issuer, now).await {
        Ok(identified) => identified,
        Err(refusal) => {
            tracing::warn!(%refusal, "an identification was refused");
            let why = match refusal {
                oidc::Refusal::Unreachable(_) => "bank",
                _ => "identification",
            };
            return refuse(services, why).await;
        }
    };
    let Ok(code) = PersonalCode::parse(&identified.identity_code) else {
        return refuse(services, "identification").await;
    };
    let person = serde_json::json!({
        "given_name": identified.given_name, "family_name": identified.family_name,
    });
    let sql = "UPDATE identifications SET issuer = $1, subject = $2, code_hash = $3, \
               masked_code = $4, person = $5 WHERE id = $6";
    let values: Vec<Value> = vec![
        identified.issuer.clone().into(),
        identified.subject.clone().into(),
        code_hash(&services.keys, &code).into(),
        code.masked().into(),
        person.to_string().into(),
        found.id.into(),
    ];
    let tx = services.db.begin().await?;
    execute(&tx, sql, values).await?;
    let login = row::login_of(&tx, &identified.issuer, &identified.subject).await?;
    if let Some(login) = &login {
        more(services, &tx, login.id, &code).await?;
    }
    if !login.is_some_and(|login| login.stays(found.created_at)) {
        row::go_on(services, &tx, found.id, &identified).await?;
    }
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "identification.done",
        subject: "identification",
        subject_id: Some(found.id),
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "acr": identified.acr });
    audit::write(services, &tx, entry, detail).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Whoever has a login and identifies once more gets what is new: that is how contracts are added here.
async fn more(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    code: &PersonalCode,
) -> Outcome<()> {
    for customer in row::customers(on, &code_hash(&services.keys, code)).await? {
        let added = match account::own_all(services, on, user, customer).await {
            // Nothing is new.
            Err(Failure::Conflict(_)) => continue,
            other => other?,
        };
        account::hand_over(services, on, user, &added).await?;
    }
    Ok(())
}

async fn refuse(services: &Services, why: &'static str) -> Outcome<()> {
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "identification.refused",
        subject: "identification",
        subject_id: None,
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "why": why });
    audit::write(services, services.db.write(), entry, detail).await?;
    Err(Failure::Conflict(why))
}
