//! What the forms of the steps send.

use leptos::prelude::*;
use services::identification::{self, BusinessForm, Contact};

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go, set_cookie, set_session},
};

const COOKIE: &str = "__Host-identification";

/// Sends the browser to a bank.
#[server(prefix = "/api", endpoint = "identification/begin")]
pub async fn begin(#[server(default)] bank: String) -> Result<(), PortalError> {
    let cx = context();
    match identification::begin(&cx.services, &cx.caller, &bank).await {
        Ok(sent) => {
            let kept = identification::KEPT.num_seconds();
            set_cookie(COOKIE, &sent.token, Some(kept));
            go(&sent.url);
            Ok(())
        }
        Err(services::Failure::Unavailable(cause)) => {
            cx.log(&services::Failure::Unavailable(cause));
            go(&routes::register_bank("bank"));
            Ok(())
        }
        Err(failure) => cx.back("bank", routes::REGISTER_BANK, &[], failure).await,
    }
}

/// The identity code is right.
#[server(prefix = "/api", endpoint = "identification/confirm")]
pub async fn confirm() -> Result<(), PortalError> {
    let cx = context();
    let token = cx.identification.clone().unwrap_or_default();
    match identification::confirm(&cx.services, &token).await {
        Ok(()) => {
            go(routes::REGISTER_CONTACT);
            Ok(())
        }
        Err(failure) => {
            cx.back("person", routes::REGISTER_PERSON, &[], failure)
                .await
        }
    }
}

/// Saves contact data and password.
#[server(prefix = "/api", endpoint = "identification/contact")]
pub async fn save_contact(
    #[server(flatten)] contact: Contact,
    #[server(default)] password: String,
) -> Result<(), PortalError> {
    let cx = context();
    let token = cx.identification.clone().unwrap_or_default();
    match identification::save_contact(&cx.services, &token, &contact, &password).await {
        Ok(()) => {
            go(routes::REGISTER_CHECK);
            Ok(())
        }
        Err(failure) => {
            let path = routes::REGISTER_CONTACT;
            cx.back("contact", path, &contact.fields(), failure).await
        }
    }
}

/// Makes the login.
#[server(prefix = "/api", endpoint = "identification/approve")]
pub async fn approve() -> Result<(), PortalError> {
    let cx = context();
    let token = cx.identification.clone().unwrap_or_default();
    match identification::approve(&cx.services, &cx.caller, &token).await {
        Ok(session) => {
            set_session(&cx.services, &session);
            set_cookie(COOKIE, "", Some(0));
            go(routes::REGISTER_DONE);
            Ok(())
        }
        Err(failure) => cx.back("check", routes::REGISTER_CHECK, &[], failure).await,
    }
}

/// A company asks for a login.
#[server(prefix = "/api", endpoint = "identification/business")]
pub async fn ask_for_business_login(
    #[server(default)] company: String,
    #[server(default)] business_id: String,
    #[server(default)] contact_name: String,
    #[server(default)] email: String,
    #[server(default)] phone: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = BusinessForm {
        company,
        business_id,
        contact_name,
        email,
        phone,
        key,
    };
    match identification::ask_for_business_login(&cx.services, &cx.caller, &form).await {
        Ok(opened) => {
            go(&routes::business_sent(&opened.number, opened.due_on));
            Ok(())
        }
        Err(failure) => {
            let kept = [
                ("company", form.company.as_str()),
                ("business_id", &form.business_id),
                ("contact_name", &form.contact_name),
                ("email", &form.email),
                ("phone", &form.phone),
            ];
            let path = routes::REGISTER_BUSINESS;
            cx.back("business", path, &kept, failure).await
        }
    }
}
