#!/bin/sh
# curl asks for SMTPUTF8 when it needs none, and goes without it when it needs it.
#
# Guess:   for an address whose domain alone is international, curl sends the xn-- form and plain SMTP;
#          for a local part outside ASCII it needs a server with SMTPUTF8 and fails without one.
# Happens: to a server that offers SMTPUTF8 curl sends the xn-- domain and asks for SMTPUTF8 all the
#          same, so a relay that has to pass the message on to a host without it may return it. To a
#          server that does not offer it, curl sends the local part's raw UTF-8 bytes in RCPT TO and
#          reports success.
# With:    curl 7.88.1-10+deb12u15 and 8.14.1-2+deb13u7.
# Matters: bounces from relays for customers with an umlaut domain, and letters to an address that
#          nobody has. A sender must decide about SMTPUTF8 itself, from the envelope in its xn-- form.
set -u
. "$(dirname "$0")/packages"
amd64

curls
cat >"$tmp/server.py" <<'END'
# Prints its port, then the envelope of each message. Every second session lacks SMTPUTF8.
import itertools, socket
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
for offer in itertools.cycle((True, False)):
    with server.accept()[0] as connection, connection.makefile("rwb") as lines:
        def say(text):
            lines.write(text + b"\r\n")
            lines.flush()
        say(b"220 mx.example.com ESMTP")
        for line in lines:
            word = line[:4].upper()
            if word == b"EHLO":
                say(b"250-mx.example.com\r\n250-8BITMIME" + (b"\r\n250 SMTPUTF8" if offer else b"\r\n250 HELP"))
            elif word == b"DATA":
                say(b"354 go on")
                while lines.readline() != b".\r\n":
                    pass
                say(b"250 taken")
            elif word == b"QUIT":
                say(b"221 bye")
                break
            else:
                print("%s %r" % ("offered" if offer else "lacking", line), flush=True)
                say(b"250 fine")
END
python3 "$tmp/server.py" >"$tmp/seen" &
server=$!
trap 'kill $server; rm -rf "$tmp"' EXIT
for second in 1 2 3 4 5 6 7 8 9; do [ -s "$tmp/seen" ] || sleep 1; done
port=$(head -n 1 "$tmp/seen")
printf 'Subject: x\r\n\r\nhello\r\n' >"$tmp/mail"
for release in 12 13; do
    run "$tmp/$release" usr/bin/curl --version | sed -n 's/^\(curl [^ ]*\).*/\1/p'
    for to in 'claims@müller.example.com' 'müller@example.com'; do
        for server_kind in offered lacking; do
            LC_ALL=C.UTF-8 run "$tmp/$release" usr/bin/curl -q -sS "smtp://127.0.0.1:$port/mail.example.com" \
                --mail-from case@example.com --mail-rcpt "$to" -T "$tmp/mail"
            echo "  to $to, SMTPUTF8 $server_kind: exit $?" | tee -a "$tmp/exits"
            tail -n 2 "$tmp/seen" | sed 's/^/    /'
        done
    done
done
[ "$(grep -c 'exit 0$' "$tmp/exits")" = 8 ] &&
    [ "$(grep -c '^offered.*MAIL FROM.* SMTPUTF8' "$tmp/seen")" = 4 ] &&
    [ "$(grep -c '^offered.*RCPT TO:<claims@xn--mller-kva.example.com>' "$tmp/seen")" = 2 ] &&
    [ "$(grep -c '^lacking.*RCPT TO:<m.xc3.xbcller@example.com>' "$tmp/seen")" = 2 ] ||
    { echo "CHANGED: the envelopes are others"; exit 1; }
