//! Points in time as DTM writes them. A date without a time, or without a zone, stays one: which instant it means is
//! for those to say who know the market's calendar.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};

/// When something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// Formats 303 and 304, with a zone
    Instant(DateTime<Utc>),
    /// Formats 203 and 204, without a zone
    WithoutZone(NaiveDateTime),
    /// Format 102, a day of the German calendar
    Day(NaiveDate),
    /// Format 610, named by its first day
    Month(NaiveDate),
}

impl When {
    /// The instant, if it is one.
    pub fn instant(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Instant(instant) => Some(instant),
            _ => None,
        }
    }

    /// Reads a value in the format that DTM says.
    pub(crate) fn parse(value: &str, format: &str) -> Option<Self> {
        match format {
            "303" => zoned(value, 12),
            "304" => zoned(value, 14),
            "203" => local(value, 12).map(Self::WithoutZone),
            "204" => local(value, 14).map(Self::WithoutZone),
            "102" => day(value).map(Self::Day),
            "610" if value.len() == 6 => day(&format!("{value}01")).map(Self::Month),
            _ => None,
        }
    }
}

fn number(digits: &str) -> Option<u32> {
    let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| all)
}

fn day(value: &str) -> Option<NaiveDate> {
    if value.len() != 8 {
        return None;
    }
    let year = i32::try_from(number(value.get(..4)?)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(value.get(4..6)?)?, number(value.get(6..)?)?)
}

fn local(value: &str, length: usize) -> Option<NaiveDateTime> {
    if value.len() != length {
        return None;
    }
    let second = if length == 14 {
        number(value.get(12..14)?)?
    } else {
        0
    };
    day(value.get(..8)?)?.and_hms_opt(
        number(value.get(8..10)?)?,
        number(value.get(10..12)?)?,
        second,
    )
}

/// The zone is `+HH`, `-HH`, or either with minutes: what UTC is behind of it, or ahead.
fn zoned(value: &str, length: usize) -> Option<When> {
    let local = local(value.get(..length)?, length)?;
    let zone = value.get(length..)?;
    let (hours, minutes) = match zone.len() {
        3 => (number(zone.get(1..)?)?, 0),
        5 => (number(zone.get(1..3)?)?, number(zone.get(3..)?)?),
        _ => return None,
    };
    if hours > 14 || minutes > 59 {
        return None;
    }
    let ahead = Duration::minutes(i64::from(hours * 60 + minutes));
    let utc = match zone.as_bytes().first()? {
        b'+' => local.checked_sub_signed(ahead)?,
        b'-' => local.checked_add_signed(ahead)?,
        _ => return None,
    };
    Some(When::Instant(utc.and_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    #[test]
    fn zones_become_utc() {
        let eleven = Utc.with_ymd_and_hms(2026, 10, 31, 23, 0, 0).unwrap();
        for (value, format) in [
            ("202610312300+00", "303"),
            ("202611010000+01", "303"),
            ("202610311700-06", "303"),
            ("202611010430+0530", "303"),
            ("20261031230000+00", "304"),
        ] {
            assert_eq!(
                When::parse(value, format),
                Some(When::Instant(eleven)),
                "{value}"
            );
        }
    }

    #[test]
    fn what_has_no_zone_or_no_time_does_not_get_one() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let noon = date(2026, 10, 31).and_hms_opt(12, 5, 0).unwrap();
        for (value, format, expected) in [
            ("202610311205", "203", When::WithoutZone(noon)),
            ("20261031120500", "204", When::WithoutZone(noon)),
            ("20261031", "102", When::Day(date(2026, 10, 31))),
            ("202610", "610", When::Month(date(2026, 10, 1))),
        ] {
            assert_eq!(When::parse(value, format), Some(expected), "{value}");
            assert_eq!(expected.instant(), None);
        }
    }

    #[test]
    fn what_is_no_date_in_its_format_is_none() {
        for (value, format) in [
            ("202610312300", "303"),
            ("202610312300+15", "303"),
            ("202610312300*00", "303"),
            ("202610312300++0", "303"),
            ("202613312300+00", "303"),
            ("202610312400+00", "303"),
            ("202602290000+00", "303"),
            ("202610312300+00", "203"),
            ("20261031", "203"),
            ("2026-10-31", "102"),
            ("+2026103", "102"),
            ("2026103é", "102"),
            ("20261301", "610"),
            ("202613", "610"),
            ("20261031", ""),
            ("", "303"),
            ("20261031", "101"),
        ] {
            assert_eq!(When::parse(value, format), None, "{value} {format}");
        }
    }
}
