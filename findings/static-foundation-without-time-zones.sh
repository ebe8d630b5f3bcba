#!/bin/sh
# A program with Foundation linked in knows no time zone at all, unless something else of it is used.
#
# Guess:   linking statically changes where the code comes from, not what it does: what works with
#          the shared libFoundation works with -static-stdlib.
# Happens: TimeZone(identifier: "Europe/Berlin") is nil, and so is every other zone, when the program
#          uses nothing else of FoundationInternationalization: the zones come in through a dynamic
#          replacement, to which no symbol refers, so the linker leaves it out of the archive. One
#          formatted date brings it back, and so does linking with LLD. No warning is given.
# With:    Swift 6.3.1 on Debian 12 (gold, which swiftc takes when nothing is said, against LLD).
# Matters: a small tool built this way counts due dates in GMT, or refuses its configuration, while
#          the same source is right on the developer's machine.
set -u
. "$(dirname "$0")/packages"

command -v swiftc >/dev/null || { echo "needs Swift" >&2; exit 75; }
version=$(swiftc --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
echo "Swift $version"

cat >"$tmp/zone.swift" <<'END'
import Foundation
print(TimeZone(identifier: "Europe/Berlin") == nil ? "unknown" : "known")
END
cat >"$tmp/date.swift" <<'END'
import Foundation
_ = Date.now.formatted(.dateTime.month())
print(TimeZone(identifier: "Europe/Berlin") == nil ? "unknown" : "known")
END

# build NAME SOURCE OPTION...: what the program says of Europe/Berlin.
build() {
    name=$1
    source=$2
    shift 2
    swiftc "$@" "$tmp/$source.swift" -o "$tmp/$name" >"$tmp/log" 2>&1 || {
        cat "$tmp/log" >&2
        exit 75
    }
    "$tmp/$name"
}

shared=$(build shared zone)
gold=$(build gold zone -static-stdlib -use-ld=gold)
lld=$(build lld zone -static-stdlib -use-ld=lld)
date=$(build date date -static-stdlib -use-ld=gold)
echo "shared Foundation:                        $shared"
echo "static, gold:                             $gold"
echo "static, LLD:                              $lld"
echo "static, gold, and one formatted date:     $date"
[ "$shared $gold $lld $date" = "known unknown known known" ] || {
    echo "This has changed: known, unknown, known, known was expected." >&2
    exit 1
}
