//! What a profile must say, and what it must not say together.

use anyhow::ensure;
use domain::{
    contract::Division,
    profile::{EnergyMix, HelpQuestion, Profile, Registration},
};

/// Stops at the first setting that makes no sense, by its key.
pub(super) fn check(profile: &Profile, slug: &str) -> anyhow::Result<()> {
    ensure!(
        profile.slug == slug,
        "slug: is {:?}, the folder is {slug:?}",
        profile.slug
    );
    ensure!(!profile.languages.is_empty(), "languages: at least one");
    access(profile)?;
    ensure!(
        profile.time_zone.parse::<chrono_tz::Tz>().is_ok(),
        "time_zone: {:?} is not in the IANA list",
        profile.time_zone
    );
    words(profile)?;
    ensure!(
        profile.password.min >= 8,
        "password.min: fewer than 8 are never enough"
    );
    ensure!(
        profile.password.max >= 64,
        "password.max: 64 must be allowed at least"
    );
    ensure!(
        profile.password.min <= profile.password.max,
        "password.max: is less than password.min"
    );
    ensure!(
        profile.password.own_run.is_none_or(|length| length >= 3),
        "password.own_run: fewer than 3 characters in a row stand in nearly every password"
    );
    for (at, language) in profile.languages.iter().enumerate() {
        ensure!(
            !profile.languages[..at].contains(language),
            "languages: {:?} stands there twice",
            language.code()
        );
    }
    offered(profile)?;
    ensure!(
        profile.service.email.contains('@'),
        "service.email: is no address"
    );
    ensure!(
        profile.reading.oldest_days >= 1,
        "reading.oldest_days: yesterday at least must be allowed"
    );
    for (key, mix) in profile.energy_mix.iter().flat_map(EnergyMix::mixes) {
        ensure!(
            mix.is_whole(),
            "energy_mix.{key}.shares: are not 100 percent"
        );
    }
    Ok(())
}

/// What the utility offers, and who answers about it.
fn offered(profile: &Profile) -> anyhow::Result<()> {
    for advice in &profile.service.advice {
        ensure!(
            profile.divisions.contains(&advice.division),
            "service.advice: a line for {:?}, which is not among the divisions",
            advice.division.code()
        );
    }
    for offer in &profile.services {
        ensure!(
            profile.access.has_services(),
            "services: stand on the page of services, which access.registration = \"email\" brings"
        );
        ensure!(
            offer.address.starts_with("https://"),
            "services: {:?} is no address that begins with https://",
            offer.address
        );
        for language in &profile.languages {
            let (name, text) = offer.words(*language);
            ensure!(
                !name.is_empty() && !text.is_empty(),
                "services: {:?} has no name or no text in {:?}",
                offer.address,
                language.code()
            );
        }
    }
    Ok(())
}

/// Settings of `[access]` that need others, or contradict them.
fn access(profile: &Profile) -> anyhow::Result<()> {
    let access = &profile.access;
    ensure!(
        access.has_services() || !profile.divisions.is_empty(),
        "divisions: at least one, unless access.registration = \"email\""
    );
    if access.has_letters() {
        let kind = profile.number_on_letters();
        ensure!(
            profile.numbers.pattern(kind).is_some(),
            "access.registration: {:?} needs numbers.{}, the number that letters name",
            access.registration.code(),
            kind.code()
        );
    }
    ensure!(
        access.asks_banks() != profile.banks.is_empty(),
        "banks: belong to access.registration = \"bank\", which needs one at least"
    );
    ensure!(
        !access.asks_banks() || !access.has_user_names(),
        "access.name: who registers with a bank signs in with the address"
    );
    ensure!(
        !access.mails_first_password() || !access.has_user_names(),
        "access.name: people who register with nothing but an address choose no user name"
    );
    Ok(())
}

/// Questions about what this utility does not have would mislead.
fn words(profile: &Profile) -> anyhow::Result<()> {
    let access = &profile.access;
    for (at, question) in profile.words.questions.iter().enumerate() {
        let code = question.code();
        let (wanted, fine) = match question {
            HelpQuestion::What
            | HelpQuestion::Areas
            | HelpQuestion::Invoices
            | HelpQuestion::Reading
            | HelpQuestion::NetworkOperator
            | HelpQuestion::Instalment
            | HelpQuestion::Compare => ("divisions", !profile.divisions.is_empty()),
            HelpQuestion::SignInData => ("access.name = \"user_name\"", access.has_user_names()),
            HelpQuestion::OldSignIn => ("access.old_portal = true", access.old_portal),
            HelpQuestion::OldUserName => (
                "access.old_portal = true and access.name = \"email\"",
                access.old_portal && !access.has_user_names(),
            ),
            HelpQuestion::Letter => (
                "access.registration = \"letter\"",
                access.registration == Registration::Letter,
            ),
            HelpQuestion::FirstPassword | HelpQuestion::Unlock => {
                ("access.registration = \"email\"", access.has_services())
            }
            HelpQuestion::Bank
            | HelpQuestion::BankFails
            | HelpQuestion::OwnChanges
            | HelpQuestion::Company => ("access.registration = \"bank\"", access.asks_banks()),
            HelpQuestion::Heat => (
                "a line for \"heat\" in service.advice",
                profile
                    .service
                    .advice
                    .iter()
                    .any(|advice| advice.division == Division::Heat),
            ),
            HelpQuestion::Renewal => ("access.renew_from", access.renew_from.is_some()),
            HelpQuestion::Address => ("access.fixed_address = true", access.fixed_address),
            HelpQuestion::Numbers | HelpQuestion::AddressInUse => (
                "access.registration = \"meter\"",
                access.registration == Registration::Meter,
            ),
            HelpQuestion::Business
            | HelpQuestion::Router
            | HelpQuestion::Move
            | HelpQuestion::Activation
            | HelpQuestion::DebitDay
            | HelpQuestion::CallRecord
            | HelpQuestion::Porting => (
                "\"telecom\" among the divisions",
                profile.divisions.contains(&Division::Telecom),
            ),
            _ => ("", true),
        };
        ensure!(fine, "words.questions: {code:?} needs {wanted}");
        let before = profile.words.questions.iter().take(at);
        ensure!(
            before.clone().all(|earlier| earlier != question),
            "words.questions: {code:?} stands there twice"
        );
    }
    Ok(())
}
