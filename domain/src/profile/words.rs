//! Words in which utilities differ. They choose among texts that exist in every language; nobody writes
//! texts of their own into a profile.

use serde::{Deserialize, Serialize};

coded! {
    /// What the tiles are called.
    #[derive(Default)]
    pub enum TileNames {
        /// Vertrag, Abrechnungen, Zählerstand
        #[default]
        Plain = "plain",
        /// Mein Vertrag, Meine Abrechnungen, Mein Zählerstand
        Mine = "mine",
    }
}

coded! {
    /// A question of the help page.
    pub enum HelpQuestion {
        /// what the portal is good for
        What = "what",
        /// how to register
        Register = "register",
        /// what becomes of a sign-in of the old portal
        OldSignIn = "old_sign_in",
        /// why an old user name does not work any more
        OldUserName = "old_user_name",
        /// what to do when an address is in use
        AddressInUse = "address_in_use",
        /// where the two numbers stand
        Numbers = "numbers",
        /// a forgotten password
        Password = "password",
        /// a forgotten password or user name
        SignInData = "sign_in_data",
        /// what is found where
        Areas = "areas",
        /// for how long invoices are kept
        Invoices = "invoices",
        /// how to report a reading
        Reading = "reading",
        /// a reading where there is no network
        NoNetwork = "no_network",
        /// a reading without signing in
        GuestReading = "guest_reading",
        /// why the network operator asks as well
        NetworkOperator = "network_operator",
        /// whether the instalment still fits
        Instalment = "instalment",
        /// this year against the last ones
        Compare = "compare",
        /// the phone
        Phone = "phone",
        /// where the code of a letter is found, and how a new one comes
        Letter = "letter",
        /// the first password, and where to sign in
        FirstPassword = "first_password",
        /// what a PIN unlocks
        Unlock = "unlock",
        /// why everybody chooses a new password
        Renewal = "renewal",
        /// why the address of the sign-in cannot be changed here
        Address = "address",
        /// products for companies, and a fixed address in the net
        Business = "business",
        /// how a router is installed
        Router = "router",
        /// what becomes of a fibre contract after a move
        Move = "move",
        /// when a line is activated
        Activation = "activation",
        /// whether the day of the debit can be changed
        DebitDay = "debit_day",
        /// a list of single calls
        CallRecord = "call_record",
        /// keeping one's telephone numbers
        Porting = "porting",
        /// how invoices are protected
        Protection = "protection",
        /// sending the invoice to somebody else
        Recipient = "recipient",
        /// invoices on paper or online
        Delivery = "delivery",
        /// changing address and bank details
        OwnData = "own_data",
        /// why a bank is asked
        Bank = "bank",
        /// what to do when the identification fails
        BankFails = "bank_fails",
        /// what to do when district heat is missing
        Heat = "heat",
        /// the rules for passwords
        Rules = "rules",
        /// what changes at the registration count for
        OwnChanges = "own_changes",
        /// how a company gets a login
        Company = "company",
    }
}

/// The words of a utility.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Words {
    /// what the tiles are called
    pub tiles: TileNames,
    /// questions of the help page, in their order
    pub questions: Vec<HelpQuestion>,
}

impl Default for Words {
    fn default() -> Self {
        use HelpQuestion::{
            AddressInUse, Areas, GuestReading, NoNetwork, Numbers, Password, Reading, Register,
            What,
        };
        Self {
            tiles: TileNames::default(),
            questions: vec![
                What,
                Register,
                Numbers,
                AddressInUse,
                Password,
                Areas,
                Reading,
                NoNetwork,
                GuestReading,
            ],
        }
    }
}
