//! Streaming a CSV file: header first, then row by row with its line.

use std::{fs::File as Handle, path::Path};

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{report::Fault, spec::File};

/// An open file with its header understood.
pub(super) struct Rows {
    file: String,
    reader: Reader<Handle>,
    width: usize,
    /// Late columns that this file does not have; they are the last ones.
    absent: usize,
    record: StringRecord,
    /// Bytes read so far, for the progress bar.
    pub position: u64,
}

/// A row: the fields in the order of the spec.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub line: u64,
    pub fields: Vec<String>,
}

impl Rows {
    /// Opens a file and checks its header.
    pub fn open(folder: &Path, spec: &File) -> Result<Self, Fault> {
        let file = format!("{}.csv", spec.name);
        let fault = |column: &str, reason: String| Fault {
            file: file.clone(),
            line: 1,
            column: column.to_owned(),
            value: String::new(),
            reason,
        };
        let mut reader = ReaderBuilder::new()
            .flexible(true)
            .from_path(folder.join(&file))
            .map_err(|error| fault("", error.to_string()))?;
        let header = reader
            .headers()
            .map_err(|error| fault("", error.to_string()))?
            .clone();
        let names: Vec<&str> = header
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').trim())
            .collect();
        for (at, name) in names.iter().enumerate() {
            if !spec.columns.iter().any(|column| column.name == *name) {
                return Err(fault(name, "there is no such column".to_owned()));
            }
            if names[..at].contains(name) {
                return Err(fault(name, "this column is there twice".to_owned()));
            }
        }
        let absent = spec
            .columns
            .iter()
            .find(|column| !column.late && !names.contains(&column.name));
        if let Some(column) = absent {
            return Err(fault(column.name, "this column is missing".to_owned()));
        }
        // From here on all columns and no others are there, late ones perhaps not.
        let swapped = spec
            .columns
            .iter()
            .zip(&names)
            .find(|(column, name)| column.name != **name);
        if let Some((column, _)) = swapped {
            return Err(fault(
                column.name,
                "this column is not in its place".to_owned(),
            ));
        }
        let width = names.len();
        let record = StringRecord::new();
        Ok(Self {
            file,
            reader,
            width,
            absent: spec.columns.len() - width,
            record,
            position: 0,
        })
    }

    /// The next row, a fault for one of the wrong width, or nothing at the end.
    pub fn next(&mut self) -> Option<Result<Row, Fault>> {
        let line = self.reader.position().line();
        match self.reader.read_record(&mut self.record) {
            Ok(false) => return None,
            Ok(true) => {}
            Err(error) => return Some(Err(self.fault(line, error.to_string()))),
        }
        let line = self.record.position().map_or(line, csv::Position::line);
        self.position = self.reader.position().byte();
        if self.record.len() != self.width {
            let reason = format!(
                "{} fields, the header has {}",
                self.record.len(),
                self.width
            );
            return Some(Err(self.fault(line, reason)));
        }
        let fields = self.record.iter().map(|field| field.trim().to_owned());
        let fields = fields.chain(std::iter::repeat_n(String::new(), self.absent));
        Some(Ok(Row {
            line,
            fields: fields.collect(),
        }))
    }

    fn fault(&self, line: u64, reason: String) -> Fault {
        Fault {
            file: self.file.clone(),
            line,
            column: String::new(),
            value: String::new(),
            reason,
        }
    }
}
