//! Day typed for night: noticed while typing, set right with one tap.

use domain::form::parse_date;
use leptos::prelude::*;

use super::{register_field::RegisterFacts, report_form_island::Entry, verdict::VerdictTexts};
use crate::ui::icon::icon;

/// Two registers of a meter with each other's value: said, and set right with one tap.
pub(super) fn swapped_notice(
    fields: &[Entry],
    texts: &VerdictTexts,
    swap: &str,
    [read_on, today]: [RwSignal<String>; 2],
    live: ReadSignal<bool>,
) -> impl IntoView + use<> {
    type Half = (RegisterFacts, RwSignal<String>);
    let mut pairs: Vec<(Half, Half)> = Vec::new();
    for (at, one) in fields.iter().enumerate() {
        let others = fields
            .iter()
            .skip(at + 1)
            .filter(|other| other.meter == one.meter);
        pairs.extend(others.map(|other| {
            let half = |entry: &Entry| (entry.facts.clone(), entry.typed);
            (half(one), half(other))
        }));
    }
    let (text, swap) = (texts.registers_swapped.clone(), swap.to_owned());
    let notice = move |((one, first), (other, second)): (Half, Half)| {
        let is_swapped = Memo::new(move |_| {
            let today = parse_date(&today.read()).unwrap_or_default();
            let on = parse_date(&read_on.read()).unwrap_or(today);
            live.get() && one.is_swapped_with(&first.read(), &other, &second.read(), on, today)
        });
        let exchange = move |_| {
            let kept = first.get_untracked();
            first.set(second.get_untracked());
            second.set(kept);
        };
        view! {
            <div class="verdict notice notice--attention" role="status" hidden=move || !is_swapped.get()>
                {icon("attention")}
                <div class="stack stack--close">
                    <p>{text.clone()}</p>
                    <button class="button button--small" type="button" on:click=exchange>{swap.clone()}</button>
                </div>
            </div>
        }
    };
    pairs.into_iter().map(notice).collect_view()
}
