//! What every page goes through: its use cases are awaited, the frame is put around the result, and a
//! failure becomes the page or the redirect it deserves.

use std::future::Future;

use axum::http::StatusCode;
use domain::language::Language;
use leptos::prelude::*;
use locales::Texts;
use services::{Failure, Outcome};

use crate::{
    routes,
    server_context::{RequestContext, context, go, set_status},
    ui::{
        heading::heading,
        help_box::help_box,
        icon::large_icon,
        layout::{Section, layout},
        register::{RegisterShape, register_value},
    },
};

/// A page before the frame is put around it.
pub struct Page {
    /// For the window, and for screen readers the first thing heard.
    pub title: String,
    /// Which part of the navigation it belongs to.
    pub section: Option<Section>,
    /// Class names beside `page`.
    pub class: &'static str,
    /// Everything between head and foot.
    pub body: AnyView,
    /// Drawn as for somebody who is not signed in: it is kept in browsers.
    pub nobodys: bool,
}

impl Page {
    /// A page of its own.
    pub fn new(title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            section: None,
            class: "page",
            body: body.into_any(),
            nobodys: false,
        }
    }

    /// The same for everybody, whoever asks.
    #[must_use]
    pub fn nobodys(mut self) -> Self {
        self.nobodys = true;
        self
    }

    /// Belongs to a part of the navigation.
    #[must_use]
    pub fn section(mut self, section: Section) -> Self {
        self.section = Some(section);
        self
    }

    /// With these class names instead of `page`.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// One thing only: a form, a receipt, a text.
    #[must_use]
    pub fn narrow(self) -> Self {
        self.class("page page--narrow")
    }

    /// Says in the title that something was refused.
    #[must_use]
    pub fn refused(mut self, t: &Texts, refused: bool) -> Self {
        if refused {
            self.title = t.msg_title_error(&self.title);
        }
        self
    }
}

/// Renders a page: waits for what it needs, then puts the frame around it.
pub fn page<F, Fut>(render: F) -> impl IntoView
where
    F: FnOnce(RequestContext) -> Fut + Send + 'static,
    Fut: Future<Output = Outcome<Page>> + Send + 'static,
{
    let cx = context();
    let answer = async move {
        match render(cx.clone()).await {
            Ok(page) if page.nobodys => {
                let nobody = RequestContext {
                    actor: None,
                    ..cx.clone()
                };
                layout(&nobody, page)
            }
            Ok(page) => layout(&cx, page),
            Err(failure) => refused(&cx, failure),
        }
    };
    view! { <Suspense>{Suspend::new(answer)}</Suspense> }
}

fn refused(cx: &RequestContext, failure: Failure) -> AnyView {
    let t = cx.texts();
    cx.log(&failure);
    let (status, title, text) = match failure {
        Failure::SignedOut => {
            go(&routes::sign_in(Some(&cx.path)));
            return ().into_any();
        }
        Failure::NotFound => return not_found(cx),
        Failure::Unavailable(_) | Failure::TooMany(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            t.msg_trouble_unavailable_title(),
            t.msg_trouble_unavailable_text(),
        ),
        Failure::Invalid(_) | Failure::Conflict(_) | Failure::Unexpected(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            t.msg_trouble_unexpected_title(),
            t.msg_trouble_unexpected_text(),
        ),
    };
    set_status(status);
    let number = t.msg_trouble_number(&cx.request_id);
    let again = cx.path.clone();
    let actions = view! {
        <a class="button button--main" href=again>{t.msg_trouble_again()}</a>
        <a class="go" href=routes::START>{t.msg_trouble_home()}</a>
    };
    trouble(cx, status, title, text, Some(number), actions.into_any())
}

/// The page for everything that is not there.
pub fn not_found(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    set_status(StatusCode::NOT_FOUND);
    let actions = view! {
        <a class="button button--main" href=routes::START>{t.msg_trouble_home()}</a>
        <a class="go" href=routes::HELP>{t.msg_trouble_help()}</a>
    };
    let (title, text) = (
        t.msg_trouble_not_found_title(),
        t.msg_trouble_not_found_text(),
    );
    trouble(
        cx,
        StatusCode::NOT_FOUND,
        title,
        text,
        None,
        actions.into_any(),
    )
}

fn trouble(
    cx: &RequestContext,
    status: StatusCode,
    title: String,
    text: String,
    number: Option<String>,
    actions: AnyView,
) -> AnyView {
    let shape = RegisterShape {
        integer: 3,
        decimal: 0,
        unit: String::new(),
    };
    let label = cx.texts().msg_trouble_code(status.as_str());
    let drums = register_value(&shape, status.as_u16().into(), label, false);
    let body = view! {
        <div class="trouble">
            <div class="trouble__drums">{drums}</div>
            {heading(title.clone(), Some(text.into_any()))}
            {number.map(|number| view! { <p class="soft">{number}</p> })}
            <div class="actions">{actions}</div>
        </div>
        {help_box(cx)}
    };
    layout(cx, Page::new(title, body).narrow())
}

/// A message alone on its page: an icon, a heading, what it says, and what now.
pub fn message(
    cx: &RequestContext,
    icon: &str,
    title: String,
    lead: String,
    rest: AnyView,
) -> Page {
    let body = view! {
        <div class="panel message">
            {large_icon(icon)}
            {heading(title.clone(), Some(lead.into_any()))}
            {rest}
        </div>
        {help_box(cx)}
    };
    Page::new(title, body).narrow()
}

/// Number of a language among those of the profile, for the switch.
pub fn languages(cx: &RequestContext) -> Vec<(Language, &'static str, bool)> {
    let chosen = cx.language;
    let all = cx.profile().languages.iter();
    all.map(|language| {
        (
            *language,
            locales::language_name(*language),
            *language == chosen,
        )
    })
    .collect()
}

/// The designed answer to an address that does not exist. Drawn at once, so that its status is known
/// before the first byte.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    not_found(&context())
}
