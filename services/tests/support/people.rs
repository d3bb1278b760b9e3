//! Customers, made the way real ones are: registered, activated with the link of the mail, signed in.

use chrono::TimeDelta;
use domain::language::Language;
use lettre::Message;
use mail_parser::MessageParser;
use services::{
    Outcome,
    account::{self, Activated, Actor, Caller, NewSession, Registration, Shown, SignIn, SignedIn},
};

use super::{Household, World};

/// Good enough for the rules of every profile.
pub const PASSWORD: &str = "Laterne-Kanal-Wiese-4711";

/// A signed-in customer.
#[derive(Clone, Debug)]
pub struct Person {
    pub email: String,
    pub token: String,
    pub actor: Actor,
}

/// Somebody at this network address.
pub fn caller(address: &str) -> Caller {
    Caller {
        address: address.to_owned(),
        known_device: None,
        device: "Firefox".to_owned(),
        language: Language::De,
    }
}

/// Contract account and meter number, shown as a proof.
pub fn numbers(account: &str, meter: &str) -> Shown {
    Shown {
        contract_account: account.to_owned(),
        meter: meter.to_owned(),
        ..Shown::default()
    }
}

/// The text part of a mail.
pub fn text_of(mail: &Message) -> String {
    let bytes = mail.formatted();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    mail.body_text(0).unwrap().into_owned()
}

/// The last part of the link in a mail that leads to `page`.
pub fn link_in(mail: &Message, page: &str) -> String {
    let text = text_of(mail);
    let start = format!("https://portal.example/{page}/");
    let link = text
        .split_whitespace()
        .find_map(|word| word.strip_prefix(start.as_str()));
    link.unwrap_or_else(|| panic!("no link to {page} in: {text}"))
        .to_owned()
}

impl World {
    /// Sends the registration form.
    pub async fn register(
        &self,
        from: &str,
        account: &str,
        meter: &str,
        email: &str,
    ) -> Outcome<()> {
        let form = Registration {
            shown: numbers(account, meter),
            email: email.to_owned(),
            user_name: email.split('@').next().unwrap_or_default().to_owned(),
            password: PASSWORD.to_owned(),
            language: Language::De,
        };
        account::register(&self.services, &caller(from), &form).await
    }

    /// The token of the newest activation mail to this address.
    pub fn activation_link(&self, email: &str) -> String {
        link_in(self.post.to(email).last().expect("a mail"), "activate")
    }

    /// Takes a household all the way to a signed-in customer.
    pub async fn customer(&self, household: &Household) -> Person {
        let email = format!("kunde{}@example.org", household.number);
        let from = format!("customer {}", household.number);
        self.register(&from, &household.account, &household.meter, &email)
            .await
            .unwrap();
        self.deliver().await;
        let link = self.activation_link(&email);
        let session = self.activate(&caller(&from), &link).await.unwrap();
        self.person(&email, &session).await
    }

    /// Presses the button behind an activation link that signs in.
    pub async fn activate(&self, caller: &Caller, link: &str) -> Outcome<NewSession> {
        match account::activate(&self.services, caller, link, "").await? {
            Activated::Session(session) => Ok(session),
            Activated::PasswordSent => panic!("a first password was mailed"),
        }
    }

    /// Adds a contract account with these numbers.
    pub async fn add(&self, actor: &Actor, account: &str, meter: &str) -> Outcome<()> {
        let shown = numbers(account, meter);
        account::add(&self.services, actor, &caller("adds"), &shown).await
    }

    /// A household, imported and signed in.
    pub async fn newcomer(&self, number: u32) -> Person {
        let mut export = super::Export::delta();
        let household = export.household(number);
        self.seed(&export).await;
        self.customer(&household).await
    }

    /// Whoever a session belongs to.
    pub async fn person(&self, email: &str, session: &NewSession) -> Person {
        let actor = self
            .actor(&session.token)
            .await
            .expect("the session is good");
        Person {
            email: email.to_owned(),
            token: session.token.clone(),
            actor,
        }
    }

    /// Whoever a session token belongs to now.
    pub async fn actor(&self, token: &str) -> Option<Actor> {
        account::find_session(&self.services, token).await.unwrap()
    }

    /// Signs in from an address nobody else uses, with an address or a user name.
    pub async fn sign_in(
        &self,
        caller: &Caller,
        name: &str,
        password: &str,
    ) -> Outcome<(NewSession, String)> {
        match self.try_to_sign_in(caller, name, password).await? {
            SignedIn::Session(session) => {
                let device = session.device.clone();
                Ok((session, device))
            }
            SignedIn::NewPassword { .. } => panic!("a new password is wanted first"),
        }
    }

    /// The same, wherever it leads.
    pub async fn try_to_sign_in(
        &self,
        caller: &Caller,
        name: &str,
        password: &str,
    ) -> Outcome<SignedIn> {
        let form = SignIn {
            name: name.to_owned(),
            password: password.to_owned(),
            keep: false,
        };
        account::sign_in(&self.services, caller, &form).await
    }

    /// Tries a wrong password `times` times, each after the wait that is asked for.
    pub async fn fail_to_sign_in(&self, caller: &Caller, email: &str, times: usize) {
        for _ in 0..times {
            self.wait(TimeDelta::minutes(16));
            self.sign_in(caller, email, "wrong").await.unwrap_err();
        }
    }
}
