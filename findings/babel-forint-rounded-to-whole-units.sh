#!/bin/sh
# A minor update of a formatting library rounds amounts in forint, Colombian pesos and rupiah.
#
# Guess:   format_currency shows as many decimals as ISO 4217 gives the currency, so 1234.56 HUF keeps
#          its two, in this release as in the last.
# Happens: the decimals are CLDR's, which follow what shops do. Babel 2.19 has new ones: HUF, COP and
#          IDR went from 2 to 0, so 1234.56 HUF is printed "1 235 Ft" without a word, and RSD went
#          from 0 to 2. get_currency_precision, which one would take for the scale to store and
#          round amounts with, says the same.
# With:    Babel 2.18.0 and 2.19.0.
# Matters: the letter asks for another amount than the invoice, and the payment that follows it
#          never closes the item. Use decimals from ISO 4217, or currency_digits=False and a pattern.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/2.18" babel==2.18.0
pypi "$tmp/2.19" babel==2.19.0
cat >"$tmp/try.py" <<'END'
import json, sys
from decimal import Decimal
import babel
from babel.numbers import format_currency, get_currency_precision, list_currencies

print("Babel", babel.__version__)
print("  HUF:", format_currency(Decimal("1234.56"), "HUF", locale="hu_HU"),
      "| COP:", format_currency(Decimal("1234.56"), "COP", locale="es_CO"),
      "| currency_digits=False:", format_currency(Decimal("1234.56"), "HUF", "#,##0.00 ¤",
                                                  locale="hu_HU", currency_digits=False))
print("  RSD:", format_currency(Decimal("1234.56"), "RSD", locale="sr_Latn_RS"))
json.dump({c: get_currency_precision(c) for c in list_currencies()}, open(sys.argv[1], "w"))
END
PYTHONPATH=$tmp/2.18 python3 "$tmp/try.py" "$tmp/old" && PYTHONPATH=$tmp/2.19 python3 "$tmp/try.py" "$tmp/new" || exit 1
python3 - "$tmp/old" "$tmp/new" <<'END'
import json, sys
old, new = [json.load(open(f)) for f in sys.argv[1:]]
moved = {c: (old[c], new[c]) for c in sorted(old.keys() & new.keys()) if old[c] != new[c]}
print("changed decimals:", ", ".join("%s %d -> %d" % (c, *d) for c, d in moved.items()))
ok = moved.get("HUF") == (2, 0) and moved.get("RSD") == (0, 2)
sys.exit(0 if ok else "CHANGED: both releases have the same decimals")
END
