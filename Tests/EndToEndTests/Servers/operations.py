"""A daemon among the troubles of an ordinary year: what it says, and how it goes on.

usage: operations.py DOSSIER
"""

import json
import os
import signal
import sqlite3
import sys
import time

from interpose import Interpose
from letters import compose
from servers import Dovecot, temporary_folder, write_password
from sink import Sink
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"


class Year:
    def __init__(self, dossier, folder, dovecot, sink):
        self.folder, self.dovecot, self.sink = folder, dovecot, sink
        self.alerts = folder + "/alerts"
        self.refusal = folder + "/refusal"
        mailbox = dovecot.mailbox("cases", write_password(folder), afterStored="seen")
        outgoing = {"kind": "folder", "sentCopy": {"mailbox": "office", "folder": "Archive"}}
        self.workspace = Workspace(dossier, folder + "/w", [mailbox], outgoing)
        self.workspace.configure(
            # Somebody resolves the case, and wants no letters about mail.
            users=[dict(self.workspace.configuration["users"][0], notify="never")],
            daemon={"pollSeconds": 1, "longestPauseSeconds": 2},
            alerts={
                "missedPolls": 3,
                "command": 'echo "$DOSSIER_ALERT_STATE $DOSSIER_ALERT" >> %s' % self.alerts,
                "to": "oncall@example.net", "from": "dossier@example.net",
                "host": "127.0.0.1", "port": sink.port, "security": "clear",
            },
            retention={"endedCasesDays": 365},
            storage={"inlineBytes": 2000},
        )
        self.case = self.workspace.create_case("Year", participants=[("law_firm", TO)])
        self.workspace.run("case", "resolver", "1001", "tester", "--no-letter")
        self.count = 0

    def arrives(self, seconds=20):
        self.count += 1
        message = compose(
            TO, self.case["addresses"][TO], "Number %d" % self.count,
            "text %d\n" % self.count + "padding\n" * 400,
            message_id="<year-%d@mail.example.org>" % self.count,
        )
        self.dovecot.append("cases", message.as_bytes())
        return self.is_filed(seconds)

    def is_filed(self, seconds=20):
        def filed():
            return sum(row["state"] == "filed" for row in self.workspace.inbox())

        return bool(until(lambda: filed() >= self.count, seconds))

    def told(self):
        try:
            with open(self.alerts) as file:
                return file.read().split("\n")[:-1]
        except FileNotFoundError:
            return []

    def health(self):
        return self.workspace.attempt("health").returncode

    def unread(self):
        session = self.dovecot.login("cases")
        session.select("INBOX", readonly=True)
        _, found = session.search(None, "UNSEEN")
        session.logout()
        return len(found[0].split())

    def log(self):
        with open(self.workspace.folder + "/daemon.log") as file:
            return file.read()

    def refuses(self, code, sentence):
        """Writing fails for a while: nothing is acknowledged, it is said, and it goes on by itself."""
        with open(self.refusal, "w") as file:
            file.write(str(code))
        start = len(self.log())
        self.count += 1
        message = compose(
            TO, self.case["addresses"][TO], "Number %d" % self.count,
            "text %d\n" % self.count + "padding\n" * 400,
            message_id="<year-%d@mail.example.org>" % self.count,
        )
        self.dovecot.append("cases", message.as_bytes())
        said = bool(until(lambda: sentence in self.log()[start:], 20))
        unread = self.unread()
        os.remove(self.refusal)
        return said and unread == 1 and self.is_filed() and bool(until(lambda: not self.unread(), 9))


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot, Sink() as sink:
        print(json.dumps(play(Year(dossier, folder, dovecot, sink))))


def play(year):
    workspace = year.workspace
    interpose = Interpose(year.folder)
    found = {"healthWithoutDaemon": year.health()}
    daemon = workspace.daemon(
        env=interpose.environment(refuse=year.refusal, below=workspace.folder + "/")
    )
    found["filed"] = year.arrives()
    found["healthAtFirst"] = year.health()
    found["copies"] = copies(year)
    outage(year, found)
    found["fullDisk"] = year.refuses(28, "database or disk is full")
    found["readOnly"] = year.refuses(30, "failed")
    found["locked"] = locked(year)
    found["lives"] = daemon.poll() is None
    found["metrics"] = sum(
        line.startswith("dossier_") for line in workspace.attempt("health", "--prometheus")
        .stdout.decode().splitlines()
    )
    daemon.send_signal(signal.SIGTERM)
    found["exitCode"] = daemon.wait(30)
    comparison(year, found)
    retention(year, found)
    return found


def copies(year):
    """How many copies of a letter that was sent are in its folder, and how many are unread."""
    year.workspace.send(year.case, "request-for-information", TO, message="Question")
    until(lambda: year.dovecot.messages("cases", "Archive"), 20)
    session = year.dovecot.login("cases")
    session.select("Archive", readonly=True)
    _, unseen = session.search(None, "UNSEEN")
    session.logout()
    return [len(year.dovecot.messages("cases", "Archive")), len(unseen[0].split())]


def outage(year, found):
    """The server is away: told once by both ways, and once when it is over."""
    year.dovecot.stop()
    year.dovecot.kill("cases")  # Its sessions outlive the master.
    found["outageIsTold"] = bool(until(lambda: "begins mailbox:office" in year.told(), 30))
    found["healthInOutage"] = year.health()
    year.dovecot.start()
    found["endIsTold"] = bool(until(lambda: "ends mailbox:office" in year.told(), 30))
    found["healthAfterOutage"] = year.health()
    found["alerts"] = year.told()
    found["alertMails"] = len(year.sink.received)


def locked(year):
    """Somebody else holds the database for longer than it is waited for."""
    connection = sqlite3.connect(year.workspace.folder + "/dossier.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    start = len(year.log())
    year.count += 1
    message = compose(
        TO, year.case["addresses"][TO], "Locked", "text\n",
        message_id="<year-%d@mail.example.org>" % year.count,
    )
    year.dovecot.append("cases", message.as_bytes())
    said = bool(until(lambda: "locked" in year.log()[start:], 30))
    connection.execute("ROLLBACK")
    connection.close()
    return said and year.is_filed()


def comparison(year, found):
    """The ledger forgets a message; another message loses its bytes."""
    workspace = year.workspace
    found["fsckAtFirst"] = workspace.attempt("fsck").returncode
    database = sqlite3.connect(workspace.folder + "/dossier.db")
    database.execute("DELETE FROM arrival WHERE key = '1'")
    database.commit()
    fsck = workspace.json("fsck")
    found["fetchedAgain"] = fsck["mailboxes"][0]["fetched"]
    found["filedTwice"] = len(workspace.comments(year.case)) - year.count
    database.execute("PRAGMA foreign_keys = OFF")
    (digest,) = database.execute("SELECT sha256 FROM inboundEmail WHERE id = 2").fetchone()
    database.execute("UPDATE blob SET sha256 = 'gone' WHERE sha256 = ?", [digest])
    database.commit()
    broken = workspace.attempt("fsck", "--offline")
    found["fsckOfBroken"] = broken.returncode
    found["brokenIsNamed"] = "The content of inbound 2 is missing" in broken.stdout.decode()
    database.execute("UPDATE blob SET sha256 = ? WHERE sha256 = 'gone'", [digest])
    database.commit()
    database.close()


def retention(year, found):
    """Raw mail of a case that ended long ago goes, and all is sound before and after."""
    workspace = year.workspace
    number = str(year.case["number"])
    workspace.run("case", "resolve", number, "recovered")
    later = dict(os.environ, DOSSIER_CLOCK="2030-01-01T00:00:00Z")
    would = json.loads(workspace.run("retention", "--dry-run", "--json", env=later))
    did = json.loads(workspace.run("retention", "--json", env=later))
    again = json.loads(workspace.run("retention", "--json", env=later))
    found["retention"] = [would["contents"], did["contents"], again["contents"]]
    raw = workspace.attempt("inbox", "raw", "2")
    found["rawIsErased"] = "was erased at 2030-01-01" in raw.stderr.decode()
    found["textStays"] = any("text 2" in text for _, text in workspace.comments(year.case))
    found["verified"] = workspace.attempt("verify").returncode
    found["fsckAtEnd"] = workspace.attempt("fsck", env=later).returncode
    files = [f for _, _, names in os.walk(workspace.folder + "/blobs") for f in names]
    found["filesLeft"] = len(files)


if __name__ == "__main__":
    main(sys.argv[1])
