//! What people type to say who they are: an e-mail address or, where the utility lets them choose one, a
//! user name.

use super::{EmailAddress, UserName};
use crate::form::Problem;
use crate::profile::SignInName;

/// An e-mail address or a user name. No text is both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoginName {
    /// An e-mail address.
    Email(EmailAddress),
    /// A name of one's own choice.
    UserName(UserName),
}

impl LoginName {
    /// Reads what was typed. Where people have user names, their address is understood as well.
    ///
    /// # Errors
    /// What is wrong with the one or the other.
    pub fn parse(typed: &str, names: SignInName) -> Result<Self, Problem> {
        if names == SignInName::Email || typed.contains('@') {
            Ok(Self::Email(EmailAddress::parse(typed)?))
        } else {
            Ok(Self::UserName(UserName::parse(typed)?))
        }
    }

    /// The form under which it is unique and found.
    pub fn key(&self) -> String {
        match self {
            Self::Email(email) => email.key(),
            Self::UserName(name) => name.key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{EmailError, UserNameError};

    #[test]
    fn an_address_is_always_understood() {
        for names in [SignInName::Email, SignInName::UserName] {
            let read = LoginName::parse(" Jana@Example.org ", names).unwrap();
            assert_eq!(read.key(), "jana@example.org");
            assert!(matches!(read, LoginName::Email(_)));
        }
    }

    #[test]
    fn a_name_is_understood_where_people_have_names() {
        let read = LoginName::parse("Jana.63", SignInName::UserName).unwrap();
        assert_eq!(read.key(), "jana63");
        let refused = LoginName::parse("Jana.63", SignInName::Email);
        assert_eq!(refused, Err(Problem::Email(EmailError::NoAt)));
        let refused = LoginName::parse("", SignInName::UserName);
        assert_eq!(refused, Err(Problem::UserName(UserNameError::Missing)));
    }
}
