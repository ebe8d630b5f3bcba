"""A Dossier workspace and the commands run in it."""

import getpass
import json
import os
import shutil
import subprocess
import time


class CommandFailed(Exception):
    pass


class Workspace:
    """Made by `dossier init`, then given a configuration of its own."""

    def __init__(self, dossier, folder, mailboxes, outgoing, storage=None):
        self.dossier = dossier
        self.folder = folder
        self.run("init", folder)
        self.configuration = {
            "organisation": {"name": "Nordlicht GmbH", "timeZone": "UTC"},
            "caseAddress": {"localPart": "cases", "domain": "case.example.com"},
            "sender": {"email": "cases@case.example.com"},
            "users": [
                {
                    "id": "tester",
                    "name": "Tess Ter",
                    "email": "tess@case.example.com",
                    "role": "administrator",
                    "unixAccounts": [getpass.getuser()],
                }
            ],
            "mailboxes": mailboxes,
            "outgoing": outgoing,
            "daemon": {"pollSeconds": 1},
            "storage": storage or {},
        }
        self.configure()

    def at(self, folder):
        """The same workspace in another folder, with a configuration of its own from here on."""
        other = object.__new__(Workspace)
        other.dossier, other.folder = self.dossier, folder
        other.configuration = dict(self.configuration)
        return other

    def copy(self, folder):
        """A copy of it in a new folder."""
        shutil.copytree(self.folder, folder)
        return self.at(folder)

    def configure(self, **changes):
        self.configuration.update(changes)
        with open(os.path.join(self.folder, "dossier.json5"), "w") as file:
            json.dump(self.configuration, file, indent=2)

    def command(self, *arguments):
        return [self.dossier, "--workspace", self.folder, *arguments]

    def attempt(self, *arguments, **options):
        """Runs a command whatever its exit code."""
        words = [self.dossier, *arguments] if arguments[0] == "init" else self.command(*arguments)
        return subprocess.run(words, capture_output=True, timeout=300, **options)

    def run(self, *arguments, **options):
        done = self.attempt(*arguments, **options)
        if done.returncode != 0:
            raise CommandFailed(
                "dossier %s: exit %d\n%s%s"
                % (" ".join(arguments), done.returncode, done.stdout.decode(), done.stderr.decode())
            )
        return done.stdout.decode()

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def once(self):
        return self.run("run", "--once")

    def daemon(self, **options):
        """Starts `dossier run`; its log goes to a file."""
        with open(os.path.join(self.folder, "daemon.log"), "ab") as log:
            return subprocess.Popen(
                self.command("run"), stdout=log, stderr=log, stdin=subprocess.DEVNULL, **options
            )

    # What the tests ask for, in the words of the commands.

    def create_case(self, title, participants):
        """Opens a case on two invoices; participants are (role, address).

        Number, tag and the case address of each participant.
        """
        self.run("client", "set", "C-1", "--name", title)
        words = ["--client", "C-1"]
        for item, amount in (("FAC-2026-0118", "12400.00"), ("FAC-2026-0142", "7950.00")):
            self.run("item", "set", item, "--client", "C-1", "--amount", amount)
            words += ["--item", item]
        words += [w for role, who in participants for w in ("--participant", role + ":" + who)]
        number = self.json("case", "create", title, "--type", "litigation", *words)["number"]
        case = self.json("case", "show", str(number))
        case["addresses"] = {p["email"]: p["caseAddress"] for p in case["participants"]}
        return case

    def send(self, case, template, to, **options):
        words = [word for name, value in options.items() for word in ("--" + name, value)]
        return self.json("send", str(case["number"]), "--template", template, "--to", to, *words)

    def inbox(self):
        return self.json("inbox", "list", "--limit", "10000")

    def outbox(self):
        return self.json("outbox", "list", "--limit", "10000")

    def review(self):
        return self.json("review", "list")

    def show(self, case):
        return self.json("case", "show", str(case["number"]))

    def attachments(self, case):
        return self.json("attachment", "list", str(case["number"]))

    def comments(self, case):
        """The comments that came by mail: (Message-ID, text)."""
        shown = self.show(case)
        names = {m["id"]: m["messageID"] for m in shown["messages"] if m["direction"] == "in"}
        return [
            (names[c["message"]], c["text"]) for c in shown["comments"] if c["message"] in names
        ]

    def comment_message_ids(self, case):
        return [message_id for message_id, _ in self.comments(case)]


def family(pid):
    """A process and those that it has started, as far as they run."""
    pids = [pid]
    for thread in os.listdir("/proc/%d/task" % pid):
        with open("/proc/%d/task/%s/children" % (pid, thread)) as children:
            pids += [int(child) for child in children.read().split() if int(child) not in pids]
    return pids


def until(condition, seconds=30.0, pause=0.1):
    """Waits for a condition; its value, or the last falsy one when time is up.

    The limit is for a machine that has nothing else to do; a busy one gets twice the time.
    """
    end = time.monotonic() + 2 * seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(pause)
