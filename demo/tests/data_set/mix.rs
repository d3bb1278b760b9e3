//! The customers: their mix, and the hand-made stories.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use crate::{amount, day, make, today};

#[test]
fn the_mix_of_customers_is_that_of_a_town() {
    let set = make(1500, 0, 6);
    let contracts = set.rows("contracts.csv");
    let accounts: HashSet<&String> = contracts
        .iter()
        .map(|row| &row["contract_account_no"])
        .collect();
    let share = |division: &str| {
        let with: HashSet<&String> = contracts
            .iter()
            .filter(|row| row["division"] == division)
            .map(|row| &row["contract_account_no"])
            .collect();
        with.len() * 100 / accounts.len()
    };
    assert_eq!(share("electricity"), 100);
    assert!((38..=50).contains(&share("gas")), "{}", share("gas"));
    assert!((52..=66).contains(&share("water")), "{}", share("water"));
    assert!((8..=16).contains(&share("heat")), "{}", share("heat"));
    let registers = set.rows("registers.csv");
    let count = |code: &str| registers.iter().filter(|row| row["obis"] == code).count();
    assert!(
        (60..=200).contains(&count("1-0:1.8.2")),
        "{}",
        count("1-0:1.8.2")
    );
    assert!(
        (40..=150).contains(&count("1-0:2.8.0")),
        "{}",
        count("1-0:2.8.0")
    );
    let removed = set
        .rows("meters.csv")
        .iter()
        .filter(|r| !r["removed_on"].is_empty())
        .count();
    assert!((100..=500).contains(&removed), "{removed}");
    assert!(contracts.iter().any(|row| !row["ends_on"].is_empty()));
    let estimates = set
        .rows("readings.csv")
        .iter()
        .filter(|r| r["origin"] == "estimate")
        .count();
    assert!(estimates > 50, "{estimates}");
}

#[test]
fn the_stories_are_there_whatever_the_seed() {
    for seed in [1, 99] {
        let set = make(6, 0, seed);
        let emails: Vec<_> = set
            .summary
            .sign_ins
            .iter()
            .map(|s| s.email.as_str())
            .collect();
        assert_eq!(emails.len(), 3);
        assert!(emails.contains(&"jana.yilmaz-brandt@example.org"));
        for entry in &set.summary.sign_ins {
            let rules = domain::account::PasswordRules::default();
            let own = domain::account::OwnWords {
                person: &[&entry.email],
                place: &[&entry.contract_account_no],
            };
            assert_eq!(rules.check(&entry.password, own), []);
        }
        let open: HashMap<_, _> = set
            .summary
            .registrable
            .iter()
            .map(|r| (r.contract_account_no.as_str(), r.meter_no.as_str()))
            .collect();
        assert_eq!(open["IR12345678"], "1EMH0012345678");
        assert_eq!(open["IR40902611"], "2217340");

        // The newcomer has nothing yet.
        let contracts = set.rows("contracts.csv");
        let newcomer: Vec<_> = contracts
            .iter()
            .filter(|r| r["contract_account_no"] == "IR40902611")
            .collect();
        assert_eq!(newcomer.len(), 1);
        let invoices = set.rows("invoices.csv");
        assert!(
            invoices
                .iter()
                .all(|r| r["contract_account_no"] != "IR40902611")
        );

        // The family's meter was replaced.
        let family: HashSet<_> = contracts
            .iter()
            .filter(|row| row["contract_account_no"] == "IR12345678")
            .map(|row| row["contract_no"].clone())
            .collect();
        let removed = set
            .rows("meters.csv")
            .into_iter()
            .filter(|row| family.contains(&row["contract_no"]) && !row["removed_on"].is_empty());
        assert_eq!(removed.count(), 1);

        // Somebody owes: two overdue instalments and a back payment on the newest bills.
        let owing: Vec<_> = contracts
            .iter()
            .filter(|r| r["contract_account_no"] == "IR51237744")
            .collect();
        for contract in owing {
            let overdue = set
                .rows("instalments.csv")
                .into_iter()
                .filter(|row| row["contract_no"] == contract["contract_no"])
                .filter(|row| day(row, "due_on") < today() && amount(row, "paid").is_zero())
                .count();
            let expected = if contract["division"] == "electricity" {
                2
            } else {
                1
            };
            assert_eq!(overdue, expected);
            let last = invoices
                .iter()
                .rfind(|row| row["contract_no"] == contract["contract_no"])
                .unwrap();
            assert!(amount(last, "balance") > Decimal::ZERO);
        }
    }
}
