//! How documents reach a customer (Rechnungsart).

coded! {
    /// Paper, the portal, or both.
    pub enum Delivery {
        /// by post
        Paper = "paper",
        /// in the portal; a mail says that there is something
        Online = "online",
        /// in the portal and by post
        Both = "both",
    }
}
