//! Readings: the history, and the report of new ones. A reading is never overwritten: a correction is a
//! new row that supersedes the old one (EnWG § 40a wants the bill to say how each was obtained).

mod campaign;
mod correction;
mod csv;
mod guest;
mod history;
mod life;
pub mod photo;
mod receipt;
mod report;
mod task;
mod unreadable;

pub use campaign::{
    CampaignCounts, NewCampaign, Started, campaigns, queue_campaign_mails, start_campaign,
    stop_campaign,
};
pub(crate) use campaign::{asked_of, delivered, spared, still_asked};
pub use correction::{Correction, correction};
pub use csv::csv;
pub use guest::{GUEST_ROWS, GuestReport, GuestRow, report_as_guest};
pub(crate) use guest::{attribute, told as told_by_guest};
pub use history::{HistoryRow, Reading, RegisterHistory, Superseded, history};
pub use life::{Filter, Item, Life, lives};
pub use receipt::{Receipt, ReceiptLine, receipt, reported_with};
pub use report::{LONGEST_COMMENT, Report, report};
pub use task::{ReadingTask, TaskMeter, TaskRegister, task};
pub(crate) use unreadable::obstructed;
pub use unreadable::{Obstructed, Unreadable, cannot_read};

pub(crate) use history::{of_account, recent_of_account};
pub(crate) use receipt::for_mail as receipt_for_mail;
pub(crate) use task::task_of;
