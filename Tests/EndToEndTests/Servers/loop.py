"""A letter out through a real MTA, five answers back in through a real IMAP server.

usage: loop.py DOSSIER
"""

import hashlib
import json
import sys
from email import message_from_bytes, policy

from letters import PDF, compose, quoted, recipients
from servers import Dovecot, Exim, temporary_folder, write_password
from workspace import Workspace, until

LAWYER = "j.vos@lawfirm.example.org"
CLIENT = "billing@client.example.net"
STRANGER = "stranger@elsewhere.example.net"
BASE = "cases@case.example.com"


def answers(letter, case):
    """The five answers by name, as a mail client makes them of the letter."""
    address = str(letter["Reply-To"])
    thread = {"In_Reply_To": letter["Message-ID"], "References": letter["Message-ID"]}
    subject = "Re: " + letter["Subject"]

    def scan(number):
        return ("scan %d.pdf" % number, PDF + b"%d" % number)

    return {
        "reply": compose(
            LAWYER, address, subject, "We take the case." + quoted(letter),
            attachment=scan(1), **thread,
        ),
        "replyAll": compose(
            LAWYER, address, subject, "The office has it too." + quoted(letter),
            cc="office@lawfirm.example.org", attachment=scan(2), **thread,
        ),
        "fresh": compose(
            LAWYER, CLIENT, "Letter before action", "Please pay within fourteen days.",
            cc=case["addresses"][LAWYER], attachment=scan(3),
        ),
        "forward": compose(
            LAWYER, BASE, "Fwd: " + letter["Subject"], "For your file.", attachment=scan(4)
        ),
        "stranger": compose(
            STRANGER, BASE, "Fwd: " + letter["Subject"], "For your file.", attachment=scan(5)
        ),
    }


def digests(message):
    return [
        hashlib.sha256(part.get_payload(decode=True)).hexdigest()
        for part in message.iter_attachments()
    ]


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            password = write_password(folder)
            workspace = Workspace(
                dossier, folder + "/w",
                [dovecot.mailbox("cases", password)], exim.outgoing(password),
            )
            print(json.dumps(play(folder, workspace, dovecot, exim)))


def play(folder, workspace, dovecot, exim):
    with open(folder + "/contract.pdf", "wb") as file:
        file.write(PDF)
    case = workspace.create_case(
        "Brandt Metall", participants=[("law_firm", LAWYER), ("client", CLIENT)]
    )
    workspace.send(case, "transfer-to-law-firm", LAWYER, attach=folder + "/contract.pdf")
    workspace.once()
    raw = until(lambda: dovecot.messages("lawfirm"))
    letter = message_from_bytes(raw[0], policy=policy.default)
    sent = answers(letter, case)
    for message in sent.values():
        sender = str(message["From"])
        exim.submit(sender, recipients(message), message.as_bytes())
    until(lambda: len(dovecot.messages("cases")) == len(sent))
    workspace.once()
    workspace.once()
    return outcome(workspace, case, letter, sent)


def outcome(workspace, case, letter, sent):
    names = {str(message["Message-ID"]).strip("<>"): name for name, message in sent.items()}
    texts = {
        names[message_id]: text.strip()
        for message_id, text in workspace.comments(case) if message_id in names
    }
    stored = {attachment["sha256"] for attachment in workspace.attachments(case)}
    return {
        "subject": letter["Subject"],
        "tag": case["tag"],
        "replyTo": letter["Reply-To"],
        "address": case["addresses"][LAWYER],
        "letterText": letter.get_body(("plain",)).get_content(),
        "isLetterAttachmentIdentical": digests(letter) == [hashlib.sha256(PDF).hexdigest()],
        "texts": texts,
        "reasons": {
            names[row["messageID"]]: row["why"]
            for row in workspace.inbox() if row["messageID"] in names
        },
        "identicalAttachments": sorted(
            name for name, message in sent.items() if stored.issuperset(digests(message))
        ),
        "inReview": [names[row["messageID"]] for row in workspace.review()],
        "outbox": [row["state"] for row in workspace.outbox()],
    }


if __name__ == "__main__":
    main(sys.argv[1])
