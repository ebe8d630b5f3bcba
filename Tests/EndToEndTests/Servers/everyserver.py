"""The table of checks that every IMAP server goes through, in one row.

usage: everyserver.py DOSSIER SERVER

Prints the row: what is right, and what is not with the reason. Nobody tells Dossier which server it
talks to; folders are written in the configuration as people write them, whatever the server's names.
"""

import hashlib
import json
import os
import sqlite3
import sys
import time

from imapservers import named
from letters import PDF, compose
from servers import temporary_folder, utf7, write_password
from sink import Sink
from workspace import Workspace, until

CLIENT = "a@client.example.net"
FOLDER, FLAT_FOLDER = "Ablage/Geprüft", "Geprüfte Ablage"


class Wrong(Exception):
    """What a check found."""


def expect(condition, reason):
    if not condition:
        raise Wrong(reason() if callable(reason) else reason)


class Desk:
    """A mailbox of its own on the server, a workspace and a case."""

    count = 0

    def __init__(self, dossier, place, server, outgoing=None, **settings):
        Desk.count += 1
        self.server, self.user = server, "u%d" % Desk.count
        self.folder = "%s/w%d" % (place, Desk.count)
        mailbox = server.mailbox(self.user, write_password(place), **settings)
        server.login(self.user).logout()
        self.workspace = Workspace(dossier, self.folder, [mailbox], outgoing or {"kind": "folder"})
        self.case = self.workspace.create_case("Row", participants=[("client", CLIENT)])
        self.sent = 0

    def letter(self, **more):
        self.sent += 1
        return compose(
            CLIENT, self.case["addresses"][CLIENT], "Number %d" % self.sent, "text %d\n" % self.sent,
            message_id="<row-%s-%d@mail.example.org>" % (self.user, self.sent), **more)

    def arrive(self, count=1, folder="INBOX"):
        """Puts letters into the mailbox."""
        raw = [self.letter().as_bytes().replace(b"\n", b"\r\n") for _ in range(count)]
        self.server.append(self.user, *raw, folder=folder)

    def session(self):
        return self.server.session(self.user)

    def once(self):
        return self.workspace.attempt("run", "--once")

    def well(self):
        done = self.once()
        expect(done.returncode == 0, lambda: "run --once: " + words(done))
        return words(done)

    def stored(self):
        return sorted(row["sha256"] for row in self.workspace.inbox())

    def comments(self):
        return len(self.workspace.comment_message_ids(self.case))

    def arrivals(self):
        with sqlite3.connect(self.folder + "/dossier.db") as database:
            return database.execute("SELECT count(*) FROM arrival").fetchone()[0]

    def query(self, sql):
        with sqlite3.connect(self.folder + "/dossier.db", timeout=30) as database:
            return database.execute(sql).fetchall()

    def served(self, folder="INBOX"):
        """What the server hands out, as digests."""
        return sorted(
            hashlib.sha256(raw).hexdigest() for raw in self.server.messages(self.user, folder))

    def flags(self, folder="INBOX"):
        with self.session() as session:
            _, count = session.select(self.server.native(folder), readonly=True)
            if int(count[0]) == 0:
                return []
            _, found = session.fetch("1:*", "(FLAGS)")
            return [item for item in found if item]


def words(done):
    return (done.stdout + done.stderr).decode()


def odd_messages(desk):
    """Mail that is lawful or nearly so, and that a server or a client might change."""
    head = "From: %s\r\nTo: %s\r\nMessage-ID: <odd-%s-%%d@x.example>\r\nSubject: %%s\r\n" % (
        CLIENT, desk.case["addresses"][CLIENT], desk.user)
    bodies = [
        "", "no end of line", "\r\n\r\n\r\n", ".\r\n..\r\n", "From here on\r\n>From there\r\n",
        "x" * 9000 + "\r\n", ")\r\nd3 OK forged\r\n* BYE\r\n", "tab\tand trailing  \r\n\r\n",
        "{5}\r\n", "A" * 70000,
    ]
    raw = [(head % (n, "plain") + "\r\n" + body).encode() for n, body in enumerate(bodies)]
    raw.append((head % (90, "gr\u00fcn, unencoded") + "\r\nStra\u00dfe\r\n").encode("latin-1"))
    raw.append((head % (91, "folded\r\n over\r\n\tlines") + "\r\ntext\r\n").encode())
    raw.append(desk.letter(attachment=("a.pdf", PDF)).as_bytes().replace(b"\n", b"\r\n"))
    return raw


class Row:
    def __init__(self, dossier, folder, name, server):
        self.dossier, self.folder, self.name, self.server = dossier, folder, name, server

    def desk(self, outgoing=None, **settings):
        return Desk(self.dossier, self.folder, self.server, outgoing, **settings)

    def rounds(self):
        """Fetches byte by byte, then nothing, then what is new; nothing twice."""
        desk = self.desk()
        raw = odd_messages(desk)
        if self.name == "mailutils":
            # An mbox server that writes its fields into a message without a body gives it one.
            raw = raw[1:]
        desk.server.append(desk.user, *raw)
        desk.well()
        expect(desk.stored() == desk.served(), "what is stored is not what is served")
        expect(len(desk.stored()) == len(raw), lambda: "%d of %d" % (len(desk.stored()), len(raw)))
        arrivals = desk.arrivals()
        desk.well()
        expect(desk.arrivals() == arrivals or self.name == "mailutils", "fetched again")
        for _ in range(2):
            desk.arrive()
            desk.well()
        rows = desk.workspace.inbox()
        # Mailutils writes its own fields into a message once: other bytes, and the same content.
        again = sum(row["state"] == "duplicate" for row in rows)
        expect(len(rows) - again == len(raw) + 2, lambda: "later: %s" % [
            (row["subject"], row["state"], row["why"], row["size"]) for row in rows])
        expect(again == 0 or self.name == "mailutils", "stored twice")
        self.sound(desk)

    def sound(self, desk):
        done = desk.workspace.attempt("fsck", "--json")
        expect(done.returncode == 0, lambda: "fsck: " + words(done))
        expect(json.loads(done.stdout)["unexplained"] == 0, "unexplained")

    def gaps(self):
        """650 messages, and every seventh gone."""
        desk = self.desk()
        desk.arrive(650)
        with desk.session() as session:
            session.select("INBOX")
            session.store(",".join(str(n) for n in range(7, 651, 7)), "+FLAGS", "(\\Deleted)")
            session.expunge()
        desk.well()
        expect(len(desk.stored()) == 650 - 92, lambda: "%d stored" % len(desk.stored()))
        desk.arrive(3)
        desk.well()
        expect(len(desk.stored()) == 653 - 92, lambda: "%d stored later" % len(desk.stored()))
        expect(desk.comments() == 653 - 92, lambda: "%d comments" % desk.comments())
        self.sound(desk)

    def idle(self):
        """A daemon files what arrives, by IDLE where the server speaks at once, else by the poll."""
        desk = self.desk()
        speaks = self.name not in ("courier", "mailutils")
        self.facts["speaks"] = speaks
        desk.workspace.configure(daemon={"pollSeconds": 600 if speaks else 3})
        daemon = desk.workspace.daemon()
        try:
            expect(until(lambda: desk.query("SELECT 1 FROM mailboxCursor"), 20), "never polled")
            time.sleep(1)
            for count in (1, 2):
                desk.arrive()
                begun = time.monotonic()
                expect(until(lambda: len(desk.stored()) == count, 10, 0.2), "not filed in time")
                self.idle_seconds = round(time.monotonic() - begun, 1)
            log = open(desk.folder + "/daemon.log").read()
            expect("failed" not in log, lambda: log)
        finally:
            daemon.terminate()
            daemon.wait(30)

    def keep(self):
        desk = self.desk(afterStored="keep")
        desk.arrive(3)
        desk.well()
        expect(len(desk.flags()) == 3, "a message is gone")
        expect(not any(b"\\Seen" in flags for flags in desk.flags()), "marked as read")

    def seen(self):
        desk = self.desk(afterStored="seen")
        desk.arrive(3)
        desk.well()
        expect(sum(b"\\Seen" in flags for flags in desk.flags()) == 3, "not marked as read")

    def delete(self):
        desk = self.desk(afterStored="delete", deleteAfterDays=0)
        desk.arrive(3)
        desk.well()
        expect(not desk.flags(), lambda: "still there: %s" % desk.flags())
        desk.arrive(2)
        desk.well()
        expect(not desk.flags() and desk.comments() == 5, "not deleted later")
        self.sound(desk)

    def move(self):
        # The folders of an mbox server are files, and hold no folders.
        folder = FLAT_FOLDER if self.name == "mailutils" else FOLDER
        desk = self.desk(afterStored="move", moveTo=folder)
        self.create(desk, folder)
        done = desk.workspace.attempt("config", "check")
        expect(done.returncode == 0, lambda: "config check: " + words(done))
        name = utf7(words(done).partition("Messages move to ")[2].partition(". ")[0].splitlines()[0])
        self.facts["below"] = name.startswith("INBOX")
        self.facts["exact"] = "MOVE nor UIDPLUS" not in words(done)
        desk.arrive(3)
        before = desk.served()
        desk.well()
        expect(not desk.flags(), lambda: "still there: %s" % desk.flags())
        # Mailutils writes its own fields into each message that it copies.
        moved = desk.served(folder)
        expect(moved == before or self.name == "mailutils" and len(moved) == 3, "not in the folder")
        self.sound(desk)

    def create(self, desk, folder):
        with desk.session() as session:
            levels = folder.split("/")
            for depth in range(1, len(levels) + 1):
                session.create(desk.server.native("/".join(levels[:depth])))
            _, found = session.list()
            expect(
                any(utf7(levels[-1]).encode() in line for line in found if line),
                lambda: "the server makes no such folder: %s" % found)

    def missing(self):
        """A folder that is not there: said by config check, and what is stored is stored."""
        desk = self.desk(afterStored="move", moveTo="Nirgends")
        desk.arrive(2)
        done = desk.workspace.attempt("config", "check")
        expect(done.returncode == 78 and "Nirgends" in words(done), lambda: words(done))
        done = desk.once()
        expect(done.returncode != 0 and "Nirgends" in words(done), lambda: words(done))
        expect("stored=2" in words(done) or '"stored":2' in words(done), lambda: words(done))
        expect(desk.comments() == 2, "not filed")
        done = desk.workspace.attempt("fsck")
        expect("0 unexplained" in words(done), lambda: words(done))
        expect("Nirgends" in words(done), lambda: words(done))

    def copies(self):
        """A copy of each letter, and one only, also when it was interrupted before or after."""
        with Sink() as sink:
            outgoing = {
                "kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear",
                "sentCopy": {"mailbox": "office", "folder": "Gesendete Objekte"},
            }
            desk = self.desk(outgoing)
            self.create(desk, "Gesendete Objekte")
            send = lambda: desk.workspace.send(desk.case, "request-for-information", CLIENT, message="Hello")
            send()
            desk.well()
            expect(len(desk.served("Gesendete Objekte")) == 1, "no copy")
            with sqlite3.connect(desk.folder + "/dossier.db") as database:
                database.execute("UPDATE outbox SET copy = 'begun'")
            desk.well()
            expect(len(desk.served("Gesendete Objekte")) == 1, "a second copy")
            send()
            desk.well()
            with desk.session() as session:
                session.select(desk.server.native("Gesendete Objekte"))
                session.store("2", "+FLAGS", "(\\Deleted)")
                session.expunge()
            with sqlite3.connect(desk.folder + "/dossier.db") as database:
                database.execute("UPDATE outbox SET copy = 'begun' WHERE id = 2")
            send()
            desk.well()
            expect(len(desk.served("Gesendete Objekte")) == 3, "the interrupted copy is not there")

    def renumbered(self):
        """A folder made anew with the same messages and one more."""
        desk = self.desk(folder="Akten")
        self.create(desk, "Akten")
        desk.arrive(5, folder="Akten")
        desk.well()
        raw = desk.server.messages(desk.user, "Akten")
        time.sleep(1.1)
        with desk.session() as session:
            session.delete(desk.server.native("Akten"))
            session.create(desk.server.native("Akten"))
        desk.server.append(desk.user, *raw, folder="Akten")
        desk.arrive(1, folder="Akten")
        desk.well()
        expect(desk.comments() == 6, lambda: "%d comments" % desk.comments())
        self.sound(desk)
        done = desk.workspace.attempt("fsck", "--digests")
        expect(done.returncode == 0, lambda: words(done))
        expect(desk.comments() == 6, lambda: "%d comments after digests" % desk.comments())

    def sessions(self):
        """Ten sessions with a folder that nobody else opens: no message is fetched again."""
        desk = self.desk()
        desk.arrive(5)
        said = "".join(desk.well() for _ in range(10))
        self.facts["lasting"] = "mailbox-renumbered" not in said
        fetched = desk.query("SELECT count(*) FROM arrival WHERE NOT recognised")[0][0]
        expect(fetched <= 10, lambda: "5 messages were fetched %d times" % fetched)
        expect(desk.comments() == 5, lambda: "%d comments" % desk.comments())
        self.sound(desk)

    def outage(self):
        desk = self.desk()
        desk.arrive(1)
        desk.well()
        self.server.stop()
        done = desk.once()
        self.server.start()
        expect(done.returncode != 0, "an outage went unnoticed")
        expect("cannot be reached" in words(done), lambda: words(done))
        desk.arrive(1)
        desk.well()
        expect(desk.comments() == 2, lambda: "%d comments" % desk.comments())

    def password(self):
        desk = self.desk()
        path = self.folder + "/wrong"
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write("wrong\n")
        desk.workspace.configuration["mailboxes"][0]["passwordFile"] = path
        desk.workspace.configure()
        done = desk.once()
        expect(done.returncode != 0, "a wrong password went unnoticed")
        expect("refused the login" in words(done), lambda: words(done))

    def security(self):
        for security, port in (("tls", self.server.tls_port), ("starttls", self.server.port),
                               ("clear", self.server.port)):
            desk = self.desk(security=security, port=port, allowClearText=security == "clear",
                             caFile=self.server.certificate if security != "clear" else None)
            desk.arrive(1)
            desk.well()
            expect(desk.comments() == 1, security)

    def mechanism(self):
        """A mechanism that is named is used, or the login fails with what the server offers."""
        for tls in (True, False):
            for mechanism in ("PLAIN", "LOGIN", "CRAM-MD5"):
                desk = self.desk(tls=tls, mechanism=mechanism)
                done = desk.workspace.attempt("run", "--once", "--log-level", "trace")
                said = words(done)
                if done.returncode == 0:
                    used = ["logged in with %s;" % mechanism]
                    if mechanism == "LOGIN":
                        used.append("logged in with the LOGIN command;")
                    expect(any(use in said for use in used), said)
                elif self.name == "mailutils" and mechanism == "CRAM-MD5":
                    # Debian's offers it, and has no file of passwords for it.
                    expect("refused the login" in said, said)
                else:
                    expect("does not offer a login with %s: it offers" % mechanism in said, said)
                    self.refused.append("%s %s" % ("tls" if tls else "clear", mechanism))
                expect("secret" not in said.replace("secret key", ""), "a secret is in the trace")

    def manual(self):
        """The manual says what was seen."""
        desk = self.desk()
        desk.workspace.attempt("manual", desk.folder + "/man")
        with open(desk.folder + "/man/dossier-imap.7") as file:
            page = file.read().replace("\\-", "-")
        topic = page.partition('.SS "%s' % self.HEADINGS[self.name])[2].partition(".SS")[0]
        sentences = {
            "below": ("Below INBOX", "Beside INBOX"),
            "exact": ("Exactly the messages", "Only while no message of others"),
            "lasting": ("\nStay.", "New each time until"),
            "speaks": ("Told at once by IDLE", "set daemon.pollSeconds"),
        }
        for fact, seen in self.facts.items():
            sentence = sentences[fact][0 if seen else 1]
            expect(sentence in topic, lambda: "the manual does not say '%s'" % sentence)
        expect(len(self.facts) == 4, lambda: "only %s was seen" % self.facts)
        offered = {
            (tls, name) for tls in ("tls", "clear") for name in ("PLAIN", "LOGIN", "CRAM-MD5")
        } - {tuple(row.split()) for row in self.refused}
        usual = "PLAIN, LOGIN and CRAM-MD5, with TLS and without" in topic
        expect(usual == (len(offered) == 6 and self.name != "mailutils"), lambda: str(offered))

    HEADINGS = {
        "dovecot": "Dovecot", "cyrus": "Cyrus IMAP 3.6.1, alternate",
        "cyrus-below-inbox": "Cyrus IMAP 3.6.1, internal", "courier": "Courier",
        "mailutils": "GNU Mailutils",
    }
    CHECKS = [
        "rounds", "gaps", "idle", "keep", "seen", "delete", "move", "missing", "copies",
        "renumbered", "sessions", "outage", "password", "security", "mechanism", "manual",
    ]
    idle_seconds = None

    def run(self, wanted):
        self.refused, self.facts = [], {}
        checks, seconds = {}, {}
        for check in wanted or self.CHECKS:
            begun = time.monotonic()
            try:
                getattr(self, check)()
                checks[check] = "right"
            except (Wrong, Exception) as error:
                checks[check] = "%s: %s" % (type(error).__name__, str(error)[-1500:])
            seconds[check] = round(time.monotonic() - begun, 1)
        return {
            "server": self.name, "checks": checks, "seconds": seconds,
            "idleSeconds": self.idle_seconds, "notOffered": self.refused,
        }


def main(dossier, name, *wanted):
    with temporary_folder("/dev/shm") as folder, named(name, folder + "/s") as server:
        print(json.dumps(Row(dossier, folder, name, server).run(wanted)))


if __name__ == "__main__":
    main(*sys.argv[1:])
