//! The fields that several forms of this feature share.

use domain::{
    account::{PasswordRule, PasswordRules},
    profile::Registration,
};
use leptos::prelude::*;
use locales::Texts;
use services::account::PersonWords;

use super::{
    password_field::{NewPasswordRules, PasswordFieldData, password_field},
    password_field_island::NewPasswordFacts,
};
use crate::{
    server_context::RequestContext,
    ui::field::{FormView, TextField, text_field, where_to_find},
};

/// The e-mail address.
pub fn email(form: FormView<'_>, hint: Option<String>) -> AnyView {
    address(form, "email", "email", hint)
}

/// What one signs in with: the e-mail address, or a name of one's own choice.
pub fn name(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    if cx.profile().access.has_user_names() {
        let hint = form.t.msg_sign_in_user_name_hint();
        own_name(form, "name", Some(hint))
    } else {
        address(form, "name", "username", None)
    }
}

/// The label of [`name`].
pub fn name_label(cx: &RequestContext) -> String {
    if cx.profile().access.has_user_names() {
        cx.texts().msg_field_user_name()
    } else {
        cx.texts().msg_field_email()
    }
}

/// Where people register: the address, and where they choose one, the name to sign in with.
pub fn new_login(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    let t = form.t;
    if cx.profile().access.has_user_names() {
        view! {
            {email(form, Some(t.msg_register_email_hint_mail()))}
            {own_name(form, "user_name", Some(t.msg_register_user_name_hint()))}
        }
        .into_any()
    } else {
        address(form, "email", "username", Some(t.msg_register_email_hint()))
    }
}

/// A user name.
pub fn own_name(form: FormView<'_>, name: &'static str, hint: Option<String>) -> AnyView {
    let field = TextField {
        name,
        label: form.t.msg_field_user_name(),
        kind: "text",
        hint,
        autocomplete: "username",
        class: "",
        place: None,
    };
    text_field(field, form)
}

/// An address to sign in with from now on.
pub fn new_address(form: FormView<'_>) -> AnyView {
    let field = TextField {
        name: "email",
        label: form.t.msg_address_new(),
        kind: "email",
        hint: None,
        autocomplete: "email",
        class: "",
        place: None,
    };
    text_field(field, form)
}

fn address(
    form: FormView<'_>,
    name: &'static str,
    autocomplete: &'static str,
    hint: Option<String>,
) -> AnyView {
    let field = TextField {
        name,
        label: form.t.msg_field_email(),
        kind: "email",
        hint,
        autocomplete,
        class: "",
        place: None,
    };
    text_field(field, form)
}

/// What the profile asks for at the registration.
pub fn proof(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    match cx.profile().access.registration {
        Registration::Meter => numbers(cx, form),
        Registration::Letter => letter(cx, form),
        Registration::Email | Registration::Bank => ().into_any(),
    }
}

/// What the profile asks for to add something to a login.
pub fn more_proof(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    match cx.profile().access.registration {
        Registration::Meter => numbers(cx, form),
        Registration::Letter | Registration::Email => letter(cx, form),
        Registration::Bank => ().into_any(),
    }
}

/// Names and labels of the fields of a proof, for the summary of mistakes.
pub fn proof_labels(cx: &RequestContext) -> [(&'static str, String); 4] {
    let t = cx.texts();
    let (number, code) = letter_labels(cx);
    [
        ("contract_account", t.msg_field_contract_account()),
        ("meter", t.msg_field_meter()),
        ("number", number),
        ("code", code),
    ]
}

fn letter_labels(cx: &RequestContext) -> (String, String) {
    let t = cx.texts();
    if cx.profile().access.has_services() {
        (t.msg_letter_member_number(), t.msg_field_pin())
    } else {
        (t.msg_letter_customer_number(), t.msg_field_code())
    }
}

/// The number on a letter and its code.
fn letter(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    let t = form.t;
    let profile = cx.profile();
    let (number_label, code_label) = letter_labels(cx);
    let pattern = profile.numbers.pattern(profile.number_on_letters());
    let example = pattern.map(|pattern| t.msg_register_contract_account_hint(pattern.example()));
    let number = TextField {
        name: "number",
        label: number_label,
        kind: "text",
        hint: example,
        autocomplete: "off",
        class: "field__input--number",
        place: None,
    };
    let code = TextField {
        name: "code",
        label: code_label,
        kind: "text",
        hint: Some(t.msg_register_code_hint()),
        autocomplete: "one-time-code",
        class: "field__input--number",
        place: None,
    };
    view! {
        {text_field(number, form)}
        {text_field(code, form)}
    }
    .into_any()
}

/// Contract account number, with a picture of where it stands.
pub fn contract_account(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    let t = form.t;
    let pattern = &cx.profile().contract_account;
    let example = pattern.example();
    let example = match pattern.parse(&example) {
        Ok(number) => pattern.grouped(&number),
        Err(_) => example,
    };
    let account = TextField {
        name: "contract_account",
        label: t.msg_field_contract_account(),
        kind: "text",
        hint: Some(t.msg_register_contract_account_hint(&example)),
        autocomplete: "off",
        class: "field__input--number",
        place: Some(where_to_find(
            t.msg_where_account(),
            "/help/letter.svg",
            t.msg_where_account_picture(),
            t.msg_where_account_caption(&example),
        )),
    };
    text_field(account, form)
}

/// Contract account number and meter number, with pictures of where they stand.
pub fn numbers(cx: &RequestContext, form: FormView<'_>) -> AnyView {
    let t = form.t;
    let meter = TextField {
        name: "meter",
        label: t.msg_field_meter(),
        kind: "text",
        hint: Some(t.msg_register_meter_hint()),
        autocomplete: "off",
        class: "field__input--number",
        place: Some(where_to_find(
            t.msg_where_meter(),
            "/help/meter.svg",
            t.msg_where_meter_picture(),
            t.msg_where_meter_caption(),
        )),
    };
    view! {
        {contract_account(cx, form)}
        {text_field(meter, form)}
    }
    .into_any()
}

/// The password one has.
pub fn password(form: FormView<'_>) -> AnyView {
    own_password(form, "password", form.t.msg_field_password())
}

/// The same once more, before something that must not happen on a device that was left open.
pub fn password_again(form: FormView<'_>, id: &'static str, label: String) -> AnyView {
    own_password(form, id, label)
}

/// The password one has, beside a new one.
pub fn current_password(form: FormView<'_>) -> AnyView {
    let label = form.t.msg_change_password_current();
    own_password(form, "current_password", label)
}

fn own_password(form: FormView<'_>, id: &'static str, label: String) -> AnyView {
    let t = form.t;
    let data = PasswordFieldData {
        id,
        label,
        autocomplete: "current-password",
        hint: None,
        error: form.error(id),
        error_prefix: t.msg_form_error_prefix(),
        show: t.msg_password_show(),
        hide: t.msg_password_hide(),
        rules: None,
    };
    password_field(data)
}

/// For password managers: which entry the password of a form belongs to.
pub fn whose(name: String) -> AnyView {
    whose_as("who", name)
}

/// The same on a page with several such forms, each with an id of its own.
pub fn whose_as(id: &'static str, name: String) -> AnyView {
    view! {
        <input
            class="unseen"
            id=id
            type="text"
            autocomplete="username"
            value=name
            readonly
            tabindex="-1"
            aria-hidden="true"
        />
    }
    .into_any()
}

/// Of what a new password must not be made, for the rules while typing.
#[derive(Default)]
pub struct Avoid {
    /// Fields of the form with names: the address, the user name.
    pub names: &'static [&'static str],
    /// Fields of the form with numbers.
    pub numbers: &'static [&'static str],
    /// What is known of the person already.
    pub known: PersonWords,
}

/// A password to choose, with its rules.
pub fn new_password(
    cx: &RequestContext,
    form: FormView<'_>,
    label: String,
    avoid: Avoid,
) -> AnyView {
    let Avoid {
        names,
        numbers,
        known,
    } = avoid;
    // Names are read out of fields; those that nobody types have fields without a name, which are not sent.
    let known_names = known.names.into_iter().enumerate();
    let known_names = known_names.map(|(at, name)| (format!("own-{at}"), name));
    let known_names: Vec<_> = known_names.collect();
    let mut name_fields: Vec<String> = names.iter().map(|id| (*id).to_owned()).collect();
    name_fields.extend(known_names.iter().map(|(id, _)| id.clone()));
    let hidden = known_names
        .into_iter()
        .map(|(id, name)| view! { <input type="hidden" id=id value=name/> });
    let hidden = hidden.collect_view();
    let t = form.t;
    let profile = cx.profile();
    let rules = profile.password;
    let mut own_words = vec![profile.name.clone(), profile.portal_name.clone()];
    own_words.extend(profile.town_words.iter().cloned());
    own_words.extend(known.numbers);
    let data = PasswordFieldData {
        id: "password",
        label,
        autocomplete: "new-password",
        hint: Some(t.msg_password_hint()),
        error: form.error("password"),
        error_prefix: t.msg_form_error_prefix(),
        show: t.msg_password_show(),
        hide: t.msg_password_hide(),
        rules: Some(NewPasswordRules {
            label: t.msg_password_rules(),
            facts: NewPasswordFacts {
                rules,
                own_words,
                person_fields: name_fields,
                number_fields: numbers.iter().map(|id| (*id).to_owned()).collect(),
            },
            sentences: sentences(t, rules),
            met: t.msg_password_rule_met(),
        }),
    };
    view! {
        {hidden}
        {password_field(data)}
    }
    .into_any()
}

/// The rules of the profile in words, in the order in which the island ticks them off.
pub fn sentences(t: &Texts, rules: PasswordRules) -> Vec<String> {
    let sentence = |rule| match rule {
        PasswordRule::Length => t.msg_password_rule_length(rules.min.to_string()),
        PasswordRule::Digit => t.msg_password_rule_digit(),
        PasswordRule::Capital => t.msg_password_rule_capital(),
        PasswordRule::Small => t.msg_password_rule_small(),
        PasswordRule::OwnWords => t.msg_password_rule_own(),
        PasswordRule::PlaceWords => t.msg_password_rule_place(),
        PasswordRule::OwnRun { length } => t.msg_password_rule_own_run(length.to_string()),
        PasswordRule::Regular => t.msg_password_rule_regular(),
    };
    rules.shown().into_iter().map(sentence).collect()
}
