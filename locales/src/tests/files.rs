//! The message files beside each other: the same keys, the same values, the language they claim to be in.

use std::{collections::BTreeMap, fs, path::Path};

use domain::language::Language;

/// Addresses of German bodies, which keep their names in every language.
const PROPER_NAMES: [&str; 2] = ["imprint-dispute-energy", "imprint-dispute-agency"];

/// Words that give away German in a Swedish text. None of them is a Swedish word.
const GERMAN_WORDS: [&str; 47] = [
    "abschlag",
    "anmelden",
    "auch",
    "auf",
    "bitte",
    "bis",
    "das",
    "der",
    "die",
    "diese",
    "dieser",
    "ein",
    "eine",
    "einen",
    "gibt",
    "gilt",
    "haben",
    "ihr",
    "ihre",
    "ist",
    "jahr",
    "kein",
    "keine",
    "mit",
    "nicht",
    "noch",
    "nur",
    "oder",
    "passwort",
    "rechnung",
    "sich",
    "sie",
    "sind",
    "stadtwerke",
    "strom",
    "und",
    "uhr",
    "verbrauch",
    "vertrag",
    "vertragskonto",
    "von",
    "vom",
    "wir",
    "zähler",
    "zählerstand",
    "zu",
    "zum",
];

/// Words that give away English in a Swedish text.
const ENGLISH_WORDS: [&str; 12] = [
    "and", "contract", "invoice", "is", "meter", "of", "please", "reading", "the", "to", "you",
    "your",
];

/// Key and text of every message of a language.
fn messages(language: Language) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("texts")
        .join(language.code());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut current = String::new();
        for line in text.lines() {
            let starts = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
            if let (true, Some((key, text))) = (starts, line.split_once('=')) {
                current = key.trim().to_owned();
                let twice = found.insert(current.clone(), text.trim().to_owned());
                assert_eq!(twice, None, "{language:?}: {current} stands there twice");
            } else if line.starts_with(' ') {
                let text = found.entry(current.clone()).or_default();
                text.push(' ');
                text.push_str(line.trim());
            }
        }
    }
    found
}

fn variables(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('$')
        .skip(1)
        .filter_map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The words of a text, small, without the names of its values.
fn words(text: &str) -> Vec<String> {
    let mut said = String::new();
    for (number, part) in text.split('$').enumerate() {
        let name = |c: char| number > 0 && (c.is_alphanumeric() || c == '_');
        said.push_str(part.trim_start_matches(name));
    }
    said.to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_language_has_every_message_with_the_same_values_and_none_is_empty() {
    let german = messages(Language::De);
    assert!(
        german.len() > 400,
        "only {} messages were read",
        german.len()
    );
    let keys =
        |messages: &BTreeMap<String, String>| -> Vec<String> { messages.keys().cloned().collect() };
    for language in Language::ALL {
        let other = messages(*language);
        assert_eq!(keys(&german), keys(&other), "{language:?}");
        for (key, text) in &german {
            assert!(
                !other[key].trim().is_empty(),
                "{language:?}: {key} is empty"
            );
            assert_eq!(
                variables(text),
                variables(&other[key]),
                "{language:?}: {key}"
            );
        }
    }
}

#[test]
fn every_language_has_the_same_files() {
    let files = |language: &Language| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts");
        let mut names: Vec<_> = fs::read_dir(folder.join(language.code()))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort_unstable();
        names
    };
    for language in Language::ALL {
        assert_eq!(files(&Language::De), files(language), "{language:?}");
    }
}

#[test]
fn nothing_shouts() {
    for language in Language::ALL {
        for (key, text) in messages(*language) {
            assert!(!text.contains('!'), "{language:?}: {key}");
        }
    }
}

#[test]
fn no_word_of_another_language_is_left_in_swedish() {
    for (key, text) in messages(Language::Sv) {
        if PROPER_NAMES.contains(&key.as_str()) {
            continue;
        }
        for word in words(&text) {
            let foreign =
                GERMAN_WORDS.contains(&word.as_str()) || ENGLISH_WORDS.contains(&word.as_str());
            assert!(!foreign, "{key}: {word:?} in {text:?}");
        }
        assert!(
            !text.contains(['ß', 'ü', '„', '“', '«', '»']),
            "{key}: a letter or quotation mark of German in {text:?}"
        );
    }
}

#[test]
fn german_and_english_would_be_found_by_the_words_that_give_them_away() {
    let share = |language, give_aways: &[&str]| {
        let all = messages(language);
        let long: Vec<_> = all.values().map(|text| words(text)).collect();
        let long: Vec<_> = long.iter().filter(|words| words.len() > 6).collect();
        let found = long
            .iter()
            .filter(|words| words.iter().any(|word| give_aways.contains(&word.as_str())));
        found.count() * 100 / long.len()
    };
    let german = share(Language::De, &GERMAN_WORDS);
    let english = share(Language::En, &ENGLISH_WORDS);
    assert!(german > 95 && english > 75, "{german} %, {english} %");
}

#[test]
fn swedish_says_du() {
    let formal = ["ni", "er", "ert", "era", "eder"];
    for (key, text) in messages(Language::Sv) {
        for word in words(&text) {
            assert!(!formal.contains(&word.as_str()), "{key}: {text:?}");
        }
    }
}
