//! Loading the profile of a utility: `profiles/<slug>/profile.toml`, checked key by key.

mod check;

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use domain::profile::Profile;

use check::check;

/// A profile and the folder it came from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What it says.
    pub profile: Profile,
    /// Where its logo and theme lie.
    pub folder: PathBuf,
}

/// Loads `<folder>/<slug>/profile.toml`.
///
/// # Errors
/// A missing file, a misspelt or missing key (named with its line), a value that makes no sense.
pub fn load(folder: &Path, slug: &str) -> anyhow::Result<Loaded> {
    let plain = !slug.is_empty() && slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    ensure!(
        plain,
        "the profile's name {slug:?} may hold letters, digits and dashes only"
    );
    let folder = folder.join(slug);
    let path = folder.join("profile.toml");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut profile: Profile =
        toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?;
    check(&profile, slug).with_context(|| path.display().to_string())?;
    for file in ["theme.css", "logo.svg"] {
        ensure!(
            folder.join(file).is_file(),
            "{} is missing",
            folder.join(file).display()
        );
    }
    keep_numbers_together(&mut profile);
    Ok(Loaded { profile, folder })
}

/// A telephone number that breaks across two lines is hard to read and easy to misdial.
fn keep_numbers_together(profile: &mut Profile) {
    let desk = &mut profile.service;
    let advice = desk.advice.iter_mut().map(|advice| &mut advice.phone);
    for phone in advice.chain([&mut desk.phone]) {
        *phone = phone.replace(' ', "\u{a0}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{contract::Division, profile::HelpQuestion};

    #[test]
    fn the_shipped_profiles_are_right() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        for (slug, example) in [
            ("hamm", "IR12345678"),
            ("westfalica", "7512345678"),
            ("bochum", "BO12345678"),
            ("hwk", "B12345678"),
            ("helen", "6412345678"),
        ] {
            let loaded = load(&folder, slug).unwrap();
            assert_eq!(loaded.profile.contract_account.example(), example);
            let phone = &loaded.profile.service.phone;
            assert!(!phone.contains(' ') && phone.contains('\u{a0}'), "{phone}");
        }
    }

    #[test]
    fn every_key_of_a_profile_is_explained() {
        fn keys(value: &toml::Value, found: &mut Vec<String>) {
            match value {
                toml::Value::Table(table) => {
                    for (key, value) in table {
                        found.push(key.clone());
                        keys(value, found);
                    }
                }
                toml::Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
                _ => {}
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let text = std::fs::read_to_string(root.join("docs/PROFILES.md")).unwrap();
        let loaded = load(&root.join("profiles"), "hamm").unwrap();
        let mut found = Vec::new();
        keys(&toml::Value::try_from(&loaded.profile).unwrap(), &mut found);
        for key in found {
            let named = [format!("`{key}`"), format!(".{key}`"), format!("`[{key}]`")];
            assert!(named.iter().any(|name| text.contains(name)), "{key}");
        }
        for question in HelpQuestion::ALL {
            assert!(
                text.contains(&format!("`{}`", question.code())),
                "{question:?}"
            );
        }
    }

    #[test]
    fn settings_that_contradict_each_other_are_refused_by_name() {
        use domain::profile::SignInName;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let hamm = load(&folder, "hamm").unwrap().profile;
        let refusal = |change: fn(&mut Profile)| {
            let mut profile = hamm.clone();
            change(&mut profile);
            check(&profile, "hamm").unwrap_err().to_string()
        };
        for (said, key) in [
            (
                refusal(|profile| profile.access.old_portal = false),
                "old_portal",
            ),
            (
                refusal(|profile| profile.access.name = SignInName::UserName),
                "access.name",
            ),
            (
                refusal(|profile| profile.words.questions.push(HelpQuestion::SignInData)),
                "access.name",
            ),
            (
                refusal(|profile| profile.words.questions.push(HelpQuestion::What)),
                "twice",
            ),
            (
                refusal(|profile| profile.words.questions.push(HelpQuestion::Letter)),
                "access.registration",
            ),
            (
                refusal(|profile| profile.words.questions.push(HelpQuestion::Router)),
                "telecom",
            ),
            (
                refusal(|profile| profile.words.questions.push(HelpQuestion::Address)),
                "fixed_address",
            ),
        ] {
            assert!(
                said.contains("words.questions") && said.contains(key),
                "{said}"
            );
        }
    }

    #[test]
    fn a_way_in_that_lacks_its_number_or_its_contracts_is_refused() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let [bochum, hwk] = ["bochum", "hwk"].map(|slug| load(&folder, slug).unwrap().profile);
        let refusal = |profile: &Profile, change: fn(&mut Profile)| {
            let mut changed = profile.clone();
            change(&mut changed);
            check(&changed, &profile.slug).unwrap_err().to_string()
        };
        let numberless =
            |profile: &mut Profile| profile.numbers = domain::profile::Numbers::default();
        let said = refusal(&bochum, numberless);
        assert!(
            said.contains("access.registration") && said.contains("numbers.customer"),
            "{said}"
        );
        let said = refusal(&hwk, numberless);
        assert!(said.contains("numbers.member"), "{said}");
        let said = refusal(&bochum, |profile| profile.divisions.clear());
        assert!(said.contains("divisions"), "{said}");
        let said = refusal(&hwk, |profile| {
            profile.access.name = domain::profile::SignInName::UserName;
        });
        assert!(said.contains("access.name"), "{said}");
    }

    #[test]
    fn rules_that_hardly_any_password_could_meet_are_refused() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let mut profile = load(&folder, "hamm").unwrap().profile;
        for (run, fine) in [
            (None, true),
            (Some(3), true),
            (Some(2), false),
            (Some(0), false),
        ] {
            profile.password.own_run = run;
            assert_eq!(check(&profile, "hamm").is_ok(), fine, "{run:?}");
        }
    }

    #[test]
    fn settings_that_contradict_each_other_are_named_by_key() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let refused = |change: &dyn Fn(&mut Profile)| {
            let mut profile = load(&folder, "helen").unwrap().profile;
            change(&mut profile);
            check(&profile, "helen").unwrap_err().to_string()
        };
        let said = refused(&|profile| profile.password.min = profile.password.max + 1);
        assert!(said.contains("password.max"), "{said}");
        let said = refused(&|profile| profile.languages.push(profile.languages[0]));
        assert!(
            said.contains("languages") && said.contains("twice"),
            "{said}"
        );
        let said = refused(&|profile| profile.divisions.retain(|one| *one != Division::Heat));
        assert!(
            said.contains("service.advice") && said.contains("\"heat\""),
            "{said}"
        );
        let said = refused(&|profile| {
            profile.services = load(&folder, "hwk").unwrap().profile.services;
        });
        assert!(
            said.contains("services") && said.contains("email"),
            "{said}"
        );
        let of_hwk = |change: &dyn Fn(&mut domain::profile::Offer)| {
            let mut profile = load(&folder, "hwk").unwrap().profile;
            change(&mut profile.services[0]);
            check(&profile, "hwk").unwrap_err().to_string()
        };
        let said = of_hwk(&|offer| offer.address = "javascript:alert(1)".to_owned());
        assert!(said.contains("https://"), "{said}");
        let said = of_hwk(&|offer| {
            offer.text.remove(&domain::language::Language::Sv);
        });
        assert!(
            said.contains("services") && said.contains("\"sv\""),
            "{said}"
        );
        let said = refused(&|profile| profile.banks.clear());
        assert!(said.contains("banks"), "{said}");
    }

    #[test]
    fn a_misspelt_key_is_named_with_its_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("x")).unwrap();
        std::fs::write(folder.path().join("x/profile.toml"), "slugg = \"x\"\n").unwrap();
        let error = format!("{:#}", load(folder.path(), "x").unwrap_err());
        assert!(
            error.contains("profile.toml") && error.contains("slugg"),
            "{error}"
        );
    }

    #[test]
    fn a_profile_name_never_leaves_the_folder() {
        assert!(load(Path::new("profiles"), "../secret").is_err());
    }
}
