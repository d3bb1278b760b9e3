//! Parts of pages and islands, rendered to HTML: labels, descriptions, summaries, ids, tables.

use std::collections::BTreeMap;

use domain::{
    account::EmailError,
    contract::Division,
    form::{FieldErrors, Problem},
    language::Language,
    reading::{Context, LoadShape, ObisCode, Previous, RegisterSpec, Unit},
};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::drafts::Draft;

use super::{
    error_summary::error_summary,
    field::{FormView, TextField, text_field},
    tile::TileFrame,
    years::{Bar, BarKind},
};
use crate::{
    account::password_field_island::{PasswordField, PasswordFieldData},
    billing::billing_tile_island::{BillingTile, BillingTileData, TileInvoice},
    consumption::{
        consumption_chart_island::{ChartData, ConsumptionChart},
        consumption_tile_island::{ConsumptionFace, ConsumptionTile, ConsumptionTileData},
    },
    contract::contract_tile_island::{ContractTile, ContractTileData, DueDay},
    reading::{
        reading_tile_island::{ReadingTile, ReadingTileData},
        register_field::RegisterFacts,
        report_form_island::{MeterFacts, ReportForm, ReportFormData, ReportWords},
        verdict::VerdictTexts,
    },
};

/// What a browser gets, without the props of islands.
fn html<V: IntoView>(make: impl FnOnce() -> V) -> String {
    let whole = Owner::new().with(|| make().into_view().to_html());
    let mut parts = whole.split("data-props=\"");
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        html.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    html
}

/// Every id once, every reference to an id that exists.
fn assert_ids(html: &str) {
    let values = |name: &str| -> Vec<String> {
        let start = format!(" {name}=\"");
        let found = html.split(start.as_str()).skip(1);
        found
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    let mut ids = values("id");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands there twice: {html}");
    for name in [
        "for",
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
    ] {
        for reference in values(name).iter().flat_map(|list| list.split(' ')) {
            assert!(
                ids.iter().any(|id| id == reference),
                "{name}={reference} leads nowhere: {html}"
            );
        }
    }
}

fn frame(kind: &str) -> TileFrame {
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

fn bars() -> Vec<Bar> {
    let bar = |name: &str, kind| Bar {
        name: name.into(),
        value: "2.870 kWh".into(),
        length: "94%".into(),
        kind,
    };
    vec![bar("2026", BarKind::Now), bar("2025", BarKind::Last)]
}

fn register(value: &str, error: Option<&str>) -> RegisterFacts {
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
        },
        label: "Strom (1-0:1.8.0)".into(),
        last: "zuletzt 45.210 am 31. Oktober 2026".into(),
        hint: "Nur die schwarzen Ziffern.".into(),
        fraction: false,
        value: value.into(),
        error: error.map(Into::into),
    }
}

fn report_form(register: RegisterFacts, confirm: bool) -> ReportFormData {
    let errors = register
        .error
        .iter()
        .map(|error| (register.field_id(), error.clone()))
        .collect();
    ReportFormData {
        action: "/api/reading/report".into(),
        key: "key".into(),
        read_on: "2026-11-21".into(),
        today: "2026-11-21".parse().unwrap(),
        earliest: "2026-10-01".parse().unwrap(),
        meters: vec![MeterFacts {
            heading: "Strom, 1 EMH00 1234 5678".into(),
            icon: "bolt".into(),
            place: Some("Keller".into()),
            registers: vec![register],
        }],
        errors,
        confirm,
        language: Language::De,
        texts: VerdictTexts::new(locales::texts(Language::De)),
        words: ReportWords {
            day: "Abgelesen am".into(),
            day_hint: "Heute oder früher".into(),
            confirm: "Ja, der Stand stimmt so.".into(),
            confirm_hint: "Nur nötig, wenn ein Wert ungewöhnlich ist.".into(),
            button: "Stand senden".into(),
            error_prefix: "Fehler:".into(),
            summary: ["Eine Angabe".into(), "{count} Angaben".into()],
            nothing_typed: "Nichts".into(),
        },
    }
}

#[test]
fn a_field_joins_label_hint_and_error_to_its_input() {
    let draft = Draft {
        fields: BTreeMap::from([("email".to_owned(), "miriam\"berger".to_owned())]),
        errors: FieldErrors::one("email", EmailError::NoAt),
        notice: None,
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    let page = html(|| {
        let field = TextField {
            name: "email",
            label: "E-Mail-Adresse".into(),
            kind: "email",
            hint: Some("Damit melden Sie sich an".into()),
            autocomplete: "username",
            class: "",
            place: None,
        };
        (
            error_summary(form, &[("email", "E-Mail-Adresse".into())]),
            text_field(field, form),
        )
    });
    assert_ids(&page);
    assert!(
        page.contains("aria-describedby=\"email-hint email-error\""),
        "{page}"
    );
    assert!(
        page.contains("aria-invalid=\"true\"") && page.contains("for=\"email\""),
        "{page}"
    );
    assert!(
        page.contains("role=\"alert\"") && page.contains("href=\"#email\""),
        "{page}"
    );
    assert!(page.contains("Eine Angabe stimmt noch nicht"), "{page}");
    assert!(
        page.contains("value=\"miriam&quot;berger\""),
        "what was typed is kept: {page}"
    );
}

#[test]
fn a_form_without_mistakes_has_no_summary() {
    let draft = Draft::default();
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    assert!(error_summary(form, &[("email", "E-Mail-Adresse".into())]).is_none());
    assert!(!form.is_refused());
}

#[test]
fn a_notice_for_the_whole_form_is_a_sentence() {
    let draft = Draft {
        notice: Some("too_many:5".into()),
        ..Draft::default()
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    let page = html(|| error_summary(form, &[]));
    assert!(page.contains("Warten Sie bitte 5 Minuten"), "{page}");
}

#[test]
fn a_missing_value_of_the_whole_form_has_its_own_words() {
    let errors = FieldErrors::one("values", Problem::Missing);
    let draft = Draft {
        errors,
        ..Draft::default()
    };
    let t = locales::texts(Language::De);
    let form = FormView {
        t,
        language: Language::De,
        draft: &draft,
    };
    assert_eq!(form.error("values"), Some(t.msg_problem_values_missing()));
}

#[test]
fn the_reading_tile_is_an_ordinary_form_before_it_lives() {
    let page = html(|| {
        let data = ReadingTileData {
            frame: frame("reading"),
            empty: None,
            value: Some((Decimal::new(452_107, 1), "Strom: 45.210,7 kWh".into())),
            register: Some(register("", None)),
            entry: "Stand heute".into(),
            fold: "Gleich hier melden".into(),
            button: "Weiter".into(),
            today: "2026-11-21".parse().unwrap(),
            language: Language::De,
            texts: Some(VerdictTexts::new(locales::texts(Language::De))),
        };
        view! { <ReadingTile data=data/> }
    });
    assert_ids(&page);
    assert!(
        page.contains("method=\"get\" action=\"/readings/report\""),
        "{page}"
    );
    assert!(
        page.contains("name=\"values[01900000-0000-7000-8000-00000000002a]\""),
        "{page}"
    );
    assert!(page.contains("register--int-6 register--dec-1"), "{page}");
    assert!(
        !page.contains("register--live"),
        "only WASM makes it live: {page}"
    );
    let leading = page.split("</article>").next().unwrap_or_default();
    assert!(
        leading.contains("<span class=\"drum drum--lead\">0</span><span class=\"drum\">4</span>")
    );
}

#[test]
fn the_other_tiles_are_whole_before_they_live() {
    let page = html(|| {
        let contract = ContractTileData {
            frame: frame("contract"),
            value: "129,00".into(),
            unit: Some("€".into()),
            days: vec![DueDay {
                day: "1. Dez".into(),
                sum: "Zusammen 129,00 €".into(),
                lines: vec![("Strom Komfort".into(), "129,00 €".into())],
            }],
            days_label: "Die nächsten Abschläge".into(),
            fold: "Die nächsten Abschläge".into(),
            filter: "Filtern".into(),
            all: "Alle".into(),
        };
        let billing = BillingTileData {
            frame: frame("billing"),
            value: "−84,12".into(),
            unit: Some("€".into()),
            invoices: ["2025", "2024"]
                .map(|year| TileInvoice {
                    short: year.into(),
                    title: format!("Jahresrechnung {year}"),
                    balance: "Guthaben".into(),
                    amount: "−84,12 €".into(),
                    href: None,
                    bars: bars(),
                })
                .into(),
            fold: "Letzte Rechnungen".into(),
            choose: "Rechnung wählen".into(),
        };
        let face = |name: &str| ConsumptionFace {
            name: name.into(),
            value: "2.870".into(),
            unit: name.into(),
            bars: bars(),
        };
        let consumption = ConsumptionTileData {
            frame: frame("consumption"),
            empty: None,
            faces: vec![face("kWh"), face("Euro")],
            units: "Einheit".into(),
            fold: "In Euro ansehen".into(),
            cost: "Dieses Jahr bisher 1.084,00 €".into(),
        };
        view! {
            <ContractTile data=contract/>
            <BillingTile data=billing/>
            <ConsumptionTile data=consumption/>
        }
    });
    assert_ids(&page);
    for text in [
        "129,00",
        "Strom Komfort",
        "Jahresrechnung 2024",
        "2.870",
        "1.084,00 €",
    ] {
        assert!(page.contains(text), "{text} is missing: {page}");
    }
    // Everything that only WASM can turn is hidden until it can.
    for switch in page.split("class=\"switch\"").skip(1) {
        let tag = switch.split('>').next().unwrap_or_default();
        assert!(tag.contains("hidden"), "{tag}");
    }
    assert_eq!(page.matches("class=\"switch\"").count(), 3);
}

#[test]
fn the_report_form_shows_what_the_server_refused() {
    let error = "Der Stand ist niedriger als am 31. Oktober.";
    let page = html(|| {
        let data = report_form(register("44000", Some(error)), true);
        view! { <ReportForm data=data/> }
    });
    assert_ids(&page);
    assert!(
        page.contains("href=\"#value_01900000-0000-7000-8000-00000000002a\""),
        "{page}"
    );
    assert!(
        page.contains("value=\"44000\"") && page.contains("aria-invalid=\"true\""),
        "{page}"
    );
    assert_eq!(
        page.matches(error).count(),
        2,
        "at the field and in the summary: {page}"
    );
    let confirm = page.split("class=\"choice\"").nth(1).unwrap_or_default();
    let confirm = confirm.split('>').next().unwrap_or_default();
    assert!(!confirm.contains("hidden"), "{confirm}");
}

#[test]
fn the_report_form_asks_for_no_confirmation_unless_it_is_wanted() {
    let page = html(|| view! { <ReportForm data=report_form(register("", None), false)/> });
    assert_ids(&page);
    let confirm = page.split("class=\"choice\"").nth(1).unwrap_or_default();
    assert!(
        confirm
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("hidden"),
        "{page}"
    );
    let summary = page
        .split("class=\"error-summary\"")
        .nth(1)
        .unwrap_or_default();
    assert!(
        summary
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("hidden"),
        "{page}"
    );
    assert!(
        page.contains("method=\"post\" action=\"/api/reading/report\""),
        "{page}"
    );
}

#[test]
fn a_password_is_hidden_and_never_filled_in() {
    let page = html(|| {
        let data = PasswordFieldData {
            id: "password".into(),
            label: "Passwort".into(),
            autocomplete: "current-password".into(),
            hint: None,
            error: Some("Passt nicht".into()),
            error_prefix: "Fehler:".into(),
            show: "Zeigen".into(),
            hide: "Verbergen".into(),
            rules: None,
        };
        view! { <PasswordField data=data/> }
    });
    assert_ids(&page);
    assert!(
        page.contains("type=\"password\"") && !page.contains(" value="),
        "{page}"
    );
    assert!(
        page.contains("aria-describedby=\"password-error\""),
        "{page}"
    );
    let button = page
        .split("<button")
        .nth(1)
        .and_then(|rest| rest.split('>').next());
    assert!(button.is_some_and(|tag| tag.contains("hidden")), "{page}");
}

#[test]
fn the_chart_says_its_values_without_wasm() {
    let page = html(|| {
        let data = ChartData {
            id: "consumption-0-chart".into(),
            title: "Die letzten 2 Jahre".into(),
            names: vec!["kWh".into(), "Euro".into()],
            faces: vec![bars(), bars()],
            units: "Einheit".into(),
            invitation: "Tippen Sie auf ein Jahr".into(),
            years: vec!["2026".into(), "2025".into()],
            sentences: vec!["2026: viel".into(), "2025: mehr".into()],
        };
        view! { <ConsumptionChart data=data/> }
    });
    assert_ids(&page);
    assert!(
        page.contains("2.870 kWh") && page.contains("width=\"94%\""),
        "{page}"
    );
    assert!(
        page.contains("fill=\"url(#consumption-0-chart-0-stripes)\""),
        "{page}"
    );
}
