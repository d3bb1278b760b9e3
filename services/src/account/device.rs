//! Known devices: a signed cookie of an earlier sign-in. A device that has one has tries of its own, and signs in
//! without a mail about it. One browser may be a device of several people of a household.

use uuid::Uuid;

use super::Caller;
use crate::Services;

/// People whose device one browser can be; who signed in there longest ago is forgotten.
const PEOPLE: usize = 4;

/// The value of the cookie for a device of this login, which keeps what it says about others.
pub(super) fn cookie(services: &Services, user: Uuid, caller: &Caller) -> String {
    let old = caller.known_device.as_deref().unwrap_or_default();
    if known(services, user, caller).is_some() {
        return old.to_owned();
    }
    let device = hex::encode(&services.ids.secret()[..16]);
    let mac = services
        .keys
        .derive_text("known-device", signed(user, &device).as_bytes());
    let new = format!("{device}.{mac}");
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let others = old
        .split(':')
        .filter(|part| part.len() == new.len() && part.chars().all(plain));
    let all = std::iter::once(new.as_str()).chain(others);
    all.take(PEOPLE).collect::<Vec<_>>().join(":")
}

/// The device behind the cookie of the caller, if it was made here for this login.
pub(super) fn known(services: &Services, user: Uuid, caller: &Caller) -> Option<String> {
    let parts = caller.known_device.as_deref()?.split(':').take(PEOPLE);
    let mut devices = parts.filter_map(|part| part.split_once('.'));
    let own = devices.find(|(device, mac)| {
        let value = signed(user, device);
        services
            .keys
            .verify_text("known-device", value.as_bytes(), mac)
    });
    own.map(|(device, _)| device.to_owned())
}

/// By the login, not by its address: an address can be somebody else's tomorrow.
fn signed(user: Uuid, device: &str) -> String {
    format!("{user}|{device}")
}
