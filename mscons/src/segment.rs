//! A segment, and how its bytes fall into elements and components.

use crate::problem::Problem;
use crate::syntax::{Charset, Separators};

/// A segment.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) tag: String,
    pub(crate) elements: Vec<Vec<String>>,
}

impl Segment {
    /// A component, counted from 0, the tag not counted; empty where there is none.
    pub(crate) fn part(&self, element: usize, component: usize) -> &str {
        let components = self.elements.get(element);
        let part = components.and_then(|components| components.get(component));
        part.map(String::as_str).unwrap_or_default()
    }
}

/// What stands between two segment ends.
#[derive(Debug)]
pub(crate) enum Token {
    Segment(Segment),
    /// It cannot be used. The tag is empty where even that cannot be read.
    Unreadable {
        tag: String,
        problem: Problem,
    },
}

impl Token {
    /// Reads the bytes between two segment ends. UNB itself tells in which character set it is to be read.
    pub(crate) fn read(
        bytes: &[u8],
        separators: &Separators,
        charset: &mut Option<Charset>,
    ) -> Self {
        if bytes.is_empty() {
            return Self::unreadable(&[], Problem::EmptySegment);
        }
        let raw = separators.split(bytes);
        let first = |element: usize| raw.get(element).and_then(|parts| parts.first());
        let tag = first(0).map_or(&[][..], Vec::as_slice);
        if !is_tag(tag) {
            let text = String::from_utf8_lossy(bytes).into_owned();
            return Self::unreadable(&[], Problem::no_segment(&text));
        }
        let tag = String::from_utf8_lossy(tag).into_owned();
        if tag == "UNB" {
            let identifier = first(1).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            *charset = identifier.and_then(|identifier| Charset::of(&identifier));
        }
        let charset = charset.unwrap_or(Charset::Ascii);
        let mut elements = Vec::with_capacity(raw.len());
        for element in raw.into_iter().skip(1) {
            let parts = element.into_iter().map(|part| charset.decode(part));
            let Some(parts) = parts.collect() else {
                let problem = Problem::BadCharacters(charset.to_string());
                return Self::Unreadable { tag, problem };
            };
            elements.push(parts);
        }
        Self::Segment(Segment { tag, elements })
    }

    /// Something that cannot be used, with its tag if it begins with one.
    pub(crate) fn unreadable(bytes: &[u8], problem: Problem) -> Self {
        let tag = bytes.get(..3).filter(|head| is_tag(head));
        let tag = tag.map(|head| String::from_utf8_lossy(head).into_owned());
        Self::Unreadable {
            tag: tag.unwrap_or_default(),
            problem,
        }
    }
}

impl Separators {
    /// Elements of components without release characters, the tag among them.
    fn split(&self, bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let mut elements = Vec::new();
        let mut element = Vec::new();
        let mut part = Vec::new();
        let mut rest = bytes.iter();
        while let Some(byte) = rest.next() {
            if self.release == Some(*byte) {
                part.extend(rest.next());
            } else if *byte == self.component {
                element.push(std::mem::take(&mut part));
            } else if *byte == self.element {
                element.push(std::mem::take(&mut part));
                elements.push(std::mem::take(&mut element));
            } else {
                part.push(*byte);
            }
        }
        element.push(part);
        elements.push(element);
        elements
    }
}

fn is_tag(bytes: &[u8]) -> bool {
    let fits = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    bytes.len() == 3 && bytes.iter().all(fits)
}
