//! Reads lines of a kind and a text and says of each whether it is valid; for the comparison with other programs
//! (tools/bank.sh).

use std::io::{self, BufRead, Write};

use domain::bank::{CreditorId, Iban};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (kind, text) = line.split_once(' ').unwrap_or_default();
        let fine = match kind {
            "iban" => Iban::parse(text).is_ok(),
            "creditor" => CreditorId::parse(text).is_ok(),
            _ => continue,
        };
        let verdict = if fine { "valid" } else { "invalid" };
        writeln!(out, "{kind} {text} {verdict}")?;
    }
    Ok(())
}
