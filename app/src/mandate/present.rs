//! The mandate that holds with its way out, and those before.

use chrono::NaiveDate;
use domain::format;
use leptos::prelude::*;
use services::mandate::{Mandate, Overview, ended};

use crate::{
    account::fields,
    routes,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        field::FormView,
        icon::icon,
        notice::notice,
    },
};

/// The mandate that holds, or that there is none.
pub fn present(cx: &RequestContext, overview: &Overview) -> AnyView {
    let t = cx.texts();
    match (&overview.present, &overview.known) {
        (Some(mandate), _) => {
            let since = Some(cx.services.local_date(mandate.given_at));
            let bank = mandate.bank_name.as_ref();
            let said = [&mandate.iban, &mandate.holder, &mandate.reference];
            panel(cx, said, bank, since, document(cx, mandate))
        }
        (None, Some(known)) => {
            let said = [&known.iban, &known.holder, &known.reference];
            panel(cx, said, known.bank_name.as_ref(), known.signed_on, None)
        }
        (None, None) => notice("", "info", t.msg_mandate_none()),
    }
}

fn panel(
    cx: &RequestContext,
    [iban, holder, reference]: [&String; 3],
    bank: Option<&String>,
    since: Option<NaiveDate>,
    document: Option<AnyView>,
) -> AnyView {
    let t = cx.texts();
    let mut rows = vec![fact(t.msg_mandate_iban(), iban)];
    rows.extend(bank.map(|name| fact(t.msg_mandate_bank(), name)));
    rows.push(fact(t.msg_mandate_holder(), holder));
    rows.push(fact(t.msg_mandate_reference(), reference));
    let since = since.map(|day| format::date_long(day, cx.language));
    rows.extend(since.map(|day| fact(t.msg_mandate_since(), day)));
    view! {
        <section class="panel stack" aria-labelledby="present-title">
            <h2 id="present-title">{t.msg_mandate_present()}</h2>
            {facts(rows)}
            {document}
        </section>
    }
    .into_any()
}

/// The words of a mandate, for the folder on the shelf.
fn document(cx: &RequestContext, mandate: &Mandate) -> Option<AnyView> {
    let view = || {
        view! {
            <p>
                <a class="go" href=routes::mandate_document(&mandate.id.to_string()) download="">
                    {icon("download")}{cx.texts().msg_mandate_document()}
                </a>
            </p>
        }
        .into_any()
    };
    mandate.is_printable.then(view)
}

/// The form that ends it.
pub fn revoke(cx: &RequestContext, form: FormView<'_>, whose: String) -> AnyView {
    let t = cx.texts();
    let open = form.error("revoke_password").is_some();
    let dues = cx.profile().access.has_services();
    view! {
        <details class="fold" open=open>
            <summary>{t.msg_mandate_revoke_title()}</summary>
            <div class="fold__body stack">
                <p>{if dues { t.msg_mandate_revoke_text_dues() } else { t.msg_mandate_revoke_text() }}</p>
                <form class="form" method="post" action="/api/mandate/revoke" novalidate>
                    <input type="hidden" name="key" value=cx.services.id().to_string()/>
                    {fields::whose_as("who-revokes", whose)}
                    {fields::password_again(form, "revoke_password", t.msg_mandate_password_note())}
                    <button class="button button--wide-phone">{t.msg_mandate_revoke()}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

/// What was before, folded away.
pub fn earlier(cx: &RequestContext, overview: &Overview) -> Option<AnyView> {
    let t = cx.texts();
    if overview.earlier.is_empty() {
        return None;
    }
    let rows = overview.earlier.iter().map(|mandate| {
        let (name, iban) = (mandate.reference.clone(), mandate.iban.clone());
        let ended = ended(&cx.services, mandate, cx.language);
        // One that the service desk replaced says only since when it held.
        let since = || format::date_long(cx.services.local_date(mandate.given_at), cx.language);
        let ended = ended.unwrap_or_else(since);
        view! {
            <li>
                <strong>{iban}</strong>" "<span class="soft">{name}", "{ended}</span>
                {document(cx, mandate)}
            </li>
        }
    });
    let view = view! {
        <details class="fold">
            <summary>{t.msg_mandate_earlier()}</summary>
            <div class="fold__body"><ul class="list">{rows.collect_view()}</ul></div>
        </details>
    };
    Some(view.into_any())
}
