//! Fields, summaries and notices.

use std::collections::BTreeMap;

use domain::{
    account::EmailError,
    form::{FieldErrors, Problem},
    language::Language,
};
use services::drafts::Draft;

use super::{assert_ids, html};
use crate::ui::{
    error_summary::error_summary,
    field::{FormView, TextField, text_field},
};

#[test]
fn a_field_joins_label_hint_and_error_to_its_input() {
    let draft = Draft {
        fields: BTreeMap::from([("email".to_owned(), "miriam\"berger".to_owned())]),
        errors: FieldErrors::one("email", EmailError::NoAt),
        notice: None,
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    let page = html(|| {
        let field = TextField {
            name: "email",
            label: "E-Mail-Adresse".into(),
            kind: "email",
            hint: Some("Damit melden Sie sich an".into()),
            autocomplete: "username",
            class: "",
            place: None,
        };
        (
            error_summary(form, &[("email", "E-Mail-Adresse".into())]),
            text_field(field, form),
        )
    });
    assert_ids(&page);
    assert!(
        page.contains("aria-describedby=\"email-hint email-error\""),
        "{page}"
    );
    assert!(
        page.contains("aria-invalid=\"true\"") && page.contains("for=\"email\""),
        "{page}"
    );
    assert!(
        page.contains("role=\"alert\"") && page.contains("href=\"#email\""),
        "{page}"
    );
    assert!(page.contains("Eine Angabe stimmt noch nicht"), "{page}");
    assert!(
        page.contains("value=\"miriam&quot;berger\""),
        "what was typed is kept: {page}"
    );
}

#[test]
fn a_form_without_mistakes_has_no_summary() {
    let draft = Draft::default();
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    assert!(error_summary(form, &[("email", "E-Mail-Adresse".into())]).is_none());
    assert!(!form.is_refused());
}

#[test]
fn a_notice_for_the_whole_form_is_a_sentence() {
    let draft = Draft {
        notice: Some("too_many:5".into()),
        ..Draft::default()
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    let page = html(|| error_summary(form, &[]));
    assert!(page.contains("Warten Sie bitte 5 Minuten"), "{page}");
}

#[test]
fn a_missing_value_of_the_whole_form_has_its_own_words() {
    let errors = FieldErrors::one("values", Problem::Missing);
    let draft = Draft {
        errors,
        ..Draft::default()
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    assert_eq!(form.error("values"), Some(t.msg_problem_values_missing()));
}
