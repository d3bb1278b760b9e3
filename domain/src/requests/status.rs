//! The states of a request and the ways between them.

coded! {
    /// Where a request stands.
    pub enum Status {
        /// it has arrived
        Received = "received",
        /// someone works on it
        InProgress = "in_progress",
        /// an answer of the customer is needed
        WaitingForCustomer = "waiting_for_customer",
        /// it has been carried out or answered
        Done = "done",
        /// it was refused, with a reason
        Refused = "refused",
        /// the customer took it back
        Withdrawn = "withdrawn",
    }
}

impl Status {
    /// Is something still to happen?
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Received | Self::InProgress | Self::WaitingForCustomer
        )
    }

    /// May a request go from here to `next`? What is closed stays closed, and nothing goes back to
    /// "received".
    pub fn can_become(self, next: Self) -> bool {
        self.is_open() && self != next && next != Self::Received
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Done, InProgress, Received, Refused, WaitingForCustomer, Withdrawn};

    #[test]
    fn a_closed_request_stays_closed() {
        for closed in [Done, Refused, Withdrawn] {
            assert!(!closed.is_open());
            assert!(
                Status::ALL.iter().all(|next| !closed.can_become(*next)),
                "{closed:?}"
            );
        }
    }

    #[test]
    fn an_open_request_can_go_on_to_everything_but_back_to_received() {
        for open in [Received, InProgress, WaitingForCustomer] {
            assert!(open.is_open());
            assert!(!open.can_become(Received));
            assert!(!open.can_become(open));
            for next in [Done, Refused, Withdrawn] {
                assert!(open.can_become(next));
            }
        }
        assert!(Received.can_become(WaitingForCustomer));
        assert!(InProgress.can_become(WaitingForCustomer));
        assert!(WaitingForCustomer.can_become(InProgress));
    }

    #[test]
    fn every_code_reads_back() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.code()), Some(*status));
        }
    }
}
