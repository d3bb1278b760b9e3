//! How invoices and letters come: three choices for each, what holds now is chosen.

use domain::contract::Delivery;
use leptos::prelude::*;
use services::delivery;

use crate::{
    page::{Page, page},
    routes,
    ui::{
        choices::{Choices, cards},
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn DeliveryPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let now = delivery::show(&cx.services, &actor).await?;
        let draft = cx.draft("delivery").await;
        let form = cx.form(&draft);
        let labels = [
            ("invoices", t.msg_delivery_invoices()),
            ("letters", t.msg_delivery_letters()),
        ];
        let body = view! {
            {back(routes::CONTRACT, t.msg_tile_contract())}
            {heading(t.msg_delivery_title(), Some(t.msg_delivery_lead().into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/delivery/choose" novalidate>
                    <input type="hidden" name="key" value=cx.services.id().to_string()/>
                    {choices(form, "invoices", t.msg_delivery_invoices(), None, now.invoices)}
                    {choices(form, "letters", t.msg_delivery_letters(), Some(t.msg_delivery_letters_hint()), now.letters)}
                    <button class="button button--main button--wide-phone">{t.msg_delivery_save()}</button>
                </form>
                <p class="soft">{t.msg_delivery_note()}</p>
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_delivery_title(), body).section(Section::Contract);
        Ok(page
            .class("page page--narrow page--contract")
            .refused(t, form.is_refused()))
    })
}

fn choices(
    form: FormView<'_>,
    name: &'static str,
    label: String,
    hint: Option<String>,
    now: Delivery,
) -> AnyView {
    let options = Delivery::ALL.iter();
    let options = options.map(|delivery| (delivery.code(), locales::delivery(form.t, *delivery)));
    let choices = Choices {
        name,
        label,
        hint,
        options: options.collect(),
        now: now.code(),
    };
    cards(choices, form)
}
