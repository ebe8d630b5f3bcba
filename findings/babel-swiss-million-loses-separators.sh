#!/bin/sh
# Swiss amounts below a million are grouped, from a million on they are not, and older text is refused.
#
# Guess:   a new Babel brings at most another character between the thousands, in all amounts alike,
#          and still reads what the last one wrote.
# Happens: for de_CH, fr_CH, it_CH and de_LI, 2.19 took over CLDR's change of the separator to the
#          plain apostrophe (2.18: U+2019, or U+202F in French). That character also quotes text in
#          number patterns: one of them stays, a pair is taken for quotes and dropped. So CHF 999'999.00
#          but CHF 1000000.00, and a milliard is 1000000'000.00. And parse_decimal of either
#          release refuses what the other one wrote.
# With:    Babel 2.18.0 and 2.19.0.
# Matters: letters change their look at a million, and amounts in mail quoted from an older letter
#          are no longer recognised. Whoever reads Swiss amounts must accept ', U+2019 and U+202F.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/2.18" babel==2.18.0
pypi "$tmp/2.19" babel==2.19.0
cat >"$tmp/try.py" <<'END'
import sys
from decimal import Decimal
import babel
from babel.numbers import format_currency, parse_decimal

print("Babel", babel.__version__)
seen = []
for locale in ("de_CH", "fr_CH"):
    for value in ("999999", "1000000", "1234567890"):
        text = format_currency(Decimal(value), "CHF", locale=locale)
        seen.append(sum(text.count(c) for c in "'\u2019\u202f"))
        print("  %s %-12s %s" % (locale, value, ascii(text)[1:-1]))
for text in ("1'234.50", "1\u2019234.50"):
    try:
        value = parse_decimal(text, locale="de_CH")
    except ValueError as error:
        value = type(error).__name__
    seen.append(str(value))
    print("  de_CH reads %-14s as %s" % (ascii(text)[1:-1], value))
expected = {
    "2.18.0": [1, 2, 3, 1, 2, 3, "NumberFormatError", "1234.50"],
    "2.19.0": [1, 0, 1, 1, 0, 1, "1234.50", "NumberFormatError"],
}
sys.exit(0 if seen == expected[babel.__version__] else "CHANGED: Swiss amounts look or read otherwise")
END
PYTHONPATH=$tmp/2.18 python3 "$tmp/try.py" && PYTHONPATH=$tmp/2.19 python3 "$tmp/try.py" || exit 1
