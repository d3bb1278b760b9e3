//! The mails of a reading campaign. Composed when they leave, so that nobody is asked for what has come in meanwhile.

use domain::{format, reading::Stage};
use locales::texts;
use serde_json::Value;

use super::{Block, Letter, compose::uuid};
use crate::{Outcome, Services, account::recipient, reading};

/// Asks for the reading; nothing if it is there.
pub(super) async fn letter(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let (Some(campaign), Some(user)) = (uuid(payload, "campaign"), uuid(payload, "user")) else {
        return Ok(None);
    };
    let Some(until) = reading::still_asked(services, campaign, user).await? else {
        return Ok(None);
    };
    let Some(person) = recipient(services, user).await? else {
        return Ok(None);
    };
    let t = texts(person.language);
    let day = format::date_long(until, person.language);
    let stage = payload.get("stage").and_then(|stage| stage.as_str());
    let (subject, body) = if stage == Some(Stage::Second.code()) {
        (
            t.msg_mail_campaign_again_subject(&day),
            t.msg_mail_campaign_again_body(&day),
        )
    } else {
        (
            t.msg_mail_campaign_subject(),
            t.msg_mail_campaign_body(&services.profile.name, &day),
        )
    };
    Ok(Some(Letter {
        to: person.email,
        subject,
        blocks: vec![
            Block::Text(body),
            Block::Link {
                label: t.msg_mail_campaign_link(),
                url: format!("{}/readings/report", services.base_url),
            },
            Block::Text(t.msg_mail_campaign_cannot()),
            Block::Text(t.msg_reading_operator()),
        ],
    }))
}
