//! The numbered steps above each page, and what all of them share.

use leptos::prelude::*;
use services::{
    Outcome,
    identification::{self, Progress, Step},
};

use crate::{
    page::{Page, message},
    routes,
    server_context::{RequestContext, go},
    ui::{help_box::advice, notice::notice},
};

/// The steps, with the present one marked.
pub fn steps(cx: &RequestContext, here: Step) -> AnyView {
    let t = cx.texts();
    let steps = [
        (Step::Bank, t.msg_step_bank()),
        (Step::Person, t.msg_step_person()),
        (Step::Contact, t.msg_step_contact()),
        (Step::Check, t.msg_step_check()),
    ];
    let steps = steps.into_iter().enumerate().map(|(at, (step, name))| {
        let class = if step < here {
            "stepper__step stepper__step--done"
        } else {
            "stepper__step"
        };
        let current = (step == here).then_some("step");
        view! {
            <li class=class aria-current=current>
                <span class="stepper__number">{at + 1}</span>
                <span class="stepper__name">{name}</span>
            </li>
        }
    });
    view! { <ol class="stepper" aria-label=t.msg_step_label()>{steps.collect_view()}</ol> }
        .into_any()
}

/// What a step's page goes on with, or the page that is shown instead.
pub enum Reached {
    /// Here somebody may be.
    Here(Progress),
    /// Something else is to be said, or another page to be opened.
    Other(Page),
}

/// Whether this browser may open the page of `step`.
pub async fn reach(cx: &RequestContext, step: Step) -> Outcome<Reached> {
    let token = cx.identification.clone().unwrap_or_default();
    let Some(progress) = identification::find(&cx.services, &token).await? else {
        go(routes::REGISTER_BANK);
        return Ok(Reached::Other(Page::new("", ())));
    };
    if cx.actor.is_some() && (progress.has_login || progress.is_unconfirmed) {
        // Somebody signed in fetched what is new.
        go(routes::MANAGE_IDENTIFIED);
        return Ok(Reached::Other(Page::new("", ())));
    }
    if progress.has_login {
        return Ok(Reached::Other(has_login(cx)));
    }
    if progress.is_unknown {
        return Ok(Reached::Other(is_unknown(cx, &progress)));
    }
    if progress.step < step {
        go(page_of(progress.step));
        return Ok(Reached::Other(Page::new("", ())));
    }
    Ok(Reached::Here(progress))
}

fn has_login(cx: &RequestContext) -> Page {
    let t = cx.texts();
    let ways = view! {
        <div class="actions">
            <a class="button button--main" href=routes::SIGN_IN>{t.msg_sign_in_title()}</a>
            <a class="go" href=routes::FORGOTTEN>{t.msg_sign_in_forgotten()}</a>
        </div>
    };
    let text = t.msg_step_has_login_text();
    message(
        cx,
        "person",
        t.msg_step_has_login_title(),
        text,
        ways.into_any(),
    )
}

/// The utility's records lack the code, or the person is no customer: what is missing, and whom to call.
fn is_unknown(cx: &RequestContext, progress: &Progress) -> Page {
    let t = cx.texts();
    let ways = view! {
        <p>{t.msg_step_unknown_why(&progress.masked_code, locales::phone(t, &cx.profile().service))}</p>
        {advice(cx)}
        <div class="actions">
            <a class="go" href=routes::REGISTER_BANK>{t.msg_step_other_bank()}</a>
        </div>
    };
    let text = t.msg_step_unknown_text(&progress.name);
    message(
        cx,
        "attention",
        t.msg_step_unknown_title(),
        text,
        ways.into_any(),
    )
}

/// Who went as far as this before, and perhaps closed the browser, can go on from there.
pub async fn go_on(cx: &RequestContext) -> Outcome<Option<AnyView>> {
    let token = cx.identification.clone().unwrap_or_default();
    let found = identification::find(&cx.services, &token).await?;
    let Some(progress) = found.filter(|found| !found.has_login && !found.is_unknown) else {
        return Ok(None);
    };
    let t = cx.texts();
    let said = notice("", "info", t.msg_step_go_on_text(progress.name));
    Ok(Some(
        view! {
            <div class="panel stack">
                {said}
                <p>
                    <a class="button button--main" href=page_of(progress.step)>{t.msg_step_go_on()}</a>
                </p>
            </div>
        }
        .into_any(),
    ))
}

/// The page of the last step that can be opened.
fn page_of(step: Step) -> &'static str {
    match step {
        Step::Bank => routes::REGISTER_BANK,
        Step::Person => routes::REGISTER_PERSON,
        Step::Contact => routes::REGISTER_CONTACT,
        Step::Check => routes::REGISTER_CHECK,
    }
}
