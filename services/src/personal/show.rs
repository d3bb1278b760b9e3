//! What holds, what will hold, and what waits for the utility.

use chrono::NaiveDate;
use domain::{
    contract::{BillingRhythm, PostalAddress},
    personal::MailingAddress,
    requests::{Kind, Status},
};

use super::{
    said::{InvoiceRecipient, PersonName, Said},
    store::{self, Change, Known},
};
use crate::{Outcome, Services, account::Actor};

/// Something that can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held<T> {
    pub now: T,
    /// What holds from a later day on.
    pub coming: Option<(NaiveDate, T)>,
    /// What was asked for, and the number of the request where this person may see it.
    pub waiting: Option<(Option<String>, T)>,
}

/// The customer behind the chosen contract account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub is_company: bool,
    pub name: Held<PersonName>,
    /// Where invoices and letters go; nothing where the billing system gave none.
    pub address: Held<Option<MailingAddress>>,
    /// E.164, or as the billing system has it.
    pub phone: Held<Option<String>>,
    pub rhythm: Held<BillingRhythm>,
    /// Nothing for the contract partner.
    pub recipient: Held<Option<InvoiceRecipient>>,
}

/// The customer behind the chosen contract account.
///
/// # Errors
/// `NotFound` without one.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Personal> {
    let account = actor.chosen_id()?.uuid();
    let on = services.db.read();
    let known = store::known(on, account).await?;
    let changes = store::changes(on, account).await?;
    // Numbers lead to requests, which only their own contract accounts may see.
    let number = |change: &Change| {
        let own = actor.accounts().iter();
        let is_own = own
            .map(|own| own.id.uuid())
            .any(|own| own == change.account);
        is_own.then(|| change.request_no.clone())
    };
    Ok(personal(&known, &changes, services.today(), &number))
}

/// The number of a request, for who may see it.
type Number<'a> = &'a dyn Fn(&Change) -> Option<String>;

fn personal(known: &Known, changes: &[Change], today: NaiveDate, number: Number<'_>) -> Personal {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let name = PersonName {
        first_name: text(&known.first_name),
        last_name: text(&known.last_name),
        company: text(&known.company),
    };
    let of = |kind: Kind| {
        changes
            .iter()
            .filter(move |change| change.said.kind() == kind)
    };
    // The columns of the contract account are newer than the rest and come together: where the rhythm is there, the
    // billing system delivers them, and an empty recipient is none.
    let delivered = known.billing_rhythm.is_some();
    let rhythm = known.billing_rhythm.as_deref();
    let rhythm = rhythm.and_then(BillingRhythm::parse);
    Personal {
        is_company: known.kind == "business",
        name: held(
            name,
            true,
            of(Kind::PersonName),
            (today, number),
            |said| match said {
                Said::Name { name, .. } => Some(name.clone()),
                _ => None,
            },
        ),
        address: held(
            address(known),
            true,
            of(Kind::BillingAddress),
            (today, number),
            |said| match said {
                Said::Address { address, .. } => Some(Some(address.clone())),
                _ => None,
            },
        ),
        phone: held(
            known.phone.clone(),
            true,
            of(Kind::Phone),
            (today, number),
            |said| match said {
                Said::Phone(phone) => Some(phone.clone()),
                _ => None,
            },
        ),
        rhythm: held(
            rhythm.unwrap_or(BillingRhythm::Yearly),
            delivered,
            of(Kind::BillingRhythm),
            (today, number),
            |said| match said {
                Said::Rhythm(rhythm) => Some(*rhythm),
                _ => None,
            },
        ),
        recipient: held(
            recipient(known),
            delivered,
            of(Kind::InvoiceRecipient),
            (today, number),
            |said| match said {
                Said::Recipient(recipient) => Some(recipient.clone()),
                _ => None,
            },
        ),
    }
}

/// The customer's word counts until it is acknowledged, then the billing system's, if it has one (`delivered`).
fn held<'a, T>(
    known: T,
    delivered: bool,
    changes: impl Iterator<Item = &'a Change>,
    (today, number): (NaiveDate, Number<'_>),
    pick: impl Fn(&Said) -> Option<T>,
) -> Held<T> {
    let mut held = Held {
        now: known,
        coming: None,
        waiting: None,
    };
    let mut newer_done = false;
    for change in changes {
        let Some(said) = pick(&change.said) else {
            continue;
        };
        if change.status != Status::Done {
            // What was asked for before something that holds by now is history.
            if held.waiting.is_none() && !newer_done {
                held.waiting = Some((number(change), said));
            }
            continue;
        }
        newer_done = true;
        let from = match &change.said {
            Said::Address { from, .. } => Some(*from),
            _ => None,
        };
        if let Some(from) = from.filter(|from| *from > today) {
            held.coming.get_or_insert((from, said));
            continue;
        }
        if change.acknowledged_at.is_none() || !delivered {
            held.now = said;
        }
        break;
    }
    held
}

fn address(known: &Known) -> Option<MailingAddress> {
    let place = known
        .street
        .clone()
        .zip(known.postcode.clone())
        .zip(known.town.clone());
    place.map(|((street, postcode), town)| MailingAddress {
        postal: PostalAddress {
            street,
            house_no: known.house_no.clone().unwrap_or_default(),
            addition: known.addition.clone(),
            postcode,
            town,
        },
        country: known.country.clone().unwrap_or_default(),
    })
}

fn recipient(known: &Known) -> Option<InvoiceRecipient> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Some(InvoiceRecipient {
        name: known.recipient_name.clone()?,
        address: MailingAddress {
            postal: PostalAddress {
                street: text(&known.recipient_street),
                house_no: text(&known.recipient_house_no),
                addition: known.recipient_addition.clone(),
                postcode: text(&known.recipient_postcode),
                town: text(&known.recipient_town),
            },
            country: text(&known.recipient_country),
        },
    })
}
