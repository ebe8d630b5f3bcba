#!/bin/sh
# An amount in words is a hundredth of the amount when it happens to be a whole number.
#
# Guess:   num2words(1234, to="currency", currency="EUR") says one thousand two hundred thirty-four
#          euro; an int and a Decimal of the same value say the same.
# Happens: an int is a number of cents: 1234 is "zwölf Euro und vierunddreißig Cent", while
#          Decimal("1234"), 1234.0 and "1234" are 1234 euro. The values are equal, their words are not.
# With:    num2words 0.5.14.
# Matters: letters, cheques and promissory notes where the words prevail over the figures. An amount
#          from a database or JSON is an int exactly when it has no cents, so most tests pass.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" num2words==0.5.14
PYTHONPATH=$tmp/lib python3 - <<'END'
import importlib.metadata, json, sys
from decimal import Decimal
from num2words import num2words

print("num2words", importlib.metadata.version("num2words"))
ok = True
for language, cents, euros in (
    ("de", "zwölf Euro und vierunddreißig Cent", "eintausendzweihundertvierunddreißig Euro"),
    ("en", "twelve euro, thirty-four cents", "one thousand, two hundred and thirty-four euro"),
    ("fr", "douze euros et trente-quatre centimes", "mille deux cent trente-quatre euros"),
):
    for value in (json.loads("1234"), Decimal("1234"), 1234.0, "1234"):
        words = num2words(value, lang=language, to="currency", currency="EUR")
        print("  %s %-16r %s" % (language, value, words))
        ok = ok and words.startswith(cents if isinstance(value, int) else euros)
sys.exit(0 if ok else "CHANGED: an int is worth as much as the equal Decimal")
END
