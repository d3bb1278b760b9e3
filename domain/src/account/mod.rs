//! Rules of sign-in data: the e-mail address and the password.

mod email;
pub mod password;

pub use email::{EmailAddress, EmailError, looks_like_old_user_name};
pub use password::{OwnWords, PasswordProblem, PasswordRule, PasswordRules, first_password};
