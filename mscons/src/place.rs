//! What a value belongs to: the place (LOC with its RFF) and the position (LIN with its PIA).

use crate::problem::Problem;
use crate::segment::Segment;
use crate::value::filled;

/// LOC with its RFF. Each LOC begins a place of its own, nothing is taken over from the one before.
#[derive(Debug, Default)]
pub(crate) struct Place {
    /// The segment that people look at if something is missing.
    pub(crate) segment: u64,
    /// `LOC+172`; empty where a configuration stands for it.
    location: Option<String>,
    pub(crate) meter: Option<String>,
    pub(crate) configuration: Option<String>,
    complained: bool,
}

impl Place {
    /// A place that is not named (yet).
    pub(crate) fn unnamed(segment: u64) -> Self {
        Self {
            segment,
            ..Self::default()
        }
    }

    /// From LOC. `LOC+237` (balancing group) and others name no place, they only stand before one.
    pub(crate) fn begin(segment: u64, location: &Segment) -> Self {
        let mut place = Self::unnamed(segment);
        if location.part(0, 0) == "172" {
            place.location = Some(location.part(1, 0).to_owned());
        }
        place
    }

    pub(crate) fn location(&self) -> Option<String> {
        self.location.as_deref().and_then(filled)
    }

    /// Takes an RFF.
    pub(crate) fn reference(&mut self, reference: &Segment) -> Result<(), Problem> {
        let qualifier = reference.part(0, 0);
        let place = match qualifier {
            "MG" => &mut self.meter,
            "AGK" => &mut self.configuration,
            _ => return Ok(()),
        };
        if place.is_some() {
            return Err(Problem::Twice(format!("RFF+{qualifier}")));
        }
        *place = filled(reference.part(0, 1));
        Ok(())
    }

    /// What is missing before the first position. Electricity may name a configuration instead of location and
    /// meter (AHB, conditions 131 and 132), but the segment LOC+172 has to be there.
    pub(crate) fn missing(&mut self) -> Vec<Problem> {
        if std::mem::replace(&mut self.complained, true) {
            return Vec::new();
        }
        let mut missing = Vec::new();
        let named = self
            .location
            .as_deref()
            .is_some_and(|id| !id.is_empty() || self.configuration.is_some());
        if !named {
            missing.push(Problem::NoLocation);
        }
        if self.meter.is_none() && self.configuration.is_none() {
            missing.push(Problem::NoMeter);
        }
        missing
    }
}

/// LIN with its PIA.
#[derive(Debug, Default)]
pub(crate) struct Item {
    pub(crate) segment: u64,
    pub(crate) obis: Option<String>,
    complained: bool,
}

impl Item {
    pub(crate) fn begin(segment: u64) -> Self {
        Self {
            segment,
            ..Self::default()
        }
    }

    /// Takes a PIA: `PIA+5+1-1?:1.8.1:SRW`. Other qualifiers and other kinds of codes are no OBIS codes.
    pub(crate) fn product(&mut self, product: &Segment) -> Result<(), Problem> {
        if product.part(0, 0) != "5" || !matches!(product.part(1, 1), "SRW" | "") {
            return Ok(());
        }
        if self.obis.is_some() {
            return Err(Problem::Twice("PIA+5".to_owned()));
        }
        self.obis = filled(product.part(1, 0));
        Ok(())
    }

    /// What is missing before the first value.
    pub(crate) fn missing(&mut self) -> Option<Problem> {
        let complained = std::mem::replace(&mut self.complained, true);
        (self.obis.is_none() && !complained).then_some(Problem::NoObis)
    }
}
