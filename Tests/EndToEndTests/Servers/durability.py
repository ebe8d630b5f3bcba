"""Watches with strace that nothing is told to the server before it is durable here.

For each message: the write that holds its Message-ID is followed by an fsync of that file, a file
of its own is then renamed; the database write that holds its SHA-256 is fsynced; and only then
STORE, MOVE, EXPUNGE, or exit 0 of `deliver`.

usage: durability.py DOSSIER
"""

import hashlib
import json
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

    def verdict(self, message, folder, told):
        """Why the message was not durable when `told` happened; empty when it was."""
        if told is None:
            return "the server was never told"
        content, committed = self.stored(message.id, folder)
        if committed is None or committed > told:
            return "content not synced before"
        if "dossier.db" not in content:
            committed = self.first(
                lambda name, _, text, is_good: name.startswith("rename") and content in text
                and is_good,
                committed,
            )
            if committed is None or committed > told:
                return "file not renamed before"
        _, committed = self.stored(message.sha256, folder + "/dossier.db")
        return "" if committed is not None and committed < told else "row not synced before"

    def stored(self, marker, prefix):
        """The file that got the marker first, and when it was next synced."""
        written = self.first(
            lambda name, at, text, _: "write" in name and at.startswith(prefix) and marker in text
        )
        if written is None:
            return "", None
        path = self.calls[written][1]
        return path, self.first(
            lambda name, at, _, is_good: name in ("fsync", "fdatasync") and at == path and is_good,
            written,
        )

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


class Message:
    """One message with its two markers: the Message-ID is in its bytes, the SHA-256 in its row."""

    def __init__(self, name, number):
        self.id = "durable-%s-%d@mail.example.org" % (name, number)
        size = 400_000 if number % 3 == 0 else 400
        self.raw = compose(
            "a@client.example.net", "cases@case.example.com", "Durable %d" % number,
            "line of text\n" * (size // 13), message_id="<%s>" % self.id,
        ).as_bytes().replace(b"\n", b"\r\n")
        self.sha256 = hashlib.sha256(self.raw).hexdigest()


def watch_imap(dossier, folder, dovecot, action):
    user = "durable-" + action
    mailbox = dovecot.mailbox(user, write_password(folder), tls=False, **ACTIONS[action])
    workspace = Workspace(dossier, folder + "/" + action, [mailbox], {"kind": "folder"})
    messages = [Message(action, number) for number in range(1, 7)]
    for message in messages:
        dovecot.append(user, message.raw)
    trace = Trace(workspace.command("run", "--once"), folder + "/%s.strace" % action)
    verdicts = {
        message.id: trace.verdict(message, workspace.folder, trace.told(uid))
        for uid, message in enumerate(messages, 1)
    }
    return verdicts, trace


def watch_deliver(dossier, folder):
    workspace = Workspace(dossier, folder + "/deliver", [], {"kind": "folder"})
    verdicts = {}
    for message in [Message("deliver", number) for number in range(1, 7)]:
        trace = Trace(
            workspace.command("deliver"), folder + "/deliver.strace", input=message.raw
        )
        told = trace.first(lambda name, _, text, __: name == "exit_group" and text.startswith("0)"))
        verdicts[message.id] = trace.verdict(message, workspace.folder, told)
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
            "early": {message_id: why for message_id, why in verdicts.items() if why},
            "errors": errors[-2000:],
        }))


if __name__ == "__main__":
    main(sys.argv[1])
