//! What is seen while a photo is on its way: how far it is, and what can be done when the network goes. Used by
//! `app/upload.js`; a browser without scripts shows its own progress.

use leptos::prelude::*;
use locales::Texts;

/// The dialog, closed.
pub fn sending(t: &Texts) -> AnyView {
    view! {
        <dialog
            class="panel sending"
            id="sending"
            aria-labelledby="sending-title"
            data-sending=t.msg_sending_state("{percent}")
            data-checking=t.msg_sending_checking()
            data-network=t.msg_sending_network()
            data-busy=t.msg_sending_busy()
            data-large=t.msg_sending_large()
            data-stop=t.msg_sending_stop()
            data-back=t.msg_sending_back()
        >
            <div class="stack">
                <h2 id="sending-title">{t.msg_sending_title()}</h2>
                <div class="stack stack--close" data-progress>
                    <progress class="sending__bar" max="1" value="0" aria-labelledby="sending-title" data-bar></progress>
                    <p class="soft" data-state></p>
                </div>
                <p class="sending__failed" role="alert" data-failed></p>
                <div class="actions">
                    <button class="button button--main" type="button" data-again hidden>{t.msg_sending_again()}</button>
                    <button class="button" type="button" data-stop>{t.msg_sending_stop()}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}
