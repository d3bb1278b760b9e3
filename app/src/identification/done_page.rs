//! After the last step: welcome, and the choice of service.

use domain::contract::Division;
use leptos::prelude::*;
use services::{Failure, contract};

use crate::{
    contract::words::division_icon,
    page::{Page, page},
    routes,
    ui::{
        heading::heading,
        help_box::{advice, help_box},
        icon::{icon, small_icon},
        notice::notice,
        place_menu::{place_of, printed},
    },
};

/// The page.
#[component]
pub fn RegisterDonePage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.asks_banks() {
            return Err(Failure::NotFound);
        }
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let services = contract::of_all_accounts(&cx.services, &actor).await?;
        let today = cx.services.today();
        let running = services.iter().flat_map(|(account, contracts)| {
            let running = contracts
                .iter()
                .filter(|contract| contract.is_active(today));
            running.map(move |contract| (account, contract))
        });
        let running: Vec<_> = running.collect();
        let supplies_heat = cx.profile().divisions.contains(&Division::Heat);
        let no_heat = supplies_heat && running.iter().all(|(_, c)| c.division != Division::Heat);
        let cards = running.iter().map(|(account, contract)| {
            let line = format!("{} · {}", place_of(account), printed(&cx, &account.number));
            view! {
                <li class="service">
                    {icon(division_icon(contract.division))}
                    <form method="post" action="/api/account/choose">
                        <input type="hidden" name="next" value=routes::OVERVIEW/>
                        <button class="service__link" name="number" value=account.number.clone()>
                            {contract.product.clone()}
                        </button>
                        <p>{locales::division(t, contract.division)}" · "{line}</p>
                    </form>
                    {small_icon("arrow-right")}
                </li>
            }
        });
        let cards = cards.collect_view();
        let heat = no_heat.then(|| {
            view! {
                <section class="stack" aria-labelledby="heat">
                    <h2 id="heat">{t.msg_done_heat()}</h2>
                    <p>{t.msg_done_heat_text()}</p>
                    {advice(&cx)}
                </section>
            }
        });
        let lead = t.msg_done_lead(actor.email());
        let body = view! {
            {heading(t.msg_done_title(), Some(lead.into_any()))}
            <div class="stack stack--wide">
                {notice("good", "check", t.msg_done_next())}
                <section class="stack" aria-labelledby="services">
                    <h2 id="services">{t.msg_done_services()}</h2>
                    <ul class="services services--one">{cards}</ul>
                </section>
                {heat}
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_done_title(), body).narrow())
    })
}
