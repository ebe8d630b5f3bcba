#!/bin/sh
# A bounced payment in an MT940 statement raises the sum instead of lowering it.
#
# Guess:   field 61's mark RC (reversal of a credit, so a debit) gives a negative amount, as D does.
# Happens: `mt940.parse` makes D alone negative. RC stays positive: 100.00 that the bank took back
#          is 100.00 more, and the entries no longer add up to the closing balance of the same file.
#          The class's own description says that RC is negative; it is so with
#          Options(reversal_sign=True), which is off unless asked for.
# With:    mt-940 5.1.1.
# Matters: a returned direct debit looks like a second payment: the item is closed, no reminder goes
#          out. Add up the entries and compare with the closing balance before you believe a file.
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

pypi "$tmp/lib" mt-940==5.1.1
PYTHONPATH=$tmp/lib python3 - <<'END'
import importlib.metadata, sys
import mt940

STATEMENT = """:20:STATEMENT
:25:37040044/0532013000
:28C:00017/001
:60F:C261124EUR1000,00
:61:2611251125C100,00NDDTNONREF//1
:86:FAC-2026-0118 DIRECT DEBIT
:61:2611261126RC100,00NRTINONREF//2
:86:FAC-2026-0118 RETURNED
:61:2611271127D40,00NTRFNONREF//3
:86:RENT
:61:2611271127RD40,00NTRFNONREF//4
:86:RENT TAKEN BACK
:62F:C261127EUR1000,00
-"""
print("mt-940", importlib.metadata.version("mt-940"))

def total(transactions):
    return sum(t.data["amount"].amount for t in transactions)

plain = mt940.parse(STATEMENT)
for t in plain:
    print("  %-2s %8s" % (t.data["status"], t.data["amount"].amount), t.data["transaction_details"])
start = plain.data["final_opening_balance"].amount.amount
end = plain.data["final_closing_balance"].amount.amount
signed = mt940.parse(STATEMENT, options=mt940.Options(reversal_sign=True))
print("opening %s + entries %s = %s, but closing is %s" % (start, total(plain), start + total(plain), end))
print("with reversal_sign: %s" % (start + total(signed)))
ok = start + total(plain) == end + 200 and start + total(signed) == end
sys.exit(0 if ok else "CHANGED: the entries add up to the closing balance")
END
