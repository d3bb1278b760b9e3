//! Contract and account administration: which contract accounts a person looks after, and one more.

use leptos::prelude::*;
use services::account::AccountRef;

use super::{confirm_page, fields};
use crate::{
    dashboard::names::overview,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        heading::{back, heading},
        help_box::help_box,
        notice::notice,
        place_menu::{holder_name, printed},
        plate::{PlateRow, plate},
    },
};

/// The page.
#[component]
pub fn ManagePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let draft = cx.draft("manage").await;
        let form = cx.form(&draft);
        let labels = fields::proof_labels(&cx);
        let access = cx.profile().access.clone();
        let title = title(&cx);
        let count = u32::try_from(actor.accounts().len()).unwrap_or(u32::MAX);
        let chosen = actor.chosen().map(|account| account.id);
        let plates = actor
            .accounts()
            .iter()
            .map(|account| account_plate(&cx, account, chosen == Some(account.id)));
        let plates = plates.collect_view();
        let done = if cx.has_query("password") {
            Some(t.msg_change_password_done())
        } else if cx.has_query("added") {
            Some(t.msg_manage_added())
        } else {
            let identified = cx.has_query("identified") && cx.profile().access.asks_banks();
            identified.then(|| t.msg_manage_identified())
        };
        let done = done.map(|text| notice("good", "check", text));
        let change = view! {
            <a href=routes::CHANGE_PASSWORD>{t.msg_manage_password_change()}</a>
        };
        let mut own = match actor.user_name() {
            Some(name) => vec![
                fact(t.msg_manage_user_name(), name),
                fact(t.msg_manage_address(), actor.email()),
            ],
            None if access.fixed_address => {
                let value = view! {
                    {actor.email().to_owned()}" "
                    <a href=routes::ADDRESS>{t.msg_manage_email_change()}</a>
                };
                vec![(t.msg_manage_email(), value.into_any())]
            }
            None => vec![fact(t.msg_manage_email(), actor.email())],
        };
        own.push((t.msg_manage_password(), change.into_any()));
        own.push(fact(
            t.msg_manage_language(),
            locales::language_name(cx.language),
        ));
        let own = facts(own);
        let lead = if access.has_services() {
            t.msg_manage_lead_login()
        } else {
            t.msg_manage_lead(count)
        };
        // Companies have a page of their own.
        let contracts = (!access.has_services()).then(|| {
            let lead = if access.has_letters() {
                t.msg_manage_add_lead_letter()
            } else {
                t.msg_manage_add_lead()
            };
            let add = if access.asks_banks() {
                by_bank(&cx)
            } else {
                view! {
                <section class="panel stack" id="add" aria-labelledby="add-title">
                    <h2 id="add-title">{t.msg_manage_add_title()}</h2>
                    <p class="soft">{lead}</p>
                    {error_summary(form, &labels)}
                    <form class="form" method="post" action="/api/account/add" novalidate>
                        {fields::more_proof(&cx, form)}
                        <button class="button button--main button--wide-phone">
                            {t.msg_manage_add_button()}
                        </button>
                    </form>
                </section>
                }
                .into_any()
            };
            view! {
                <section aria-labelledby="accounts">
                    <h2 class="unseen" id="accounts">{t.msg_manage_accounts()}</h2>
                    <div class="plates">{plates}</div>
                </section>
                {add}
            }
        });
        let body = view! {
            {back(routes::OVERVIEW, overview(&cx))}
            {heading(title.clone(), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {confirm_page::reminder(&cx, &actor)}
                    {done}
                    {contracts}
                    <section aria-labelledby="own">
                        <h2 id="own">{t.msg_manage_own()}</h2>
                        {own}
                    </section>
                    <section class="stack" aria-labelledby="delete">
                        <h2 id="delete">{t.msg_delete_title()}</h2>
                        <p class="soft">{t.msg_manage_delete_text()}</p>
                        <p><a class="go" href=routes::DELETE>{t.msg_manage_delete_link()}</a></p>
                    </section>
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        Ok(Page::new(title, body).refused(t, form.is_refused()))
    })
}

/// Where banks identify people, what is new comes along with the next identification.
fn by_bank(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    view! {
        <section class="panel stack" id="add" aria-labelledby="add-title">
            <h2 id="add-title">{t.msg_manage_add_title()}</h2>
            <p class="soft">{t.msg_manage_add_bank()}</p>
            <p>
                <a class="button button--main" href=routes::REGISTER_BANK>
                    {t.msg_manage_add_bank_button()}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// Where contracts are looked after here, the page is called after them.
pub(super) fn title(cx: &RequestContext) -> String {
    if cx.profile().access.has_services() {
        cx.texts().msg_manage_title_login()
    } else {
        cx.texts().msg_manage_title()
    }
}

fn account_plate(cx: &RequestContext, account: &AccountRef, shown: bool) -> AnyView {
    let t = cx.texts();
    let title = if account.place.is_empty() {
        t.msg_manage_no_place()
    } else {
        account.place.clone()
    };
    let mut rows = vec![PlateRow::number(
        t.msg_manage_number(),
        printed(cx, &account.number),
    )];
    let holder = holder_name(&account.holder);
    if !holder.is_empty() {
        rows.push(PlateRow::wide(t.msg_manage_holder(), holder));
    }
    let below = if shown {
        view! { <p class="soft">{t.msg_manage_shown()}</p> }.into_any()
    } else {
        view! {
            <form method="post" action="/api/account/choose">
                <input type="hidden" name="next" value=routes::OVERVIEW/>
                <button class="button button--small" name="number" value=account.number.clone()>
                    {t.msg_manage_show()}
                </button>
            </form>
        }
        .into_any()
    };
    plate("home", title, None, rows, Some(below))
}
