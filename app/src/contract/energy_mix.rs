//! Where the electricity of a tariff comes from: bars to look at, and a table beside the average of the country.

use domain::{contract::Division, format, profile::EnergySource};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::contract::{Contract, mix_rows};

use crate::server_context::RequestContext;

/// The label (EnWG § 42), folded away; nothing for other divisions and for profiles without one.
pub fn energy_mix(cx: &RequestContext, contract: &Contract) -> Option<AnyView> {
    let (t, language) = (cx.texts(), cx.language);
    let label = cx.profile().energy_mix.as_ref()?;
    let own = label.of(&contract.product)?;
    if contract.division != Division::Electricity {
        return None;
    }
    let bars = EnergySource::ALL.iter().filter_map(|source| {
        let share = own.share(*source);
        let class = match source {
            EnergySource::RenewableFunded | EnergySource::RenewableGuaranteed => "mix__bar mix__bar--green",
            _ => "mix__bar",
        };
        (share > Decimal::ZERO).then(|| {
            view! {
                <li class="mix__row">
                    <span>{locales::energy_source(t, *source)}</span>
                    <strong>{format::percent(share, 1, language)}</strong>
                    <svg class="mix__track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect class=class width=share.round_dp(1).to_string() height="4"></rect>
                    </svg>
                </li>
            }
        })
    });
    let bars = bars.collect_view();
    let title = t.msg_energy_mix_title(label.year.to_string());
    let rows = mix_rows(t, label, own, language);
    let rows = rows.into_iter().map(|[name, own, average]| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="table__num" data-label=contract.product.clone()>{own}</td>
                <td class="table__num" data-label=t.msg_energy_mix_average()>{average}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let view = view! {
        <details class="fold">
            <summary>{title.clone()}</summary>
            <div class="fold__body stack">
                <ol class="mix">{bars}</ol>
                <div class="table-box">
                    <table class="table table--stack">
                        <caption class="unseen">{title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t.msg_energy_mix_source_column()}</th>
                                <th scope="col" class="table__num">{contract.product.clone()}</th>
                                <th scope="col" class="table__num">{t.msg_energy_mix_average()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p class="soft">{t.msg_energy_mix_note(&label.source)}</p>
            </div>
        </details>
    };
    Some(view.into_any())
}
