//! What each mail says. Payloads hold ids; names, numbers and amounts are read when the mail is made.

use domain::{format, language::Language};
use locales::{Texts, texts};
use serde_json::Value;
use uuid::Uuid;

use super::{Block, Letter, forgotten};
use crate::{
    Outcome, Services,
    account::{Recipient, TokenKind, link_text, recipient, registration_mail_facts},
    contract,
    outbox::Kind,
    reading, requests,
};

/// The letter for a row of the outbox, or nothing when its subject is gone.
pub(crate) async fn compose(
    services: &Services,
    kind: Kind,
    payload: &Value,
) -> Outcome<Option<Letter>> {
    match kind {
        Kind::RegistrationMail => registration(services, payload).await,
        Kind::PasswordResetMail => forgotten::reset(services, payload).await,
        Kind::TemporaryPasswordMail => forgotten::temporary_password(services, payload).await,
        Kind::UserNameMail => forgotten::user_name(services, payload).await,
        Kind::PasswordChangedMail => {
            let Some((Recipient { email: to, .. }, t)) = person(services, payload).await? else {
                return Ok(None);
            };
            let blocks = vec![
                Block::Text(t.msg_mail_password_changed_body()),
                Block::Link {
                    label: t.msg_mail_password_changed_link(),
                    url: format!("{}/forgotten", services.base_url),
                },
                Block::Text(not_you(services, t)),
            ];
            Ok(Some(Letter {
                to,
                subject: t.msg_mail_password_changed_subject(),
                blocks,
            }))
        }
        Kind::AccountAddedMail => {
            let Some((Recipient { email: to, .. }, t)) = person(services, payload).await? else {
                return Ok(None);
            };
            let Some(id) = uuid(payload, "contract_account") else {
                return Ok(None);
            };
            let Some(number) = contract::number_of(services, id).await? else {
                return Ok(None);
            };
            let blocks = vec![
                Block::Text(t.msg_mail_account_added_body(number)),
                Block::Text(not_you(services, t)),
            ];
            Ok(Some(Letter {
                to,
                subject: t.msg_mail_account_added_subject(),
                blocks,
            }))
        }
        Kind::ReadingReceiptMail => receipt(services, payload).await,
        Kind::RequestStatusMail => request_status(services, payload).await,
    }
}

async fn registration(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(id) = uuid(payload, "registration") else {
        return Ok(None);
    };
    let Some((to, language, outcome)) = registration_mail_facts(services, id).await? else {
        return Ok(None);
    };
    let t = texts(language);
    let name = &services.profile.portal_name;
    let (subject, mut blocks) = match (outcome.as_str(), uuid(payload, "token")) {
        ("activate", Some(token)) => {
            let token = link_text(services, TokenKind::Activation, token);
            let url = format!("{}/activate/{token}", services.base_url);
            let hours = TokenKind::Activation.life().num_hours();
            let blocks = vec![
                Block::Text(t.msg_mail_activate_body(name)),
                Block::Link {
                    label: t.msg_mail_activate_link(),
                    url,
                },
                Block::Text(t.msg_mail_activate_hint(hours.to_string())),
            ];
            (t.msg_mail_activate_subject(name), blocks)
        }
        ("address_in_use", _) => {
            let blocks = vec![
                Block::Text(t.msg_mail_address_in_use_body()),
                Block::Link {
                    label: t.msg_mail_address_in_use_link(),
                    url: format!("{}/sign-in", services.base_url),
                },
            ];
            (t.msg_mail_address_in_use_subject(name), blocks)
        }
        _ => {
            let blocks = vec![
                Block::Text(t.msg_mail_no_match_body()),
                Block::Text(t.msg_mail_no_match_hint()),
                Block::Link {
                    label: t.msg_mail_no_match_link(),
                    url: format!("{}/register", services.base_url),
                },
            ];
            (t.msg_mail_no_match_subject(name), blocks)
        }
    };
    blocks.push(Block::Text(not_you(services, t)));
    Ok(Some(Letter {
        to,
        subject,
        blocks,
    }))
}

async fn receipt(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(id) = uuid(payload, "report") else {
        return Ok(None);
    };
    let Some(receipt) = reading::receipt_for_mail(services, id).await? else {
        return Ok(None);
    };
    let Some(Recipient {
        email: to,
        language,
        ..
    }) = recipient(services, receipt.user).await?
    else {
        return Ok(None);
    };
    let t = texts(language);
    let mut facts = vec![
        (t.msg_receipt_number(), receipt.receipt.receipt_no.clone()),
        (
            t.msg_receipt_time(),
            moment(services, receipt.receipt.reported_at, language),
        ),
        (
            t.msg_receipt_read_on(),
            format::date_long(receipt.receipt.read_on, language),
        ),
    ];
    for line in &receipt.receipt.lines {
        // A register without a name of its own is named after what it counts.
        let name = if line.label.is_empty() {
            locales::division(t, line.division)
        } else {
            line.label.clone()
        };
        let label = t.msg_receipt_meter(&line.meter_no, name);
        let places = u32::from(line.decimal_digits);
        let value = format::quantity(line.value, places, line.unit, language);
        facts.push((label, value));
    }
    let mut blocks = vec![Block::Text(t.msg_mail_receipt_body()), Block::Facts(facts)];
    if receipt.receipt.request.is_some() {
        blocks.push(Block::Text(t.msg_mail_receipt_to_check()));
    }
    blocks.push(Block::Link {
        label: t.msg_mail_receipt_link(),
        url: format!("{}/readings/receipt/{id}", services.base_url),
    });
    blocks.push(Block::Text(not_you(services, t)));
    let subject = t.msg_mail_receipt_subject(&receipt.receipt.receipt_no);
    Ok(Some(Letter {
        to,
        subject,
        blocks,
    }))
}

async fn request_status(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(id) = uuid(payload, "request") else {
        return Ok(None);
    };
    let Some(request) = requests::for_mail(services, id).await? else {
        return Ok(None);
    };
    let Some(user) = request.user else {
        return Ok(None);
    };
    let Some(Recipient {
        email: to,
        language,
        ..
    }) = recipient(services, user).await?
    else {
        return Ok(None);
    };
    let t = texts(language);
    let status = locales::request_status(t, request.status);
    let mut blocks = vec![Block::Text(
        t.msg_mail_request_body(&request.request_no, &status),
    )];
    if let Some(note) = request.note {
        blocks.push(Block::Text(note));
    }
    blocks.push(Block::Link {
        label: t.msg_mail_request_link(),
        url: format!("{}/requests/{}", services.base_url, request.request_no),
    });
    let subject = t.msg_mail_request_subject(&request.request_no);
    Ok(Some(Letter {
        to,
        subject,
        blocks,
    }))
}

pub(super) async fn person(
    services: &Services,
    payload: &Value,
) -> Outcome<Option<(Recipient, &'static Texts)>> {
    let Some(id) = uuid(payload, "user") else {
        return Ok(None);
    };
    let found = recipient(services, id).await?;
    Ok(found.map(|person| {
        let t = texts(person.language);
        (person, t)
    }))
}

pub(super) fn not_you(services: &Services, t: &Texts) -> String {
    t.msg_mail_not_you(&services.profile.service.phone)
}

fn moment(services: &Services, at: chrono::DateTime<chrono::Utc>, language: Language) -> String {
    let local = at.with_timezone(&services.zone);
    let t = texts(language);
    let day = format::date_long(local.date_naive(), language);
    t.msg_moment(day, local.format("%H:%M").to_string())
}

pub(super) fn uuid(payload: &Value, name: &str) -> Option<Uuid> {
    payload.get(name)?.as_str()?.parse().ok()
}
