#!/bin/sh
# The German due date "12.12." is read as twelve minutes past noon today, "24.12." as Christmas Eve.
#
# Guess:   with languages=["de"] a day and a month with dots are a date of this or the next year.
# Happens: whatever can be a time of day is one: 12.12. is today 12:12, 15.01. is 15:01, 3.12. is
#          03:12. From the 24th on there is no such hour, so 24.12. and 31.12. are dates: the same
#          spelling changes its meaning within a month. PREFER_DATES_FROM=future does not help. With
#          the year, 12.12.2026, all is well.
# With:    dateparser 1.5.0.
# Matters: "we pay on 12.12." becomes a promise for today, broken tomorrow, and a reminder goes out.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" dateparser==1.5.0 python-dateutil==2.9.0.post0 six==1.17.0 pytz==2026.6 \
    regex==2026.11.19 tzlocal==5.4.5
PYTHONPATH=$tmp/lib python3 - <<'END'
import datetime, importlib.metadata, sys
import dateparser

print("dateparser", importlib.metadata.version("dateparser"))
now = datetime.datetime(2026, 11, 29, 9, 0)
settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future"}
ok = True
for text, hour, minute, month in (
    ("3.12.", 3, 12, None), ("12.12.", 12, 12, None), ("15.01.", 15, 1, None),
    ("23.12.", 23, 12, None), ("24.12.", 0, 0, 12), ("31.12.", 0, 0, 12),
    ("12.12.2026", 0, 0, 12),
):
    value = dateparser.parse(text, languages=["de"], settings=settings)
    print("  %-11s -> %s" % (text, value))
    ok = ok and value is not None and (value.hour, value.minute) == (hour, minute)
    ok = ok and (value.month == month if month else abs((value.date() - now.date()).days) <= 1)
sys.exit(0 if ok else "CHANGED: short dates are read in another way")
END
