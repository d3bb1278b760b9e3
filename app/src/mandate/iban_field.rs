//! The field for a bank account number, with the sentences that its island needs.

use domain::bank::IbanError;
use leptos::prelude::*;
use locales::{Texts, iban_error};

use super::iban_field_island::IbanField;
use crate::ui::field::{About, FormView};

/// Draws it.
pub fn iban_field(form: FormView<'_>) -> AnyView {
    let t = form.t;
    let about = About::new(
        "iban",
        Some(t.msg_mandate_iban_hint()),
        form.error("iban"),
        t.msg_form_error_prefix(),
    );
    let value = form.value("iban");
    let value = (!value.is_empty()).then_some(value);
    let label = t.msg_mandate_iban();
    let said = said(t);
    view! {
        <IbanField>
            <div class=about.class>
                <label class="field__label" for="iban">{label}</label>
                {about.lines}
                <input
                    class="field__input field__input--code"
                    id="iban"
                    name="iban"
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="60"
                    value=value
                    aria-describedby=about.described_by
                    aria-invalid=about.invalid
                />
            </div>
            {said}
        </IbanField>
    }
    .into_any()
}

/// Where the island speaks, with what it may say: `{0}` is the number of a group, or of characters.
fn said(t: &Texts) -> AnyView {
    let group = |error: fn(u8) -> IbanError| iban_error(t, error(0)).replace('0', "{0}");
    let digits = group(|group| IbanError::Structure {
        group,
        digits: true,
    });
    let letters = group(|group| IbanError::Structure {
        group,
        digits: false,
    });
    view! {
        <p
            class="soft"
            role="status"
            data-iban-said
            data-valid=t.msg_mandate_valid()
            data-missing=t.msg_mandate_missing_characters("{0}")
            data-country=iban_error(t, IbanError::Country)
            data-outside=iban_error(t, IbanError::OutsideSepa)
            data-character=group(|group| IbanError::Character { group })
            data-length=t.msg_problem_iban_length("{1}", "{0}")
            data-digits=digits
            data-letters=letters
            data-swapped=group(|group| IbanError::Checksum { group: Some(group) })
            data-checksum=iban_error(t, IbanError::Checksum { group: None })
        ></p>
        <p class="soft" role="status" data-bank-name></p>
    }
    .into_any()
}
