"""Has the daemon fetch a mailbox of so many messages, and reads its peak memory.

usage: crowd.py DOSSIER MESSAGES
"""

import json
import os
import signal
import sqlite3
import sys
import time

from large import peak
from letters import compose
from servers import Dovecot, script, temporary_folder, write_password
from workspace import Workspace, until

FROM = "a@client.example.net"
AT_ONCE = 1000


def deliver(dovecot, folder, address, count, start=0):
    """Puts so many messages into the mailbox, numbered from `start`."""
    letter = compose(FROM, address, "Number N", "text N\n", message_id="<crowd-N@example.net>")
    os.makedirs(folder)
    for first in range(start, start + count, AT_ONCE):
        paths = []
        for number in range(first, min(first + AT_ONCE, start + count)):
            paths.append("%s/%d" % (folder, number))
            with open(paths[-1], "wb") as file:
                file.write(letter.as_bytes().replace(b" N", b" %d" % number)
                           .replace(b"crowd-N", b"crowd-%d" % number))
        script("dovecot.sh", "deliver", dovecot.folder, "cases", *paths)
    # Dovecot makes its index now.
    session = dovecot.login("cases")
    session.select("INBOX")
    session.logout()


def main(dossier, count):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        mailbox = dovecot.mailbox("cases", write_password(folder))
        workspace = Workspace(dossier, folder + "/w", [mailbox], {"kind": "folder"})
        case = workspace.create_case("Crowd", participants=[("client", FROM)])
        deliver(dovecot, folder + "/letters", case["addresses"][FROM], count)
        database = sqlite3.connect("file:%s/w/dossier.db?mode=ro" % folder, uri=True)

        def filed():
            return database.execute(
                "SELECT count(*) FROM inboundEmail WHERE state = 'filed'"
            ).fetchone()[0]

        start = time.monotonic()
        daemon = workspace.daemon()
        until(lambda: filed() == count, 60 + count / 100, 1)
        seconds = time.monotonic() - start
        peak_kilobytes = peak(daemon)
        daemon.send_signal(signal.SIGTERM)
        print(json.dumps({
            "filed": filed(), "seconds": round(seconds, 1), "peakKilobytes": peak_kilobytes,
            "exitCode": daemon.wait(30),
        }))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
