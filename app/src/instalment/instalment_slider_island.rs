//! The amount as a slider. The server draws field, slider and sentences, and writes the figures of the outlook beside
//! them; alive, whatever is slid or typed says at once what it leads to, by the same rule as the page.

use leptos::{html::Div, prelude::*};

/// The living frame around what the server drew.
#[island]
pub fn InstalmentSlider(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            browser::start(&root);
        }
    });
    view! {
        <div class="stack stack--close" node_ref=root on:input=move |event| browser::moved(&event)>
            {children()}
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use domain::{
        billing::{
            Balance,
            instalment::{Light, Outlook},
        },
        format,
        language::Language,
        money::Money,
    };
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlInputElement};

    use crate::ui::{
        fill::fill,
        live::{all, show, wake},
    };

    /// Wakes the slider up where the amount stands.
    pub fn start(root: &Element) {
        wake(root);
        if let Some(typed) = input(root, "[name=amount]") {
            follow(root, &typed);
        }
    }

    /// The slider moved, or something was typed.
    pub fn moved(event: &Event) {
        let element = |target: Option<web_sys::EventTarget>| target?.dyn_into::<Element>().ok();
        let Some(root) = element(event.current_target()) else {
            return;
        };
        let (Some(typed), Some(slider)) =
            (input(&root, "[name=amount]"), input(&root, "[type=range]"))
        else {
            return;
        };
        let from_slider = element(event.target()).is_some_and(|from| from == *slider.as_ref());
        if from_slider {
            typed.set_value(&slider.value());
        }
        follow(&root, &typed);
    }

    fn input(root: &Element, selector: &str) -> Option<HtmlInputElement> {
        root.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// Says what the amount leads to; nothing while it is none.
    fn follow(root: &Element, typed: &HtmlInputElement) {
        let Some(said) = root.query_selector("[data-said]").ok().flatten() else {
            return;
        };
        let text = |name: &str| said.get_attribute(name).unwrap_or_default();
        let language = Language::parse(&text("data-language")).unwrap_or_default();
        let amount = Money::parse(&typed.value(), language).ok();
        show(&said, amount.is_some());
        let (Some(amount), Some(outlook)) = (amount, outlook(&text("data-figures"))) else {
            return;
        };
        if let Some(slider) = input(root, "[type=range]") {
            slider.set_value(&(amount.cents() / 100).to_string());
        }
        let light = outlook.light(amount);
        for word in all(&said, "[data-light]") {
            let own = word.get_attribute("data-light");
            show(&word, own.as_deref() == Some(Light::code(light)));
        }
        let (template, left) = match outlook.balance(amount) {
            Balance::Credit(left) => ("data-credit", left),
            Balance::BackPayment(left) => ("data-back-payment", left),
            Balance::Even => ("data-even", Money::ZERO),
        };
        let left = format::money(left, language);
        for end in all(&said, "[data-end]") {
            end.set_text_content(Some(&fill(&text(template), &[("amount", &left)])));
        }
    }

    /// Cents expected, cents that may differ, cents that stay, instalments that change.
    fn outlook(figures: &str) -> Option<Outlook> {
        let mut figures = figures.split(' ');
        let mut next = || figures.next()?.parse::<i64>().ok();
        let (expected, spread, fixed, changeable) = (next()?, next()?, next()?, next()?);
        Some(Outlook {
            expected: Money::from_cents(expected),
            spread: Money::from_cents(spread),
            fixed: Money::from_cents(fixed),
            changeable: u32::try_from(changeable).ok()?,
            months: Vec::new(),
        })
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::{ev::Event, web_sys::HtmlDivElement};

    pub fn start(_root: &HtmlDivElement) {}
    pub fn moved(_event: &Event) {}
}
