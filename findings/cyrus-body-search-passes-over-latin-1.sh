#!/bin/sh
# Cyrus finds words in a mail's text only if the mail is in US-ASCII or UTF-8, and says OK.
#
# Guess:   SEARCH BODY and TEXT find a word wherever it stands: in each character set that the server
#          knows, as SEARCH SUBJECT does, and an ASCII word in any of them.
# Happens: a text part in ISO-8859-1, windows-1252 or any other set but those two is passed over as if
#          it were empty, whatever its transfer encoding, even for plain ASCII words and even with
#          CHARSET ISO-8859-1. In a multipart the UTF-8 part beside it is still searched. SUBJECT with
#          encoded words in the same sets is found. Nothing in the answer tells.
# With:    Cyrus imapd 3.6.1 (Debian 12) and 3.10.2 (Debian 13), no search index. Courier 5.0.13 and
#          Mailutils 3.15 find all of them.
# Matters: much business mail is still in ISO-8859-1 or windows-1252. Whoever looks for an invoice number
#          on the server gets "no such mail" for it, and sends a reminder. Search in fetched text.
set -u
. "$(dirname "$0")/packages"
amd64

sessions
debs "$tmp/12" <<'END'
c/cyrus-imapd/cyrus-common_3.6.1-4+deb12u5_amd64.deb 8942cc255ad72da2b8a505e6797cb239ba99c00deb03ecee8ac12d1500588b04
c/cyrus-imapd/cyrus-imapd_3.6.1-4+deb12u5_amd64.deb a492cb3ad577026b378cad9070dc93b8533be53d43301c481b00d7f721623a23
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
e/e2fsprogs/libcom-err2_1.47.0-2+b2_amd64.deb a2bac7015e78fbc0c504df3e441f3a22292f1d2d77f9ccda760057f3690e22f2
libf/libffi/libffi8_3.4.4-1_amd64.deb 6d9f6c25c30efccce6d4bceaa48ea86c329a3432abb360a141f76ac223a4c34a
g/gcc-12/libgcc-s1_12.2.0-14+deb12u1_amd64.deb 3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7
g/gmp/libgmp10_6.2.1+dfsg1-1.1_amd64.deb 187aedef2ed763f425c1e523753b9719677633c7eede660401739e9c893482bd
g/gnutls28/libgnutls30_3.7.9-2+deb12u7_amd64.deb 30abec8c824feb1d2d7e9000a34083cccd19d139625e1b21547e3ac53b922f8e
k/krb5/libgssapi-krb5-2_1.20.1-2+deb12u5_amd64.deb d8b87aea91b956b416c01a28c44ff6228315ae3b73de40acddac3dc5043607d2
n/nettle/libhogweed6_3.8.1-2_amd64.deb ed8185c28b2cb519744a5a462dcd720d3b332c9b88a1d0002eac06dc8550cb94
libi/libical3/libical3_3.0.16-1+b1_amd64.deb 1be596cc4fd475ee69e4ddd01edca674e891a8dbf495a2db4e8ac9c4ce2be5d2
i/icu/libicu72_72.1-3+deb12u1_amd64.deb f7f6f99c6d7b025914df2447fc93e11d22c44c0c8bdd8b6f36691c9e7ddcef88
libi/libidn2/libidn2-0_2.3.3-1+b1_amd64.deb d50716d5824083d667427817d506b45d3f59dc77e1ca52de000f3f62d4918afa
j/jansson/libjansson4_2.14-2_amd64.deb 3fc9742f9f1a37bcb9931df6074b4d1483419ef832ad5349f47323e75fc27864
k/krb5/libk5crypto3_1.20.1-2+deb12u5_amd64.deb 7b6e47d15c5c9cdcd456137533d8308aeba608a54cec73b28bd59bfc4b54cf06
k/keyutils/libkeyutils1_1.6.3-2_amd64.deb cfac89e6a7a54ff3c6a4f843310e25efeddaa771baeae470bd98bd588c373563
k/krb5/libkrb5-3_1.20.1-2+deb12u5_amd64.deb c90801be09701af221b54dd502a59cb378b7284ff31e480738baca317d2f7653
k/krb5/libkrb5support0_1.20.1-2+deb12u5_amd64.deb 8b9c05f2d8d461a10d657b118f572af5bf8fd6c8f93dcef81e852c5ab0f428ab
o/openldap/libldap-2.5-0_2.5.13+dfsg-5_amd64.deb 4b6c30f6554149c594628d945edc6003f0eea8d0cc1341638c0e71375db147ed
x/xz-utils/liblzma5_5.4.1-1+deb12u2_amd64.deb 3d8c29c8c21ec6007635e1b2591edf98b771c9572a085968f47452b33040f384
n/nettle/libnettle8_3.8.1-2_amd64.deb 45922e6e289ffd92f0f92d2bb9159e84236ff202d552a461bf10e5335b3f0261
libn/libnsl/libnsl2_1.3.0-2_amd64.deb c0d83437fdb016cb289436f49f28a36be44b3e8f1f2498c7e3a095f709c0d6f8
p/p11-kit/libp11-kit0_0.24.1-2_amd64.deb 251330faddbf013f060fcdb41f4b0c037c8a6e89ba7c09b04bfcc4e3f0807b22
p/pcre3/libpcre3_8.39-15_amd64.deb 993ea623ce5b42d67f653f2faaa7ef15e7c9d72bfcb93e22a1eaff7aa3532303
p/postgresql-15/libpq5_15.20-0+deb12u1_amd64.deb ac8a72cc33453f75ac605b4f6b8f9febae303b9d9a61255a042a87a7f69ac5c7
c/cyrus-sasl2/libsasl2-2_2.1.28+dfsg-10+deb12u1_amd64.deb d6f20408e2be92ebd9f5e3b1c1935b075efb3f03abb5f48f7b991a0ad3e2d6a5
s/sqlite3/libsqlite3-0_3.40.1-2+deb12u2_amd64.deb a8d78b40e9b4e422224aeebfe0e4dfc243f6acf3532490b0c05480d4283d41e2
o/openssl/libssl3_3.0.22-1~deb12u2_amd64.deb cb4784740daa9b3b0eaea2b444bbefa686794afbbf3d678d238c1fd9875f2efd
g/gcc-12/libstdc++6_12.2.0-14+deb12u1_amd64.deb 5cd3171216d4ab0fc911cfe9c35509bf2dd8f47761c43b7f6a4296701551a24d
libt/libtasn1-6/libtasn1-6_4.19.0-2+deb12u1_amd64.deb 2c27c613b69be248d09432839ea3d3382f6ee27fabaa65987aa2d884cd00afda
libt/libtirpc/libtirpc3_1.3.3+ds-1_amd64.deb 2a46d5a5e9486da11ffeff5740931740d6deae4f92cd6098df060dc5dff1e1c7
libu/libunistring/libunistring2_1.0-2_amd64.deb d466bbfe011d764d793c1d9d777cad9c7cf65b938e11598f27408171ad95a951
u/util-linux/libuuid1_2.38.1-5+deb12u3_amd64.deb 5fff398321da62d28a842bcbabd193d72ae21724962c029dc32b1dc6b2deaeaf
t/tcp-wrappers/libwrap0_7.6.q-32_amd64.deb cbce2669a3ba4d74cfdc52b14f38014893e23d85a33d109a3422c342eefc55f8
x/xapian-core/libxapian30_1.4.22-1_amd64.deb a6bf2e9d8a4d671a1c8f7c90da96be5fa280e266fa5447fd4e7df73cfbcbc5d5
libx/libxml2/libxml2_2.9.14+dfsg-1.3~deb12u6_amd64.deb 4460e39dda10a815881374217cde08474747cfa018358cd8612c14b390eff53b
z/zlib/zlib1g_1.2.13.dfsg-1_amd64.deb d7dd1d1411fedf27f5e27650a6eff20ef294077b568f4c8c5e51466dc7c08ce4
END
debs "$tmp/13" <<'END'
c/cyrus-imapd/cyrus-common_3.10.2-1+deb13u2_amd64.deb f9a9783d00b30b6b188972b223530b73b65f320c76ccfea691a809e900f667b5
c/cyrus-imapd/cyrus-imapd_3.10.2-1+deb13u2_amd64.deb d6efc986f0cf7ab3ced7ddb1cb346a12f066e89b14fb0439259440aa2f1b22f7
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
libc/libcap2/libcap2_2.75-10+deb13u1+b3_amd64.deb 89fc4d34fc7a28ad6f0fcd0c561ab253b9dedf6f77f5a000b47c276c8295bf67
e/e2fsprogs/libcom-err2_1.47.2-3+b12_amd64.deb bd43e020b8fed399db3eebf098111f10fba4c436fff99ccad72cc7e27c9764ec
g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150
k/krb5/libgssapi-krb5-2_1.21.3-5+deb13u2_amd64.deb 92e4d11b61d702ae5bcb4293c9af69625ea1cd62aac0d87db9b0344217d749be
libi/libical3/libical3t64_3.0.20-1+b1_amd64.deb 8982cba1a8092533d9792205a3ab4ba4bc0a53ebf7dd5fba4fe8d005a19576ea
i/icu/libicu76_76.1-4_amd64.deb c1bf762996de9ecba9b9d871e4928a8090f023a3e9e7fa3240b3d90f892a01dc
j/jansson/libjansson4_2.14-2+b3_amd64.deb 60707a62fe6c1228c3389b12a13ca4efd76defc5532473e547a29e99cf7d2a6e
k/krb5/libk5crypto3_1.21.3-5+deb13u2_amd64.deb 782e113c8186a413b422ff2bf989874f9a5496002fd6f0ca05bd136eaca4b8b3
k/keyutils/libkeyutils1_1.6.3-6_amd64.deb 0b11ad17be0300b63ad4eeb4c6450fed24d34b7b740f23e5363dcb29ee6d5eba
k/krb5/libkrb5-3_1.21.3-5+deb13u2_amd64.deb cf58784dc2160fbab7968edbfa8a789c7149b5c81ae2e8300286f98763c4d92d
k/krb5/libkrb5support0_1.21.3-5+deb13u2_amd64.deb b4e2515f3d5ebda994498cee895d7ba3942ac9182570087acbd1638df2b8acf4
o/openldap/libldap2_2.6.10+dfsg-1_amd64.deb 60069e4a550ca890113fa89d3001417781b18e146ec5d637d31e368dec9909bd
x/xz-utils/liblzma5_5.8.1-1+deb13u2_amd64.deb b38acab30f295bf1066a6632e31cbd0a1980f2924b38040cda131d5dea5384ec
p/pcre2/libpcre2-8-0_10.46-1~deb13u3_amd64.deb e226f661d918f04daf38cdbc4806b7ed7d6ef95c7eb0ade692fc350e31970040
p/pcre2/libpcre2-posix3_10.46-1~deb13u3_amd64.deb 4a7f75f6f3b7e67a9a7f1dcdfca6377db6564057bac2a225cbd0583fe878f7df
p/postgresql-17/libpq5_17.12-0+deb13u1_amd64.deb b93ae6e06672919c28eb018e7e13af34f1a94fc357f21e28488d339faf53ec98
c/cyrus-sasl2/libsasl2-2_2.1.28+dfsg1-9_amd64.deb 66e49d7ae026811b49a0050f18b0325960a2625ffd1ff60d91b7844a815fa9d2
s/sqlite3/libsqlite3-0_3.46.1-7+deb13u2_amd64.deb 0a459adaffd901109f7811ab65f58e7a957b4907d05539cf3d1184efdcde0468
o/openssl/libssl3t64_3.5.9-1~deb13u1_amd64.deb ffefb9af363e0e4592251b2533eb06453c8e470f7772e40263c4b2129251a6d5
g/gcc-14/libstdc++6_14.2.0-19_amd64.deb ab1fa05837aa7a92aae748fd07a18a35f7d18bb4a71c4724fe2bbf0e32089de0
u/util-linux/libuuid1_2.41.5-0+deb13u1_amd64.deb c1bf4c4c3ff48c57fabf93307dfb56996b60cfa33927afc4158b5db36fb2721e
t/tcp-wrappers/libwrap0_7.6.q-36_amd64.deb cde12afa15d6b1556c5e0564d22edf3b99e6b8fa94c59ccd8b8eebbb62dc19ec
x/xapian-core/libxapian30_1.4.29-3+deb13u1_amd64.deb 54459f539a396065fffa6c87ca6cd5d05dcb8666a5ed9f06706009f1cb27f045
libx/libxml2/libxml2_2.12.7+dfsg+really2.9.14-2.1+deb13u3_amd64.deb e0c6b63ce4602a036a526f60fe5e6c1586710688058d98fc1001b9b3147b7efd
libz/libzstd/libzstd1_1.5.7+dfsg-1+deb13u1_amd64.deb 23a6f8a774d5dceda5f759b4ecdcdd652dfbefbf8271912e6a7ab0ee3250dc75
z/zlib/zlib1g_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 8c27c342230503b73dfde629642c3b352e87b554e06d60cf58772f236a305ceb
END
for release in 12 13; do
    mail=$tmp/mail.$release
    owned "$mail" "$mail/spool" "$mail/state"
    for folder in db lock log msg proc quota socket user; do owned "$mail/state/$folder"; done
    mkdir "$mail/sasl"
    cat >"$tmp/cyrus.$release" <<END
cyrus_user: $user
configdirectory: $mail/state
partition-default: $mail/spool
defaultpartition: default
servername: localhost
allowplaintext: yes
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: $mail/door
autocreate_quota: 0
END
    server "$release" usr/lib/cyrus/bin/ctl_cyrusdb -C "$tmp/cyrus.$release" -r
    "$tmp/server.$release" 2>"$tmp/log" || { cat "$tmp/log" >&2; exit 75; }
    server "$release" usr/lib/cyrus/bin/imapd -C "$tmp/cyrus.$release"
done
cat >"$tmp/try.py" <<'END'
import atexit, os, re, socket, subprocess, sys, threading
from imap import Session

base = os.path.dirname(sys.argv[0])

class Cyrus(Session):
    """imapd as its master starts it: the master's pipe is 3, the listening socket 4."""
    def __init__(self, release):
        mail = base + "/mail." + release
        os.chdir(mail)  # the socket's path may be too long
        door = socket.socket(socket.AF_UNIX)
        door.bind("door")
        os.chmod("door", 0o666)
        door.listen()
        threading.Thread(target=self.admit, args=(door,), daemon=True).start()
        listener = socket.create_server(("127.0.0.1", 0))
        self.server = subprocess.Popen(
            ["sh", "-c", 'exec "$0" 3>/dev/null 4<&0 </dev/null', base + "/server." + release], stdin=listener,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, CYRUS_SERVICE="imap", CYRUS_ID="1", SASL_PATH=mail + "/sasl"))
        atexit.register(self.server.kill)
        self.socket = socket.create_connection(listener.getsockname())
        self.open()
        self.must("LOGIN user secret")

    def admit(self, door):
        """Stands in for saslauthd and lets everybody in."""
        while True:
            visitor = door.accept()[0]
            visitor.recv(4096)
            visitor.sendall(b"\0\2OK")
            visitor.close()

    def end(self):
        self.ask("LOGOUT")
        self.socket.close()
        self.server.terminate()
        self.server.wait()

HEAD = "From: customer@example.com\nSubject: =?%s?q?Rechnung?= %s\nMIME-Version: 1.0\nContent-Type: "
TEXT = "text/plain; charset=%s\nContent-Transfer-Encoding: %s\n\n"
ENCODINGS = (("7bit", "Invoice 4711\n"), ("quoted-printable", "Invoice =34711\n"), ("base64", "SW52b2ljZSA0NzExCg==\n"))
SETS = "us-ascii", "utf-8", "iso-8859-1", "iso-8859-15", "windows-1252"
for release in "12", "13":
    session = Cyrus(release)
    names = []
    session.must("SELECT INBOX")
    for name in SETS:
        for encoding, text in ENCODINGS:
            session.append("INBOX", HEAD % (name, encoding) + TEXT % (name, encoding) + text)
            names.append(name + " " + encoding)
    session.append("INBOX", HEAD % ("utf-8", "two_parts") + "multipart/alternative; boundary=frontier\n\n--frontier\n"
                   "Content-Type: " + TEXT % ("iso-8859-1", "7bit") + "Invoice 4712\n--frontier\n"
                   "Content-Type: text/html; charset=utf-8\n\n<p>Invoice 4711</p>\n--frontier--\n")
    names.append("a UTF-8 part beside an iso-8859-1 part")
    version = re.search(rb"Cyrus IMAP (\S+?)-", session.greeting)[1].decode()
    answers = {}
    for criteria in ("BODY 4711", "TEXT 4711", "CHARSET ISO-8859-1 BODY 4711", "BODY 4712", "SUBJECT Rechnung"):
        answers[criteria] = [names[number - 1] for number in session.find(criteria)]
    session.end()
    print("Cyrus %s finds of %d messages by" % (version, len(names)))
    for criteria, found in answers.items():
        print("    %-29s %s" % (criteria, "all" if found == names else ", ".join(found) or "none"))
    few = names[:6] + names[-1:]
    if list(answers.values()) != [few, few, few, [], names]:
        sys.exit("CHANGED: the search finds others")
END
PYTHONPATH=$tmp python3 "$tmp/try.py"
