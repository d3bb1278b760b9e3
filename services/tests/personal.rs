//! What customers change about themselves: it holds at once or waits, survives imports until it is acknowledged, can be
//! taken back until it has left, and the contract partner hears of it.

use domain::{
    contract::{BillingRhythm, PostcodeError},
    form::Problem,
    personal::TypedAddress,
    requests::{Kind, Status},
};
use services::{
    Failure, Outcome, export,
    personal::{
        self, AddressForm, NameForm, Personal, PhoneForm, RecipientForm, RhythmForm, Said,
        change_address, change_name, change_phone, change_recipient, change_rhythm,
    },
    requests,
};

use crate::support::{Export, PASSWORD, Person, World, problem, text_of};

fn home() -> TypedAddress {
    TypedAddress {
        street: "Neue Allee".into(),
        house_no: "7b".into(),
        addition: String::new(),
        postcode: "01067".into(),
        town: "Dresden".into(),
        country: "DE".into(),
    }
}

fn address(key: &str, from: &str) -> AddressForm {
    AddressForm {
        address: home(),
        from: from.into(),
        password: PASSWORD.into(),
        key: key.into(),
    }
}

fn phone(key: &str, phone: &str) -> PhoneForm {
    PhoneForm {
        phone: phone.into(),
        password: PASSWORD.into(),
        key: key.into(),
    }
}

pub fn recipient(key: &str) -> RecipientForm {
    RecipientForm {
        name: "Hausverwaltung Lindner".into(),
        address: home(),
        password: PASSWORD.into(),
        key: key.into(),
    }
}

fn rhythm(key: &str, code: &str) -> RhythmForm {
    RhythmForm {
        rhythm: code.into(),
        key: key.into(),
    }
}

pub async fn now(world: &World, person: &Person) -> Personal {
    personal::show(&world.services, &person.actor)
        .await
        .unwrap()
}

pub async fn lives_at(world: &World, person: &Person) -> String {
    now(world, person)
        .await
        .address
        .now
        .unwrap()
        .postal
        .one_line()
}

async fn view(world: &World, person: &Person, number: &str) -> requests::RequestView {
    requests::show(&world.services, &person.actor, number)
        .await
        .unwrap()
}

/// Everything leaves, and the billing system says that it has it.
pub async fn acknowledged(world: &World) {
    let written = export::write(&world.services, &world.folder).await.unwrap();
    export::acknowledge(&world.services, &written.file.unwrap())
        .await
        .unwrap();
}

on_both!(an_address_holds_at_once_and_over_imports_until_it_is_acknowledged);
async fn an_address_holds_at_once_and_over_imports_until_it_is_acknowledged(world: World) {
    let mut export = Export::full();
    let household = export.household(1);
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let number = change_address(&world.services, &person.actor, &address("k1", ""))
        .await
        .unwrap();
    assert_eq!(
        lives_at(&world, &person).await,
        "Neue Allee 7b, 01067 Dresden"
    );
    let seen = view(&world, &person, &number).await;
    assert_eq!(
        (seen.row.kind, seen.row.status),
        (Kind::BillingAddress, Status::Done)
    );
    assert!(seen.can_undo && matches!(seen.personal, Some(Said::Address { .. })));
    // The billing system does not know of it yet and delivers the old one.
    world.import(&export).await;
    assert_eq!(
        lives_at(&world, &person).await,
        "Neue Allee 7b, 01067 Dresden"
    );
    acknowledged(&world).await;
    assert!(!view(&world, &person, &number).await.can_undo);
    // From now on the billing system says what holds.
    assert_eq!(lives_at(&world, &person).await, "Grünstraße 1, 59063 Hamm");
}

on_both!(an_address_for_later_is_announced_and_holds_from_its_day_on);
async fn an_address_for_later_is_announced_and_holds_from_its_day_on(world: World) {
    let person = world.newcomer(1).await;
    change_address(&world.services, &person.actor, &address("k1", "2026-12-01"))
        .await
        .unwrap();
    let seen = now(&world, &person).await.address;
    let (day, coming) = seen.coming.unwrap();
    assert_eq!(day.to_string(), "2026-12-01");
    assert_eq!(coming.unwrap().postal.town, "Dresden");
    assert_eq!(seen.now.unwrap().postal.town, "Hamm");
    let again = change_address(&world.services, &person.actor, &address("k2", "1.12.2026")).await;
    assert_eq!(problem(again, "street"), Problem::Unchanged);
    world.wait(chrono::TimeDelta::days(10));
    let seen = now(&world, &person).await.address;
    assert_eq!(
        (seen.coming, seen.now.unwrap().postal.town.as_str()),
        (None, "Dresden")
    );
}

on_both!(every_mistake_has_its_field_and_nothing_is_done);
async fn every_mistake_has_its_field_and_nothing_is_done(world: World) {
    let person = world.newcomer(1).await;
    let wrong = AddressForm {
        address: TypedAddress {
            postcode: "5906".into(),
            town: String::new(),
            ..home()
        },
        from: "2026-11-20".into(),
        password: String::new(),
        key: "k1".into(),
    };
    let refused = change_address(&world.services, &person.actor, &wrong).await;
    let Err(Failure::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    let four = PostcodeError::Length {
        expected: 5,
        found: 4,
    };
    assert_eq!(errors.get("postcode"), Some(&Problem::Postcode(four)));
    assert_eq!(errors.get("from"), Some(&Problem::DayOver));
    assert_eq!(errors.get("town"), Some(&Problem::Missing));
    assert_eq!(errors.get("password"), Some(&Problem::Missing));
    let far = change_address(&world.services, &person.actor, &address("k1", "2028-01-01")).await;
    assert!(matches!(problem(far, "from"), Problem::DayTooFar { .. }));
    let elsewhere = change_phone(&world.services, &person.actor, &phone("k1", "12345")).await;
    assert_eq!(problem(elsewhere, "phone"), Problem::PhoneElsewhere);
    let short = change_phone(&world.services, &person.actor, &phone("k1", "Handy")).await;
    assert_eq!(problem(short, "phone"), Problem::Phone);
    let stranger = PhoneForm {
        password: "Nicht-das-Passwort-1".into(),
        ..phone("k1", "0234 960-3737")
    };
    let stranger = change_phone(&world.services, &person.actor, &stranger).await;
    assert_eq!(problem(stranger, "password"), Problem::WrongPassword);
    let none = change_rhythm(&world.services, &person.actor, &rhythm("k1", "weekly")).await;
    assert_eq!(problem(none, "rhythm"), Problem::Choose);
    let nameless = NameForm::default();
    let nameless = change_name(&world.services, &person.actor, &nameless).await;
    assert_eq!(problem(nameless, "reason"), Problem::Choose);
    assert_eq!(world.count("requests").await, 0);
}

on_both!(a_telephone_number_is_kept_in_one_form_and_can_be_taken_away);
async fn a_telephone_number_is_kept_in_one_form_and_can_be_taken_away(world: World) {
    let person = world.newcomer(1).await;
    let set = async |key: &str, typed: &str| {
        change_phone(&world.services, &person.actor, &phone(key, typed)).await
    };
    set("k1", "0234 960-3737").await.unwrap();
    let held = now(&world, &person).await.phone.now;
    assert_eq!(held.as_deref(), Some("+492349603737"));
    let same = set("k2", "+49 (0)234 9603737").await;
    assert_eq!(problem(same, "phone"), Problem::Unchanged);
    set("k3", "").await.unwrap();
    assert_eq!(now(&world, &person).await.phone.now, None);
}

on_both!(a_name_waits_for_people_and_holds_when_they_say_so);
async fn a_name_waits_for_people_and_holds_when_they_say_so(world: World) {
    let mut export = Export::full();
    let household = export.household(1);
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let form = |key: &str| NameForm {
        first_name: "Jana".into(),
        last_name: "Neumann".into(),
        company: String::new(),
        reason: "marriage".into(),
        password: PASSWORD.into(),
        key: key.into(),
    };
    let number = change_name(&world.services, &person.actor, &form("k1"))
        .await
        .unwrap();
    let name = now(&world, &person).await.name;
    assert_eq!(name.now.last_name, "Nummer-1");
    let (waiting, wanted) = name.waiting.unwrap();
    assert_eq!(
        (waiting.as_deref(), wanted.last_name.as_str()),
        (Some(number.as_str()), "Neumann")
    );
    // A second one before the first was answered.
    let second = change_name(&world.services, &person.actor, &form("k2")).await;
    assert_eq!(problem(second, "last_name"), Problem::ChangePending);
    world.deliver().await;
    let mail = text_of(world.post.to(&person.email).last().unwrap());
    assert!(mail.contains("Neumann") && mail.contains(&number), "{mail}");
    let mut decisions = Export::delta().only("decisions");
    decisions.decision(&number, "done", "2026-11-21", "");
    world.import(&decisions).await;
    let name = now(&world, &person).await.name;
    assert_eq!(
        (name.now.last_name.as_str(), name.waiting),
        ("Neumann", None)
    );
}

on_both!(a_refused_change_and_one_taken_back_leave_everything_as_it_was);
async fn a_refused_change_and_one_taken_back_leave_everything_as_it_was(world: World) {
    let person = world.newcomer(1).await;
    let first = change_rhythm(&world.services, &person.actor, &rhythm("k1", "monthly"))
        .await
        .unwrap();
    let mut decisions = Export::delta().only("decisions");
    decisions.decision(&first, "refused", "2026-11-21", "Das geht leider nicht.");
    world.import(&decisions).await;
    let held = now(&world, &person).await.rhythm;
    assert_eq!((held.now, held.waiting), (BillingRhythm::Yearly, None));
    let second = change_rhythm(&world.services, &person.actor, &rhythm("k2", "quarterly"))
        .await
        .unwrap();
    requests::undo(&world.services, &person.actor, &second)
        .await
        .unwrap();
    assert_eq!(now(&world, &person).await.rhythm.waiting, None);
    assert_eq!(
        view(&world, &person, &second).await.row.status,
        Status::Withdrawn
    );
    // Nothing waits, so there is room for a third one; what holds at once comes back the same way.
    change_rhythm(&world.services, &person.actor, &rhythm("k3", "half_yearly"))
        .await
        .unwrap();
    let moved = change_address(&world.services, &person.actor, &address("k4", ""))
        .await
        .unwrap();
    requests::undo(&world.services, &person.actor, &moved)
        .await
        .unwrap();
    assert_eq!(lives_at(&world, &person).await, "Grünstraße 1, 59063 Hamm");
    let twice = requests::undo(&world.services, &person.actor, &moved).await;
    assert!(matches!(twice, Err(Failure::Conflict("left_already"))));
}

on_both!(what_has_left_cannot_be_taken_back_and_nobody_takes_back_for_others);
async fn what_has_left_cannot_be_taken_back_and_nobody_takes_back_for_others(world: World) {
    let people = world.street(2).await;
    let number = change_address(&world.services, &people[0].actor, &address("k1", ""))
        .await
        .unwrap();
    let other = requests::undo(&world.services, &people[1].actor, &number).await;
    assert!(matches!(other, Err(Failure::NotFound)));
    let seen = requests::show(&world.services, &people[1].actor, &number).await;
    assert!(matches!(seen, Err(Failure::NotFound)));
    export::write(&world.services, &world.folder).await.unwrap();
    let late = requests::undo(&world.services, &people[0].actor, &number).await;
    assert!(matches!(late, Err(Failure::Conflict("left_already"))));
    assert_eq!(
        lives_at(&world, &people[0]).await,
        "Neue Allee 7b, 01067 Dresden"
    );
}

on_both!(the_same_form_twice_does_it_once_and_two_tabs_ask_once);
async fn the_same_form_twice_does_it_once_and_two_tabs_ask_once(world: World) {
    let person = world.newcomer(1).await;
    let same = (0..4).map(async |_| {
        change_address(&world.services, &person.actor, &address("k1", ""))
            .await
            .unwrap()
    });
    let mut numbers = futures::future::join_all(same).await;
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("requests").await, 1);
    let other = change_address(&world.services, &person.actor, &address("k1", "2026-12-24")).await;
    assert!(matches!(other, Err(Failure::Conflict("key_reused"))));
    let tabs = ["monthly", "quarterly", "half_yearly", "monthly"]
        .into_iter()
        .enumerate();
    let tabs = tabs.map(async |(at, code)| {
        let form = rhythm(&format!("tab{at}"), code);
        change_rhythm(&world.services, &person.actor, &form).await
    });
    let done: Vec<Outcome<String>> = futures::future::join_all(tabs).await;
    let (asked, refused): (Vec<_>, Vec<_>) = done.into_iter().partition(Result::is_ok);
    assert_eq!((asked.len(), refused.len()), (1, 3));
    for tab in refused {
        assert_eq!(problem(tab, "rhythm"), Problem::ChangePending);
    }
    let left = world.count("requests WHERE kind = 'billing_rhythm'").await;
    assert_eq!(left, 1);
}

on_both!(the_profile_says_what_waits);
async fn the_profile_says_what_waits(world: World) {
    let person = world.newcomer(1).await;
    let world = world
        .with_profile(|profile| profile.changes.after_decision = vec![Kind::Phone])
        .await;
    change_phone(&world.services, &person.actor, &phone("k1", "0171 1234567"))
        .await
        .unwrap();
    let held = now(&world, &person).await.phone;
    assert!(held.waiting.is_some());
    assert_ne!(held.now.as_deref(), Some("+491711234567"));
    change_rhythm(&world.services, &person.actor, &rhythm("k2", "monthly"))
        .await
        .unwrap();
    assert_eq!(
        now(&world, &person).await.rhythm.now,
        BillingRhythm::Monthly
    );
}

on_both!(the_export_says_what_was_changed_in_words_that_machines_read);
async fn the_export_says_what_was_changed_in_words_that_machines_read(world: World) {
    let person = world.newcomer(1).await;
    change_address(&world.services, &person.actor, &address("k1", ""))
        .await
        .unwrap();
    change_recipient(&world.services, &person.actor, &recipient("k2"))
        .await
        .unwrap();
    change_phone(&world.services, &person.actor, &phone("k3", "0171 1234567"))
        .await
        .unwrap();
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    let payload = |at: usize| {
        let line: serde_json::Value = serde_json::from_str(text.lines().nth(at).unwrap()).unwrap();
        line["data"]["payload"].clone()
    };
    let (moved, recipient, phone) = (payload(0), payload(1), payload(2));
    assert_eq!(moved["billing_address"]["postcode"], "01067");
    assert_eq!(
        (&moved["valid_from"], &moved["effective"]),
        (&"2026-11-21".into(), &true.into())
    );
    assert_eq!(
        recipient["invoice_recipient"]["name"],
        "Hausverwaltung Lindner"
    );
    assert_eq!(recipient["invoice_recipient"]["country"], "DE");
    assert_eq!(phone["phone"], "+491711234567");
    // The audit log says that it happened, not what.
    let audit = world
        .column("SELECT detail FROM audit_log WHERE action = 'personal.change'")
        .await;
    assert_eq!(audit.len(), 3);
    assert!(
        audit
            .iter()
            .all(|detail| !detail.contains("Dresden") && !detail.contains("171"))
    );
}
