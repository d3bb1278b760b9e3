//! Why somebody has another name.

coded! {
    /// The reason of another name.
    pub enum NameReason {
        /// married, divorced, registered partnership
        Marriage = "marriage",
        /// it was spelt wrong
        Spelling = "spelling",
        /// the company has another name or form
        Company = "company",
        /// something else
        Other = "other",
    }
}
