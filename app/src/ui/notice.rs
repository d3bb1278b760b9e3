//! A sentence with a tone, and the sentences for codes that concern a whole form.

use leptos::prelude::*;
use locales::Texts;

use super::icon::icon;

/// A quiet sentence. Tones: `good`, `attention`, `error`, or nothing.
pub fn notice(tone: &str, icon_name: &str, text: impl IntoView + 'static) -> AnyView {
    let class = if tone.is_empty() {
        "notice".to_owned()
    } else {
        format!("notice notice--{tone}")
    };
    view! { <div class=class>{icon(icon_name)}<p>{text}</p></div> }.into_any()
}

/// The sentence for a notice code of a draft: `not_found`, `token`, `in_use`, `key_reused`,
/// `too_many:<minutes>`, `incident:<number>`.
pub fn sentence(t: &Texts, code: &str) -> String {
    match code.split_once(':') {
        Some(("too_many", minutes)) => t.msg_notice_too_many(minutes.parse::<u32>().unwrap_or(1)),
        Some(("incident", number)) => t.msg_notice_incident(number),
        _ => match code {
            "token" => t.msg_notice_token(),
            "in_use" => t.msg_notice_in_use(),
            "key_reused" => t.msg_notice_key_reused(),
            _ => t.msg_notice_not_found(),
        },
    }
}
