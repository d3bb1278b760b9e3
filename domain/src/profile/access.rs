//! How people get in: the name they sign in with, and what helps them when they forgot their password.

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
    /// there was another portal before: its users register once more, its user names are dead
    pub old_portal: bool,
}

impl Access {
    /// Do people choose a name of their own?
    pub fn has_user_names(&self) -> bool {
        self.name == SignInName::UserName
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
    fn the_other_ways_have_a_word_each() {
        let text = serde_json::json!({ "name": "user_name", "forgotten": "temporary_password" });
        let access: Access = serde_json::from_value(text).unwrap();
        assert!(access.has_user_names() && access.mails_passwords());
        let wrong = serde_json::json!({ "forgotten": "question" });
        assert!(serde_json::from_value::<Access>(wrong).is_err());
    }
}
