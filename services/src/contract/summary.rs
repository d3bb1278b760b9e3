//! The summary of a contract as PDF (EnWG § 41 (4)): what holds today, on a page for the folder on the shelf.

use domain::{
    format,
    ids::ContractId,
    language::Language,
    profile::{EnergyMix, EnergySource, Mix},
};
use locales::{Texts, texts};
use print::{Block, Column, Part, Row, Sheet, Table};

use super::{
    Contract, show,
    words::{PriceWords, prices, technical, term},
};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    personal::{self, Personal},
    sheet::{self, About, Printed},
};

/// The summary of a contract of the chosen contract account.
///
/// # Errors
/// `NotFound`, also for somebody else's.
pub async fn summary(
    services: &Services,
    actor: &Actor,
    contract: ContractId,
    language: Language,
) -> Outcome<Printed> {
    let (supply, partner) =
        tokio::try_join!(show(services, actor), personal::show(services, actor))?;
    let mut contracts = supply.contracts.iter();
    let contract = contracts
        .find(|own| own.id == contract)
        .ok_or(Failure::NotFound)?;
    let number = actor.chosen().map(|account| account.number.as_str());
    let number = number.unwrap_or_default();
    let sheet = page(services, contract, &partner, number, language);
    let about = About {
        language,
        day: services.today(),
        id: format!("{}-{}", contract.id, services.today()),
    };
    sheet::print(services, about, sheet).await
}

fn page(
    services: &Services,
    contract: &Contract,
    partner: &Personal,
    account: &str,
    language: Language,
) -> Sheet {
    let (t, today, profile) = (texts(language), services.today(), &services.profile);
    let part = |heading: String, blocks: Vec<Block>| Part { heading, blocks };
    let facts = |said| vec![Block::Facts(said)];
    let address = personal::words::letter_head(partner, profile.country, language);
    let mut supplied = vec![
        (t.msg_contract_place(), contract.address.one_line()),
        (t.msg_statement_product(), contract.product.clone()),
    ];
    if let Some(recipient) = &partner.recipient.now {
        let recipient = personal::words::recipient(recipient, profile.country, language);
        supplied.push((t.msg_personal_recipient(), recipient));
    }
    let mut parts = vec![
        part(contract.product.clone(), facts(supplied)),
        part(
            t.msg_contract_prices_title(),
            price_blocks(t, contract, services, language),
        ),
        part(
            t.msg_contract_term_title(),
            facts(term(contract, today, language)),
        ),
    ];
    let technical = technical(contract, language);
    if !technical.is_empty() {
        parts.push(part(t.msg_contract_technical(), facts(technical)));
    }
    let mix = profile.energy_mix.as_ref();
    let mix = mix.filter(|_| contract.division == domain::contract::Division::Electricity);
    if let Some((label, own)) = mix.and_then(|label| Some((label, label.of(&contract.product)?))) {
        parts.push(part(
            t.msg_energy_mix_title(label.year.to_string()),
            mix_blocks(t, label, own, language),
        ));
    }
    parts.push(part(
        t.msg_contract_service(),
        facts(vec![
            (t.msg_contract_phone(), profile.service.phone.clone()),
            (t.msg_contract_email(), profile.service.email.clone()),
        ]),
    ));
    Sheet {
        sender: profile.name.clone(),
        address,
        facts: vec![
            (t.msg_statement_made(), format::date_long(today, language)),
            (t.msg_contract_account(), account.to_owned()),
            (t.msg_contract_number(), contract.contract_no.clone()),
        ],
        mark: None,
        title: t.msg_contract_summary_title(),
        lead: vec![t.msg_contract_summary_lead()],
        parts,
        foot: sheet::foot(services),
        page: t.msg_statement_page("{page}", "{pages}"),
    }
}

fn price_blocks(
    t: &Texts,
    contract: &Contract,
    services: &Services,
    language: Language,
) -> Vec<Block> {
    let prices = prices(contract, services.today(), language);
    if prices.is_empty() {
        return vec![Block::Text(t.msg_contract_no_price())];
    }
    let mut blocks = Vec::new();
    for (at, price) in prices.iter().enumerate() {
        let day = format::date_long(price.from, language);
        let when = if at == 0 && price.from <= services.today() {
            t.msg_contract_price_since(day)
        } else {
            t.msg_contract_price_next(day)
        };
        blocks.push(Block::Text(format!(
            "{}, {when}",
            t.msg_contract_price_note()
        )));
        blocks.push(Block::Facts(with_vat(t, price)));
        if !price.levies.is_empty() {
            blocks.push(Block::Text(t.msg_contract_price_of_which()));
            blocks.push(Block::Facts(price.levies.clone()));
        }
        if let Some(year) = price.unknown {
            blocks.push(Block::Text(t.msg_contract_levy_unknown(year.to_string())));
        }
    }
    blocks
}

fn with_vat(t: &Texts, price: &PriceWords) -> Vec<(String, String)> {
    let vat = (t.msg_contract_vat(), price.vat.clone());
    price.prices.iter().cloned().chain([vat]).collect()
}

/// The label as rows: source, this tariff, the country.
pub fn mix_rows(t: &Texts, label: &EnergyMix, own: &Mix, language: Language) -> Vec<[String; 3]> {
    let grams = |value| t.msg_energy_mix_grams(format::number(value, 4, language));
    let sources = EnergySource::ALL.iter().map(|source| {
        let percent = |mix: &Mix| format::percent(mix.share(*source), 1, language);
        let name = locales::energy_source(t, *source);
        [name, percent(own), percent(&label.average)]
    });
    let weight = |value| t.msg_energy_mix_grams(format::number(value, 0, language));
    let (co2, waste) = (
        [
            t.msg_energy_mix_co2(),
            weight(own.co2_grams),
            weight(label.average.co2_grams),
        ],
        [
            t.msg_energy_mix_waste(),
            grams(own.waste_grams),
            grams(label.average.waste_grams),
        ],
    );
    sources.chain([co2, waste]).collect()
}

fn mix_blocks(t: &Texts, label: &EnergyMix, own: &Mix, language: Language) -> Vec<Block> {
    let rows = mix_rows(t, label, own, language);
    let row = |cells: [String; 3]| Row {
        cells: cells.to_vec(),
        strong: false,
    };
    let table = Table {
        columns: vec![
            Column::words(t.msg_energy_mix_source_column(), 4.0),
            Column::figures(t.msg_statement_product(), 2.0),
            Column::figures(t.msg_energy_mix_average(), 2.0),
        ],
        rows: rows.into_iter().map(row).collect(),
    };
    vec![
        Block::Table(table),
        Block::Text(t.msg_energy_mix_note(&label.source)),
    ]
}
