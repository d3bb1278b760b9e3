//! Mails about requests: that one has arrived, and that it has a new status.

use domain::{format, language::Language, profile::ContractAccountNumber};
use locales::{Texts, texts};
use serde_json::Value;

use super::{
    Block, Letter,
    compose::{not_you, uuid},
};
use crate::{
    Outcome, Services,
    account::{Recipient, recipient},
    requests::{self, Asked},
};

/// The request that a mail is about; nothing when it is gone.
pub(super) async fn asked(services: &Services, payload: &Value) -> Outcome<Option<Asked>> {
    let Some(id) = uuid(payload, "request") else {
        return Ok(None);
    };
    requests::asked(services, id).await
}

/// The same with the person who asked; nothing for somebody without a login.
pub(super) async fn asked_by(
    services: &Services,
    payload: &Value,
) -> Outcome<Option<(Asked, Recipient)>> {
    let Some(asked) = asked(services, payload).await? else {
        return Ok(None);
    };
    let Some(user) = asked.user else {
        return Ok(None);
    };
    let person = recipient(services, user).await?;
    Ok(person.map(|person| (asked, person)))
}

/// Whom to write to, and in which language. Who has no login said so in the request.
async fn address(
    services: &Services,
    asked: &Asked,
) -> Outcome<Option<(String, &'static Texts, Language)>> {
    let (to, language) = if let Some(user) = asked.user {
        let Some(person) = recipient(services, user).await? else {
            return Ok(None);
        };
        (person.email, person.language)
    } else {
        let language = Language::parse(&asked.text("language")).unwrap_or_default();
        let to = asked.text("email");
        if to.is_empty() {
            return Ok(None);
        }
        (to, language)
    };
    Ok(Some((to, texts(language), language)))
}

/// A request has arrived: its number, and the day of the answer.
pub(super) async fn received(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(asked) = asked(services, payload).await? else {
        return Ok(None);
    };
    let Some((to, t, language)) = address(services, &asked).await? else {
        return Ok(None);
    };
    let kind = locales::request_kind(t, asked.kind);
    let day = format::date_long(asked.due_on, language);
    let blocks = vec![
        Block::Text(t.msg_mail_request_received_body(kind)),
        Block::Facts(vec![
            (t.msg_mail_business_number(), asked.number.clone()),
            (t.msg_mail_business_due(), day),
        ]),
        Block::Link {
            label: t.msg_mail_request_link(),
            url: format!("{}/requests/{}", services.base_url, asked.number),
        },
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to,
        subject: t.msg_mail_request_received_subject(asked.number),
        blocks,
    }))
}

/// Readings reported without signing in have arrived: what was typed, and nothing else, so that the mail tells nobody
/// more than they said. No text of theirs is in it: it goes to an address that may be somebody else's.
pub(super) async fn guest(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(asked) = asked(services, payload).await? else {
        return Ok(None);
    };
    let Some((to, t, language)) = address(services, &asked).await? else {
        return Ok(None);
    };
    let Some(told) = crate::reading::told_by_guest(&asked.payload) else {
        return Ok(None);
    };
    let mut facts = vec![
        (t.msg_mail_guest_number(), asked.number.clone()),
        (
            t.msg_mail_guest_account(),
            services
                .profile
                .contract_account
                .grouped(&ContractAccountNumber::stored(&told.contract_account_no)),
        ),
        (
            t.msg_mail_guest_day(),
            format::date_long(told.read_on, language),
        ),
    ];
    for reading in &told.readings {
        let value = format::number(reading.value, reading.value.scale(), language);
        facts.push((t.msg_mail_guest_meter(&reading.meter_no), value));
    }
    let blocks = vec![
        Block::Text(t.msg_mail_guest_body(&services.profile.name)),
        Block::Facts(facts),
        Block::Text(t.msg_mail_guest_next()),
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to,
        subject: t.msg_mail_guest_subject(asked.number),
        blocks,
    }))
}

/// A request has a new status.
pub(super) async fn status(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(id) = uuid(payload, "request") else {
        return Ok(None);
    };
    let (Some(request), Some(asked)) = (
        requests::for_mail(services, id).await?,
        requests::asked(services, id).await?,
    ) else {
        return Ok(None);
    };
    let Some((to, t, _)) = address(services, &asked).await? else {
        return Ok(None);
    };
    let status = locales::request_status(t, request.status);
    let mut blocks = vec![Block::Text(
        t.msg_mail_request_body(&request.request_no, &status),
    )];
    if let Some(note) = request.note {
        blocks.push(Block::Text(note));
    }
    if asked.user.is_some() {
        blocks.push(Block::Link {
            label: t.msg_mail_request_link(),
            url: format!("{}/requests/{}", services.base_url, request.request_no),
        });
    }
    blocks.push(Block::Text(not_you(services, t)));
    let subject = t.msg_mail_request_subject(&request.request_no);
    Ok(Some(Letter {
        to,
        subject,
        blocks,
    }))
}
