//! How the service desk is reached, in a sentence.

use domain::profile::{Day, Days, OpeningHours, ServiceDesk};

use crate::Texts;

/// `Mo–Fr 8:00–16:00, Sa 9:00–12:00`
pub fn hours(t: &Texts, hours: &[OpeningHours]) -> String {
    let hours = hours.iter();
    let hours = hours.map(|hours| t.msg_hours_one(days(t, hours.days), &hours.from, &hours.to));
    hours.collect::<Vec<_>>().join(", ")
}

fn days(t: &Texts, days: Days) -> String {
    if days.from == days.to {
        day(t, days.from)
    } else {
        format!("{}–{}", day(t, days.from), day(t, days.to))
    }
}

fn day(t: &Texts, day: Day) -> String {
    match day {
        Day::Monday => t.msg_day_mon(),
        Day::Tuesday => t.msg_day_tue(),
        Day::Wednesday => t.msg_day_wed(),
        Day::Thursday => t.msg_day_thu(),
        Day::Friday => t.msg_day_fri(),
        Day::Saturday => t.msg_day_sat(),
        Day::Sunday => t.msg_day_sun(),
    }
}

/// The number, with the hours where they are known.
pub fn phone(t: &Texts, desk: &ServiceDesk) -> String {
    if desk.hours.is_empty() {
        desk.phone.clone()
    } else {
        format!("{} ({})", desk.phone, hours(t, &desk.hours))
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::texts;

    #[test]
    fn opening_hours_speak_the_language_of_the_page() {
        let days = |text: &str| Days::try_from(text.to_owned()).unwrap();
        let open = |on: &str| OpeningHours {
            days: days(on),
            from: "08:00".to_owned(),
            to: "16:00".to_owned(),
        };
        let all = [open("mon-fri"), open("sat")];
        for (language, said) in [
            (
                Language::De,
                "Mo–Fr 08:00 bis 16:00 Uhr, Sa 08:00 bis 16:00 Uhr",
            ),
            (Language::En, "Mon–Fri 08:00 to 16:00, Sat 08:00 to 16:00"),
            (Language::Sv, "mån–fre kl. 08:00–16:00, lör kl. 08:00–16:00"),
        ] {
            assert_eq!(hours(texts(language), &all), said);
        }
    }
}
