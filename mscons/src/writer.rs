//! The writer: readings of customers as an interchange, message by message. The order of the segments is that of the
//! MIG. The same arguments give the same bytes; there are no line ends in them.

use std::io::Write;

use rust_decimal::Decimal;

use crate::codes::CUSTOMER_READING;
use crate::syntax::latin1;
use crate::write::{CustomerReading, Interchange, MeterReadings, Partner, WriteError};

/// Writes an interchange. Only [`Writer::end`] makes it whole.
///
/// # Example
/// ```
/// use mscons::{Agency, CheckId, CustomerReading, Edition, Interchange, MeterReadings, Minute, Partner, Writer};
///
/// let minute = |text: &str| Minute::of(text.parse().unwrap()).unwrap();
/// let interchange = Interchange {
///     reference: "HAN00042".into(),
///     created: minute("2026-11-01T08:30:00Z"),
///     sender: Partner { id: "9900123456789".into(), agency: Agency::Bdew },
///     receiver: Partner { id: "9900987654321".into(), agency: Agency::Bdew },
///     edition: Edition::V25,
/// };
/// let mut writer = Writer::begin(Vec::new(), interchange)?;
/// writer.message(&MeterReadings {
///     document: "HAN-2026-42".into(),
///     check_id: CheckId::Electricity,
///     location: "DE00056266802AO6G56M11SN51G21M24S".into(),
///     meter: "1EMH0012345678".into(),
///     readings: vec![CustomerReading {
///         obis: "1-1:1.8.0".into(),
///         value: "12345.6".parse().unwrap(),
///         unit: None,
///         read_on: minute("2026-10-31T16:05:00Z"),
///         valid_for: minute("2026-10-31T23:00:00Z"),
///     }],
/// })?;
/// let file = writer.end()?;
/// assert!(file.ends_with(b"UNZ+1+HAN00042'"));
/// # Ok::<(), mscons::WriteError>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    interchange: Interchange,
    messages: usize,
}

impl<W: Write> Writer<W> {
    /// Begins an interchange. Nothing is written before the first message.
    pub fn begin(out: W, interchange: Interchange) -> Result<Self, WriteError> {
        let reference = interchange.reference.as_str();
        check("the reference of the interchange", reference, 14)?;
        if reference.chars().any(char::is_lowercase) {
            return Err(WriteError::SmallLetters);
        }
        for Partner { id, .. } in [&interchange.sender, &interchange.receiver] {
            if id.len() != 13 || !id.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(WriteError::Partner(id.clone()));
            }
        }
        Ok(Self {
            out,
            interchange,
            messages: 0,
        })
    }

    /// Writes the readings of a meter. If one of them is refused, none of them is written, and the interchange can
    /// go on without them.
    pub fn message(&mut self, message: &MeterReadings) -> Result<(), WriteError> {
        check("the document number", &message.document, 35)?;
        check("the location", &message.location, 35)?;
        check("the meter number", &message.meter, 70)?;
        if !(1..=99_999).contains(&message.readings.len()) {
            return Err(WriteError::Readings(message.readings.len()));
        }
        for reading in &message.readings {
            check_reading(reading)?;
        }
        if self.messages == 999_999 {
            return Err(WriteError::TooManyMessages);
        }
        let mut text = Text::default();
        if self.messages == 0 {
            self.begin_file(&mut text);
        }
        self.messages += 1;
        self.write_message(message, &mut text);
        self.out.write_all(&text.bytes)?;
        Ok(())
    }

    /// Ends the interchange and gives back what it was written to, flushed.
    pub fn end(mut self) -> Result<W, WriteError> {
        if self.messages == 0 {
            return Err(WriteError::NoMessages);
        }
        let mut text = Text::default();
        let count = self.messages.to_string();
        text.segment(&[&["UNZ"], &[&count], &[&self.interchange.reference]]);
        self.out.write_all(&text.bytes)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn begin_file(&self, text: &mut Text) {
        text.bytes.extend(b"UNA:+.? '");
        let Interchange {
            reference,
            created,
            sender,
            receiver,
            ..
        } = &self.interchange;
        text.segment(&[
            &["UNB"],
            &["UNOC", "3"],
            &[&sender.id, sender.agency.envelope_code()],
            &[&receiver.id, receiver.agency.envelope_code()],
            &[&created.short_date(), &created.time()],
            &[reference],
            &[],
            // The kind of delivery: values of consumption.
            &["VL"],
        ]);
    }

    fn write_message(&self, message: &MeterReadings, text: &mut Text) {
        let Interchange {
            created,
            sender,
            receiver,
            edition,
            ..
        } = &self.interchange;
        let number = self.messages.to_string();
        let before = text.segments;
        let kind = ["MSCONS", "D", "04B", "UN", edition.code()];
        text.segment(&[&["UNH"], &[&number], &kind]);
        text.segment(&[&["BGM"], &["7"], &[&message.document], &["9"]]);
        text.segment(&[&["DTM"], &["137", &created.stamp(), "303"]]);
        text.segment(&[&["RFF"], &["Z13", message.check_id.code()]]);
        text.segment(&[&["NAD"], &["MS"], &[&sender.id, "", sender.agency.code()]]);
        text.segment(&[
            &["NAD"],
            &["MR"],
            &[&receiver.id, "", receiver.agency.code()],
        ]);
        text.segment(&[&["UNS"], &["D"]]);
        text.segment(&[&["NAD"], &["DP"]]);
        text.segment(&[&["LOC"], &["172"], &[&message.location]]);
        text.segment(&[&["RFF"], &["MG", &message.meter]]);
        for (index, reading) in message.readings.iter().enumerate() {
            text.reading(index + 1, reading);
        }
        let count = (text.segments - before + 1).to_string();
        text.segment(&[&["UNT"], &[&count], &[&number]]);
    }
}

/// Bytes of segments, and how many segments they are.
#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    segments: usize,
}

impl Text {
    fn reading(&mut self, position: usize, reading: &CustomerReading) {
        let value = reading.value.abs().to_string();
        let quantity = match &reading.unit {
            Some(unit) => vec!["220", &value, unit],
            None => vec!["220", &value],
        };
        let (category, code) = CUSTOMER_READING;
        self.segment(&[&["LIN"], &[&position.to_string()]]);
        self.segment(&[&["PIA"], &["5"], &[&reading.obis, "SRW"]]);
        self.segment(&[&["QTY"], &quantity]);
        self.segment(&[&["DTM"], &["9", &reading.read_on.stamp(), "303"]]);
        self.segment(&[&["DTM"], &["7", &reading.valid_for.stamp(), "303"]]);
        self.segment(&[&["STS"], &[category], &[], &[code]]);
    }

    /// Adds a segment of elements of components, the tag among them.
    fn segment(&mut self, elements: &[&[&str]]) {
        for (index, components) in elements.iter().enumerate() {
            if index > 0 {
                self.bytes.push(b'+');
            }
            for (index, component) in components.iter().enumerate() {
                if index > 0 {
                    self.bytes.push(b':');
                }
                self.escaped(component);
            }
        }
        self.bytes.push(b'\'');
        self.segments += 1;
    }

    fn escaped(&mut self, text: &str) {
        // All of them: `check` lets nothing through that UNOC does not have.
        for byte in text.chars().filter_map(latin1) {
            if matches!(byte, b'+' | b':' | b'\'' | b'?') {
                self.bytes.push(b'?');
            }
            self.bytes.push(byte);
        }
    }
}

fn check(field: &'static str, text: &str, most: usize) -> Result<(), WriteError> {
    if text.is_empty() {
        return Err(WriteError::Empty(field));
    }
    if text.chars().count() > most {
        return Err(WriteError::TooLong { field, most });
    }
    match text.chars().find(|c| latin1(*c).is_none()) {
        Some(character) => Err(WriteError::Character { field, character }),
        None => Ok(()),
    }
}

fn check_reading(reading: &CustomerReading) -> Result<(), WriteError> {
    check("the OBIS code", &reading.obis, 35)?;
    if let Some(unit) = &reading.unit {
        check("the unit", unit, 8)?;
    }
    if reading.value < Decimal::ZERO {
        return Err(WriteError::Negative(reading.value));
    }
    if reading.value.scale() > 3 {
        return Err(WriteError::TooManyDecimals(reading.value));
    }
    Ok(())
}
