//! How invoices are called and what their balance is called.

use chrono::Datelike;
use domain::billing::Balance;
use locales::Texts;
use services::billing::{Invoice, InvoiceKind};

/// "Jahresrechnung 2025": the year it is about.
pub fn title(t: &Texts, invoice: &Invoice) -> String {
    let kind = match invoice.kind {
        InvoiceKind::Annual => t.msg_invoice_kind_annual(),
        InvoiceKind::Interim => t.msg_invoice_kind_interim(),
        InvoiceKind::Final => t.msg_invoice_kind_final(),
        InvoiceKind::Correction => t.msg_invoice_kind_correction(),
    };
    t.msg_invoices_title_of(kind, invoice.period_to.year().to_string())
}

/// "Guthaben", "Nachzahlung", "ausgeglichen".
pub fn balance(t: &Texts, balance: Balance) -> String {
    match balance {
        Balance::Credit(_) => t.msg_balance_credit(),
        Balance::BackPayment(_) => t.msg_balance_back_payment(),
        Balance::Even => t.msg_balance_even(),
    }
}
