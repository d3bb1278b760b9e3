//! Portals of other profiles: what a profile chooses is there, what it does not choose is not, and a new one
//! needs nothing but its folder.

use std::{fs, path::Path};

use crate::{
    OPEN_PAGES, OWN_PAGES,
    support::{Portal, calm, root},
};

/// Pages that only some profiles have.
const USER_NAME_PAGES: [&str; 2] = ["/forgotten/user-name", "/forgotten/user-name/sent"];

#[tokio::test]
async fn a_page_that_the_profile_does_not_want_is_not_there() {
    for (slug, expected) in [("hamm", 404), ("westfalica", 200)] {
        let portal = Portal::open_profile(slug).await;
        for page in USER_NAME_PAGES {
            assert_eq!(
                portal.get(page, &[]).await.status,
                expected,
                "{slug} {page}"
            );
        }
        let form = "email=nobody%40example.org";
        let answer = portal
            .post("/api/account/ask-for-user-name", form, &[])
            .await;
        let sent = answer.location().ends_with("/forgotten/user-name/sent");
        assert_eq!(sent, expected == 200, "{slug}: {}", answer.location());
    }
}

#[tokio::test]
async fn every_page_of_every_profile_is_there() {
    for slug in ["hamm", "westfalica", "bochum"] {
        let portal = Portal::open_profile(slug).await;
        let session = portal.sign_up(0).await;
        for page in OPEN_PAGES {
            assert_eq!(portal.get(page, &[]).await.status, 200, "{slug} {page}");
        }
        for page in OWN_PAGES {
            let answer = portal.get(page, &[&session]).await;
            assert_eq!(answer.status, 200, "{slug} {page}");
        }
    }
}

#[tokio::test]
async fn a_chamber_has_services_and_companies_instead_of_contracts() {
    let portal = Portal::open_profile("hwk").await;
    for page in OPEN_PAGES {
        // Whoever supplies nothing wants no readings.
        let expected = if page.starts_with("/report") {
            404
        } else {
            200
        };
        assert_eq!(portal.get(page, &[]).await.status, expected, "{page}");
    }
    let session = portal.sign_up(0).await;
    for (page, expected) in [
        ("/overview", "noch gesperrt"),
        ("/company", "Betrieb freischalten"),
        ("/requests", "Meine Anliegen"),
        ("/manage", "Andere Adresse"),
        ("/manage/address", "Änderung anfordern"),
        ("/manage/delete", "Endgültig löschen"),
    ] {
        let answer = portal.get(page, &[&session]).await;
        assert_eq!(answer.status, 200, "{page}");
        assert!(answer.body.contains(expected), "{page}: {expected}");
    }
    for page in ["/contract", "/invoices", "/readings", "/consumption"] {
        assert_eq!(portal.get(page, &[&session]).await.status, 404, "{page}");
    }
    let number = portal.people[0]["customer_no"].clone();
    let form = portal.letter(&number).await;
    let answer = portal.post("/api/account/add", &form, &[&session]).await;
    assert_eq!(answer.location(), "/company?unlocked");
    let page = portal.get("/company", &[&session]).await;
    assert!(page.body.contains("Tischlerei Harms GmbH"), "{}", page.body);
    let form = "email=neu%40example.org&key=k1";
    let answer = portal
        .post("/api/account/ask-for-address", form, &[&session])
        .await;
    let page = portal.get(answer.location(), &[&session]).await;
    assert!(page.body.contains("neu@example.org"), "{}", page.body);
}

#[tokio::test]
async fn a_portal_that_asks_banks_speaks_swedish_and_lets_nobody_skip_a_step() {
    let portal = Portal::open_profile("helen").await;
    for page in OPEN_PAGES {
        assert_eq!(portal.get(page, &[]).await.status, 200, "{page}");
    }
    for (page, expected) in [
        ("/register", "Konsumentkund"),
        ("/register/bank", "Norrbank"),
        ("/register/bank?problem=cancelled", "avbröt"),
        ("/register/business", "FO-nummer"),
        ("/help", "bankkoder"),
    ] {
        let answer = portal.get(page, &[]).await;
        assert!(answer.body.contains("lang=\"sv\"") && answer.status == 200);
        if page != "/help" {
            assert!(answer.body.contains(expected), "{page}: {expected}");
        }
    }
    for page in ["/register/person", "/register/contact", "/register/check"] {
        let answer = portal.get(page, &[]).await;
        assert_eq!(answer.location(), "/register/bank", "{page}");
    }
    // No service is set here: nothing pretends to be one.
    let back = portal.get("/register/bank/back?state=x&code=y", &[]).await;
    assert_eq!(back.status, 404);
    let keys = portal.get("/.well-known/bank-keys.json", &[]).await;
    assert_eq!(keys.status, 404);
    let form =
        "company=Bageri+Ab&business_id=2077474-0&contact_name=Kaj&email=kaj%40example.org&key=k1";
    let sent = portal.post("/api/identification/business", form, &[]).await;
    let page = portal.get(sent.location(), &[]).await;
    assert!(
        page.body.contains("Din begäran har kommit fram"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn other_portals_ask_no_bank() {
    let portal = Portal::open().await;
    for page in [
        "/register/bank",
        "/register/business",
        "/register/bank/back",
    ] {
        assert_eq!(portal.get(page, &[]).await.status, 404, "{page}");
    }
}

#[tokio::test]
async fn pages_about_companies_and_fixed_addresses_are_a_chambers_only() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    for page in ["/company", "/manage/address"] {
        assert_eq!(portal.get(page, &[&session]).await.status, 404, "{page}");
    }
}

#[tokio::test]
async fn a_fibre_contract_is_shown_with_its_monthly_price() {
    let portal = Portal::open_profile("bochum").await;
    let session = portal.sign_up(0).await;
    let manage = portal.get("/manage", &[&session]).await.body;
    let numbers = manage.split("name=\"number\" value=\"").skip(1);
    let numbers: Vec<&str> = numbers.filter_map(|part| part.get(..10)).collect();
    let mut found = false;
    for number in numbers {
        let form = format!("number={number}");
        portal.post("/api/account/choose", &form, &[&session]).await;
        let overview = portal.get("/overview", &[&session]).await.body;
        if overview.contains("StadtwerkeConnect") {
            found = true;
            assert!(overview.contains("im Monat"), "{overview}");
            let contract = portal.get("/contract", &[&session]).await.body;
            assert!(contract.contains("Monatspreis") && contract.contains("Glasfaser"));
            // TK-Transparenzverordnung § 4: notice, the last day for it, and how to change the provider.
            for said in [
                "Kündigungsfrist",
                "Nächstes mögliches Ende",
                "Anbieterwechsel",
            ] {
                assert!(contract.contains(said), "{said}");
            }
            let invoices = portal.get("/invoices", &[&session]).await.body;
            assert!(invoices.contains("Monatsrechnung") && invoices.contains("Rechnungsbetrag"));
        }
    }
    assert!(found, "one of the contract accounts is about fibre");
}

/// A utility nobody has heard of, from an empty folder.
fn new_profile(folder: &Path) {
    let folder = folder.join("nordhafen");
    fs::create_dir(&folder).unwrap();
    let profile = r#"
        slug = "nordhafen"
        name = "Nordhafen Energi"
        portal_name = "Min sida"
        short_name = "Nordhafen"
        languages = ["sv", "en"]
        time_zone = "Europe/Helsinki"
        contract_account = "75########"
        divisions = ["electricity"]

        [access]
        name = "user_name"
        forgotten = "temporary_password"

        [words]
        tiles = "mine"
        questions = ["register", "phone"]

        [password]
        min = 10
        digit = true
        capital = true
        small = true
        own_run = 3

        [service]
        phone = "040 123 456"
        email = "hej@nordhafen.example"
        address = { street = "Kajen", house_no = "1", postcode = "00100", town = "Nordhafen" }

        [imprint]
        operator = "Nordhafen Energi Ab"
        street = "Kajen 1"
        postcode = "00100"
        town = "Nordhafen"
        register_court = "-"
        register_number = "-"
        vat_id = "-"
        managing_directors = ["A. Exempel"]

        [reading]
        oldest_days = 30

    "#;
    fs::write(folder.join("profile.toml"), profile).unwrap();
    let theme = ":root { --profile-hue: 160; --profile-chroma: 0.1; }";
    fs::write(folder.join("theme.css"), theme).unwrap();
    fs::copy(
        root().join("profiles/hamm/logo.svg"),
        folder.join("logo.svg"),
    )
    .unwrap();
}

#[tokio::test]
async fn a_new_profile_needs_no_line_of_code() {
    let folder = tempfile::tempdir().unwrap();
    new_profile(folder.path());
    let portal = Portal::open_as(calm(), folder.path(), "nordhafen", "westfalica").await;
    let register = portal.get("/register", &[]).await;
    for expected in [
        "lang=\"sv\"",
        "minst 10 tecken",
        "Användarnamn",
        "75 1234 5678",
    ] {
        assert!(register.body.contains(expected), "{expected}");
    }
    let session = portal.sign_up(0).await;
    let overview = portal.get("/overview", &[&session]).await;
    assert!(overview.body.contains("Mitt avtal"), "{}", overview.body);
    let forgotten = portal.get("/forgotten", &[]).await;
    assert!(forgotten.body.contains("tillfälligt lösenord"));
}
