//! The lists behind the billing pages: one statement each, whatever there is.

use chrono::{Datelike, NaiveDate};
use domain::{
    billing::Balance,
    contract::Division,
    ids::{InstalmentId, InvoiceId},
    money::Money,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::{Outcome, Services, account::Actor, contract::unknown};

/// What kind of invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceKind {
    /// Jahresabrechnung.
    Annual,
    /// Zwischenabrechnung.
    Interim,
    /// Schlussrechnung.
    Final,
    /// Rechnungskorrektur.
    Correction,
    /// Monatsrechnung, as for telephone and internet: nothing was paid before it.
    Monthly,
}

impl InvoiceKind {
    /// From the code of the import.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "annual" => Some(Self::Annual),
            "interim" => Some(Self::Interim),
            "final" => Some(Self::Final),
            "correction" => Some(Self::Correction),
            "monthly" => Some(Self::Monthly),
            _ => None,
        }
    }
}

/// An invoice.
#[derive(Clone, Debug)]
pub struct Invoice {
    pub id: InvoiceId,
    pub invoice_no: String,
    pub kind: InvoiceKind,
    pub issued_on: NaiveDate,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub gross: Money,
    pub instalments_paid: Money,
    /// Credit or back payment.
    pub balance: Balance,
    pub due_on: Option<NaiveDate>,
    pub division: Option<Division>,
    pub product: Option<String>,
    /// There is a PDF.
    pub has_document: bool,
}

/// Where an instalment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstalmentState {
    /// Paid in full.
    Paid,
    /// Still to come.
    Planned,
    /// Due and not paid in full.
    Overdue,
}

/// An instalment (Abschlag).
#[derive(Clone, Debug)]
pub struct Instalment {
    pub id: InstalmentId,
    pub due_on: NaiveDate,
    pub amount: Money,
    pub paid: Money,
    pub division: Division,
    pub product: String,
    pub state: InstalmentState,
}

#[derive(FromQueryResult)]
struct InvoiceRow {
    id: Uuid,
    invoice_no: String,
    kind: String,
    issued_on: NaiveDate,
    period_from: NaiveDate,
    period_to: NaiveDate,
    gross_cents: i64,
    instalments_paid_cents: i64,
    balance_cents: i64,
    due_on: Option<NaiveDate>,
    document: Option<String>,
    division: Option<String>,
    product: Option<String>,
}

/// The invoices of as many years as the profile shows, the newest first.
pub async fn invoices(services: &Services, actor: &Actor) -> Outcome<Vec<Invoice>> {
    let account = actor.chosen_id()?.uuid();
    newest_invoices(services, services.db.read(), account, usize::MAX).await
}

/// The newest invoices of a contract account, at most so many.
pub(crate) async fn newest_invoices(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
    most: usize,
) -> Outcome<Vec<Invoice>> {
    let today = services.today();
    let years = i32::try_from(services.profile.years_of_invoices).unwrap_or(5);
    let since = NaiveDate::from_ymd_opt(today.year() - years, 1, 1).unwrap_or(today);
    let sql = "SELECT i.id, i.invoice_no, i.kind, i.issued_on, i.period_from, i.period_to, \
               i.gross_cents, i.instalments_paid_cents, i.balance_cents, i.due_on, i.document, \
               c.division, c.product FROM invoices i LEFT JOIN contracts c ON c.id = i.contract_id \
               WHERE i.contract_account_id = $1 AND i.gone_on IS NULL AND i.issued_on >= $2 \
               ORDER BY i.issued_on DESC, i.invoice_no DESC LIMIT $3";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let values = [account.into(), since.into(), most.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = InvoiceRow::find_by_statement(statement).all(on).await?;
    rows.into_iter().map(invoice).collect()
}

fn invoice(row: InvoiceRow) -> Outcome<Invoice> {
    Ok(Invoice {
        id: InvoiceId::from_uuid(row.id),
        kind: InvoiceKind::parse(&row.kind).ok_or_else(|| unknown("invoice kind", &row.kind))?,
        invoice_no: row.invoice_no,
        issued_on: row.issued_on,
        period_from: row.period_from,
        period_to: row.period_to,
        gross: Money::from_cents(row.gross_cents),
        instalments_paid: Money::from_cents(row.instalments_paid_cents),
        balance: Balance::of(Money::from_cents(row.balance_cents)),
        due_on: row.due_on,
        division: row.division.as_deref().and_then(Division::parse),
        product: row.product,
        has_document: row.document.is_some(),
    })
}

#[derive(FromQueryResult)]
struct InstalmentRow {
    id: Uuid,
    due_on: NaiveDate,
    amount_cents: i64,
    paid_cents: i64,
    division: String,
    product: String,
}

/// What a customer set that the billing system has not acknowledged yet: it counts instead of what was imported.
const CHANGED: &str = "(SELECT n.amount_cents FROM instalment_changes n \
    JOIN requests q ON q.id = n.request_id \
    JOIN export_records e ON e.kind = 'request' AND e.subject_id = n.request_id \
    WHERE n.contract_id = i.contract_id AND n.first_due_on <= i.due_on AND n.withdrawn_at IS NULL \
    AND q.status = 'done' AND e.acknowledged_at IS NULL ORDER BY n.created_at DESC LIMIT 1)";

/// The instalments of the last and the coming year, the soonest first.
pub async fn instalments(services: &Services, actor: &Actor) -> Outcome<Vec<Instalment>> {
    let account = actor.chosen_id()?.uuid();
    instalments_where(services, services.db.read(), account, "").await
}

/// Those that are not paid in full, the soonest first.
pub(crate) async fn open_instalments(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
) -> Outcome<Vec<Instalment>> {
    instalments_where(services, on, account, "AND i.paid_cents < i.amount_cents").await
}

async fn instalments_where(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
    and: &'static str,
) -> Outcome<Vec<Instalment>> {
    let today = services.today();
    let since = today - chrono::Days::new(366);
    let sql = format!(
        "SELECT i.id, i.due_on, CASE WHEN i.paid_cents < i.amount_cents \
         THEN COALESCE({CHANGED}, i.amount_cents) ELSE i.amount_cents END AS amount_cents, \
         i.paid_cents, c.division, c.product FROM instalments i JOIN contracts c ON c.id = i.contract_id \
         WHERE i.contract_account_id = $1 AND i.gone_on IS NULL AND i.due_on >= $2 {and} \
         ORDER BY i.due_on, c.contract_no"
    );
    let values = [account.into(), since.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = InstalmentRow::find_by_statement(statement).all(on).await?;
    rows.into_iter().map(|row| instalment(row, today)).collect()
}

fn instalment(row: InstalmentRow, today: NaiveDate) -> Outcome<Instalment> {
    let (amount, paid) = (
        Money::from_cents(row.amount_cents),
        Money::from_cents(row.paid_cents),
    );
    let state = match () {
        () if paid >= amount => InstalmentState::Paid,
        () if row.due_on < today => InstalmentState::Overdue,
        () => InstalmentState::Planned,
    };
    Ok(Instalment {
        id: InstalmentId::from_uuid(row.id),
        due_on: row.due_on,
        amount,
        paid,
        division: Division::parse(&row.division)
            .ok_or_else(|| unknown("division", &row.division))?,
        product: row.product,
        state,
    })
}
