#!/bin/sh
# A TLS peer that just closes is a clean end for libcurl on Debian 12 and error 56 on Debian 13,
# and it is the OpenSSL under libcurl that decides, not libcurl.
#
# Guess:   when the answers to one server differ between curl 7.88.1 and 8.14.1, curl changed; the
#          same libcurl answers alike with every OpenSSL 3, for all have the same soname.
# Happens: a server sends its answer and closes the socket without TLS's close_notify, as many do.
#          7.88.1 with OpenSSL 3.0 delivers it and exits 0. 8.14.1 with OpenSSL 3.5 delivers the
#          same bytes and exits 56, "unexpected eof while reading". The very same 7.88.1 build put on
#          OpenSSL 3.5 fails too, and with another text: "SSL_ERROR_SYSCALL, errno 0".
# With:    Debian 12's curl 7.88.1-10+deb12u15 with openssl 3.0.20, Debian 13's curl 8.14.1-2+deb13u7
#          with 3.5.9, each with its own C library.
# Matters: "no more mail here" becomes "the fetch failed" and is tried again, and a program that
#          knows this end by its error text knows one text of several.
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

# debs DIR: the same for lines of "PATH SHA256" on standard input.
debs() {
    mkdir -p "$1"
    while read -r path digest; do deb "$path" "$digest" "$1"; done
}
mirrors=${DEBIAN_MIRRORS:-$(apt-get --print-uris update 2>/dev/null |
    sed -n "s,^'\\(http.*/debian[^/]*\\)/dists/.*,\\1,p" | sort -u | tr '\n' ' ')}

# run ROOT PROGRAM ARGUMENT...: runs a program of an unpacked tree with that tree's own C library.
run() {
    tree=$1
    program=$2
    shift 2
    loader=lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 # the file, not the absolute link in lib64
    [ -e "$tree/$loader" ] || loader=usr/$loader
    libs=usr/lib/x86_64-linux-gnu
    "$tree/$loader" --library-path \
        "$tree/$libs:$tree/lib/x86_64-linux-gnu:$tree/$libs/systemd:$tree/lib/systemd" \
        "$tree/$program" "$@"
}
[ "$(dpkg --print-architecture)" = amd64 ] || { echo "needs an amd64 machine" >&2; exit 75; }

debs "$tmp/12" <<'END'
c/curl/curl_7.88.1-10+deb12u15_amd64.deb 0dd9b6bf7a0bd11af2d68a52ec44c2a223fa7c11f9104c36ce1047e1137d4a8f
b/brotli/libbrotli1_1.0.9-2+b6_amd64.deb 563b4caec1aa5e876bd3355b36e7a38e1484baf5a293b48d1e8bd22db786e4d7
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
e/e2fsprogs/libcom-err2_1.47.0-2+b2_amd64.deb a2bac7015e78fbc0c504df3e441f3a22292f1d2d77f9ccda760057f3690e22f2
c/curl/libcurl4_7.88.1-10+deb12u15_amd64.deb 3042904de01f9c4fbdcf1452b8f81abedcf2b015f9b9deba109063322b5bd68b
d/db5.3/libdb5.3_5.3.28+dfsg2-1_amd64.deb 7dc5127b8dd0da80e992ba594954c005ae4359d839a24eb65d0d8129b5235c84
libf/libffi/libffi8_3.4.4-1_amd64.deb 6d9f6c25c30efccce6d4bceaa48ea86c329a3432abb360a141f76ac223a4c34a
g/gcc-12/libgcc-s1_12.2.0-14+deb12u1_amd64.deb 3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7
g/gmp/libgmp10_6.2.1+dfsg1-1.1_amd64.deb 187aedef2ed763f425c1e523753b9719677633c7eede660401739e9c893482bd
g/gnutls28/libgnutls30_3.7.9-2+deb12u7_amd64.deb 30abec8c824feb1d2d7e9000a34083cccd19d139625e1b21547e3ac53b922f8e
k/krb5/libgssapi-krb5-2_1.20.1-2+deb12u5_amd64.deb d8b87aea91b956b416c01a28c44ff6228315ae3b73de40acddac3dc5043607d2
n/nettle/libhogweed6_3.8.1-2_amd64.deb ed8185c28b2cb519744a5a462dcd720d3b332c9b88a1d0002eac06dc8550cb94
libi/libidn2/libidn2-0_2.3.3-1+b1_amd64.deb d50716d5824083d667427817d506b45d3f59dc77e1ca52de000f3f62d4918afa
k/krb5/libk5crypto3_1.20.1-2+deb12u5_amd64.deb 7b6e47d15c5c9cdcd456137533d8308aeba608a54cec73b28bd59bfc4b54cf06
k/keyutils/libkeyutils1_1.6.3-2_amd64.deb cfac89e6a7a54ff3c6a4f843310e25efeddaa771baeae470bd98bd588c373563
k/krb5/libkrb5-3_1.20.1-2+deb12u5_amd64.deb c90801be09701af221b54dd502a59cb378b7284ff31e480738baca317d2f7653
k/krb5/libkrb5support0_1.20.1-2+deb12u5_amd64.deb 8b9c05f2d8d461a10d657b118f572af5bf8fd6c8f93dcef81e852c5ab0f428ab
o/openldap/libldap-2.5-0_2.5.13+dfsg-5_amd64.deb 4b6c30f6554149c594628d945edc6003f0eea8d0cc1341638c0e71375db147ed
n/nettle/libnettle8_3.8.1-2_amd64.deb 45922e6e289ffd92f0f92d2bb9159e84236ff202d552a461bf10e5335b3f0261
n/nghttp2/libnghttp2-14_1.52.0-1+deb12u3_amd64.deb 5a5736cee57e51c1baed869979e6ecdbc6495e939e33203d6cfe3b6e5a149e3f
p/p11-kit/libp11-kit0_0.24.1-2_amd64.deb 251330faddbf013f060fcdb41f4b0c037c8a6e89ba7c09b04bfcc4e3f0807b22
libp/libpsl/libpsl5_0.21.2-1_amd64.deb 4f0d35610204e4e754b057748719744114621f2f6f4202d846c314860a981afb
r/rtmpdump/librtmp1_2.4+20151223.gitfa8646d.1-2+b2_amd64.deb e1f69020dc2c466e421ec6a58406b643be8b5c382abf0f8989011c1d3df91c87
c/cyrus-sasl2/libsasl2-2_2.1.28+dfsg-10_amd64.deb 11ee190ad39f8d7af441d2c8347388b9449434c73acc67b4b372445ac4152efa
c/cyrus-sasl2/libsasl2-modules-db_2.1.28+dfsg-10_amd64.deb 3ac4fd6cbe3b3b06e68d24b931bf3eb9385b42f15604a37ed25310e948ca0ee6
libs/libssh2/libssh2-1_1.10.0-3+b1_amd64.deb d20a3ee34fa84ad8bd381e8be6e9c2c2ea32347cff5e1169c10e978d43f54f24
o/openssl/libssl3_3.0.20-1~deb12u2_amd64.deb 89be24b41bff568ee6e7caf5680a3d808e80315ed92e407056ce0fa7a5bda025
libt/libtasn1-6/libtasn1-6_4.19.0-2+deb12u1_amd64.deb 2c27c613b69be248d09432839ea3d3382f6ee27fabaa65987aa2d884cd00afda
libu/libunistring/libunistring2_1.0-2_amd64.deb d466bbfe011d764d793c1d9d777cad9c7cf65b938e11598f27408171ad95a951
libz/libzstd/libzstd1_1.5.4+dfsg2-5_amd64.deb 6315b5ac38b724a710fb96bf1042019398cb656718b1522279a5185ed39318fa
z/zlib/zlib1g_1.2.13.dfsg-1_amd64.deb d7dd1d1411fedf27f5e27650a6eff20ef294077b568f4c8c5e51466dc7c08ce4
END
debs "$tmp/13" <<'END'
c/curl/curl_8.14.1-2+deb13u7_amd64.deb 135636bd8b713c582d33e50ec4e36ea55cc3c5da3f12bbeb6b87d2bcbd3a0649
b/brotli/libbrotli1_1.1.0-2+deb13u1_amd64.deb db46824c60fee46aff3cc0be3e5f736bc606cae669b1fb17516a41e8073251a9
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
e/e2fsprogs/libcom-err2_1.47.2-3+b12_amd64.deb bd43e020b8fed399db3eebf098111f10fba4c436fff99ccad72cc7e27c9764ec
c/curl/libcurl4t64_8.14.1-2+deb13u7_amd64.deb 4f89bd3e7a33bbd8f7422817a8a8e2233c9e194fda9c331e33bf98705f525bfc
d/db5.3/libdb5.3t64_5.3.28+dfsg2-9_amd64.deb 18d02510ee78b67e4504ba050176797a200ff24214a7cd318082ab60ad7bf3fc
libf/libffi/libffi8_3.4.8-2_amd64.deb 0ebdc340de33333639c3c63874cd4b15ac2e83dfa1ef3053b7eefaf4919f4f68
g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150
g/gmp/libgmp10_6.3.0+dfsg-3_amd64.deb d0d0265eb01770f17afd0f7c8c0622f80479dcfbbe13653a0debeec61464e622
g/gnutls28/libgnutls30t64_3.8.9-3+deb13u4_amd64.deb 18a8bdfd91c7e3bcb01719d55a2b56849c7160b34f1f52b1c4fdfdd41bf1352b
k/krb5/libgssapi-krb5-2_1.21.3-5+deb13u1_amd64.deb 30847c1fde4240567d7ed3aeab4f655dd591203758b857e85e824045aae70299
n/nettle/libhogweed6t64_3.10.1-1_amd64.deb b059ed155115ac09da295322de48ee1ed58ef5fa45edcc9e12ff0e94636ef25f
libi/libidn2/libidn2-0_2.3.8-2_amd64.deb 90b039bcdc4578f8e1c4935adf8dbb525e36a164deefdbbb8c45bac347d48278
k/krb5/libk5crypto3_1.21.3-5+deb13u1_amd64.deb 7da07ee674b47f1f0be7cc89317c25310086a1f1761217d0f72e6ae2c5a69b84
k/keyutils/libkeyutils1_1.6.3-6_amd64.deb 0b11ad17be0300b63ad4eeb4c6450fed24d34b7b740f23e5363dcb29ee6d5eba
k/krb5/libkrb5-3_1.21.3-5+deb13u1_amd64.deb 47d71d6a7f2e59b9bae5f89602397594805113b95889ad18fa703cd53abafc97
k/krb5/libkrb5support0_1.21.3-5+deb13u1_amd64.deb 3a0acd8b37955c0e102c756b52c97df2a31f67b96453c35dab70df218d309117
o/openldap/libldap2_2.6.10+dfsg-1_amd64.deb 60069e4a550ca890113fa89d3001417781b18e146ec5d637d31e368dec9909bd
n/nettle/libnettle8t64_3.10.1-1_amd64.deb 1b03d4a9cd9c8143ba50fe6396f36937e901a317d492d179f4596862c1731cfe
n/nghttp2/libnghttp2-14_1.64.0-1.1+deb13u2_amd64.deb a5c10b427f9dc625754a9f323b07f2a76932a10161888e6e040c8f9448c13f05
n/nghttp3/libnghttp3-9_1.8.0-1_amd64.deb 388e4c33b72829cbf0d098afdc8539fa5ba7458eddb077f5538fdb4d5538716b
p/p11-kit/libp11-kit0_0.25.5-3_amd64.deb 784bf2063e166c8bc851a32623b74ebd85c499043a9d57c5bbd64fa63447f45a
libp/libpsl/libpsl5t64_0.21.2-1.1+b1_amd64.deb 59d42bb1f9ebc0d1776fe616efb08a7a8568b05982e00f70b03c63863db768ab
r/rtmpdump/librtmp1_2.4+20151223.gitfa8646d.1-2+b5_amd64.deb 93baa2004cbe6c8721b9e81beed078612540aef120970b4751305c51c6697368
c/cyrus-sasl2/libsasl2-2_2.1.28+dfsg1-9_amd64.deb 66e49d7ae026811b49a0050f18b0325960a2625ffd1ff60d91b7844a815fa9d2
c/cyrus-sasl2/libsasl2-modules-db_2.1.28+dfsg1-9_amd64.deb a5c38659fbd62c33c6d9bfa2be43e75a572d1818531aad32dd74d0a58cc4bd19
libs/libssh2/libssh2-1t64_1.11.1-1+deb13u2_amd64.deb dbb1024c192d4d292b7cfa902b96076cfe81b56a5eed4fb28da36e8bf543e49a
o/openssl/libssl3t64_3.5.9-1~deb13u1_amd64.deb ffefb9af363e0e4592251b2533eb06453c8e470f7772e40263c4b2129251a6d5
libt/libtasn1-6/libtasn1-6_4.20.0-2+deb13u1_amd64.deb 23fec6e06583ce2bad9b2c04c9b485e90440e259b1abf8677cd80d3ce60831ad
libu/libunistring/libunistring5_1.3-2_amd64.deb 6dd3490bef06ea1096f32d10766b7e016cf579bfae8451d1b7df15ce05b8aa46
libz/libzstd/libzstd1_1.5.7+dfsg-1_amd64.deb 2f6a2aeacfc925eba8b00ac9139bc4bfccf8cacb09eb93de067074b26948eef9
o/openssl/openssl-provider-legacy_3.5.9-1~deb13u1_amd64.deb 67c70904c8d494b4631e136a6bdb692cbb44515757d63c55e7bd1d2016f9f09f
z/zlib/zlib1g_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 8c27c342230503b73dfde629642c3b352e87b554e06d60cf58772f236a305ceb
o/openssl/openssl_3.5.9-1~deb13u1_amd64.deb faf53a993766c81f94f35b6a31202f0dcd936e1529791790a393aa59f41c0993
END
# The third tree: Debian 13's libraries, but curl and libcurl from Debian 12.
mkdir "$tmp/mixed"
cp -a "$tmp/13/." "$tmp/mixed"
old=$tmp/12/usr/lib/x86_64-linux-gnu
cp -a "$old"/libcurl.so.4* "$old"/libldap*.so.* "$old"/liblber*.so.* "$tmp/mixed/usr/lib/x86_64-linux-gnu"
cp "$tmp/12/usr/bin/curl" "$tmp/mixed/usr/bin"

OPENSSL_CONF=$tmp/13/etc/ssl/openssl.cnf run "$tmp/13" usr/bin/openssl req -x509 -newkey rsa:2048 -nodes \
    -keyout "$tmp/pem" -out "$tmp/crt" -days 2 -subj /CN=localhost >/dev/null 2>&1
cat "$tmp/crt" >>"$tmp/pem"
cat >"$tmp/server.py" <<'END'
# Answers each request over TLS and closes the socket; with "notify" it says goodbye before that.
import os, socket, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1])
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
while True:
    with context.wrap_socket(server.accept()[0], server_side=True) as connection:
        request = b""
        while b"\r\n\r\n" not in request:
            request += connection.recv(1000)
        connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nanswer")
        if request.startswith(b"GET /notify"):
            try:
                connection.unwrap()
            except OSError:
                pass
        else:
            os.close(connection.detach())
END
python3 "$tmp/server.py" "$tmp/pem" >"$tmp/port" 2>/dev/null &
server=$!
trap 'kill $server; rm -rf "$tmp"' EXIT
for second in 1 2 3 4 5 6 7 8 9; do [ -s "$tmp/port" ] || sleep 1; done
for tree in 12 13 mixed; do
    run "$tmp/$tree" usr/bin/curl --version | sed -n 's/^curl .*\(libcurl[^ ]* OpenSSL[^ ]*\).*/\1/p'
    for end in notify none; do
        body=$(run "$tmp/$tree" usr/bin/curl -q -sSk "https://127.0.0.1:$(cat "$tmp/port")/$end" 2>"$tmp/log")
        echo "    close_notify: $end  body: $body  exit: $?  $(cat "$tmp/log")" | tee -a "$tmp/seen"
    done
done
seen=$(sed -n 's/.*: answer  exit: \([0-9]*\) .*/\1/p' "$tmp/seen" | tr '\n' ' ')
[ "$seen" = "0 0 0 56 0 56 " ] || { echo "CHANGED: exits $seen"; exit 1; }
