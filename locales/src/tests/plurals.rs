//! None, one, two: every message that counts says it as the language does.

use domain::{contract::NoticePeriod, language::Language};

use crate::{Texts, notice_period, span, texts};

type Counts = fn(&Texts, u32) -> String;

/// Every message with a number in it that changes its words.
const COUNTING: [(&str, Counts); 9] = [
    ("manage-lead", |t, n| t.msg_manage_lead(n)),
    ("receipt-heading-many", |t, n| t.msg_receipt_heading_many(n)),
    ("tile-contract-count", |t, n| t.msg_tile_contract_count(n)),
    ("requests-lead", |t, n| t.msg_requests_lead(n)),
    ("form-errors", |t, n| t.msg_form_errors(n)),
    ("notice-too-many", |t, n| t.msg_notice_too_many(n)),
    ("notice-period-days", |t, n| {
        notice_period(t, NoticePeriod::Days(n))
    }),
    ("notice-period-weeks", |t, n| {
        notice_period(t, NoticePeriod::Weeks(n))
    }),
    ("notice-period-months", |t, n| {
        notice_period(t, NoticePeriod::Months(n))
    }),
];

#[test]
fn one_is_a_word_and_more_are_a_number() {
    for language in Language::ALL {
        let t = texts(*language);
        for (key, say) in COUNTING {
            let [none, one, two] = [0, 1, 2].map(|count| say(t, count));
            assert!(!one.contains('1'), "{language:?} {key}: {one}");
            assert!(two.contains('2'), "{language:?} {key}: {two}");
            assert_ne!(one, two.replace('2', "1"), "{language:?} {key}");
            // Where "none" has no words of its own, it is said like two: "0 avtal".
            if key != "requests-lead" {
                assert_eq!(none.replace('0', "2"), two, "{language:?} {key}");
            }
        }
    }
}

#[test]
fn swedish_counts_as_swedish_does() {
    let t = texts(Language::Sv);
    let three = |say: Counts| [0, 1, 2].map(|count| say(t, count));
    for (key, say) in COUNTING {
        let expected = match key {
            "manage-lead" => [
                "0 avtalskonton hör till ditt användarkonto.",
                "Ett avtalskonto hör till ditt användarkonto.",
                "2 avtalskonton hör till ditt användarkonto.",
            ],
            "receipt-heading-many" => [
                "0 mätarställningar",
                "En mätarställning",
                "2 mätarställningar",
            ],
            "tile-contract-count" => ["0 avtal", "ett avtal", "2 avtal"],
            "requests-lead" => [
                "Just nu är inget ärende öppet.",
                "Ett ärende är öppet.",
                "2 ärenden är öppna.",
            ],
            "form-errors" => [
                "0 uppgifter stämmer inte ännu",
                "En uppgift stämmer inte ännu",
                "2 uppgifter stämmer inte ännu",
            ],
            "notice-too-many" => [
                "Det blev många försök. Vänta 0 minuter, så kan du fortsätta.",
                "Det blev många försök. Vänta en minut, så kan du fortsätta.",
                "Det blev många försök. Vänta 2 minuter, så kan du fortsätta.",
            ],
            "notice-period-days" => ["0 dagar", "en dag", "2 dagar"],
            "notice-period-weeks" => ["0 veckor", "en vecka", "2 veckor"],
            _ => ["0 månader", "en månad", "2 månader"],
        };
        assert_eq!(three(say), expected, "{key}");
    }
    assert_eq!(
        (span(t, 1), span(t, 2)),
        ("en dag".into(), "2 dagar".into())
    );
}
