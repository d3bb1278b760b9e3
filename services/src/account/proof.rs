//! What somebody shows at the registration, or to add something to a login: two numbers that belong together, a
//! number and the code of a letter, or nothing but an address.

use domain::{
    contract::MeterNumber,
    form::FieldErrors,
    identity::LetterCode,
    profile::{self, ContractAccountNumber, IssuedNumber},
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{entity::user_contract_account, manage};
use crate::{Failure, Outcome, Services, contract, letter};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The fields of a proof, as typed. Which of them count is the profile's choice.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Contract account number.
    pub contract_account: String,
    /// One of its meters.
    pub meter: String,
    /// Customer or member number.
    pub number: String,
    /// The code of a letter.
    pub code: String,
}

/// A proof that could be one.
pub(super) enum Proof {
    Meter(ContractAccountNumber, MeterNumber),
    Letter(IssuedNumber, LetterCode),
    Nothing,
}

/// What a proof proved.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Proven {
    /// The contract account whose numbers were shown.
    pub account: Option<Uuid>,
    /// The letter whose code was shown, and whose it is.
    pub letter: Option<letter::Checked>,
}

impl Proof {
    /// Reads what the profile wants at the registration, or notes what is wrong with it.
    pub fn read(services: &Services, shown: &Shown, errors: &mut FieldErrors) -> Option<Self> {
        match services.profile.access.registration {
            profile::Registration::Meter => Self::meter(services, shown, errors),
            profile::Registration::Letter => Self::letter(services, shown, errors),
            profile::Registration::Email => Some(Self::Nothing),
            // Who registers with a bank does so step by step (`identification`).
            profile::Registration::Bank => None,
        }
    }

    /// Reads what the profile wants to add something to a login; nothing where only a bank proves who somebody is.
    pub fn more(services: &Services, shown: &Shown, errors: &mut FieldErrors) -> Option<Self> {
        match services.profile.access.registration {
            profile::Registration::Meter => Self::meter(services, shown, errors),
            profile::Registration::Letter | profile::Registration::Email => {
                Self::letter(services, shown, errors)
            }
            profile::Registration::Bank => None,
        }
    }

    /// Contract account number and meter number.
    fn meter(services: &Services, shown: &Shown, errors: &mut FieldErrors) -> Option<Self> {
        let pattern = &services.profile.contract_account;
        let number = pattern
            .parse(&shown.contract_account)
            .map_err(|error| errors.add("contract_account", error))
            .ok();
        let meter = MeterNumber::parse(&shown.meter)
            .map_err(|error| errors.add("meter", error))
            .ok();
        Some(Self::Meter(number?, meter?))
    }

    /// The number on a letter and its code.
    fn letter(services: &Services, shown: &Shown, errors: &mut FieldErrors) -> Option<Self> {
        let profile = &services.profile;
        let number = profile
            .numbers
            .parse(profile.number_on_letters(), &shown.number)?
            .map_err(|error| errors.add("number", domain::form::Problem::IssuedNumber(error)))
            .ok();
        let code = LetterCode::parse(&shown.code)
            .map_err(|error| errors.add("code", error))
            .ok();
        Some(Self::Letter(number?, code?))
    }

    /// Tries the code, if there is one. Outside of a transaction: it takes a hash.
    ///
    /// # Errors
    /// `TooMany` for a network address that tried too many.
    pub async fn check(&self, services: &Services, address: &str) -> Outcome<Proven> {
        let letter = match self {
            Self::Letter(number, code) => letter::check(services, address, number, code).await?,
            Self::Meter(..) | Self::Nothing => None,
        };
        Ok(Proven {
            account: None,
            letter,
        })
    }

    /// Looks the numbers up, and leaves only what nobody else looks after. However it ends, the same is asked.
    pub async fn still_free(
        &self,
        services: &Services,
        on: &impl ConnectionTrait,
        checked: Proven,
    ) -> Outcome<Proven> {
        Ok(match self {
            Self::Meter(number, meter) => {
                let today = services.today();
                let account = contract::find_by_number_and_meter(on, number, meter, today).await?;
                let taken = is_taken(on, account.unwrap_or_default()).await?;
                Proven {
                    account: account.filter(|_| !taken),
                    letter: None,
                }
            }
            Self::Letter(..) => {
                let customer = checked.letter.map(|letter| letter.customer);
                let accounts = manage::accounts_of(on, customer.unwrap_or_default()).await?;
                let free = accounts.iter().any(|(_, taken)| !taken);
                Proven {
                    letter: checked.letter.filter(|_| free),
                    account: None,
                }
            }
            Self::Nothing => checked,
        })
    }

    /// Whether an address is enough, or something must be proven.
    pub fn suffices(&self, proven: Proven) -> bool {
        match self {
            Self::Meter(..) => proven.account.is_some(),
            Self::Letter(..) => proven.letter.is_some(),
            Self::Nothing => true,
        }
    }
}

async fn is_taken(on: &impl ConnectionTrait, account: Uuid) -> Outcome<bool> {
    let taken = user_contract_account::Entity::find()
        .filter(user_contract_account::Column::ContractAccountId.eq(account))
        .one(on)
        .await?;
    Ok(taken.is_some())
}

/// Refuses a form with errors; gives what was read.
pub(super) fn complete<T>(read: Option<T>, errors: FieldErrors) -> Outcome<T> {
    match read {
        Some(read) if errors.is_empty() => Ok(read),
        _ if errors.is_empty() => Err(Failure::NotFound),
        _ => Err(Failure::Invalid(errors)),
    }
}
