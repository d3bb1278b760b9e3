//! What an installed app shows without a network. Nothing about anybody stands here: it lies in the browser. Its script
//! fills it with what the person let this device remember.

use axum::http::header;
use leptos::{nonce::use_nonce, prelude::*};

use crate::{
    page::{Page, page},
    routes,
    server_context::{RequestContext, set_header},
    ui::{heading::heading, help_box::help_box, icon::large_icon},
};

/// The page.
#[component]
pub fn OfflinePage() -> impl IntoView {
    let nonce = use_nonce();
    page(|cx| async move {
        set_header(header::CACHE_CONTROL, "no-cache");
        let t = cx.texts();
        let capture = (!cx.profile().divisions.is_empty()).then(|| capture(&cx));
        let rest = view! {
            <div class="actions">
                <a class="button button--main" href=routes::OVERVIEW>{t.msg_offline_again()}</a>
            </div>
        };
        let body = view! {
            <div
                class="panel message"
                id="no-network"
                data-title=t.msg_capture_online_title()
                data-lead=t.msg_capture_online_lead()
            >
                {large_icon("attention")}
                {heading(t.msg_offline_title(), Some(t.msg_offline_text().into_any()))}
                {rest}
            </div>
            {capture}
            {help_box(&cx)}
            <script type="module" src="/app/capture.js" nonce=nonce></script>
        };
        Ok::<Page, services::Failure>(Page::new(t.msg_offline_title(), body).narrow().nobodys())
    })
}

/// Forms and list in which the script writes; the words are here, so that they are in the language of the page.
fn capture(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let zone = cx.profile().time_zone.clone();
    let language = cx.language.code();
    view! {
        <section class="stack capture" id="capture" aria-labelledby="capture-title" data-zone=zone data-language=language hidden>
            <h2 id="capture-title">{t.msg_capture_title()}</h2>
            <p>{t.msg_capture_lead()}</p>
            <div class="stack" id="capture-meters"></div>
        </section>
        <p class="soft" id="capture-none" hidden>{t.msg_capture_none()}</p>
        <section class="stack capture" id="queue" aria-labelledby="queue-title" hidden>
            <h2 id="queue-title">{t.msg_capture_queue_title()}</h2>
            <p role="status" id="queue-state"
                data-sending=t.msg_capture_sending() data-sign-in=t.msg_capture_sign_in() data-later=t.msg_capture_later()></p>
            <ul class="capture__list" id="queue-list"></ul>
            <div class="actions">
                <button class="button button--main" type="button" id="queue-send">{t.msg_capture_send()}</button>
                <a class="go" href=routes::sign_in(Some(routes::READINGS)) id="queue-sign-in" hidden>{t.msg_head_sign_in()}</a>
            </div>
        </section>
        <template id="capture-meter">
            <form class="panel stack" novalidate>
                <h3></h3>
                <p class="soft" data-place></p>
                <div class="stack" data-registers></div>
                <div class="field">
                    <label class="field__label">{t.msg_guest_day()}</label>
                    <input class="field__input field__input--date" type="date" name="read_on" required/>
                </div>
                <div class="field">
                    <label class="field__label" data-photo>{t.msg_report_photo()}" "<span class="field__free">{t.msg_form_free()}</span></label>
                    <input class="field__file" type="file" name="photo" accept="image/jpeg,image/png,image/webp" capture="environment"/>
                </div>
                <p class="field__error" role="alert" data-missing=t.msg_capture_missing() hidden></p>
                <button class="button button--main">{t.msg_capture_keep()}</button>
            </form>
        </template>
        <template id="capture-register">
            <div class="field">
                <label class="field__label"></label>
                <p class="field__hint" data-last></p>
                <p class="field__hint" data-expected=t.msg_capture_expected("{low}", "{high}")></p>
                <input class="field__input field__input--number" type="text" inputmode="decimal" autocomplete="off"/>
            </div>
        </template>
        <template id="queue-entry">
            <li class="panel stack stack--close">
                <p><b data-heading></b></p>
                <p data-values></p>
                <p data-state
                    data-waiting=t.msg_capture_state_waiting() data-attention=t.msg_capture_state_attention()
                    data-sent=t.msg_capture_state_sent("{number}")></p>
                <ul data-problems></ul>
                <div class="actions">
                    <a class="go" data-receipt hidden>{t.msg_capture_receipt()}</a>
                    <button class="button" type="button" data-mend hidden>{t.msg_capture_mend()}</button>
                    <button class="button button--small" type="button" data-remove>{t.msg_capture_remove()}</button>
                </div>
            </li>
        </template>
    }
    .into_any()
}
