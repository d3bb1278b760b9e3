//! The register to type into: one ordinary text input over the drums. Without a script its own digits
//! stand on them; alive, the drums mirror what is typed.

use leptos::{either::Either, html::Input, prelude::*};

use super::register::RegisterShape;

/// What a register input needs. `typed` follows the input, `live` is whether the island is alive.
#[derive(Clone)]
pub struct RegisterInput {
    /// Field id; labels, hints and errors refer to it.
    pub id: String,
    /// Name in the form.
    pub name: String,
    /// Its drums.
    pub shape: RegisterShape,
    /// Are the red digits asked for?
    pub fraction: bool,
    /// Ids of hint and error.
    pub described_by: String,
    /// What is typed.
    pub typed: RwSignal<String>,
    /// Is the island alive?
    pub live: ReadSignal<bool>,
    /// Is the value refused?
    pub wrong: Signal<bool>,
}

/// Draws it.
pub fn register_input(parts: RegisterInput) -> impl IntoView + use<> {
    let RegisterInput {
        id,
        name,
        shape,
        fraction,
        described_by,
        typed,
        live,
        wrong,
    } = parts;
    let node = NodeRef::<Input>::new();
    // Somebody may have typed before the island woke up.
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            let value = input.value();
            if value != typed.get_untracked() {
                typed.set(value);
            }
        }
    });
    // What a button puts in shows in the field; what is typed is there already.
    Effect::new(move |again: Option<()>| {
        let value = typed.get();
        if again.is_some()
            && let Some(input) = node.get_untracked()
            && input.value() != value
        {
            input.set_value(&value);
        }
    });
    let first = typed.get_untracked();
    let unit = shape.unit.clone();
    let class = if fraction {
        format!("{} register--fraction", shape.class())
    } else {
        shape.class()
    };
    let drums = drums(&shape, fraction, typed, live);
    view! {
        <div
            class=class
            class=("register--live", move || live.get())
            class=("register--wrong", move || wrong.get())
        >
            <span class="register__row">
                <span class="register__bezel">
                    <span class="register__drums" aria-hidden="true">{drums}</span>
                    <input
                        class="register__input"
                        node_ref=node
                        id=id
                        name=name
                        type="text"
                        inputmode=if fraction { "decimal" } else { "numeric" }
                        autocomplete="off"
                        placeholder=" "
                        value=first
                        aria-describedby=described_by
                        aria-invalid=move || wrong.get().then_some("true")
                        on:input:target=move |event| typed.set(event.target().value())
                    />
                </span>
                <span class="register__unit">{unit}</span>
            </span>
        </div>
    }
}

fn drums(
    shape: &RegisterShape,
    fraction: bool,
    typed: RwSignal<String>,
    live: ReadSignal<bool>,
) -> impl IntoView + use<> {
    let integer = shape.integer;
    let all = {
        let shape = shape.clone();
        Memo::new(move |_| {
            if live.get() {
                shape.drums(&typed.read())
            } else {
                shape.drums("")
            }
        })
    };
    (0..shape.integer + shape.decimal)
        .map(|place| {
            let drum = Memo::new(move |_| all.read().get(place).copied().unwrap_or((' ', false)));
            let class = if place < integer {
                "drum"
            } else {
                "drum drum--dec"
            };
            let rests = move || place >= integer && !fraction && drum.get().0 == ' ';
            // A drum that turns is a new element, which is what lets it roll in: the two sides take turns.
            let side = Memo::new(move |before: Option<&(char, bool)>| {
                let digit = drum.get().0;
                match before {
                    Some((same, side)) if *same == digit => (digit, *side),
                    other => (digit, !other.is_some_and(|(_, side)| *side)),
                }
            });
            let digit = move || {
                let (digit, side) = side.get();
                let digit = view! { <span class="drum__digit">{digit.to_string()}</span> };
                if side {
                    Either::Left(digit)
                } else {
                    Either::Right(digit)
                }
            };
            view! {
                <span
                    class=class
                    class=("drum--lead", move || drum.get().1)
                    class=("drum--rest", rests)
                >
                    {digit}
                </span>
            }
        })
        .collect_view()
}
