//! Why somebody expects another consumption.

coded! {
    /// What changed, as a reason for an instalment outside the rules (EnWG § 41b (3)).
    pub enum Cause {
        /// fewer people live there
        FewerPeople = "fewer_people",
        /// more people live there
        MorePeople = "more_people",
        /// nobody is there for a long time
        Absence = "absence",
        /// a heat pump, a car, solar panels
        Appliance = "appliance",
        /// insulation, another heating, new habits
        Saving = "saving",
        /// something else, in words
        Other = "other",
    }
}
