//! What each mail says. Payloads hold ids; names, numbers and amounts are read when the mail is made.

use domain::{format, language::Language, profile::Registration};
use locales::{Texts, texts};
use serde_json::Value;
use uuid::Uuid;

use super::{Block, Letter, campaign, device, forgotten, instalment, mandate, personal, request};
use crate::{
    Outcome, Services,
    account::{self, Recipient, TokenKind, link_text, recipient, registration_mail_facts},
    contract,
    outbox::Kind,
    reading,
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
        Kind::FirstPasswordMail => forgotten::first_password(services, payload).await,
        Kind::RegisteredMail => forgotten::registered(services, payload).await,
        Kind::CampaignMail => campaign::letter(services, payload).await,
        Kind::GuestReceiptMail => request::guest(services, payload).await,
        // Done by the worker itself.
        Kind::GuestReading => Ok(None),
        Kind::BusinessReceiptMail => business_receipt(services, payload).await,
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
                Block::Text(not_you_at_once(services, t)),
            ];
            Ok(Some(Letter {
                to,
                subject: t.msg_mail_password_changed_subject(),
                blocks,
            }))
        }
        Kind::NewDeviceMail => device::new_device(services, payload).await,
        Kind::AccountAddedMail => added(services, payload).await,
        Kind::AddressChangedMail => address_changed(services, payload).await,
        Kind::ReadingReceiptMail => receipt(services, payload).await,
        Kind::RequestReceiptMail => request::received(services, payload).await,
        Kind::InstalmentMail => instalment::changed(services, payload).await,
        Kind::MandateMail => mandate::changed(services, payload).await,
        Kind::PersonalMail => personal::changed(services, payload).await,
        Kind::PartnerMail => personal::partner(services, payload).await,
        Kind::RequestStatusMail => request::status(services, payload).await,
    }
}

/// A company asked for a login: its number, and the day of the answer.
async fn business_receipt(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(asked) = request::asked(services, payload).await? else {
        return Ok(None);
    };
    let language = Language::parse(&asked.text("language")).unwrap_or_default();
    let t = texts(language);
    let day = format::date_long(asked.due_on, language);
    let blocks = vec![
        Block::Text(t.msg_mail_business_body(asked.text("company"))),
        Block::Facts(vec![
            (t.msg_mail_business_number(), asked.number.clone()),
            (t.msg_mail_business_due(), day),
        ]),
        Block::Text(not_you(services, t)),
    ];
    Ok(Some(Letter {
        to: asked.text("email"),
        subject: t.msg_mail_business_subject(),
        blocks,
    }))
}

/// Goes to the old address: whoever took a login over cannot hide it.
async fn address_changed(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some(asked) = request::asked(services, payload).await? else {
        return Ok(None);
    };
    let addresses = account::asked_addresses(&asked.payload);
    let (Some(user), Some((old, new))) = (asked.user, addresses) else {
        return Ok(None);
    };
    let language = recipient(services, user)
        .await?
        .map(|person| person.language);
    let t = texts(language.unwrap_or_default());
    let blocks = vec![
        Block::Text(t.msg_mail_address_changed_body(new)),
        Block::Text(not_you_at_once(services, t)),
    ];
    let subject = t.msg_mail_address_changed_subject();
    Ok(Some(Letter {
        to: old,
        subject,
        blocks,
    }))
}

/// Something belongs to a login now: a contract account, or a company.
async fn added(services: &Services, payload: &Value) -> Outcome<Option<Letter>> {
    let Some((Recipient { email: to, .. }, t)) = person(services, payload).await? else {
        return Ok(None);
    };
    let Some(id) = uuid(payload, "contract_account") else {
        return Ok(None);
    };
    let Some(number) = contract::number_of(services, id).await? else {
        return Ok(None);
    };
    let (subject, body) = if services.profile.access.has_services() {
        (t.msg_mail_unlocked_subject(), t.msg_mail_unlocked_body())
    } else {
        (
            t.msg_mail_account_added_subject(),
            t.msg_mail_account_added_body(number),
        )
    };
    let blocks = vec![Block::Text(body), Block::Text(not_you_at_once(services, t))];
    Ok(Some(Letter {
        to,
        subject,
        blocks,
    }))
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
    let access = &services.profile.access;
    let (subject, mut blocks) = match (outcome.as_str(), uuid(payload, "token")) {
        ("activate", Some(token)) => {
            let token = link_text(services, TokenKind::Activation, token);
            let url = format!("{}/activate/{token}", services.base_url);
            let hours = TokenKind::Activation.life().num_hours();
            let (body, label) = if access.mails_first_password() {
                (t.msg_mail_confirm_body(name), t.msg_mail_confirm_link())
            } else {
                (t.msg_mail_activate_body(name), t.msg_mail_activate_link())
            };
            let blocks = vec![
                Block::Text(body),
                Block::Link { label, url },
                Block::Text(t.msg_mail_activate_hint(hours.to_string())),
            ];
            (t.msg_mail_activate_subject(name), blocks)
        }
        ("address_in_use", _) => {
            let body = match access.registration {
                Registration::Meter | Registration::Bank => t.msg_mail_address_in_use_body(),
                Registration::Letter => t.msg_mail_address_in_use_body_letter(),
                Registration::Email => t.msg_mail_address_in_use_body_email(),
            };
            let blocks = vec![
                Block::Text(body),
                Block::Link {
                    label: t.msg_mail_address_in_use_link(),
                    url: format!("{}/sign-in", services.base_url),
                },
            ];
            (t.msg_mail_address_in_use_subject(name), blocks)
        }
        ("deleted", _) => {
            let blocks = vec![Block::Text(t.msg_mail_deleted_body(name))];
            (t.msg_mail_deleted_subject(name), blocks)
        }
        _ => {
            let (body, hint) = if access.has_letters() {
                (
                    t.msg_mail_no_match_body_letter(),
                    t.msg_mail_no_match_hint_letter(),
                )
            } else {
                (t.msg_mail_no_match_body(), t.msg_mail_no_match_hint())
            };
            let blocks = vec![
                Block::Text(body),
                Block::Text(hint),
                Block::Link {
                    label: t.msg_mail_no_match_link(),
                    url: format!("{}/register", services.base_url),
                },
            ];
            (t.msg_mail_no_match_subject(name), blocks)
        }
    };
    blocks.push(Block::Text(if outcome == "deleted" {
        not_you_at_once(services, t)
    } else {
        not_you(services, t)
    }));
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
    // Without signing in nobody is known to write to.
    let Some(user) = receipt.user else {
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
    t.msg_mail_not_you(locales::phone(t, &services.profile.service))
}

/// For what only the owner of a login, or somebody who took it over, can have done.
pub(super) fn not_you_at_once(services: &Services, t: &Texts) -> String {
    t.msg_mail_not_you_at_once(locales::phone(t, &services.profile.service))
}

pub(super) fn moment(
    services: &Services,
    at: chrono::DateTime<chrono::Utc>,
    language: Language,
) -> String {
    let local = at.with_timezone(&services.zone);
    let t = texts(language);
    let day = format::date_long(local.date_naive(), language);
    t.msg_moment(day, local.format("%H:%M").to_string())
}

pub(super) fn uuid(payload: &Value, name: &str) -> Option<Uuid> {
    payload.get(name)?.as_str()?.parse().ok()
}
