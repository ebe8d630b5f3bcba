"""Recreates a mailbox with the same messages and one more: UIDVALIDITY changes, nothing else may.

usage: uidvalidity.py DOSSIER
"""

import json
import re
import sys

from letters import PDF, compose
from servers import Dovecot, temporary_folder, write_password
from workspace import Workspace


def fill(session, messages):
    for message in messages:
        session.append("Cases", None, None, message.as_bytes())


def validity(session):
    _, answer = session.status("Cases", "(UIDVALIDITY)")
    return int(re.search(rb"UIDVALIDITY (\d+)", answer[0]).group(1))


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        mailbox = dovecot.mailbox("cases", write_password(folder), folder="Cases")
        session = dovecot.login("cases")
        session.create("Cases")
        workspace = Workspace(dossier, folder + "/w", [mailbox], {"kind": "folder"})
        case = workspace.create_case("Mailbox", participants=[("client", "a@client.example.net")])
        messages = [
            compose(
                "a@client.example.net", case["addresses"]["a@client.example.net"], "Number %d" % n, "text %d\n" % n,
                attachment=("a.pdf", PDF) if n % 3 == 0 else None,
            )
            for n in range(30)
        ]
        fill(session, messages[:29])
        before = validity(session)
        workspace.once()
        first = workspace.inbox()

        session.delete("Cases")
        session.create("Cases")
        # Another order: equal UIDs now mean other messages.
        fill(session, messages[::-1])
        after = validity(session)
        session.logout()
        workspace.once()
        second = workspace.inbox()
        comments = workspace.comment_message_ids(case)
        print(json.dumps({
            "validityChanged": before != after,
            "first": len(first),
            "second": len(second),
            "messageIDs": len({row["messageID"] for row in second}),
            "comments": len(comments),
            "commentedMessages": len(set(comments)),
        }))


if __name__ == "__main__":
    main(sys.argv[1])
