//! Meter readings: what a register counts, what a person types, and whether it can be true.

mod error;
pub mod forecast;
mod guest;
mod kind;
pub mod obis;
mod photo;
pub mod plausibility;
pub(crate) mod register;
mod reminder;
pub mod unit;
mod value;
pub mod weights;

pub use crate::requests::receipt::receipt_no;
pub use error::{Hint, ReadingError};
pub use guest::{GuestRegister, parse_unknown};
pub use kind::{Obstacle, Origin, Reason};
pub use obis::{Medium, ObisCode, ObisError, Quantity};
pub use photo::PhotoProblem;
pub use plausibility::{
    Context, Direction, Expected, Place, Previous, Season, Verdict, VerdictKind, Why, assess,
    assess_typed, check_date, expected, registers_swapped, why,
};
pub use register::RegisterSpec;
pub use reminder::{ReadingCampaign, Stage};
pub use unit::Unit;
pub use value::MeterValue;
pub use weights::LoadShape;
