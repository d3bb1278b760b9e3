#!/usr/bin/env python3
"""Writes the data about IBANs that the portal carries, from the package schwifty (MIT): lengths and structures of all
countries, and the German banks by their code. Run it once a quarter in an environment with the newest schwifty:

    pip install --upgrade schwifty && tools/bank-data.py
"""
import datetime
import json
import pathlib
import re
from importlib.metadata import version

import schwifty

root = pathlib.Path(__file__).resolve().parent.parent
registry = pathlib.Path(schwifty.__file__).parent
origin = f"schwifty {version('schwifty')} (MIT), {datetime.date.today()}"

countries = json.loads((registry / "iban_registry" / "generated.json").read_text())
rows = []
for code, country in sorted(countries.items()):
    # "8!n10!n" becomes "8n10n": every part has a fixed length.
    structure = re.sub("!", "", country["bban_spec"])
    assert re.fullmatch(r"(\d+[nac])+", structure), (code, structure)
    sepa = str(country["in_sepa_zone"]).lower()
    rows.append(f'    ("{code}", "{structure}", {sepa}),\n')
(root / "domain/src/bank/countries.rs").write_text(
    "//! Countries with IBANs: the structure behind the check digits (n digits, a capital letters, c both), and whether they\n"
    f"//! belong to SEPA. Written by tools/bank-data.py from {origin}.\n\n"
    f"pub(super) const COUNTRIES: [(&str, &str, bool); {len(rows)}] = [\n" + "".join(rows) + "];\n")

banks = json.loads((registry / "bank_registry" / "generated_de.json").read_text())
primary = {bank["bank_code"]: bank for bank in banks if bank["primary"] and bank["bank_code"]}
lines = [f"{code};{bank['bic']};{bank['name']}\n" for code, bank in sorted(primary.items())]
(root / "services/data/banks-de.csv").write_text(
    f"# German banks: code, BIC, name. Written by tools/bank-data.py from {origin}, after the bank code file of the\n"
    "# Deutsche Bundesbank.\n" + "".join(lines))
print(len(rows), "countries,", len(lines), "banks")
