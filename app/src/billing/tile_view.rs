//! How the billing tile is drawn: the balance of the last invoice, what was paid beside what it cost, and
//! the last invoices below.

use leptos::prelude::*;

use super::billing_tile_island::BillingTile;
use crate::ui::{
    switch::{choose, faces},
    tile::{TileFrame, tile, tile_fold, tile_value},
    years::{Bar, years},
};

/// An invoice in the tile.
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

/// Draws it.
pub fn billing_tile_view(data: BillingTileData) -> AnyView {
    let value = tile_value(data.value.clone(), data.unit.clone());
    let inside = if data.invoices.is_empty() {
        tile(data.frame, value, None, None)
    } else {
        let fold = tile_fold(data.fold.clone(), list(&data));
        let pictures = data.invoices.into_iter().enumerate();
        let pictures =
            pictures.map(|(number, invoice)| years(&format!("invoice-{number}"), invoice.bars));
        let picture = faces("invoice", pictures);
        tile(data.frame, value, Some(picture), Some(fold))
    };
    view! { <BillingTile>{inside}</BillingTile> }.into_any()
}

fn list(data: &BillingTileData) -> AnyView {
    let words = data.invoices.iter().map(|invoice| invoice.short.clone());
    let choose = choose(data.choose.clone(), "invoice", words.collect());
    let rows = data.invoices.iter().map(|invoice| {
        let title = invoice.short.clone();
        let title = match invoice.href.clone() {
            Some(href) => view! { <a class="mini__wide" href=href>{title}</a> }.into_any(),
            None => view! { <span class="mini__wide">{title}</span> }.into_any(),
        };
        view! {
            <li>
                {title}
                <span class="mini__value">
                    {invoice.amount.clone()}
                    <small>{invoice.balance.clone()}</small>
                </span>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        {choose}
        <ul class="mini">{rows}</ul>
    }
    .into_any()
}
