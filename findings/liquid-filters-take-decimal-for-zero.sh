#!/bin/sh
# Liquid templates compare and print a Decimal, but their arithmetic takes it for 0.
#
# Guess:   a `decimal.Decimal` is a number like any other, all the more in a library that computes
#          with Decimal inside.
# Happens: {{ total }} prints 1234.50 and {% if total > 100 %} holds, but plus, minus, times, round,
#          abs, at_least and sum treat the same value as 0 without an error: "total plus 40" is 40.
#          The same amount as a string is computed with, but cannot be compared; as a float it works,
#          and prints 1234.5.
# With:    python-liquid 2.3.6.
# Matters: Decimal is the type that one uses for money. A letter with {{ total | plus: fee }} claims
#          the fee alone, and {{ total | round: 2 }} claims 0. Give such an engine text, and format
#          amounts before they reach a template.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" python-liquid==2.3.6 babel==2.19.0 python-dateutil==2.9.0.post0 pytz==2026.6 \
    six==1.17.0 importlib-resources==7.1.0 markupsafe==3.0.4 typing-extensions==4.16.0
PYTHONPATH=$tmp/lib python3 - <<'END'
import importlib.metadata, sys
from decimal import Decimal
from liquid import Environment

print("python-liquid", importlib.metadata.version("python-liquid"))
templates = [
    ("{{ total }}", "1234.50"),
    ("{% if total > 100 %}more{% else %}less{% endif %} than 100", "more than 100"),
    ("{{ total | plus: 40 }}", "40"),
    ("{{ total | round: 2 }}", "0"),
    ("{{ 2000 | minus: total }}", "2000"),
    ("{{ items | sum }}", "0"),
]
environment, ok = Environment(), True
for template, expected in templates:
    row = []
    for kind in (Decimal, str, float):
        values = {"total": kind("1234.50"), "items": [kind("10.10"), kind("2.20")]}
        try:
            row.append(environment.from_string(template).render(**values))
        except Exception as error:
            row.append(type(error).__name__)
    print("  %-60s Decimal: %-14s str: %-16s float: %s" % (template, *row))
    ok = ok and row[0] == expected
sys.exit(0 if ok else "CHANGED: a Decimal counts")
END
