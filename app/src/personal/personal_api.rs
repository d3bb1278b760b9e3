//! What the forms of personal data send.
#![expect(
    clippy::too_many_arguments,
    reason = "one per field of the form, an address has many"
)]

use domain::personal::TypedAddress;
use leptos::prelude::*;
use services::personal::{self, AddressForm, NameForm, PhoneForm, RecipientForm, RhythmForm};

use crate::{error::PortalError, routes, server_context::context};

/// Asks for another name.
#[server(prefix = "/api", endpoint = "personal/name")]
pub async fn change_person_name(
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] company: String,
    #[server(default)] reason: String,
    #[server(default)] password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = NameForm {
        first_name,
        last_name,
        company,
        reason,
        password,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => personal::change_name(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let kept = [
        ("first_name", form.first_name.as_str()),
        ("last_name", form.last_name.as_str()),
        ("company", form.company.as_str()),
        ("reason", form.reason.as_str()),
    ];
    cx.to_request(outcome, "personal_name", routes::PERSON_NAME, &kept)
        .await
}

/// Changes the address.
#[server(prefix = "/api", endpoint = "personal/address")]
pub async fn change_billing_address(
    #[server(default)] street: String,
    #[server(default)] house_no: String,
    #[server(default)] addition: String,
    #[server(default)] postcode: String,
    #[server(default)] town: String,
    #[server(default)] country: String,
    #[server(default)] from: String,
    #[server(default)] password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = AddressForm {
        address: TypedAddress {
            street,
            house_no,
            addition,
            postcode,
            town,
            country,
        },
        from,
        password,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => personal::change_address(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let mut kept = kept(&form.address);
    kept.push(("from", form.from.as_str()));
    cx.to_request(outcome, "personal_address", routes::BILLING_ADDRESS, &kept)
        .await
}

/// Changes or removes the telephone number.
#[server(prefix = "/api", endpoint = "personal/phone")]
pub async fn change_phone(
    #[server(default)] phone: String,
    #[server(default)] password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = PhoneForm {
        phone,
        password,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => personal::change_phone(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let kept = [("phone", form.phone.as_str())];
    cx.to_request(outcome, "personal_phone", routes::PHONE, &kept)
        .await
}

/// Asks for another rhythm.
#[server(prefix = "/api", endpoint = "personal/rhythm")]
pub async fn change_rhythm(
    #[server(default)] rhythm: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = RhythmForm { rhythm, key };
    let outcome = match cx.customer() {
        Ok(actor) => personal::change_rhythm(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let kept = [("rhythm", form.rhythm.as_str())];
    cx.to_request(outcome, "personal_rhythm", routes::RHYTHM, &kept)
        .await
}

/// Sets or changes who gets the invoices.
#[server(prefix = "/api", endpoint = "personal/recipient")]
pub async fn change_recipient(
    #[server(default)] name: String,
    #[server(default)] street: String,
    #[server(default)] house_no: String,
    #[server(default)] addition: String,
    #[server(default)] postcode: String,
    #[server(default)] town: String,
    #[server(default)] country: String,
    #[server(default)] password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = RecipientForm {
        name,
        address: TypedAddress {
            street,
            house_no,
            addition,
            postcode,
            town,
            country,
        },
        password,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => personal::change_recipient(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let mut kept = kept(&form.address);
    kept.push(("name", form.name.as_str()));
    cx.to_request(outcome, "personal_recipient", routes::RECIPIENT, &kept)
        .await
}

/// Invoices go to the contract partner again.
#[server(prefix = "/api", endpoint = "personal/recipient/remove")]
pub async fn remove_recipient(
    #[server(default)] remove_password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.customer() {
        Ok(actor) => personal::remove_recipient(&cx.services, actor, &remove_password, &key).await,
        Err(failure) => Err(failure),
    };
    cx.to_request(outcome, "personal_recipient", routes::RECIPIENT, &[])
        .await
}

fn kept(address: &TypedAddress) -> Vec<(&'static str, &str)> {
    vec![
        ("street", address.street.as_str()),
        ("house_no", address.house_no.as_str()),
        ("addition", address.addition.as_str()),
        ("postcode", address.postcode.as_str()),
        ("town", address.town.as_str()),
        ("country", address.country.as_str()),
    ]
}
