//! What a change says in words: on the page of its request, in the mails, on the contract page.

use domain::{contract::Country, format, language::Language, personal::MailingAddress};
use locales::{Texts, texts};

use super::{
    phone::national,
    said::{InvoiceRecipient, Said},
    show::Personal,
};

/// An address in one line; the country where it is another one.
pub fn address(address: &MailingAddress, home: Country, language: Language) -> String {
    let line = address.postal.one_line();
    match country(address, home, language) {
        Some(country) => format!("{line}, {country}"),
        None => line,
    }
}

/// The country of an address, where it is not the utility's own.
pub fn country(address: &MailingAddress, home: Country, language: Language) -> Option<String> {
    let code = address.country.as_str();
    if code.is_empty() || code == home.code() {
        return None;
    }
    let known = Country::parse(code).map(|country| locales::country(texts(language), country));
    Some(known.unwrap_or_else(|| code.to_owned()))
}

/// Name and address as they stand in the window of an envelope (DIN 5008): the country in capitals where it is another one.
pub fn letter_head(partner: &Personal, home: Country, language: Language) -> Vec<String> {
    let mut lines = partner.name.now.lines();
    if let Some(place) = &partner.address.now {
        lines.extend(place.postal.two_lines());
        let abroad = country(place, home, language);
        lines.extend(abroad.map(|country| country.to_uppercase()));
    }
    lines
}

/// Who gets the invoices, in one line.
pub fn recipient(recipient: &InvoiceRecipient, home: Country, language: Language) -> String {
    let place = address(&recipient.address, home, language);
    format!("{}, {place}", recipient.name)
}

/// Label and value.
pub fn facts(said: &Said, home: Country, language: Language) -> Vec<(String, String)> {
    let t: &Texts = texts(language);
    match said {
        Said::Name { name, reason } => vec![
            (t.msg_personal_name(), name.lines().join(", ")),
            (t.msg_personal_reason(), locales::name_reason(t, *reason)),
        ],
        Said::Address { address: to, from } => vec![
            (
                t.msg_contract_billing_address(),
                address(to, home, language),
            ),
            (t.msg_personal_from(), format::date_long(*from, language)),
        ],
        Said::Phone(phone) => {
            let phone = phone.as_deref().map(|phone| national(phone, home));
            let none = || t.msg_personal_none();
            vec![(t.msg_personal_phone(), phone.unwrap_or_else(none))]
        }
        Said::Rhythm(rhythm) => {
            vec![(t.msg_personal_rhythm(), locales::billing_rhythm(t, *rhythm))]
        }
        Said::Recipient(to) => {
            let to = to.as_ref().map(|to| recipient(to, home, language));
            let partner = || t.msg_personal_recipient_partner();
            vec![(t.msg_personal_recipient(), to.unwrap_or_else(partner))]
        }
    }
}
