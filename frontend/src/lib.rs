//! The entry point of the browser: hydrates the islands. Nothing else ever moves in here.

#[cfg(target_arch = "wasm32")]
mod entry {
    // Islands register themselves by being linked in.
    use app as _;

    /// Called by the hydration script once the module is loaded.
    #[wasm_bindgen::prelude::wasm_bindgen]
    pub fn hydrate() {
        console_error_panic_hook::set_once();
        leptos::mount::hydrate_islands();
    }
}
