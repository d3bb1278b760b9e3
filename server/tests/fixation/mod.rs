//! Session fixation (security.md 7.2.4): whatever session a browser brings along, made up or somebody's, whoever
//! enters gets a new one, and the one that was brought opens nothing more than before.

use crate::support::{Answer, Portal, after, encoded};

/// A cookie that somebody put into the browser.
const PLANTED: &str = "__Host-session=ZmFrZS1zZXNzaW9uLWZha2Utc2Vzc2lvbi1mYWtlLXM";

/// The session of somebody who has just entered.
fn entered(answer: &Answer, brought: &str) -> String {
    let session = answer.cookie("__Host-session").expect("a session");
    assert_ne!(session, brought);
    session
}

async fn opens(portal: &Portal, session: &str, email: &str) {
    let page = portal.get("/manage", &[session]).await;
    assert!(
        page.body.contains(email),
        "{} {}",
        page.status,
        page.location()
    );
}

async fn opens_nothing(portal: &Portal, session: &str) {
    let page = portal.get("/manage", &[session]).await;
    assert!(page.location().starts_with("/sign-in"), "{}", page.status);
}

#[tokio::test]
async fn who_enters_gets_a_new_session_whatever_the_browser_brings() {
    let portal = Portal::open().await;
    let theirs = portal.sign_up(1).await;
    let stranger = portal.people[1]["email"].clone();
    portal.sign_up(0).await;
    let (email, password) = {
        let person = &portal.people[0];
        (person["email"].clone(), person["password"].clone())
    };
    for brought in [PLANTED, &theirs] {
        let form = format!("name={}&password={password}", encoded(&email));
        let answer = portal.post("/api/account/sign-in", &form, &[brought]).await;
        opens(&portal, &entered(&answer, brought), &email).await;
    }
    for brought in [PLANTED, &theirs] {
        let form = format!("name={}", encoded(&email));
        portal.post("/api/account/ask-for-reset", &form, &[]).await;
        let temporary = after(&portal.mail_to(&email).await, "Passwort: ");
        let form = format!("name={}&password={temporary}", encoded(&email));
        let opened = portal.post("/api/account/sign-in", &form, &[brought]).await;
        assert!(opened.cookie("__Host-session").is_none(), "not in yet");
        let link = opened.cookie("__Host-link").expect("a link cookie");
        let (path, form) = (
            "/api/account/reset-password",
            "password=Vier-Kraniche-am-Hafen",
        );
        let answer = portal.post(path, form, &[&link, brought]).await;
        opens(&portal, &entered(&answer, brought), &email).await;
    }
    opens_nothing(&portal, PLANTED).await;
    opens(&portal, &theirs, &stranger).await;
}

#[tokio::test]
async fn who_activates_gets_a_new_session_whatever_the_browser_brings() {
    let portal = Portal::open().await;
    let theirs = portal.sign_up(2).await;
    for (at, brought) in [(0, PLANTED), (1, &*theirs)] {
        let answer = portal.activate(at, &[brought]).await;
        let email = &portal.people[at]["email"];
        opens(&portal, &entered(&answer, brought), email).await;
    }
    opens_nothing(&portal, PLANTED).await;
    opens(&portal, &theirs, &portal.people[2]["email"]).await;
}
