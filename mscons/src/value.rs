//! A value that is being read: QTY with the DTM and STS behind it. It is complete only when something else begins.

use std::sync::Arc;

use crate::codes::Quality;
use crate::number::{self, NumberError};
use crate::place::{Item, Place};
use crate::problem::{Problem, short};
use crate::reading::{Message, Reading, Status};
use crate::segment::Segment;
use crate::when::When;

/// The most statuses of a value. The market allows ten; more would only fill the memory.
const MOST_STATUSES: usize = 20;

/// A value that is being read.
#[derive(Debug)]
pub(crate) struct Value {
    reading: Reading,
}

impl Value {
    /// From QTY. Beside it the decimal mark, for those who mind.
    pub(crate) fn begin(
        number: u64,
        quantity: &Segment,
        message: &Arc<Message>,
        place: &Place,
        item: &Item,
    ) -> Result<(Self, Option<char>), Problem> {
        let (quality, text) = (quantity.part(0, 0), quantity.part(0, 1));
        if quality.is_empty() {
            return Err(Problem::NoQuality);
        }
        let (value, mark) = number::parse(text).map_err(|error| match error {
            NumberError::Form => Problem::BadNumber(short(text)),
            NumberError::TooManyDigits => Problem::TooManyDigits(short(text)),
        })?;
        let reading = Reading {
            segment: number,
            message: Arc::clone(message),
            location: place.location(),
            meter: place.meter.clone(),
            configuration: place.configuration.clone(),
            obis: item.obis.clone(),
            quality: Quality::of(quality),
            value,
            unit: filled(quantity.part(0, 2)),
            valid_for: None,
            read_on: None,
            executed_on: None,
            period_begin: None,
            period_end: None,
            statuses: Vec::new(),
        };
        Ok((Self { reading }, mark))
    }

    /// Number of its QTY.
    pub(crate) fn segment(&self) -> u64 {
        self.reading.segment
    }

    /// Takes a DTM.
    pub(crate) fn date(&mut self, date: &Segment) -> Result<(), Problem> {
        let (qualifier, text, format) = (date.part(0, 0), date.part(0, 1), date.part(0, 2));
        let place = match qualifier {
            "7" => &mut self.reading.valid_for,
            "9" => &mut self.reading.read_on,
            "60" => &mut self.reading.executed_on,
            "163" => &mut self.reading.period_begin,
            "164" => &mut self.reading.period_end,
            _ => return Ok(()),
        };
        if place.is_some() {
            return Err(Problem::Twice(format!("DTM+{qualifier}")));
        }
        *place = When::parse(text, format);
        let text = || short(&format!("{text}:{format}"));
        match (place, qualifier) {
            (Some(_), _) => Ok(()),
            (None, "7") => Err(Problem::BadValidFor(text())),
            (None, other) => Err(Problem::BadDate {
                qualifier: other.to_owned(),
                text: text(),
            }),
        }
    }

    /// Takes an STS. The code is the reason (third element), or where there is none the status (second).
    pub(crate) fn status(&mut self, status: &Segment) -> Result<(), Problem> {
        if self.reading.statuses.len() == MOST_STATUSES {
            return Err(Problem::TooManyStatuses(MOST_STATUSES));
        }
        let code = filled(status.part(2, 0)).unwrap_or_else(|| status.part(1, 0).to_owned());
        self.reading.statuses.push(Status {
            category: status.part(0, 0).to_owned(),
            code,
        });
        Ok(())
    }

    /// What became of it, and what is wrong with it.
    pub(crate) fn end(self) -> (Option<Reading>, Vec<Problem>) {
        let reading = self.reading;
        let period = reading.period_begin.is_some() || reading.period_end.is_some();
        let date = reading.valid_for.is_some() || reading.read_on.is_some();
        if !period && !date && reading.executed_on.is_none() {
            return (None, vec![Problem::NoDate]);
        }
        let mut problems = Vec::new();
        if !is_factor(reading.obis.as_deref()) || !period {
            if reading.valid_for.is_none() {
                problems.push(Problem::NoValidFor);
            }
            if period {
                problems.push(Problem::Period);
            }
        }
        (Some(reading), problems)
    }
}

/// The state number and the calorific value of gas are the only ones of their messages that have a period
/// (AHB, condition 11).
fn is_factor(obis: Option<&str>) -> bool {
    obis.and_then(|obis| obis.split_once(':'))
        .is_some_and(|(medium, rest)| {
            medium.starts_with("7-") && (rest.starts_with("52.0.") || rest.starts_with("54.0."))
        })
}

/// The text, if there is one.
pub(crate) fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
