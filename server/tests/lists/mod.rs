//! What can be asked for, and by whom. A server function or a page that is missing here fails the walk.

/// Server functions that work without being signed in, with valid arguments for each.
pub const PUBLIC: &[(&str, &str)] = &[
    ("/api/account/activate", ""),
    ("/api/account/ask-for-reset", "name=nobody%40example.org"),
    (
        "/api/account/ask-for-user-name",
        "email=nobody%40example.org",
    ),
    ("/api/account/language", "language=en&next=%2Fhelp"),
    (
        "/api/account/register",
        "contract_account=IR99999999&meter=12345678&email=x%40example.org&password=Laterne-Kanal-59065-x",
    ),
    (
        "/api/account/reset-password",
        "password=Laterne-Kanal-59065-x",
    ),
    (
        "/api/account/sign-in",
        "name=nobody%40example.org&password=Laterne-Kanal-59065-x",
    ),
    // Without an identification they lead back to the bank.
    ("/api/identification/approve", ""),
    ("/api/identification/begin", "bank=urn%3Abank%3Anorrbank"),
    (
        "/api/identification/business",
        "company=A&business_id=2077474-0&contact_name=B&email=x%40example.org&key=k",
    ),
    ("/api/identification/confirm", ""),
    (
        "/api/identification/contact",
        "first_name=A&email=x%40example.org&password=Laterne-Kanal-59065-x",
    ),
    (
        "/api/reading/guest",
        "contract_account=IR99999999&read_on={today}&rows%5B0%5D%5Bmeter_no%5D=12345678&rows%5B0%5D%5Bvalue%5D=5&key=k",
    ),
    // Ends what is there; without a session there is nothing to end.
    ("/api/account/sign-out", ""),
];

/// Server functions for people who are signed in, with valid arguments. `{register}` is a register of the
/// first demo person.
pub const OWN: &[(&str, &str)] = &[
    (
        "/api/account/add",
        "contract_account=IR12345678&meter=1EMH0012345678",
    ),
    (
        "/api/account/ask-for-address",
        "email=neu%40example.org&key=k1",
    ),
    (
        "/api/account/change-password",
        "current_password=Laterne-Kanal-59065&password=Vier-Kraniche-am-Hafen",
    ),
    ("/api/account/choose", "number=IR20481516"),
    ("/api/account/confirm-address", ""),
    ("/api/account/send-confirmation", "email=neu%40example.org"),
    ("/api/account/delete", "password=Laterne-Kanal-59065"),
    (
        "/api/instalment/change",
        "contract=x&amount=5&before=1&key=k1",
    ),
    (
        "/api/delivery/choose",
        "invoices=online&letters=both&key=k1",
    ),
    ("/api/instalment/due-day", "contract=x&due_day=15&key=k1"),
    ("/api/requests/undo", "number=V-2026-000001"),
    (
        "/api/personal/name",
        "first_name=A&last_name=B&reason=other&password=x&key=k1",
    ),
    (
        "/api/personal/address",
        "street=A&postcode=59065&town=Hamm&country=DE&password=x&key=k1",
    ),
    (
        "/api/personal/phone",
        "phone=0171+1234567&password=x&key=k1",
    ),
    ("/api/personal/rhythm", "rhythm=monthly&key=k1"),
    (
        "/api/personal/recipient",
        "name=A&street=B&postcode=59065&town=Hamm&country=DE&password=x&key=k1",
    ),
    ("/api/personal/recipient/remove", "remove_password=x&key=k1"),
    (
        "/api/mandate/give",
        "iban=DE89370400440532013000&holder=Erika&agree=yes&password=x&key=k1",
    ),
    ("/api/mandate/revoke", "revoke_password=x&key=k1"),
    (
        "/api/statement/make",
        "contract=00000000-0000-0000-0000-000000000000",
    ),
    (
        "/api/reading/cannot-read",
        "obstacle=no_access&comment=Keller&key=k1",
    ),
];

/// Forms of signed-in people with routes of their own, because files may come with them.
pub const OWN_FORMS: &[(&str, &str)] = &[
    (
        "/api/reading/report",
        "read_on={today}&key=k1&confirm=yes&values%5Br{register}%5D=99999",
    ),
    (
        "/api/reading/queued",
        "read_on={today}&key=k2&owner=x&account=y&values%5Br{register}%5D=99999",
    ),
    (
        "/api/reading/photo/remove",
        "remove_photo=0190a000-0000-7000-8000-000000000000",
    ),
];

/// Pages that everybody may see.
pub const OPEN_PAGES: &[&str] = &[
    "/",
    "/sign-in",
    "/register",
    "/register/sent",
    "/activate",
    "/activate/sent",
    "/confirm",
    "/confirm/done",
    "/deleted",
    "/forgotten",
    "/forgotten/sent",
    "/new-password",
    "/report",
    "/report/sent?number=V-2026-000001",
    "/help",
    "/imprint",
    "/privacy",
    "/accessibility",
];

/// The page that lies in browsers: it belongs to nobody, so it may be kept.
pub const KEPT_PAGE: &str = "/offline";

/// Pages of a signed-in person.
pub const OWN_PAGES: &[&str] = &[
    "/overview",
    "/contract",
    "/contract/bank",
    "/contract/delivery",
    "/contract/personal",
    "/contract/personal/name",
    "/contract/personal/address",
    "/contract/personal/phone",
    "/contract/personal/billing",
    "/contract/personal/recipient",
    "/invoices",
    "/readings",
    "/readings/report",
    "/readings/cannot-read",
    "/readings/objection",
    "/consumption",
    "/requests",
    "/manage",
    "/manage/delete",
    "/manage/password",
];
