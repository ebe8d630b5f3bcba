"""Every harm at every moment, between Dossier and a real Dovecot and Exim: nothing is lost or doubled.

usage: faultrig.py DOSSIER [--server cyrus|courier] [MOMENT…|MOMENT/HARM…|SEED]

With a number, each harm is done once, at a moment that the number chooses. With another server, the
mailbox that Dossier reads is there, and each harm is done once while it reads.
"""

import concurrent.futures
import contextlib
import json
import os
import random
import shutil
import signal
import sys
import time
from email import message_from_bytes

import imapservers
from harms import HARMS, TLS_HARMS
from letters import compose
from mitm import MOMENTS, Relay
from servers import Dovecot, Exim, temporary_folder, write_password
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"
WORKERS = 6
# All that may wait: silence four times, connecting, a pause, a look into the mailbox, this machine.
PATIENCE = 25


class Rig:
    def __init__(self, dossier, folder, server, dovecot, exim):
        self.folder, self.server, self.dovecot, self.exim = folder, server, dovecot, exim
        self.password = write_password(folder)
        self.template = Workspace(dossier, folder + "/template", [], {"kind": "folder"})
        self.case = self.template.create_case("Rig", participants=[("law_firm", TO)])
        self.files = []
        for number in range(3):
            path = folder + "/message-%d.eml" % number
            with open(path, "wb") as file:
                file.write(compose(
                    TO, self.case["addresses"][TO], "Number %d" % number,
                    "text %d\n" % number + "padding\n" * (8000 if number == 1 else 1),
                    message_id="<fault-%d@mail.example.org>" % number,
                ).as_bytes())
            self.files.append(path)

    def attempt(self, moment, name):
        """One run; what was wrong, how long it took to be well again, and what had left."""
        user = ("%s-%s" % (moment, name)).lower()
        tls = moment == "tls"
        harm = (TLS_HARMS if tls else HARMS)[name]
        is_sending = moment in ("send", "dot")
        target = self.server.tls_port if tls else self.server.port
        imap = Relay(target, *((None,) if is_sending else ("login" if tls else moment, harm)))
        smtp = Relay(self.exim.port, *((moment, harm) if is_sending else (None,)))
        relay = smtp if is_sending else imap
        workspace = self.workspace(user, imap.port, smtp.port, tls)
        self.server.deliver(user, *self.files[:2])
        daemon = workspace.daemon()
        try:
            return self.watch(workspace, user, relay, daemon, harm)
        finally:
            if daemon.poll() is None:
                daemon.kill()
            imap.close()
            smtp.close()
            shutil.rmtree(workspace.folder, ignore_errors=True)

    def workspace(self, user, imap_port, smtp_port, tls):
        workspace = self.template.copy(self.folder + "/w-" + user)
        # A server that is not Dovecot may need a second by itself when six runs share two cores.
        patience = {"connectSeconds": 2, "stallSeconds": 1 if self.server is self.dovecot else 2}
        mailbox = self.server.mailbox(user, self.password, tls=tls, afterStored="seen")
        workspace.configure(
            mailboxes=[dict(mailbox, port=imap_port, **patience)],
            outgoing=dict({
                "kind": "smtp", "host": "127.0.0.1", "port": smtp_port, "security": "clear",
                "allowClearText": True, "commitSeconds": 2,
                "retry": {"firstDelaySeconds": 1, "maximumDelaySeconds": 1},
            }, **patience),
            daemon={"pollSeconds": 2, "longestPauseSeconds": 1},
        )
        for number in range(2):
            workspace.send(
                self.case, "request-for-information", TO, message="Question %d" % number
            )
        return workspace

    def watch(self, workspace, user, relay, daemon, harm):
        problems = []
        if not relay.fired.wait(40):
            problems.append("the moment did not come")
        start = time.monotonic()
        self.server.deliver(user, self.files[2])
        if not until(lambda: self.is_well(workspace, user), PATIENCE, 0.4):
            problems.append("not well again after %d s" % PATIENCE)
        took = time.monotonic() - start
        if daemon.poll() is not None:
            problems.append("the daemon ended with %d" % daemon.returncode)
        daemon.send_signal(signal.SIGTERM)
        if daemon.wait(60) != 0:
            problems.append("it ended with %d" % daemon.returncode)
        names = [row["messageID"] for row in workspace.inbox()]
        if sorted(names) != ["fault-%d@mail.example.org" % number for number in range(3)]:
            problems.append("messages: %s" % names)
        if len(workspace.comments(self.case)) != 3:
            problems.append("%d comments" % len(workspace.comments(self.case)))
        with open(workspace.folder + "/daemon.log") as file:
            log = file.read()
        said = any(word in log for word in (
            "event=failed", "event=message-deferred", "event=outcome-unknown",
            "event=reconnecting", "event=sending-paused",
        ))
        if relay.interrupted.is_set() and not said:
            problems.append("the log does not say what happened")
        # Before the greeting nothing may be said.
        if harm.benign and relay.moment != "login" and "event=failed" in log:
            problems.append("harmless, and it failed")
        letters = {row["messageID"]: row["state"] for row in workspace.outbox()}
        if problems:
            problems.append(log[-1500:])
        return problems, took, letters

    def is_well(self, workspace, user):
        rows = workspace.inbox()
        if len(rows) < 3 or any(row["state"] != "filed" for row in rows):
            return False
        if any(row["state"] not in ("sent", "unknown", "failed") for row in workspace.outbox()):
            return False
        session = self.server.login(user)
        session.select("INBOX", readonly=True)
        _, unseen = session.search(None, "UNSEEN")
        session.logout()
        return not unseen[0]


def arrivals(dovecot):
    """How often each letter is in the mailbox that Exim delivers to."""
    counts = {}
    for raw in dovecot.messages("firm"):
        name = (message_from_bytes(raw)["Message-ID"] or "").strip("<>")
        counts[name] = counts.get(name, 0) + 1
    return counts


def judge_letters(letters, counts):
    problems = []
    for name, state in letters.items():
        count = counts.get(name, 0)
        if state == "sent" and count != 1 or count > 1:
            problems.append("a letter is %s and arrived %d times" % (state, count))
        elif state not in ("sent", "unknown"):
            problems.append("a letter is " + state)
    return problems


def chosen(words, moments):
    if words and words[0].isdigit():
        draw = random.Random(words[0])
        runs = [(draw.choice(moments), name) for name in HARMS]
        return runs + [("tls", name) for name in TLS_HARMS]
    return list(named(words))


def named(words):
    for moment in [*MOMENTS, "tls"]:
        for name in TLS_HARMS if moment == "tls" else HARMS:
            if not words or moment in words or "%s/%s" % (moment, name) in words:
                yield moment, name


def main(dossier, *words):
    if words[:1] == ("--server",):
        _, name, *words = words
        moments = ["login", "fetch", "idle"]
    else:
        name, moments = None, list(MOMENTS)
    with temporary_folder() as folder, temporary_folder(
        "/dev/shm"
    ) as place, Dovecot(folder + "/d") as dovecot, (
        imapservers.named(name, place + "/s") if name else contextlib.nullcontext(dovecot)
    ) as server:
        os.makedirs(folder + "/e")
        with open(folder + "/e/users", "w") as users:
            users.write("%s: firm\n" % TO)
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            rig = Rig(dossier, folder, server, dovecot, exim)
            print(json.dumps(play(rig, chosen(words, moments))))


def play(rig, runs):
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        results = dict(zip(runs, pool.map(lambda run: rig.attempt(*run), runs)))
    letters = {name for _, _, letters in results.values() for name in letters}
    sent = {n for _, _, ls in results.values() for n, state in ls.items() if state == "sent"}
    until(lambda: sent <= set(arrivals(rig.dovecot)), 30, 1)
    counts = arrivals(rig.dovecot)
    findings, slowest = {}, 0
    for (moment, name), (problems, took, own) in results.items():
        slowest = max(slowest, took)
        problems += judge_letters(own, counts)
        if problems:
            findings["%s/%s" % (moment, name)] = problems
    strange = set(counts) - letters
    if strange:
        findings["letters"] = ["arrived, and were never written: %s" % strange]
    return {
        "harms": len(HARMS) + len(TLS_HARMS), "runs": len(runs), "letters": len(letters),
        "unknown": sum(s == "unknown" for _, _, own in results.values() for s in own.values()),
        "slowestSeconds": round(slowest, 1), "findings": findings,
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
