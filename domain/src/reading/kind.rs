//! Where a reading comes from and why it was taken. The bill must say the former (EnWG § 40a).

coded! {
    /// Who obtained a reading.
    pub enum Origin {
        /// read by the customer
        Customer = "customer",
        /// read by the network or metering operator
        NetworkOperator = "network_operator",
        /// sent by the device itself
        Remote = "remote",
        /// entered by the service desk
        Staff = "staff",
        /// estimated, because no reading was to be had
        Estimate = "estimate",
    }
}

coded! {
    /// Why a reading was taken.
    pub enum Reason {
        /// the yearly reading (Turnus)
        Periodic = "periodic",
        /// in between (Zwischenablesung)
        Interim = "interim",
        /// start of a contract
        MoveIn = "move_in",
        /// end of a contract
        MoveOut = "move_out",
        /// another supplier takes over
        SupplierChange = "supplier_change",
        /// the device was installed
        Installation = "installation",
        /// the device was removed
        Removal = "removal",
        /// someone checked an earlier reading
        Control = "control",
        /// the price changed
        PriceChange = "price_change",
        /// the customer checks the instalment
        InstalmentCheck = "instalment_check",
    }
}

coded! {
    /// Why somebody does not read a meter.
    pub enum Obstacle {
        /// the room is locked or belongs to somebody else
        NoAccess = "no_access",
        /// too high, too dark, too narrow, or not possible for the person
        OutOfReach = "out_of_reach",
        /// the display shows nothing
        DisplayDark = "display_dark",
        /// broken or sealed
        Damaged = "damaged",
        /// age, illness, disability, long absence
        Unreasonable = "unreasonable",
        /// something else, said in words
        Other = "other",
    }
}

impl Reason {
    /// The reasons that customers choose from.
    pub const OFFERED: &[Self] = &[
        Self::Periodic,
        Self::Interim,
        Self::MoveIn,
        Self::MoveOut,
        Self::Removal,
        Self::Installation,
        Self::Control,
        Self::InstalmentCheck,
    ];

    /// The one of [`Self::OFFERED`] with this code.
    pub fn offered(code: &str) -> Option<Self> {
        Self::parse(code).filter(|reason| Self::OFFERED.contains(reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_is_the_json() {
        for origin in Origin::ALL {
            assert_eq!(Origin::parse(origin.code()), Some(*origin));
            assert_eq!(serde_json::to_value(origin).unwrap(), origin.code());
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.code()), Some(*reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        }
        assert_eq!(Origin::parse("guess"), None);
    }
}
