//! What the billing tile shows: the balance of the last invoice, and the last invoices.

use domain::{billing::Balance, format, language::Language, money::Money};
use leptos::prelude::AnyView;
use locales::Texts;
use rust_decimal::Decimal;
use services::{
    billing::{Invoice, InvoiceKind},
    dashboard::Dashboard,
};

use super::{
    tile_view::{BillingTileData, TileInvoice, billing_tile_view},
    words::{balance, span},
};
use crate::{
    contract::words::euro,
    dashboard::names,
    routes,
    server_context::RequestContext,
    ui::{
        tile::{State, TileFrame},
        years::{Bar, BarKind},
    },
};

/// The tile.
pub fn billing_tile(cx: &RequestContext, board: &Dashboard) -> AnyView {
    let (t, language) = (cx.texts(), cx.language);
    let last = board.invoices.first();
    let (value, unit, context, modifier) = match last {
        Some(invoice) => {
            let day = format::date_long(invoice.issued_on, language);
            let context = t.msg_tile_billing_context(balance(t, invoice), day);
            let value = euro(invoice.balance.signed(), language);
            (value, Some("€".to_owned()), context, "")
        }
        None => (
            t.msg_tile_billing_empty(),
            None,
            t.msg_tile_billing_empty_text(),
            "tile--empty",
        ),
    };
    // A back payment that is still to come is worth a word.
    let due = last.filter(|invoice| matches!(invoice.balance, Balance::BackPayment(_)));
    let due = due
        .and_then(|invoice| invoice.due_on)
        .filter(|day| *day >= board.today);
    let state = due.map(|day| State {
        tone: "attention".into(),
        icon: "clock".into(),
        word: t.msg_tile_billing_due(format::day_month(day, language)),
    });
    billing_tile_view(BillingTileData {
        frame: TileFrame {
            kind: "billing".into(),
            icon: "invoice".into(),
            label: names::billing(cx),
            state,
            modifier: modifier.into(),
            context,
            action: t.msg_tile_billing_action(),
            href: routes::INVOICES.into(),
        },
        value,
        unit,
        invoices: board
            .invoices
            .iter()
            .map(|invoice| tile_invoice(t, language, invoice))
            .collect(),
        fold: t.msg_tile_billing_fold(),
        choose: t.msg_tile_billing_choose(),
    })
}

fn tile_invoice(t: &Texts, language: Language, invoice: &Invoice) -> TileInvoice {
    let year = span(language, invoice);
    let short = match invoice.division {
        Some(division) => format!("{} {year}", locales::division(t, division)),
        None => year,
    };
    let (paid, cost) = (invoice.instalments_paid, invoice.gross);
    let longest = paid.abs().max(cost.abs());
    let bar = |name: String, amount: Money, kind| Bar {
        name,
        value: format::money(amount, language),
        length: share(amount, longest),
        kind,
    };
    TileInvoice {
        short,
        balance: balance(t, invoice),
        amount: format::money(invoice.balance.signed(), language),
        href: invoice
            .has_document
            .then(|| routes::invoice_document(invoice.id)),
        bars: if invoice.kind == InvoiceKind::Monthly {
            Vec::new()
        } else {
            vec![
                bar(t.msg_tile_billing_paid(), paid, BarKind::Now),
                bar(t.msg_tile_billing_cost(), cost, BarKind::Last),
            ]
        },
    }
}

/// `part` of `whole` as a length with one decimal.
fn share(part: Money, whole: Money) -> String {
    if whole.is_zero() {
        return "0%".to_owned();
    }
    let percent = part.abs().to_decimal() * Decimal::ONE_HUNDRED / whole.to_decimal();
    format!("{}%", percent.round_dp(1))
}
