//! What the writer writes, byte for byte, and what it refuses.

use mscons::{
    Agency, CheckId, CustomerReading, Edition, Interchange, MeterReadings, Minute, Partner,
    WriteError, Writer,
};
use rust_decimal_macros::dec;

use crate::support::{faults, lines};

type Change = fn(&mut MeterReadings);

fn minute(text: &str) -> Minute {
    Minute::of(text.parse().unwrap()).unwrap()
}

fn interchange() -> Interchange {
    let partner = |id: &str, agency| Partner {
        id: id.into(),
        agency,
    };
    Interchange {
        reference: "REF1".into(),
        created: minute("2026-11-01T08:30:59Z"),
        sender: partner("9800123456789", Agency::Dvgw),
        receiver: partner("4012345678901", Agency::Gs1),
        edition: Edition::V24c,
    }
}

fn reading() -> CustomerReading {
    CustomerReading {
        obis: "1-1:1.8.1".into(),
        value: dec!(12345.670),
        unit: Some("KWH".into()),
        read_on: minute("2026-10-31T16:05:00Z"),
        valid_for: minute("2026-10-31T23:00:00Z"),
    }
}

fn message() -> MeterReadings {
    MeterReadings {
        document: "D'1".into(),
        check_id: CheckId::Gas,
        location: "L?1".into(),
        meter: "Ü:+1".into(),
        readings: vec![reading()],
    }
}

fn write(messages: &[MeterReadings]) -> Result<Vec<u8>, WriteError> {
    let mut writer = Writer::begin(Vec::new(), interchange())?;
    for message in messages {
        writer.message(message)?;
    }
    writer.end()
}

#[test]
fn it_is_written_in_the_order_of_the_market() {
    let mut second = reading();
    second.obis = "1-1:1.8.2".into();
    second.unit = None;
    let mut both = message();
    both.readings.push(second);
    let expected = "UNA:+.? 'UNB+UNOC:3+9800123456789:502+4012345678901:14+261101:0830+REF1++VL'\
        UNH+1+MSCONS:D:04B:UN:2.4c'BGM+7+D?'1+9'DTM+137:202611010830?+00:303'RFF+Z13:13002'\
        NAD+MS+9800123456789::332'NAD+MR+4012345678901::9'UNS+D'NAD+DP'LOC+172+L??1'RFF+MG:Ü?:?+1'\
        LIN+1'PIA+5+1-1?:1.8.1:SRW'QTY+220:12345.670:KWH'DTM+9:202610311605?+00:303'\
        DTM+7:202610312300?+00:303'STS+Z33++Z83'\
        LIN+2'PIA+5+1-1?:1.8.2:SRW'QTY+220:12345.670'DTM+9:202610311605?+00:303'\
        DTM+7:202610312300?+00:303'STS+Z33++Z83'UNT+23+1'UNZ+1+REF1'";
    let bytes = write(&[both]).unwrap();
    let text: String = bytes.iter().copied().map(char::from).collect();
    assert_eq!(text, expected);
    assert_eq!(faults(&bytes), [""; 0]);
    assert_eq!(
        lines(&bytes),
        [
            "15 L?1 Ü:+1 1-1:1.8.1 220 12345.670 KWH 7=2026-10-31T23:00Z 9=2026-10-31T16:05Z Z33/Z83",
            "21 L?1 Ü:+1 1-1:1.8.2 220 12345.670 - 7=2026-10-31T23:00Z 9=2026-10-31T16:05Z Z33/Z83",
        ]
    );
}

#[test]
fn what_cannot_be_carried_is_refused_and_the_rest_goes_on() {
    let refused = |change: Change| {
        let mut wrong = message();
        change(&mut wrong);
        let mut writer = Writer::begin(Vec::new(), interchange()).unwrap();
        let error = writer.message(&wrong).unwrap_err().to_string();
        writer.message(&message()).unwrap();
        assert_eq!(writer.end().unwrap(), write(&[message()]).unwrap());
        error
    };
    let cases: [(Change, &str); 11] = [
        (
            |m| m.meter = "5 €".into(),
            "the meter number has the character '€', which ISO 8859-1 does not have",
        ),
        (
            |m| m.location = "A\nB".into(),
            "the location has the character '\\n', which ISO 8859-1 does not have",
        ),
        (|m| m.document.clear(), "the document number is empty"),
        (
            |m| m.document = "D".repeat(36),
            "the document number has more than 35 characters",
        ),
        (
            |m| m.meter = "Ä".repeat(71),
            "the meter number has more than 70 characters",
        ),
        (|m| m.readings[0].obis.clear(), "the OBIS code is empty"),
        (
            |m| m.readings[0].unit = Some(String::new()),
            "the unit is empty",
        ),
        (|m| m.readings[0].value = dec!(-0.1), "-0.1 is negative"),
        (
            |m| m.readings[0].value = dec!(1.0000),
            "1.0000 has more than three decimals",
        ),
        (
            |m| m.readings.clear(),
            "0 readings in a message; it takes 1 to 99999",
        ),
        (
            |m| m.readings = vec![reading(); 100_000],
            "100000 readings in a message; it takes 1 to 99999",
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(refused(change), expected);
    }
}

#[test]
fn an_interchange_needs_a_reference_two_partners_and_a_message() {
    let refused = |change: fn(&mut Interchange)| {
        let mut wrong = interchange();
        change(&mut wrong);
        Writer::begin(Vec::new(), wrong).unwrap_err().to_string()
    };
    let small = "the reference of the interchange has small letters";
    assert_eq!(refused(|i| i.reference = "ref1".into()), small);
    let long = "the reference of the interchange has more than 14 characters";
    assert_eq!(refused(|i| i.reference = "R".repeat(15)), long);
    let partner = "\"99001234567\" is no code of a market partner, which has 13 digits";
    assert_eq!(refused(|i| i.sender.id = "99001234567".into()), partner);
    let partner = "\"990012345678٣\" is no code of a market partner, which has 13 digits";
    assert_eq!(refused(|i| i.receiver.id = "990012345678٣".into()), partner);
    assert!(matches!(write(&[]), Err(WriteError::NoMessages)));
}

#[test]
fn the_largest_message_is_read_back_whole() {
    let mut large = message();
    large.readings = vec![reading(); 99_999];
    let bytes = write(&[large]).unwrap();
    assert_eq!(faults(&bytes), [""; 0]);
    assert_eq!(lines(&bytes).len(), 99_999);
}

#[test]
fn a_minute_is_cut_not_rounded_and_has_a_year_of_four_digits() {
    let of = |text: &str| Minute::of(text.parse().unwrap());
    assert_eq!(of("2026-10-31T16:05:59.999Z"), of("2026-10-31T16:05:00Z"));
    assert!(of("9999-12-31T23:59:59Z").is_some());
    assert!(of("+10000-01-01T00:00:00Z").is_none());
    assert!(of("0000-12-31T23:59:00Z").is_none());
}
