"""A restore drill: a backup in the middle of traffic, the loss of the workspace, and going on.

usage: restore.py DOSSIER
"""

import json
import os
import shutil
import signal
import sys
import threading
import time

from letters import compose
from servers import Dovecot, temporary_folder, write_password
from sink import Sink
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"
ARRIVING, LEAVING = 60, 30


class Drill:
    def __init__(self, dossier, folder, dovecot, sink):
        self.folder, self.dovecot, self.sink = folder, dovecot, sink
        outgoing = {
            "kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear",
            "allowClearText": True, "retry": {"firstDelaySeconds": 1, "maximumDelaySeconds": 2},
        }
        mailbox = dovecot.mailbox("cases", write_password(folder), afterStored="seen")
        self.workspace = Workspace(
            dossier, folder + "/w", [mailbox], outgoing, {"inlineBytes": 2000}
        )
        self.case = self.workspace.create_case("Drill", participants=[("law_firm", TO)])

    def arrive(self, first, last):
        session = self.dovecot.login("cases")
        for number in range(first, last):
            text = "text %d\n" % number + "padding\n" * (500 if number % 3 == 0 else 1)
            message = compose(
                TO, self.case["addresses"][TO], "Number %d" % number, text,
                message_id="<drill-%d@mail.example.org>" % number,
            )
            session.append("INBOX", None, None, message.as_bytes())
            time.sleep(0.02)
        session.logout()

    def leave(self, first, last):
        for number in range(first, last):
            self.workspace.send(
                self.case, "request-for-information", TO, message="Question %d" % number
            )


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot, Sink() as sink:
        print(json.dumps(play(Drill(dossier, folder, dovecot, sink), folder, sink)))


def play(drill, folder, sink):
    workspace = drill.workspace
    daemon = workspace.daemon()
    traffic = [
        threading.Thread(target=drill.arrive, args=(0, ARRIVING // 2)),
        threading.Thread(target=drill.leave, args=(0, LEAVING - 1)),
    ]
    for thread in traffic:
        thread.start()
    # Some letters have left; the server then answers no more, so that some wait in each backup.
    until(lambda: len(sink.received) >= LEAVING // 6, 30)
    sink.answering.clear()
    until(lambda: waiting(workspace), 30)
    backup = folder + "/backup"
    first = workspace.json("backup", backup)
    drill.leave(LEAVING - 1, LEAVING)
    # Once more into the same folder: only what is new is copied.
    second = workspace.json("backup", backup)
    sink.answering.set()
    for thread in traffic:
        thread.join()
    # The original goes on for a while, sends what it has, and is lost.
    until(lambda: len(sink.received) == LEAVING, 30)
    daemon.send_signal(signal.SIGKILL)
    daemon.wait()
    # The reader of the daemon that was killed may still be closing the database.
    until(lambda: shutil.rmtree(workspace.folder, ignore_errors=True) or not os.path.exists(
        workspace.folder), 10)

    restored = workspace.at(folder + "/restored")
    code = restored.attempt("restore", backup, restored.folder).returncode
    verified = restored.attempt("verify")
    held = [row for row in restored.outbox() if row["state"] == "held"]
    drill.arrive(ARRIVING // 2, ARRIVING)
    daemon = restored.daemon()
    until(lambda: len(restored.inbox()) >= ARRIVING and not pending(restored), 60, 0.3)
    # What the sink has is withdrawn; the rest is released.
    for row in held:
        arrived = row["messageID"] in sink.received
        restored.run("outbox", "cancel" if arrived else "release", str(row["id"]))
    until(lambda: not waiting(restored), 30, 0.3)
    daemon.send_signal(signal.SIGTERM)
    ended = daemon.wait(30)
    rows = restored.inbox()
    outbox = restored.outbox()
    fsck = restored.json("fsck")
    names = [row["messageID"] for row in rows]
    expected = ["drill-%d@mail.example.org" % number for number in range(ARRIVING)]
    return {
        "eventsInBackups": [first["events"], second["events"]],
        "restoreCode": code,
        "verified": verified.returncode,
        "verifySays": verified.stdout.decode(),
        "held": len(held),
        "arrivedOnce": sum(names.count(name) == 1 for name in expected),
        "filedOnce": sum(restored.comment_message_ids(drill.case).count(n) == 1 for n in expected),
        "fetchedTwice": sum(names.count(name) > 1 for name in set(names)),
        "sentTwice": sum(len(times) > 1 for times in sink.received.values()),
        "letters": len(outbox),
        "unsent": sum(row["state"] in ("queued", "sending") for row in outbox),
        "exitCode": ended,
        "unexplained": fsck["unexplained"],
        "verifiedAtEnd": restored.attempt("verify").returncode,
        "keyIsPrivate": os.stat(backup + "/secret.key").st_mode & 0o077 == 0,
    }


def pending(workspace):
    return [row for row in workspace.inbox() if row["state"] in ("pending", "processing")]


def waiting(workspace):
    return [row for row in workspace.outbox() if row["state"] in ("queued", "sending")]


if __name__ == "__main__":
    main(sys.argv[1])
