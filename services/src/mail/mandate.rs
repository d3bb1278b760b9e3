//! A mandate was given or revoked: which one, for which account (masked), and what to do if it was somebody else.

use domain::{language::Language, requests::Kind};
use locales::texts;
use serde_json::Value;

use super::{Block, Letter, compose::not_you, request::asked_by};
use crate::{Outcome, Services, mandate};

/// Notice to the customer.
pub(super) async fn changed(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((asked, person)) = asked_by(services, payload).await? else {
        return Ok(None);
    };
    let Some(said) = mandate::said(&asked.payload) else {
        return Ok(None);
    };
    let (t, language): (_, Language) = (texts(person.language), person.language);
    let ends = asked.kind == Kind::MandateEnd;
    let subject = if ends {
        t.msg_mail_mandate_end_subject()
    } else {
        t.msg_mail_mandate_subject()
    };
    let body = match (ends, services.profile.access.has_services()) {
        (false, false) => t.msg_mail_mandate_body(),
        (false, true) => t.msg_mail_mandate_body_dues(),
        (true, false) => t.msg_mail_mandate_end_body(),
        (true, true) => t.msg_mail_mandate_end_body_dues(),
    };
    let mut facts = vec![
        (t.msg_mandate_iban(), said.iban),
        (t.msg_mandate_holder(), said.holder),
        (t.msg_mandate_reference(), said.reference),
    ];
    facts.extend(said.bank.map(|bank| (t.msg_mandate_bank(), bank)));
    let mut blocks = vec![Block::Text(body), Block::Facts(facts)];
    if !ends {
        let [_, authorise, refund] =
            mandate::mandate_text(&services.profile.imprint.operator, language);
        blocks.extend([Block::Text(authorise), Block::Text(refund)]);
    }
    blocks.extend([
        Block::Link {
            label: t.msg_mail_request_link(),
            url: format!("{}/requests/{}", services.base_url, asked.number),
        },
        Block::Text(not_you(services, t)),
    ]);
    Ok(Some(Letter {
        to: person.email,
        subject,
        blocks,
    }))
}
