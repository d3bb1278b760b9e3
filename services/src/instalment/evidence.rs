//! What speaks for an instalment outside the rules: what changed in the household, since when, and the last reading with
//! its photos.

use chrono::{Days, NaiveDate};
use domain::{
    billing::instalment::Cause,
    form::{FieldErrors, Problem, parse_date},
};
use sea_orm::{FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::plan::Plan;
use crate::{Outcome, Services};

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 500;
/// More people than that are not counted.
pub const MOST_PEOPLE: u32 = 10;
/// A reading older than that says little about now.
const READING_DAYS: u64 = 60;

/// The part of the form that says why, as typed.
#[derive(Clone, Debug, Default)]
pub struct Why {
    /// Code of the cause.
    pub cause: String,
    /// How many people live there now.
    pub people: String,
    /// Since when, or from when on.
    pub since: String,
    /// In words.
    pub reason: String,
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub cause: Cause,
    pub people: Option<u32>,
    pub since: Option<NaiveDate>,
    pub reading: Option<Told>,
}

/// A reading of the customer that goes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct Told {
    pub receipt_no: String,
    pub read_on: NaiveDate,
    pub photos: i64,
}

/// What was typed; the words stand beside it.
pub(super) fn understood(why: &Why) -> Result<(Evidence, Option<String>), FieldErrors> {
    let mut errors = FieldErrors::new();
    let cause = Cause::parse(why.cause.trim());
    let reason = why.reason.trim();
    if cause.is_none() {
        errors.add("cause", Problem::Choose);
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.add(
            "reason",
            Problem::TooLong {
                max: LONGEST_REASON,
            },
        );
    } else if reason.is_empty() && cause == Some(Cause::Other) {
        errors.add("reason", Problem::Missing);
    }
    let counts = matches!(cause, Some(Cause::FewerPeople | Cause::MorePeople));
    let people = match why.people.trim() {
        "" => None,
        typed => {
            let people = typed
                .parse()
                .ok()
                .filter(|people| (1..=MOST_PEOPLE).contains(people));
            if people.is_none() {
                errors.add("people", Problem::Choose);
            }
            people
        }
    };
    let since = match why.since.trim() {
        "" => None,
        typed => parse_date(typed)
            .map_err(|error| errors.add("since", error))
            .ok(),
    };
    let cause = cause.unwrap_or(Cause::Other);
    let evidence = Evidence {
        cause,
        people: people.filter(|_| counts),
        since,
        reading: None,
    };
    errors.or((evidence, (!reason.is_empty()).then(|| reason.to_owned())))
}

/// The newest reading that a plan's customer reported lately; it goes along with a question.
///
/// # Errors
/// Those of the database. Whose contract it is has been looked at with the plan.
pub async fn told(services: &Services, plan: &Plan) -> Outcome<Option<Told>> {
    let oldest = services.today().checked_sub_days(Days::new(READING_DAYS));
    let sql = "SELECT p.receipt_no, r.read_on, (SELECT COUNT(*) FROM reading_photos f \
               WHERE f.report_id = p.id) AS photos FROM readings r \
               JOIN reading_reports p ON p.id = r.report_id JOIN meters m ON m.id = r.meter_id \
               WHERE m.contract_id = $1 AND r.superseded_by IS NULL AND r.read_on >= $2 \
               ORDER BY r.read_on DESC, r.id DESC LIMIT 1";
    let values = [
        plan.contract.uuid().into(),
        oldest.unwrap_or(NaiveDate::MIN).into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let found = Told::find_by_statement(statement);
    Ok(found.one(services.db.read()).await?)
}
