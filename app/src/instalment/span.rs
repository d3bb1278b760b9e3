//! From the least to the most that may be set without asking: where the amount would be enough, and where it is.

use domain::{billing::instalment::Outlook, language::Language, money::Money};
use leptos::prelude::*;
use services::instalment::Plan;

/// The picture; the same stands in words beside it.
pub fn span(plan: &Plan, outlook: &Outlook, typed: &str, language: Language) -> Option<AnyView> {
    let (least, most) = plan.limits?;
    let needed = outlook.needed()?;
    let width = (most - least).cents();
    if width <= 0 {
        return None;
    }
    let place = |amount: Money| {
        let inside = amount.max(least).min(most);
        (inside - least).cents() * 100 / width
    };
    let here = Money::parse(typed, language).ok().or(plan.now)?;
    let enough = place(needed);
    let picture = view! {
        <svg class="span" aria-hidden="true" focusable="false">
            <line class="span__track" x1="0%" x2="100%" y1="50%" y2="50%"></line>
            <rect class="span__band" x=format!("{enough}%") width=format!("{}%", 100 - enough) y="35%" height="30%" rx="4"></rect>
            <circle class="span__here" cx=format!("{}%", place(here)) cy="50%" r="8"></circle>
        </svg>
    };
    Some(picture.into_any())
}
