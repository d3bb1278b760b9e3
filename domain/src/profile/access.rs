//! How people get in: the name they sign in with, and what helps them when they forgot their password.

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
    /// the name at the sign-in
    pub name: SignInName,
    /// what the mail about a forgotten password brings
    pub forgotten: Forgotten,
    /// from this day on, passwords that were set before it are replaced at the next sign-in
    pub renew_from: Option<NaiveDate>,
    /// there was another portal before: its users register once more, its user names are dead
    pub old_portal: bool,
}

impl Access {
    /// Do people choose a name of their own?
    pub fn has_user_names(&self) -> bool {
        self.name == SignInName::UserName
    }

    /// Must a password that was set on `set_on` be replaced, `today`? Before the day nothing is asked for:
    /// a password set then would have to be replaced once more.
    pub fn must_renew(&self, set_on: NaiveDate, today: NaiveDate) -> bool {
        self.renew_from
            .is_some_and(|day| day <= today && set_on < day)
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
