//! Signing in. Whether an account exists can be told neither from the answer nor from its time: an
//! unknown name is verified against a dummy hash, a name that has to wait pretends to be.

use chrono::TimeDelta;
use domain::{account::EmailAddress, form::Problem};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::{
    actor::Caller,
    entity::user,
    limits::{self, Ladder},
    pairs,
    session::{self, NewSession},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
};

/// Wrong tries a device has for itself on which this person signed in before. A stranger who runs the
/// account's own ladder up cannot lock the owner out of it.
pub(super) const KNOWN_DEVICE_TRIES: i64 = 10;

/// What the form holds.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Typed e-mail address.
    pub email: String,
    /// Typed password, exactly.
    pub password: String,
    /// Stay signed in on this device.
    pub keep: bool,
}

/// Signs in. Gives the session and the value of the known-device cookie.
///
/// # Errors
/// `Invalid` with `email` for something that is no address (an old user name, perhaps), with `password`
/// for everything else that does not fit, always the same; `TooMany` for an address that tries too often
/// or tried too many different pairs.
pub async fn sign_in(
    services: &Services,
    caller: &Caller,
    form: &SignIn,
) -> Outcome<(NewSession, String)> {
    let email = EmailAddress::parse(&form.email).map_err(|error| Failure::field("email", error))?;
    if form.password.is_empty() {
        return Err(Failure::field("password", Problem::Missing));
    }
    let limit = services.limits.sign_ins;
    limits::count(
        services,
        "sign_in",
        &caller.address,
        TimeDelta::minutes(1),
        limit,
    )
    .await?;
    let key = email.key();
    let known = is_known_device(services, &key, caller.known_device.as_deref());
    if known.is_none() {
        pairs::refuse_blocked(services, &caller.address).await?;
    }
    let subject = match &known {
        Some(device) => format!("device:{device}"),
        None => format!("account:{key}"),
    };
    let standing = limits::ladder(services, &subject).await?;
    let standing = match (&known, standing) {
        (Some(_), Ladder::Wait) => Ladder::Open,
        (_, standing) => standing,
    };
    if standing != Ladder::Open {
        services.hasher.pretend().await;
        return refuse(services, None, "waiting").await;
    }
    let found = user::Entity::find()
        .filter(user::Column::EmailKey.eq(&key))
        .one(services.db.read())
        .await?;
    let hash = found.as_ref().map(|user| user.password_hash.as_str());
    let right = services.hasher.verify(&form.password, hash).await?;
    let Some(user) = found.filter(|_| right) else {
        let failures = limits::failed(services, &subject).await?;
        if known.is_none() {
            pairs::note_wrong(services, &caller.address, &key, &form.password).await?;
        }
        if known.is_some() && failures >= KNOWN_DEVICE_TRIES {
            // The device used its own tries up: it counts as a stranger's from now on.
            limits::failed(services, &format!("account:{key}")).await?;
        }
        return refuse(services, None, "wrong").await;
    };
    let outdated = services.hasher.is_outdated(&user.password_hash);
    let new_hash = if outdated {
        Some(services.hasher.hash(&form.password).await?)
    } else {
        None
    };

    let tx = services.db.begin().await?;
    limits::forgive(&tx, &subject).await?;
    limits::forgive(&tx, &format!("account:{key}")).await?;
    let id = user.id;
    let mut row = user.into_active_model();
    row.last_sign_in_at = Set(Some(services.now()));
    if let Some(hash) = new_hash {
        row.password_hash = Set(hash);
    }
    row.update(&tx).await?;
    let session = session::begin(services, &tx, id, caller, form.keep).await?;
    let entry = audit::Entry {
        who: Who::Customer(id),
        action: "account.sign_in",
        subject: "user",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(
        services,
        &tx,
        entry,
        serde_json::json!({ "device": caller.device }),
    )
    .await?;
    tx.commit().await?;
    let device = known.unwrap_or_else(|| hex::encode(&services.ids.secret()[..16]));
    Ok((session, known_device_cookie(services, &key, &device)))
}

async fn refuse<T>(services: &Services, who: Option<uuid::Uuid>, why: &str) -> Outcome<T> {
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "account.sign_in_refused",
        subject: "user",
        subject_id: who,
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "why": why });
    audit::write(services, services.db.write(), entry, detail).await?;
    Err(Failure::field("password", Problem::WrongCredentials))
}

fn known_device_cookie(services: &Services, email_key: &str, device: &str) -> String {
    let mac = services
        .keys
        .derive_text("known-device", format!("{email_key}|{device}").as_bytes());
    format!("{device}.{mac}")
}

/// The device behind the cookie, if it was made here for this login.
pub(super) fn is_known_device(
    services: &Services,
    email_key: &str,
    cookie: Option<&str>,
) -> Option<String> {
    let (device, mac) = cookie?.split_once('.')?;
    let value = format!("{email_key}|{device}");
    services
        .keys
        .verify_text("known-device", value.as_bytes(), mac)
        .then(|| device.to_owned())
}
