//! The structure of a CSV file, byte by byte: UTF-8, and quotes as RFC 4180 wants them. The reader that
//! follows is forgiving; a forgiven quote can swallow a thousand rows.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

/// Where the structure breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub line: u64,
    pub reason: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

/// Checks a whole file while streaming.
pub(super) fn check(path: &Path) -> Result<(), Broken> {
    let broken = |line, reason: String| Broken { line, reason };
    let mut file = BufReader::new(File::open(path).map_err(|e| broken(1, e.to_string()))?);
    let mut scan = Scan {
        state: State::FieldStart,
        line: 1,
        opened: 1,
    };
    let mut held: Vec<u8> = Vec::new();
    let mut chunk = vec![0_u8; 64 * 1024];
    loop {
        let read = file
            .read(&mut chunk)
            .map_err(|e| broken(scan.line, e.to_string()))?;
        if read == 0 {
            break;
        }
        held.extend_from_slice(&chunk[..read]);
        let valid = match std::str::from_utf8(&held) {
            Ok(_) => held.len(),
            // A character cut in two at the end of the chunk is completed by the next one.
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(error) => {
                scan.bytes(&held[..error.valid_up_to()])?;
                return Err(broken(scan.line, "this is not UTF-8 text".to_owned()));
            }
        };
        scan.bytes(&held[..valid])?;
        held.drain(..valid);
    }
    if !held.is_empty() {
        return Err(broken(scan.line, "this is not UTF-8 text".to_owned()));
    }
    if scan.state == State::Quoted {
        return Err(broken(
            scan.opened,
            "a quoted field begins here and never ends".to_owned(),
        ));
    }
    Ok(())
}

struct Scan {
    state: State,
    line: u64,
    opened: u64,
}

impl Scan {
    fn bytes(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        for byte in bytes {
            self.state = match (self.state, byte) {
                (State::FieldStart, b'"') => {
                    self.opened = self.line;
                    State::Quoted
                }
                (State::Quoted, b'"') | (State::QuoteInQuoted, b'\r') => State::QuoteInQuoted,
                (State::QuoteInQuoted, b'"') | (State::Quoted, _) => State::Quoted,
                (_, b',' | b'\n') => State::FieldStart,
                (State::QuoteInQuoted, _) => {
                    return self.broken("text follows a closing quote; quotes inside are doubled");
                }
                (State::Plain, b'"') => {
                    return self.broken("a quote inside an unquoted field");
                }
                (_, 0) => return self.broken("a NUL byte"),
                (State::FieldStart | State::Plain, _) => State::Plain,
            };
            if *byte == b'\n' {
                self.line += 1;
            }
        }
        Ok(())
    }

    fn broken(&self, reason: &str) -> Result<(), Broken> {
        Err(Broken {
            line: self.line,
            reason: reason.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(content: &[u8]) -> Result<(), Broken> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.csv");
        std::fs::write(&path, content).unwrap();
        check(&path)
    }

    #[test]
    fn quoted_commas_line_breaks_and_doubled_quotes_are_fine() {
        assert_eq!(
            checked("a,b\r\n\"x, \"\"y\"\"\nz\",ä\r\n".as_bytes()),
            Ok(())
        );
    }

    #[test]
    fn a_quote_that_never_closes_is_found_where_it_opens() {
        assert_eq!(checked(b"a,b\n1,\"2\n3,4\n").unwrap_err().line, 2);
    }

    #[test]
    fn text_after_a_closing_quote_is_broken() {
        assert_eq!(checked(b"a\n\"x\"y\n").unwrap_err().line, 2);
        assert_eq!(checked(b"a\nx\"y\n").unwrap_err().line, 2);
    }

    #[test]
    fn latin_one_is_refused_with_its_line() {
        assert_eq!(checked(b"a\nM\xfcller\n").unwrap_err().line, 2);
    }

    #[test]
    fn a_character_across_two_chunks_is_fine() {
        let mut content = vec![b'x'; 64 * 1024 - 1];
        content.extend("ä\n".as_bytes());
        assert_eq!(checked(&content), Ok(()));
    }
}
