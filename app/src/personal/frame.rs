//! What the forms of this feature have in common: the way back, one panel, the password at the end.

use leptos::prelude::*;
use services::drafts::Draft;

use crate::{
    account::fields,
    page::Page,
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// A page with one form.
pub struct Frame {
    pub title: String,
    pub lead: String,
    /// Where the form is sent.
    pub action: &'static str,
    /// Names and labels of the fields.
    pub labels: Vec<(&'static str, String)>,
    /// The fields.
    pub fields: AnyView,
    /// What happens next.
    pub next: Option<String>,
    /// Whether the password is asked for.
    pub password: bool,
    /// Words of the button.
    pub button: String,
    /// Above the form.
    pub before: Option<AnyView>,
    /// Below it.
    pub after: Option<AnyView>,
}

/// Draws it.
pub fn framed(cx: &RequestContext, form: FormView<'_>, frame: Frame) -> Page {
    let t = cx.texts();
    let whose = cx
        .actor()
        .map(|actor| actor.user_name().unwrap_or(actor.email()).to_owned());
    let mut labels = frame.labels;
    let password = frame.password.then(|| {
        labels.push(("password", t.msg_field_password()));
        view! {
            {fields::whose(whose.unwrap_or_default())}
            {fields::password_again(form, "password", t.msg_personal_password_note())}
        }
    });
    let next = frame.next.map(|next| view! { <p class="soft">{next}</p> });
    let body = view! {
        {back(routes::PERSONAL, t.msg_personal_title())}
        {heading(frame.title.clone(), Some(frame.lead.into_any()))}
        <div class="stack stack--wide">
            {frame.before}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action=frame.action novalidate>
                    <input type="hidden" name="key" value=cx.services.id().to_string()/>
                    {frame.fields}
                    {password}
                    {next}
                    <button class="button button--main button--wide-phone">{frame.button}</button>
                </form>
            </div>
            {frame.after}
        </div>
        {help_box(cx)}
    };
    Page::new(frame.title, body)
        .section(Section::Contract)
        .class("page page--narrow page--contract")
        .refused(t, form.is_refused())
}

/// What holds now stands in the fields until something else was typed.
pub fn filled(draft: &Draft, known: Vec<(&'static str, String)>) -> Draft {
    let mut draft = draft.clone();
    for (name, value) in known {
        draft.fields.entry(name.to_owned()).or_insert(value);
    }
    draft
}
