//! The relying party of OpenID Connect for bank identification, as the Finnish Trust Network asks for it:
//! code flow with PKCE, signed requests, `private_key_jwt`, encrypted and signed id tokens.
//!
//! No database, no clock, no randomness of its own: time and random bytes come as arguments, what must
//! survive between the two halves of a sign-in ([`Pending`]) is the caller's to keep.

mod authorize;
mod client;
mod exchange;
mod http;
mod id_token;
mod identified;
mod jwe;
mod jwk;
mod jws;
mod kdf;
mod keys;
mod provider;
mod refusal;
mod settings;

pub use authorize::{Begun, Fresh, Pending};
pub use client::Client;
pub use identified::Identified;
pub use keys::{Keys, generate_keys};
pub use refusal::{BadToken, Refusal, Trouble};
pub use settings::{ClaimNames, Settings, SetupError};
