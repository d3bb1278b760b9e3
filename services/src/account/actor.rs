//! The proof that somebody is signed in, and what is known about a caller who is not.

use domain::{
    ids::{ContractAccountId, UserId},
    language::Language,
};
use uuid::Uuid;

use crate::{Failure, Outcome};

/// A signed-in customer. Only the session code makes one, for one request at a time, so that a right
/// taken away works at once.
#[derive(Clone, Debug)]
pub struct Actor {
    pub(super) user_id: UserId,
    pub(super) session_id: Uuid,
    pub(super) email: String,
    pub(super) is_confirmed: bool,
    pub(super) user_name: Option<String>,
    pub(super) language: Language,
    pub(super) accounts: Vec<AccountRef>,
    pub(super) chosen: Option<ContractAccountId>,
}

/// A contract account somebody looks after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRef {
    /// Its id.
    pub id: ContractAccountId,
    /// Its number as on the letter.
    pub number: String,
    /// Where it is about: the address of its first delivery point.
    pub place: String,
    /// Whose it is.
    pub holder: Holder,
}

/// The contract partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    pub salutation: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub company: Option<String>,
}

impl Actor {
    /// Who.
    pub fn user_id(&self) -> UserId {
        self.user_id
    }

    /// The address this person gets mails at, and signs in with where there are no user names.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// Whether this person showed that the address is theirs. Until then hardly anything is mailed there.
    pub fn is_confirmed(&self) -> bool {
        self.is_confirmed
    }

    /// The name this person chose to sign in with.
    pub fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }

    /// The language chosen for mails and pages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// All contract accounts, oldest first.
    pub fn accounts(&self) -> &[AccountRef] {
        &self.accounts
    }

    /// The contract account the pages are about now.
    pub fn chosen(&self) -> Option<&AccountRef> {
        self.accounts
            .iter()
            .find(|account| Some(account.id) == self.chosen)
            .or_else(|| self.accounts.first())
    }

    /// The chosen contract account, or "not found" for somebody who has none any more.
    pub fn chosen_id(&self) -> Outcome<ContractAccountId> {
        self.chosen()
            .map(|account| account.id)
            .ok_or(Failure::NotFound)
    }

    /// The same person on one of the own contract accounts, whichever is chosen; somebody else's is "not found".
    pub fn acting_for(&self, account: ContractAccountId) -> Outcome<Self> {
        self.must_own(account)?;
        let chosen = Some(account);
        Ok(Self {
            chosen,
            ..self.clone()
        })
    }

    /// Refuses with "not found" what does not belong to this person.
    pub fn must_own(&self, account: ContractAccountId) -> Outcome<()> {
        if self.accounts.iter().any(|own| own.id == account) {
            Ok(())
        } else {
            Err(Failure::NotFound)
        }
    }
}

/// What is known about whoever sends a request.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The network address for limits: IPv4 whole, IPv6 its /64.
    pub address: String,
    /// The known-device cookie, unchecked.
    pub known_device: Option<String>,
    /// Browser and system in a few words, shown in the list of devices.
    pub device: String,
    /// Of the page that was sent.
    pub language: Language,
}
