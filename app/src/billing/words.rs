//! How invoices are called and what their balance is called.

use chrono::Datelike;
use domain::billing::Balance;
use locales::Texts;
use services::billing::{Invoice, InvoiceKind};

/// "Jahresrechnung 2025": the year it is about.
pub fn title(t: &Texts, invoice: &Invoice) -> String {
    let code = match invoice.kind {
        InvoiceKind::Annual => "annual",
        InvoiceKind::Interim => "interim",
        InvoiceKind::Final => "final",
        InvoiceKind::Correction => "correction",
    };
    t.msg_invoices_title_of(
        locales::invoice_kind(t, code),
        invoice.period_to.year().to_string(),
    )
}

/// "Guthaben", "Nachzahlung", "ausgeglichen".
pub fn balance(t: &Texts, balance: Balance) -> String {
    match balance {
        Balance::Credit(_) => t.msg_balance_credit(),
        Balance::BackPayment(_) => t.msg_balance_back_payment(),
        Balance::Even => t.msg_balance_even(),
    }
}
