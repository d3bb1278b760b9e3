"""What schwifty and python-stdnum say of bank account numbers and creditor identifiers.

`bank.py make` prints lines of a kind and a text, the same ones each time; `bank.py judge` reads them and prints a verdict
for each: `iban TEXT valid|invalid`, `creditor TEXT valid|invalid`.
"""
import random
import sys

from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from stdnum.eu import at_02

COUNTRIES = ["DE"] * 6 + ["AT", "NL", "FR", "SE", "FI", "IT", "BE", "ES", "PL", "GB", "CH", "NO", "IE", "MT", "LU"]


def make():
    chance = random.Random(20261127)
    for _ in range(10_000):
        text = str(IBAN.random(country_code=chance.choice(COUNTRIES), random=chance))
        slip = chance.randrange(4)
        if slip == 1:  # one digit is another one
            at = chance.randrange(2, len(text))
            text = text[:at] + chance.choice("0123456789") + text[at + 1:]
        elif slip == 2:  # two neighbours are swapped
            at = chance.randrange(2, len(text) - 1)
            text = text[:at] + text[at + 1] + text[at] + text[at + 2:]
        elif slip == 3 and chance.random() < 0.2:  # one is missing
            at = chance.randrange(2, len(text))
            text = text[:at] + text[at + 1:]
        print("iban", text)
    for _ in range(2_000):
        national = f"{chance.randrange(10 ** 11):011}"
        check = at_02.calc_check_digits(f"DE00ZZZ{national}")
        if chance.random() < 0.5:
            check = f"{chance.randrange(100):02}"
        code = "".join(chance.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") for _ in range(3))
        print("creditor", f"DE{check}{code}{national}")


def judge():
    for line in sys.stdin:
        kind, text = line.split()
        if kind == "iban":
            try:
                IBAN(text)
                fine = True
            except SchwiftyException:
                fine = False
        else:
            fine = at_02.is_valid(text)
        print(kind, text, "valid" if fine else "invalid")


make() if sys.argv[1] == "make" else judge()
