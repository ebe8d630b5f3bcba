#!/bin/sh
# CLDR turns seven Windows time zones into names that Debian 13's tzdata does not know.
#
# Guess:   the IANA names that CLDR gives for Exchange's zones ("India Standard Time") exist wherever
#          the time zone data is installed and up to date.
# Happens: CLDR keeps the name that a zone had first: Asia/Calcutta, Europe/Kiev, America/Buenos_Aires.
#          Debian 13 moved these to tzdata-legacy, which tzdata does not pull in; in Debian 12 they
#          are still in it. So 7 of 142 names raise an error on 13, those of India, Ukraine with Finland
#          and the Baltic states ("FLE"), Nepal, Myanmar, Argentina, Greenland and eastern Indiana.
# With:    tzdata 2026b-0+deb12u1 and 2026f-0+deb13u1, Babel 2.19.0 as one carrier of CLDR's table.
# Matters: dates in invitations and Exchange mail from customers there. Depend on tzdata-legacy, or
#          map the old names to Asia/Kolkata, Europe/Kyiv and so on before looking them up.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" babel==2.19.0
deb t/tzdata/tzdata_2026b-0+deb12u1_all.deb \
    0edb49f4dffe0d5608069f7e4ba4d69544d3b9e86fc314dd8b75e9958d8e5e98 "$tmp/12"
deb t/tzdata/tzdata_2026f-0+deb13u1_all.deb \
    2c1c561091402883430d0d47c57a3c0aa00b44afc8a6239265065a87211a5c11 "$tmp/13"
deb t/tzdata/tzdata-legacy_2026f-0+deb13u1_all.deb \
    92bb8f5ee8f87e6ee641ec3b24876d2d83b64dd1d7fe864b1cceac4cea7f1549 "$tmp/legacy"
cat >"$tmp/try.py" <<'END'
import sys, zoneinfo
import babel
from babel.core import get_global

zoneinfo.reset_tzpath([sys.argv[1] + "/usr/share/zoneinfo"])
zones = get_global("windows_zone_mapping")
missing = {}
for windows, name in sorted(zones.items()):
    try:
        zoneinfo.ZoneInfo(name)
    except zoneinfo.ZoneInfoNotFoundError:
        missing[name] = windows
print("  Babel %s, %d zones, missing: %d" % (babel.__version__, len(set(zones.values())), len(missing)))
for name, windows in missing.items():
    print("    %-28s -> %s" % (windows, name))
expected = {} if sys.argv[2] == "all" else {
    "America/Buenos_Aires", "America/Godthab", "America/Indianapolis", "Asia/Calcutta",
    "Asia/Katmandu", "Asia/Rangoon", "Europe/Kiev"}
sys.exit(0 if set(missing) == set(expected) else "CHANGED: another set of names is missing")
END
for tree in "12 all" "13 some" "legacy all"; do
    set -- $tree
    [ "$1" != legacy ] || cp -a "$tmp/13/." "$tmp/legacy"
    echo "tzdata of Debian $1"
    PYTHONPATH=$tmp/lib python3 -S "$tmp/try.py" "$tmp/$1" "$2" || exit 1
done
