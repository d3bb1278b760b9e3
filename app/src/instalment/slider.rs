//! The field for the amount, with what the slider needs: hidden until it is alive.

use domain::{billing::instalment::Outlook, money::Money};
use leptos::prelude::*;
use services::instalment::Plan;

use super::instalment_slider_island::InstalmentSlider;
use crate::{
    server_context::RequestContext,
    ui::{
        field::{About, FormView},
        tile::{State, state_word},
    },
};

/// Label, field, slider, and the sentence that follows it.
pub fn amount_field(
    cx: &RequestContext,
    plan: &Plan,
    outlook: &Outlook,
    form: FormView<'_>,
    value: String,
    path: String,
) -> AnyView {
    let t = cx.texts();
    let euro = |amount| domain::format::money(amount, cx.language);
    let hint = plan
        .limits
        .map(|(least, most)| t.msg_instalment_new_hint(euro(least), euro(most)));
    let about = About::new(
        "amount",
        hint,
        form.error("amount"),
        t.msg_form_error_prefix(),
    );
    let slider = plan.limits.map(|limits| slider(cx, plan, outlook, limits));
    let (label, work_out) = (t.msg_instalment_new(), t.msg_instalment_try());
    view! {
        <InstalmentSlider>
            <div class=about.class>
                <label class="field__label" for="amount">{label}</label>
                {about.lines}
                <div class="instalment__amount">
                    <input
                        class="field__input field__input--number"
                        id="amount"
                        name="amount"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        value=value
                        aria-describedby=about.described_by
                        aria-invalid=about.invalid
                    />
                    <button class="button" formmethod="get" formaction=path formnovalidate>
                        {work_out}
                    </button>
                </div>
            </div>
            {slider}
        </InstalmentSlider>
    }
    .into_any()
}

fn slider(
    cx: &RequestContext,
    plan: &Plan,
    outlook: &Outlook,
    (least, most): (Money, Money),
) -> AnyView {
    let t = cx.texts();
    let whole = |amount: Money| (amount.cents() / 100).to_string();
    let figures = [
        outlook.expected.cents(),
        outlook.spread.cents(),
        outlook.fixed.cents(),
        i64::from(outlook.changeable),
    ];
    let figures = figures.map(|figure| figure.to_string()).join(" ");
    let lights = [
        ("green", "good", "check", t.msg_instalment_light_green()),
        (
            "yellow",
            "attention",
            "attention",
            t.msg_instalment_light_yellow(),
        ),
        (
            "red",
            "attention",
            "attention",
            t.msg_instalment_light_red(),
        ),
    ];
    let lights = lights.map(|(code, tone, icon, word)| {
        let state = State {
            tone: tone.into(),
            icon: icon.into(),
            word,
        };
        view! { <span data-light=code hidden>{state_word(state)}</span> }
    });
    view! {
        <div class="instalment__slide" data-live hidden>
            <input
                class="instalment__range"
                type="range"
                aria-label=t.msg_instalment_new()
                min=whole(least)
                max=whole(most)
                step="1"
                value=whole(plan.now.unwrap_or_default())
            />
        </div>
        <div
            class="stack stack--close"
            role="status"
            data-said
            data-language=cx.language.code()
            data-figures=figures
            data-credit=t.msg_instalment_credit("{amount}")
            data-back-payment=t.msg_instalment_back_payment("{amount}")
            data-even=t.msg_instalment_even()
            hidden
        >
            <p>{lights.into_iter().collect_view()}</p>
            <p>{t.msg_instalment_year_end()}": "<b data-end></b></p>
        </div>
    }
    .into_any()
}
