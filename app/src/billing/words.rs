//! How invoices are called and what their balance is called.

use chrono::Datelike;
use domain::{billing::Balance, format, language::Language};
use locales::Texts;
use services::billing::{Invoice, InvoiceKind};

/// "Jahresrechnung 2025", "Monatsrechnung Oktober 2026": the time it is about.
pub fn title(t: &Texts, language: Language, invoice: &Invoice) -> String {
    let code = match invoice.kind {
        InvoiceKind::Annual => "annual",
        InvoiceKind::Interim => "interim",
        InvoiceKind::Final => "final",
        InvoiceKind::Correction => "correction",
        InvoiceKind::Monthly => "monthly",
    };
    t.msg_invoices_title_of(locales::invoice_kind(t, code), span(language, invoice))
}

/// "2025", "Oktober 2026".
pub fn span(language: Language, invoice: &Invoice) -> String {
    let year = invoice.period_to.year();
    if invoice.kind == InvoiceKind::Monthly {
        let month = format::month_name(invoice.period_to.month(), language);
        format!("{month} {year}")
    } else {
        year.to_string()
    }
}

/// "Guthaben", "Nachzahlung", "ausgeglichen"; what a month costs is no back payment.
pub fn balance(t: &Texts, invoice: &Invoice) -> String {
    match invoice.balance {
        Balance::BackPayment(_) if invoice.kind == InvoiceKind::Monthly => t.msg_balance_amount(),
        Balance::Credit(_) => t.msg_balance_credit(),
        Balance::BackPayment(_) => t.msg_balance_back_payment(),
        Balance::Even => t.msg_balance_even(),
    }
}
