//! What the islands are shown with.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use domain::{
    contract::Division,
    language::Language,
    reading::{Context, LoadShape, ObisCode, Previous, RegisterSpec, Unit},
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    reading::{
        register_field::RegisterFacts,
        report_form_island::{MeterFacts, MeterWords, ReportForm, ReportStart, ReportWords},
        verdict::VerdictTexts,
    },
    ui::{
        tile::TileFrame,
        years::{Bar, BarKind},
    },
};

pub fn frame(kind: &str) -> TileFrame {
    TileFrame {
        kind: kind.into(),
        icon: "meter".into(),
        label: "Kachel".into(),
        state: None,
        modifier: String::new(),
        context: "abgelesen am 31. Oktober".into(),
        action: "Stand melden".into(),
        href: "/readings/report".into(),
    }
}

pub fn bars() -> Vec<Bar> {
    let bar = |name: &str, kind| Bar {
        name: name.into(),
        value: "2.870 kWh".into(),
        length: "94%".into(),
        kind,
    };
    vec![bar("2026", BarKind::Now), bar("2025", BarKind::Last)]
}

pub fn register(value: &str, error: Option<&str>) -> RegisterFacts {
    let day = |text: &str| text.parse().unwrap();
    RegisterFacts {
        id: "01900000-0000-7000-8000-00000000002a".into(),
        spec: RegisterSpec {
            obis: ObisCode::parse("1-0:1.8.0").unwrap(),
            label: "Strom".into(),
            unit: Unit::Kwh,
            integer_digits: 6,
            decimal_digits: 1,
            factor: Decimal::ONE,
        },
        previous: Some(Previous {
            value: 45_210.into(),
            read_on: day("2026-10-31"),
        }),
        context: Context {
            annual_forecast: Some(2_800.into()),
            shape: LoadShape::Household,
            division: Division::Electricity,
            earliest: day("2026-10-01"),
            billed_until: None,
            meter_from: None,
            meter_to: None,
            kwh_per_unit: None,
        },
        label: "Strom (1-0:1.8.0)".into(),
        last: "zuletzt 45.210 am 31. Oktober 2026".into(),
        hint: "Nur die schwarzen Ziffern.".into(),
        fraction: false,
        value: value.into(),
        error: error.map(Into::into),
        why: "Warum?\nWeil seit dem 31. Oktober 21 Tage vergangen sind.".into(),
        take: "{value} übernehmen".into(),
        suggested: String::new(),
    }
}

pub fn report_form(register: RegisterFacts, confirm: bool) -> AnyView {
    let refused: Vec<[String; 2]> = register
        .error
        .iter()
        .map(|error| [register.field_id(), error.clone()])
        .collect();
    let start = ReportStart {
        action: "/api/reading/report".into(),
        key: "key".into(),
        read_on: "2026-11-21".into(),
        today: "2026-11-21".into(),
        earliest: "2026-10-01".into(),
        language: "de".into(),
        confirm: if confirm { "yes" } else { "" }.into(),
        corrects: String::new(),
    };
    let meters = vec![MeterFacts {
        words: MeterWords {
            heading: "Strom, 1 EMH00 1234 5678".into(),
            icon: "bolt".into(),
            place: "Keller".into(),
        },
        registers: vec![register],
    }];
    let texts = VerdictTexts::new(locales::texts(Language::De));
    let words = ReportWords {
        day: "Abgelesen am".into(),
        day_hint: "Heute oder früher".into(),
        confirm: "Ja, der Stand stimmt so.".into(),
        confirm_hint: "Nur nötig, wenn ein Wert ungewöhnlich ist.".into(),
        button: "Stand senden".into(),
        error_prefix: "Fehler:".into(),
        one_mistake: "Eine Angabe".into(),
        mistakes: "{count} Angaben".into(),
        nothing_typed: "Nichts".into(),
        register_missing: "Fehlt".into(),
        swap: "Werte tauschen".into(),
    };
    view! {
        <ReportForm start=start meters=meters refused=refused texts=texts words=words>
            <p>"Anlass"</p>
        </ReportForm>
    }
    .into_any()
}
