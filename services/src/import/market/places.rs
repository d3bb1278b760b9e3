//! Which register a reading of the market is of: by meter number, else by the location it hangs at.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::reading::{Medium, ObisCode, Unit};
use sea_orm::{FromQueryResult, Statement};

use crate::{Outcome, Services};

/// A register under the names that the billing system gave it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub meter_no: String,
    pub obis: String,
    pub unit: Option<Unit>,
    key: Option<(Medium, String)>,
    market_location: Option<String>,
    metering_location: Option<String>,
    installed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
}

/// Why a register is not found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Absent {
    /// The segment that says it.
    pub segment: &'static str,
    pub value: String,
    pub reason: String,
}

/// What a reading says about its register.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub meter: Option<&'a str>,
    pub location: Option<&'a str>,
    pub obis: Option<&'a str>,
    pub on: NaiveDate,
}

/// All registers.
#[derive(Debug, Default)]
pub(super) struct Places {
    all: Vec<Place>,
    by_meter: HashMap<String, Vec<usize>>,
    by_location: HashMap<String, Vec<usize>>,
}

#[derive(FromQueryResult)]
struct Row {
    meter_no: String,
    obis: String,
    unit: String,
    market_location: Option<String>,
    metering_location: Option<String>,
    installed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
}

impl Places {
    /// What the database has.
    pub async fn load(services: &Services) -> Outcome<Self> {
        let sql = "SELECT m.meter_no, g.obis, g.unit, c.market_location, m.metering_location, \
                   m.installed_on, m.removed_on FROM registers g JOIN meters m ON m.id = g.meter_id \
                   JOIN contracts c ON c.id = m.contract_id WHERE g.gone_on IS NULL AND m.gone_on IS NULL";
        let statement = Statement::from_string(services.db.backend(), sql);
        let rows = Row::find_by_statement(statement)
            .all(services.db.read())
            .await?;
        let places = rows.into_iter().map(|row| Place {
            key: key(&row.obis),
            meter_no: row.meter_no,
            obis: row.obis,
            unit: Unit::parse(&row.unit),
            market_location: row.market_location,
            metering_location: row.metering_location,
            installed_on: row.installed_on,
            removed_on: row.removed_on,
        });
        Ok(Self::of(places))
    }

    fn of(places: impl IntoIterator<Item = Place>) -> Self {
        let mut found = Self::default();
        for place in places {
            let at = found.all.len();
            let meter = found.by_meter.entry(place.meter_no.clone()).or_default();
            meter.push(at);
            let locations = [&place.market_location, &place.metering_location];
            for location in locations.into_iter().flatten() {
                let there = found.by_location.entry(location.clone()).or_default();
                there.push(at);
            }
            found.all.push(place);
        }
        found
    }

    /// The one register that is meant.
    pub fn find(&self, wanted: Wanted<'_>) -> Result<&Place, Absent> {
        let registers = self.registers(wanted)?;
        let Some(obis) = wanted.obis else {
            return match registers.as_slice() {
                [one] => Ok(one),
                several => Err(absent(
                    "PIA",
                    "",
                    format!("no OBIS code, and there are {} registers", several.len()),
                )),
            };
        };
        let Some(key) = key(obis) else {
            return Err(absent("PIA", obis, "is no OBIS code".to_owned()));
        };
        let mut fitting = registers
            .iter()
            .filter(|place| place.key.as_ref() == Some(&key));
        match (fitting.next(), fitting.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(absent(
                "PIA",
                obis,
                "is no register of this meter".to_owned(),
            )),
            // Channels tell them apart.
            (Some(_), Some(_)) => {
                let whole = |place: &&&Place| place.obis == obis.trim();
                let exact = registers.iter().find(whole).copied();
                exact.ok_or_else(|| absent("PIA", obis, "fits several registers".to_owned()))
            }
        }
    }

    /// The registers of the meter.
    fn registers(&self, wanted: Wanted<'_>) -> Result<Vec<&Place>, Absent> {
        let at = |places: &HashMap<String, Vec<usize>>, name: &str| {
            let found = places.get(name.trim()).into_iter().flatten();
            found.filter_map(|at| self.all.get(*at)).collect::<Vec<_>>()
        };
        let here = wanted.location.map(|location| {
            let mut there = at(&self.by_location, location);
            there.retain(|place| place.hangs(wanted.on));
            there
        });
        if let Some(meter) = wanted.meter {
            let registers = at(&self.by_meter, meter);
            let Some(first) = registers.first() else {
                return Err(absent("RFF+MG", meter, unknown(here.as_deref())));
            };
            // Two names that contradict each other: one of them is wrong, and nobody knows which.
            if let Some(location) = wanted.location.filter(|name| first.contradicts(name)) {
                let reason = format!("meter {meter} is at another location");
                return Err(absent("LOC+172", location, reason));
            }
            return Ok(registers);
        }
        let (Some(location), Some(here)) = (wanted.location, here) else {
            let reason = "neither a meter number nor a location".to_owned();
            return Err(absent("RFF+MG", "", reason));
        };
        let Some(first) = here.first() else {
            let reason = "no meter of ours is at this location on that day".to_owned();
            return Err(absent("LOC+172", location, reason));
        };
        if here.iter().any(|place| place.meter_no != first.meter_no) {
            let reason = "several meters are at this location, and none is named".to_owned();
            return Err(absent("LOC+172", location, reason));
        }
        Ok(here)
    }
}

impl Place {
    fn hangs(&self, on: NaiveDate) -> bool {
        self.installed_on <= on && self.removed_on.is_none_or(|removed| on <= removed)
    }

    /// Whether the location is of a kind that is known here, and another one.
    fn contradicts(&self, location: &str) -> bool {
        let own = match location.trim().len() {
            11 => &self.market_location,
            33 => &self.metering_location,
            _ => return false,
        };
        own.as_deref().is_some_and(|own| own != location.trim())
    }
}

/// Medium and `C.D.E`: the market counts channels in its own way.
fn key(obis: &str) -> Option<(Medium, String)> {
    let code = ObisCode::parse(obis).ok()?;
    Some((code.medium(), code.short()))
}

/// An unknown meter, with the one that would be expected.
fn unknown(here: Option<&[&Place]>) -> String {
    let expected = here.and_then(|here| here.first());
    match expected {
        Some(place) => format!(
            "is not among the meters; at this location there is meter {}",
            place.meter_no
        ),
        None => "is not among the meters".to_owned(),
    }
}

fn absent(segment: &'static str, value: &str, reason: String) -> Absent {
    Absent {
        segment,
        value: value.to_owned(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MALO: &str = "51238696781";
    const MELO: &str = "DE00056266802AO6G56M11SN51G21M24S";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn place(meter: &str, obis: &str, from: &str, to: Option<&str>) -> Place {
        Place {
            meter_no: meter.into(),
            obis: obis.into(),
            unit: Some(Unit::Kwh),
            key: key(obis),
            market_location: Some(MALO.into()),
            metering_location: Some(MELO.into()),
            installed_on: day(from),
            removed_on: to.map(day),
        }
    }

    fn exchanged() -> Places {
        Places::of([
            place("OLD", "1-0:1.8.0", "2019-01-01", Some("2026-05-31")),
            place("NEW", "1-0:1.8.1", "2026-05-31", None),
            place("NEW", "1-0:1.8.2", "2026-05-31", None),
        ])
    }

    fn find<'a>(
        places: &'a Places,
        meter: Option<&str>,
        location: Option<&str>,
        obis: Option<&str>,
    ) -> Result<&'a Place, Absent> {
        let on = day("2026-10-31");
        places.find(Wanted {
            meter,
            location,
            obis,
            on,
        })
    }

    #[test]
    fn a_register_is_found_by_its_meter_or_by_the_location_whatever_the_channel() {
        let places = exchanged();
        for (meter, location) in [
            (Some("NEW"), None),
            (Some("NEW"), Some(MELO)),
            (None, Some(MELO)),
            (None, Some(MALO)),
            (Some("NEW"), Some("a name of their own")),
        ] {
            for obis in ["1-0:1.8.2", "1-1:1.8.2", "1-2:1.8.2*255"] {
                let found = find(&places, meter, location, Some(obis)).unwrap();
                assert_eq!((&*found.meter_no, &*found.obis), ("NEW", "1-0:1.8.2"));
            }
        }
        assert_eq!(
            find(&places, Some("OLD"), None, None).unwrap().obis,
            "1-0:1.8.0",
            "a meter with one register needs no code"
        );
    }

    #[test]
    fn what_is_not_beyond_doubt_is_not_found_and_says_why() {
        let places = exchanged();
        let other = "DE00056266802AO6G56M11SN51G21M24X";
        for (meter, location, obis, segment, part) in [
            (Some("X"), None, Some("1-0:1.8.1"), "RFF+MG", "is not among"),
            (Some("X"), Some(MELO), None, "RFF+MG", "there is meter NEW"),
            (Some("NEW"), None, None, "PIA", "2 registers"),
            (Some("NEW"), None, Some("2.8.0"), "PIA", "is no OBIS"),
            (
                Some("NEW"),
                None,
                Some("1-0:2.8.0"),
                "PIA",
                "is no register",
            ),
            (
                Some("NEW"),
                Some(other),
                Some("1-0:1.8.1"),
                "LOC+172",
                "another location",
            ),
            (None, Some(other), Some("1-0:1.8.1"), "LOC+172", "no meter"),
            (None, None, Some("1-0:1.8.1"), "RFF+MG", "neither"),
        ] {
            let absent = find(&places, meter, location, obis).unwrap_err();
            assert_eq!(absent.segment, segment, "{absent:?}");
            assert!(absent.reason.contains(part), "{absent:?}");
        }
    }

    #[test]
    fn two_meters_at_a_location_are_told_apart_by_their_number_only() {
        let places = Places::of([
            place("A", "1-0:1.8.0", "2019-01-01", None),
            place("B", "1-0:1.8.0", "2019-01-01", None),
        ]);
        let absent = find(&places, None, Some(MELO), Some("1-0:1.8.0")).unwrap_err();
        assert!(absent.reason.contains("several meters"));
        assert!(find(&places, Some("B"), Some(MELO), Some("1-0:1.8.0")).is_ok());
    }

    #[test]
    fn two_channels_of_one_quantity_are_told_apart_by_the_channel() {
        let places = Places::of([
            place("A", "1-1:1.8.0", "2019-01-01", None),
            place("A", "1-2:1.8.0", "2019-01-01", None),
        ]);
        let found = find(&places, Some("A"), None, Some("1-2:1.8.0")).unwrap();
        assert_eq!(found.obis, "1-2:1.8.0");
        assert!(find(&places, Some("A"), None, Some("1-0:1.8.0")).is_err());
    }
}
