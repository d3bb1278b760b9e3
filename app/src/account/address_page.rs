//! Another address to sign in with, where people cannot change it themselves: the two ways that help.

use leptos::prelude::*;

use super::{fields, manage_page};
use crate::{
    page::{Page, page},
    routes,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The page.
#[component]
pub fn AddressPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.fixed_address {
            return Err(services::Failure::NotFound);
        }
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let draft = cx.draft("address").await;
        let form = cx.form(&draft);
        let key = cx.services.id().to_string();
        let own = facts(vec![fact(t.msg_address_now(), actor.email())]);
        let body = view! {
            {back(routes::MANAGE, manage_page::title(&cx))}
            {heading(t.msg_address_title(), Some(t.msg_address_lead().into_any()))}
            <div class="stack stack--wide">
                <section class="panel stack" aria-labelledby="ask">
                    <h2 id="ask">{t.msg_address_ask()}</h2>
                    <p>{t.msg_address_ask_text()}</p>
                    {own}
                    {error_summary(form, &[("email", t.msg_address_new())])}
                    <form class="form" method="post" action="/api/account/ask-for-address" novalidate>
                        <input type="hidden" name="key" value=key/>
                        {fields::new_address(form)}
                        <button class="button button--main button--wide-phone">
                            {t.msg_address_button()}
                        </button>
                    </form>
                </section>
                <section class="panel stack" aria-labelledby="anew">
                    <h2 id="anew">{t.msg_address_anew()}</h2>
                    <ol class="steps">
                        <li>{t.msg_address_anew_register()}</li>
                        <li>
                            <span>
                                {t.msg_address_anew_delete()}" "
                                <a href=routes::DELETE>{t.msg_delete_title()}</a>
                            </span>
                        </li>
                    </ol>
                </section>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_address_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
