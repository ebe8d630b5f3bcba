#!/bin/sh
# `pkg-config --cflags libcurl` prints a Kerberos flag on Debian 13 that SwiftPM calls prohibited.
#
# Guess:   for a shared library pkg-config prints that library's own flags: the include folder
#          that the compiler searches anyway and no more, as on Debian 12. What is *private* in a
#          .pc file counts with --static alone.
# Happens: that holds for Libs.private, not for Requires.private: the Cflags of everything named
#          there are printed too. 8.14.1's libcurl.pc has such a line (7.88.1's has none), it names
#          mit-krb5-gssapi, whose mit-krb5.pc says `-isystem .../mit-krb5`. SwiftPM calls it a
#          prohibited flag, twice in each build, leaves it out and goes on. A .pc file that is
#          missing in that chain makes pkg-config fail, so the header package now depends on twelve
#          others, and their flags count too.
# With:    libcurl4-openssl-dev 7.88.1-10+deb12u15, 8.14.1-2+deb13u7, pkgconf 1.8.1; SwiftPM if there.
# Matters: a build that promises to print no warnings breaks that promise on Debian 13 without a
#          change of its own.
set -u
. "$(dirname "$0")/packages"
amd64

debs "$tmp/13" <<'END'
b/brotli/libbrotli-dev_1.1.0-2+deb13u1_amd64.deb e2caf8700d5b786049bec7eeadf57dd2d8dc8523084f957e74e2e6dbba166fee
c/curl/libcurl4-openssl-dev_8.14.1-2+deb13u7_amd64.deb 65f5a11aa2d8c21019ea0cc6953b5ea25585fa9fd129b1da23d376e32d642adc
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
g/gmp/libgmp-dev_6.3.0+dfsg-3_amd64.deb 68f392cc03f896ecc3764eb4844d2a898ff016f47dda160465f152f811152b81
g/gnutls28/libgnutls28-dev_3.8.9-3+deb13u4_amd64.deb f7048cead574f6142449a3b4089b042a42372a6b76d900324156ae97dbeb08ed
k/krb5/krb5-multidev_1.21.3-5+deb13u1_amd64.deb 8f8735ab56020070d8d448c13d214f6d6ba5a2c1d4661b24fa3ba63491cb3f80
k/krb5/libkrb5-dev_1.21.3-5+deb13u1_amd64.deb 62c3dbd746163878e73e22206d1dcc01f0f5296d3ca4ece5fb8cb7cb80396e4f
libi/libidn2/libidn2-dev_2.3.8-2_amd64.deb aeb3e0b149c7ca594065891c1f16e800689680f08f9119f90f95d1089f322a15
libp/libpsl/libpsl-dev_0.21.2-1.1+b1_amd64.deb 3f609ce40be2e3a259b98dd8b7f1b0520044ca495adf7d7b9f55f5d93de5a15e
libs/libssh2/libssh2-1-dev_1.11.1-1+deb13u2_amd64.deb d3267add3544b2ad8fc28b9f57c462e85448045a049725e97e4ba1e59922ea7b
libt/libtasn1-6/libtasn1-6-dev_4.20.0-2+deb13u1_amd64.deb 5e00e22434b179100b94c80483eb22793029bf2d1c2fa40688825f0062395a54
libz/libzstd/libzstd-dev_1.5.7+dfsg-1_amd64.deb de5f8aabcf4cb5cd1b441495ea4c24838e88ecbb30ae22c032a1b3b68a9d6f1e
n/nettle/nettle-dev_3.10.1-1_amd64.deb 686dc13aaa2804161dbc7c916a664bf37fb7bb9a8128b6e025fa45ab06804e3a
n/nghttp2/libnghttp2-dev_1.64.0-1.1+deb13u2_amd64.deb fa64365a556ef4843dc0a268b8dcdb8215ad4a5dd701f6982831fd57e763873a
n/nghttp3/libnghttp3-dev_1.8.0-1_amd64.deb 47089a3bfde3562ea4524ceb768186045398012a466499268b8a5fb115b81a4e
o/openldap/libldap-dev_2.6.10+dfsg-1_amd64.deb f8543c82b923b0e137a0843e57d6fb96e3b9ca3f2e98fdb6d65e8b6d9c20e592
o/openssl/libssl-dev_3.5.9-1~deb13u1_amd64.deb 9988be213bb31bb87b07a61e6e201b1b570b500a607e4449725442add3a4d3e8
p/p11-kit/libp11-kit-dev_0.25.5-3_amd64.deb 6a19763ae89f584085cd7333f1923ccbd9eaeccb9fd2bf32e7cedd302e720b9a
p/pkgconf/libpkgconf3_1.8.1-4_amd64.deb 85087cd04e57fd4ab7d6e816d348c335047823ab60c78878336b74f07b352ca1
p/pkgconf/pkgconf-bin_1.8.1-4_amd64.deb 54efef2aef4db5fcb5e0f5b7746465000c6a779b06f3686d0ec3d2a901b20aeb
r/rtmpdump/librtmp-dev_2.4+20151223.gitfa8646d.1-2+b5_amd64.deb a888ac5f02cc5a51668a04d1d5477b6a1f29d32288c244839094dd7a26ac889c
z/zlib/zlib1g-dev_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 88ebb839a7a54c97dceb647e2a2bfa2451d6f440801ceef3d56f654022637eb9
END
debs "$tmp/12" <<'END'
c/curl/libcurl4-openssl-dev_7.88.1-10+deb12u15_amd64.deb dbd69b15ecb49331f53fbc3483b0508997e2fab551e48c53951391f254b73890
END
config() { # RELEASE ARGUMENT...: Debian 13's pkg-config on the .pc files of RELEASE
    PKG_CONFIG_LIBDIR=$tmp/$1/usr/lib/x86_64-linux-gnu/pkgconfig:$tmp/$1/usr/share/pkgconfig
    export PKG_CONFIG_LIBDIR
    shift
    run "$tmp/13" usr/bin/pkgconf "$@" 2>&1
}
echo "pkgconf $(config 13 --version)"
for release in 12 13; do
    flags=$(config $release --cflags libcurl)
    echo "Debian $release, libcurl $(config $release --modversion libcurl): --cflags prints '$flags'"
    grep '^Requires.private: .' "$tmp/$release/usr/lib/x86_64-linux-gnu/pkgconfig/libcurl.pc"
    eval "flags$release=\$flags"
done
grep -h '^Cflags' "$tmp"/13/usr/lib/x86_64-linux-gnu/pkgconfig/mit-krb5.pc | sed 's/^/mit-krb5.pc: /'
pc=$tmp/13/usr/lib/x86_64-linux-gnu/pkgconfig
mv "$pc/libnghttp3.pc" "$tmp"
broken=$(config 13 --cflags libcurl | head -n 1)
mv "$tmp/libnghttp3.pc" "$pc"
echo "without libnghttp3.pc: $broken"
case "$flags12$broken" in *isystem*) echo "CHANGED: more releases print the flag"; exit 1 ;; esac
case "$flags13" in *"-isystem "*/mit-krb5*) ;; *) echo "CHANGED: no Kerberos flag"; exit 1 ;; esac

swift=$(command -v swift || echo /opt/swift/usr/bin/swift)
[ -x "$swift" ] || { echo "no swift: that part is left out"; exit 0; }
mkdir -p "$tmp/package/Sources/CCurl" "$tmp/package/Sources/Tool"
cd "$tmp/package" || exit 75
cat >Package.swift <<'END'
// swift-tools-version: 5.9
import PackageDescription
let package = Package(name: "Tool", targets: [
  .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
  .executableTarget(name: "Tool", dependencies: ["CCurl"]),
])
END
echo 'module CCurl [system] { header "shim.h" link "curl" }' >Sources/CCurl/module.modulemap
: >Sources/CCurl/shim.h
echo 'print("built")' >Sources/Tool/main.swift
for release in 12 13; do
    PKG_CONFIG_PATH=$tmp/$release/usr/lib/x86_64-linux-gnu/pkgconfig PKG_CONFIG_LIBDIR='' HOME=$tmp \
        nice -n 15 "$swift" build --disable-sandbox --scratch-path "$tmp/build.$release" --target Tool \
        --cache-path "$tmp/cache" >"$tmp/log" 2>&1
    count=$(grep -c 'prohibited flag' "$tmp/log")
    echo "SwiftPM, Debian $release: $count times $(grep -m 1 'prohibited flag' "$tmp/log")"
    eval "count$release=\$count"
done
[ "$count12" = 0 ] && [ "$count13" -gt 0 ] || { cat "$tmp/log"; echo "CHANGED: SwiftPM takes the flag"; exit 1; }
