//! The kinds of requests.
//!
//! To come, each with its own clock: cancellation and withdrawal, moving house, complaint, question
//! about a bill, bank details, appointment, call-back.

use super::clock::Clock;

coded! {
    /// What a customer wants.
    pub enum Kind {
        /// a reading that a person has to look at
        ReadingCheck = "reading_check",
        /// a meter that its customer cannot read this time
        CannotRead = "cannot_read",
        /// a household that objects to reading meters itself (EnWG § 40a (1))
        SelfReadingObjection = "self_reading_objection",
        /// a reading reported without signing in, which could not be attributed
        GuestReading = "guest_reading",
        /// another instalment (Abschlag)
        InstalmentChange = "instalment_change",
        /// another day of the month for the debit
        InstalmentDay = "instalment_day",
        /// how invoices and letters come
        Delivery = "delivery",
        /// another name of the contract partner
        PersonName = "person_name",
        /// another address for invoices and letters
        BillingAddress = "billing_address",
        /// another telephone number
        Phone = "phone",
        /// how often consumption is billed (EnWG § 40b (1))
        BillingRhythm = "billing_rhythm",
        /// somebody else who gets the invoices
        InvoiceRecipient = "invoice_recipient",
        /// a mandate for direct debits (SEPA-Lastschriftmandat)
        Mandate = "mandate",
        /// a mandate that is revoked
        MandateEnd = "mandate_end",
        /// a question to the service desk
        Question = "question",
        /// another address to sign in with, where people cannot change it themselves
        SignInAddress = "sign_in_address",
        /// a login for a company, which people at the utility set up
        BusinessLogin = "business_login",
    }
}

impl Kind {
    /// Something that its customer can take back until it has left for the billing system.
    pub fn is_undoable(self) -> bool {
        self.is_change() || matches!(self, Self::InstalmentChange | Self::InstalmentDay)
    }

    /// Something that a customer changes and that holds at once or after a decision, as the profile says.
    pub fn is_change(self) -> bool {
        matches!(
            self,
            Self::Delivery
                | Self::PersonName
                | Self::BillingAddress
                | Self::Phone
                | Self::BillingRhythm
                | Self::InvoiceRecipient
        )
    }

    /// By when the utility has promised an answer. All clocks are own promises, not law.
    pub fn clock(self) -> Clock {
        match self {
            Self::ReadingCheck | Self::SelfReadingObjection => Clock::WorkingDays(10),
            Self::CannotRead
            | Self::GuestReading
            | Self::InstalmentChange
            | Self::InstalmentDay
            | Self::PersonName
            | Self::BillingRhythm => Clock::WorkingDays(5),
            Self::Question
            | Self::SignInAddress
            | Self::BusinessLogin
            | Self::Delivery
            | Self::BillingAddress
            | Self::Phone
            | Self::InvoiceRecipient
            | Self::Mandate
            | Self::MandateEnd => Clock::WorkingDays(2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_code_and_a_clock() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::ReadingCheck.clock(), Clock::WorkingDays(10));
        assert_eq!(Kind::Question.clock(), Clock::WorkingDays(2));
    }
}
