"""A litigation with an outside law firm: fresh mail with the case in Cc, forwarded chains, lost
headers, an absence, a bounce.

usage: litigation.py DOSSIER
"""

import json
import sys
from email import message_from_bytes, policy

from letters import PDF, compose, quoted, recipients
from servers import Dovecot, Exim, temporary_folder, write_password
from workspace import Workspace, until

LAWYER = "j.vos@lawfirm.example.org"
SECRETARY = "office@lawfirm.example.org"
DESK = "desk@lawfirm.example.org"
CLIENT = "billing@client.example.net"
DIRECTOR = "director@client.example.net"
FORMER = "m.keller@bounce.example.net"
BASE = "cases@case.example.com"


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            password = write_password(folder)
            workspace = Workspace(
                dossier, folder + "/w",
                [dovecot.mailbox("cases", password)], exim.outgoing(password),
            )
            print(json.dumps(play(workspace, dovecot, exim)))


def play(workspace, dovecot, exim):
    case = workspace.create_case(
        "Brandt Metall",
        participants=[("law_firm", LAWYER), ("client", CLIENT), ("client", FORMER)],
    )
    workspace.send(case, "transfer-to-law-firm", LAWYER)
    workspace.send(case, "request-for-information", "client")
    workspace.once()
    letter = message_from_bytes(
        until(lambda: dovecot.messages("lawfirm"))[0], policy=policy.default
    )
    # The MTA's own report on the address that is gone.
    until(lambda: dovecot.messages("cases"))
    queued = len(workspace.outbox())
    sent = {}
    for name, message in messages(letter, case).items():
        sent[name] = message
        ours = [who for who in recipients(message) if who.endswith("@case.example.com")]
        exim.submit(str(message["From"]), ours, message.as_bytes())
        arrived = len(sent) + 1
        until(lambda: len(dovecot.messages("cases")) == arrived)
        workspace.once()
    return outcome(workspace, case, sent, queued)


def messages(letter, case):
    """What comes in, by name and in order."""
    address = case["addresses"][LAWYER]
    fresh = compose(
        LAWYER, DIRECTOR, "Letter before action", "Please pay within fourteen days.",
        cc=address, attachment=("letter.pdf", PDF),
    )
    answer = compose(
        CLIENT, LAWYER, "Re: Letter before action", "We dispute 950 EUR." + quoted(fresh_text(fresh)),
        cc="%s, %s" % (DIRECTOR, address), In_Reply_To=fresh["Message-ID"],
    )
    chain = "For your file.\n\n-----Original Message-----\nFrom: %s\n\n> We dispute 950 EUR.\n" % CLIENT
    return {
        "fresh": fresh,
        "answer": answer,
        "forwarded": compose(
            SECRETARY, LAWYER, "FW: Letter before action", chain, cc=address
        ),
        "tagOnly": compose(DESK, BASE, "FW: our file %s" % case["tag"], chain),
        "nothing": compose(DESK, BASE, "FW: Letter before action", chain),
        "lateReply": compose(
            LAWYER, BASE, "Re: Letter before action", "See below.",
            In_Reply_To=answer["Message-ID"],
        ),
        "absence": compose(
            LAWYER, str(letter["Reply-To"]), "Automatic reply: " + letter["Subject"],
            "I am in court until Thursday.", Auto_Submitted="auto-replied",
        ),
    }


def fresh_text(message):
    return message_from_bytes(message.as_bytes(), policy=policy.default)


def outcome(workspace, case, sent, queued):
    names = {str(message["Message-ID"]).strip("<>"): name for name, message in sent.items()}
    shown = workspace.show(case)
    stored = {
        names[message["messageID"]]: message["id"]
        for message in shown["messages"] if message["messageID"] in names
    }
    stored.update(
        {names[row["messageID"]]: row["message"] for row in workspace.review()
         if row["messageID"] in names}
    )
    explained = {
        name: workspace.json("explain", str(number)) for name, number in stored.items()
    }
    return {
        "decisions": {name: e["decision"].replace(str(case["number"]), "N")
                      for name, e in explained.items()},
        "rules": {name: e["rule"] for name, e in explained.items()},
        "kinds": {name: e["kind"] for name, e in explained.items()},
        "trust": {name: e["trust"] for name, e in explained.items()},
        "isExplained": all(e["signals"] for e in explained.values()),
        "people": {p["email"]: p["source"] for p in shown["participants"]},
        "texts": dict(
            (names[message_id], text.strip())
            for message_id, text in workspace.comments(case) if message_id in names
        ),
        "bounced": [who for row in workspace.outbox() if row["state"] == "bounced"
                    for who in row["to"]],
        "sentBecauseOfMail": len(workspace.outbox()) - queued,
        "state": shown["state"],
    }


if __name__ == "__main__":
    main(sys.argv[1])
