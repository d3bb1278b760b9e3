//! Whether an account exists cannot be told from any byte of an answer (v5.0.0-6.3.8).

mod timing;

use axum::http::Method;

use domain::profile::Registration;

use crate::support::{Answer, Portal};

/// What differs between two equal answers: numbers of requests, nonces, secrets of cookies, and the
/// address that was typed.
fn without_chance(answer: &Answer, email: &str) -> String {
    let mut lines: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "x-request-id")
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    lines.push(answer.body.replace(email, "{email}"));
    let mut text = format!("{}\n{}", answer.status, lines.join("\n"));
    for (start, end) in [
        ("nonce=\"", '"'),
        ("'nonce-", '\''),
        ("__Host-form=", ';'),
        // Leptos 0.8 writes the nonce there too.
        ("crossorigin=\"", '"'),
    ] {
        let parts: Vec<String> = text
            .split(start)
            .enumerate()
            .map(|(at, part)| match part.split_once(end) {
                // The length must not tell either.
                Some((secret, rest)) if at > 0 => format!("{}{end}{rest}", secret.len()),
                _ => part.to_owned(),
            })
            .collect();
        text = parts.join(start);
    }
    without_numbers(&text)
}

/// The numbers of requests, in an address and on a page: `V-2026-000012`.
fn without_numbers(text: &str) -> String {
    let mut parts = text.split("V-");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = |span: &str| span.bytes().all(|byte| byte.is_ascii_digit());
        let number = part
            .get(..11)
            .filter(|number| digits(&number[..4]) && &number[4..5] == "-" && digits(&number[5..]));
        out.push_str("V-");
        out.push_str(number.map_or(part, |_| &part[11..]));
    }
    out
}

/// Stops at the first difference and shows what stands around it.
fn assert_same(one: &[String; 2], other: &[String; 2], what: &str) {
    for (one, other) in one.iter().zip(other) {
        let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b);
        let at = same.count().saturating_sub(100);
        let around = |text: &str| text.bytes().skip(at).take(200).collect::<Vec<u8>>();
        let [a, b] = [one, other].map(|text| String::from_utf8_lossy(&around(text)).into_owned());
        assert!(one == other, "{what}:\n{a}\n\n{b}");
    }
}

/// The answer to the form, and the page it leads to.
async fn answers(portal: &Portal, path: &str, form: &str, email: &str) -> [String; 2] {
    // Each time it is another wish.
    let key = portal.services.ids.uuid(portal.services.now());
    // The sign-in's name and the registration's address: a form takes the one it knows.
    let typed = email.replace('@', "%40");
    let form = format!("{form}&email={typed}&name={typed}&key={key}");
    let answer = portal.send(Method::POST, path, &form, &[]).await;
    let cookie = answer.cookie("__Host-form").unwrap_or_default();
    let page = portal.get(answer.location(), &[&cookie]).await;
    assert!(page.status.is_success(), "{path}: {}", page.status);
    [without_chance(&answer, email), without_chance(&page, email)]
}

/// Sends every public form of a portal about known and unknown people and compares all answers.
async fn compare_forms(portal: &Portal, name: &str) {
    let (taken, free) = (&portal.people[0], &portal.people[1]);
    let pair = |account: &str, meter: &str| {
        format!(
            "password=Laterne-Kanal-59065-x&user_name={name}&contract_account={account}&meter={meter}"
        )
    };
    let own = pair(&taken["contract_account_no"], &taken["meter_no"]);
    let other = pair(&free["contract_account_no"], &free["meter_no"]);
    let example = portal.services.profile.contract_account.example();
    let nobodys = pair(&example, &free["meter_no"]);
    // Letters that were used, that are nobody's, and one that is open.
    let access = &portal.services.profile.access;
    let (own, other, nobodys) = if access.registration == Registration::Letter {
        let open = portal.letter(&free["customer_no"]).await;
        let used = format!("number={}&code=K7XQ2-M9D4T", taken["customer_no"]);
        let nobodys = "number=9999999&code=K7XQ2-M9D4T".to_owned();
        let with = |fields: String| format!("password=Laterne-Kanal-59065-x&{fields}");
        (with(used), with(open), with(nobodys))
    } else {
        (own, other, nobodys)
    };
    let mut forms = vec![
        (
            "/api/account/sign-in",
            vec!["password=Laterne-Kanal-59065-x"],
        ),
        ("/api/account/ask-for-reset", vec!["again="]),
    ];
    let company = "company=Kaarna&business_id=2077474-0&contact_name=Aino";
    if access.asks_banks() {
        forms.push(("/api/identification/business", vec![company]));
    } else {
        forms.push(("/api/account/register", vec![&own, &other, &nobodys]));
    }
    if portal.services.profile.access.has_user_names() {
        forms.push(("/api/account/ask-for-user-name", vec!["again="]));
    }
    let guest = |account: &str, meter: &str, value: &str| {
        let today = portal.services.today();
        // Whoever has no meter types one all the same.
        let meter = if meter.is_empty() {
            "1EMH0012345678"
        } else {
            meter
        };
        format!(
            "contract_account={account}&read_on={today}&rows%5B0%5D%5Bmeter_no%5D={meter}\
             &rows%5B0%5D%5Bvalue%5D={value}"
        )
    };
    let [account, meter] = ["contract_account_no", "meter_no"].map(|name| &taken[name]);
    // One that can be true, one that cannot, the meter of somebody else, and nobody's account.
    let guests = [
        guest(account, meter, "99999"),
        guest(account, meter, "0"),
        guest(account, &free["meter_no"], "99999"),
        guest(&example, meter, "99999"),
    ];
    let profile = &portal.services.profile;
    if !profile.divisions.is_empty() && profile.contract_account.parse(account).is_ok() {
        let guests = guests.iter().map(String::as_str);
        forms.push(("/api/reading/guest", guests.collect()));
    }
    let known = &taken["email"];
    let unknown = format!("{}{}", "x".repeat(3), &known[3..]);
    assert_ne!(*known, unknown);
    for (path, forms) in forms {
        let first = answers(portal, path, forms[0], known).await;
        assert!(first[0].contains("location: /"), "{}", first[0]);
        for form in forms {
            for email in [known, &unknown] {
                let answer = answers(portal, path, form, email).await;
                assert_same(&answer, &first, &format!("{path} {form} {email}"));
            }
        }
    }
}

#[tokio::test]
async fn no_byte_of_an_answer_tells_whether_an_account_exists() {
    for slug in ["hamm", "westfalica", "bochum", "hwk", "helen"] {
        let portal = Portal::open_profile(slug).await;
        portal.sign_up_or_insert(0).await;
        compare_forms(&portal, "nobody.at.all").await;
    }
}

#[tokio::test]
async fn no_byte_of_an_answer_tells_whether_a_user_name_exists() {
    let portal = Portal::open_profile("westfalica").await;
    portal.sign_up(0).await;
    let known = portal.people[0]["user_name"].clone();
    let unknown = format!("{}{}", "x".repeat(3), &known[3..]);
    // A wish for a taken name is answered like any other wish.
    compare_forms(&portal, &known).await;
    for path in ["/api/account/sign-in", "/api/account/ask-for-reset"] {
        let mut all = Vec::new();
        for name in [&known, &unknown] {
            let form = format!("name={name}&password=Laterne-Kanal-59065-x");
            let answer = portal.send(Method::POST, path, &form, &[]).await;
            let cookie = answer.cookie("__Host-form").unwrap_or_default();
            let page = portal.get(answer.location(), &[&cookie]).await;
            all.push([without_chance(&answer, name), without_chance(&page, name)]);
        }
        assert_same(&all[0], &all[1], path);
    }
}

#[tokio::test]
async fn the_answer_stays_the_same_while_an_account_waits() {
    let portal = Portal::open().await;
    portal.sign_up(0).await;
    let known = &portal.people[0]["email"];
    let unknown = format!("{}{}", "x".repeat(3), &known[3..]);
    let (path, wrong) = ("/api/account/sign-in", "password=Laterne-Kanal-59065-x");
    let first = answers(&portal, path, wrong, known).await;
    // The right password of an account that waits is answered like a wrong one of nobody's.
    for _ in 0..6 {
        answers(&portal, path, wrong, known).await;
    }
    let right = format!("password={}", portal.people[0]["password"]);
    assert_same(
        &answers(&portal, path, &right, known).await,
        &first,
        "right",
    );
    assert_same(
        &answers(&portal, path, wrong, &unknown).await,
        &first,
        "unknown",
    );
}
