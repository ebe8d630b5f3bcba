"""A message that stops whatever reads it, among others: what becomes of it, and of them.

usage: trap.py DOSSIER trap|hang

The reader crashes, or never comes to an end.
"""

import json
import os
import signal
import subprocess
import sys
import time

from interpose import Interpose
from letters import compose
from servers import Dovecot, temporary_folder, write_password
from workspace import Workspace, family, until

TO = "j.vos@lawfirm.example.org"
MARK = "planted-trap-7f3a"


def main(dossier, harm):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        interpose = Interpose(folder)
        mailbox = dovecot.mailbox("cases", write_password(folder))
        workspace = Workspace(
            dossier, folder + "/w", [mailbox], {"kind": "folder"}, {"inlineBytes": 1000}
        )
        case = workspace.create_case("Trap", participants=[("law_firm", TO)])
        append(dovecot, case, 0, 20)
        interrupted_code = interrupted(workspace, interpose.environment(hang=MARK))
        workspace.configure(limits={"messageSeconds": 2})
        daemon = workspace.daemon(env=interpose.environment(**{harm: MARK}))

        def settled(count):
            rows = workspace.inbox()
            ended = [row for row in rows if row["state"] not in ("pending", "processing")]
            return len(ended) >= count and rows

        until(lambda: settled(20), 60)
        # The daemon is still the same process, and goes on.
        append(dovecot, case, 20, 25)
        rows = until(lambda: settled(25), 60) or []
        lives = daemon.poll() is None
        daemon.send_signal(signal.SIGTERM)
        exit_code = daemon.wait(30)
        report(workspace, case, rows, lives, exit_code, interrupted_code)


def interrupted(workspace, environment):
    """The exit code of a run whose reader somebody ends, which counts as no attempt."""
    run = subprocess.Popen(
        workspace.command("run", "--once"), env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    until(lambda: len(workspace.inbox()) == 20 and len(family(run.pid)) == 2)
    # The first reader goes on while mail is fetched; the second is the one that gets stuck, too.
    while run.poll() is None:
        for pid in family(run.pid)[1:]:
            os.kill(pid, signal.SIGTERM)
        time.sleep(0.2)
    return run.returncode


def append(dovecot, case, first, last):
    for number in range(first, last):
        text = "text %d %s\n" % (number, MARK if number == 7 else "")
        message = compose(
            TO, case["addresses"][TO], "Number %d" % number, text + "padding\n" * 500,
            message_id="<trap-%d@mail.example.org>" % number,
        )
        dovecot.append("cases", message.as_bytes())


def report(workspace, case, rows, lives, exit_code, interrupted_code):
    with open(os.path.join(workspace.folder, "daemon.log")) as file:
        crashes = sum("event=processor-crashed" in line for line in file)
    quarantined = [row for row in rows if row["state"] == "quarantined"]
    number = quarantined[0]["id"] if quarantined else 0
    # Without the trap it can be read: a person asks for it, and it is filed.
    workspace.run("inbox", "retry", str(number))
    workspace.once()
    print(json.dumps({
        "filed": sum(row["state"] == "filed" for row in rows),
        "quarantined": len(quarantined),
        "attempts": quarantined[0]["attempts"] if quarantined else 0,
        "why": quarantined[0]["why"] if quarantined else "",
        "crashes": crashes,
        "interruptedCode": interrupted_code,
        "lives": lives,
        "exitCode": exit_code,
        "comments": len(set(workspace.comment_message_ids(case))),
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
