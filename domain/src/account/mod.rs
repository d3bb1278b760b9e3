//! Rules of sign-in data: the e-mail address, the user name and the password.

mod email;
mod login_name;
pub mod password;
mod user_name;
mod why_new;

pub use email::{EmailAddress, EmailError, looks_like_old_user_name};
pub use login_name::LoginName;
pub use password::{OwnWords, PasswordProblem, PasswordRule, PasswordRules, first_password};
pub use user_name::{UserName, UserNameError};
pub use why_new::WhyNew;
