//! Consumption: from readings to spans, from spans to years and months.

mod compare;
mod interval;
mod period;

pub use compare::{Comparison, compare_to_date};
pub use interval::{Interval, ReadingPoint, between, used};
pub use period::{MonthValue, YearValue, per_month, per_year};
