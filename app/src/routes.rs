//! The one list of paths.

use domain::account::WhyNew;
use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{Route, Routes},
    path,
};

use crate::{
    account::{
        activate_page::{ActivatePage, FirstPasswordSentPage},
        address_page::AddressPage,
        change_password_page::ChangePasswordPage,
        confirm_page::{ConfirmPage, ConfirmedPage, SendConfirmationPage},
        delete_page::{DeletePage, DeletedPage},
        forgotten_name_page::{ForgottenNamePage, ForgottenNameSentPage},
        forgotten_page::{ForgottenPage, ForgottenSentPage},
        manage_page::ManagePage,
        new_password_page::NewPasswordPage,
        register_page::{RegisterPage, RegisterSentPage},
        sign_in_page::SignInPage,
    },
    billing::invoices_page::InvoicesPage,
    company::company_page::CompanyPage,
    consumption::consumption_page::ConsumptionPage,
    contract::contract_page::ContractPage,
    dashboard::dashboard_page::DashboardPage,
    delivery::delivery_page::DeliveryPage,
    help::{
        help_page::HelpPage,
        legal_page::{AccessibilityPage, ImprintPage, PrivacyPage},
        offline_page::OfflinePage,
    },
    identification::{
        bank_page::BankPage,
        business_page::{BusinessPage, BusinessSentPage},
        check_page::CheckPage,
        contact_page::ContactPage,
        done_page::RegisterDonePage,
        person_page::PersonPage,
    },
    instalment::instalment_page::InstalmentPage,
    mailbox::mailbox_page::{MailPage, MailboxPage},
    mandate::mandate_page::MandatePage,
    page::NotFoundPage,
    personal::{
        address_page::BillingAddressPage, name_page::PersonNamePage, personal_page::PersonalPage,
        phone_page::PhonePage, recipient_page::RecipientPage, rhythm_page::RhythmPage,
    },
    reading::{
        guest_page::{GuestPage, GuestSentPage},
        readings_page::ReadingsPage,
        receipt_page::ReceiptPage,
        report_page::ReportPage,
        unreadable_page::{CannotReadPage, ObjectionPage},
    },
    requests::{request_page::RequestPage, requests_page::RequestsPage},
    start::start_page::StartPage,
    statement::{statement_page::StatementPage, statements_page::StatementsPage},
};

pub const START: &str = "/";
pub const SIGN_IN: &str = "/sign-in";
pub const REGISTER: &str = "/register";
pub const REGISTER_SENT: &str = "/register/sent";
pub const REGISTER_BANK: &str = "/register/bank";
pub const REGISTER_PERSON: &str = "/register/person";
pub const REGISTER_CONTACT: &str = "/register/contact";
pub const REGISTER_CHECK: &str = "/register/check";
pub const REGISTER_DONE: &str = "/register/done";
pub const REGISTER_BUSINESS: &str = "/register/business";
pub const ACTIVATE: &str = "/activate";
pub const CONFIRM: &str = "/confirm";
pub const CONFIRMED: &str = "/confirm/done";
pub const SEND_CONFIRMATION: &str = "/manage/confirm";
/// The same, afterwards.
pub const CONFIRMATION_SENT: &str = "/manage/confirm?sent";
pub const FIRST_PASSWORD_SENT: &str = "/activate/sent";
pub const FORGOTTEN: &str = "/forgotten";
pub const FORGOTTEN_SENT: &str = "/forgotten/sent";
pub const FORGOTTEN_NAME: &str = "/forgotten/user-name";
pub const FORGOTTEN_NAME_SENT: &str = "/forgotten/user-name/sent";
pub const NEW_PASSWORD: &str = "/new-password";
pub const OVERVIEW: &str = "/overview";
pub const CONTRACT: &str = "/contract";
/// The account that is collected from.
pub const BANK: &str = "/contract/bank";
/// How invoices come.
pub const DELIVERY: &str = "/contract/delivery";
/// What the utility knows of its customer.
pub const PERSONAL: &str = "/contract/personal";
pub const PERSON_NAME: &str = "/contract/personal/name";
pub const BILLING_ADDRESS: &str = "/contract/personal/address";
pub const PHONE: &str = "/contract/personal/phone";
/// How often consumption is billed.
pub const RHYTHM: &str = "/contract/personal/billing";
/// Who else gets the invoices.
pub const RECIPIENT: &str = "/contract/personal/recipient";
/// The name of a German bank, while its code is typed.
pub const BANK_NAME: &str = "/api/mandate/bank";
pub const INVOICES: &str = "/invoices";
pub const READINGS: &str = "/readings";
pub const REPORT: &str = "/readings/report";
pub const CANNOT_READ: &str = "/readings/cannot-read";
pub const OBJECT: &str = "/readings/objection";
pub const READINGS_CSV: &str = "/readings/readings.csv";
/// Where the report form is sent: with photos, so it is no server function.
pub const SEND_REPORT: &str = "/api/reading/report";
/// Where a device sends what it took down without a network, and asks what has come.
pub const QUEUED: &str = "/api/reading/queued";
/// What a device may remember for that.
pub const REMEMBER: &str = "/api/reading/remember";
/// Where a system hands over a photo that was shared with the app.
pub const SHARE: &str = "/share";
/// Where a photo is deleted from a receipt.
pub const REMOVE_PHOTO: &str = "/api/reading/photo/remove";
/// Readings without signing in.
pub const GUEST_REPORT: &str = "/report";
pub const CONSUMPTION: &str = "/consumption";
pub const REQUESTS: &str = "/requests";
pub const MANAGE: &str = "/manage";
pub const MANAGE_ADDED: &str = "/manage?added";
/// The same after one more identification.
pub const MANAGE_IDENTIFIED: &str = "/manage?identified";
pub const ADDRESS: &str = "/manage/address";
pub const CHANGE_PASSWORD: &str = "/manage/password";
/// The same, afterwards.
pub const MANAGE_PASSWORD: &str = "/manage?password";
pub const DELETE: &str = "/manage/delete";
pub const DELETED: &str = "/deleted";
/// The same, without a mail about it.
pub const DELETED_UNSAID: &str = "/deleted?unsaid";
pub const COMPANY: &str = "/company";
pub const COMPANY_UNLOCKED: &str = "/company?unlocked";
pub const HELP: &str = "/help";
/// What an installed app shows without a network.
pub const OFFLINE: &str = "/offline";
pub const IMPRINT: &str = "/imprint";
pub const PRIVACY: &str = "/privacy";
pub const ACCESSIBILITY: &str = "/accessibility";
pub const MAILBOX: &str = "/demo/mailbox";

/// The sign-in page, and where to go afterwards.
pub fn sign_in(next: Option<&str>) -> String {
    match next {
        Some(next) if next != START => {
            let next: String = next.split(['?', '#']).next().unwrap_or_default().to_owned();
            format!("{SIGN_IN}?next={next}")
        }
        _ => SIGN_IN.to_owned(),
    }
}

/// The sign-in page after a refused try: still with where to go afterwards, if that is a page of ours.
pub fn sign_in_again(next: &str) -> String {
    match after_sign_in(Some(next)) {
        OVERVIEW => SIGN_IN.to_owned(),
        next => sign_in(Some(next)),
    }
}

/// The page for a new password, with the reason why somebody is led there.
pub fn new_password(why: Option<WhyNew>) -> String {
    match why {
        Some(why) => format!("{NEW_PASSWORD}?why={}", why.code()),
        None => NEW_PASSWORD.to_owned(),
    }
}

/// The choice of a bank, with what went wrong with the last one.
pub fn register_bank(problem: &str) -> String {
    format!("{REGISTER_BANK}?problem={problem}")
}

/// What a company reads after its request.
pub fn business_sent(number: &str, due_on: chrono::NaiveDate) -> String {
    format!("{REGISTER_BUSINESS}/sent?number={number}&due={due_on}")
}

/// What somebody reads who reported without signing in.
pub fn guest_sent(number: &str) -> String {
    format!("{GUEST_REPORT}/sent?number={number}")
}

/// The receipt of a report.
pub fn receipt(id: impl std::fmt::Display) -> String {
    format!("{READINGS}/receipt/{id}")
}

/// Reporting again what a receipt says, to correct it.
pub fn correct(report: impl std::fmt::Display) -> String {
    format!("{REPORT}?correct={report}")
}

/// A photo of a meter.
pub fn photo(id: impl std::fmt::Display) -> String {
    format!("{READINGS}/photo/{id}")
}

/// The same, small.
pub fn thumbnail(id: impl std::fmt::Display) -> String {
    format!("{READINGS}/photo/{id}/small")
}

/// A request.
pub fn request(number: &str) -> String {
    format!("{REQUESTS}/{number}")
}

/// The instalment of a contract.
pub fn instalment(contract: &str) -> String {
    format!("{CONTRACT}/instalment/{contract}")
}

/// A mandate as PDF.
pub fn mandate_document(mandate: &str) -> String {
    format!("{BANK}/{mandate}/mandate.pdf")
}

/// The summary of a contract as PDF.
pub fn contract_summary(contract: &str) -> String {
    format!("{CONTRACT}/{contract}/summary.pdf")
}

/// Interim statements of a contract.
pub fn statements(contract: &str) -> String {
    format!("{CONTRACT}/statement/{contract}")
}

/// An interim statement.
pub fn statement(id: impl std::fmt::Display) -> String {
    format!("{CONTRACT}/statement/made/{id}")
}

/// The same as PDF.
pub fn statement_document(id: impl std::fmt::Display) -> String {
    format!("{CONTRACT}/statement/made/{id}/statement.pdf")
}

/// The PDF of an invoice.
pub fn invoice_document(id: impl std::fmt::Display) -> String {
    format!("{INVOICES}/{id}/document.pdf")
}

/// Where to go after signing in: only to pages of our own.
pub fn after_sign_in(next: Option<&str>) -> &str {
    const PAGES: [&str; 9] = [
        OVERVIEW,
        CONTRACT,
        INVOICES,
        READINGS,
        CONSUMPTION,
        REQUESTS,
        MANAGE,
        COMPANY,
        CONFIRM,
    ];
    match next {
        Some(next)
            if PAGES
                .iter()
                .any(|page| next == *page || is_below(next, page)) =>
        {
            next
        }
        _ => OVERVIEW,
    }
}

/// Where to go after something that can be done on any page: only to a path of our own.
pub fn local(next: &str) -> &str {
    let printable = next.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if printable && next.starts_with('/') && !next.starts_with("//") {
        next
    } else {
        START
    }
}

fn is_below(path: &str, page: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    path.strip_prefix(page)
        .is_some_and(|rest| rest.starts_with('/'))
        && !path.contains("//")
        && path.chars().all(plain)
}

/// All pages. Every one is rendered whole before it is sent (`SsrMode::Async`): status codes and redirects
/// are still possible, and one write is faster than many.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=StartPage ssr=SsrMode::Async/>
            <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
            <Route path=path!("/register") view=RegisterPage ssr=SsrMode::Async/>
            <Route path=path!("/register/sent") view=RegisterSentPage ssr=SsrMode::Async/>
            <Route path=path!("/register/bank") view=BankPage ssr=SsrMode::Async/>
            <Route path=path!("/register/person") view=PersonPage ssr=SsrMode::Async/>
            <Route path=path!("/register/contact") view=ContactPage ssr=SsrMode::Async/>
            <Route path=path!("/register/check") view=CheckPage ssr=SsrMode::Async/>
            <Route path=path!("/register/done") view=RegisterDonePage ssr=SsrMode::Async/>
            <Route path=path!("/register/business") view=BusinessPage ssr=SsrMode::Async/>
            <Route path=path!("/register/business/sent") view=BusinessSentPage ssr=SsrMode::Async/>
            <Route path=path!("/activate") view=ActivatePage ssr=SsrMode::Async/>
            <Route path=path!("/activate/sent") view=FirstPasswordSentPage ssr=SsrMode::Async/>
            <Route path=path!("/forgotten") view=ForgottenPage ssr=SsrMode::Async/>
            <Route path=path!("/forgotten/sent") view=ForgottenSentPage ssr=SsrMode::Async/>
            <Route path=path!("/forgotten/user-name") view=ForgottenNamePage ssr=SsrMode::Async/>
            <Route path=path!("/forgotten/user-name/sent") view=ForgottenNameSentPage ssr=SsrMode::Async/>
            <Route path=path!("/new-password") view=NewPasswordPage ssr=SsrMode::Async/>
            <Route path=path!("/overview") view=DashboardPage ssr=SsrMode::Async/>
            <Route path=path!("/contract") view=ContractPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/delivery") view=DeliveryPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal") view=PersonalPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal/name") view=PersonNamePage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal/address") view=BillingAddressPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal/phone") view=PhonePage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal/billing") view=RhythmPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/personal/recipient") view=RecipientPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/bank") view=MandatePage ssr=SsrMode::Async/>
            <Route path=path!("/contract/instalment/:contract") view=InstalmentPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/statement/:contract") view=StatementsPage ssr=SsrMode::Async/>
            <Route path=path!("/contract/statement/made/:id") view=StatementPage ssr=SsrMode::Async/>
            <Route path=path!("/invoices") view=InvoicesPage ssr=SsrMode::Async/>
            <Route path=path!("/readings") view=ReadingsPage ssr=SsrMode::Async/>
            <Route path=path!("/readings/report") view=ReportPage ssr=SsrMode::Async/>
            <Route path=path!("/readings/cannot-read") view=CannotReadPage ssr=SsrMode::Async/>
            <Route path=path!("/readings/objection") view=ObjectionPage ssr=SsrMode::Async/>
            <Route path=path!("/readings/receipt/:id") view=ReceiptPage ssr=SsrMode::Async/>
            <Route path=path!("/consumption") view=ConsumptionPage ssr=SsrMode::Async/>
            <Route path=path!("/report") view=GuestPage ssr=SsrMode::Async/>
            <Route path=path!("/report/sent") view=GuestSentPage ssr=SsrMode::Async/>
            <Route path=path!("/requests") view=RequestsPage ssr=SsrMode::Async/>
            <Route path=path!("/requests/:number") view=RequestPage ssr=SsrMode::Async/>
            <Route path=path!("/manage") view=ManagePage ssr=SsrMode::Async/>
            <Route path=path!("/manage/address") view=AddressPage ssr=SsrMode::Async/>
            <Route path=path!("/confirm") view=ConfirmPage ssr=SsrMode::Async/>
            <Route path=path!("/confirm/done") view=ConfirmedPage ssr=SsrMode::Async/>
            <Route path=path!("/manage/confirm") view=SendConfirmationPage ssr=SsrMode::Async/>
            <Route path=path!("/manage/password") view=ChangePasswordPage ssr=SsrMode::Async/>
            <Route path=path!("/manage/delete") view=DeletePage ssr=SsrMode::Async/>
            <Route path=path!("/deleted") view=DeletedPage ssr=SsrMode::Async/>
            <Route path=path!("/company") view=CompanyPage ssr=SsrMode::Async/>
            <Route path=path!("/help") view=HelpPage ssr=SsrMode::Async/>
            <Route path=path!("/offline") view=OfflinePage ssr=SsrMode::Async/>
            <Route path=path!("/imprint") view=ImprintPage ssr=SsrMode::Async/>
            <Route path=path!("/privacy") view=PrivacyPage ssr=SsrMode::Async/>
            <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async/>
            <Route path=path!("/demo/mailbox") view=MailboxPage ssr=SsrMode::Async/>
            <Route path=path!("/demo/mailbox/:name") view=MailPage ssr=SsrMode::Async/>
        </Routes>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_follow_a_sign_in() {
        for (next, expected) in [
            (Some("/contract"), CONTRACT),
            (Some("/requests/V-2026-000012"), "/requests/V-2026-000012"),
            (Some("/requests//evil.example"), OVERVIEW),
            (Some("//evil.example"), OVERVIEW),
            (Some("https://evil.example"), OVERVIEW),
            (Some("/contract-of-somebody"), OVERVIEW),
            (Some("/contract\r\nSet-Cookie: a=b"), OVERVIEW),
            (None, OVERVIEW),
        ] {
            assert_eq!(after_sign_in(next), expected, "{next:?}");
        }
    }

    #[test]
    fn a_foreign_address_is_no_way_back() {
        for next in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a\nb",
            "a",
        ] {
            assert_eq!(local(next), START, "{next:?}");
        }
        assert_eq!(local("/sign-in?next=/contract"), "/sign-in?next=/contract");
    }
}
