//! A portal whose first language is another one than German: who sees which language, and where.

use std::fs;

use axum::{
    body::Body,
    http::{Request, header},
};

use crate::{
    OPEN_PAGES, OWN_PAGES,
    support::{Answer, Portal, calm, root},
};

/// German words that stand on the pages below when a page speaks German.
const GERMAN: [&str; 8] = [
    "Zähler",
    "Verbrauch",
    "Rechnung",
    "Abschl",
    "Passwort",
    "Anmelden",
    "Guten Tag",
    "Übersicht",
];

/// A portal with the profile of Hamm that offers Swedish first, then German and English.
async fn swedish_portal() -> Portal {
    swedish("hamm").await
}

/// The same of another profile.
async fn swedish(slug: &str) -> Portal {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (root().join("profiles").join(slug), folder.path().join(slug));
    fs::create_dir(&to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    let profile = fs::read_to_string(to.join("profile.toml")).unwrap();
    let lines = profile.lines().map(|line| {
        if line.starts_with("languages") {
            "languages = [\"sv\", \"de\", \"en\"]"
        } else {
            line
        }
    });
    let lines: Vec<&str> = lines.collect();
    fs::write(to.join("profile.toml"), lines.join("\n")).unwrap();
    Portal::open_as(calm(), folder.path(), slug, slug).await
}

fn language(answer: &Answer) -> &str {
    let lang = answer.body.split("<html lang=\"").nth(1);
    lang.and_then(|rest| rest.split('"').next())
        .expect("the document names its language")
}

/// The languages of the switch at the foot, in their order.
fn offered(answer: &Answer) -> Vec<&str> {
    let foot = answer.body.rsplit("/api/account/language").next().unwrap();
    let form = foot.split("</form>").next().unwrap();
    form.split("<button")
        .skip(1)
        .map(|button| {
            let value = button.split("value=\"").nth(1).unwrap();
            value.split('"').next().unwrap()
        })
        .collect()
}

async fn start(portal: &Portal, accept: Option<&str>, cookie: &str) -> Answer {
    let mut request = Request::builder()
        .uri("/")
        .header(header::HOST, "portal.test")
        .header(header::ACCEPT, "text/html")
        .header(header::COOKIE, cookie);
    if let Some(accept) = accept {
        request = request.header(header::ACCEPT_LANGUAGE, accept);
    }
    portal.raw(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_first_language_of_the_profile_greets_who_has_no_other_wish() {
    let portal = swedish_portal().await;
    for (accept, cookie, expected, title) in [
        (None, "", "sv", "Allt om din anslutning"),
        (Some("fr, it;q=0.4"), "", "sv", "Allt om din anslutning"),
        (Some("sv-FI"), "", "sv", "Allt om din anslutning"),
        (Some("de-AT"), "", "de", "Alles zu Ihrem Anschluss"),
        (
            Some("de"),
            "__Host-language=en",
            "en",
            "Everything about your connection",
        ),
    ] {
        let answer = start(&portal, accept, cookie).await;
        assert_eq!(language(&answer), expected, "{accept:?} {cookie}");
        assert!(answer.body.contains(title), "{accept:?} {cookie}");
        assert_eq!(offered(&answer), ["sv", "de", "en"], "{accept:?} {cookie}");
    }
}

#[tokio::test]
async fn swedish_is_not_spoken_where_the_profile_does_not_offer_it() {
    let portal = Portal::open().await;
    let answer = start(&portal, Some("sv"), "__Host-language=sv").await;
    assert_eq!(language(&answer), "de");
    assert_eq!(offered(&answer), ["de", "en"]);
}

#[tokio::test]
async fn every_page_and_the_first_mail_speak_swedish() {
    let portal = swedish_portal().await;
    let session = portal.sign_up(0).await;
    speak_swedish(&portal, OPEN_PAGES, "").await;
    speak_swedish(&portal, OWN_PAGES, &session).await;
    let mail = portal.mails.sent().into_iter().next_back().unwrap();
    let text = String::from_utf8(mail.formatted()).unwrap();
    assert!(text.contains("aktiverar du ditt anv"), "{text}");
}

async fn speak_swedish(portal: &Portal, pages: &[&str], cookie: &str) {
    let slug = &portal.services.profile.slug;
    for page in pages {
        let answer = portal.get(page, &[cookie]).await;
        assert_eq!(answer.status, 200, "{slug} {page}");
        assert_eq!(language(&answer), "sv", "{slug} {page}");
        // Addresses of German bodies keep their names.
        let body = answer.body.replace("Verbraucherservice", "");
        for word in GERMAN {
            let around = body.split_once(word).map(|(_, rest)| rest.get(..80));
            assert_eq!(around, None, "{slug} {page} says {word:?}");
        }
    }
}

#[tokio::test]
async fn every_way_in_speaks_swedish() {
    let ways = ["/", "/register", "/sign-in", "/forgotten", "/help"];
    for slug in ["westfalica", "bochum", "hwk", "helen"] {
        let portal = swedish(slug).await;
        speak_swedish(&portal, &ways, "").await;
        let own: &[&str] = match slug {
            "hwk" => &[
                "/overview",
                "/company",
                "/requests",
                "/manage",
                "/manage/address",
                "/manage/password",
                "/manage/delete",
            ],
            "helen" => {
                let steps = ["/register/bank", "/register/business"];
                speak_swedish(&portal, &steps, "").await;
                continue;
            }
            _ => OWN_PAGES,
        };
        if slug == "westfalica" {
            speak_swedish(&portal, &["/forgotten/user-name"], "").await;
        }
        let session = portal.sign_up(0).await;
        speak_swedish(&portal, own, &session).await;
    }
}

#[tokio::test]
async fn a_name_is_greeted_without_a_salutation_in_swedish() {
    let portal = swedish_portal().await;
    let session = portal.sign_up(0).await;
    let greeting = |answer: Answer| {
        let text = answer.body.split("<h1").nth(1).unwrap().to_owned();
        let text = text.split_once('>').unwrap().1.to_owned();
        text.split('<').next().unwrap().to_owned()
    };
    let german = portal
        .get("/overview", &[&session, "__Host-language=de"])
        .await;
    let german = greeting(german);
    let salutation = ["Guten Tag, Frau ", "Guten Tag, Herr "];
    let last = salutation.iter().find_map(|s| german.strip_prefix(s));
    let last = last.expect("the first demo person has a salutation");
    let swedish = greeting(portal.get("/overview", &[&session]).await);
    let name = swedish.strip_prefix("Hej ").expect("a Swedish greeting");
    assert!(name.ends_with(&format!(" {last}")), "{name}");
    assert!(
        !name.starts_with("fru ") && !name.starts_with("herr "),
        "{name}"
    );
}
