"""Letters that wait in the outbox, handed to an SMTP server; Python's smtplib does the same.

usage: send.py DOSSIER [--letters N] [--rounds N] [--before DOSSIER]

--before names another build of Dossier that does the same.
"""

import argparse
import os
import shutil
import smtplib
import sqlite3
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../../Tests/EndToEndTests/Servers"))

from servers import temporary_folder  # noqa: E402
from sink import Sink  # noqa: E402
from taken import taken  # noqa: E402
from workspace import Workspace  # noqa: E402

TO = "j.vos@lawfirm.example.org"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dossier")
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--before")
    options = parser.parse_args()
    with temporary_folder() as folder:
        template = prepare(options, folder)
        # The newer build brings the workspace up to date before anybody is timed.
        newer = template.copy(folder + "/newer")
        newer.dossier = options.dossier
        newer.run("case", "list")
        letters = stored(template)
        ours, theirs, before = [], [], []
        for _ in range(options.rounds):
            ours.append(dossier(options, folder, newer).seconds)
            if options.before:
                before.append(dossier(options, folder, template).seconds)
            theirs.append(python(letters))
    ours, theirs = statistics.median(ours), statistics.median(theirs)
    print("%d letters over one connection to a local server; median of %d rounds" % (
        len(letters), options.rounds))
    print("dossier: each durable before and after   %6.2f s %7.0f letters/s" % (
        ours, len(letters) / ours))
    print("smtplib: sent and forgotten              %6.2f s %7.0f letters/s" % (
        theirs, len(letters) / theirs))
    print("dossier takes %.2f of the time of smtplib" % (ours / theirs))
    if before:
        print("dossier takes %.2f of the time of the build before" % (
            ours / statistics.median(before)))


def prepare(options, folder):
    workspace = Workspace(options.before or options.dossier, folder + "/template", [], {"kind": "folder"})
    workspace.configure(log={"level": "error"})
    case = workspace.create_case("Letters", [("law_firm", TO)])
    for number in range(options.letters):
        workspace.send(case, "request-for-information", TO, message="Question %d" % number)
    return workspace


def stored(workspace):
    database = sqlite3.connect(workspace.folder + "/dossier.db")
    rows = database.execute(
        "SELECT reversePath, bytes FROM outbox JOIN message ON message.id = outbox.message"
        " JOIN blob ON blob.sha256 = rawSHA256"
    ).fetchall()
    database.close()
    return rows


def dossier(options, folder, template, wrapped=()):
    """Sends them all; `wrapped` are words in front of the command, such as a tracer's."""
    workspace = template.copy(folder + "/w")
    with Sink() as sink:
        workspace.configure(outgoing={
            "kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear",
        })
        os.sync()
        found = taken([*wrapped, *workspace.command("run", "--once")])
        assert len(sink.received) == options.letters, len(sink.received)
    shutil.rmtree(workspace.folder)
    return found


def python(letters):
    with Sink() as sink:
        start = time.monotonic()
        with smtplib.SMTP("127.0.0.1", sink.port) as session:
            for sender, raw in letters:
                session.sendmail(sender, [TO], raw)
        seconds = time.monotonic() - start
        assert len(sink.received) == len(letters)
    return seconds


if __name__ == "__main__":
    main()
