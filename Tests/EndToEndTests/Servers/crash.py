"""Kills the daemon at random moments while mail arrives and leaves; then counts.

usage: crash.py DOSSIER [ARRIVING LEAVING KILLS SEED]
"""

import json
import os
import random
import signal
import sys
import threading
import time

from letters import compose
from servers import Dovecot, temporary_folder, write_password
from sink import Sink
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"


def main(dossier, arriving=500, leaving=100, kills=200, seed=1):
    random.seed(seed)
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot, Sink(0.05) as sink:
        password = write_password(folder)
        outgoing = {
            "kind": "smtp",
            "host": "127.0.0.1",
            "port": sink.port,
            "security": "clear",
            "allowClearText": True,
            "retry": {"firstDelaySeconds": 1, "maximumDelaySeconds": 2},
        }
        workspace = Workspace(
            dossier, folder + "/w", [dovecot.mailbox("cases", password)], outgoing
        )
        case = workspace.create_case("Crash", participants=[("law_firm", TO)])
        traffic = Traffic(workspace, dovecot, case, arriving, leaving)
        killer = Killer(workspace, sink)
        traffic.start(seconds=kills * 0.35)
        killer.run(kills, traffic)
        time.sleep(0.5)
        killer.look()
        traffic.join()
        settle(workspace, arriving, leaving)
        report(workspace, sink, traffic, killer)


class Traffic:
    """Messages into the mailbox and letters into the outbox, spread over the time of the kills."""

    def __init__(self, workspace, dovecot, case, arriving, leaving):
        self.workspace, self.dovecot, self.case = workspace, dovecot, case
        self.arriving = ["arriving-%d@mail.example.org" % n for n in range(arriving)]
        self.leaving = leaving
        self.threads = []

    def start(self, seconds):
        for work in (self.arrive, self.leave):
            thread = threading.Thread(target=work, args=(seconds,), daemon=True)
            thread.start()
            self.threads.append(thread)

    def is_over(self):
        return not any(thread.is_alive() for thread in self.threads)

    def join(self):
        for thread in self.threads:
            thread.join()

    def arrive(self, seconds):
        session = self.dovecot.login("cases")
        for number, message_id in enumerate(self.arriving):
            # Every second one has the case address; the others wait in review.
            to = self.case["addresses"][TO] if number % 2 else "cases@case.example.com"
            message = compose(
                TO, to, "Arriving %d" % number, "text %d\n" % number,
                message_id="<%s>" % message_id,
            )
            session.append("INBOX", None, None, message.as_bytes())
            time.sleep(seconds / len(self.arriving))
        session.logout()

    def leave(self, seconds):
        for number in range(self.leaving):
            self.workspace.send(
                self.case, "request-for-information", TO, message="Question %d" % number
            )
            time.sleep(seconds / self.leaving / 2)


class Killer:
    """Runs the daemon, and ends it with SIGKILL after a random while."""

    def __init__(self, workspace, sink):
        self.workspace, self.sink = workspace, sink
        self.kills = 0
        self.between_dot_and_commit = set()

    def run(self, kills, traffic):
        while self.kills < kills:
            daemon = self.workspace.daemon()
            time.sleep(random.uniform(0.02, 0.6))
            daemon.send_signal(signal.SIGKILL)
            daemon.wait()
            self.kills += 1
            self.look()

    def look(self):
        """What the sink has whole, and the workspace does not know as sent: caught in between."""
        time.sleep(0.01)
        with self.sink.lock:
            arrived = set(self.sink.received)
        known = {row["messageID"] for row in self.workspace.outbox() if row["state"] == "sent"}
        self.between_dot_and_commit |= arrived - known


def settle(workspace, arriving, leaving):
    """Lets an undisturbed daemon finish what is left."""
    daemon = workspace.daemon()

    def is_settled():
        done = sum(row["state"] in ("sent", "unknown", "failed") for row in workspace.outbox())
        # One look: between two of them more may arrive, and wait.
        rows = workspace.inbox()
        waiting = sum(row["state"] in ("pending", "processing") for row in rows)
        return done == leaving and waiting == 0 and len(rows) >= arriving

    until(is_settled, seconds=120, pause=0.5)
    daemon.send_signal(signal.SIGTERM)
    daemon.wait(30)


def report(workspace, sink, traffic, killer):
    counts = {}
    for row in workspace.inbox():
        counts[row["messageID"]] = counts.get(row["messageID"], 0) + 1
    comments = workspace.comment_message_ids(traffic.case)
    outbox = workspace.outbox()
    sent = [row["messageID"] for row in outbox if row["state"] == "sent"]
    unknown = [row["messageID"] for row in outbox if row["state"] == "unknown"]
    times = {name: len(dots) for name, dots in sink.received.items()}
    print(json.dumps({
        "kills": killer.kills,
        "killsBetweenDotAndCommit": len(killer.between_dot_and_commit),
        "arrivingOnce": sum(counts.get(name) == 1 for name in traffic.arriving),
        "arrivingMissing": sum(name not in counts for name in traffic.arriving),
        "arrivingTwice": sum(count > 1 for count in counts.values()),
        "filedOnce": sum(comments.count(name) == 1 for name in traffic.arriving[1::2]),
        "letters": len(outbox),
        "sent": len(sent),
        "unknown": len(unknown),
        "sentOnceAtSink": sum(times.get(name) == 1 for name in sent),
        "unknownNotAtSink": sum(name not in times for name in unknown),
        "unknownTwiceAtSink": sum(times.get(name, 0) > 1 for name in unknown),
        "states": sorted({row["state"] for row in outbox}),
    }))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
