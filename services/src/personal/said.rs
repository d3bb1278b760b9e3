//! What a request about personal data says, into its payload and out of it.

use chrono::NaiveDate;
use domain::{
    contract::BillingRhythm,
    personal::{MailingAddress, NameReason},
    requests::Kind,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{outbox, requests::Change};

/// The name of a contract partner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    pub first_name: String,
    pub last_name: String,
    /// Empty for private people.
    pub company: String,
}

impl PersonName {
    /// A line each: company, person.
    pub fn lines(&self) -> Vec<String> {
        let person = format!("{} {}", self.first_name.trim(), self.last_name.trim());
        let lines = [self.company.trim(), person.trim()].map(str::to_owned);
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }
}

/// Somebody else who gets the invoices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceRecipient {
    pub name: String,
    #[serde(flatten)]
    pub address: MailingAddress,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Name {
        name: PersonName,
        reason: NameReason,
    },
    Address {
        address: MailingAddress,
        /// The first day.
        from: NaiveDate,
    },
    /// E.164; nothing for none.
    Phone(Option<String>),
    Rhythm(BillingRhythm),
    /// Nothing for the contract partner again.
    Recipient(Option<InvoiceRecipient>),
}

impl Said {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Name { .. } => Kind::PersonName,
            Self::Address { .. } => Kind::BillingAddress,
            Self::Phone(_) => Kind::Phone,
            Self::Rhythm(_) => Kind::BillingRhythm,
            Self::Recipient(_) => Kind::InvoiceRecipient,
        }
    }

    /// As a change, whose own data are told to who made it and to the contract partner.
    pub(super) fn change<'a>(
        self,
        unchanged: bool,
        field: &'static str,
        password: Option<(&'static str, &'a str)>,
        key: &'a str,
    ) -> Change<'a> {
        Change {
            kind: self.kind(),
            payload: self.payload(),
            unchanged,
            field,
            password,
            key,
            action: "personal.change",
            mails: &[outbox::Kind::PersonalMail, outbox::Kind::PartnerMail],
        }
    }

    /// For the billing system (docs/OPERATIONS.md).
    pub(super) fn payload(&self) -> Value {
        match self {
            Self::Name { name, reason } => json!({
                "name": name, "reason": reason.code()
            }),
            Self::Address { address, from } => json!({
                "billing_address": address, "valid_from": from
            }),
            Self::Phone(phone) => json!({ "phone": phone }),
            Self::Rhythm(rhythm) => {
                json!({ "billing_rhythm": rhythm.code() })
            }
            Self::Recipient(recipient) => json!({
                "invoice_recipient": recipient
            }),
        }
    }
}

/// Out of a payload; nothing where it is about something else.
pub(crate) fn said(kind: Kind, payload: &Value) -> Option<Said> {
    let part = |name: &str| payload.get(name).cloned();
    Some(match kind {
        Kind::PersonName => Said::Name {
            name: serde_json::from_value(part("name")?).ok()?,
            reason: serde_json::from_value(part("reason")?).ok()?,
        },
        Kind::BillingAddress => Said::Address {
            address: serde_json::from_value(part("billing_address")?).ok()?,
            from: serde_json::from_value(part("valid_from")?).ok()?,
        },
        Kind::Phone => Said::Phone(serde_json::from_value(part("phone")?).ok()?),
        Kind::BillingRhythm => Said::Rhythm(serde_json::from_value(part("billing_rhythm")?).ok()?),
        Kind::InvoiceRecipient => {
            Said::Recipient(serde_json::from_value(part("invoice_recipient")?).ok()?)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::contract::PostalAddress;

    use super::*;

    #[test]
    fn what_was_said_comes_back_out_of_the_payload() {
        let address = MailingAddress {
            postal: PostalAddress {
                street: "Ring".into(),
                house_no: "1".into(),
                addition: None,
                postcode: "1010".into(),
                town: "Wien".into(),
            },
            country: "AT".into(),
        };
        let name = PersonName {
            first_name: "Ada".into(),
            last_name: "Neu".into(),
            company: String::new(),
        };
        let recipient = InvoiceRecipient {
            name: "Hausverwaltung".into(),
            address: address.clone(),
        };
        for all in [
            Said::Name {
                name,
                reason: NameReason::Marriage,
            },
            Said::Address {
                address,
                from: "2026-12-01".parse().unwrap(),
            },
            Said::Phone(Some("+492381555".into())),
            Said::Phone(None),
            Said::Rhythm(BillingRhythm::Quarterly),
            Said::Recipient(Some(recipient)),
            Said::Recipient(None),
        ] {
            let payload = all.payload();
            assert_eq!(said(all.kind(), &payload).as_ref(), Some(&all), "{payload}");
            assert_eq!(said(Kind::Question, &payload), None);
        }
    }
}
