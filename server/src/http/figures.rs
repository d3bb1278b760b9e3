//! docs/SECURITY.md names the figures in force (v5.0.0-6.1.1). These tests build its sentences from the
//! constants and the defaults of the settings, so that none moves without the others.

use services::account::{HashCost, Limits};

use super::{BODY, BODY_DEADLINE, HANDLER, serve};
use crate::settings::Settings;

#[track_caller]
fn says(sentence: &str) {
    let page = include_str!("../../../docs/SECURITY.md");
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        page.contains(sentence),
        "docs/SECURITY.md does not say: {sentence}"
    );
}

#[test]
fn the_security_page_names_the_bounds_of_every_request_as_they_are() {
    says(&format!(
        "{} KiB of body, {} KiB of headers, {} s for headers, {} s for the body, {} s for the answer, \
         {},{:03} connections",
        BODY / 1024,
        serve::HEADER_BYTES / 1024,
        serve::HEADERS.as_secs(),
        BODY_DEADLINE.as_secs(),
        HANDLER.as_secs(),
        serve::CONNECTIONS / 1000,
        serve::CONNECTIONS % 1000,
    ));
    let settings = Settings::default();
    says(&format!(
        "{} pages or forms a second per address, {} at once (settings), then 429",
        settings.limit_requests, settings.limit_burst
    ));
    says(&format!(
        "{} pages or forms are worked on at once (setting)",
        settings.limit_at_once
    ));
}

#[test]
fn the_settings_begin_with_the_figures_of_the_services() {
    let settings = Settings::default();
    let limits = Limits::default();
    let of_settings = [
        settings.limit_sign_ins,
        settings.limit_pairs,
        settings.limit_registrations,
        settings.limit_reset_mails,
        settings.limit_identifications,
        settings.limit_mails,
        settings.limit_readings,
    ];
    let of_services = [
        limits.sign_ins,
        limits.pairs,
        limits.registrations,
        limits.reset_mails,
        limits.identifications,
        limits.mails,
        limits.readings,
    ];
    assert_eq!(of_settings, of_services);
    let cost = HashCost::default();
    assert_eq!(
        (settings.hash_memory_kib, settings.hash_passes),
        (cost.memory_kib, cost.passes)
    );
}

#[test]
fn the_operations_manual_names_the_limits_as_they_are() {
    let manual = include_str!("../../../docs/OPERATIONS.md");
    let settings = Settings::default();
    for (name, figure) in [
        ("limit_sign_ins", settings.limit_sign_ins.to_string()),
        ("limit_pairs", settings.limit_pairs.to_string()),
        (
            "limit_registrations",
            settings.limit_registrations.to_string(),
        ),
        ("limit_reset_mails", settings.limit_reset_mails.to_string()),
        (
            "limit_identifications",
            settings.limit_identifications.to_string(),
        ),
        ("limit_mails", settings.limit_mails.to_string()),
        ("limit_readings", settings.limit_readings.to_string()),
        ("limit_requests", settings.limit_requests.to_string()),
        ("limit_burst", settings.limit_burst.to_string()),
        ("limit_at_once", settings.limit_at_once.to_string()),
        ("hash_memory_kib", settings.hash_memory_kib.to_string()),
        ("hash_passes", settings.hash_passes.to_string()),
    ] {
        let row = format!("| `{name}` | `{figure}` |");
        assert!(
            manual.contains(&row),
            "docs/OPERATIONS.md does not say: {row}"
        );
    }
}
