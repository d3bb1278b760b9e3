//! Where the electricity of a tariff comes from: bars to look at, and a table beside the average of the country.

use domain::{contract::Division, format, profile::EnergySource};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::contract::{Contract, mix_rows};

use crate::{
    server_context::RequestContext,
    ui::years::{Bar, BarKind, years},
};

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
        let kind = match source {
            EnergySource::RenewableFunded | EnergySource::RenewableGuaranteed => BarKind::Now,
            _ => BarKind::Older,
        };
        (share > Decimal::ZERO).then(|| Bar {
            name: locales::energy_source(t, *source),
            value: format::percent(share, 1, language),
            length: format!("{}%", share.round_dp(1)),
            kind,
        })
    });
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
                {years(&format!("mix-{}", contract.id), bars.collect())}
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
