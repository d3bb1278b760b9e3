//! All invoices: the last one whole, the earlier ones by year.

use chrono::Datelike;
use domain::{billing::Balance, format};
use leptos::prelude::*;
use services::billing::{self, Invoice, InvoiceKind};

use super::words::{balance, title};
use crate::{
    contract::words::euro,
    dashboard::names,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        heading::{back, heading},
        help_box::help_box,
        icon::icon,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn InvoicesPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let invoices = billing::invoices(&cx.services, &actor).await?;
        let (last, earlier) = match invoices.split_first() {
            Some((last, earlier)) => (Some(whole(&cx, last)), by_year(&cx, earlier)),
            None => (None, ().into_any()),
        };
        let count = cx.profile().years_of_invoices.to_string();
        let kept = (!invoices.is_empty()).then(|| {
            view! { <p class="soft">{t.msg_invoices_years(count)}</p> }
        });
        let lead = lead(&cx, invoices.first()).into_any();
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(names::billing(&cx), Some(lead))}
            <div class="page__body">
                <div class="page__main stack stack--wide">{last}{earlier}{kept}</div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(names::billing(&cx), body).section(Section::Invoices);
        Ok(page.class("page page--billing"))
    })
}

fn lead(cx: &RequestContext, last: Option<&Invoice>) -> String {
    let t = cx.texts();
    let Some(last) = last else {
        return t.msg_invoices_lead_none();
    };
    let day = format::date_long(last.issued_on, cx.language);
    let money = |amount| format::money(amount, cx.language);
    match last.balance {
        Balance::Credit(amount) => t.msg_invoices_lead_credit(day, money(amount)),
        Balance::BackPayment(amount) if last.kind == InvoiceKind::Monthly => {
            t.msg_invoices_lead_monthly(day, money(amount))
        }
        Balance::BackPayment(amount) => t.msg_invoices_lead_back_payment(day, money(amount)),
        Balance::Even => t.msg_invoices_lead_even(day),
    }
}

fn whole(cx: &RequestContext, invoice: &Invoice) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let day = |date| format::date_long(date, language);
    let span = t.msg_invoices_span(day(invoice.period_from), day(invoice.period_to));
    let mut rows = vec![
        fact(t.msg_invoices_number(), invoice.invoice_no.clone()),
        fact(t.msg_invoices_issued(), day(invoice.issued_on)),
        fact(t.msg_invoices_period(), span),
    ];
    if let Some(product) = &invoice.product {
        rows.push(fact(t.msg_invoices_contract(), product.clone()));
    }
    rows.push(fact(
        t.msg_invoices_gross(),
        format::money(invoice.gross, language),
    ));
    if invoice.kind != InvoiceKind::Monthly {
        let paid = format::money(-invoice.instalments_paid, language);
        rows.push(fact(t.msg_invoices_paid(), paid));
    }
    if let Some(due) = invoice.due_on {
        rows.push(fact(t.msg_invoices_due(), day(due)));
    }
    let document = if invoice.has_document {
        let href = routes::invoice_document(invoice.id);
        view! {
            <a class="button button--main" href=href>{icon("download")}{t.msg_invoices_document()}</a>
        }
        .into_any()
    } else {
        view! { <p class="soft">{t.msg_invoices_no_document()}</p> }.into_any()
    };
    let sum = euro(invoice.balance.signed(), language);
    view! {
        <section class="panel bill" aria-labelledby="last">
            <div class="section__head"><h2 id="last">{title(t, language, invoice)}</h2></div>
            <p class="bill__sum">
                <span class="amount">{sum}</span>" "
                <span class="unit">"€ "{balance(t, invoice)}</span>
            </p>
            {facts(rows)}
            <div class="actions">{document}</div>
        </section>
    }
    .into_any()
}

fn by_year(cx: &RequestContext, invoices: &[Invoice]) -> AnyView {
    let years = invoices.chunk_by(|a, b| a.issued_on.year() == b.issued_on.year());
    years
        .map(|invoices| {
            let year = invoices
                .first()
                .map_or(0, |invoice| invoice.issued_on.year());
            let id = format!("year-{year}");
            let rows = invoices
                .iter()
                .map(|invoice| row(cx, invoice))
                .collect_view();
            view! {
                <section class="year" aria-labelledby=id.clone()>
                    <h2 class="year__title" id=id.clone()>{year}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
        .collect_view()
        .into_any()
}

fn row(cx: &RequestContext, invoice: &Invoice) -> AnyView {
    let t = cx.texts();
    let day = format::date_long(invoice.issued_on, cx.language);
    let title = title(t, cx.language, invoice);
    let name = match &invoice.product {
        Some(product) => format!("{title} · {product}"),
        None => title.clone(),
    };
    let download = invoice.has_document.then(|| {
        let label = t.msg_invoices_document_of(&name, &day);
        view! {
            <a class="tool" href=routes::invoice_document(invoice.id) aria-label=label>
                {icon("download")}
            </a>
        }
    });
    view! {
        <li class="row">
            <div>
                <b>{name}</b>
                <p class="row__meta"><span>{day}</span></p>
            </div>
            <div class="row__tools">
                <p class="row__value">
                    {format::money(invoice.balance.signed(), cx.language)}
                    <small>{balance(t, invoice)}</small>
                </p>
                {download}
            </div>
        </li>
    }
    .into_any()
}
