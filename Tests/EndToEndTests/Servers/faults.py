"""Gives Dossier one bad input after the other; prints what it said to each.

usage: faults.py DOSSIER
"""

import json
import os
import signal
import sys

from servers import Dovecot, free_port, temporary_folder, write_password
from workspace import Workspace, until


def said(done):
    return {
        "exit": done.returncode,
        "text": done.stdout.decode() + done.stderr.decode(),
    }


class Faults:
    def __init__(self, dossier, folder, dovecot):
        self.dossier, self.folder, self.dovecot = dossier, folder, dovecot
        self.password = write_password(folder)
        self.count = 0

    def workspace(self, **changes):
        self.count += 1
        mailbox = self.dovecot.mailbox("faults", self.password, **changes)
        return Workspace(
            self.dossier, "%s/w%d" % (self.folder, self.count), [mailbox], {"kind": "folder"}
        )

    def wrong_password(self):
        wrong = self.folder + "/wrong"
        os.makedirs(wrong)
        return self.workspace(passwordFile=write_password(wrong, "guess")).attempt("config", "check")

    def unreachable_host(self):
        return self.workspace(port=free_port()).attempt("config", "check")

    def untrusted_certificate(self):
        return self.workspace(caFile=None).attempt("config", "check")

    def unknown_key(self):
        workspace = self.workspace()
        workspace.configure(daemon={"pollSecond": 1})
        return workspace.attempt("case", "list")

    def broken_template(self):
        workspace = self.workspace()
        case = workspace.create_case("Broken", [("client", "a@client.example.net")])
        with open(workspace.folder + "/templates/reminder/en.text.liquid", "w") as file:
            file.write("Dear client,\n\n{% if case %}pay.\n")
        return workspace.attempt(
            "send", str(case["number"]), "--template", "reminder", "--to", "a@client.example.net"
        )

    def corrupt_database(self):
        workspace = self.workspace()
        workspace.create_case("Corrupt", [])
        for name in os.listdir(workspace.folder):
            if name.startswith("dossier.db-"):
                os.remove(os.path.join(workspace.folder, name))
        with open(workspace.folder + "/dossier.db", "r+b") as file:
            file.write(b"this was a database once" * 200)
        return workspace.attempt("case", "list")

    def workspace_in_use(self):
        workspace = self.workspace()
        daemon = workspace.daemon()
        try:
            # Only after it has the lock: an earlier `run --once` would take it from the daemon.
            until(lambda: "event=started" in open(workspace.folder + "/daemon.log").read(), 20)
            return workspace.attempt("run", "--once")
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(30)

    def unknown_case(self):
        return self.workspace().attempt("case", "show", "4711")

    def unreadable_attachment(self):
        workspace = self.workspace()
        case = workspace.create_case("Attachment", [("client", "a@client.example.net")])
        return workspace.attempt(
            "send", str(case["number"]), "--template", "reminder", "--to", "a@client.example.net",
            "--attach", self.folder + "/no-such-file.pdf",
        )


NAMES = {
    "wrong password": Faults.wrong_password,
    "unreachable host": Faults.unreachable_host,
    "untrusted certificate": Faults.untrusted_certificate,
    "unknown configuration key": Faults.unknown_key,
    "broken template": Faults.broken_template,
    "corrupt database": Faults.corrupt_database,
    "workspace in use": Faults.workspace_in_use,
    "unknown case": Faults.unknown_case,
    "unreadable attachment": Faults.unreadable_attachment,
}


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        faults = Faults(dossier, folder, dovecot)
        print(json.dumps({name: said(fault(faults)) for name, fault in NAMES.items()}))


if __name__ == "__main__":
    main(sys.argv[1])
