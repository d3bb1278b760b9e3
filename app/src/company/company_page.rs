//! The company: locked with a form for the PIN, unlocked with what the chamber has on record.

use domain::format;
use leptos::prelude::*;
use services::company::{self, Company};

use crate::{
    account::fields,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
        notice::notice,
        plate::{PlateRow, plate},
    },
};

/// The page.
#[component]
pub fn CompanyPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.has_services() {
            return Err(services::Failure::NotFound);
        }
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let found = company::show(&cx.services, &actor).await?;
        let draft = cx.draft("company").await;
        let form = cx.form(&draft);
        let unlocked = cx
            .has_query("unlocked")
            .then(|| notice("good", "check", t.msg_company_unlocked()));
        let lead = match (&found, actor.accounts().is_empty()) {
            (Some(_), _) => t.msg_company_lead(),
            (None, true) => t.msg_company_locked_lead(),
            (None, false) => t.msg_company_no_data(),
        };
        let data = found.as_ref().map(|found| on_record(&cx, found));
        let body = view! {
            {back(routes::OVERVIEW, t.msg_services_title())}
            {heading(t.msg_company_title(), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {unlocked}
                    {data}
                    {unlock(&cx, form, found.is_some())}
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        Ok(Page::new(t.msg_company_title(), body)
            .section(Section::Company)
            .refused(t, form.is_refused()))
    })
}

/// The form for the PIN: the whole page at first, folded away once there is a company.
fn unlock(cx: &RequestContext, form: FormView<'_>, another: bool) -> AnyView {
    let t = cx.texts();
    let inner = view! {
        {error_summary(form, &fields::proof_labels(cx))}
        <form class="form" method="post" action="/api/account/add" novalidate>
            {fields::more_proof(cx, form)}
            <button class="button button--main button--wide-phone">{t.msg_company_button()}</button>
        </form>
        <p class="soft">{t.msg_company_no_letter(&cx.profile().service.phone)}</p>
    };
    if another {
        let open = form.is_refused();
        view! {
            <details class="fold" open=open>
                <summary><h2>{t.msg_company_another()}</h2></summary>
                <div class="fold__body stack">{inner}</div>
            </details>
        }
        .into_any()
    } else {
        view! {
            <section class="panel stack" aria-labelledby="unlock">
                <h2 id="unlock">{t.msg_company_unlock()}</h2>
                <p>{t.msg_company_unlock_text()}</p>
                {inner}
            </section>
        }
        .into_any()
    }
}

fn on_record(cx: &RequestContext, company: &Company) -> AnyView {
    let t = cx.texts();
    let filled = |part: &Option<String>| part.clone().filter(|part| !part.trim().is_empty());
    let person = joined([&company.first_name, &company.last_name]);
    let name = filled(&company.company).unwrap_or_else(|| person.clone());
    let mut rows = vec![
        PlateRow::number(
            t.msg_letter_member_number(),
            cx.profile().letter_number(&company.customer_no),
        ),
        PlateRow::text(t.msg_company_trade(), company.trade.clone()),
    ];
    let place = [
        joined([&company.street, &company.house_no]),
        joined([&company.postcode, &company.town]),
    ];
    rows.push(PlateRow::wide(t.msg_company_address(), place.join(", ")));
    let mut more = Vec::new();
    let mut add = |label: String, value: Option<String>| {
        more.extend(value.map(|value| fact(label, value)));
    };
    add(t.msg_company_legal_form(), filled(&company.legal_form));
    let register = company.register.as_deref().map(|register| match register {
        "a" => t.msg_company_register_a(),
        "b1" => t.msg_company_register_b1(),
        _ => t.msg_company_register_b2(),
    });
    add(t.msg_company_register(), register);
    add(t.msg_company_register_no(), filled(&company.register_no));
    let since = company.registered_on;
    let since = since.map(|day| format::date_long(day, cx.language));
    add(t.msg_company_since(), since);
    add(
        t.msg_company_owner(),
        Some(person).filter(|person| !person.is_empty()),
    );
    add(t.msg_company_manager(), filled(&company.manager));
    let apprentices = company.apprentices.map(|count| count.to_string());
    add(t.msg_company_apprentices(), apprentices);
    add(t.msg_company_phone(), filled(&company.phone));
    add(t.msg_company_email(), filled(&company.email));
    let bank = cx.profile().direct_debit.as_ref().map(|_| {
        view! { <p><a class="go" href=routes::BANK>{t.msg_mandate_link()}</a></p> }
    });
    let wrong = t.msg_company_wrong(&cx.profile().service.phone, &cx.profile().service.email);
    view! {
        <section class="stack" aria-labelledby="record">
            <h2 class="unseen" id="record">{t.msg_company_record()}</h2>
            {plate("tool", name, None, rows, None)}
            {facts(more)}
            <p class="soft">{wrong}</p>
            {bank}
        </section>
    }
    .into_any()
}

fn joined(parts: [&Option<String>; 2]) -> String {
    let parts = parts.into_iter().flatten().map(|part| part.trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
