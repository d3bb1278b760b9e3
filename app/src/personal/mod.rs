//! What customers see and change of themselves: name, address, telephone, billing rhythm, invoice recipient.

mod address_fields;
pub mod address_page;
mod frame;
pub mod name_page;
pub mod personal_api;
pub mod personal_page;
pub mod phone_page;
pub mod recipient_page;
pub mod rhythm_page;
