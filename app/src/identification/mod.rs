//! Registering with a bank: the choice of the kind of customer, the steps, and the request of a company.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod bank_page;
#[cfg(feature = "ssr")]
pub mod business_page;
#[cfg(feature = "ssr")]
pub mod check_page;
#[cfg(feature = "ssr")]
pub mod contact_page;
#[cfg(feature = "ssr")]
pub mod done_page;
#[cfg(feature = "ssr")]
pub mod kind_page;
#[cfg(feature = "ssr")]
pub mod person_page;
#[cfg(feature = "ssr")]
pub(crate) mod steps;
