//! The identification service: from settings to a client, with keys that are made at the first start.

use std::path::Path;

use anyhow::{Context, ensure};
use domain::profile::Profile;
use services::ports::Ids;

use crate::settings::Settings;

/// Where the service sends people back to, below the public address of the portal.
pub const BACK: &str = "/register/bank/back";

/// A profile that asks banks needs a service in the settings: said before anybody is served.
///
/// # Errors
/// `bank_issuer` is missing.
pub fn needed(settings: &Settings, profile: &Profile) -> anyhow::Result<()> {
    ensure!(
        !profile.access.asks_banks() || !settings.bank_issuer.is_empty(),
        "bank_issuer: the profile {:?} asks banks, so the address of the service is needed",
        profile.slug
    );
    Ok(())
}

/// The client, where the profile asks banks and a service is set.
///
/// # Errors
/// Keys that cannot be read or made, settings that are not safe.
pub fn client(
    settings: &Settings,
    profile: &Profile,
    ids: &dyn Ids,
) -> anyhow::Result<Option<oidc::Client>> {
    if !profile.access.asks_banks() || settings.bank_issuer.is_empty() {
        return Ok(None);
    }
    let folder = if settings.bank_keys.as_os_str().is_empty() {
        settings.data.join("bank")
    } else {
        settings.bank_keys.clone()
    };
    let provider_keys = &settings.bank_provider_keys;
    let agreement = oidc::Settings {
        issuer: settings.bank_issuer.clone(),
        client_id: settings.bank_client_id.clone(),
        redirect_uri: format!("{}{BACK}", settings.base_url.trim_end_matches('/'))
            .parse()
            .context("base_url")?,
        signing_key: folder.join("signing.pem"),
        encryption_key: folder.join("encryption.pem"),
        scope: "openid".to_owned(),
        claims: oidc::ClaimNames {
            identity_code: settings.bank_claim_code.clone(),
            given_name: settings.bank_claim_given_name.clone(),
            family_name: settings.bank_claim_family_name.clone(),
        },
        accepted_acr: settings
            .bank_levels
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        require_encryption: true,
        provider_keys: (!provider_keys.as_os_str().is_empty()).then(|| provider_keys.clone()),
        leeway_seconds: 30,
        max_age_seconds: 600,
        timeout_seconds: 10,
        assertion_audience: None,
    };
    make_keys(&folder, &agreement, ids)?;
    let keys = oidc::Keys::read(&agreement)?;
    Ok(Some(oidc::Client::new(agreement, keys)?))
}

/// Makes keys where there are none; never replaces one.
fn make_keys(folder: &Path, agreement: &oidc::Settings, ids: &dyn Ids) -> anyhow::Result<()> {
    if agreement.signing_key.exists() || agreement.encryption_key.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    oidc::generate_keys(agreement, [ids.secret(), ids.secret()])?;
    Ok(())
}
