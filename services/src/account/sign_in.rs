//! Signing in. Whether an account exists can be told neither from the answer nor from its time: an
//! unknown name is verified against a dummy hash, a name that has to wait pretends to be.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::{LoginName, WhyNew},
    form::Problem,
    identity::LetterCode,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{
    actor::Caller,
    device,
    entity::user,
    limits::{self, Ladder},
    login, pairs,
    session::{self, NewSession},
    temporary,
    tokens::{self, TokenKind},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    outbox,
};

/// Wrong tries a device has for itself on which this person signed in before. A stranger who runs the
/// account's own ladder up cannot lock the owner out of it.
pub(super) const KNOWN_DEVICE_TRIES: i64 = 10;

/// What the form holds.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Typed e-mail address or user name.
    pub name: String,
    /// Typed password, exactly.
    pub password: String,
    /// Stay signed in on this device.
    pub keep: bool,
}

/// Where a right secret leads.
#[derive(Clone, Debug)]
pub enum SignedIn {
    /// In.
    Session(NewSession),
    /// To the page for a new password, first.
    NewPassword {
        /// The one-time token that opens it.
        link: String,
        /// Why.
        why: WhyNew,
    },
}

/// Signs in.
///
/// # Errors
/// `Invalid` with `name` for something that is no address or user name (an old user name, perhaps), with
/// `password` for everything else that does not fit, always the same; `TooMany` for an address that tries
/// too often or tried too many different pairs.
pub async fn sign_in(services: &Services, caller: &Caller, form: &SignIn) -> Outcome<SignedIn> {
    let name = LoginName::parse(&form.name, services.profile.access.name);
    let name = name.map_err(|problem| Failure::field("name", problem))?;
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
    let found = login::find(services.db.read(), &name).await?;
    let key = login::counted_as(&name, found.as_ref());
    let known = found.as_ref();
    let known = known.and_then(|user| device::known(services, user.id, caller));
    if known.is_none() {
        pairs::refuse_blocked(services, &caller.address).await?;
    }
    let subject = match &known {
        Some(device) => format!("device:{device}"),
        None => format!("account:{key}"),
    };
    let (standing, seen) = limits::ladder(services, &subject).await?;
    let standing = match (&known, standing) {
        (Some(_), Ladder::Wait) => Ladder::Open,
        (_, standing) => standing,
    };
    let free = match &known {
        Some(_) => KNOWN_DEVICE_TRIES,
        None => limits::FREE_TRIES + 1,
    };
    let claimed = if standing == Ladder::Open {
        limits::claim(services, &subject, seen, free).await?
    } else {
        None
    };
    let may_try = claimed.is_some();
    let right = if may_try {
        let hash = found.as_ref().map(|user| user.password_hash.as_str());
        services.hasher.verify(&form.password, hash).await?
    } else {
        services.hasher.pretend().await;
        false
    };
    if let Some(user) = found.as_ref().filter(|_| right) {
        if must_renew(services, user) {
            let why = WhyNew::Renewal;
            return match renew(services, user, &subject).await? {
                Some(link) => Ok(SignedIn::NewPassword { link, why }),
                None => refuse(services, &form.password, "changed").await,
            };
        }
        let is_known = known.is_some();
        return enter(services, caller, form, user, &subject, is_known).await;
    }
    // A mailed password lies in the owner's mailbox: it opens also what wrong tries have closed.
    let access = &services.profile.access;
    if access.mails_passwords() || access.mails_first_password() {
        let user = found.as_ref().map(|user| user.id);
        let row = temporary::find(services, user, &form.password).await?;
        if let (Some(user), Some((row, why))) = (user, row)
            && let Some(link) = exchange(services, user, row, why).await?
        {
            return Ok(SignedIn::NewPassword { link, why });
        }
    }
    if !may_try {
        return refuse(services, &form.password, "waiting").await;
    }
    if known.is_none() {
        pairs::note_wrong(services, &caller.address, &key, &form.password).await?;
    }
    if known.is_some() && claimed.is_some_and(|failures| failures >= KNOWN_DEVICE_TRIES) {
        // The device used its own tries up: it counts as a stranger's from now on.
        limits::failed(services, &format!("account:{key}")).await?;
    }
    refuse(services, &form.password, "wrong").await
}

/// The password was right: the session begins, the wrong tries are forgotten. The owner learns of a device that was
/// never signed in on before (v5.0.0-6.3.5).
async fn enter(
    services: &Services,
    caller: &Caller,
    form: &SignIn,
    user: &user::Model,
    subject: &str,
    is_known: bool,
) -> Outcome<SignedIn> {
    let outdated = services.hasher.is_outdated(&user.password_hash);
    let new_hash = if outdated {
        Some(services.hasher.hash(&form.password).await?)
    } else {
        None
    };
    let (id, key) = (user.id, &user.email_key);
    let tx = services.db.begin().await?;
    limits::forgive(&tx, subject).await?;
    limits::forgive(&tx, &format!("account:{key}")).await?;
    let hash = new_hash.unwrap_or_else(|| user.password_hash.clone());
    if !still_has(&tx, user, &hash, services.now()).await? {
        drop(tx);
        return refuse(services, &form.password, "changed").await;
    }
    let session = session::begin(services, &tx, id, caller, form.keep).await?;
    let detail = serde_json::json!({ "device": caller.device });
    note(services, &tx, id, "account.sign_in", detail).await?;
    if !is_known {
        let (at, device) = (services.now(), &caller.device);
        let payload = serde_json::json!({ "user": id, "at": at, "device": device });
        outbox::enqueue(services, &tx, outbox::Kind::NewDeviceMail, &payload).await?;
    }
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(SignedIn::Session(session))
}

/// Notes the sign-in and leaves `hash`, if the password that was looked at is still the one. Whoever changes it at the
/// same moment ends what the old one opened: nothing may begin with it after that.
async fn still_has(
    on: &impl ConnectionTrait,
    user: &user::Model,
    hash: &str,
    now: DateTime<Utc>,
) -> Outcome<bool> {
    let changed = user::Entity::update_many()
        .col_expr(user::Column::LastSignInAt, Expr::value(now))
        .col_expr(user::Column::PasswordHash, Expr::value(hash))
        .filter(user::Column::Id.eq(user.id))
        .filter(user::Column::PasswordHash.eq(user.password_hash.as_str()))
        .exec(on)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Whether the utility wants everybody with a password as old as this to choose a new one.
pub(super) fn must_renew(services: &Services, user: &user::Model) -> bool {
    let set_on = services.local_date(user.password_changed_at);
    services.profile.access.must_renew(set_on, services.today())
}

/// A mailed password for the token that opens the page for a new one; nothing if somebody was faster.
async fn exchange(
    services: &Services,
    user: Uuid,
    row: Uuid,
    why: WhyNew,
) -> Outcome<Option<String>> {
    let tx = services.db.begin().await?;
    if !tokens::consume_row(services, &tx, row).await? {
        return Ok(None);
    }
    let link = open_new_password(services, &tx, user, why).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// The token that opens the page for a new password, for a password that was right but is too old; nothing if it was
/// changed meanwhile.
async fn renew(services: &Services, user: &user::Model, subject: &str) -> Outcome<Option<String>> {
    let tx = services.db.begin().await?;
    limits::forgive(&tx, subject).await?;
    if !still_has(&tx, user, &user.password_hash, services.now()).await? {
        return Ok(None);
    }
    let link = open_new_password(services, &tx, user.id, WhyNew::Renewal).await?;
    tx.commit().await?;
    Ok(Some(link))
}

async fn open_new_password(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    why: WhyNew,
) -> Outcome<String> {
    let kind = TokenKind::PasswordReset;
    let id = tokens::issue(services, on, kind, user).await?;
    let action = match why {
        WhyNew::First => "account.use_first_password",
        WhyNew::Temporary => "account.use_temporary_password",
        WhyNew::Renewal => "account.renew_password",
    };
    note(services, on, user, action, serde_json::json!({})).await?;
    Ok(tokens::link_text(services, kind, id))
}

async fn note(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    action: &'static str,
    detail: serde_json::Value,
) -> Outcome<()> {
    let entry = audit::Entry::of_login(user, action);
    Ok(audit::write(services, on, entry, detail).await?)
}

async fn refuse<T>(services: &Services, password: &str, why: &str) -> Outcome<T> {
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "account.sign_in_refused",
        subject: "user",
        subject_id: None,
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "why": why });
    audit::write(services, services.db.write(), entry, detail).await?;
    let access = &services.profile.access;
    // Said by the look of what was typed, whoever it is: nobody learns anything by it.
    let problem = if access.has_services() && LetterCode::is_copied(password) {
        Problem::PinNotPassword
    } else if access.has_user_names() {
        Problem::WrongUserName
    } else {
        Problem::WrongCredentials
    };
    Err(Failure::field("password", problem))
}
