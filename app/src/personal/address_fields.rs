//! The fields of an address.

use domain::{contract::Country, personal::MailingAddress};
use leptos::prelude::*;

use crate::{
    server_context::RequestContext,
    ui::{
        choices::{Choices, list},
        field::{FormView, TextField, text_field},
    },
};

/// Names and labels.
pub fn labels(cx: &RequestContext) -> Vec<(&'static str, String)> {
    let t = cx.texts();
    vec![
        ("street", t.msg_contact_street()),
        ("house_no", t.msg_contact_house_no()),
        ("addition", t.msg_personal_addition()),
        ("postcode", t.msg_contact_postcode()),
        ("town", t.msg_contact_town()),
        ("country", t.msg_personal_country()),
    ]
}

/// What stands in them at first.
pub fn known(cx: &RequestContext, address: Option<&MailingAddress>) -> Vec<(&'static str, String)> {
    let Some(address) = address else {
        return vec![("country", cx.profile().country.code().to_owned())];
    };
    let postal = &address.postal;
    vec![
        ("street", postal.street.clone()),
        ("house_no", postal.house_no.clone()),
        ("addition", postal.addition.clone().unwrap_or_default()),
        ("postcode", postal.postcode.clone()),
        ("town", postal.town.clone()),
        ("country", address.country.clone()),
    ]
}

/// Draws them. `own` says whether it is the address of who types.
pub fn address_fields(cx: &RequestContext, form: FormView<'_>, own: bool) -> AnyView {
    let t = cx.texts();
    let home = cx.profile().country;
    let auto = |fill: &'static str| if own { fill } else { "off" };
    let field = |name: &'static str, label, hint, fill| {
        let field = TextField {
            name,
            label,
            kind: "text",
            hint,
            autocomplete: auto(fill),
            class: "",
            place: None,
        };
        text_field(field, form)
    };
    // The utility's own country first, then the others as they are called.
    let mut countries: Vec<(&'static str, String)> = Country::ALL
        .iter()
        .map(|country| (country.code(), locales::country(t, *country)))
        .collect();
    countries.sort_by_key(|(code, name)| (*code != home.code(), name.clone()));
    let country = Choices {
        name: "country",
        label: t.msg_personal_country(),
        hint: None,
        options: countries,
        now: home.code(),
    };
    let hint = Some(t.msg_personal_addition_hint());
    view! {
        <div class="field__pair field__pair--street">
            {field("street", t.msg_contact_street(), None, "address-line1")}
            {field("house_no", t.msg_contact_house_no(), None, "off")}
        </div>
        {field("addition", t.msg_personal_addition(), hint, "address-line2")}
        <div class="field__pair field__pair--town">
            {field("postcode", t.msg_contact_postcode(), None, "postal-code")}
            {field("town", t.msg_contact_town(), None, "address-level2")}
        </div>
        {list(country, form, None, own.then_some("country"))}
    }
    .into_any()
}
