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
