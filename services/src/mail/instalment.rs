//! The instalment was changed: what it was, what it is, from when. The mail is the notice of the debit as well.

use domain::{format, language::Language};
use locales::texts;
use serde_json::Value;

use super::{Block, Letter, compose::not_you, request::asked_by};
use crate::{Outcome, Services, instalment};

/// Receipt for a change that holds at once.
pub(super) async fn changed(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((asked, person)) = asked_by(services, payload).await? else {
        return Ok(None);
    };
    let Some(change) = instalment::changed(&asked.payload) else {
        return Ok(None);
    };
    let (t, language): (_, Language) = (texts(person.language), person.language);
    let amount = format::money(change.amount, language);
    let day = format::date_long(change.first_due_on, language);
    let blocks = vec![
        Block::Text(t.msg_mail_instalment_body(&amount, &day)),
        Block::Facts(vec![
            (t.msg_mail_instalment_contract(), change.contract_no),
            (
                t.msg_mail_instalment_before(),
                format::money(change.before, language),
            ),
            (t.msg_mail_instalment_new(), amount),
            (t.msg_mail_instalment_from(), day.clone()),
            (t.msg_mail_instalment_number(), asked.number.clone()),
        ]),
        Block::Link {
            label: t.msg_mail_request_link(),
            url: format!("{}/requests/{}", services.base_url, asked.number),
        },
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_instalment_subject(day),
        blocks,
    }))
}
