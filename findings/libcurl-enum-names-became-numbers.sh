#!/bin/sh
# A type-checked import of curl.h that compiles on Debian 12 does not compile on Debian 13.
#
# Guess:   a constant of libcurl's public header keeps its kind: libcurl promises not to break its
#          callers, so a binding made from 7.88's header also fits 8.14's.
# Happens: CURLUSESSL_ALL and 30 odd others are members of an enumeration in 7.88.1 and macros for a
#          `long` in 8.14.1. Importers that read declarations (Swift, bindgen, cffi's generators)
#          give them another type, or with a macro none at all. Worse than the change itself: it is
#          uneven. CURL_SSLVERSION_* turned into macros too, but for an `int`, and
#          CURLUSESSL_LAST and most other families stayed in their enumerations.
# With:    libcurl4-openssl-dev 7.88.1-10+deb12u15 and 8.14.1-2+deb13u7; Swift where it is in PATH.
# Matters: the line that turns on TLS for IMAP and SMTP is the one that stops compiling, and
#          `#ifdef CURL_HTTP_VERSION_3` gives another answer without any word from the compiler.
set -u
. "$(dirname "$0")/packages"
amd64

deb c/curl/libcurl4-openssl-dev_7.88.1-10+deb12u15_amd64.deb \
    dbd69b15ecb49331f53fbc3483b0508997e2fab551e48c53951391f254b73890 "$tmp/12"
deb c/curl/libcurl4-openssl-dev_8.14.1-2+deb13u7_amd64.deb \
    65f5a11aa2d8c21019ea0cc6953b5ea25585fa9fd129b1da23d376e32d642adc "$tmp/13"
for compiler in cc gcc clang /opt/swift/usr/bin/clang cc1; do
    ! command -v $compiler >/dev/null || break
done
if [ $compiler = cc1 ]; then # no compiler here: Debian 12's, without assembler and linker
    debs "$tmp/cc" <<'END'
g/gcc-12/cpp-12_12.2.0-14+deb12u1_amd64.deb fedbb98e877adde83c983c6071537ea25ac52b277ac6e4637d85025949ca1454
g/gcc-12/libgcc-12-dev_12.2.0-14+deb12u1_amd64.deb d720259380a84f2ffc6fe516eff5cbe9c8a005138e8d6a5748747ba4b3404a82
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
g/glibc/libc6-dev_2.36-9+deb12u14_amd64.deb 0218fc2befcd784c1b0c6292c0a137ce89fad054efaa579ad083bee0f2c01aae
g/gmp/libgmp10_6.2.1+dfsg1-1.1_amd64.deb 187aedef2ed763f425c1e523753b9719677633c7eede660401739e9c893482bd
i/isl/libisl23_0.25-1.1_amd64.deb ebff0b2f8b220c74224197523019366e97ee4770d464bebc48e4865114e4da0e
libz/libzstd/libzstd1_1.5.4+dfsg2-5_amd64.deb 6315b5ac38b724a710fb96bf1042019398cb656718b1522279a5185ed39318fa
l/linux/linux-libc-dev_6.1.176-1_amd64.deb 8bb258735b9dffbb111da778ebdd024750878e435ffd9dfcadcb6762ede6b4cf
m/mpclib3/libmpc3_1.3.1-1_amd64.deb d7f79544790e44f9b0c8cb9034a18c58d37f8702a15f32539050718679e52f80
m/mpfr4/libmpfr6_4.2.0-1_amd64.deb 37b7a2b4e78890b6a074777f27b96c84f58e81558ba08410c2b6c0ca4a4ad77b
z/zlib/zlib1g_1.2.13.dfsg-1_amd64.deb d7dd1d1411fedf27f5e27650a6eff20ef294077b568f4c8c5e51466dc7c08ce4
END
    cc1() {
        run "$tmp/cc" usr/lib/gcc/x86_64-linux-gnu/12/cc1 -quiet -isystem "$tmp/cc/usr/lib/gcc/x86_64-linux-gnu/12/include" \
            -isystem "$tmp/cc/usr/include/x86_64-linux-gnu" -isystem "$tmp/cc/usr/include" "$@"
    }
else
    cc1() { $compiler -S -x c "$@"; }
fi

cat >"$tmp/kinds.py" <<'END'
# Reads what the compiler made of the probe: prints "NAME KIND TYPE" for each integer.
import re, sys
assembly, defines = [open(f).read() for f in sys.argv[1:]]
macros = set(re.findall(r"#define (CURL\w+) ", defines))
for name, value in re.findall(r"^kind_(CURL\w+):\n\s+\.byte\s+(\d)", assembly, re.M):
    if value in "12":
        print(name, "macro" if name in macros else "enum", {"1": "int", "2": "long"}[value])
END
cat >"$tmp/probe.py" <<'END'
# Writes the probe: a constant for each name, less those that the compiler refused last time.
import re, sys
names, log, probe = sys.argv[1:]
text = open(names).read()
known = set(re.findall(r"\bCURL\w+\b", text))
refused = set(re.findall(r"^(CURL\w+):", open(log).read(), re.M))
open(names, "w").write(" ".join(sorted(known - refused)))
with open(probe, "w") as file:
    file.write("#include <curl/curl.h>\n")
    for name in sorted(known - refused):
        file.write('#line 1 "%s"\nconst char kind_%s = _Generic((%s), int: 1, unsigned: 1, long: 2, '
                   'unsigned long: 2, default: 3);\n' % (name, name, name))
END
kinds() { # INCLUDE
    cat "$1"/curl/*.h >"$tmp/names"
    : >"$tmp/log"
    echo '#include <curl/curl.h>' >"$tmp/empty.c"
    cc1 -I "$1" -E -dM "$tmp/empty.c" -o "$tmp/defines" || exit 75
    for attempt in 1 2 3 4 5 6; do
        python3 "$tmp/probe.py" "$tmp/names" "$tmp/log" "$tmp/probe.c"
        ! cc1 -w -I "$1" "$tmp/probe.c" -o "$tmp/probe.s" 2>"$tmp/log" || break
    done
    python3 "$tmp/kinds.py" "$tmp/probe.s" "$tmp/defines"
}
for release in 12 13; do
    include=$(echo "$tmp/$release"/usr/include/*)
    sed -n 's/#define LIBCURL_VERSION "/Debian '$release': curl.h of /p' "$include/curl/curlver.h" | tr -d '"'
    kinds "$include" >"$tmp/kinds.$release"
done
python3 - "$tmp/kinds.12" "$tmp/kinds.13" <<'END' || exit 1
import re, sys
old, new = [dict(l.split(" ", 1) for l in open(f).read().splitlines()) for f in sys.argv[1:]]
moved = {}
for name in sorted(old.keys() & new.keys()):
    if old[name] != new[name]:
        family = re.match(r"CURL_?(?:[A-Z]+_)", name).group()
        moved.setdefault((old[name], new[name], family), []).append(name)
for (before, after, family), names in sorted(moved.items()):
    print("%s -> %s: %d of %s* (%s)" % (before, after, len(names), family, " ".join(
        n[len(family):] for n in names)))
flat = {n: k[:2] for k, names in moved.items() for n in names}
ok = (flat.get("CURLUSESSL_ALL") == ("enum int", "macro long")
      and flat.get("CURL_HTTP_VERSION_1_1") == ("enum int", "macro long")
      and flat.get("CURL_SSLVERSION_TLSv1_2") == ("enum int", "macro int")
      and old["CURLUSESSL_LAST"] == new["CURLUSESSL_LAST"] == "enum int")
sys.exit(0 if ok else "CHANGED: the names no longer differ in this way")
END

swift=$(command -v swiftc || echo /opt/swift/usr/bin/swiftc)
[ -x "$swift" ] || { echo "no swiftc: that part is left out"; exit 0; }
printf 'import Curl\nlet level = Int(CURLUSESSL_ALL.rawValue)\n' >"$tmp/as-enum.swift"
printf 'import Curl\nlet level = Int(CURLUSESSL_ALL)\n' >"$tmp/as-number.swift"
for release in 12 13; do
    mkdir "$tmp/module.$release"
    echo 'module Curl [system] { header "shim.h" export * }' >"$tmp/module.$release/module.modulemap"
    echo "#include \"$(echo "$tmp/$release"/usr/include/*)/curl/curl.h\"" >"$tmp/module.$release/shim.h"
    for way in as-enum as-number; do
        if "$swift" -typecheck -module-cache-path "$tmp/cache.$release" -I "$tmp/module.$release" \
            "$tmp/$way.swift" >"$tmp/log" 2>&1; then answer=compiles; else answer=refused; fi
        echo "Swift, Debian $release, $way: $answer$(sed -n 's/.*error: \(.*\)/ (\1)/p' "$tmp/log" | head -n 1)"
        echo "$release $way $answer" >>"$tmp/swift"
    done
done
sort "$tmp/swift" | tr '\n' ',' | grep -q '^12 as-enum compiles,12 as-number refused,13 as-enum refused,13 as-number compiles,$' ||
    { echo "CHANGED: Swift takes both headers alike"; exit 1; }
