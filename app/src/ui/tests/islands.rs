//! Islands before they live: everything must be there, and what only WASM can do must be hidden.

use domain::language::Language;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    assert_ids, html, is_hidden,
    samples::{bars, frame, register, report_form},
    tags,
};
use crate::{
    account::password_field::{PasswordFieldData, password_field},
    billing::tile_view::{BillingTileData, TileInvoice, billing_tile_view},
    consumption::{
        chart::{ChartData, chart},
        tile_view::{ConsumptionFace, ConsumptionTileData, consumption_tile_view},
    },
    contract::tile_view::{ContractTileData, DueDay, contract_tile_view},
    reading::{reading_tile_island::QuickWords, tile::reading_tile_view, verdict::VerdictTexts},
    ui::register::{RegisterShape, register_value},
};

#[test]
fn the_reading_tile_is_an_ordinary_form_before_it_lives() {
    let page = html(|| {
        let register = register("", None);
        let (shape, value) = (RegisterShape::of(&register.spec), Decimal::new(452_107, 1));
        let value = register_value(&shape, value, "Strom: 45.210,7 kWh".into(), false);
        let words = QuickWords {
            label: "Stand heute".into(),
            fold: "Gleich hier melden".into(),
            button: "Weiter".into(),
            action: "/readings/report".into(),
            today: "2026-11-21".into(),
            language: "de".into(),
        };
        let texts = VerdictTexts::new(locales::texts(Language::De));
        reading_tile_view(frame("reading"), value, Some((register, words, texts)))
    });
    assert_ids(&page);
    assert!(
        page.contains("method=\"get\" action=\"/readings/report\""),
        "{page}"
    );
    assert!(
        page.contains("name=\"values[r01900000-0000-7000-8000-00000000002a]\""),
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
                    short: format!("Strom {year}"),
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
            {contract_tile_view(contract)}
            {billing_tile_view(billing)}
            {consumption_tile_view(consumption)}
        }
    });
    assert_ids(&page);
    for text in [
        "129,00",
        "Strom Komfort",
        "Strom 2024",
        "2.870",
        "1.084,00 €",
    ] {
        assert!(page.contains(text), "{text} is missing: {page}");
    }
    // Everything that only WASM can turn is hidden until it can.
    assert!(is_hidden(&page, "class=\"switch\""), "{page}");
    assert_eq!(tags(&page, "class=\"switch\"").len(), 3);
}

#[test]
fn the_report_form_shows_what_the_server_refused() {
    let error = "Der Stand ist niedriger als am 31. Oktober.";
    let page = html(|| report_form(register("44000", Some(error)), true));
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
    assert!(!is_hidden(&page, "class=\"choice\""), "{page}");
    assert!(!is_hidden(&page, "class=\"error-summary\""), "{page}");
}

#[test]
fn the_report_form_asks_for_no_confirmation_unless_it_is_wanted() {
    let page = html(|| report_form(register("", None), false));
    assert_ids(&page);
    assert!(is_hidden(&page, "class=\"choice\""), "{page}");
    assert!(is_hidden(&page, "class=\"error-summary\""), "{page}");
    assert!(
        page.contains(
            "method=\"post\" enctype=\"multipart/form-data\" action=\"/api/reading/report\""
        ),
        "{page}"
    );
}

#[test]
fn a_password_is_hidden_and_never_filled_in() {
    let page = html(|| {
        let data = PasswordFieldData {
            id: "password",
            label: "Passwort".into(),
            autocomplete: "current-password",
            hint: None,
            error: Some("Passt nicht".into()),
            error_prefix: "Fehler:".into(),
            show: "Zeigen".into(),
            hide: "Verbergen".into(),
            rules: None,
        };
        password_field(data)
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
        chart(data)
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
