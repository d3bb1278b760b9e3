//! Somebody changed their data, or asked for it: what, and what to do if it was somebody else. One mail goes to who did
//! it, one to the address that the utility knows of the contract partner, if that is another one.

use domain::{format, language::Language, requests::Kind};
use locales::texts;
use serde_json::Value;

use super::{
    Block, Letter,
    compose::{not_you, uuid},
    request::{asked, asked_by},
};
use crate::{Outcome, Services, account::recipient, personal, requests};

/// To who did it.
pub(super) async fn changed(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((asked, person)) = asked_by(services, payload).await? else {
        return Ok(None);
    };
    let said = personal::said(asked.kind, &asked.payload);
    Ok(said.map(|said| letter(services, &asked, &said, person.email, person.language)))
}

/// To the contract partner; nothing where that is the same person, or no address is known.
pub(super) async fn partner(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(id) = uuid(payload, "request") else {
        return Ok(None);
    };
    let known = personal::partner_mail(services.db.read(), id).await?;
    let Some((email, language)) = known.and_then(|known| Some((known.email?, known.language)))
    else {
        return Ok(None);
    };
    let Some(asked) = asked(services, payload).await? else {
        return Ok(None);
    };
    if let Some(user) = asked.user
        && let Some(person) = recipient(services, user).await?
        && person.email.eq_ignore_ascii_case(email.trim())
    {
        return Ok(None);
    }
    let language = Language::parse(&language).unwrap_or_default();
    let said = personal::said(asked.kind, &asked.payload);
    Ok(said.map(|said| letter(services, &asked, &said, email, language)))
}

fn letter(
    services: &Services,
    asked: &requests::Asked,
    said: &personal::Said,
    to: String,
    language: Language,
) -> Letter {
    let t = texts(language);
    let holds = asked.payload.get("effective") == Some(&Value::Bool(true));
    let mut facts = personal::words::facts(said, services.profile.country, language);
    facts.push((t.msg_mail_business_number(), asked.number.clone()));
    let body = if holds {
        t.msg_mail_personal_body()
    } else {
        let day = format::date_long(asked.due_on, language);
        facts.push((t.msg_mail_business_due(), day));
        t.msg_mail_personal_asked_body()
    };
    let mut blocks = vec![Block::Text(body), Block::Facts(facts)];
    if asked.kind == Kind::InvoiceRecipient {
        blocks.push(Block::Text(t.msg_personal_recipient_rule()));
    }
    blocks.extend([
        Block::Link {
            label: t.msg_mail_request_link(),
            url: format!("{}/requests/{}", services.base_url, asked.number),
        },
        Block::Text(not_you(services, t)),
    ]);
    Letter {
        to,
        subject: t.msg_mail_personal_subject(locales::request_kind(t, asked.kind)),
        blocks,
    }
}
