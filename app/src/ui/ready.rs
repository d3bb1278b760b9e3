//! Whether this island is alive. What only works with WASM stays hidden until then.

use leptos::prelude::*;

/// False on the server and while hydrating, true right after.
pub fn ready() -> ReadSignal<bool> {
    let (ready, set_ready) = signal(false);
    Effect::new(move |_| set_ready.set(true));
    ready
}
