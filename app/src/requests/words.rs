//! How a request is written in a list: its kind, its state as a word with an icon, since when.

use domain::{format, requests::Status};
use leptos::prelude::*;
use locales::Texts;
use services::requests::RequestRow;

use crate::{
    routes,
    server_context::RequestContext,
    ui::{
        icon::small_icon,
        tile::{State, state_word},
    },
};

/// The state as a word with an icon.
pub fn status_word(t: &Texts, status: Status) -> AnyView {
    let (tone, icon) = match status {
        Status::Received | Status::InProgress => ("attention", "clock"),
        Status::WaitingForCustomer => ("attention", "attention"),
        Status::Done => ("good", "check"),
        Status::Refused => ("error", "error"),
        Status::Withdrawn => ("", "error"),
    };
    let word = locales::request_status(t, status);
    state_word(State {
        tone: tone.into(),
        icon: icon.into(),
        word,
    })
}

/// A line of a list.
pub fn request_row(cx: &RequestContext, row: &RequestRow) -> AnyView {
    let t = cx.texts();
    let since = format::date_long(cx.services.local_date(row.created_at), cx.language);
    view! {
        <li class="row">
            <div>
                <a class="row__link" href=routes::request(&row.request_no)>
                    {locales::request_kind(t, row.kind)}
                </a>
                <p class="row__meta">
                    {status_word(t, row.status)}
                    <span>{t.msg_requests_meta(since, &row.request_no)}</span>
                </p>
            </div>
            {small_icon("arrow-right")}
        </li>
    }
    .into_any()
}
