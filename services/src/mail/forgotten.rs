//! The mails that bring a password, or to somebody who forgot one, or a user name.

use locales::{Texts, texts};
use serde_json::Value;

use super::{
    Block, Letter,
    compose::{not_you, not_you_at_once, person, uuid},
};
use crate::{
    Outcome, Services,
    account::{self, Recipient, TokenKind, link_text},
};

/// The link for a new password.
pub(super) async fn reset(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((person, t)) = person(services, payload).await? else {
        return Ok(None);
    };
    let Some(token) = uuid(payload, "token") else {
        return Ok(None);
    };
    let kind = TokenKind::PasswordReset;
    let token = link_text(services, kind, token);
    let blocks = vec![
        Block::Text(t.msg_mail_reset_body()),
        Block::Link {
            label: t.msg_mail_reset_link(),
            url: format!("{}/new-password/{token}", services.base_url),
        },
        Block::Text(t.msg_mail_reset_hint(kind.life().num_minutes().to_string())),
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_reset_subject(),
        blocks,
    }))
}

/// Whose mailed password it is, and the password.
async fn mailed(
    services: &Services,
    payload: &Value,
    kind: TokenKind,
) -> Outcome<Option<(Recipient, &'static Texts, String)>> {
    let Some((person, t)) = person(services, payload).await? else {
        return Ok(None);
    };
    let Some(token) = uuid(payload, "token") else {
        return Ok(None);
    };
    let password = account::mailed_password(services, kind, token, &person.email_key)?;
    Ok(Some((person, t, password)))
}

/// The temporary password.
pub(super) async fn temporary_password(
    services: &Services,
    payload: &Value,
) -> Outcome<Option<Letter>> {
    let kind = TokenKind::TemporaryPassword;
    let Some((person, t, password)) = mailed(services, payload, kind).await? else {
        return Ok(None);
    };
    let hours = kind.life().num_hours();
    let blocks = vec![
        Block::Text(t.msg_mail_temporary_body()),
        Block::Facts(vec![(t.msg_mail_temporary_label(), password)]),
        Block::Text(t.msg_mail_temporary_hint(hours.to_string())),
        Block::Link {
            label: t.msg_mail_temporary_link(),
            url: format!("{}/sign-in", services.base_url),
        },
        Block::Text(t.msg_mail_temporary_not_you(locales::phone(t, &services.profile.service))),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_temporary_subject(),
        blocks,
    }))
}

/// The first password of a new login.
pub(super) async fn first_password(
    services: &Services,
    payload: &Value,
) -> Outcome<Option<Letter>> {
    let kind = TokenKind::FirstPassword;
    let Some((person, t, password)) = mailed(services, payload, kind).await? else {
        return Ok(None);
    };
    let blocks = vec![
        Block::Text(t.msg_mail_first_body(&services.profile.portal_name)),
        Block::Facts(vec![
            (t.msg_mail_first_name(), person.email.clone()),
            (t.msg_mail_first_label(), password),
        ]),
        Block::Text(t.msg_mail_first_hint(kind.life().num_hours().to_string())),
        Block::Link {
            label: t.msg_mail_temporary_link(),
            url: format!("{}/sign-in", services.base_url),
        },
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_first_subject(),
        blocks,
    }))
}

/// A login was made with the word of a bank.
pub(super) async fn registered(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let (Some(user), Some(token)) = (uuid(payload, "user"), uuid(payload, "token")) else {
        return Ok(None);
    };
    let Some(person) = account::unconfirmed(services, user).await? else {
        return Ok(None);
    };
    let t = texts(person.language);
    let portal = &services.profile.portal_name;
    let kind = TokenKind::Confirmation;
    let token = link_text(services, kind, token);
    let hours = kind.life().num_hours();
    let blocks = vec![
        Block::Text(t.msg_mail_registered_body(portal)),
        Block::Text(t.msg_mail_registered_confirm()),
        Block::Link {
            label: t.msg_mail_confirm_link(),
            url: format!("{}/confirm/{token}", services.base_url),
        },
        Block::Text(t.msg_mail_activate_hint(hours.to_string())),
        Block::Text(not_you_at_once(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_registered_subject(portal),
        blocks,
    }))
}

/// The user name.
pub(super) async fn user_name(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((person, t)) = person(services, payload).await? else {
        return Ok(None);
    };
    let Some(name) = person.user_name else {
        return Ok(None);
    };
    let blocks = vec![
        Block::Text(t.msg_mail_user_name_body()),
        Block::Facts(vec![(t.msg_mail_user_name_label(), name)]),
        Block::Link {
            label: t.msg_mail_user_name_link(),
            url: format!("{}/sign-in", services.base_url),
        },
        Block::Text(t.msg_mail_user_name_hint()),
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to: person.email,
        subject: t.msg_mail_user_name_subject(),
        blocks,
    }))
}
