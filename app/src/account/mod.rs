//! Signing in, registering, forgotten passwords, and the accounts a person looks after.

pub mod password_field_island;

#[cfg(feature = "ssr")]
pub mod activate_page;
#[cfg(feature = "ssr")]
pub mod address_page;
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod change_password_page;
#[cfg(feature = "ssr")]
pub mod confirm_api;
#[cfg(feature = "ssr")]
pub mod confirm_page;
#[cfg(feature = "ssr")]
pub mod delete_page;
#[cfg(feature = "ssr")]
pub(crate) mod fields;
#[cfg(feature = "ssr")]
pub mod forgotten_name_page;
#[cfg(feature = "ssr")]
pub mod forgotten_page;
#[cfg(feature = "ssr")]
pub mod manage_page;
#[cfg(feature = "ssr")]
pub mod new_password_page;
#[cfg(feature = "ssr")]
pub(crate) mod password_field;
#[cfg(feature = "ssr")]
pub mod register_page;
#[cfg(feature = "ssr")]
pub mod sign_in_page;
