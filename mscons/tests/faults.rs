//! The faults one by one, each in a file that is good otherwise.

use crate::support::{faults, found, lines};

const HEAD: &str = "BGM+7+D1+9'DTM+137:202611010830?+00:303'RFF+Z13:13002'NAD+MS+9900123456789::293'\
                    NAD+MR+9900987654321::293'UNS+D'NAD+DP'LOC+172+L1'RFF+MG:M1'";
const DATE: &str = "DTM+7:202610312300?+00:303'";

/// A message with right counts: UNB is segment 1, UNH segment 2, the first of the body segment 3.
fn message(body: &str) -> Vec<u8> {
    let body = body.replace("HEAD", HEAD).replace("DATE", DATE);
    let count = body.replace("?'", "").matches('\'').count() + 2;
    format!(
        "UNB+UNOC:3+9900123456789:500+9900987654321:500+261101:0830+R'\
         UNH+1+MSCONS:D:04B:UN:2.5'{body}UNT+{count}+1'UNZ+1+R'"
    )
    .into_bytes()
}

/// The positions of a body behind the head: the first of them is segment 12.
#[track_caller]
fn expect(body: &str, values: &[&str], problems: &[&str]) {
    let file = message(body);
    let read: Vec<String> = lines(&file)
        .iter()
        .map(|line| line.split(' ').take(6).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(read, values, "{body}");
    let short: Vec<String> = faults(&file)
        .iter()
        .map(|fault| fault.replace(", message 1", ""))
        .collect();
    assert_eq!(short, problems, "{body}");
}

#[test]
fn a_good_message_has_none() {
    expect(
        "HEADLIN+1'PIA+5+1-1?:1.8.0:SRW'QTY+220:7'DATE",
        &["14 L1 M1 1-1:1.8.0 220 7"],
        &[],
    );
}

#[test]
fn a_position_that_cannot_be_read_does_not_give_its_values_to_the_one_before() {
    let unclear = "! segment 18: segment 16 makes it unclear what the value is: value not read";
    for (broken, problem) in [
        (
            "LIN+\u{1}'",
            "! segment 16: the segment has characters that ISO 8859-1 does not have: not read",
        ),
        ("!!!'", "! segment 16: \"!!!\" is no segment: not read"),
    ] {
        let misplaced = "- segment 17: PIA+5 cannot stand here: passed over";
        let body =
            format!("HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATE{broken}PIA+5+B:SRW'QTY+220:8'DATE");
        let lost = "! segment 14: segment 16 makes it unclear what the value is: value not read";
        if broken.starts_with("LIN") {
            expect(&body, &["14 L1 M1 A 220 7"], &[problem, misplaced, unclear]);
        } else {
            // It may have been a status of the value before.
            expect(&body, &[], &[problem, lost, misplaced, unclear]);
        }
    }
}

#[test]
fn what_begins_afresh_is_read_again() {
    expect(
        "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATEPIA+5+B:SRW'QTY+220:8'DATELIN+2'PIA+5+C:SRW'QTY+220:9'DATE",
        &["14 L1 M1 A 220 7", "21 L1 M1 C 220 9"],
        &[
            "- segment 16: PIA+5 cannot stand here: passed over",
            "! segment 17: segment 16 makes it unclear what the value is: value not read",
        ],
    );
    // A reference behind a position may name another meter.
    expect(
        "HEADLIN+1'PIA+5+A:SRW'RFF+MG:M2'QTY+220:7'DATELIN+2'QTY+220:8'DATELOC+172+L2'RFF+MG:M2'LIN+1'PIA+5+B:SRW'QTY+220:9'DATE",
        &["24 L2 M2 B 220 9"],
        &[
            "- segment 14: RFF+MG cannot stand here: passed over",
            "! segment 15: segment 14 makes it unclear what the value is: value not read",
            "! segment 18: segment 14 makes it unclear what the value is: value not read",
        ],
    );
}

#[test]
fn nothing_is_taken_over_from_the_place_or_the_position_before() {
    expect(
        "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATELIN+2'QTY+220:8'DATENAD+DP'LIN+1'PIA+5+B:SRW'QTY+220:9'DATELOC+237+X'LIN+1'PIA+5+C:SRW'QTY+220:10'DATE",
        &[
            "14 L1 M1 A 220 7",
            "17 L1 M1 - 220 8",
            "22 - - B 220 9",
            "27 - - C 220 10",
        ],
        &[
            "- segment 16: no PIA+5: the OBIS code of the values that follow is not named",
            "- segment 19: no LOC+172: the location of the values that follow is not named",
            "- segment 19: no RFF+MG: the meter of the values that follow is not named",
            "- segment 24: no LOC+172: the location of the values that follow is not named",
            "- segment 24: no RFF+MG: the meter of the values that follow is not named",
        ],
    );
}

#[test]
fn a_configuration_stands_for_location_and_meter() {
    let head = HEAD.replace("LOC+172+L1'RFF+MG:M1'", "LOC+172'RFF+AGK:K1'");
    expect(
        &format!("{head}LIN+1'PIA+5+A:SRW'QTY+220:7'DATE"),
        &["14 - - A 220 7"],
        &[],
    );
}

#[test]
fn what_may_be_there_only_once_is_not_chosen_from() {
    for (body, twice, values) in [
        (
            "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATEDATE",
            "! segment 16: DTM+7",
            &[][..],
        ),
        (
            "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATEDTM+9:20261031:102'DTM+9:20261030:102'",
            "! segment 17: DTM+9",
            &[],
        ),
        (
            "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATEQTY+220:8'DATEDATEQTY+220:9'DATE",
            "! segment 18: DTM+7",
            &["14 L1 M1 A 220 7", "19 L1 M1 A 220 9"],
        ),
    ] {
        let sentence =
            format!("{twice} appears for the second time: what it belongs to is not read");
        expect(body, values, &[&sentence]);
    }
    expect(
        "HEADRFF+MG:M2'LIN+1'PIA+5+A:SRW'PIA+5+B:SRW'QTY+220:7'DATE",
        &[],
        &[
            "! segment 12: RFF+MG appears for the second time: what it belongs to is not read",
            "! segment 15: PIA+5 appears for the second time: what it belongs to is not read",
            "! segment 16: segment 12 makes it unclear what the value is: value not read",
        ],
    );
    expect(
        "BGM+7+D0+9'HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATE",
        &[],
        &[
            "! segment 4: BGM appears for the second time: what it belongs to is not read",
            "! segment 15: segment 4 makes it unclear what the value is: value not read",
        ],
    );
}

#[test]
fn messages_that_carry_something_else_are_not_read() {
    let body = "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATE".replace("HEAD", HEAD);
    for (from, to, problem) in [
        (
            "RFF+Z13:13002'",
            "RFF+Z13:13006'",
            "! segment 5: check id \"13006\" is not one of register readings (13002, 13017): message not read",
        ),
        (
            "RFF+Z13:13002'",
            "RFF+ACW:1'",
            "! segment 8: no check id (RFF+Z13): message not read",
        ),
        (
            "+9'DTM+137",
            "+1'DTM+137",
            "! segment 8: message function \"1\" is not 9 (original): message not read",
        ),
        (
            "BGM+7+D1+9'",
            "",
            "! segment 7: message function \"\" is not 9 (original): message not read",
        ),
    ] {
        expect(&body.replace(from, to), &[], &[problem]);
    }
    let other = String::from_utf8(message(&body)).unwrap();
    let old = other.replace(":2.5'", ":2.1g'");
    assert_eq!(
        faults(old.as_bytes()),
        ["- segment 2, message 1: edition \"2.1g\" of MSCONS is not known, it is read like 2.5"]
    );
    assert_eq!(lines(old.as_bytes()).len(), 1);
}

#[test]
fn values_without_quality_or_in_the_wrong_place_are_not_read() {
    expect(
        "HEADQTY+220:6'LIN+1'PIA+5+A:SRW'QTY+:7'DATEQTY+220'DATESTS+Z33++Z83'QTY+220:8'DATE",
        &["20 L1 M1 A 220 8"],
        &[
            "! segment 12: a value (QTY) outside of a position (LIN): not read",
            "! segment 15: QTY does not say what kind of value it is: value not read",
            "! segment 17: \"\" is no number: value not read",
        ],
    );
    let many = "STS+Z33++Z83'".repeat(21);
    expect(
        &format!("HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATE{many}QTY+220:8'DATE"),
        &["37 L1 M1 A 220 8"],
        &["! segment 36: the value has more than 20 statuses: value not read"],
    );
}

#[test]
fn other_dates_that_cannot_be_read_are_left_out() {
    expect(
        "HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATEDTM+9:yesterday:102'",
        &["14 L1 M1 A 220 7"],
        &["- segment 16: DTM+9 \"yesterday:102\" is no date in the format it says, it is left out"],
    );
}

#[test]
fn a_missing_uns_is_noted_and_nothing_is_lost() {
    let head = HEAD.replace("UNS+D'", "");
    expect(
        &format!("{head}LIN+1'PIA+5+A:SRW'QTY+220:7'DATE"),
        &["13 L1 M1 A 220 7"],
        &["- segment 8: NAD+DP cannot stand here: passed over"],
    );
}

#[test]
fn envelopes_may_be_broken() {
    let whole = String::from_utf8(message("HEADLIN+1'PIA+5+A:SRW'QTY+220:7'DATE")).unwrap();
    let cases: [(&str, &str, &[&str]); 7] = [
        (
            "UNT+15+1'",
            "",
            &["- segment 15, message 1: the message ends without UNT"],
        ),
        (
            "UNZ+1+R'",
            "",
            &["! segment 16: the interchange ends without UNZ: what follows is not there"],
        ),
        (
            "UNOC",
            "UNOD",
            &["- segment 1: character set \"UNOD\" is not known, only ASCII is read"],
        ),
        (
            "UNZ+1+R'",
            "'UNZ+1+R'\r\n",
            &["- segment 17: a segment without anything in it"],
        ),
        (
            "UNZ+1+R'",
            "UNZ+1+R'HELLO",
            &["! segment 18: something that is no EDIFACT interchange follows UNZ: not read"],
        ),
        (
            "UNZ+1+R'",
            "XXX'YYY'UNZ+1+R'",
            &["- segment 17: XXX cannot stand here: passed over"],
        ),
        (
            "UNB+UNOC",
            "UNA:+.? 'UNX+UNOC",
            &[
                "- segment 2: UNX cannot stand here: passed over",
                "- segment 3: no UNB before this message",
                "- segment 18: UNZ names interchange \"R\", but \"\" is open",
            ],
        ),
    ];
    for (from, to, problems) in cases {
        let file = whole.replace(from, to);
        assert_eq!(faults(file.as_bytes()), problems, "{file}");
        assert_eq!(lines(file.as_bytes()).len(), 1, "{file}");
    }
}

#[test]
fn what_is_no_edifact_is_said_once() {
    let problem =
        "! segment 1: this is no EDIFACT interchange, it does not begin with UNA or UNB: not read";
    for file in [
        &b""[..],
        b"\r\n",
        b"U",
        b"date;value\n1;2\n",
        b"<?xml?>",
        b"\xff\xfe",
        &[0; 9_000],
    ] {
        assert_eq!(faults(file), [problem]);
        assert_eq!(found(file).len(), 1);
    }
    let una = "! segment 1: UNA does not announce usable separators: the file is not read";
    assert_eq!(faults(b"UNA++++++UNB+UNOC:3'"), [una]);
}
