//! What holds for the messages of all languages.

mod files;
mod plurals;
