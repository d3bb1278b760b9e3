//! The portal's own keys, one type per thing, so that they cannot be mixed up.
//!
//! Ids are made on the server (UUID version 7); this crate only carries them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that came from the database or from the id maker of the server.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare UUID, for the database.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.as_hyphenated(), formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person or company in the billing system (Kunde).
    CustomerId,
    /// A contract account (Vertragskonto).
    ContractAccountId,
    /// A contract for one division (Vertrag).
    ContractId,
    /// A device (Zähler).
    MeterId,
    /// One counting register of a device (Zählwerk).
    RegisterId,
    /// One reading of one register (Ablesung).
    ReadingId,
    /// An invoice (Rechnung).
    InvoiceId,
    /// An interim statement (Inforechnung).
    StatementId,
    /// One due instalment (Abschlag).
    InstalmentId,
    /// A person's sign-in to the portal.
    UserId,
    /// A request (Vorgang).
    RequestId,
    /// A photo beside a reading.
    PhotoId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_text_and_json() {
        let text = "01900000-0000-7000-8000-00000000002a";
        let id: MeterId = text.parse().unwrap();
        assert_eq!(id.to_string(), text);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<MeterId>(&json).unwrap(), id);
        assert_eq!(MeterId::from_uuid(id.uuid()), id);
    }

    #[test]
    fn something_else_is_no_id() {
        assert!("IR12345678".parse::<ContractId>().is_err());
    }
}
