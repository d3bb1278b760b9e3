//! What a contract says: prices with what is in them, term and end, who it is with, and the numbers behind the meter.

use domain::format;
use leptos::prelude::*;
use services::{
    contract::{
        self, Contract,
        words::{self, PriceWords, Said},
    },
    delivery::Chosen,
    personal::{self, Personal},
};

use crate::{
    routes,
    server_context::RequestContext,
    ui::facts::{fact, facts},
};

fn rows(said: Vec<Said>) -> AnyView {
    facts(
        said.into_iter()
            .map(|(label, value)| fact(label, value))
            .collect(),
    )
}

/// Prices and term.
pub fn prices(cx: &RequestContext, contract: &Contract) -> AnyView {
    let t = cx.texts();
    let today = cx.services.today();
    let prices = words::prices(contract, today, cx.language);
    let table = match prices.as_slice() {
        [] => view! { <p class="soft">{t.msg_contract_no_price()}</p> }.into_any(),
        prices => price_table(cx, contract, prices),
    };
    let readable = contract.ends_on.map(|end| {
        let until = contract::readable_until(&cx.services, end);
        let until = format::date_long(until, cx.language);
        view! { <p class="soft">{t.msg_contract_readable_until(until)}</p> }
    });
    view! {
        <h3>{t.msg_contract_prices()}</h3>
        {table}
        {rows(words::term(contract, today, cx.language))}
        {readable}
    }
    .into_any()
}

/// The present price, beside it the one that is announced; what both contain stands below, folded away.
fn price_table(cx: &RequestContext, contract: &Contract, prices: &[PriceWords]) -> AnyView {
    let t = cx.texts();
    let id = format!("prices-{}", contract.id);
    let heads = prices.iter().map(|price| {
        let day = format::date_long(price.from, cx.language);
        let column = if price.from <= cx.services.today() {
            t.msg_contract_price_column(day)
        } else {
            t.msg_contract_price_next(day)
        };
        (column, price)
    });
    let heads: Vec<(String, &PriceWords)> = heads.collect();
    let lines = |of: fn(&PriceWords) -> &[Said]| {
        // Names in the order they come; a column that lacks one shows a dash.
        let mut names: Vec<&str> = Vec::new();
        for (_, price) in &heads {
            for (name, _) in of(price) {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
        }
        let rows = names.into_iter().map(|name| {
            let cells = heads.iter().map(|(column, price)| {
                let found = of(price).iter().find(|(own, _)| own == name);
                let value = found.map_or_else(|| "–".to_owned(), |(_, value)| value.clone());
                view! { <td data-label=column.clone()>{value}</td> }
            });
            view! { <tr><th scope="row">{name.to_owned()}</th>{cells.collect_view()}</tr> }
        });
        rows.collect_view()
    };
    let head = || {
        let columns = heads
            .iter()
            .map(|(column, _)| view! { <th scope="col">{column.clone()}</th> });
        view! {
            <thead>
                <tr><th scope="col">{t.msg_contract_price_part()}</th>{columns.collect_view()}</tr>
            </thead>
        }
    };
    let levies = heads.iter().any(|(_, price)| !price.levies.is_empty()).then(|| {
        let sources: Vec<&str> = heads
            .iter()
            .flat_map(|(_, price)| price.sources.iter().copied())
            .collect();
        let mut once: Vec<&str> = Vec::new();
        for source in sources {
            if !once.contains(&source) {
                once.push(source);
            }
        }
        let unknown = heads.iter().find_map(|(_, price)| price.unknown);
        let unknown = unknown
            .map(|year| view! { <p class="soft">{t.msg_contract_levy_unknown(year.to_string())}</p> });
        view! {
            <details class="fold">
                <summary>{t.msg_contract_levies()}</summary>
                <div class="fold__body stack">
                    <p>{t.msg_contract_price_of_which()}</p>
                    <div class="table-box">
                        <table class="table table--stack">
                            <caption class="unseen">{t.msg_contract_levies()}</caption>
                            {head()}
                            <tbody>{lines(|price| price.levies.as_slice())}</tbody>
                        </table>
                    </div>
                    {unknown}
                    <p class="soft">{t.msg_contract_levy_source(once.join("; "))}</p>
                </div>
            </details>
        }
    });
    let vat = heads.first().map(|(_, price)| price.vat.clone());
    view! {
        <div class="table-box">
            <table class="table table--stack" aria-describedby=id.clone()>
                <caption class="unseen">{t.msg_contract_prices()}</caption>
                {head()}
                <tbody>{lines(|price| price.prices.as_slice())}</tbody>
            </table>
        </div>
        <p class="soft" id=id>{t.msg_contract_price_note()}" ("{vat}")"</p>
        {levies}
    }
    .into_any()
}

/// The contract partner, and where invoices go.
pub fn people(cx: &RequestContext, partner: &Personal, comes: Option<Chosen>) -> AnyView {
    let t = cx.texts();
    let home = cx.profile().country;
    let name = partner.name.now.lines().join(", ");
    let mut said = vec![fact(t.msg_contract_partner(), name)];
    if let Some(address) = &partner.address.now {
        let address = personal::words::address(address, home, cx.language);
        said.push(fact(t.msg_contract_billing_address(), address));
    }
    if let Some(recipient) = &partner.recipient.now {
        let recipient = personal::words::recipient(recipient, home, cx.language);
        said.push(fact(t.msg_personal_recipient(), recipient));
    }
    let delivery = comes.map(|comes| {
        said.push(fact(
            t.msg_delivery_invoices(),
            locales::delivery(t, comes.invoices),
        ));
        view! { <p><a class="go" href=routes::DELIVERY>{t.msg_delivery_link()}</a></p> }
    });
    let bank = cx.profile().direct_debit.as_ref().map(|_| {
        view! { <p><a class="go" href=routes::BANK>{t.msg_mandate_link()}</a></p> }
    });
    view! {
        <section class="panel stack" aria-labelledby="people-title">
            <h2 id="people-title">{t.msg_contract_people()}</h2>
            {facts(said)}
            <p><a class="go" href=routes::PERSONAL>{t.msg_personal_link()}</a></p>
            {delivery}
            {bank}
        </section>
    }
    .into_any()
}

/// Grid, metering, forecast: folded away.
pub fn technical(cx: &RequestContext, contract: &Contract) -> AnyView {
    let said = words::technical(contract, cx.language);
    if said.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="fold">
            <summary>{cx.texts().msg_contract_technical()}</summary>
            <div class="fold__body">{rows(said)}</div>
        </details>
    }
    .into_any()
}
