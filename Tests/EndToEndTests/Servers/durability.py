"""Watches with strace that nothing is told to the server before it is durable here.

For each message: the write that holds its Message-ID is followed by an fsync of that file, a file
of its own is then renamed, the database write that names it is fsynced, and only then STORE, MOVE,
EXPUNGE, or exit 0 of `deliver`.

usage: durability.py DOSSIER
"""

import json
import os
import re
import subprocess
import sys

from letters import compose
from servers import Dovecot, temporary_folder, write_password
from workspace import Workspace

CALLS = (
    "write,pwrite64,pwritev,writev,sendto,sendmsg,fsync,fdatasync,rename,renameat,renameat2,"
    "exit_group"
)
ACTIONS = {
    "seen": {"afterStored": "seen"},
    "move": {"afterStored": "move", "moveTo": "Archive"},
    "delete": {"afterStored": "delete", "deleteAfterDays": 0},
}
COMMAND = re.compile(r"UID (?:STORE|MOVE|COPY|EXPUNGE) ([0-9,:]+)")


class Trace:
    """The system calls of one run, in order: (call, path, text, whether it ended well)."""

    def __init__(self, command, log, **options):
        done = subprocess.run(
            ["strace", "-f", "-y", "-s", "16384", "--seccomp-bpf", "-e", "trace=" + CALLS,
             "-o", log, *command],
            capture_output=True, timeout=300, **options,
        )
        self.exit_code = done.returncode
        self.errors = done.stderr.decode()
        self.calls = []
        unfinished = {}
        with open(log, errors="replace") as file:
            for line in file:
                thread, _, rest = line.rstrip("\n").partition(" ")
                self.read(thread, rest.strip(), unfinished)

    def read(self, thread, rest, unfinished):
        if rest.endswith("<unfinished ...>"):
            # What is sent counts from its start, what is synced from its end.
            unfinished[thread] = rest
            if rest.startswith(("write", "send", "pwrite")):
                self.add(rest, True)
        elif rest.startswith("<... "):
            start = unfinished.pop(thread, "")
            if start.startswith(("fsync", "fdatasync", "rename")):
                self.add(start, rest.endswith("= 0"))
        else:
            self.add(rest, not re.search(r"= -1 ", rest))

    def add(self, text, is_good):
        name, _, arguments = text.partition("(")
        path = re.match(r"\d+<([^>]*)>", arguments)
        self.calls.append((name, path.group(1) if path else "", arguments, is_good))

    def first(self, wanted, start=0):
        """The index of the first call at or after `start` that fits; None without one."""
        return next((i for i in range(start, len(self.calls)) if wanted(*self.calls[i])), None)

    def syncs(self, path):
        return lambda name, at, _, is_good: name in ("fsync", "fdatasync") and at == path and is_good

    def verdict(self, marker, folder, told):
        """Why the message was not durable when `told` happened; empty when it was."""
        if told is None:
            return "the server was never told"

        def holds(name, path, text, _):
            return "write" in name and path.startswith(folder) and marker in text

        stored = self.first(holds)
        if stored is None or stored > told:
            return "not written before"
        path = self.calls[stored][1]
        synced = self.first(self.syncs(path), stored)
        if synced is None or synced > told:
            return "%s not synced before" % os.path.basename(path)
        if "dossier.db" in path:
            return ""
        return self.verdict_of_file(marker, path, synced, told, holds)

    def verdict_of_file(self, marker, path, synced, told, holds):
        renamed = self.first(
            lambda name, _, text, is_good: name.startswith("rename") and path in text and is_good,
            synced,
        )
        if renamed is None or renamed > told:
            return "file not renamed before"
        row = self.first(
            lambda *call: holds(*call) and "dossier.db" in call[1], renamed
        )
        if row is None or row > told:
            return "no row in the database before"
        committed = self.first(self.syncs(self.calls[row][1]), row)
        return "" if committed is not None and committed < told else "row not synced before"

    def told(self, uid):
        """When the server first heard of this UID."""

        def mentions(name, _, text, __):
            found = COMMAND.search(text) if name in ("sendto", "sendmsg", "write") else None
            return bool(found) and uid in expanded(found.group(1))

        return self.first(mentions)


def expanded(uid_set):
    for part in uid_set.split(","):
        low, _, high = part.partition(":")
        yield from range(int(low), int(high or low) + 1)


def messages(name, address):
    for number in range(1, 7):
        size = 400_000 if number % 3 == 0 else 400
        message_id = "durable-%s-%d@mail.example.org" % (name, number)
        yield message_id, compose(
            "a@client.example.net", address, "Durable %d" % number, "line of text\n" * (size // 13),
            message_id="<%s>" % message_id,
        ).as_bytes().replace(b"\n", b"\r\n")


def watch_imap(dossier, folder, dovecot, action):
    user = "durable-" + action
    mailbox = dovecot.mailbox(user, write_password(folder), tls=False, **ACTIONS[action])
    workspace = Workspace(dossier, folder + "/" + action, [mailbox], {"kind": "folder"})
    marked = list(messages(action, "cases@case.example.com"))
    for _, raw in marked:
        dovecot.append(user, raw)
    trace = Trace(workspace.command("run", "--once"), folder + "/%s.strace" % action)
    return {
        marker: trace.verdict(marker, workspace.folder, trace.told(uid))
        for uid, (marker, _) in enumerate(marked, 1)
    }, trace


def watch_deliver(dossier, folder):
    workspace = Workspace(dossier, folder + "/deliver", [], {"kind": "folder"})
    verdicts = {}
    for marker, raw in messages("deliver", "cases@case.example.com"):
        trace = Trace(workspace.command("deliver"), folder + "/deliver.strace", input=raw)
        told = trace.first(lambda name, _, text, __: name == "exit_group" and text.startswith("0)"))
        verdicts[marker] = trace.verdict(marker, workspace.folder, told)
    return verdicts


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        verdicts, errors = {}, ""
        for action in ACTIONS:
            found, trace = watch_imap(dossier, folder, dovecot, action)
            verdicts.update(found)
            errors += trace.errors if trace.exit_code else ""
        verdicts.update(watch_deliver(dossier, folder))
        print(json.dumps({
            "messages": len(verdicts),
            "early": {marker: why for marker, why in verdicts.items() if why},
            "errors": errors[-2000:],
        }))


if __name__ == "__main__":
    main(sys.argv[1])
