//! Reporting readings without signing in. The form knows nothing of anybody: every row asks for all it needs, and the
//! answer is the same for all.

use domain::reading::GuestRegister;
use leptos::prelude::*;
use services::{
    Failure,
    reading::{GUEST_ROWS, LONGEST_COMMENT},
};

use crate::{
    account::fields,
    page::{Page, message, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        field::{About, FormView, TextField, text_field},
        heading::{back, heading},
        help_box::help_box,
    },
};

fn wanted(cx: &RequestContext) -> Result<(), Failure> {
    let profile = cx.profile();
    if profile.divisions.is_empty() || !profile.reading.without_sign_in {
        return Err(Failure::NotFound);
    }
    Ok(())
}

/// Where the utility wants it, the way there.
pub fn guest_link(cx: &RequestContext) -> Option<AnyView> {
    wanted(cx).ok()?;
    let label = cx.texts().msg_guest_link();
    Some(view! { <a href=routes::GUEST_REPORT>{label}</a> }.into_any())
}

/// The form.
#[component]
pub fn GuestPage() -> impl IntoView {
    page(|cx| async move {
        wanted(&cx)?;
        let t = cx.texts();
        let draft = cx.draft("guest").await;
        let form = cx.form(&draft);
        let shown = form.value("rows").parse().unwrap_or(1).clamp(1, GUEST_ROWS);
        let key = match form.value("key") {
            key if key.is_empty() => cx.services.id().to_string(),
            key => key,
        };
        let mut labels = vec![(
            "contract_account".to_owned(),
            t.msg_field_contract_account(),
        )];
        labels.push(("read_on".to_owned(), t.msg_guest_day()));
        for at in 0..shown {
            let row = |label: String| match shown {
                1 => label,
                _ => format!("{}, {label}", t.msg_guest_row(at + 1)),
            };
            labels.push((format!("meter_no_{at}"), row(t.msg_guest_meter())));
            labels.push((format!("register_{at}"), row(t.msg_guest_register())));
            labels.push((format!("value_{at}"), row(t.msg_guest_value())));
        }
        labels.push(("comment".to_owned(), t.msg_guest_comment()));
        labels.push(("email".to_owned(), t.msg_guest_email()));
        let labels: Vec<(&str, String)> = labels
            .iter()
            .map(|(name, label)| (name.as_str(), label.clone()))
            .collect();
        let email = TextField {
            name: "email",
            label: format!("{} {}", t.msg_guest_email(), t.msg_form_free()),
            kind: "email",
            hint: None,
            autocomplete: "email",
            class: "",
            place: None,
        };
        let rows = (0..shown).map(|at| row(form, at, shown)).collect_view();
        let more = (shown < GUEST_ROWS).then(|| {
            view! {
                <button class="button" name="more" value="yes" formnovalidate>{t.msg_guest_more()}</button>
            }
        });
        let lead = view! {
            {t.msg_guest_lead()}" "{t.msg_guest_sign_in()}" "
            <a href=routes::sign_in(Some(routes::REPORT))>{t.msg_head_sign_in()}</a>
        };
        let body = view! {
            {back(routes::START, t.msg_back_start())}
            {heading(t.msg_guest_title(), Some(lead.into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/reading/guest" novalidate>
                    <input type="hidden" name="key" value=key/>
                    {fields::contract_account(&cx, form)}
                    {day_field(&cx, form)}
                    {rows}
                    {more}
                    {comment_field(form)}
                    {text_field(email, form)}
                    <button class="button button--main button--wide-phone">{t.msg_guest_button()}</button>
                </form>
            </div>
            <p class="soft">{t.msg_reading_operator()}</p>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_guest_title(), body)
            .narrow()
            .refused(t, !draft.errors.is_empty() || draft.notice.is_some()))
    })
}

/// What follows, whoever it was.
#[component]
pub fn GuestSentPage() -> impl IntoView {
    page(|cx| async move {
        wanted(&cx)?;
        let t = cx.texts();
        let plain = |text: &String| {
            text.len() <= 20 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let number = cx.query("number").filter(plain).ok_or(Failure::NotFound)?;
        let rest = view! {
            {facts(vec![fact(t.msg_guest_sent_number(), number)])}
            <p>{t.msg_guest_sent_mail()}</p>
            <p class="soft">{t.msg_reading_operator()}</p>
            <div class="actions"><a class="go" href=routes::GUEST_REPORT>{t.msg_guest_sent_again()}</a></div>
        };
        let (title, text) = (t.msg_guest_sent_title(), t.msg_guest_sent_text());
        Ok(message(&cx, "check", title, text, rest.into_any()))
    })
}

/// One register.
fn row(form: FormView<'_>, at: usize, shown: usize) -> AnyView {
    let t = form.t;
    let legend = if shown > 1 {
        view! { <legend class="guest__legend">{t.msg_guest_row(at + 1)}</legend> }.into_any()
    } else {
        view! { <legend class="unseen">{t.msg_guest_row(1)}</legend> }.into_any()
    };
    let chosen = GuestRegister::parse(&form.value(&format!("register_{at}")));
    let options = GuestRegister::ALL.iter().map(|register| {
        let selected = Some(*register) == chosen;
        let name = locales::guest_register(t, *register);
        view! { <option value=register.code() selected=selected>{name}</option> }
    });
    let (id, prefix) = (format!("register_{at}"), t.msg_form_error_prefix());
    let about = About::new(&id, None, form.error(&id), prefix);
    view! {
        <fieldset class="guest__row stack">
            {legend}
            {input(form, "meter_no", at, t.msg_guest_meter(), None, "text")}
            <div class=about.class>
                <label class="field__label" for=id.clone()>{t.msg_guest_register()}</label>
                {about.lines}
                <select
                    class="field__input field__input--choice"
                    id=id
                    name=format!("rows[{at}][register]")
                    aria-describedby=about.described_by
                    aria-invalid=about.invalid
                >
                    {options.collect_view()}
                </select>
            </div>
            {input(form, "value", at, t.msg_guest_value(), Some(t.msg_guest_value_hint()), "decimal")}
        </fieldset>
    }
    .into_any()
}

fn input(
    form: FormView<'_>,
    name: &str,
    at: usize,
    label: String,
    hint: Option<String>,
    mode: &'static str,
) -> AnyView {
    let id = format!("{name}_{at}");
    let about = About::new(&id, hint, form.error(&id), form.t.msg_form_error_prefix());
    let value = form.value(&id);
    view! {
        <div class=about.class>
            <label class="field__label" for=id.clone()>{label}</label>
            {about.lines}
            <input
                class="field__input field__input--number"
                id=id
                name=format!("rows[{at}][{name}]")
                type="text"
                inputmode=mode
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                value=value
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            />
        </div>
    }
    .into_any()
}

fn day_field(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    let t = form.t;
    let prefix = t.msg_form_error_prefix();
    let about = About::new("read_on", None, form.error("read_on"), prefix);
    let today = cx.services.today().to_string();
    let value = match form.value("read_on") {
        day if day.is_empty() => today.clone(),
        day => day,
    };
    view! {
        <div class=about.class>
            <label class="field__label" for="read_on">{t.msg_guest_day()}</label>
            {about.lines}
            <input
                class="field__input field__input--date"
                id="read_on"
                name="read_on"
                type="date"
                max=today
                value=value
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            />
        </div>
    }
    .into_any()
}

fn comment_field(form: FormView<'_>) -> AnyView {
    let t = form.t;
    let prefix = t.msg_form_error_prefix();
    let about = About::new("comment", None, form.error("comment"), prefix);
    view! {
        <div class=about.class>
            <label class="field__label" for="comment">
                {t.msg_guest_comment()}" "<span class="field__free">{t.msg_form_free()}</span>
            </label>
            {about.lines}
            <textarea
                class="field__input field__input--short"
                id="comment"
                name="comment"
                rows="2"
                maxlength=LONGEST_COMMENT.to_string()
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            >
                {form.value("comment")}
            </textarea>
        </div>
    }
    .into_any()
}
