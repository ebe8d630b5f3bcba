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
. "$(dirname "$0")/packages"
amd64

curls
deb o/openssl/openssl_3.5.9-1~deb13u1_amd64.deb \
    faf53a993766c81f94f35b6a31202f0dcd936e1529791790a393aa59f41c0993 "$tmp/13"
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
