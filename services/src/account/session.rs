//! Sessions: a random token in a cookie, its hash in a row, idle and absolute ends (security.md 3.3).

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{ContractAccountId, UserId},
    language::Language,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement, sea_query::Expr,
};
use uuid::Uuid;

use super::{
    actor::{AccountRef, Actor, Caller, Holder},
    device,
    entity::{session as table, user},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    keys::{token_hash, token_text},
};

/// Sessions one person can have at once; the oldest ends for a new one.
pub(super) const MOST: u64 = 20;

/// A session that just began.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// For the cookie; only its hash is stored.
    pub token: String,
    /// When it ends at the latest, or `None` for a cookie that goes with the browser.
    pub keep_until: Option<DateTime<Utc>>,
    /// For the cookie by which this device is known from now on.
    pub device: String,
}

/// How long a session lasts without use, and at all.
pub(super) fn spans(keep: bool) -> (TimeDelta, TimeDelta) {
    if keep {
        (TimeDelta::days(14), TimeDelta::days(30))
    } else {
        (TimeDelta::minutes(30), TimeDelta::hours(12))
    }
}

/// Begins a session of a login.
pub(crate) async fn begin(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    caller: &Caller,
    keep: bool,
) -> Outcome<NewSession> {
    let now = services.now();
    let token = token_text(services.ids.secret());
    let ends_at = now + spans(keep).1;
    let row = table::ActiveModel {
        id: Set(services.id()),
        token_hash: Set(token_hash(&token)),
        user_id: Set(user),
        contract_account_id: Set(None),
        device: Set(caller.device.chars().take(120).collect()),
        keep: Set(keep),
        created_at: Set(now),
        last_seen_at: Set(now),
        ends_at: Set(ends_at),
    };
    table::Entity::insert(row)
        .exec_without_returning(on)
        .await?;
    let surplus: Vec<Uuid> = table::Entity::find()
        .select_only()
        .column(table::Column::Id)
        .filter(table::Column::UserId.eq(user))
        .order_by_desc(table::Column::CreatedAt)
        .order_by_desc(table::Column::Id)
        .offset(MOST)
        .limit(100)
        .into_tuple()
        .all(on)
        .await?;
    if !surplus.is_empty() {
        table::Entity::delete_many()
            .filter(table::Column::Id.is_in(surplus))
            .exec(on)
            .await?;
    }
    Ok(NewSession {
        token,
        keep_until: keep.then_some(ends_at),
        device: device::cookie(services, user, caller),
    })
}

/// Gives a session another token, and leaves everything else as it is (v5.0.0-7.2.4).
pub(super) async fn renew(
    services: &Services,
    on: &impl ConnectionTrait,
    actor: &Actor,
    caller: &Caller,
) -> Outcome<NewSession> {
    let token = token_text(services.ids.secret());
    let renewed = table::Entity::update_many()
        .col_expr(table::Column::TokenHash, Expr::value(token_hash(&token)))
        .filter(table::Column::Id.eq(actor.session_id))
        .exec(on)
        .await?;
    let row = table::Entity::find_by_id(actor.session_id).one(on).await?;
    let row = row.filter(|_| renewed.rows_affected == 1);
    let row = row.ok_or(Failure::SignedOut)?;
    Ok(NewSession {
        token,
        keep_until: row.keep.then_some(row.ends_at),
        device: device::cookie(services, row.user_id, caller),
    })
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    user_id: Uuid,
    chosen_id: Option<Uuid>,
    keep: bool,
    last_seen_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    email: String,
    unconfirmed_since: Option<DateTime<Utc>>,
    user_name: Option<String>,
    user_language: String,
    account_id: Option<Uuid>,
    contract_account_no: Option<String>,
    salutation: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    street: Option<String>,
    house_no: Option<String>,
    town: Option<String>,
}

/// Session, person and contract accounts in one statement: a row per contract account.
const FIND: &str = "SELECT s.id, s.user_id, s.contract_account_id AS chosen_id, s.keep, \
    s.last_seen_at, s.ends_at, u.email, u.unconfirmed_since, u.user_name, u.language AS user_language, a.id AS account_id, \
    a.contract_account_no, k.salutation, k.first_name, k.last_name, k.company, p.street, \
    p.house_no, p.town FROM sessions s JOIN users u ON u.id = s.user_id \
    LEFT JOIN user_contract_accounts l ON l.user_id = u.id \
    LEFT JOIN contract_accounts a ON a.id = l.contract_account_id \
    LEFT JOIN customers k ON k.id = a.customer_id \
    LEFT JOIN delivery_points p ON p.id = (SELECT c.delivery_point_id FROM contracts c \
    WHERE c.contract_account_id = a.id AND c.gone_on IS NULL ORDER BY c.starts_on, c.id LIMIT 1) \
    WHERE s.token_hash = $1 ORDER BY l.added_at, a.contract_account_no";

/// Finds out who sends a session cookie. One statement, and a second at most once a minute.
pub async fn find_session(services: &Services, token: &str) -> Outcome<Option<Actor>> {
    let values = [token_hash(token).into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), FIND, values);
    let rows = Found::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let Some(found) = rows.first() else {
        return Ok(None);
    };
    let now = services.now();
    if found.ends_at <= now || now - found.last_seen_at >= spans(found.keep).0 {
        return Ok(None);
    }
    if now - found.last_seen_at >= TimeDelta::minutes(1) {
        table::Entity::update_many()
            .col_expr(table::Column::LastSeenAt, Expr::value(now))
            .filter(table::Column::Id.eq(found.id))
            .exec(services.db.write())
            .await?;
    }
    Ok(Some(Actor {
        user_id: UserId::from_uuid(found.user_id),
        session_id: found.id,
        email: found.email.clone(),
        is_confirmed: found.unconfirmed_since.is_none(),
        user_name: found.user_name.clone(),
        language: Language::parse(&found.user_language).unwrap_or_default(),
        chosen: found.chosen_id.map(ContractAccountId::from_uuid),
        accounts: rows.into_iter().filter_map(Found::into_account).collect(),
    }))
}

impl Found {
    fn into_account(self) -> Option<AccountRef> {
        let street = [self.street, self.house_no]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let place = [Some(street), self.town]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty());
        Some(AccountRef {
            id: ContractAccountId::from_uuid(self.account_id?),
            number: self.contract_account_no?,
            place: place.collect::<Vec<_>>().join(", "),
            holder: Holder {
                salutation: self.salutation,
                first_name: self.first_name,
                last_name: self.last_name,
                company: self.company,
            },
        })
    }
}

/// Ends the session on the server; the cookie is worthless from then on.
pub async fn sign_out(services: &Services, actor: &Actor) -> Outcome<()> {
    let tx = services.db.begin().await?;
    table::Entity::delete_many()
        .filter(table::Column::Id.eq(actor.session_id))
        .exec(&tx)
        .await?;
    let entry = audit::Entry {
        who: Who::Customer(actor.user_id.uuid()),
        action: "account.sign_out",
        subject: "session",
        subject_id: Some(actor.session_id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all sessions of a person.
pub(super) async fn end_all(on: &impl ConnectionTrait, user: Uuid) -> Outcome<()> {
    table::Entity::delete_many()
        .filter(table::Column::UserId.eq(user))
        .exec(on)
        .await?;
    Ok(())
}

/// Ends all sessions of a person but the one that asks.
pub(super) async fn end_others(on: &impl ConnectionTrait, actor: &Actor) -> Outcome<()> {
    table::Entity::delete_many()
        .filter(table::Column::UserId.eq(actor.user_id.uuid()))
        .filter(table::Column::Id.ne(actor.session_id))
        .exec(on)
        .await?;
    Ok(())
}

/// Turns the pages to another of the person's contract accounts.
pub async fn choose_contract_account(
    services: &Services,
    actor: &Actor,
    number: &str,
) -> Outcome<()> {
    let account = actor
        .accounts
        .iter()
        .find(|own| own.number == number)
        .ok_or(Failure::NotFound)?;
    table::Entity::update_many()
        .col_expr(
            table::Column::ContractAccountId,
            Expr::value(account.id.uuid()),
        )
        .filter(table::Column::Id.eq(actor.session_id))
        .exec(services.db.write())
        .await?;
    Ok(())
}

/// Remembers the language somebody chose, for pages and mails.
pub async fn set_language(services: &Services, actor: &Actor, language: Language) -> Outcome<()> {
    user::Entity::update_many()
        .col_expr(user::Column::Language, Expr::value(language.code()))
        .filter(user::Column::Id.eq(actor.user_id.uuid()))
        .exec(services.db.write())
        .await?;
    Ok(())
}
