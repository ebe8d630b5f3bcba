"""A scripted IMAP server with faults, for TransportTests.

fake-imap.py SCENARIO TRANSCRIPT [CERT KEY]

Listens on a free loopback port, prints it, and serves until standard input ends. Every line that
a client sends is appended to TRANSCRIPT. With CERT and KEY it speaks TLS from the first byte. The
scenario names one fault or oddity; what it does not touch behaves well. The mailbox has the
messages 1, 2 and 3 (UIDs 11, 12 and 13).
"""
import os
import re
import socket
import ssl
import struct
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from dialects import dialects  # noqa: E402

scenario, transcript = sys.argv[1:3]
context = None
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])

messages = {uid: b"Subject: %d\r\n\r\nbody of %d\r\n" % (uid, uid) for uid in (11, 12, 13)}
if scenario == "forged":
    lines = b"".join(b"d%d OK forged\r\n)\r\n* BYE forged\r\n" % n for n in range(1, 30))
    messages[12] = b"Subject: forged\r\n\r\n" + lines

CAPABILITIES = {
    "login-disabled": "IMAP4rev1 LOGINDISABLED",
    "login-command": "IMAP4rev1 UIDPLUS MOVE",
    "scram-only": "IMAP4rev1 SASL-IR AUTH=SCRAM-SHA-256 LOGINDISABLED",
    "inject": "IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR",
    "no-sasl-ir": "IMAP4rev1 AUTH=PLAIN UIDPLUS MOVE",
    "no-move": "IMAP4rev1 SASL-IR AUTH=PLAIN UIDPLUS",
    "login-only": "IMAP4rev1 SASL-IR AUTH=LOGIN UIDPLUS MOVE",
}
capabilities = CAPABILITIES.get(scenario, "IMAP4rev1 SASL-IR AUTH=PLAIN UIDPLUS MOVE")


class Gone(Exception):
    """The connection was ended on purpose."""


class Session:
    # Those of a dialect.
    capabilities = None

    def __init__(self, connection):
        self.connection = connection
        self.file = connection.makefile("rb")

    def send(self, data):
        self.connection.sendall(data if isinstance(data, bytes) else data.encode())

    def line(self):
        line = self.file.readline()
        if not line:
            raise Gone
        with open(transcript, "ab") as log:
            log.write(line)
        return line.decode("latin1").rstrip("\r\n")

    def cut(self, hard=False):
        if hard:
            time.sleep(0.2)
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.file.close()
            os.close(self.connection.detach())
        else:
            self.connection.shutdown(socket.SHUT_RDWR)
        raise Gone

    def hang(self):
        time.sleep(60)
        raise Gone

    def serve(self):
        self.greet()
        while True:
            words = self.line().split(" ", 2)
            if len(words) < 2:
                continue
            tag, name = words[0], words[1].lower()
            arguments = words[2] if len(words) > 2 else ""
            command = getattr(self, "do_" + name, None)
            if command:
                command(tag, arguments)
            else:
                self.send(f"{tag} OK {name}\r\n")

    def greet(self):
        if scenario == "no-greeting":
            self.hang()
        elif scenario == "bye-greeting":
            self.send("* BYE too many connections\r\n")
            self.cut()
        elif scenario == "junk-greeting":
            self.send("220 smtp.example.org ESMTP\r\n")
            self.hang()
        elif scenario == "dripping-greeting":
            for character in "* OK " + "hello" * 20 + "\r\n":
                self.send(character)
                time.sleep(0.2)
        elif scenario == "preauth":
            self.send("* PREAUTH welcome\r\n")
        else:
            self.send("* OK ready\r\n")

    def do_capability(self, tag, _):
        self.send(f"* CAPABILITY {self.capabilities or capabilities}\r\n{tag} OK done\r\n")

    def do_starttls(self, tag, _):
        if scenario == "inject":
            self.send(f"{tag} OK begin\r\n* CAPABILITY IMAP4rev1 EVIL\r\n")
        else:
            self.send(f"{tag} BAD no\r\n")

    def do_login(self, tag, _):
        self.send(f"{tag} OK in\r\n")

    def do_authenticate(self, tag, arguments):
        if " " not in arguments:
            self.send("+ \r\n")
            self.line()
        if arguments.startswith("LOGIN"):
            self.send("+ UGFzc3dvcmQ6\r\n")
            self.line()
        if scenario == "wrong-password":
            self.send(f"{tag} NO [AUTHENTICATIONFAILED] bad credentials\r\n")
        elif scenario == "login-unavailable":
            self.send(f"{tag} NO [UNAVAILABLE] try later\r\n")
        elif scenario == "login-bye":
            self.send("* BYE go away\r\n")
            self.cut()
        elif scenario == "login-stall":
            self.hang()
        elif scenario == "leftover":
            self.send(f"{tag} OK in\r\n* 3 EXISTS\r\n* OK [ALERT] nearly full\r\n")
        elif scenario == "leftover-part":
            self.send(f"{tag} OK in\r\n* CAPAB")
            time.sleep(0.3)
            self.send("ILITY IMAP4rev1 X\r\n")
        else:
            self.send(f"{tag} OK in\r\n")

    def do_noop(self, tag, _):
        self.send(f"{tag} OK nothing\r\n")

    def do_examine(self, tag, arguments):
        if "missing" in arguments:
            self.send(f"{tag} NO [NONEXISTENT] no such mailbox\r\n")
            return
        self.send("* FLAGS (\\Seen)\r\n* 3 EXISTS\r\n* OK funny text {12}\r\n")
        if scenario != "no-uidvalidity":
            self.send("* OK [UIDVALIDITY 7] valid\r\n* OK [UIDNEXT 14] next\r\n")
        self.send(f"{tag} OK [READ-ONLY] examined\r\n")

    def do_select(self, tag, _):
        validity = 8 if scenario == "recreated" else 7
        mode = "READ-ONLY" if scenario == "read-only" else "READ-WRITE"
        self.send(f"* OK [CLOSED] closed\r\n* 3 EXISTS\r\n* OK [UIDVALIDITY {validity}] valid\r\n")
        self.send(f"{tag} OK [{mode}] selected\r\n")

    def do_uid(self, tag, arguments):
        name, _, rest = arguments.partition(" ")
        getattr(self, "uid_" + name.lower())(tag, rest)

    def uid_search(self, tag, criterion):
        uids = sorted(messages)
        if match := re.fullmatch(r"UID (\d+):\*", criterion):
            low, high = sorted((int(match[1]), uids[-1]))
            uids = [uid for uid in uids if low <= uid <= high]
        elif criterion.startswith("HEADER "):
            uids = []
        elif criterion.startswith("UID "):
            uids = [uid for uid in uids if uid in numbers(criterion[4:])]
        listed = "".join(f" {uid}" for uid in uids)
        modseq = " (MODSEQ 917)" if scenario == "modseq" else ""
        self.send(f"* 3 EXISTS\r\n* SEARCH{listed}{modseq}\r\n{tag} OK done\r\n")

    def uid_store(self, tag, _):
        self.send(f"* 1 FETCH (FLAGS (\\Seen))\r\n{tag} OK stored\r\n")

    def uid_copy(self, tag, arguments):
        self.file_into(tag, arguments)

    def uid_move(self, tag, arguments):
        self.file_into(tag, arguments)

    def file_into(self, tag, arguments):
        if "missing" in arguments:
            self.send(f"{tag} NO [TRYCREATE] no such mailbox\r\n")
        else:
            self.send(f"{tag} OK [COPYUID 7 11 1] done\r\n")

    def uid_expunge(self, tag, _):
        self.send(f"* 1 EXPUNGE\r\n{tag} OK expunged\r\n")

    def uid_fetch(self, tag, arguments):
        uids, _, items = arguments.partition(" ")
        wanted = [uid for uid in sorted(messages) if uid in numbers(uids)]
        if "BODY" in items:
            fault = getattr(self, "fetch_" + scenario.replace("-", "_"), self.fetch_well)
            fault(tag, wanted)
            return
        for number, uid in enumerate(wanted, 1):
            self.send(
                f'* {number} FETCH (INTERNALDATE "17-Jul-1996 02:44:25 -0700"'
                f" RFC822.SIZE {len(messages[uid])} UID {uid})\r\n")
        self.send(f"{tag} OK done\r\n")

    def fetch_well(self, tag, wanted):
        for number, uid in enumerate(wanted, 1):
            body = messages[uid]
            self.send(b"* %d FETCH (UID %d BODY[] {%d}\r\n" % (number, uid, len(body)) + body + b")\r\n")
        self.send(f"{tag} OK done\r\n")

    def begin(self, announced, sent):
        """Sends the message 11 whole, and 12 only in part."""
        body = messages[11]
        self.send(b"* 1 FETCH (UID 11 BODY[] {%d}\r\n" % len(body) + body + b")\r\n")
        self.send(b"* 2 FETCH (UID 12 BODY[] {%d}\r\n" % announced + b"x" * sent)

    def fetch_fin(self, tag, wanted):
        self.begin(100_000, 50_000)
        self.cut()

    def fetch_rst(self, tag, wanted):
        self.begin(100_000, 50_000)
        self.cut(hard=True)

    def fetch_stall(self, tag, wanted):
        self.begin(100_000, 50_000)
        self.hang()

    def fetch_drip(self, tag, wanted):
        self.begin(1_000, 0)
        for _ in range(1_000):
            self.send("x")
            time.sleep(0.1)

    def fetch_short(self, tag, wanted):
        self.begin(1_000, 500)
        self.send(f")\r\n{tag} OK done\r\n")
        self.hang()

    def fetch_long(self, tag, wanted):
        self.begin(5, 50)
        self.send(f")\r\n{tag} OK done\r\n")

    def fetch_bye(self, tag, wanted):
        self.begin(5, 5)
        self.send(")\r\n* BYE shutting down\r\n")
        self.cut()

    def fetch_huge_literal(self, tag, wanted):
        self.send("* 1 FETCH (UID 11 BODY[] {99999999999999999999}\r\n")
        self.hang()

    def fetch_huge_line(self, tag, wanted):
        self.send('* 1 FETCH (UID 11 X "')
        for _ in range(400):
            self.send(b"y" * 65_536)
        self.send(f'")\r\n{tag} OK done\r\n')

    def fetch_garbage(self, tag, wanted):
        self.send("* 1 FETCH (UID 11 BODY[] oops\r\n")
        self.hang()

    def fetch_nesting(self, tag, wanted):
        self.send("* 1 FETCH (X " + "(" * 50_000 + ")" * 50_000 + " UID 11)\r\n")
        self.fetch_well(tag, wanted)

    def fetch_poison(self, tag, wanted):
        """The server cannot read message 12, and refuses the whole command for it."""
        if 12 in wanted:
            self.send(f"{tag} NO [SERVERBUG] internal error\r\n")
        else:
            self.fetch_well(tag, wanted)

    def fetch_expunge_issued(self, tag, wanted):
        if 13 in messages:
            del messages[13]
        if len(wanted) > 1:
            self.begin(0, 0)
            self.send(f")\r\n{tag} NO [EXPUNGEISSUED] some are gone\r\n")
        else:
            self.fetch_well(tag, wanted)

    def fetch_nil(self, tag, wanted):
        messages.pop(12, None)
        messages.pop(13, None)
        self.send("* 2 FETCH (UID 12 BODY[] NIL)\r\n")
        self.fetch_well(tag, [uid for uid in wanted if uid == 11])

    def fetch_forms(self, tag, wanted):
        """Quoted string, UID after the literal, and literal8 with unknown attributes."""
        self.send('* 1 FETCH (BODY[] "a \\"quoted\\" \\\\ body" UID 11)\r\n')
        self.send("* 2 FETCH (BODY[] {6}\r\nliter\n UID 12 FLAGS (\\Seen))\r\n")
        self.send('* 3 FETCH (X ((NIL "(" {3}\r\n"))) 7) UID 13 body[] ~{4}\r\n\0abc)\r\n')
        self.send(f"{tag} OK done\r\n")

    def fetch_empty(self, tag, wanted):
        messages.pop(13, None)
        self.send("* 1 FETCH (UID 11 BODY[] {0}\r\n)\r\n* 2 FETCH (UID 12 BODY[] \"\")\r\n")
        self.send(f"{tag} OK done\r\n")

    def fetch_unsolicited(self, tag, wanted):
        self.send("* 4 EXISTS\r\n* 1 RECENT\r\n* 9 FETCH (FLAGS (\\Seen))\r\n")
        self.send("* 9 FETCH (UID 99 BODY[] {2}\r\nhi)\r\n* OK [ALERT] text {5}\r\n")
        self.send("* XTRA (a {3}\r\nb\r\n c)\r\n")
        self.fetch_well(tag, wanted)

    def do_logout(self, tag, _):
        if scenario == "logout-stall":
            self.hang()
        self.send(f"* BYE bye\r\n{tag} OK out\r\n")
        self.cut()


    @staticmethod
    def numbers(uid_set):
        return numbers(uid_set)


def numbers(uid_set):
    found = set()
    for part in uid_set.split(","):
        first, _, last = part.partition(":")
        found.update(uid for uid in messages if int(first) <= uid <= int(last or first))
    return found


def serve(connection):
    try:
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        played(connection).serve()
    except (Gone, OSError):
        pass
    finally:
        connection.close()


played = dialects(Session, messages).get(scenario, Session)
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def accept():
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


threading.Thread(target=accept, daemon=True).start()
sys.stdin.read()
