//! What the form without signing in sends.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use services::reading::{GUEST_ROWS, GuestReport, GuestRow, report_as_guest};

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go},
};

/// A register as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Row {
    #[serde(default)]
    meter_no: String,
    #[serde(default)]
    register: String,
    #[serde(default)]
    value: String,
}

/// Takes readings of somebody who is not signed in, or shows one more row.
#[server(prefix = "/api", endpoint = "reading/guest")]
pub async fn report_guest(
    #[server(default)] contract_account: String,
    #[server(default)] read_on: String,
    #[server(default)] rows: Vec<Row>,
    #[server(default)] comment: String,
    #[server(default)] email: String,
    #[server(default)] key: String,
    #[server(default)] more: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = GuestReport {
        contract_account_no: contract_account,
        read_on,
        rows: rows
            .into_iter()
            .take(GUEST_ROWS)
            .map(|row| GuestRow {
                meter_no: row.meter_no,
                register: row.register,
                value: row.value,
            })
            .collect(),
        comment,
        email,
        key,
    };
    let failure = if more.is_empty() {
        match report_as_guest(&cx.services, &cx.caller, &form).await {
            Ok(opened) => {
                go(&routes::guest_sent(&opened.number));
                return Ok(());
            }
            Err(failure) => failure,
        }
    } else {
        services::Failure::Invalid(domain::form::FieldErrors::default())
    };
    let shown = form.rows.len().max(1) + usize::from(!more.is_empty());
    let mut kept = vec![
        ("contract_account".to_owned(), form.contract_account_no),
        ("read_on".to_owned(), form.read_on),
        ("comment".to_owned(), form.comment),
        ("email".to_owned(), form.email),
        ("key".to_owned(), form.key),
        ("rows".to_owned(), shown.to_string()),
    ];
    for (at, row) in form.rows.into_iter().enumerate() {
        kept.push((format!("meter_no_{at}"), row.meter_no));
        kept.push((format!("register_{at}"), row.register));
        kept.push((format!("value_{at}"), row.value));
    }
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    cx.back("guest", routes::GUEST_REPORT, &kept, failure).await
}
