"""A Dossier workspace and the commands run in it."""

import getpass
import json
import os
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
        """Opens a case; participants are (role, address). Its values as the command prints them."""
        case = self.json("case", "create", title, "--type", "litigation")
        for role, address in participants:
            self.run("participant", "add", str(case["number"]), address, "--role", role)
        return case

    def send(self, case, template, to, **options):
        words = [word for name, value in options.items() for word in ("--" + name, value)]
        return self.json("send", str(case["number"]), "--template", template, "--to", to, *words)

    def inbox(self):
        return self.json("inbox", "list")

    def outbox(self):
        return self.json("outbox", "list")

    def review(self):
        return self.json("review", "list")

    def show(self, case):
        return self.json("show", str(case["number"]))

    def attachments(self, case):
        return self.json("attachment", "list", str(case["number"]))

    def comment_message_ids(self, case):
        return [c["messageID"] for c in self.show(case)["comments"] if c.get("messageID")]


def until(condition, seconds=30.0, pause=0.1):
    """Waits for a condition; its value, or the last falsy one when time is up."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(pause)
