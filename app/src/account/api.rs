//! What the forms about signing in send. Each body: who asks, one use case, cookies, where to go.

use axum::http::HeaderName;
use domain::{account::WhyNew, language::Language};
use leptos::prelude::*;
use services::account::{self, Activated, Actor, NewSession, Registration, Shown, SignedIn};

use crate::{
    error::PortalError,
    routes,
    server_context::{RequestContext, context, go, set_cookie, set_header, set_session},
};

/// A year: a language is no secret and seldom changes.
const LANGUAGE_SECONDS: i64 = 365 * 24 * 60 * 60;

/// Signs in.
#[server(prefix = "/api", endpoint = "account/sign-in")]
pub async fn sign_in(
    #[server(default)] name: String,
    #[server(default)] password: String,
    #[server(default)] keep: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = account::SignIn {
        name: name.clone(),
        password,
        keep: !keep.is_empty(),
    };
    match account::sign_in(&cx.services, &cx.caller, &form).await {
        Ok(SignedIn::Session(session)) => {
            set_session(&cx.services, &session);
            go(routes::after_sign_in(Some(&next)));
            Ok(())
        }
        Ok(SignedIn::NewPassword { link, why }) => {
            set_cookie("__Host-link", &link, None);
            go(&routes::new_password(Some(why)));
            Ok(())
        }
        Err(failure) => {
            let path = routes::sign_in_again(&next);
            cx.back(
                "sign_in",
                &path,
                &[("name", &name), ("keep", &keep)],
                failure,
            )
            .await
        }
    }
}

/// Signs out, and leaves nothing in the browser.
#[server(prefix = "/api", endpoint = "account/sign-out")]
pub async fn sign_out() -> Result<(), PortalError> {
    let cx = context();
    if let Some(actor) = &cx.actor {
        let ended = account::sign_out(&cx.services, actor).await;
        ended.map_err(|failure| cx.portal_error(failure))?;
    }
    signed_out();
    go(routes::START);
    Ok(())
}

/// Leaves nothing in the browser.
fn signed_out() {
    set_cookie("__Host-session", "", Some(0));
    set_header(
        HeaderName::from_static("clear-site-data"),
        "\"cache\", \"storage\"",
    );
}

/// Takes a registration; the answer is the same whatever happens then.
#[server(prefix = "/api", endpoint = "account/register")]
pub async fn register(
    #[server(default)] contract_account: String,
    #[server(default)] meter: String,
    #[server(default)] number: String,
    #[server(default)] code: String,
    #[server(default)] email: String,
    #[server(default)] user_name: String,
    #[server(default)] password: String,
) -> Result<(), PortalError> {
    let cx = context();
    let language = cx.language;
    let form = Registration {
        shown: Shown {
            contract_account,
            meter,
            number,
            code,
        },
        email,
        user_name,
        password,
        language,
    };
    match account::register(&cx.services, &cx.caller, &form).await {
        Ok(()) => {
            go(routes::REGISTER_SENT);
            Ok(())
        }
        Err(failure) => {
            let kept = [
                ("contract_account", form.shown.contract_account.as_str()),
                ("meter", &form.shown.meter),
                ("number", &form.shown.number),
                ("email", &form.email),
                ("user_name", &form.user_name),
            ];
            cx.back("register", routes::REGISTER, &kept, failure).await
        }
    }
}

/// Presses the button behind the link of the registration mail.
#[server(prefix = "/api", endpoint = "account/activate")]
pub async fn activate(#[server(default)] user_name: String) -> Result<(), PortalError> {
    let cx = context();
    let token = cx.link.clone().unwrap_or_default();
    match account::activate(&cx.services, &cx.caller, &token, &user_name).await {
        Ok(Activated::Session(session)) => {
            entered(&cx, &session);
            Ok(())
        }
        Ok(Activated::PasswordSent) => {
            set_cookie("__Host-link", "", Some(0));
            go(routes::FIRST_PASSWORD_SENT);
            Ok(())
        }
        Err(failure) => {
            let kept = [("user_name", user_name.as_str())];
            cx.back("activate", routes::ACTIVATE, &kept, failure).await
        }
    }
}

/// Asks for what helps to choose a new password.
#[server(prefix = "/api", endpoint = "account/ask-for-reset")]
pub async fn ask_for_reset(#[server(default)] name: String) -> Result<(), PortalError> {
    let cx = context();
    match account::ask_for_reset(&cx.services, &cx.caller, &name).await {
        Ok(()) => {
            go(routes::FORGOTTEN_SENT);
            Ok(())
        }
        Err(failure) => {
            let kept = [("name", name.as_str())];
            cx.back("forgotten", routes::FORGOTTEN, &kept, failure)
                .await
        }
    }
}

/// Asks for a forgotten user name.
#[server(prefix = "/api", endpoint = "account/ask-for-user-name")]
pub async fn ask_for_user_name(#[server(default)] email: String) -> Result<(), PortalError> {
    let cx = context();
    match account::ask_for_user_name(&cx.services, &cx.caller, &email).await {
        Ok(()) => {
            go(routes::FORGOTTEN_NAME_SENT);
            Ok(())
        }
        Err(failure) => {
            let (path, kept) = (routes::FORGOTTEN_NAME, [("email", email.as_str())]);
            cx.back("forgotten_name", path, &kept, failure).await
        }
    }
}

/// Saves a new password.
#[server(prefix = "/api", endpoint = "account/reset-password")]
pub async fn reset_password(
    #[server(default)] password: String,
    #[server(default)] why: String,
) -> Result<(), PortalError> {
    let cx = context();
    let token = cx.link.clone().unwrap_or_default();
    match account::reset_password(&cx.services, &cx.caller, &token, &password).await {
        Ok(session) => {
            entered(&cx, &session);
            Ok(())
        }
        Err(failure) => {
            let path = routes::new_password(WhyNew::parse(&why));
            cx.back("new_password", &path, &[], failure).await
        }
    }
}

/// Adds to the person's own what a proof is about: a contract account, or a company.
#[server(prefix = "/api", endpoint = "account/add")]
pub async fn add(
    #[server(default)] contract_account: String,
    #[server(default)] meter: String,
    #[server(default)] number: String,
    #[server(default)] code: String,
) -> Result<(), PortalError> {
    let cx = context();
    let shown = Shown {
        contract_account,
        meter,
        number,
        code,
    };
    let outcome = match cx.actor() {
        Ok(actor) => account::add(&cx.services, actor, &cx.caller, &shown).await,
        Err(failure) => Err(failure),
    };
    let unlocks = cx.profile().access.has_services();
    let Err(failure) = outcome else {
        go(if unlocks {
            routes::COMPANY_UNLOCKED
        } else {
            routes::MANAGE_ADDED
        });
        return Ok(());
    };
    let kept = [
        ("contract_account", shown.contract_account.as_str()),
        ("meter", &shown.meter),
        ("number", &shown.number),
    ];
    let (form, path) = if unlocks {
        ("company", routes::COMPANY)
    } else {
        ("manage", routes::MANAGE)
    };
    cx.back(form, path, &kept, failure).await
}

/// Asks for another address to sign in with.
#[server(prefix = "/api", endpoint = "account/ask-for-address")]
pub async fn ask_for_address(
    #[server(default)] email: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => account::ask_for_address(&cx.services, actor, &email, &key).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(number) => {
            go(&routes::request(&number));
            Ok(())
        }
        Err(failure) => {
            let kept = [("email", email.as_str())];
            cx.back("address", routes::ADDRESS, &kept, failure).await
        }
    }
}

/// Changes the person's password.
#[server(prefix = "/api", endpoint = "account/change-password")]
pub async fn change_password(
    #[server(default)] current_password: String,
    #[server(default)] password: String,
) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => {
            let caller = &cx.caller;
            account::change_password(&cx.services, actor, caller, &current_password, &password)
                .await
        }
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(session) => {
            set_session(&cx.services, &session);
            go(routes::MANAGE_PASSWORD);
            Ok(())
        }
        Err(failure) => {
            let path = routes::CHANGE_PASSWORD;
            cx.back("change_password", path, &[], failure).await
        }
    }
}

/// Deletes the person's login, and leaves nothing in the browser.
#[server(prefix = "/api", endpoint = "account/delete")]
pub async fn delete(#[server(default)] password: String) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => account::delete(&cx.services, actor, &password).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(()) => {
            signed_out();
            let mailed = cx.actor.as_ref().is_none_or(Actor::is_confirmed);
            go(if mailed {
                routes::DELETED
            } else {
                routes::DELETED_UNSAID
            });
            Ok(())
        }
        Err(failure) => cx.back("delete", routes::DELETE, &[], failure).await,
    }
}

/// Chooses the contract account the pages are about.
#[server(prefix = "/api", endpoint = "account/choose")]
pub async fn choose(
    #[server(default)] number: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => account::choose_contract_account(&cx.services, actor, &number).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(()) => {
            go(routes::after_sign_in(next.split('?').next()));
            Ok(())
        }
        Err(failure) => cx.back("manage", routes::MANAGE, &[], failure).await,
    }
}

/// Chooses the language of pages and, for somebody signed in, of mails.
#[server(prefix = "/api", endpoint = "account/language")]
pub async fn choose_language(
    #[server(default)] language: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    let cx = context();
    let offered = Language::parse(&language).filter(|l| cx.profile().languages.contains(l));
    let language = offered.ok_or(PortalError::Malformed)?;
    set_cookie("__Host-language", language.code(), Some(LANGUAGE_SECONDS));
    if let Some(actor) = &cx.actor {
        let stored = account::set_language(&cx.services, actor, language).await;
        stored.map_err(|failure| cx.portal_error(failure))?;
    }
    go(routes::local(&next));
    Ok(())
}

/// A link did its work: the session begins, the link is forgotten.
fn entered(cx: &RequestContext, session: &NewSession) {
    set_session(&cx.services, session);
    set_cookie("__Host-link", "", Some(0));
    go(routes::OVERVIEW);
}
