//! Writes a sample interchange to the standard output, for programs of other people to read: three registers of two
//! meters, with every character in it that has to be escaped, and otherwise as the market wants it.

use std::error::Error;

use mscons::{
    Agency, CheckId, CustomerReading, Edition, Interchange, MeterReadings, Minute, Partner, Writer,
};

fn minute(text: &str) -> Result<Minute, Box<dyn Error>> {
    Minute::of(text.parse()?).ok_or_else(|| "out of the calendar".into())
}

fn reading(obis: &str, value: &str, valid_for: &str) -> Result<CustomerReading, Box<dyn Error>> {
    Ok(CustomerReading {
        obis: obis.into(),
        value: value.parse()?,
        unit: None,
        read_on: minute("2026-10-31T16:05:00Z")?,
        valid_for: minute(valid_for)?,
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let partner = |id: &str| Partner {
        id: id.into(),
        agency: Agency::Gs1,
    };
    // Electricity counts from midnight, gas from six in the morning, both in German time.
    let (midnight, gas_day) = ("2026-10-31T23:00:00Z", "2026-11-01T05:00:00Z");
    let interchange = Interchange {
        reference: "HAN00042".into(),
        created: minute("2026-11-01T08:30:00Z")?,
        sender: partner("4012345678901"),
        receiver: partner("4098765432109"),
        edition: Edition::V24c,
    };
    let mut writer = Writer::begin(std::io::stdout().lock(), interchange)?;
    writer.message(&MeterReadings {
        document: "HAN-2026-42".into(),
        check_id: CheckId::Electricity,
        location: "DE00056266802AO6G56M11SN51G21M24S".into(),
        meter: "1EMH0012345678".into(),
        readings: vec![
            reading("1-1:1.8.1", "12345.678", midnight)?,
            reading("1-1:1.8.2", "00987.60", midnight)?,
        ],
    })?;
    writer.message(&MeterReadings {
        document: "HAN?2026+43:'".into(),
        check_id: CheckId::Gas,
        location: "DE0070000123456789012345678901234".into(),
        meter: "ZÄHLER?+:'7".into(),
        readings: vec![reading("7-20:3.0.0", "0.125", gas_day)?],
    })?;
    writer.end().map(drop)?;
    Ok(())
}
