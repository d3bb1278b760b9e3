//! How people get in: what proves at the registration who they are, the name they sign in with, and what helps
//! them when they forgot their password.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// The name people sign in with.
    #[derive(Default)]
    pub enum SignInName {
        /// Their e-mail address.
        #[default]
        Email = "email",
        /// A name they chose at the registration; the e-mail address works as well.
        UserName = "user_name",
    }
}

coded! {
    /// What a person shows at the registration.
    #[derive(Default)]
    pub enum Registration {
        /// A contract account number and the number of one of its meters.
        #[default]
        Meter = "meter",
        /// A customer number and the one-time code of a letter.
        Letter = "letter",
        /// Nothing but an e-mail address. The first password comes by mail, a company is unlocked later, with
        /// the PIN of a letter.
        Email = "email",
        /// Their bank says who they are.
        Bank = "bank",
    }
}

coded! {
    /// What a mail brings to somebody who forgot the password.
    #[derive(Default)]
    pub enum Forgotten {
        /// A link that opens the page for a new one.
        #[default]
        Link = "link",
        /// A password that works once, for that page only. A mailbox keeps it in clear, so a link is better.
        TemporaryPassword = "temporary_password",
    }
}

/// How people get in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Access {
    /// what people show at the registration
    pub registration: Registration,
    /// the name at the sign-in
    pub name: SignInName,
    /// what the mail about a forgotten password brings
    pub forgotten: Forgotten,
    /// from this day on, passwords that were set before it are replaced at the next sign-in
    pub renew_from: Option<NaiveDate>,
    /// there was another portal before: its users register once more, its user names are dead
    pub old_portal: bool,
    /// people cannot change the address they sign in with: the page of their login says what helps instead
    pub fixed_address: bool,
}

impl Access {
    /// Do people choose a name of their own?
    pub fn has_user_names(&self) -> bool {
        self.name == SignInName::UserName
    }

    /// Do codes come by letter, at the registration or afterwards?
    pub fn has_letters(&self) -> bool {
        matches!(
            self.registration,
            Registration::Letter | Registration::Email
        )
    }

    /// Does a bank say who people are?
    pub fn asks_banks(&self) -> bool {
        self.registration == Registration::Bank
    }

    /// Is a login worth something before a contract account belongs to it? Then the portal opens with a page of
    /// services, and companies are unlocked there.
    pub fn has_services(&self) -> bool {
        self.registration == Registration::Email
    }

    /// Must a password that was set on `set_on` be replaced, `today`? Before the day nothing is asked for:
    /// a password set then would have to be replaced once more.
    pub fn must_renew(&self, set_on: NaiveDate, today: NaiveDate) -> bool {
        self.renew_from
            .is_some_and(|day| day <= today && set_on < day)
    }

    /// Does the portal choose the first password, and mail it?
    pub fn mails_first_password(&self) -> bool {
        self.registration == Registration::Email
    }

    /// Does the mail about a forgotten password bring a temporary one?
    pub fn mails_passwords(&self) -> bool {
        self.forgotten == Forgotten::TemporaryPassword
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_that_says_nothing_has_addresses_and_links() {
        let access: Access = serde_json::from_value(serde_json::json!({})).unwrap();
        assert!(!access.has_user_names() && !access.mails_passwords());
        assert!(!access.has_letters() && !access.has_services() && !access.fixed_address);
    }

    #[test]
    fn letters_belong_to_two_ways_in_and_services_to_one() {
        for (code, letters, services) in [
            ("meter", false, false),
            ("letter", true, false),
            ("email", true, true),
            ("bank", false, false),
        ] {
            let text = serde_json::json!({ "registration": code });
            let access: Access = serde_json::from_value(text).unwrap();
            assert_eq!(
                (access.has_letters(), access.has_services()),
                (letters, services)
            );
            assert_eq!(access.mails_first_password(), services);
        }
    }

    #[test]
    fn from_its_day_on_older_passwords_are_renewed_and_newer_ones_never() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let access = Access {
            renew_from: Some(day(10)),
            ..Access::default()
        };
        for (set_on, today, expected) in [
            (1, 9, false),
            (9, 10, true),
            (10, 10, false),
            (11, 20, false),
        ] {
            assert_eq!(
                access.must_renew(day(set_on), day(today)),
                expected,
                "{set_on} {today}"
            );
        }
        assert!(!Access::default().must_renew(day(1), day(20)));
    }

    #[test]
    fn the_other_ways_have_a_word_each() {
        let text = serde_json::json!({ "name": "user_name", "forgotten": "temporary_password" });
        let access: Access = serde_json::from_value(text).unwrap();
        assert!(access.has_user_names() && access.mails_passwords());
        let wrong = serde_json::json!({ "forgotten": "question" });
        assert!(serde_json::from_value::<Access>(wrong).is_err());
    }
}
