//! Known devices: a signed cookie of an earlier sign-in. A device that has one has tries of its own, and signs in
//! without a mail about it.

use crate::Services;

use super::Caller;

/// The value of the cookie for a device of this login: the one it has, or a new one.
pub(super) fn cookie(services: &Services, email_key: &str, caller: &Caller) -> String {
    let device = known(services, email_key, caller)
        .unwrap_or_else(|| hex::encode(&services.ids.secret()[..16]));
    let mac = services
        .keys
        .derive_text("known-device", signed(email_key, &device).as_bytes());
    format!("{device}.{mac}")
}

/// The device behind the cookie of the caller, if it was made here for this login.
pub(super) fn known(services: &Services, email_key: &str, caller: &Caller) -> Option<String> {
    let (device, mac) = caller.known_device.as_deref()?.split_once('.')?;
    let value = signed(email_key, device);
    services
        .keys
        .verify_text("known-device", value.as_bytes(), mac)
        .then(|| device.to_owned())
}

fn signed(email_key: &str, device: &str) -> String {
    format!("{email_key}|{device}")
}
