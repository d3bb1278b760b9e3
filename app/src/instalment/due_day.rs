//! Another day of the month for the debit, where the profile allows the wish; where it does not, it says so.

use leptos::prelude::*;
use services::instalment::{LAST_DAY, Plan};

use crate::{
    server_context::RequestContext,
    ui::field::{About, FormView},
};

/// The form, folded away, or the sentence that there is none.
pub fn due_day(cx: &RequestContext, plan: &Plan, form: FormView<'_>) -> AnyView {
    let t = cx.texts();
    if !plan.rules.due_day {
        return view! { <p class="soft">{t.msg_instalment_due_day()}</p> }.into_any();
    }
    let about = About::new(
        "due_day",
        Some(t.msg_instalment_day_hint()),
        form.error("due_day"),
        t.msg_form_error_prefix(),
    );
    let chosen = form.value("due_day");
    let days = (1..=LAST_DAY).map(|day| {
        let value = day.to_string();
        let selected = value == chosen;
        view! { <option value=value selected=selected>{t.msg_instalment_day_of_month(day.to_string())}</option> }
    });
    let open = form.error("due_day").is_some();
    view! {
        <details class="fold" open=open>
            <summary>{t.msg_instalment_day_title()}</summary>
            <div class="fold__body">
                <form class="form" method="post" action="/api/instalment/due-day" novalidate>
                    <input type="hidden" name="contract" value=plan.contract.to_string()/>
                    <input type="hidden" name="key" value=cx.services.id().to_string()/>
                    <div class=about.class>
                        <label class="field__label" for="due_day">{t.msg_instalment_day()}</label>
                        {about.lines}
                        <select
                            class="field__input field__input--choice"
                            id="due_day"
                            name="due_day"
                            aria-describedby=about.described_by
                            aria-invalid=about.invalid
                        >
                            <option value="">{t.msg_instalment_day_choose()}</option>
                            {days.collect_view()}
                        </select>
                    </div>
                    <button class="button button--wide-phone">{t.msg_instalment_day_ask()}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}
