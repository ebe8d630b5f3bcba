"""Ends Dossier before the n-th fsync, rename, commit, send and recv of a fixed scenario, for every n.

Messages wait in Dovecot and letters in the outbox; one `run --once` is ended at the chosen call,
its whole process group with it; then undisturbed ones follow. Whatever n is, each message is there
once and acknowledged, and each letter has left once, or is said to be unknown.

usage: crashrig.py DOSSIER [KINDS STEP SEED]

KINDS is a list like fsync,send; STEP takes one of so many calls only, chosen by SEED. With PLANT=1 in the environment
messages are acknowledged, by deleting them, before they are stored: the rig must find that.
"""

import concurrent.futures
import json
import os
import random
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import threading

from interpose import KINDS, Interpose
from letters import compose
from servers import Dovecot, script, temporary_folder, write_password
from sink import Sink
from workspace import Workspace

TO = "j.vos@lawfirm.example.org"
MESSAGES, LETTERS = 5, 3
WORKERS = 2


class Rig:
    """The scenario, prepared once; each run gets a copy of the workspace and a mailbox of its own."""

    def __init__(self, dossier, folder, dovecot):
        self.folder, self.dovecot = folder, dovecot
        self.interpose = Interpose(folder)
        self.password = write_password(folder)
        self.template = Workspace(
            dossier, folder + "/template", [], {"kind": "folder"}, {"inlineBytes": 2000}
        )
        case = self.template.create_case("Rig", participants=[("law_firm", TO)])
        self.case = case
        for number in range(LETTERS):
            self.template.send(case, "request-for-information", TO, message="Q %d" % number)
        self.files = []
        for number in range(MESSAGES):
            # One lies in a file, the others in the database; one belongs to no case.
            text = "text %d\n" % number + "padding\n" * (500 if number == 2 else 1)
            to = "cases@case.example.com" if number == 4 else case["addresses"][TO]
            path = folder + "/message-%d.eml" % number
            with open(path, "wb") as file:
                file.write(compose(
                    TO, to, "Number %d" % number, text,
                    message_id="<rig-%d@mail.example.org>" % number,
                ).as_bytes())
            self.files.append(path)

    def attempt(self, kind, number):
        """One run that is ended at a call; what was wrong afterwards, and whether it was ended."""
        name = "%s%d" % (kind or "none", number)
        with Sink() as sink:
            workspace = self.workspace(name, sink)
            counts = self.folder + "/counts-" + name
            ended = self.ended_run(workspace, counts, kind, number)
            for _ in range(2):
                workspace.run("run", "--once")
            problems = self.problems(workspace, name, sink)
        totals = Interpose.counts(counts)
        shutil.rmtree(workspace.folder)
        return ended, problems, totals

    def workspace(self, name, sink):
        workspace = self.template.copy(self.folder + "/w-" + name)
        script("dovecot.sh", "deliver", self.dovecot.folder, name, *self.files)
        port = Acknowledger(self.dovecot, name).port if os.environ.get("PLANT") else None
        mailbox = self.dovecot.mailbox(name, self.password, tls=False, afterStored="seen")
        workspace.configure(
            mailboxes=[dict(mailbox, port=port or mailbox["port"])],
            outgoing={
                "kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear",
                "allowClearText": True,
                "retry": {"firstDelaySeconds": 1, "maximumDelaySeconds": 1},
            },
        )
        return workspace

    def ended_run(self, workspace, counts, kind, number):
        settings = {"counts": counts}
        if kind:
            settings["kill"] = "%s:%d" % (kind, number)
        done = subprocess.run(
            workspace.command("run", "--once"), capture_output=True, timeout=120,
            env=self.interpose.environment(**settings), start_new_session=True,
        )
        return done.returncode == -signal.SIGKILL

    def problems(self, workspace, name, sink):
        rows = workspace.inbox()
        names = [row["messageID"] for row in rows]
        found = []
        for number in range(MESSAGES):
            count = names.count("rig-%d@mail.example.org" % number)
            if count != 1:
                found.append("message %d is there %d times" % (number, count))
        comments = workspace.comment_message_ids(self.case)
        if len(comments) != MESSAGES - 1 or len(set(comments)) != len(comments):
            found.append("%d comments of %d messages" % (len(comments), len(set(comments))))
        states = sorted(row["state"] for row in rows)
        if states != ["filed"] * (MESSAGES - 1) + ["review"]:
            found.append("states " + ",".join(states))
        session = self.dovecot.login(name)
        session.select("INBOX", readonly=True)
        _, unseen = session.search(None, "UNSEEN")
        session.logout()
        if unseen[0]:
            found.append("not acknowledged: " + unseen[0].decode())
        outbox = workspace.outbox()
        for row in outbox:
            times = len(sink.received.get(row["messageID"], []))
            if row["state"] == "sent" and times != 1 or times > 1:
                found.append("a letter is %s and left %d times" % (row["state"], times))
            elif row["state"] not in ("sent", "unknown"):
                found.append("a letter is " + row["state"])
        if len(outbox) != LETTERS or sum(row["state"] == "unknown" for row in outbox) > 1:
            found.append("letters: " + ",".join(row["state"] for row in outbox))
        if workspace.attempt("verify").returncode != 0:
            found.append("verify finds damage")
        return found


class Acknowledger:
    """The planted bug: a relay that deletes what is fetched before Dossier has it to the end."""

    def __init__(self, dovecot, user):
        outer = self

        class Relay(socketserver.BaseRequestHandler):
            def handle(self):
                outer.relay(self.request)

        self.dovecot, self.user = dovecot, user
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Relay)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def relay(self, client):
        server = socket.create_connection(("127.0.0.1", self.dovecot.port))
        state = {"fetches": False}
        upward = threading.Thread(target=self.up, args=(client, server, state), daemon=True)
        upward.start()
        try:
            while data := server.recv(65536):
                if state["fetches"] and b"OK Fetch completed" in data:
                    self.delete_all()
                client.sendall(data)
        except OSError:
            pass  # Dossier was ended; that is what the rig is for.
        client.close()

    @staticmethod
    def up(client, server, state):
        try:
            while data := client.recv(65536):
                state["fetches"] = state["fetches"] or b"BODY.PEEK[]" in data
                server.sendall(data)
        except OSError:
            pass
        server.close()

    def delete_all(self):
        session = self.dovecot.login(self.user)
        session.select("INBOX")
        session.store("1:*", "+FLAGS", "\\Deleted")
        session.expunge()
        session.logout()


def chosen(kinds, totals, step, seed):
    """The calls that are tried, of each kind."""
    draw = random.Random(seed)
    for kind in kinds.split(","):
        calls = range(1, totals[kind] + 1)
        for number in sorted(draw.sample(calls, -(-len(calls) // int(step)))):
            yield kind, number


def main(dossier, kinds=",".join(KINDS), step="1", seed="1"):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        rig = Rig(dossier, folder, dovecot)
        _, problems, totals = rig.attempt(None, 0)
        calls = list(chosen(kinds, totals, step, seed))
        findings = {"undisturbed": problems} if problems else {}
        ended = {kind: 0 for kind in KINDS}
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            for (kind, number), (was_ended, problems, _) in zip(
                calls, pool.map(lambda call: rig.attempt(*call), calls)
            ):
                ended[kind] += was_ended
                if problems:
                    findings["%s %d" % (kind, number)] = problems
        tried = {kind: sum(one == kind for one, _ in calls) for kind in KINDS}
        print(json.dumps({
            "calls": totals, "tried": tried, "runs": len(calls), "ended": ended, "findings": findings,
        }))


if __name__ == "__main__":
    main(*sys.argv[1:])
