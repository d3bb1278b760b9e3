//! Pictures that strangers send: told apart by their content, measured before they are unpacked, painted anew so
//! that nothing but the picture itself remains (no place, no camera, no hidden file behind it). Pure and
//! synchronous; the caller decides on which thread and how many at once (ASVS 5.2, 14.2.8).

mod clean;
mod kind;
mod refused;
mod whole;

pub use clean::{Clean, Limits, clean};
pub use kind::{Kind, name_fits, sniff};
pub use refused::Refused;
