//! Bytes become segments, one at a time: never more than one segment is in memory.
//! Segments are counted from 1, UNA included, so that in a file with one segment per line the number is the line.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use crate::problem::Problem;
use crate::segment::Token;
use crate::syntax::{Charset, Separators};

/// The longest segment that is read, in bytes. Those of the market have some hundred.
pub const LONGEST_SEGMENT: usize = 8 * 1024;

/// What a file, or the rest of one, begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begin {
    Nothing,
    Interchange,
    Foreign,
    BadUna,
}

/// The segments of a file.
#[derive(Debug)]
pub(crate) struct Segments<R> {
    input: BufReader<R>,
    pub(crate) separators: Separators,
    /// None after a UNB that names one that is not known here.
    charset: Option<Charset>,
    number: u64,
    bytes: Vec<u8>,
}

enum End {
    Segment,
    TooLong,
    File,
}

impl<R: Read> Segments<R> {
    pub(crate) fn new(input: R) -> Self {
        Self {
            input: BufReader::new(input),
            separators: Separators::USUAL,
            charset: Some(Charset::Ascii),
            number: 0,
            bytes: Vec::new(),
        }
    }

    /// The number of the last segment.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// Is the character set of UNB one that is known here?
    pub(crate) fn knows_charset(&self) -> bool {
        self.charset.is_some()
    }

    /// Looks whether an interchange begins here, and takes its UNA.
    pub(crate) fn begin(&mut self) -> io::Result<Begin> {
        self.separators = Separators::USUAL;
        self.charset = Some(Charset::Ascii);
        self.bytes.clear();
        if self.number == 0 && self.peek()? == Some(0xef) {
            let mut mark = [0; 3];
            if self.take(&mut mark)? < 3 || mark != [0xef, 0xbb, 0xbf] {
                return Ok(Begin::Foreign);
            }
        }
        self.skip_line_ends()?;
        let mut head = [0; 3];
        match self.take(&mut head)? {
            0 => return Ok(Begin::Nothing),
            3 => {}
            _ => return Ok(Begin::Foreign),
        }
        match &head {
            b"UNB" => {
                self.bytes.extend(head);
                Ok(Begin::Interchange)
            }
            b"UNA" => {
                self.number += 1;
                let mut una = [0; 6];
                let length = self.take(&mut una)?;
                match Separators::announced(una).filter(|_| length == una.len()) {
                    Some(separators) => self.separators = separators,
                    None => return Ok(Begin::BadUna),
                }
                Ok(Begin::Interchange)
            }
            _ => Ok(Begin::Foreign),
        }
    }

    /// The next segment; nothing at the end of the file.
    pub(crate) fn next(&mut self) -> io::Result<Option<Token>> {
        if self.bytes.is_empty() {
            self.skip_line_ends()?;
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        let end = self.until_end(&mut bytes)?;
        if matches!(end, End::File) && bytes.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(match end {
            End::Segment => Token::read(&bytes, &self.separators, &mut self.charset),
            End::TooLong => Token::unreadable(&bytes, Problem::TooLong(LONGEST_SEGMENT)),
            End::File => Token::unreadable(&bytes, Problem::EndsInSegment),
        }))
    }

    /// Reads on to the end of the segment. What is beyond the limit is passed over, not kept.
    fn until_end(&mut self, bytes: &mut Vec<u8>) -> io::Result<End> {
        let mut released = false;
        let mut too_long = false;
        loop {
            let buffer = match self.input.fill_buf() {
                Ok([]) => return Ok(if too_long { End::TooLong } else { End::File }),
                Ok(buffer) => buffer,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let mut end = None;
            for (index, byte) in buffer.iter().enumerate() {
                if released {
                    released = false;
                } else if self.separators.release == Some(*byte) {
                    released = true;
                } else if self.separators.end == *byte {
                    end = Some(index);
                    break;
                }
            }
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = LONGEST_SEGMENT - bytes.len().min(LONGEST_SEGMENT);
            too_long |= part.len() > room;
            bytes.extend_from_slice(&part[..part.len().min(room)]);
            let used = end.map_or(buffer.len(), |index| index + 1);
            self.input.consume(used);
            if end.is_some() {
                return Ok(if too_long { End::TooLong } else { End::Segment });
            }
        }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.input.fill_buf() {
                Ok(buffer) => return Ok(buffer.first().copied()),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Fills the places as far as the file reaches, and tells how many it filled.
    fn take(&mut self, places: &mut [u8]) -> io::Result<usize> {
        for (filled, place) in places.iter_mut().enumerate() {
            match self.peek()? {
                Some(byte) => *place = byte,
                None => return Ok(filled),
            }
            self.input.consume(1);
        }
        Ok(places.len())
    }

    fn skip_line_ends(&mut self) -> io::Result<()> {
        while self.peek()?.is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.input.consume(1);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Vec<String> {
        let mut segments = Segments::new(bytes);
        assert_eq!(segments.begin().unwrap(), Begin::Interchange);
        let mut found = Vec::new();
        while let Some(token) = segments.next().unwrap() {
            let number = segments.number();
            found.push(match token {
                Token::Segment(segment) => {
                    format!("{number} {} {:?}", segment.tag, segment.elements)
                }
                Token::Unreadable { tag, problem } => format!("{number} {tag} {problem}"),
            });
        }
        found
    }

    #[test]
    fn a_released_character_is_text() {
        assert_eq!(
            all(b"UNB+UNOC:3'\r\nRFF+MG:A??B?+?:?'C?D:'\n'"),
            [
                r#"1 UNB [["UNOC", "3"]]"#,
                r#"2 RFF [["MG", "A?B+:'CD", ""]]"#,
                "3  a segment without anything in it",
            ]
        );
    }

    #[test]
    fn a_long_segment_is_passed_over_and_the_next_one_is_read() {
        let long = [b"UNB+UNOC'FTX+", vec![b'X'; 100_000].as_slice(), b"'UNZ'"].concat();
        assert_eq!(
            all(&long)[1..],
            [
                "2 FTX the segment is longer than 8192 bytes: not read",
                "3 UNZ []"
            ]
        );
        let segment = |length| [b"UNB+UNOC'FTX+", vec![b'X'; length].as_slice(), b"'"].concat();
        assert!(!all(&segment(LONGEST_SEGMENT - 4))[1].contains("longer"));
        assert!(all(&segment(LONGEST_SEGMENT - 3))[1].contains("longer"));
    }

    #[test]
    fn a_file_may_end_in_the_middle_of_a_segment_or_of_una() {
        assert_eq!(
            all(b"UNB+UNOC:3'QTY+220:1?")[1],
            "2 QTY the file ends in the middle of this segment: not read"
        );
        assert_eq!(
            Segments::new(&b"UNA:+."[..]).begin().unwrap(),
            Begin::BadUna
        );
        assert_eq!(
            Segments::new(&b" \r\n"[..]).begin().unwrap(),
            Begin::Nothing
        );
        assert_eq!(Segments::new(&b"UN"[..]).begin().unwrap(), Begin::Foreign);
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        let first = |bytes: &'static [u8]| Segments::new(bytes).begin().unwrap();
        assert_eq!(first(b"\xef\xbb\xbfUNB+UNOW:4'"), Begin::Interchange);
        assert_eq!(first(b"\xef\xbb"), Begin::Foreign);
    }
}
