//! Mails: composed from the rows they are about, in the language of the person, as text and as HTML from
//! the same blocks, so that the two never say different things.

mod build;
mod campaign;
mod compose;
mod device;
mod forgotten;
mod instalment;
pub mod mailbox;
mod mandate;
mod personal;
mod request;
mod transport;

pub use transport::{FileTransport, MemoryTransport, SmtpTransport};

pub(crate) use build::build;
pub(crate) use compose::compose;

/// A mail before it becomes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub to: String,
    pub subject: String,
    pub blocks: Vec<Block>,
}

/// A part of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph.
    Text(String),
    /// A link to press, with its address also as text to copy.
    Link { label: String, url: String },
    /// Label and value, one below the other.
    Facts(Vec<(String, String)>),
}
