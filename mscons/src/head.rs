//! The head of a message, from UNH to UNS.

use crate::codes::CheckId;
use crate::problem::{Problem, short};
use crate::reading::{Message, Party};
use crate::segment::Segment;
use crate::when::When;

/// The head of a message that is being read.
#[derive(Debug)]
pub(crate) struct Head {
    interchange: String,
    number: String,
    check_id: Option<CheckId>,
    /// Document number and function.
    document: Option<(String, String)>,
    created: Option<When>,
    sender: Option<Party>,
    receiver: Option<Party>,
}

impl Head {
    pub(crate) fn new(interchange: &str, number: &str) -> Self {
        Self {
            interchange: interchange.to_owned(),
            number: number.to_owned(),
            check_id: None,
            document: None,
            created: None,
            sender: None,
            receiver: None,
        }
    }

    /// Takes BGM: `BGM+7+<document number>+9`.
    pub(crate) fn begin(&mut self, bgm: &Segment) -> Result<(), Problem> {
        let document = (bgm.part(1, 0).to_owned(), bgm.part(2, 0).to_owned());
        once(&mut self.document, document, "BGM")
    }

    /// Takes `RFF+Z13`.
    pub(crate) fn check_id(&mut self, id: CheckId) -> Result<(), Problem> {
        once(&mut self.check_id, id, "RFF+Z13")
    }

    /// Takes `NAD+MS` or `NAD+MR`.
    pub(crate) fn party(&mut self, nad: &Segment) -> Result<(), Problem> {
        let party = Party {
            id: nad.part(1, 0).to_owned(),
            agency: nad.part(1, 2).to_owned(),
        };
        if nad.part(0, 0) == "MS" {
            once(&mut self.sender, party, "NAD+MS")
        } else {
            once(&mut self.receiver, party, "NAD+MR")
        }
    }

    /// Takes DTM. Of those in the head only the date of the document (137) is of use.
    pub(crate) fn date(&mut self, dtm: &Segment) -> Result<(), Problem> {
        if dtm.part(0, 0) != "137" {
            return Ok(());
        }
        let (text, format) = (dtm.part(0, 1), dtm.part(0, 2));
        self.created = When::parse(text, format);
        self.created.map(|_| ()).ok_or_else(|| Problem::BadDate {
            qualifier: "137".to_owned(),
            text: short(&format!("{text}:{format}")),
        })
    }

    /// What the readings share, if the message is one to be read.
    pub(crate) fn message(&mut self) -> Result<Message, Problem> {
        let check_id = self.check_id.ok_or(Problem::NoCheckId)?;
        let (document, function) = self.document.take().unwrap_or_default();
        if function != "9" {
            return Err(Problem::OtherFunction(short(&function)));
        }
        Ok(Message {
            interchange: std::mem::take(&mut self.interchange),
            number: std::mem::take(&mut self.number),
            check_id,
            document,
            created: self.created,
            sender: self.sender.take(),
            receiver: self.receiver.take(),
        })
    }
}

fn once<T>(place: &mut Option<T>, value: T, name: &str) -> Result<(), Problem> {
    if place.is_some() {
        return Err(Problem::Twice(name.to_owned()));
    }
    *place = Some(value);
    Ok(())
}
