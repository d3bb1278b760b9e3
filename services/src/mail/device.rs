//! The mail about a sign-in from a device that was never signed in on before.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    Block, Letter,
    compose::{moment, not_you_at_once, person},
};
use crate::{Outcome, Services};

pub(super) async fn new_device(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((person, t)) = person(services, payload).await? else {
        return Ok(None);
    };
    let text = |name: &str| {
        payload
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let mut facts = Vec::new();
    if let Ok(at) = text("at").parse::<DateTime<Utc>>() {
        let at = moment(services, at, person.language);
        facts.push((t.msg_mail_new_device_time(), at));
    }
    let device = text("device");
    if !device.is_empty() {
        facts.push((t.msg_mail_new_device_device(), device.to_owned()));
    }
    let blocks = vec![
        Block::Text(t.msg_mail_new_device_body()),
        Block::Facts(facts),
        Block::Text(t.msg_mail_new_device_fine()),
        Block::Link {
            label: t.msg_mail_password_changed_link(),
            url: format!("{}/forgotten", services.base_url),
        },
        Block::Text(not_you_at_once(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_new_device_subject(&services.profile.portal_name),
        blocks,
    }))
}
