//! Bank details: the mandate that holds, another one, the way out, and those before.

use leptos::{nonce::use_nonce, prelude::*};
use services::{
    mandate::{self, Overview, creditor, mandate_text},
    personal,
};

use super::{
    iban_field::iban_field,
    present::{earlier, present, revoke},
};
use crate::{
    account::fields,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        field::{About, FormView, TextField, text_field},
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn MandatePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        // A chamber collects the dues of its members, whose company was unlocked before.
        let dues = cx.profile().access.has_services();
        let overview = mandate::show(&cx.services, &actor).await?;
        let partner = personal::show(&cx.services, &actor).await?;
        let draft = cx.draft("mandate").await;
        let form = cx.form(&draft);
        // The account of a company runs under its own name, which is the first line.
        let holder = partner
            .name
            .now
            .lines()
            .into_iter()
            .next()
            .unwrap_or_default();
        let nonce = use_nonce();
        let whose = actor.user_name().unwrap_or(actor.email()).to_owned();
        let ending = overview.is_held();
        let ending = ending.then(|| revoke(&cx, form, whose.clone()));
        let (before, lead, section) = if dues {
            let before = back(routes::COMPANY, t.msg_company_title());
            (before, t.msg_mandate_lead_dues(), Section::Company)
        } else {
            let before = back(routes::CONTRACT, t.msg_tile_contract());
            (before, t.msg_mandate_lead(), Section::Contract)
        };
        let body = view! {
            {before}
            {heading(t.msg_mandate_title(), Some(lead.into_any()))}
            <div class="stack stack--wide">
                {present(&cx, &overview)}
                {new_one(&cx, &overview, form, holder, whose)}
                {ending}
                {earlier(&cx, &overview)}
            </div>
            {help_box(&cx)}
            <script type="module" src="/app/bank.js" nonce=nonce></script>
        };
        let page = Page::new(t.msg_mandate_title(), body).section(section);
        Ok(page
            .class("page page--narrow page--contract")
            .refused(t, form.is_refused()))
    })
}

fn new_one(
    cx: &RequestContext,
    overview: &Overview,
    form: FormView<'_>,
    holder: String,
    whose: String,
) -> AnyView {
    let t = cx.texts();
    let labels = [
        ("iban", t.msg_mandate_iban()),
        ("holder", t.msg_mandate_holder()),
        ("agree", t.msg_mandate_agree()),
        ("password", t.msg_field_password()),
        ("revoke_password", t.msg_mandate_revoke()),
    ];
    let (title, lead) = if overview.is_held() {
        (t.msg_mandate_other(), Some(t.msg_mandate_other_lead()))
    } else {
        (t.msg_mandate_new(), None)
    };
    let holder_field = TextField {
        name: "holder",
        label: t.msg_mandate_holder(),
        kind: "text",
        hint: Some(t.msg_mandate_holder_hint()),
        autocomplete: "name",
        class: "",
        place: None,
    };
    // What stands on the contract is the likely answer, and can be changed.
    let mut filled = form.draft.clone();
    filled.fields.entry("holder".to_owned()).or_insert(holder);
    let with_holder = FormView {
        draft: &filled,
        ..form
    };
    view! {
        <section class="panel stack" aria-labelledby="new-title">
            <h2 id="new-title">{title}</h2>
            {lead.map(|lead| view! { <p>{lead}</p> })}
            {error_summary(form, &labels)}
            <form class="form" method="post" action="/api/mandate/give" novalidate>
                <input type="hidden" name="key" value=cx.services.id().to_string()/>
                {iban_field(form)}
                {text_field(holder_field, with_holder)}
                {words(cx)}
                {agree(form)}
                {fields::whose(whose)}
                {fields::password_again(form, "password", t.msg_mandate_password_note())}
                <button class="button button--main button--wide-phone">{t.msg_mandate_give()}</button>
            </form>
        </section>
    }
    .into_any()
}

/// The mandate word for word, apart from everything else.
fn words(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let imprint = &cx.profile().imprint;
    let [title, authorise, refund] = mandate_text(&imprint.operator, cx.language);
    let id = cx.profile().direct_debit.as_ref();
    let id = id.map(|debit| debit.creditor_id.to_string());
    let rows = vec![
        fact(t.msg_mandate_creditor(), creditor(imprint)),
        fact(t.msg_mandate_creditor_id(), id.unwrap_or_default()),
        fact(t.msg_mandate_reference(), t.msg_mandate_reference_later()),
        fact(t.msg_mandate_recurring(), t.msg_mandate_recurring_value()),
    ];
    view! {
        <section class="mandate stack stack--close" aria-labelledby="words-title">
            <h3 id="words-title">{title}</h3>
            {facts(rows)}
            <p>{authorise}</p>
            <p>{refund}</p>
        </section>
    }
    .into_any()
}

fn agree(form: FormView<'_>) -> AnyView {
    let t = form.t;
    let about = About::new(
        "agree",
        None,
        form.error("agree"),
        t.msg_form_error_prefix(),
    );
    let checked = !form.value("agree").is_empty();
    let id = "agree";
    view! {
        <div class=about.class>
            {about.lines}
            <label class="choice" for=id>
                <input
                    type="checkbox"
                    id=id
                    name=id
                    value="yes"
                    checked=checked
                    aria-describedby=about.described_by
                    aria-invalid=about.invalid
                />
                <span>{t.msg_mandate_agree()}</span>
            </label>
        </div>
    }
    .into_any()
}
