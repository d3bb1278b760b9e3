//! "Mein Betrieb": unlocking a company with the PIN of a letter, and what the chamber knows about it.

pub mod company_page;
