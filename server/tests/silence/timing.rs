//! How long an answer takes tells nothing either (v5.0.0-6.3.8): every public form of every profile, three hundred
//! times about what exists and about what does not, in turns. `make torture` runs it on a machine to itself.

use std::time::Instant;

use axum::http::Method;
use domain::profile::Registration;

use server::settings::Settings;

use crate::support::{Portal, calm, encoded, root};

const SAMPLES: usize = 300;
/// Of all comparisons together one in a hundred runs may be wrong by chance.
const CHANCE: f64 = 0.01;

/// A form that is sent about somebody who exists, or about nobody.
struct Kind {
    name: &'static str,
    path: &'static str,
    fields: String,
    /// Whose letter is shown, and whether with its code: each time a fresh one.
    letter: Option<(String, bool)>,
}

fn kind(name: &'static str, path: &'static str, fields: String) -> Kind {
    Kind {
        name,
        path,
        fields,
        letter: None,
    }
}

/// What can be sent, group by group: within a group nothing may be told apart.
fn groups(portal: &Portal) -> Vec<Vec<Kind>> {
    let (taken, free) = (&portal.people[0], &portal.people[1]);
    let known = encoded(&taken["email"]);
    let unknown = format!("xxx{}", &known[3..]);
    let wrong = "password=Laterne-Kanal-59065-x";
    let about = |path: &'static str, rest: &str| {
        vec![
            kind("known", path, format!("name={known}&email={known}&{rest}")),
            kind(
                "unknown",
                path,
                format!("name={unknown}&email={unknown}&{rest}"),
            ),
        ]
    };
    let mut all = vec![
        about("/api/account/sign-in", wrong),
        about("/api/account/ask-for-reset", "again="),
    ];
    let access = &portal.services.profile.access;
    if access.has_user_names() {
        all.push(about("/api/account/ask-for-user-name", "again="));
        let name = &taken["user_name"];
        let path = "/api/account/sign-in";
        all.push(vec![
            kind("known name", path, format!("name={name}&{wrong}")),
            kind("unknown name", path, format!("name=xxx{name}&{wrong}")),
        ]);
    }
    let path = "/api/account/register";
    let common = format!("{wrong}&user_name=nobody.at.all");
    match access.registration {
        Registration::Meter => {
            let example = portal.services.profile.contract_account.example();
            let pairs = [
                ("taken", &taken["contract_account_no"], &taken["meter_no"]),
                ("free", &free["contract_account_no"], &free["meter_no"]),
                ("nobody's", &example, &free["meter_no"]),
            ];
            let mut group = Vec::new();
            for (name, account, meter) in pairs {
                for email in [&known, &unknown] {
                    let fields =
                        format!("{common}&contract_account={account}&meter={meter}&email={email}");
                    group.push(kind(name, path, fields));
                }
            }
            all.push(group);
        }
        Registration::Letter => {
            let numbers = [
                ("right code", &free["customer_no"], true),
                ("wrong code", &free["customer_no"], false),
                ("nobody's", &"9999999".to_owned(), false),
            ];
            let mut group = Vec::new();
            for (name, number, code) in numbers {
                for email in [&known, &unknown] {
                    let fields = format!("{common}&email={email}&number={number}&code=K7XQ2-M9D4T");
                    group.push(Kind {
                        letter: Some((free["customer_no"].clone(), code)),
                        ..kind(name, path, fields)
                    });
                }
            }
            all.push(group);
        }
        Registration::Email => all.push(about(path, "again=")),
        Registration::Bank => {
            let fields = "company=Kaarna&business_id=2077474-0&contact_name=Aino";
            all.push(about("/api/identification/business", fields));
        }
    }
    all
}

/// Sends one form, with the counters against guessing as they are on a fresh day; gives the seconds.
async fn take(portal: &Portal, kind: &Kind, round: usize) -> f64 {
    for table in ["rate_limits", "secret_failures", "one_time_tokens"] {
        portal.execute(&format!("DELETE FROM {table}")).await;
    }
    let mut form = format!("{}&key=k{round}{}", kind.fields, kind.name.len());
    if let Some((number, right)) = &kind.letter {
        portal.execute("DELETE FROM letters").await;
        let fresh = portal.letter(number).await;
        if *right {
            form = format!("{}&{fresh}", kind.fields.split("&number=").next().unwrap());
        }
    }
    let begun = Instant::now();
    let answer = portal.send(Method::POST, kind.path, &form, &[]).await;
    let seconds = begun.elapsed().as_secs_f64();
    assert!(
        answer.status.is_redirection(),
        "{}: {}",
        kind.path,
        answer.status
    );
    seconds
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// How likely it is that two samples of the same thing differ as much as these: Mann and Whitney's test, two-sided.
fn chance(one: &[f64], other: &[f64]) -> f64 {
    let below = |a: &f64, b: &f64| match a.total_cmp(b) {
        std::cmp::Ordering::Less => 1.0,
        std::cmp::Ordering::Equal => 0.5,
        std::cmp::Ordering::Greater => 0.0,
    };
    let ranks: f64 = one
        .iter()
        .flat_map(|a| other.iter().map(move |b| below(a, b)))
        .sum();
    let [n, m] = [one.len(), other.len()].map(|length| f64::from(u32::try_from(length).unwrap()));
    let spread = (n * m * (n + m + 1.0) / 12.0).sqrt();
    let z = (ranks - n * m / 2.0).abs() / spread;
    // The normal distribution's tail, by Abramowitz and Stegun 7.1.26.
    let step = 1.0 / (1.0 + 0.327_591_1 * z / 2_f64.sqrt());
    let series = [
        0.254_829_592,
        -0.284_496_736,
        1.421_413_741,
        -1.453_152_027,
        1.061_405_429,
    ];
    let polynomial = series
        .iter()
        .rev()
        .fold(0.0, |sum, part| (sum + part) * step);
    polynomial * (-z * z / 2.0).exp()
}

#[test]
fn the_measure_tells_apart_what_differs_and_nothing_else() {
    let same: Vec<f64> = (0..300).map(|at| f64::from(at * 7919 % 300)).collect();
    let other: Vec<f64> = (0..300).map(|at| f64::from(at * 104_729 % 300)).collect();
    assert!(chance(&same, &other) > 0.9);
    let slower: Vec<f64> = same.iter().map(|time| time + 60.0).collect();
    assert!(chance(&same, &slower) < 1e-5);
    // Three against three, all below: U = 0, z = 1.964.
    let few = chance(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]);
    assert!((few - 0.0495).abs() < 0.001, "{few}");
}

#[tokio::test]
#[ignore = "measures time, which needs a machine to itself: `make torture` runs it"]
async fn no_answer_takes_longer_about_somebody_who_exists() {
    let mut told = Vec::new();
    let mut comparisons = 0_u32;
    for slug in ["hamm", "westfalica", "bochum", "hwk", "helen"] {
        // A fourth of the memory and one of the three passes that a portal starts with: what takes hashes takes
        // twelve times as long in service, where it drowns more.
        let settings = Settings {
            hash_memory_kib: 8 * 1024,
            ..calm()
        };
        let profiles = root().join("profiles");
        let portal = Portal::open_as(settings, &profiles, slug, slug).await;
        portal.sign_up_or_insert(0).await;
        for group in groups(&portal) {
            let mut times = vec![Vec::new(); group.len()];
            for round in 0..SAMPLES + 10 {
                // Each goes first in its turn.
                for step in 0..group.len() {
                    let at = (round + step) % group.len();
                    let seconds = take(&portal, &group[at], round).await;
                    // The first ones warm up.
                    if round >= 10 {
                        times[at].push(seconds);
                    }
                }
            }
            for at in 1..group.len() {
                let (path, name) = (group[at].path, group[at].name);
                let ratio = median(&times[at]) / median(&times[0]);
                let chance = chance(&times[0], &times[at]);
                println!("{slug} {path} {name}: {ratio:.3} of the first, p {chance:.3}");
                comparisons += 1;
                told.push((format!("{slug} {path} {name} {ratio:.3}"), ratio, chance));
            }
        }
    }
    let least = CHANCE / f64::from(comparisons);
    let told = told
        .into_iter()
        .filter(|(_, ratio, chance)| (ratio - 1.0).abs() > 0.1 || *chance < least);
    let told: Vec<String> = told.map(|(what, ..)| what).collect();
    assert!(told.is_empty(), "{told:#?}");
}
