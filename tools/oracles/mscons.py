#!/usr/bin/env python3
"""Reads an MSCONS file with pydifact and prints its register readings, one JSON object a line.

    mscons.py FILE        a file, or - for the standard input

The same lines come from `cargo run -p mscons --example read_lines`; a difference between the two is a mistake in one of
them. Exits with 1 if the file cannot be parsed. Knows nothing of faults: give it files that have none in their values.
"""
import json
import re
import sys
import warnings
from datetime import datetime, timedelta
from decimal import Decimal

from pydifact.segmentcollection import Interchange

REGISTER_READINGS = {"13002", "13017"}


def part(segment, element, component):
    """A component, empty where there is none."""
    if element >= len(segment.elements):
        return ""
    found = segment.elements[element]
    if isinstance(found, str):
        return found if component == 0 else ""
    return found[component] if component < len(found) else ""


def when(value, form):
    """A date as ISO 8601: in UTC where it has a zone."""
    if form == "303":
        zone = timedelta(hours=int(value[12:15]), minutes=int(value[12] + (value[15:] or "0")))
        return (datetime.strptime(value[:12], "%Y%m%d%H%M") - zone).strftime("%Y-%m-%dT%H:%MZ")
    if form == "203":
        return datetime.strptime(value, "%Y%m%d%H%M").strftime("%Y-%m-%dT%H:%M")
    return f"{value}:{form}"


def readings(message):
    """The readings of a message."""
    check_id = location = meter = obis = reading = None
    for segment in message.segments:
        tag, qualifier = segment.tag, part(segment, 0, 0)
        if tag in ("NAD", "LOC", "LIN", "QTY") and reading:
            yield reading
            reading = None
        if tag == "RFF" and qualifier == "Z13":
            check_id = part(segment, 0, 1)
        elif tag in ("NAD", "LOC"):
            location = part(segment, 1, 0) if (tag, qualifier) == ("LOC", "172") else None
            meter = None
        elif tag == "RFF" and qualifier == "MG":
            meter = part(segment, 0, 1)
        elif tag == "LIN":
            obis = None
        elif tag == "PIA" and qualifier == "5":
            obis = part(segment, 1, 0)
        elif tag == "QTY" and check_id in REGISTER_READINGS:
            value = Decimal(part(segment, 0, 1).replace(",", "."))
            reading = {
                "location": location,
                "meter": meter,
                "obis": obis,
                "quality": qualifier,
                "value": format(value, "f"),
                "unit": part(segment, 0, 2) or None,
                "dtm7": None,
                "statuses": [],
            }
        elif tag == "DTM" and qualifier == "7" and reading:
            reading["dtm7"] = when(part(segment, 0, 1), part(segment, 0, 2))
        elif tag == "STS" and reading:
            code = part(segment, 2, 0) or part(segment, 1, 0)
            reading["statuses"].append(f"{qualifier}/{code}")
    if reading:
        yield reading


def main():
    # pydifact brings no description of the envelope of syntax version 3 and says so for each segment of it.
    warnings.simplefilter("ignore")
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    name = sys.argv[1]
    with sys.stdin.buffer if name == "-" else open(name, "rb") as file:
        content = file.read()
    utf8 = re.search(rb"UNB.UNO[WY]", content[:60])
    interchange = Interchange.from_str(content.decode("utf-8" if utf8 else "iso8859-1"))
    for message in interchange.get_messages():
        for reading in readings(message):
            print(json.dumps(reading, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
