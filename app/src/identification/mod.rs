//! Registering with a bank: the choice of the kind of customer, the steps, and the request of a company.

pub mod api;
pub mod bank_page;
pub mod business_page;
pub mod check_page;
pub mod contact_page;
pub mod done_page;
pub mod kind_page;
pub mod person_page;
pub(crate) mod steps;
