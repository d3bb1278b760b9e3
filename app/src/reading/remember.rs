//! On the report page: the way to capture readings without a network. Everything here is shown by its script alone,
//! because without one nothing could be remembered.

use leptos::prelude::*;

use crate::{routes, server_context::RequestContext, ui::icon::icon};

/// Consent to remember the meters on this device, and the photo that was shared with the app.
pub fn remember(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    view! {
        <section class="panel stack" id="remember" aria-labelledby="remember-title" hidden>
            <h2 id="remember-title">{t.msg_capture_remember_title()}</h2>
            <p>{t.msg_capture_remember_text()}</p>
            <p class="soft" id="remember-state" role="status" data-yes=t.msg_capture_remember_yes() data-failed=t.msg_capture_remember_failed()></p>
            <div class="actions">
                <button class="button" type="button" id="remember-yes">{t.msg_capture_remember_button()}</button>
                <a class="go" href=routes::OFFLINE id="remember-open" hidden>{t.msg_capture_open()}</a>
                <button class="button button--small" type="button" id="remember-no" hidden>{t.msg_capture_forget_button()}</button>
            </div>
        </section>
        <section class="panel stack" id="shared" aria-labelledby="shared-title" hidden>
            <h2 id="shared-title">{icon("camera")}{t.msg_capture_shared_title()}</h2>
            <canvas class="shared__photo" role="img" aria-label=t.msg_capture_shared_alt() width="320" height="0"></canvas>
            <div class="actions" data-label=t.msg_capture_shared_button("{meter}") data-done=t.msg_capture_shared_done()></div>
        </section>
    }
    .into_any()
}
