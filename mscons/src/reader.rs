//! The reader: files of one or more interchanges, interchanges of messages. It is an iterator, because whoever imports a
//! file of gigabytes wants to stop, to count and to write in portions as they like.

use std::collections::VecDeque;
use std::io::{self, Read};

use crate::fault::Fault;
use crate::message::Open;
use crate::numbers::Numbers;
use crate::problem::{Problem, short};
use crate::reading::Found;
use crate::segment::{Segment, Token};
use crate::segments::{Begin, Segments};

/// Reads readings and faults out of a file, in one pass.
///
/// One segment and one value are in memory at a time (some 100 kB), and the numbers of the messages of an
/// interchange, to find those that appear twice: 16 bytes each, at most 999,999 of them, which is as many as an
/// interchange may have.
///
/// # Errors
/// An item is an error if the file itself cannot be read; nothing comes after it. All that is wrong with the
/// contents is a [`Fault`] instead, and reading goes on.
///
/// # Example
/// ```
/// use mscons::{Found, Reader};
///
/// let file = &b"UNB+UNOC:3+9900123456789:500+9900987654321:500+261101:0830+REF1++VL'UNZ+1+REF1'"[..];
/// for found in Reader::new(file) {
///     match found? {
///         Found::Reading(reading) => println!("{:?}: {}", reading.meter, reading.value),
///         Found::Fault(fault) => println!("{fault}"),
///     }
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    segments: Segments<R>,
    interchange: Option<Interchange>,
    message: Option<Open>,
    /// Between messages nothing but UNH and UNZ is expected; said once, the rest is passed over.
    astray: bool,
    found: VecDeque<Found>,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Start,
    Inside,
    /// After UNZ, where another interchange may follow.
    Between,
    Done,
}

#[derive(Debug)]
struct Interchange {
    reference: String,
    messages: u64,
    numbers: Numbers,
}

impl<R: Read> Reader<R> {
    /// Over a file. Needs no buffer around it.
    pub fn new(file: R) -> Self {
        Self {
            segments: Segments::new(file),
            interchange: None,
            message: None,
            astray: false,
            found: VecDeque::new(),
            state: State::Start,
        }
    }

    fn step(&mut self) -> io::Result<()> {
        if self.state != State::Inside {
            return self.begin();
        }
        match self.segments.next()? {
            Some(Token::Segment(segment)) => self.take(&segment),
            Some(Token::Unreadable { tag, problem }) => self.unreadable(&tag, problem),
            None => self.end_of_file(),
        }
        self.collect();
        Ok(())
    }

    fn begin(&mut self) -> io::Result<()> {
        let first = self.state == State::Start;
        let begin = self.segments.begin()?;
        self.state = match begin {
            Begin::Interchange => State::Inside,
            _ => State::Done,
        };
        let number = self.segments.number();
        match begin {
            Begin::Interchange => {}
            Begin::Nothing if !first => {}
            Begin::BadUna => self.fault(number, Problem::BadUna),
            Begin::Nothing | Begin::Foreign if first => self.fault(1, Problem::NotEdifact),
            Begin::Nothing | Begin::Foreign => self.fault(number + 1, Problem::Trailing),
        }
        Ok(())
    }

    fn take(&mut self, segment: &Segment) {
        let at = self.segments.number();
        match segment.tag.as_str() {
            "UNB" => self.begin_interchange(at, segment),
            "UNH" => self.begin_message(at, segment),
            "UNT" => self.end_message(at, segment),
            "UNZ" => self.end_interchange(at, segment),
            tag => match &mut self.message {
                Some(message) => message.take(at, segment),
                None if self.astray => {}
                None => {
                    self.astray = true;
                    self.fault(at, Problem::OutOfPlace(tag.to_owned()));
                }
            },
        }
    }

    fn unreadable(&mut self, tag: &str, problem: Problem) {
        let at = self.segments.number();
        match &mut self.message {
            Some(message) => message.unreadable(at, tag, problem),
            None => self.fault(at, problem),
        }
    }

    fn begin_interchange(&mut self, at: u64, unb: &Segment) {
        self.leave_message(at);
        if self.interchange.is_some() {
            self.fault(at, Problem::NoUnz);
        }
        if !self.segments.knows_charset() {
            self.fault(at, Problem::UnknownCharset(short(unb.part(0, 0))));
        }
        self.astray = false;
        self.interchange = Some(Interchange {
            reference: unb.part(4, 0).to_owned(),
            messages: 0,
            numbers: Numbers::default(),
        });
    }

    fn begin_message(&mut self, at: u64, unh: &Segment) {
        self.leave_message(at);
        self.astray = false;
        if self.interchange.is_none() {
            self.fault(at, Problem::NoUnb);
        }
        let interchange = self.interchange.get_or_insert_with(|| Interchange {
            reference: String::new(),
            messages: 0,
            numbers: Numbers::default(),
        });
        interchange.messages += 1;
        let mark = self.segments.separators.decimal;
        let mut message = Open::begin(at, unh, &interchange.reference, mark);
        match interchange.numbers.add(&message.number) {
            Ok(()) => {}
            Err(problem) => message.fault(at, problem),
        }
        self.message = Some(message);
    }

    fn end_message(&mut self, at: u64, unt: &Segment) {
        let Some(message) = &mut self.message else {
            if !std::mem::replace(&mut self.astray, true) {
                self.fault(at, Problem::OutOfPlace("UNT".to_owned()));
            }
            return;
        };
        message.end();
        let (said, found) = (unt.part(0, 0), at - message.begun + 1);
        if said.parse() != Ok(found) {
            let said = short(said);
            message.fault(at, Problem::SegmentCount { said, found });
        }
        let (said, open) = (unt.part(1, 0), short(&message.number));
        if said != message.number {
            let said = short(said);
            message.fault(at, Problem::OtherEnd { said, open });
        }
        self.close_message();
    }

    fn end_interchange(&mut self, at: u64, unz: &Segment) {
        self.leave_message(at);
        self.astray = false;
        self.state = State::Between;
        let (messages, reference) = match self.interchange.take() {
            Some(interchange) => (interchange.messages, interchange.reference),
            None => (0, String::new()),
        };
        let (said, found) = (unz.part(0, 0), messages);
        if said.parse() != Ok(found) {
            let said = short(said);
            self.fault(at, Problem::MessageCount { said, found });
        }
        if unz.part(1, 0) != reference {
            let (said, open) = (short(unz.part(1, 0)), short(&reference));
            self.fault(at, Problem::OtherReference { said, open });
        }
    }

    fn end_of_file(&mut self) {
        self.state = State::Done;
        let at = self.segments.number();
        if let Some(message) = &mut self.message {
            message.break_off(at);
            self.close_message();
        } else {
            self.fault(at, Problem::NoUnz);
        }
    }

    /// Ends a message that has no UNT.
    fn leave_message(&mut self, at: u64) {
        if let Some(message) = &mut self.message {
            message.end();
            message.fault(at - 1, Problem::NoUnt);
            self.close_message();
        }
    }

    fn close_message(&mut self) {
        self.collect();
        self.message = None;
    }

    fn collect(&mut self) {
        if let Some(message) = &mut self.message {
            self.found.extend(message.found());
        }
    }

    fn fault(&mut self, segment: u64, problem: Problem) {
        self.found.push_back(Found::Fault(Fault {
            segment,
            message: None,
            problem,
        }));
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = io::Result<Found>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(found) = self.found.pop_front() {
                return Some(Ok(found));
            }
            if self.state == State::Done {
                return None;
            }
            if let Err(error) = self.step() {
                self.state = State::Done;
                return Some(Err(error));
            }
        }
    }
}
