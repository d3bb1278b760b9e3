//! Imprint (DDG § 5), privacy notice (GDPR Art. 13) and the accessibility statement (BFSG § 14, BITV).
//! Names and addresses come from the profile.

use leptos::prelude::*;

use crate::{
    page::{Page, page},
    server_context::RequestContext,
    ui::{heading::heading, help_box::dialled},
};

/// The imprint.
#[component]
pub fn ImprintPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let imprint = &cx.profile().imprint;
        let directors = imprint.managing_directors.join(", ");
        let register = (!imprint.register_court.is_empty()).then(|| {
            let (court, number) = (&imprint.register_court, &imprint.register_number);
            let text = t.msg_imprint_register_text(court, number);
            view! {
                <h2>{t.msg_imprint_register()}</h2>
                <p>{text}</p>
            }
        });
        let supervisory = imprint.supervisory.clone().map(|supervisory| {
            view! {
                <h2>{t.msg_imprint_supervisory()}</h2>
                <p>{supervisory}</p>
            }
        });
        let body = view! {
            {heading(t.msg_imprint_title(), None)}
            <div class="prose">
                <h2>{t.msg_imprint_provider()}</h2>
                {provider(&cx)}
                <h2>{t.msg_imprint_contact()}</h2>
                {contact(&cx)}
                <h2>{t.msg_imprint_represented()}</h2>
                <p>{directors}</p>
                {register}
                <h2>{t.msg_imprint_vat()}</h2>
                <p>{imprint.vat_id.clone()}</p>
                {supervisory}
                <h2>{t.msg_imprint_dispute()}</h2>
                <p>{t.msg_imprint_dispute_text()}</p>
                <ul>
                    <li>{t.msg_imprint_dispute_energy()}</li>
                    <li>{t.msg_imprint_dispute_agency()}</li>
                </ul>
            </div>
        };
        Ok(Page::new(t.msg_imprint_title(), body))
    })
}

fn provider(cx: &RequestContext) -> AnyView {
    let imprint = &cx.profile().imprint;
    let town = format!("{} {}", imprint.postcode, imprint.town);
    view! {
        <address>
            {imprint.operator.clone()}<br/>{imprint.street.clone()}<br/>{town}
        </address>
    }
    .into_any()
}

fn contact(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let desk = &cx.profile().service;
    let mail = format!("mailto:{}", desk.email);
    let call = format!("tel:{}", dialled(&desk.phone));
    view! {
        <p>
            <a href=call>{t.msg_imprint_phone(&desk.phone)}</a><br/>
            <a href=mail>{t.msg_imprint_email(&desk.email)}</a>
        </p>
    }
    .into_any()
}

/// The privacy notice.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let lead = t.msg_privacy_lead().into_any();
        let body = view! {
            {heading(t.msg_privacy_title(), Some(lead))}
            <div class="prose">
                <h2>{t.msg_privacy_controller()}</h2>
                {provider(&cx)}
                <h2>{t.msg_privacy_what()}</h2>
                <ul>
                    <li>{t.msg_privacy_what_contract()}</li>
                    <li>{t.msg_privacy_what_account()}</li>
                    <li>{t.msg_privacy_what_security()}</li>
                </ul>
                <h2>{t.msg_privacy_cookies()}</h2>
                <p>{t.msg_privacy_cookies_text()}</p>
                <h2>{t.msg_privacy_others()}</h2>
                <p>{t.msg_privacy_others_text()}</p>
                <h2>{t.msg_privacy_time()}</h2>
                <ul>
                    <li>{t.msg_privacy_time_session()}</li>
                    <li>{t.msg_privacy_time_form()}</li>
                    <li>{t.msg_privacy_time_invoices()}</li>
                </ul>
                <h2>{t.msg_privacy_rights()}</h2>
                <p>{t.msg_privacy_rights_text()}</p>
                <p>{t.msg_privacy_contact()}</p>
                {contact(&cx)}
            </div>
        };
        Ok(Page::new(t.msg_privacy_title(), body))
    })
}

/// The accessibility statement: what works, what does not yet, and where to complain.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let lead = t.msg_accessibility_lead().into_any();
        let body = view! {
            {heading(t.msg_accessibility_title(), Some(lead))}
            <div class="prose">
                <h2>{t.msg_accessibility_state()}</h2>
                <p>{t.msg_accessibility_state_text()}</p>
                <h2>{t.msg_accessibility_gaps()}</h2>
                <ul>
                    <li>{t.msg_accessibility_gaps_documents()}</li>
                    <li>{t.msg_accessibility_gaps_sign()}</li>
                </ul>
                <h2>{t.msg_accessibility_report()}</h2>
                <p>{t.msg_accessibility_report_text()}</p>
                {contact(&cx)}
                <h2>{t.msg_accessibility_authority()}</h2>
                <p>{t.msg_accessibility_authority_text()}</p>
            </div>
        };
        Ok(Page::new(t.msg_accessibility_title(), body))
    })
}
