//! The service's number and hours, at the end of every page.

use leptos::prelude::*;

use super::icon::icon;
use crate::server_context::RequestContext;

/// "Any questions?" with a number to press.
pub fn help_box(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let desk = &cx.profile().service;
    let text = if desk.hours.is_empty() {
        t.msg_help_box_plain()
    } else {
        t.msg_help_box_hours(locales::hours(t, &desk.hours))
    };
    let number = format!("tel:{}", dialled(&desk.phone));
    let note = desk
        .phone_note
        .clone()
        .map(|note| view! { <p class="soft">{note}</p> });
    view! {
        <aside class="page__help" aria-labelledby="help-title">
            <h2 id="help-title">{t.msg_help_box_title()}</h2>
            <p>{text}</p>
            <a class="phone" href=number>{icon("phone")}{desk.phone.clone()}</a>
            {note}
        </aside>
    }
    .into_any()
}

/// Lines of their own for single divisions.
pub fn advice(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let lines = cx.profile().service.advice.iter().map(|advice| {
        let division = locales::division(t, advice.division);
        let hours = locales::hours(t, &advice.hours);
        view! { <p>{t.msg_step_advice(division, &advice.phone, hours)}</p> }
    });
    lines.collect_view().into_any()
}

/// The number as a telephone wants it: digits and a leading plus; `(0)` is not dialled after a country code.
pub fn dialled(printed: &str) -> String {
    let printed = if printed.trim_start().starts_with('+') {
        printed.replace("(0)", "")
    } else {
        printed.to_owned()
    };
    printed
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_printed_number_can_be_dialled() {
        assert_eq!(dialled("+49 (0) 2381 555-0"), "+4923815550");
        assert_eq!(dialled("02381 000-000"), "02381000000");
    }
}
