//! What somebody typed into a form that was refused: kept for half an hour so that nothing has to be
//! typed twice. Passwords never come here. Found by a random cookie, so it works before signing in.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::form::FieldErrors;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::{
    Outcome, Services,
    keys::{token_hash, token_text},
};

const LIFE: TimeDelta = TimeDelta::minutes(30);

/// A form as it was sent, and what was wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Typed values by field name.
    pub fields: BTreeMap<String, String>,
    /// Problems by field name.
    pub errors: FieldErrors,
    /// Something that concerns the whole form, as a code.
    pub notice: Option<String>,
}

impl Draft {
    /// The typed value of a field, or nothing.
    pub fn value(&self, field: &str) -> &str {
        self.fields
            .get(field)
            .map(String::as_str)
            .unwrap_or_default()
    }
}

/// Keeps a draft; gives the token for the cookie (the same one if there is one already).
pub async fn save(
    services: &Services,
    token: Option<&str>,
    form: &str,
    draft: &Draft,
) -> Outcome<String> {
    let token = match token {
        Some(token) if token.len() == 43 => token.to_owned(),
        _ => token_text(services.ids.secret()),
    };
    let sql = "INSERT INTO drafts (id, token_hash, form, content, expires_at) VALUES ($1,$2,$3,$4,$5) \
               ON CONFLICT (token_hash, form) DO UPDATE SET content = $4, expires_at = $5";
    let values: Vec<Value> = vec![
        services.id().into(),
        token_hash(&token).into(),
        form.into(),
        serde_json::to_string(draft)?.into(),
        (services.now() + LIFE).into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    Ok(token)
}

/// Finds a draft again.
pub async fn find(services: &Services, token: &str, form: &str) -> Option<Draft> {
    #[derive(FromQueryResult)]
    struct Row {
        content: String,
    }
    let sql = "SELECT content FROM drafts WHERE token_hash = $1 AND form = $2 AND expires_at > $3";
    let values: Vec<Value> = vec![token_hash(token).into(), form.into(), services.now().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Row::find_by_statement(statement)
        .one(services.db.read())
        .await
        .ok()??;
    serde_json::from_str(&row.content).ok()
}
