//! Somebody else gets the invoices: set, changed, removed, told to the contract partner, and compared with the billing
//! system.

use domain::form::Problem;
use services::personal::{RecipientForm, change_recipient, remove_recipient};

use crate::{
    personal::{acknowledged, lives_at, now, recipient},
    support::{Export, PASSWORD, World, problem, text_of},
};

on_both!(an_invoice_recipient_is_set_changed_and_removed_and_the_partner_hears_of_it);
async fn an_invoice_recipient_is_set_changed_and_removed_and_the_partner_hears_of_it(world: World) {
    let mut export = Export::full();
    let household = export.household(1);
    for row in export.rows("customers").iter_mut() {
        *row = row.replace(",DE,,,de", ",DE,partner@example.org,,de");
    }
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let number = change_recipient(&world.services, &person.actor, &recipient("k1"))
        .await
        .unwrap();
    let held = now(&world, &person).await.recipient.now.unwrap();
    assert_eq!(held.name, "Hausverwaltung Lindner");
    world.deliver().await;
    for address in [person.email.as_str(), "partner@example.org"] {
        let mails = world.post.to(address);
        let mail = text_of(
            mails
                .last()
                .unwrap_or_else(|| panic!("no mail to {address}")),
        );
        assert!(mail.contains("Hausverwaltung Lindner"), "{mail}");
        assert!(
            mail.contains("Mahnungen") && mail.contains(&number),
            "{mail}"
        );
    }
    // Nothing goes to the recipient, who has no address for mails here, and letters still go to the partner.
    assert_eq!(lives_at(&world, &person).await, "Grünstraße 1, 59063 Hamm");
    let other = RecipientForm {
        name: "Steuerbüro Ahrens".into(),
        ..recipient("k2")
    };
    change_recipient(&world.services, &person.actor, &other)
        .await
        .unwrap();
    let held = now(&world, &person).await.recipient.now.unwrap();
    assert_eq!(held.name, "Steuerbüro Ahrens");
    let wrong = remove_recipient(&world.services, &person.actor, "", "k3").await;
    assert_eq!(problem(wrong, "remove_password"), Problem::Missing);
    let wrong = remove_recipient(&world.services, &person.actor, "Falsch-4711-abc", "k3").await;
    assert_eq!(problem(wrong, "remove_password"), Problem::WrongPassword);
    remove_recipient(&world.services, &person.actor, PASSWORD, "k3")
        .await
        .unwrap();
    assert_eq!(now(&world, &person).await.recipient.now, None);
    let twice = remove_recipient(&world.services, &person.actor, PASSWORD, "k4").await;
    assert_eq!(problem(twice, "remove_password"), Problem::Unchanged);
}

on_both!(the_recipient_of_the_billing_system_counts_once_it_has_acknowledged);
async fn the_recipient_of_the_billing_system_counts_once_it_has_acknowledged(world: World) {
    let mut export = Export::full();
    let household = export.household(1);
    let row = |recipient: &str| format!("{},1000001,,,yearly,{recipient},,,,", household.account);
    let theirs = "Erika Kern,Am Markt,3,,59065,Hamm,DE";
    *export.rows("contract_accounts") = vec![row(theirs)];
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let held = now(&world, &person).await.recipient.now.unwrap();
    assert_eq!(
        (held.name.as_str(), held.address.country.as_str()),
        ("Erika Kern", "DE")
    );
    remove_recipient(&world.services, &person.actor, PASSWORD, "k1")
        .await
        .unwrap();
    world.import(&export).await;
    assert_eq!(now(&world, &person).await.recipient.now, None);
    acknowledged(&world).await;
    *export.rows("contract_accounts") = vec![row(",,,,,,")];
    world.import(&export).await;
    assert_eq!(now(&world, &person).await.recipient.now, None);
    *export.rows("contract_accounts") = vec![row(theirs)];
    world.import(&export).await;
    let held = now(&world, &person).await.recipient.now.unwrap();
    assert_eq!(held.name, "Erika Kern");
}
