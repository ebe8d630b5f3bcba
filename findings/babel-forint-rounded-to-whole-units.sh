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
tmp=$(mktemp -d) || exit 75
trap 'rm -rf "$tmp"' EXIT
trap 'exit 75' HUP INT TERM

# deb PATH SHA256 DIR: unpacks a Debian package, PATH as in the archive's pool/main, into DIR.
deb() {
    python3 - "$1" "$2" "$tmp/deb" "$mirrors" <<'END' && dpkg-deb -x "$tmp/deb" "$3" && return
import hashlib, sys, urllib.request
path, digest, target, mirrors = sys.argv[1:]
for mirror in mirrors.split():
    pool = "pool/updates/main/" if mirror.endswith("-security") else "pool/main/"
    try:
        body = urllib.request.urlopen(mirror + "/" + pool + path, timeout=120).read()
    except OSError:
        continue
    if hashlib.sha256(body).hexdigest() == digest:
        open(target, "wb").write(body)
        sys.exit(0)
sys.exit("not on this machine's Debian mirrors: " + path)
END
    exit 75
}
mirrors=${DEBIAN_MIRRORS:-$(apt-get --print-uris update 2>/dev/null |
    sed -n "s,^'\\(http.*/debian[^/]*\\)/dists/.*,\\1,p" | sort -u | tr '\n' ' ')}

# pypi DIR NAME==VERSION...: unpacks exactly these packages into DIR.
pypi() {
    dir=$1
    shift
    if python3 -m pip --version >/dev/null 2>&1; then
        set -- python3 -m pip install --target "$dir" "$@"
    else
        deb p/python-pip/python3-pip-whl_25.1.1+dfsg-1_all.deb \
            e65351935aa4af2b10ae2abb5744f5059e9abad51aea6cd0cb825702010763f7 "$tmp/pip"
        wheel=$(echo "$tmp"/pip/usr/share/python-wheels/pip-*.whl)
        set -- python3 "$wheel/pip" install --target "$dir" "$@"
    fi
    "$@" --quiet --no-deps --no-input --disable-pip-version-check >"$tmp/log" 2>&1 && return
    cat "$tmp/log" >&2
    exit 75
}

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
