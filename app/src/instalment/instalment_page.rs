//! The instalment of one contract: whether it fits, what another one would lead to, and its change. A plain form:
//! "work it out" asks for the same page with an amount, "save" sends it.

use domain::{
    billing::instalment::{InstalmentProblem, Light, Outlook},
    form::Problem,
    format,
    money::Money,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::instalment::{self, Plan, Told};

use super::{
    ask::{WHY, ask},
    basis::basis,
    due_day::due_day,
    outcome::outcome,
    slider::amount_field,
};
use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
        notice::notice,
    },
};

/// The page.
#[component]
pub fn InstalmentPage() -> impl IntoView {
    let contract = use_params_map()
        .get_untracked()
        .get("contract")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let plan = instalment::plan(&cx.services, &actor, &contract).await?;
        let draft = cx.draft("instalment").await;
        let form = cx.form(&draft);
        let typed = match form.value("amount") {
            typed if typed.is_empty() => cx.query("amount").unwrap_or_default(),
            typed => typed,
        };
        let tried = Money::parse(&typed, cx.language).ok();
        let told = if is_outside(form) {
            instalment::told(&cx.services, &plan).await?
        } else {
            None
        };
        let lead = match plan.now {
            Some(now) => t.msg_instalment_lead(format::money(now, cx.language), &plan.product),
            None => t.msg_instalment_lead_none(&plan.product),
        };
        let body = view! {
            {back(routes::CONTRACT, t.msg_tile_contract())}
            {heading(t.msg_instalment_title(), Some(lead.into_any()))}
            <div class="stack stack--wide">
                {pending(&cx, &plan)}
                {match &plan.outlook {
                    Ok(outlook) => known(&cx, &plan, outlook, told.as_ref(), form, &typed, tried),
                    Err(_) => notice("attention", "attention", t.msg_instalment_unknown()),
                }}
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_instalment_title(), body).section(Section::Contract);
        Ok(page
            .class("page page--narrow page--contract")
            .refused(t, form.is_refused()))
    })
}

fn known(
    cx: &RequestContext,
    plan: &Plan,
    outlook: &Outlook,
    told: Option<&Told>,
    form: FormView<'_>,
    typed: &str,
    tried: Option<Money>,
) -> AnyView {
    let t = cx.texts();
    let present = plan
        .now
        .map(|now| outcome(cx, outlook, plan, now, "panel stack stack--close"));
    let other = tried.filter(|tried| Some(*tried) != plan.now);
    let tried = other.map(|tried| {
        outcome(
            cx,
            outlook,
            plan,
            tried,
            "instalment__tried stack stack--close",
        )
    });
    let none_left = (plan.now.is_none() || plan.first_due.is_none())
        .then(|| notice("", "info", t.msg_problem_instalment_none_left()));
    let changeable = none_left.is_none() && plan.pending.is_none();
    view! {
        {present}
        {none_left}
        {changeable.then(|| change_form(cx, plan, outlook, told, form, typed, tried))}
        {due_day(cx, plan, form)}
        {basis(cx, plan, outlook)}
    }
    .into_any()
}

/// A change that is on its way.
fn pending(cx: &RequestContext, plan: &Plan) -> Option<AnyView> {
    let t = cx.texts();
    let pending = plan.pending.as_ref()?;
    let sentence = t.msg_instalment_pending(
        format::money(pending.amount, cx.language),
        format::date_long(pending.first_due_on, cx.language),
    );
    let link = view! {
        {sentence}" "
        <a href=routes::request(&pending.request_no)>{t.msg_instalment_pending_link()}</a>
    };
    Some(notice("good", "check", link))
}

fn change_form(
    cx: &RequestContext,
    plan: &Plan,
    outlook: &Outlook,
    told: Option<&Told>,
    form: FormView<'_>,
    typed: &str,
    tried: Option<AnyView>,
) -> AnyView {
    let t = cx.texts();
    // What fits stays; what does not begins with what would.
    let fits = plan.now.filter(|now| outlook.light(*now) == Light::Green);
    let value = match (typed, fits.or(plan.suggested).or(plan.now)) {
        ("", Some(amount)) => format::number(amount.to_decimal(), 0, cx.language),
        (typed, _) => typed.to_owned(),
    };
    let labels = [
        ("amount", t.msg_instalment_new()),
        ("cause", t.msg_instalment_cause()),
        ("people", t.msg_instalment_people()),
        ("since", t.msg_instalment_since()),
        ("reason", t.msg_instalment_reason()),
    ];
    let path = routes::instalment(&plan.contract.to_string());
    let from = plan
        .first_due
        .map(|day| t.msg_instalment_from(format::date_long(day, cx.language)));
    let outside = is_outside(form);
    view! {
        <section class="panel stack" aria-labelledby="change-title">
            <h2 id="change-title">{t.msg_instalment_change()}</h2>
            {error_summary(form, &labels)}
            {tried}
            <form class="form" method="post" action="/api/instalment/change" novalidate>
                <input type="hidden" name="contract" value=plan.contract.to_string()/>
                <input type="hidden" name="before" value=plan.now.unwrap_or_default().cents().to_string()/>
                <input type="hidden" name="key" value=cx.services.id().to_string()/>
                {amount_field(cx, plan, outlook, form, value, path)}
                {from.map(|from| view! { <p class="soft">{from}</p> })}
                {(!outside).then(|| save(t.msg_instalment_save()))}
                {outside.then(|| ask(cx, told, form))}
            </form>
        </section>
    }
    .into_any()
}

/// What was sent lies outside the rules, or the answer why is not complete.
fn is_outside(form: FormView<'_>) -> bool {
    let errors = &form.draft.errors;
    let amount = errors.get("amount");
    matches!(
        amount,
        Some(Problem::Instalment(InstalmentProblem::Outside { .. }))
    ) || WHY.iter().any(|name| errors.get(name).is_some())
}

fn save(label: String) -> AnyView {
    view! { <button class="button button--main button--wide-phone">{label}</button> }.into_any()
}
