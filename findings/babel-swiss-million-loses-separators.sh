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
