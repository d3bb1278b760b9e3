//! What a password field does alive: it shows what is typed, and ticks the rules off while it is. The field
//! itself is the server's ([`super::password_field`]) and works without.

use domain::account::{OwnWords, PasswordRules};
use leptos::{html::Div, prelude::*};
use serde::Deserialize;

use crate::ui::wire::only_read;

/// What a new password must be. It travels as a list of text (`ui/wire.rs`): shortest, longest, the kinds of
/// characters it needs, the length of a run, the fields, the words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct NewPasswordFacts {
    /// The profile's rules.
    pub rules: PasswordRules,
    /// Ids of the fields whose values must not be in it: the address, the user name.
    pub person_fields: Vec<String>,
    /// Ids of the fields with numbers of the person, which must not be in it.
    pub number_fields: Vec<String>,
    /// Words that must not be in it.
    pub own_words: Vec<String>,
}

only_read!(NewPasswordFacts);

/// The kinds of characters a password may have to have, as they travel.
const KINDS: [char; 3] = ['1', 'A', 'a'];

impl From<Vec<String>> for NewPasswordFacts {
    fn from(list: Vec<String>) -> Self {
        let mut list = list.into_iter();
        let mut next = || list.next().unwrap_or_default();
        let usual = PasswordRules::default();
        let (min, max) = (next().parse(), next().parse());
        let kinds = next();
        let [digit, capital, small] = KINDS.map(|kind| kinds.contains(kind));
        Self {
            rules: PasswordRules {
                min: min.unwrap_or(usual.min),
                max: max.unwrap_or(usual.max),
                digit,
                capital,
                small,
                own_run: next().parse().ok(),
            },
            person_fields: ids(&next()),
            number_fields: ids(&next()),
            own_words: list.collect(),
        }
    }
}

impl From<NewPasswordFacts> for Vec<String> {
    fn from(facts: NewPasswordFacts) -> Self {
        let NewPasswordFacts {
            rules,
            person_fields,
            number_fields,
            own_words,
        } = facts;
        let needed = [rules.digit, rules.capital, rules.small];
        let kinds = KINDS.iter().zip(needed).filter(|(_, needed)| *needed);
        let run = rules.own_run.map(|length| length.to_string());
        let mut list = vec![
            rules.min.to_string(),
            rules.max.to_string(),
            kinds.map(|(kind, _)| *kind).collect(),
            run.unwrap_or_default(),
            person_fields.join(" "),
            number_fields.join(" "),
        ];
        list.extend(own_words);
        list
    }
}

fn ids(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

impl NewPasswordFacts {
    /// Which of the rules that the field shows `password` meets, for a person with these names and numbers.
    pub fn met(&self, password: &str, names: &[String], numbers: &[String]) -> Vec<bool> {
        let person: Vec<&str> = names.iter().map(String::as_str).collect();
        let place = self.own_words.iter().chain(numbers);
        let place: Vec<&str> = place.map(String::as_str).collect();
        let own = OwnWords {
            person: &person,
            place: &place,
        };
        self.rules.met(password, own)
    }
}

/// Brings the field to life.
#[island]
pub fn PasswordField(
    /// The rules, if it is a new password.
    facts: Option<NewPasswordFacts>,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    let ticked = facts.clone();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            browser::wake(&root, ticked.as_ref());
        }
    });
    let tick = move |_| {
        if let Some(root) = root.get_untracked() {
            browser::tick(&root, facts.as_ref());
        }
    };
    view! {
        <div
            class="turning"
            node_ref=root
            on:input=tick
            on:click=move |event| browser::show_or_hide(&event)
        >
            {children()}
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{ev::MouseEvent, prelude::document};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement};

    use super::NewPasswordFacts;
    use crate::ui::live::{self, all, press, pressed, show};

    pub fn wake(root: &Element, facts: Option<&NewPasswordFacts>) {
        live::wake(root);
        // Somebody may have typed before the island woke up.
        tick(root, facts);
    }

    /// Ticks off the rules that are met.
    pub fn tick(root: &Element, facts: Option<&NewPasswordFacts>) {
        let Some(facts) = facts else { return };
        let password = input(all(root, "input").next());
        let password = password.map(|input| input.value()).unwrap_or_default();
        let (names, numbers) = (values(&facts.person_fields), values(&facts.number_fields));
        let rules = all(root, ".rules__rule").zip(facts.met(&password, &names, &numbers));
        for (rule, met) in rules {
            let _ = rule.class_list().toggle_with_force("rules__rule--met", met);
            for word in all(&rule, ".unseen") {
                show(&word, met);
            }
        }
    }

    /// Turns between dots and letters.
    pub fn show_or_hide(event: &MouseEvent) {
        let Some((root, button)) = pressed(event, "[data-show]") else {
            return;
        };
        let Some(input) = input(all(&root, "input").next()) else {
            return;
        };
        let shown = input.type_() == "password";
        input.set_type(if shown { "text" } else { "password" });
        press(&button, shown);
        for (word, is_for_shown) in all(&button, "[data-word]").zip([false, true]) {
            show(&word, shown == is_for_shown);
        }
    }

    fn values(ids: &[String]) -> Vec<String> {
        let fields = ids.iter();
        let fields = fields.filter_map(|id| input(document().get_element_by_id(id)));
        fields.map(|input| input.value()).collect()
    }

    fn input(element: Option<Element>) -> Option<HtmlInputElement> {
        element?.dyn_into().ok()
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::{ev::MouseEvent, web_sys::HtmlDivElement};

    use super::NewPasswordFacts;

    pub fn wake(_root: &HtmlDivElement, _facts: Option<&NewPasswordFacts>) {}
    pub fn tick(_root: &HtmlDivElement, _facts: Option<&NewPasswordFacts>) {}
    pub fn show_or_hide(_event: &MouseEvent) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(rules: PasswordRules) -> NewPasswordFacts {
        NewPasswordFacts {
            rules,
            person_fields: vec!["email".into(), "user_name".into()],
            number_fields: vec!["contract_account".into()],
            own_words: vec!["Stadtwerke Hamm".into()],
        }
    }

    fn strict() -> PasswordRules {
        PasswordRules {
            min: 10,
            digit: true,
            capital: true,
            small: true,
            own_run: Some(3),
            ..PasswordRules::default()
        }
    }

    #[test]
    fn the_field_ticks_off_what_the_person_and_the_place_allow() {
        let facts = facts(PasswordRules::default());
        assert_eq!(facts.met("", &[], &[]), [false; 3]);
        assert_eq!(facts.met("Siebzehn-Enten-im-Kanal", &[], &[]), [true; 3]);
        let person = ["miriam.berger@example.org".into(), "kanalente".into()];
        for own in ["miriam.berger-17-Enten", "siebzehn-kanalente-im-Regal"] {
            assert_eq!(facts.met(own, &person, &[]), [true, false, true], "{own}");
        }
        assert_eq!(facts.met("in-hamm-17-Enten", &[], &[]), [true, false, true]);
        let numbers = ["IR 2048 1516".into()];
        let met = facts.met("2048-graue-Enten", &[], &numbers);
        assert_eq!(met, [true, false, true]);
    }

    #[test]
    fn a_strict_profile_has_more_to_tick_off() {
        let person = ["miriam.berger@example.org".into()];
        let met = facts(strict()).met("17 Enten am Berg", &person, &[]);
        assert_eq!(met, [true, true, true, true, false, true, true]);
    }

    #[test]
    fn the_rules_arrive_as_they_were_sent() {
        let capital_only = PasswordRules {
            capital: true,
            ..PasswordRules::default()
        };
        for rules in [PasswordRules::default(), strict(), capital_only] {
            let list: Vec<String> = facts(rules).into();
            assert_eq!(NewPasswordFacts::from(list), facts(rules));
        }
    }
}
