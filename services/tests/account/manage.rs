//! A second contract account in the same hands.

use chrono::TimeDelta;
use domain::form::Problem;
use services::Failure;

use crate::support::{Export, World, problem, text_of};

on_both!(a_second_contract_account_is_added_with_a_notice_by_mail);
async fn a_second_contract_account_is_added_with_a_notice_by_mail(world: World) {
    let person = world.newcomer(1).await;
    let mut export = Export::delta();
    let second = export.household(2);
    world.seed(&export).await;
    let actor = &person.actor;
    world
        .add(actor, "ir 0000 0002", "1emh 0000000002")
        .await
        .unwrap();
    let actor = world.actor(&person.token).await.unwrap();
    let numbers: Vec<&str> = actor
        .accounts()
        .iter()
        .map(|own| own.number.as_str())
        .collect();
    assert_eq!(numbers, ["IR00000001", second.account.as_str()]);
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let text = text_of(mails.last().unwrap());
    assert!(text.contains(&second.account), "{text}");
    let again = world.add(&actor, &second.account, &second.meter).await;
    assert_eq!(
        problem(again, "contract_account"),
        Problem::AlreadySubmitted
    );
}

on_both!(unknown_wrong_and_taken_pairs_get_one_and_the_same_answer);
async fn unknown_wrong_and_taken_pairs_get_one_and_the_same_answer(world: World) {
    let person = world.newcomer(1).await;
    world.newcomer(2).await;
    let mut export = Export::delta();
    export.household(3);
    world.seed(&export).await;
    let pairs = [
        ("IR99999999", "1EMH0000000003"),
        ("IR00000003", "1EMH0000000002"),
        ("IR00000002", "1EMH0000000002"),
    ];
    for (number, meter) in pairs {
        let outcome = world.add(&person.actor, number, meter).await;
        let Err(Failure::Invalid(errors)) = outcome else {
            panic!("{number}: {outcome:?}")
        };
        assert_eq!(
            errors.get("contract_account"),
            Some(&Problem::NoMatch),
            "{number}"
        );
        assert_eq!(errors.len(), 1);
    }
    let mails = world.post.to(&person.email).len();
    world.deliver().await;
    assert_eq!(world.post.to(&person.email).len(), mails);
    assert_eq!(world.count("user_contract_accounts").await, 2);
}

on_both!(pairs_can_be_guessed_ten_times_an_hour);
async fn pairs_can_be_guessed_ten_times_an_hour(world: World) {
    let person = world.newcomer(1).await;
    let actor = &person.actor;
    for at in 0..10 {
        let number = format!("IR1111111{at}");
        let outcome = world.add(actor, &number, "1EMH0000000003").await;
        assert_eq!(problem(outcome, "contract_account"), Problem::NoMatch);
    }
    let eleventh = world.add(actor, "IR22222222", "1EMH0000000003").await;
    assert!(matches!(eleventh, Err(Failure::TooMany(_))), "{eleventh:?}");
    world.wait(TimeDelta::hours(1));
    let later = world.add(actor, "IR22222222", "1EMH0000000003").await;
    assert_eq!(problem(later, "contract_account"), Problem::NoMatch);
}

on_both!(two_customers_who_add_one_account_at_once_do_not_share_it);
async fn two_customers_who_add_one_account_at_once_do_not_share_it(world: World) {
    let (one, two) = (world.newcomer(1).await, world.newcomer(2).await);
    let mut export = Export::delta();
    let third = export.household(3);
    world.seed(&export).await;
    let (first, second) = tokio::join!(
        world.add(&one.actor, &third.account, &third.meter),
        world.add(&two.actor, &third.account, &third.meter),
    );
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    let loser = if first.is_ok() { second } else { first };
    assert_eq!(problem(loser, "contract_account"), Problem::NoMatch);
    assert_eq!(world.count("user_contract_accounts").await, 3);
}
