//! How what the browser may know about a register travels to it: as a list of text (see `ui::wire`), read
//! with the same functions that read imports and forms.

use chrono::NaiveDate;
use domain::{
    contract::Division,
    form::parse_date,
    reading::{Context, LoadShape, ObisCode, Previous, RegisterSpec, Unit},
};
use rust_decimal::Decimal;

use super::register_field::RegisterFacts;

/// Places of the list.
const PLACES: usize = 25;

impl From<RegisterFacts> for Vec<String> {
    fn from(facts: RegisterFacts) -> Self {
        let RegisterFacts {
            id,
            spec,
            previous,
            context,
            label,
            last,
            hint,
            fraction,
            value,
            error,
            why,
            take,
            suggested,
        } = facts;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let number = |number: Option<Decimal>| number.map(|n| n.to_string()).unwrap_or_default();
        vec![
            id,
            label,
            last,
            hint,
            value,
            error.unwrap_or_default(),
            spec.label,
            if fraction { "yes" } else { "" }.to_owned(),
            spec.obis.to_string(),
            spec.unit.code().to_owned(),
            spec.integer_digits.to_string(),
            spec.decimal_digits.to_string(),
            spec.factor.to_string(),
            number(previous.map(|previous| previous.value)),
            day(previous.map(|previous| previous.read_on)),
            number(context.annual_forecast),
            context.shape.code().to_owned(),
            context.division.code().to_owned(),
            context.earliest.to_string(),
            day(context.billed_until),
            [context.meter_from, context.meter_to].map(day).join(" "),
            number(context.kwh_per_unit),
            why,
            take,
            suggested,
        ]
    }
}

impl TryFrom<Vec<String>> for RegisterFacts {
    type Error = &'static str;

    fn try_from(list: Vec<String>) -> Result<Self, Self::Error> {
        read(list).ok_or("not what a register is described by")
    }
}

fn read(wire: Vec<String>) -> Option<RegisterFacts> {
    let places: [String; PLACES] = wire.try_into().ok()?;
    let [
        id,
        label,
        last,
        hint,
        value,
        error,
        name,
        fraction,
        obis,
        unit,
        integer_digits,
        decimal_digits,
        factor,
        previous,
        read_on,
        forecast,
        shape,
        division,
        earliest,
        billed_until,
        meter,
        kwh_per_unit,
        why,
        take,
        suggested,
    ] = places;
    let day = |text: &str| parse_date(text).ok();
    let number = |text: &str| Decimal::from_str_exact(text).ok();
    let (meter_from, meter_to) = meter.split_once(' ')?;
    let spec = RegisterSpec {
        obis: ObisCode::parse(&obis).ok()?,
        label: name,
        unit: Unit::parse(&unit)?,
        integer_digits: integer_digits.parse().ok()?,
        decimal_digits: decimal_digits.parse().ok()?,
        factor: number(&factor)?,
    };
    let previous = number(&previous)
        .zip(day(&read_on))
        .map(|(value, read_on)| Previous { value, read_on });
    let context = Context {
        annual_forecast: number(&forecast),
        shape: LoadShape::parse(&shape)?,
        division: Division::parse(&division)?,
        earliest: day(&earliest)?,
        billed_until: day(&billed_until),
        meter_from: day(meter_from),
        meter_to: day(meter_to),
        kwh_per_unit: number(&kwh_per_unit),
    };
    Some(RegisterFacts {
        id,
        spec,
        previous,
        context,
        label,
        last,
        hint,
        fraction: !fraction.is_empty(),
        value,
        error: (!error.is_empty()).then_some(error),
        why,
        take,
        suggested,
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::ui::tests::samples::register;

    #[test]
    fn a_register_arrives_as_it_was_sent() {
        let mut facts = register("44000", Some("niedriger"));
        facts.context.meter_to = facts.context.billed_until;
        facts.context.meter_from = Some(facts.context.earliest);
        let list: Vec<String> = facts.clone().into();
        assert_eq!(RegisterFacts::try_from(list), Ok(facts));
    }

    #[test]
    fn a_register_without_a_past_arrives_as_it_was_sent() {
        let mut facts = register("", None);
        facts.previous = None;
        facts.context.annual_forecast = None;
        facts.fraction = true;
        let list: Vec<String> = facts.clone().into();
        assert_eq!(RegisterFacts::try_from(list), Ok(facts));
    }

    #[test]
    fn a_list_that_is_no_register_is_refused() {
        assert!(RegisterFacts::try_from(Vec::new()).is_err());
        let mut list: Vec<String> = register("", None).into();
        list[8] = "Strom".into();
        assert!(RegisterFacts::try_from(list).is_err());
    }
}
