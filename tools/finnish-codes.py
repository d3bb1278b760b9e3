#!/usr/bin/env python3
"""Makes domain/testdata/finnish-codes.txt: Finnish codes, 10,000 of them personal, with the verdict of python-stdnum.

Usage: pip install python-stdnum==2.2 && python3 tools/finnish-codes.py > domain/testdata/finnish-codes.txt
The same codes come out every time. `domain` compares its own verdicts with these.
"""

import random

import stdnum
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength
from stdnum.fi import hetu, ytunnus

CONTROL = "0123456789ABCDEFHJKLMNPRSTUVWXY"
chance = random.Random(20260101)


def personal_code() -> str:
    day, month = chance.randint(1, 28), chance.randint(1, 12)
    if chance.random() < 0.15:  # days that exist in some months only, or never
        day, month = chance.choice([0, 29, 30, 31, 32, 39]), chance.choice([0, 2, 4, 11, 12, 13, 19])
    digits = f"{day:02}{month:02}{chance.randint(0, 99):02}"
    individual = chance.choice([chance.randint(0, 3), chance.randint(2, 999), chance.randint(2, 899)])
    control = CONTROL[int(f"{digits}{individual:03}") % 31]
    return f"{digits}{chance.choice('+-YXWVUABCDEF')}{individual:03}{control}"


def business_id() -> str:
    number = f"{chance.randint(0, 9_999_999):07}"
    fitting = [check for check in range(10) if ytunnus.is_valid(f"{number}{check}")]
    return f"{number}-{fitting[0] if fitting else chance.randint(0, 9)}"


def broken(code: str) -> str:
    """One slip of the fingers."""
    place = chance.randrange(len(code) - 1)
    slip = chance.randrange(5)
    if slip == 0:
        return code[:place] + code[place + 1] + code[place] + code[place + 2:]
    if slip == 1:
        return code[:place] + chance.choice("0123456789") + code[place + 1:]
    if slip == 2:
        return code[:-1] + chance.choice("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if slip == 3:
        return code[:place] + chance.choice("GIOQZ-+") + code[place + 1:]
    return code[:place] + code[place + chance.choice([0, 2]):] + chance.choice(["", "", code[-1]])


def verdict(check, **options) -> str:
    try:
        check(**options)
    except InvalidChecksum:
        return "checksum"
    except InvalidComponent:
        return "component"
    except (InvalidFormat, InvalidLength):
        return "form"
    return "valid"


def personal_verdict(code: str) -> str:
    strict = verdict(lambda: hetu.validate(code))
    loose = verdict(lambda: hetu.validate(code, allow_temporary=True))
    return "temporary" if strict != loose == "valid" else loose


def possible(code: str) -> bool:
    """The pattern of python-stdnum calls a 45th day or a 20th month wrong in form; `domain` says it is no day."""
    return code[:1] <= "3" and code[2:3] <= "1"


seen: dict[tuple[str, str], None] = {}
while len(seen) < 14_300:
    kind = "p" if len(seen) % 10 < 7 else "b"
    code = personal_code() if kind == "p" else business_id()
    if chance.random() < 0.5:
        code = broken(code)
    if kind == "b" or possible(code):
        seen[(kind, code)] = None

groups: dict[tuple[str, str], list[str]] = {}
for kind, code in seen:
    found = personal_verdict(code) if kind == "p" else verdict(lambda: ytunnus.validate(code))
    groups.setdefault((kind, found), []).append(code)

print(f"# Verdicts of python-stdnum {stdnum.__version__} (LGPL-2.1+) on generated Finnish codes: tools/finnish-codes.py.")
print("# A line: kind (p personal identity code, b business ID), verdict, codes.")
for (kind, found), codes in sorted(groups.items()):
    codes.sort()
    for start in range(0, len(codes), 10):
        print(kind, found, *codes[start:start + 10])
