//! The PDF of a statement: what the page shows, for the folder on the shelf. Made anew from the kept content each time,
//! the same bytes in the same language.

use domain::{
    billing::{
        Balance,
        bill::{Line, LineKind, Tariff},
    },
    format,
    language::Language,
    money::Money,
    reading::Unit,
};
use locales::{Texts, texts};
use print::{Block, Column, Part, Row, Sheet, Table};
use rust_decimal::Decimal;
use sea_orm::prelude::Uuid;

use super::{
    content::{Ahead, Counted, Reached, Statement},
    make::{Made, show},
};
use crate::{
    Outcome, Services,
    account::Actor,
    sheet::{self, About, Printed},
};

/// The PDF of one of the own statements.
///
/// # Errors
/// `NotFound`, also for somebody else's.
pub async fn pdf(
    services: &Services,
    actor: &Actor,
    id: Uuid,
    language: Language,
) -> Outcome<Printed> {
    let made = show(services, actor, id).await?;
    let sheet = Words { language }.sheet(services, &made);
    let about = About {
        language,
        day: services.local_date(made.created_at),
        id: id.to_string(),
    };
    sheet::print(services, about, sheet).await
}

struct Words {
    language: Language,
}

impl Words {
    fn t(&self) -> &'static Texts {
        texts(self.language)
    }

    fn money(&self, amount: Money) -> String {
        format::money(amount, self.language)
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        format::date_long(day, self.language)
    }

    fn sheet(&self, services: &Services, made: &Made) -> Sheet {
        let (t, said) = (self.t(), &made.statement);
        let created = self.day(services.local_date(made.created_at));
        let (sentence, _, _) = self.balance(said.bill.balance);
        let mut parts = vec![
            self.so_far(said),
            Part {
                heading: t.msg_statement_readings(),
                blocks: self.readings(said),
            },
            Part {
                heading: t.msg_statement_lines(),
                blocks: vec![Block::Table(self.lines(said))],
            },
        ];
        parts.extend(said.ahead.as_ref().map(|ahead| self.ahead(ahead)));
        Sheet {
            sender: services.profile.name.clone(),
            address: said.holder.clone(),
            facts: vec![
                (t.msg_statement_made(), created),
                (t.msg_statement_account(), said.account_no.clone()),
                (t.msg_statement_contract(), said.contract_no.clone()),
            ],
            mark: Some(t.msg_statement_not_invoice()),
            title: t.msg_statement_title(),
            lead: vec![sentence, t.msg_statement_not_invoice_note()],
            parts,
            foot: sheet::foot(services),
            page: t.msg_statement_page("{page}", "{pages}"),
        }
    }

    /// A sentence, a label and the amount.
    fn balance(&self, balance: Balance) -> (String, String, Money) {
        let t = self.t();
        match balance {
            Balance::Credit(amount) => (
                t.msg_statement_credit_lead(self.money(amount)),
                t.msg_statement_credit(),
                amount,
            ),
            Balance::BackPayment(amount) => (
                t.msg_statement_back_payment_lead(self.money(amount)),
                t.msg_statement_back_payment(),
                amount,
            ),
            Balance::Even => (
                t.msg_statement_even_lead(),
                t.msg_statement_even(),
                Money::ZERO,
            ),
        }
    }

    fn so_far(&self, said: &Statement) -> Part {
        let (t, bill) = (self.t(), &said.bill);
        let (_, label, amount) = self.balance(bill.balance);
        let period = t.msg_statement_period(
            self.day(bill.from),
            self.day(bill.to.pred_opt().unwrap_or(bill.to)),
        );
        let facts = vec![
            (t.msg_statement_product(), said.product.clone()),
            (t.msg_statement_place(), said.place.clone()),
            (t.msg_statement_period_label(), period),
            (t.msg_statement_cost(), self.money(bill.gross)),
            (t.msg_statement_paid(), self.money(bill.paid_gross)),
            (label, self.money(amount)),
        ];
        Part {
            heading: format!(
                "{}, {}",
                t.msg_statement_so_far(),
                t.msg_statement_until(self.day(bill.to))
            ),
            blocks: vec![Block::Facts(facts)],
        }
    }

    fn readings(&self, said: &Statement) -> Vec<Block> {
        let t = self.t();
        let reached = |line: &Counted, at: &Reached| {
            let value = format::quantity(
                at.value,
                u32::from(line.decimal_digits),
                line.unit.symbol(),
                self.language,
            );
            let origin = locales::origin(t, at.origin);
            t.msg_statement_reached(value, self.day(at.on), origin)
        };
        let row = |line: &Counted| Row {
            cells: vec![
                format!("{} {}", line.meter_no, line.label)
                    .trim()
                    .to_owned(),
                reached(line, &line.from),
                reached(line, &line.to),
            ],
            strong: false,
        };
        let table = Table {
            columns: vec![
                Column::words(t.msg_statement_meter(), 3.0),
                Column::words(t.msg_statement_first(), 4.0),
                Column::words(t.msg_statement_now(), 4.0),
            ],
            rows: said.readings.iter().map(row).collect(),
        };
        let mut blocks = vec![Block::Table(table)];
        if said.is_to_check() {
            blocks.push(Block::Text(t.msg_statement_to_check()));
        }
        blocks
    }

    fn lines(&self, said: &Statement) -> Table {
        let (t, bill) = (self.t(), &said.bill);
        let short = |day| format::date_short(day, self.language);
        let row = |line: &Line| {
            let (name, amount, price) = line_words(t, self.language, line, said.unit);
            let last = line.to.pred_opt().unwrap_or(line.to);
            let span = format!("{} – {}", short(line.from), short(last));
            Row {
                cells: vec![name, span, amount, price, self.money(line.net)],
                strong: false,
            }
        };
        let sum = |name: String, amount: Money, strong: bool| Row {
            cells: vec![
                name,
                String::new(),
                String::new(),
                String::new(),
                self.money(amount),
            ],
            strong,
        };
        let mut rows: Vec<Row> = bill.lines.iter().map(row).collect();
        for vat in &bill.vat {
            rows.push(sum(t.msg_statement_sum_net(), vat.net, false));
            let percent = format::percent(vat.percent, 0, self.language);
            rows.push(sum(t.msg_statement_vat(percent), vat.vat, false));
        }
        rows.push(sum(t.msg_statement_sum(), bill.gross, true));
        for paid in &bill.paid {
            let name = t.msg_statement_paid_vat(self.money(paid.vat));
            rows.push(sum(name, -paid.gross, false));
        }
        let (_, label, amount) = self.balance(bill.balance);
        rows.push(sum(label, amount, true));
        Table {
            columns: vec![
                Column::words(t.msg_statement_item(), 5.0),
                Column::words(t.msg_statement_span(), 4.6),
                Column::figures(t.msg_statement_amount(), 3.0),
                Column::figures(t.msg_statement_price(), 4.0),
                Column::figures(t.msg_statement_net(), 3.0),
            ],
            rows,
        }
    }

    fn ahead(&self, ahead: &Ahead) -> Part {
        let t = self.t();
        let last = ahead.to.pred_opt().unwrap_or(ahead.to);
        let about = |amount| t.msg_statement_about(self.money(amount));
        let mut facts = vec![(t.msg_statement_expected(), about(ahead.outlook.expected))];
        if let Some(now) = ahead.now {
            let planned = ahead.outlook.expected - ahead.balance().signed();
            facts.push((
                t.msg_statement_present(self.money(now)),
                self.money(planned),
            ));
        }
        let (label, amount) = end_words(t, ahead.balance());
        facts.push((label, about(amount)));
        if let Some((amount, from)) = ahead.suggested {
            let value = t.msg_statement_suggested_value(self.money(amount), self.day(from));
            facts.push((t.msg_statement_suggested(), value));
        }
        Part {
            heading: t.msg_statement_ahead(self.day(last)),
            blocks: vec![Block::Facts(facts)],
        }
    }
}

/// What is left at the end of the year, in a word.
pub fn end_words(t: &Texts, balance: Balance) -> (String, Money) {
    match balance {
        Balance::Credit(amount) => (t.msg_balance_credit(), amount),
        Balance::BackPayment(amount) => (t.msg_balance_back_payment(), amount),
        Balance::Even => (t.msg_statement_even(), Money::ZERO),
    }
}

/// Name, quantity and price of a line.
pub fn line_words(
    t: &Texts,
    language: Language,
    line: &Line,
    unit: Unit,
) -> (String, String, String) {
    match line.kind {
        LineKind::Energy {
            tariff,
            amount,
            price,
        } => {
            let name = match tariff {
                Tariff::Main => t.msg_statement_energy(),
                Tariff::Low => t.msg_statement_energy_low(),
            };
            let cents = format::number(price * Decimal::ONE_HUNDRED, 2, language);
            let amount = format::amount(amount, unit, language);
            (
                name,
                amount,
                t.msg_contract_working_price_value(cents, unit.symbol()),
            )
        }
        LineKind::Base { days, price } => {
            let price = format::money(Money::from_decimal(price), language);
            let days = t.msg_statement_days(days.to_string());
            (
                t.msg_statement_base(),
                days,
                t.msg_statement_base_price(price),
            )
        }
    }
}
