//! docs/SECURITY.md names the figures in force (v5.0.0-6.1.1). These tests build its sentences from the
//! constants, so that neither moves without the other.

use super::{
    HashCost, Limits, TokenKind, forgotten, hasher, limits, manage, pairs, register, session,
    sign_in, stranger_mail,
};

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
fn the_security_page_names_the_ways_in_as_they_are() {
    let cost = HashCost::default();
    says(&format!(
        "Argon2id ({} MiB, {} passes) behind a gate with a place per core; {} seconds of patience",
        cost.memory_kib / 1024,
        cost.passes,
        hasher::PATIENCE.as_secs()
    ));
    let hours = TokenKind::Activation.life().num_hours();
    says(&format!("activation link | 256 bit, {hours} hours, once"));
    let minutes = TokenKind::PasswordReset.life().num_minutes();
    says(&format!(
        "link for a new password | 256 bit, {minutes} minutes, once"
    ));
    let policy = domain::account::password::PasswordRules::default();
    says(&format!(
        "At least {} and at most {} characters",
        policy.min, policy.max
    ));
}

#[test]
fn the_security_page_names_the_limits_as_they_are() {
    let set = Limits::default();
    says(&format!(
        "{} free, then 1, 2, 4 … seconds up to {} minutes; forgiven after {} hours; {} in a row close",
        limits::FREE_TRIES,
        limits::LONGEST_WAIT / 60,
        limits::FORGIVEN_AFTER.num_hours(),
        limits::CLOSED_AFTER
    ));
    says(&format!(
        "a count of its own ({})",
        sign_in::KNOWN_DEVICE_TRIES
    ));
    says(&format!(
        "{} sign-ins a minute, {} registrations and {} password mails an hour (settings)",
        set.sign_ins, set.registrations, set.reset_mails
    ));
    says(&format!(
        "{} different wrong pairs of name and password within {} hours close password sign-in from there \
         for {} hours (setting)",
        set.pairs,
        pairs::KEPT.num_hours(),
        pairs::BLOCKED.num_hours()
    ));
    says(&format!(
        "and no longer than {} hours",
        pairs::KEPT.num_hours()
    ));
    assert_eq!(pairs::BYTES, 2, "the page says two bytes");
    says(&format!(
        "{} tries an hour to add a contract account; {} reports of readings an hour (setting)",
        manage::TRIES_PER_HOUR,
        set.readings
    ));
    says(&format!(
        "{} password mails an hour, {} mails about registrations an hour, {} of each a day",
        forgotten::MAILS_PER_ACCOUNT,
        register::MAILS_PER_MAILBOX,
        stranger_mail::PER_DAY
    ));
    says(&format!("all together | {} a minute (setting)", set.mails));
    says(&format!(
        "at most {} minutes for its turn, because a link for a new password lives for {};",
        stranger_mail::LONGEST_WAIT.num_minutes(),
        TokenKind::PasswordReset.life().num_minutes()
    ));
}

#[test]
fn the_security_page_names_the_spans_of_sessions_as_they_are() {
    let ((idle, most), (kept_idle, kept_most)) = (session::spans(false), session::spans(true));
    says(&format!(
        "{} minutes idle, {} hours at most",
        idle.num_minutes(),
        most.num_hours()
    ));
    says(&format!(
        "\"keep me signed in\" {} days idle, {} days at most. {} at once, the oldest ends",
        kept_idle.num_days(),
        kept_most.num_days(),
        session::MOST
    ));
}
