//! A mandate as PDF: the words that were agreed to, in the language they were agreed to in, and who gave it when.

use domain::{format, language::Language};
use locales::{Texts, texts};
use print::{Block, Part, Sheet};
use sea_orm::prelude::Uuid;

use super::{
    show::{Mandate, mandate},
    store,
    text::{WORDING, creditor, ended, mandate_text},
};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    personal,
    sheet::{self, About, Printed},
};

/// The PDF of one of the own mandates.
///
/// # Errors
/// `NotFound`, also for somebody else's and for words of which this release knows another version only.
pub async fn pdf(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Printed> {
    let account = actor.chosen().ok_or(Failure::NotFound)?;
    let on = services.db.read();
    let rows = store::of_account(on, account.id.uuid()).await?;
    let row = rows
        .into_iter()
        .find(|row| row.id == id && row.wording == WORDING);
    let row = row.ok_or(Failure::NotFound)?;
    let language = Language::parse(&row.language).unwrap_or_default();
    let partner = personal::show(services, actor).await?;
    let address = personal::words::letter_head(&partner, services.profile.country, language);
    let about = About {
        language,
        day: services.local_date(row.given_at),
        id: id.to_string(),
    };
    let sheet = page(services, &mandate(row), address, &account.number, language);
    sheet::print(services, about, sheet).await
}

fn page(
    services: &Services,
    mandate: &Mandate,
    address: Vec<String>,
    account: &str,
    language: Language,
) -> Sheet {
    let t: &Texts = texts(language);
    let imprint = &services.profile.imprint;
    let [title, authorise, refund] = mandate_text(&imprint.operator, language);
    let day = |at| format::date_long(services.local_date(at), language);
    let creditor_id = services.profile.direct_debit.as_ref();
    let creditor_id = creditor_id.map(|debit| debit.creditor_id.to_string());
    let creditor = vec![
        (t.msg_mandate_creditor(), creditor(imprint)),
        (t.msg_mandate_creditor_id(), creditor_id.unwrap_or_default()),
        (t.msg_mandate_recurring(), t.msg_mandate_recurring_value()),
    ];
    let mut debtor = vec![
        (t.msg_mandate_holder(), mandate.holder.clone()),
        (t.msg_mandate_iban(), mandate.iban.clone()),
    ];
    let bank = mandate.bank_name.clone();
    debtor.extend(bank.map(|bank| (t.msg_mandate_bank(), bank)));
    let ended = ended(services, mandate, language);
    let part = |heading: String, blocks: Vec<Block>| Part { heading, blocks };
    let mut words = vec![Block::Text(authorise), Block::Text(refund)];
    words.push(Block::Text(t.msg_mandate_given(day(mandate.given_at))));
    words.extend(ended.map(Block::Text));
    Sheet {
        sender: services.profile.name.clone(),
        address,
        facts: vec![
            (t.msg_mandate_since(), day(mandate.given_at)),
            (t.msg_contract_account(), account.to_owned()),
            (t.msg_mandate_reference(), mandate.reference.clone()),
        ],
        mark: None,
        title,
        lead: Vec::new(),
        parts: vec![
            part(t.msg_mandate_creditor(), vec![Block::Facts(creditor)]),
            part(t.msg_mandate_account(), vec![Block::Facts(debtor)]),
            part(t.msg_mandate_words(), words),
        ],
        foot: sheet::foot(services),
        page: t.msg_statement_page("{page}", "{pages}"),
    }
}
