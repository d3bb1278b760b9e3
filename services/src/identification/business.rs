//! Companies: their login is set up by people at the utility, who answer within a stated time.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::EmailAddress,
    form::{FieldErrors, Problem},
    identity::BusinessId,
    language::Language,
    requests::{Kind, calendar},
};
use sea_orm::{FromQueryResult, Statement};
use uuid::Uuid;

use crate::{
    Failure, Outcome, Services,
    account::{Caller, count_try, stranger_turn},
    outbox, requests,
};

const LONGEST: usize = 120;
/// Requests that one network address may send in an hour.
const PER_HOUR: i64 = 5;

/// What a company sends.
#[derive(Clone, Debug, Default)]
pub struct BusinessForm {
    pub company: String,
    pub business_id: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    /// Of the page it was filled in on.
    pub language: Language,
    /// The same key never opens a second request.
    pub key: String,
}

/// Opens the request; gives its number and the day of the answer.
///
/// # Errors
/// `Invalid` with the fields; `NotFound` where no bank is asked; `TooMany`.
pub async fn ask_for_business_login(
    services: &Services,
    caller: &Caller,
    form: &BusinessForm,
) -> Outcome<(String, NaiveDate)> {
    if !services.profile.access.asks_banks() {
        return Err(Failure::NotFound);
    }
    let mut errors = FieldErrors::default();
    for (name, value, required) in [
        ("company", &form.company, true),
        ("contact_name", &form.contact_name, true),
        ("phone", &form.phone, false),
    ] {
        if required && value.trim().is_empty() {
            errors.add(name, Problem::Missing);
        } else if value.chars().count() > LONGEST {
            errors.add(name, Problem::TooLong { max: LONGEST });
        }
    }
    let id = BusinessId::parse(&form.business_id)
        .map_err(|error| errors.add("business_id", error))
        .ok();
    let email = EmailAddress::parse(&form.email)
        .map_err(|error| errors.add("email", error))
        .ok();
    let (Some(id), Some(email), true) = (id, email, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let clock = Kind::BusinessLogin.clock();
    let due_on = clock.due_on(services.today(), &calendar::is_nationwide_holiday);
    let key: String = form.key.chars().take(64).collect();
    if let Some(number) = requests::number_by_key(services, Kind::BusinessLogin, &key).await? {
        return Ok((number, due_on));
    }
    let hour = TimeDelta::hours(1);
    count_try(services, "business_login", &caller.address, hour, PER_HOUR).await?;
    let turn = stranger_turn(services, "business_mail", &email.key()).await?;
    let number = services.next_number("request").await?;
    let tx = services.db.begin().await?;
    let new = requests::New {
        kind: Kind::BusinessLogin,
        contract_account: None,
        user: None,
        report: None,
        payload: serde_json::json!({
            "company": form.company.trim(), "business_id": id.as_str(),
            "contact_name": form.contact_name.trim(), "email": email.as_str(),
            "phone": form.phone.trim(), "language": form.language.code(),
        }),
        idempotency_key: key,
        number,
    };
    let (request, number) = requests::create(services, &tx, new).await?;
    if let Some(at) = turn {
        let payload = serde_json::json!({ "request": request });
        let kind = outbox::Kind::BusinessReceiptMail;
        outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
    }
    tx.commit().await?;
    services.nudge.notify_one();
    Ok((number, due_on))
}

/// What the receipt mail says.
pub(crate) struct ReceiptFacts {
    pub number: String,
    pub due_on: NaiveDate,
    pub email: String,
    pub language: Language,
    pub company: String,
}

/// The facts for the receipt, or nothing when the request is gone.
pub(crate) async fn receipt_facts(
    services: &Services,
    request: Uuid,
) -> Outcome<Option<ReceiptFacts>> {
    #[derive(FromQueryResult)]
    struct Row {
        request_no: String,
        due_on: NaiveDate,
        payload: String,
    }
    let sql = "SELECT request_no, due_on, payload FROM requests WHERE id = $1";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [request.into()]);
    let Some(row) = Row::find_by_statement(statement)
        .one(services.db.read())
        .await?
    else {
        return Ok(None);
    };
    let payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    let text = |name: &str| {
        let part = payload.get(name).and_then(|part| part.as_str());
        part.unwrap_or_default().to_owned()
    };
    Ok(Some(ReceiptFacts {
        number: row.request_no,
        due_on: row.due_on,
        email: text("email"),
        language: Language::parse(&text("language")).unwrap_or_default(),
        company: text("company"),
    }))
}
