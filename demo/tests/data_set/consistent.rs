//! The rows: references, codes, readings and money.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use domain::contract::{Division, MeterNumber, NoticePeriod};
use domain::market::{MarketLocationId, MarketPartnerCode, MeteringLocationId};
use domain::reading::{ObisCode, Origin, Reason, Unit};
use rust_decimal::Decimal;

use crate::{Row, amount, day, make, today};

#[test]
fn every_reference_resolves_and_every_key_is_unique() {
    let set = make(300, 0, 2);
    let customers = set.keys("customers.csv", "customer_no");
    let accounts = set.keys("contract_accounts.csv", "contract_account_no");
    let points = set.keys("delivery_points.csv", "delivery_point_no");
    let contracts = set.keys("contracts.csv", "contract_no");
    let meters = set.keys("meters.csv", "meter_no");
    set.keys("readings.csv", "reading_no");
    set.keys("invoices.csv", "invoice_no");
    let registers: HashSet<(String, String)> = set
        .rows("registers.csv")
        .into_iter()
        .map(|row| (row["meter_no"].clone(), row["obis"].clone()))
        .collect();
    for (file, column, keys) in [
        ("contract_accounts.csv", "customer_no", &customers),
        ("contracts.csv", "contract_account_no", &accounts),
        ("contracts.csv", "delivery_point_no", &points),
        ("prices.csv", "contract_no", &contracts),
        ("meters.csv", "contract_no", &contracts),
        ("registers.csv", "meter_no", &meters),
        ("instalments.csv", "contract_no", &contracts),
        ("invoices.csv", "contract_no", &contracts),
        ("invoices.csv", "contract_account_no", &accounts),
        ("registrable.csv", "contract_account_no", &accounts),
        ("registrable.csv", "meter_no", &meters),
        ("sign_ins.csv", "contract_account_no", &accounts),
        ("sign_ins.csv", "meter_no", &meters),
    ] {
        for row in set.rows(file) {
            assert!(
                keys.contains(&row[column]),
                "{file}: {column} {}",
                row[column]
            );
        }
    }
    for row in set.rows("readings.csv") {
        let key = (row["meter_no"].clone(), row["obis"].clone());
        assert!(registers.contains(&key), "{key:?}");
    }
}

#[test]
fn every_word_and_number_is_one_the_portal_knows() {
    let set = make(300, 0, 2);
    for row in set.rows("customers.csv") {
        let mail = &row["email"];
        assert!(
            mail.is_empty() || domain::account::EmailAddress::parse(mail).is_ok(),
            "{mail}"
        );
    }
    for row in set.rows("contracts.csv") {
        assert!(Division::parse(&row["division"]).is_some());
        let malo = &row["market_location"];
        assert!(
            malo.is_empty() || MarketLocationId::parse(malo).is_ok(),
            "{malo}"
        );
        assert_eq!(
            malo.is_empty(),
            !matches!(&*row["division"], "electricity" | "gas")
        );
        for code in ["network_operator_code", "metering_operator_code"] {
            assert!(
                MarketPartnerCode::parse(&row[code]).is_ok(),
                "{}",
                row[code]
            );
        }
        let notice = &row["notice_period"];
        assert!(
            notice.is_empty() || NoticePeriod::parse(notice).is_some(),
            "{notice}"
        );
    }
    let mut standard = 0;
    for row in set.rows("meters.csv") {
        standard += usize::from(
            MeterNumber::parse(&row["meter_no"])
                .unwrap()
                .is_din_43863_5(),
        );
        let melo = &row["metering_location"];
        let good = MeteringLocationId::parse(melo).is_ok();
        assert!(melo.is_empty() || good, "{melo}");
    }
    assert!(standard > 100 && standard < set.rows("meters.csv").len() - 100);
    for row in set.rows("registers.csv") {
        assert!(Unit::parse(&row["unit"]).is_some());
        assert!(
            ["kWh", "MWh", "GJ", "m3"].contains(&&*row["unit"]),
            "{}",
            row["unit"]
        );
        assert!(ObisCode::parse(&row["obis"]).is_ok(), "{}", row["obis"]);
    }
    for row in set.rows("readings.csv") {
        let origin = Origin::parse(&row["origin"]).unwrap();
        assert!(Reason::parse(&row["reason"]).is_some());
        assert_eq!(
            origin == Origin::Estimate,
            !row["estimate_reason"].is_empty()
        );
        assert!(day(&row, "read_on") <= today());
    }
}

#[test]
fn readings_fall_only_where_a_register_starts_anew() {
    let set = make(300, 0, 4);
    let digits: HashMap<(String, String), u32> = set
        .rows("registers.csv")
        .into_iter()
        .map(|row| {
            let digits = row["integer_digits"].parse().unwrap();
            ((row["meter_no"].clone(), row["obis"].clone()), digits)
        })
        .collect();
    let mut last: HashMap<(String, String), (NaiveDate, Decimal)> = HashMap::new();
    let mut rollovers = 0;
    for row in set.rows("readings.csv") {
        let key = (row["meter_no"].clone(), row["obis"].clone());
        let capacity = Decimal::from(10_i64.pow(digits[&key]));
        let (on, value) = (day(&row, "read_on"), amount(&row, "value"));
        assert!(value >= Decimal::ZERO && value < capacity, "{row:?}");
        if let Some((before, old)) = last.insert(key, (on, value)) {
            assert!(
                before < on,
                "two readings of one register on one day: {row:?}"
            );
            if value < old {
                rollovers += 1;
                let used = value + capacity - old;
                assert!(
                    used < capacity / Decimal::from(3),
                    "not a rollover: {row:?}"
                );
            }
        }
    }
    assert!(rollovers > 0);
}

#[test]
fn invoices_add_up_with_the_instalments_of_their_period() {
    let set = make(300, 0, 5);
    let mut paid: HashMap<String, Vec<(NaiveDate, Decimal)>> = HashMap::new();
    for row in set.rows("instalments.csv") {
        assert!(amount(&row, "paid") <= amount(&row, "amount"));
        let entry = paid.entry(row["contract_no"].clone()).or_default();
        entry.push((day(&row, "due_on"), amount(&row, "paid")));
    }
    let contracts: HashMap<String, Row> = set
        .rows("contracts.csv")
        .into_iter()
        .map(|row| (row["contract_no"].clone(), row))
        .collect();
    let mut newest: HashMap<String, Row> = HashMap::new();
    let (mut credits, mut back_payments) = (0, 0);
    for row in set.rows("invoices.csv") {
        let balance = amount(&row, "gross") - amount(&row, "instalments_paid");
        assert_eq!(balance, amount(&row, "balance"), "{row:?}");
        assert!(day(&row, "issued_on") <= today());
        assert!(day(&row, "due_on") >= day(&row, "issued_on") + Days::new(14));
        assert!(day(&row, "issued_on") <= day(&row, "period_to") + Days::new(42));
        let days = (day(&row, "period_to") - day(&row, "period_from")).num_days() + 1;
        assert!((30..=366).contains(&days), "{days} days: {row:?}");
        newest.insert(row["contract_no"].clone(), row);
    }
    for (contract, row) in &newest {
        let period = day(row, "period_from")..=day(row, "period_to");
        let sum: Decimal = paid
            .get(contract)
            .into_iter()
            .flatten()
            .filter(|(due, _)| period.contains(due))
            .map(|(_, paid)| *paid)
            .sum();
        assert_eq!(sum, amount(row, "instalments_paid"), "{row:?}");
        assert_eq!(contracts[contract]["billed_until"], row["period_to"]);
        credits += usize::from(amount(row, "balance") < Decimal::ZERO);
        back_payments += usize::from(amount(row, "balance") > Decimal::ZERO);
    }
    assert!(
        credits > 50 && back_payments > 50,
        "{credits} / {back_payments}"
    );
}
