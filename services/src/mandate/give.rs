//! A customer gives a mandate, or another one for another account. It holds at once; the one before it ends with it.

use domain::{
    bank::{Iban, IbanError},
    form::{FieldErrors, Problem},
    language::Language,
    requests::Kind,
};

use super::{
    banks::bank,
    known::{Held, held},
    store::{self, New},
    text::WORDING,
};
use crate::{
    Failure, Outcome, Services,
    account::{Actor, Caller, confirm_password},
    audit::{self, Who},
    outbox, requests,
};

/// The longest name of an account holder (ISO 20022).
pub const LONGEST_HOLDER: usize = 70;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct Give {
    pub iban: String,
    /// Whose bank account it is.
    pub holder: String,
    /// "I give this mandate".
    pub agree: bool,
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
    /// Of the words that were agreed to.
    pub language: Language,
}

/// Gives a mandate; gives the number of the request. The same form twice does it once.
///
/// # Errors
/// `Invalid` with `iban`, `holder`, `agree` or `password`; `TooMany` after too many wrong passwords; `NotFound` where the
/// profile collects nothing; `Conflict("key_reused")`.
pub async fn give(
    services: &Services,
    actor: &Actor,
    caller: &Caller,
    form: &Give,
) -> Outcome<String> {
    if services.profile.direct_debit.is_none() {
        return Err(Failure::NotFound);
    }
    let account = actor.chosen().ok_or(Failure::NotFound)?.clone();
    let account_id = account.id.uuid();
    let user = actor.user_id().uuid();
    let (iban, holder) = checked(form)?;
    let key = requests::stored_key(user, &form.key)?;
    // Read before the question whether this form came already: a mandate of the same form never looks like another one.
    let there = held(services.db.read(), account_id).await?;
    let kind = Kind::Mandate;
    let same = |payload: &serde_json::Value| payload["iban"] == iban.as_str();
    if let Some(number) = requests::same_form(services, account_id, kind, &key, same).await? {
        return Ok(number);
    }
    let is_same = |held: &Held| {
        let given = held.row.as_ref().map(|row| row.iban.as_str());
        given.or(held.known.as_ref().map(|known| known.whole.as_str())) == Some(iban.as_str())
    };
    if is_same(&there) {
        return Err(Failure::field("iban", Problem::MandateThere));
    }
    confirm_password(services, actor, "mandate", "password", &form.password).await?;
    let bank = iban.german_bank_code().and_then(bank);
    let number = services.next_number("request").await?;
    let tx = services.db.begin().await?;
    requests::lock_account(&tx, account_id).await?;
    let there = held(&tx, account_id).await?;
    let replaced = there.known.as_ref().map(|known| known.reference.as_str());
    let reference = there.free_reference(&account.number)?;
    let new = requests::New {
        kind,
        contract_account: Some(account_id),
        user: Some(user),
        report: None,
        payload: serde_json::json!({
            "mandate_reference": reference,
            "iban": iban.as_str(),
            "holder": holder,
            "bank": bank.map(|(name, _)| name),
            "bic": bank.map(|(_, bic)| bic),
            "creditor_id": services.profile.direct_debit.as_ref().map(|debit| debit.creditor_id.as_str()),
            "signed_on": services.today(),
            "wording": WORDING,
            "language": form.language.code(),
            "replaces": replaced,
            "effective": true,
        }),
        idempotency_key: key.clone(),
        leaves: true,
        number,
    };
    let (request, number, _) = match requests::create(services, &tx, new).await {
        Ok(created) => created,
        Err(failure) => {
            drop(tx);
            return requests::or_found(services, account_id, kind, &key, failure).await;
        }
    };
    // Two tabs with the same account: the second one finds the mandate of the first.
    if is_same(&there) {
        return Err(Failure::field("iban", Problem::MandateThere));
    }
    for given in there.given() {
        store::replace(services, &tx, given.id).await?;
    }
    let mandate = New {
        account: account_id,
        request,
        user,
        reference: &reference,
        iban: &iban,
        holder: &holder,
        bank_name: bank.map(|(name, _)| name),
        wording: WORDING,
        language: form.language.code(),
        given_from: &caller.address,
    };
    let id = store::insert(services, &tx, mandate).await?;
    requests::settle(services, &tx, request).await?;
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "mandate.give",
        subject: "mandate",
        subject_id: Some(id),
        contract_account_id: Some(account_id),
    };
    // The number itself does not belong into a log.
    let detail =
        serde_json::json!({ "reference": reference, "iban": iban.masked(), "wording": WORDING });
    audit::write(services, &tx, entry, detail).await?;
    let payload = serde_json::json!({ "request": request });
    outbox::enqueue(services, &tx, outbox::Kind::MandateMail, &payload).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}

/// Everything that can be told without the password; all mistakes at once.
fn checked(form: &Give) -> Outcome<(Iban, String)> {
    let mut errors = FieldErrors::new();
    let iban = Iban::parse(&form.iban);
    match &iban {
        Err(IbanError::Missing) => errors.add("iban", Problem::Missing),
        Err(error) => errors.add("iban", Problem::Iban(*error)),
        Ok(_) => {}
    }
    let holder = form.holder.split_whitespace().collect::<Vec<_>>().join(" ");
    if holder.is_empty() {
        errors.add("holder", Problem::Missing);
    } else if holder.chars().count() > LONGEST_HOLDER {
        let max = LONGEST_HOLDER;
        errors.add("holder", Problem::TooLong { max });
    }
    if !form.agree {
        errors.add("agree", Problem::Agree);
    }
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    }
    match iban {
        Ok(iban) if errors.is_empty() => Ok((iban, holder)),
        _ => Err(Failure::Invalid(errors)),
    }
}
