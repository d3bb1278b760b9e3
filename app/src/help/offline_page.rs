//! What an installed app shows without a network. Nothing about anybody stands here: it lies in the browser.

use axum::http::header;
use leptos::prelude::*;

use crate::{
    page::{Page, message, page},
    routes,
    server_context::set_header,
};

/// The page.
#[component]
pub fn OfflinePage() -> impl IntoView {
    page(|cx| async move {
        set_header(header::CACHE_CONTROL, "no-cache");
        let t = cx.texts();
        let rest = view! {
            <div class="actions">
                <a class="button button--main" href=routes::OVERVIEW>{t.msg_offline_again()}</a>
            </div>
        };
        let rest = rest.into_any();
        let page = message(
            &cx,
            "attention",
            t.msg_offline_title(),
            t.msg_offline_text(),
            rest,
        );
        Ok::<Page, services::Failure>(page.nobodys())
    })
}
