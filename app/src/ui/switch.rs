//! A row of buttons of which one is pressed. Only WASM can turn it, so it is hidden until then.

use leptos::prelude::*;

/// Buttons with these labels; `chosen` is the number of the pressed one.
pub fn switch(
    label: String,
    options: Vec<String>,
    chosen: RwSignal<usize>,
    live: ReadSignal<bool>,
) -> AnyView {
    let buttons = options
        .into_iter()
        .enumerate()
        .map(move |(number, option)| {
            let pressed = move || {
                if chosen.get() == number {
                    "true"
                } else {
                    "false"
                }
            };
            view! {
                <button
                    class="switch__option"
                    type="button"
                    aria-pressed=pressed
                    on:click=move |_| chosen.set(number)
                >
                    {option}
                </button>
            }
        });
    view! {
        <div class="switch" role="group" aria-label=label hidden=move || !live.get()>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}
