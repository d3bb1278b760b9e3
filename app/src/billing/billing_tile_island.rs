//! The tile "invoices": the balance of the last invoice, what was paid beside what it cost, and the last
//! invoices below. Alive, the bars show any of them.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{
    ready::ready,
    switch::switch,
    tile::{TileFrame, tile, tile_fold, tile_value},
    years::{Bar, years},
};

/// An invoice in the tile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TileInvoice {
    /// Division and year, for the buttons and the list.
    pub short: String,
    /// Credit or back payment.
    pub balance: String,
    /// With sign and currency.
    pub amount: String,
    /// Its PDF, if there is one.
    pub href: Option<String>,
    /// What was paid, what it cost.
    pub bars: Vec<Bar>,
}

/// What the tile shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingTileData {
    /// The frame.
    pub frame: TileFrame,
    /// The balance, or the word for nothing.
    pub value: String,
    /// Its unit.
    pub unit: Option<String>,
    /// The newest first.
    pub invoices: Vec<TileInvoice>,
    /// What unfolds.
    pub fold: String,
    /// Name of the buttons.
    pub choose: String,
}

/// The tile.
#[island]
pub fn BillingTile(data: BillingTileData) -> impl IntoView {
    let value = tile_value(data.value.clone(), data.unit.clone());
    if data.invoices.is_empty() {
        return tile(data.frame, value, None, None);
    }
    let live = ready();
    let chosen = RwSignal::new(0_usize);
    let pictures = data.invoices.iter().enumerate().map(|(number, invoice)| {
        let bars = years(&format!("invoice-{number}"), invoice.bars.clone());
        view! { <div hidden=move || chosen.get() != number>{bars}</div> }
    });
    let picture = pictures.collect_view().into_any();
    let options: Vec<String> = data
        .invoices
        .iter()
        .map(|invoice| invoice.short.clone())
        .collect();
    let rows = data.invoices.iter().map(|invoice| {
        let title = invoice.short.clone();
        let title = match invoice.href.clone() {
            Some(href) => view! { <a href=href>{title}</a> }.into_any(),
            None => view! { <span>{title}</span> }.into_any(),
        };
        view! {
            <li>
                {title}
                <span>{invoice.balance.clone()}</span>
                <span class="mini__value">{invoice.amount.clone()}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    let choose = (options.len() > 1).then(|| switch(data.choose.clone(), options, chosen, live));
    let inside = view! {
        {choose}
        <ul class="mini">{rows}</ul>
    };
    let fold = tile_fold(data.fold.clone(), inside.into_any());
    tile(data.frame, value, Some(picture), Some(fold))
}
