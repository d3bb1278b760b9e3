//! How often consumption is billed.

coded! {
    /// The rhythm of billing. Suppliers of electricity and gas must offer all of them (EnWG § 40b (1)).
    pub enum BillingRhythm {
        /// once a year
        Yearly = "yearly",
        /// twice a year
        HalfYearly = "half_yearly",
        /// four times a year
        Quarterly = "quarterly",
        /// every month
        Monthly = "monthly",
    }
}

impl BillingRhythm {
    /// Bills in a year.
    pub fn bills_a_year(self) -> u32 {
        match self {
            Self::Yearly => 1,
            Self::HalfYearly => 2,
            Self::Quarterly => 4,
            Self::Monthly => 12,
        }
    }
}
