//! Why a right secret leads to a new password first.

coded! {
    /// Why a right secret leads to a new password.
    pub enum WhyNew {
        /// It was the one that the portal chose after the registration.
        First = "first",
        /// It was a temporary one.
        Temporary = "temporary",
        /// The utility wants everybody to have a new one.
        Renewal = "renewal",
    }
}
