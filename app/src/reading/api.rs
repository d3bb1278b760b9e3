//! What the reading form sends.

use std::collections::BTreeMap;

use leptos::prelude::*;
use services::reading;

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go},
};

/// In the form a register's name is `values[r…]`: a key that begins with a digit would be taken for the
/// place in a list.
fn register_ids(values: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let bare = |name: String| name.strip_prefix('r').map(str::to_owned).unwrap_or(name);
    values
        .into_iter()
        .map(|(name, value)| (bare(name), value))
        .collect()
}

/// Reports readings. The receipt is a page of its own, so that a reload shows it again.
#[server(prefix = "/api", endpoint = "reading/report")]
pub async fn report(
    #[server(default)] read_on: String,
    #[server(default)] key: String,
    #[server(default)] confirm: String,
    #[server(default)] values: BTreeMap<String, String>,
) -> Result<(), PortalError> {
    let cx = context();
    let confirm = !confirm.is_empty();
    let report = reading::Report {
        read_on,
        values: register_ids(values),
        confirm,
        key,
        language: cx.language,
    };
    let outcome = match cx.actor() {
        Ok(actor) => reading::report(&cx.services, actor, &report).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(receipt) => {
            go(&routes::receipt(receipt));
            Ok(())
        }
        Err(failure) => {
            let names = report
                .values
                .keys()
                .map(|id| format!("value_{id}"))
                .collect::<Vec<_>>();
            let mut kept = vec![("read_on", report.read_on.as_str())];
            let values = names.iter().map(String::as_str).zip(report.values.values());
            kept.extend(values.map(|(name, value)| (name, value.as_str())));
            cx.back("report", routes::REPORT, &kept, failure).await
        }
    }
}
