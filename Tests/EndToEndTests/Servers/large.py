"""Has the daemon fetch a message of 100 MB, and reads its peak memory.

usage: large.py DOSSIER [MEGABYTES]
"""

import base64
import hashlib
import json
import os
import re
import signal
import sys

from servers import Dovecot, temporary_folder, write_password
from workspace import Workspace, family, until

HEAD = """\
From: Anke Brandt <a@client.example.net>\r
To: <%s>\r
Subject: All drawings\r
Message-ID: <large@client.example.net>\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=large\r
\r
--large\r
Content-Type: text/plain\r
\r
The drawings are attached.\r
--large\r
Content-Type: application/pdf\r
Content-Disposition: attachment; filename=drawings.pdf\r
Content-Transfer-Encoding: base64\r
\r
"""


def compose_large(path, address, megabytes):
    """Writes the message; the SHA-256 of its attachment, which is encoded to the given size."""
    digest = hashlib.sha256()
    with open(path, "wb") as file:
        file.write((HEAD % address).encode())
        while file.tell() < megabytes << 20:
            block = os.urandom(57 * 1000)
            digest.update(block)
            file.write(base64.encodebytes(block).replace(b"\n", b"\r\n"))
        file.write(b"--large--\r\n")
    return digest.hexdigest()


def peak(process):
    """The peak of the daemon and that of the process it has messages read by, added up."""
    return sum(map(peak_of, family(process.pid)))


def peak_of(pid):
    with open("/proc/%d/status" % pid) as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1))


def main(dossier, megabytes=100):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        mailbox = dovecot.mailbox("cases", write_password(folder))
        workspace = Workspace(dossier, folder + "/w", [mailbox], {"kind": "folder"})
        case = workspace.create_case("Large", participants=[("client", "a@client.example.net")])
        path = folder + "/large.eml"
        digest = compose_large(path, case["addresses"]["a@client.example.net"], megabytes)
        with open(path, "rb") as file:
            dovecot.append("cases", file.read())
        daemon = workspace.daemon()
        filed = until(lambda: [r for r in workspace.inbox() if r["state"] == "filed"], 240, 0.5)
        peak_kilobytes = peak(daemon)
        daemon.send_signal(signal.SIGTERM)
        attachments = workspace.attachments(case)
        print(json.dumps({
            "bytes": os.path.getsize(path),
            "isFiled": bool(filed),
            "peakKilobytes": peak_kilobytes,
            "exitCode": daemon.wait(30),
            "isAttachmentIdentical": [a["sha256"] for a in attachments] == [digest],
        }))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
