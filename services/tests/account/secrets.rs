//! What a thief of the database would get: hashes.

use services::{account, drafts};

use crate::support::{Export, PASSWORD, World, caller, link_in};

on_both!(no_token_and_no_password_lies_readable_in_the_database);
async fn no_token_and_no_password_lies_readable_in_the_database(world: World) {
    let person = world.newcomer(1).await;
    let activation = world.activation_link(&person.email);
    let (session, device) = world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
    world
        .sign_in(&caller("a"), &person.email, "Falsches-Tor-Garten-99")
        .await
        .unwrap_err();
    account::ask_for_reset(&world.services, &caller("a"), &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let reset = link_in(world.post.to(&person.email).last().unwrap(), "new-password");
    let mut export = Export::delta();
    let waiting = export.household(2);
    world.seed(&export).await;
    let (account, meter) = (&waiting.account, &waiting.meter);
    world
        .register("b", account, meter, "offen@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let open = world.activation_link("offen@example.org");
    let draft = drafts::Draft::default();
    let draft = drafts::save(&world.services, None, "form", &draft)
        .await
        .unwrap();

    let dump = world.dump().await;
    let all: Vec<(&String, &String)> = dump
        .iter()
        .flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)))
        .collect();
    let device = device.split('.').nth(1).unwrap();
    let secrets = [
        PASSWORD,
        "Falsches-Tor-Garten-99",
        &activation,
        &open,
        &reset,
        &person.token,
        &session.token,
        &draft,
        device,
    ];
    for secret in secrets {
        assert!(secret.len() > 20);
        for (table, row) in &all {
            assert!(!row.contains(secret), "{table} holds a secret: {row}");
        }
    }
    // The dump does look into these columns: hashes and addresses are there.
    let hash = services::keys::token_hash(&session.token);
    assert!(
        all.iter()
            .any(|(table, row)| *table == "sessions" && row.contains(&hash))
    );
    assert!(
        all.iter()
            .any(|(table, row)| *table == "users" && row.contains("$argon2id$"))
    );
}

on_both!(the_password_hash_leaves_the_registration_with_the_activation);
async fn the_password_hash_leaves_the_registration_with_the_activation(world: World) {
    world.newcomer(1).await;
    assert_eq!(
        world
            .count("registrations WHERE password_hash IS NOT NULL")
            .await,
        0
    );
    world
        .register("b", "IR99999999", "1EMH0000000009", "x@example.org")
        .await
        .unwrap();
    assert_eq!(
        world
            .count("registrations WHERE password_hash IS NOT NULL")
            .await,
        0
    );
}
