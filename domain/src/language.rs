//! The languages of the screens and the choice among them.

coded! {
    /// A language of the portal. Which ones a utility offers is said by its profile.
    #[derive(Default)]
    pub enum Language {
        /// German
        #[default]
        De = "de",
        /// English
        En = "en",
        /// Swedish
        Sv = "sv",
    }
}

/// Chooses among `available` by the header `Accept-Language` (RFC 9110, 12.5.4).
///
/// The highest weight wins, at equal weight the one named first. Regions are ignored (`de-AT` is
/// German), `*` stands for the first available language that is not named itself. `None` if
/// nothing fits, so that the caller can fall back to the profile's first language.
pub fn negotiate(accept_language: &str, available: &[Language]) -> Option<Language> {
    let wishes: Vec<(&str, u16)> = accept_language.split(',').filter_map(wish).collect();
    let weight_of = |language: Language| {
        wishes
            .iter()
            .find(|(tag, _)| is_tag_of(tag, language))
            .map(|(_, weight)| *weight)
    };
    let mut best: Option<(Language, u16)> = None;
    for (tag, weight) in &wishes {
        let candidate = if *tag == "*" {
            available
                .iter()
                .copied()
                .find(|language| weight_of(*language).is_none())
        } else {
            available
                .iter()
                .copied()
                .find(|language| is_tag_of(tag, *language))
        };
        let Some(candidate) = candidate else { continue };
        if *weight > 0 && best.is_none_or(|(_, so_far)| *weight > so_far) {
            best = Some((candidate, *weight));
        }
    }
    best.map(|(language, _)| language)
}

fn is_tag_of(tag: &str, language: Language) -> bool {
    tag.split('-')
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case(language.code()))
}

/// One entry of the header: tag and weight in thousandths. An unreadable weight drops the entry.
fn wish(entry: &str) -> Option<(&str, u16)> {
    let mut parts = entry.split(';');
    let tag = parts.next()?.trim();
    if tag.is_empty() {
        return None;
    }
    for parameter in parts {
        let (name, value) = parameter.split_once('=')?;
        if name.trim().eq_ignore_ascii_case("q") {
            return thousandths(value.trim()).map(|weight| (tag, weight));
        }
    }
    Some((tag, 1000))
}

fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole: u16 = match whole {
        "0" => 0,
        "1" => 1000,
        _ => return None,
    };
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    Some((whole + fraction).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Sv};

    #[test]
    fn the_highest_weight_wins_whatever_the_order() {
        for (header, expected) in [
            ("de", Some(De)),
            ("de-AT,de;q=0.9,en;q=0.8", Some(De)),
            ("en;q=0.3, sv;q=0.9, de;q=0.5", Some(Sv)),
            ("fr, sv;q=0.1", Some(Sv)),
            ("SV-FI", Some(Sv)),
            ("*", Some(De)),
            ("de;q=0, *;q=0.5", Some(En)),
            ("fr,*;q=0.2,en;q=0.4", Some(En)),
            ("en;q=0", None),
            ("fr, it", None),
            ("", None),
            ("de;q=abc, en;q=0.2", Some(En)),
            ("en;q=0.5,de;q=0.5", Some(En)),
        ] {
            assert_eq!(negotiate(header, &[De, En, Sv]), expected, "{header}");
        }
    }

    #[test]
    fn a_language_that_is_not_offered_is_never_chosen() {
        assert_eq!(negotiate("sv, de;q=0.1", &[De, En]), Some(De));
        assert_eq!(negotiate("sv", &[De]), None);
        assert_eq!(negotiate("de", &[]), None);
    }

    #[test]
    fn every_code_reads_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(*language));
            let json = serde_json::to_string(language).unwrap();
            assert_eq!(json, format!("\"{}\"", language.code()));
        }
        assert_eq!(Language::parse("DE"), None);
        assert_eq!(Language::default(), De);
    }
}
