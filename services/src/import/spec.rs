//! The files: which columns they have, what they hold, which table they go into. The documentation of the
//! format (docs/IMPORT.md) says the same in words; a test compares the two.

use super::columns::Kind;

/// A column of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// In the header.
    pub name: &'static str,
    /// In the table; for a reference the column of the id.
    pub to: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// Newer than the first release: a file may still lack it.
    pub late: bool,
    /// The file whose row is meant.
    pub refers: Option<&'static str>,
}

/// A file.
#[derive(Clone, Copy, Debug)]
pub(super) struct File {
    /// Without `.csv`; the name of the table as well.
    pub name: &'static str,
    /// The columns that make a row unmistakable.
    pub key: &'static [&'static str],
    pub columns: &'static [Column],
    /// Columns filled from a referenced row: (column, file whose row knows it).
    pub account_from: Option<&'static str>,
}

const fn must(name: &'static str, to: &'static str, kind: Kind) -> Column {
    Column {
        name,
        to,
        kind,
        required: true,
        late: false,
        refers: None,
    }
}

const fn may(name: &'static str, to: &'static str, kind: Kind) -> Column {
    Column {
        name,
        to,
        kind,
        required: false,
        late: false,
        refers: None,
    }
}

const fn late(name: &'static str, to: &'static str, kind: Kind) -> Column {
    Column {
        late: true,
        ..may(name, to, kind)
    }
}

const fn of(name: &'static str, to: &'static str, kind: Kind, file: &'static str) -> Column {
    Column {
        name,
        to,
        kind,
        required: true,
        late: false,
        refers: Some(file),
    }
}

const NAME: Kind = Kind::Text(120);
const NUMBER: Kind = Kind::Text(40);
const DELIVERIES: Kind = Kind::Code(&["paper", "online", "both"]);
const RHYTHMS: Kind = Kind::Code(&["yearly", "half_yearly", "quarterly", "monthly"]);
const LANGUAGES: Kind = Kind::Code(&["de", "en", "sv"]);
const DIVISIONS: Kind = Kind::Code(&["electricity", "gas", "water", "heat", "telecom"]);
/// Parts of the registers that chambers of crafts keep (HwO §§ 6, 19).
const REGISTERS: &[&str] = &["a", "b1", "b2"];
pub(super) const ORIGINS: &[&str] = &[
    "customer",
    "network_operator",
    "remote",
    "staff",
    "estimate",
];
pub(super) const REASONS: &[&str] = &[
    "periodic",
    "interim",
    "move_in",
    "move_out",
    "supplier_change",
    "installation",
    "removal",
    "control",
    "price_change",
    "instalment_check",
];

/// All files that go straight into their table, in the order of their references.
pub(super) const FILES: [File; 11] = [
    File {
        name: "customers",
        key: &["customer_no"],
        account_from: None,
        columns: &[
            must("customer_no", "customer_no", Kind::CustomerNumber),
            must("kind", "kind", Kind::Code(&["private", "business"])),
            may("salutation", "salutation", NUMBER),
            may("first_name", "first_name", NAME),
            may("last_name", "last_name", NAME),
            may("company", "company", NAME),
            must("street", "street", NAME),
            may("house_no", "house_no", NUMBER),
            may("addition", "addition", NAME),
            must("postcode", "postcode", NUMBER),
            must("town", "town", NAME),
            must("country", "country", Kind::Country),
            may("email", "email", Kind::Text(254)),
            may("phone", "phone", NUMBER),
            must("language", "language", LANGUAGES),
        ],
    },
    File {
        name: "identities",
        key: &["customer_no"],
        account_from: None,
        columns: &[
            of(
                "customer_no",
                "customer_id",
                Kind::CustomerNumber,
                "customers",
            ),
            must("personal_code", "code_hash", Kind::PersonalCode),
        ],
    },
    File {
        name: "companies",
        key: &["customer_no"],
        account_from: None,
        columns: &[
            of(
                "customer_no",
                "customer_id",
                Kind::CustomerNumber,
                "customers",
            ),
            may("legal_form", "legal_form", NAME),
            must("trade", "trade", NAME),
            may("register", "register", Kind::Code(REGISTERS)),
            may("register_no", "register_no", NUMBER),
            may("registered_on", "registered_on", Kind::Date),
            may("manager", "manager", NAME),
            may("apprentices", "apprentices", Kind::Whole(0, 100_000)),
        ],
    },
    File {
        name: "contract_accounts",
        key: &["contract_account_no"],
        account_from: None,
        columns: &[
            must(
                "contract_account_no",
                "contract_account_no",
                Kind::ContractAccount,
            ),
            of(
                "customer_no",
                "customer_id",
                Kind::CustomerNumber,
                "customers",
            ),
            late("invoice_delivery", "invoice_delivery", DELIVERIES),
            late("letter_delivery", "letter_delivery", DELIVERIES),
            late("billing_rhythm", "billing_rhythm", RHYTHMS),
            late("recipient_name", "recipient_name", NAME),
            late("recipient_street", "recipient_street", NAME),
            late("recipient_house_no", "recipient_house_no", NUMBER),
            late("recipient_addition", "recipient_addition", NAME),
            late("recipient_postcode", "recipient_postcode", NUMBER),
            late("recipient_town", "recipient_town", NAME),
            late("recipient_country", "recipient_country", Kind::Country),
            late("mandate_reference", "mandate_reference", Kind::Text(35)),
            late("mandate_iban", "mandate_iban", Kind::Iban),
            late("mandate_holder", "mandate_holder", NAME),
            late("mandate_signed_on", "mandate_signed_on", Kind::Date),
        ],
    },
    File {
        name: "delivery_points",
        key: &["delivery_point_no"],
        account_from: None,
        columns: &[
            must("delivery_point_no", "delivery_point_no", NUMBER),
            must("street", "street", NAME),
            may("house_no", "house_no", NUMBER),
            may("addition", "addition", NAME),
            must("postcode", "postcode", Kind::Postcode),
            must("town", "town", NAME),
            may("place", "place", NAME),
        ],
    },
    File {
        name: "contracts",
        key: &["contract_no"],
        account_from: None,
        columns: &[
            must("contract_no", "contract_no", NUMBER),
            of(
                "contract_account_no",
                "contract_account_id",
                Kind::ContractAccount,
                "contract_accounts",
            ),
            of(
                "delivery_point_no",
                "delivery_point_id",
                NUMBER,
                "delivery_points",
            ),
            must("division", "division", DIVISIONS),
            must("product", "product", NAME),
            must("basic_supply", "basic_supply", Kind::Flag),
            must("starts_on", "starts_on", Kind::Date),
            may("ends_on", "ends_on", Kind::Date),
            may("term_until", "term_until", Kind::Date),
            may("notice_period", "notice_period", Kind::NoticePeriod),
            may("market_location", "market_location", Kind::MarketLocation),
            may("network_operator", "network_operator", NAME),
            may(
                "network_operator_code",
                "network_operator_code",
                Kind::OperatorCode,
            ),
            may("metering_operator", "metering_operator", NAME),
            may(
                "metering_operator_code",
                "metering_operator_code",
                Kind::OperatorCode,
            ),
            may("annual_forecast", "annual_forecast_micro", Kind::Decimal),
            may("gas_state_number", "gas_state_number_micro", Kind::Decimal),
            may(
                "gas_calorific_value",
                "gas_calorific_value_micro",
                Kind::Decimal,
            ),
            may("billed_until", "billed_until", Kind::Date),
        ],
    },
    File {
        name: "prices",
        key: &["contract_no", "valid_from"],
        account_from: None,
        columns: &[
            of("contract_no", "contract_id", NUMBER, "contracts"),
            must("valid_from", "valid_from", Kind::Date),
            may("valid_to", "valid_to", Kind::Date),
            must("working_price", "working_price_micro", Kind::Decimal),
            must("base_price_year", "base_price_year_micro", Kind::Decimal),
            must("vat_percent", "vat_percent_micro", Kind::Decimal),
            late(
                "low_working_price",
                "low_working_price_micro",
                Kind::Decimal,
            ),
        ],
    },
    File {
        name: "meters",
        key: &["meter_no"],
        account_from: Some("contracts"),
        columns: &[
            must("meter_no", "meter_no", Kind::MeterNumber),
            of("contract_no", "contract_id", NUMBER, "contracts"),
            may(
                "metering_location",
                "metering_location",
                Kind::MeteringLocation,
            ),
            must("installed_on", "installed_on", Kind::Date),
            may("removed_on", "removed_on", Kind::Date),
            may("place", "place", NAME),
        ],
    },
    File {
        name: "registers",
        key: &["meter_no", "obis"],
        account_from: None,
        columns: &[
            of("meter_no", "meter_id", Kind::MeterNumber, "meters"),
            must("obis", "obis", Kind::Obis),
            may("label", "label", Kind::Code(&["HT", "NT"])),
            must("unit", "unit", Kind::Unit),
            must("integer_digits", "integer_digits", Kind::Whole(1, 12)),
            must("decimal_digits", "decimal_digits", Kind::Whole(0, 6)),
            must("factor", "factor_micro", Kind::Decimal),
        ],
    },
    File {
        name: "instalments",
        key: &["contract_no", "due_on"],
        account_from: Some("contracts"),
        columns: &[
            of("contract_no", "contract_id", NUMBER, "contracts"),
            must("due_on", "due_on", Kind::Date),
            must("amount", "amount_cents", Kind::Money),
            must("paid", "paid_cents", Kind::Money),
        ],
    },
    File {
        name: "invoices",
        key: &["invoice_no"],
        account_from: None,
        columns: &[
            must("invoice_no", "invoice_no", NUMBER),
            of(
                "contract_account_no",
                "contract_account_id",
                Kind::ContractAccount,
                "contract_accounts",
            ),
            of("contract_no", "contract_id", NUMBER, "contracts"),
            must(
                "kind",
                "kind",
                Kind::Code(&["annual", "interim", "final", "correction", "monthly"]),
            ),
            must("issued_on", "issued_on", Kind::Date),
            must("period_from", "period_from", Kind::Date),
            must("period_to", "period_to", Kind::Date),
            must("gross", "gross_cents", Kind::Money),
            must("instalments_paid", "instalments_paid_cents", Kind::Money),
            must("balance", "balance_cents", Kind::Money),
            must("due_on", "due_on", Kind::Date),
            may("pdf", "document", Kind::FileName),
        ],
    },
];

/// Readings have rules of their own (see `readings`).
pub(super) const READINGS: File = File {
    name: "readings",
    key: &["reading_no"],
    account_from: None,
    columns: &[
        must("reading_no", "reading_no", NUMBER),
        must("meter_no", "", Kind::MeterNumber),
        must("obis", "", Kind::Obis),
        must("read_on", "read_on", Kind::Date),
        must("value", "value_micro", Kind::Decimal),
        must("origin", "origin", Kind::Code(ORIGINS)),
        must("reason", "reason", Kind::Code(REASONS)),
        may("estimate_reason", "estimate_reason", NAME),
        may("portal_record", "", Kind::Text(36)),
    ],
};

/// Decisions of the utility on requests (see `decisions`).
pub(super) const DECISIONS: File = File {
    name: "decisions",
    key: &["request_no", "decided_on", "status", "note"],
    account_from: None,
    columns: &[
        must("request_no", "", NUMBER),
        must(
            "status",
            "",
            Kind::Code(&["in_progress", "waiting_for_customer", "done", "refused"]),
        ),
        must("decided_on", "", Kind::Date),
        may("note", "", Kind::Text(1000)),
    ],
};
