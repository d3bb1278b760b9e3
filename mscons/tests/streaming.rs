//! Files larger than the memory, files that cannot be read, and files with more than one interchange.

use std::io::{self, Read};

use mscons::{Found, Reader};

use crate::support::{faults, found, lines};

const SAMPLE: &[u8] = include_bytes!("samples/two-locations-crlf.edi");

/// Gives the bytes of a file in portions of a few.
struct Slowly<'a>(&'a [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (part, rest) = self.0.split_at(self.1.min(self.0.len()).min(buffer.len()));
        self.0 = rest;
        buffer[..part.len()].copy_from_slice(part);
        Ok(part.len())
    }
}

/// A message that never ends, made as it is read.
struct Endless {
    begin: &'static [u8],
    again: &'static [u8],
    at: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for place in buffer.iter_mut() {
            *place = if let Some((first, rest)) = self.begin.split_first() {
                self.begin = rest;
                *first
            } else {
                let next = self.again[self.at % self.again.len()];
                self.at += 1;
                next
            };
        }
        Ok(buffer.len())
    }
}

#[test]
fn portions_of_any_size_give_the_same() {
    for size in 1..20 {
        let slowly: Result<Vec<Found>, _> = Reader::new(Slowly(SAMPLE, size)).collect();
        assert_eq!(slowly.unwrap(), found(SAMPLE));
    }
}

#[test]
fn readings_come_before_the_end_of_the_file() {
    let endless = Endless {
        begin: b"UNB+UNOC:3+A+B+261101:0830+R'UNH+1+MSCONS:D:04B:UN:2.5'BGM+7+D+9'RFF+Z13:13017'\
                 UNS+D'NAD+DP'LOC+172+L'RFF+MG:M'",
        again: b"LIN+1'PIA+5+A:SRW'QTY+220:7'DTM+7:202610312300?+00:303'",
        at: 0,
    };
    let readings = Reader::new(endless)
        .map(|found| found.unwrap())
        .take(20_000)
        .filter(|found| matches!(found, Found::Reading(_)));
    assert_eq!(readings.count(), 20_000);
}

#[test]
fn a_segment_without_end_does_not_fill_the_memory() {
    let endless = Endless {
        begin: b"UNB+UNOC:3+A+B+261101:0830+R'FTX+",
        again: b"x",
        at: 0,
    };
    let file = endless.take(50_000_000);
    let found: Vec<Found> = Reader::new(file).map(Result::unwrap).collect();
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn an_error_of_the_file_ends_it() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::ConnectionReset.into())
        }
    }
    let mut reader = Reader::new(SAMPLE[..400].chain(Broken));
    let ended = reader.by_ref().find(Result::is_err).unwrap();
    assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::ConnectionReset);
    assert!(reader.next().is_none());
}

#[test]
fn interchanges_follow_each_other_each_with_its_own_separators() {
    let other = include_bytes!("samples/wrong-counts.edi");
    let both = [SAMPLE, b"\r\n", other, SAMPLE].concat();
    let expected = 2 * lines(SAMPLE).len() + lines(other).len();
    assert_eq!(lines(&both).len(), expected);
    assert_eq!(faults(&both).len(), faults(other).len());
}
