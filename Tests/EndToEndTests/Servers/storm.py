"""Robots that answer everything, and two Dossiers with automatic answers switched on.

usage: storm.py DOSSIER

Ours answers receipts. The other is a second Dossier that does too. One robot takes part in the case
and says nothing of being one; another answers from a new address each time. All of it has to end.
"""

import json
import os
import sys
import time
from email import message_from_bytes, policy

from letters import compose
from servers import Dovecot, Exim, temporary_folder, write_password
from workspace import Workspace, until

BUDGET = 6
OTHER = "desk@elsewhere.example.net"
ROBOT = "robot@client.example.net"
ABSENT = "absent%d@client.example.net"
ABSENCES = 60
CASES = "cases@case.example.com"


def users():
    lines = ["%s: cases" % CASES, "%s: desk" % OTHER, "%s: robot" % ROBOT]
    return "\n".join(lines + ["%s: absent" % (ABSENT % n) for n in range(ABSENCES)]) + "\n"


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        os.makedirs(folder + "/e")
        with open(folder + "/e/users", "w") as file:
            file.write(users())
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            password = write_password(folder)
            print(json.dumps(play(dossier, folder, dovecot, exim, password)))


def workspace(dossier, folder, mailbox, address, dovecot, exim, password):
    made = Workspace(
        dossier, folder, [dovecot.mailbox(mailbox, password)], exim.outgoing(password)
    )
    local, domain = address.split("@")
    made.configure(
        caseAddress={"localPart": local, "domain": domain}, sender={"email": address},
        answers={"confirmReceipt": True, "perCaseAndDay": BUDGET},
    )
    return made


def play(dossier, folder, dovecot, exim, password):
    ours = workspace(dossier, folder + "/w", "cases", CASES, dovecot, exim, password)
    other = workspace(dossier, folder + "/o", "desk", OTHER, dovecot, exim, password)
    # Who was only seen in mail gets no answer: the one who is absent writes from addresses of the case.
    case = ours.create_case(
        "Brandt Metall", participants=[("client", OTHER), ("client", ROBOT), ("client", ABSENT % 0)]
        + [("insurer", ABSENT % number) for number in range(1, ABSENCES)]
    )
    theirs = other.create_case("Their view of it", participants=[("client", CASES)])
    ours.send(case, "request-for-information", "client")
    # The other Dossier writes to the address that ours gave it.
    other.run(
        "participant", "add", str(theirs["number"]), case["addresses"][OTHER], "--role", "client"
    )
    other.send(theirs, "request-for-information", case["addresses"][OTHER])
    daemons = [ours.daemon(), other.daemon()]
    try:
        robots = Robots(dovecot, exim, case["addresses"][ABSENT % 0])
        lasted = storm(robots, ours, other)
    finally:
        for daemon in daemons:
            daemon.terminate()
        for daemon in daemons:
            daemon.wait(30)
    ours.once()
    other.once()
    return outcome(ours, other, case, dovecot, robots, lasted)


class Robots:
    """Answer every letter they find, at once."""

    def __init__(self, dovecot, exim, address):
        self.dovecot, self.exim, self.address = dovecot, exim, address
        self.answered = {"robot": 0, "absent": 0}

    def round(self):
        """Whether there was anything to answer."""
        found = False
        for mailbox in ("robot", "absent"):
            letters = self.dovecot.messages(mailbox)
            for raw in letters[self.answered[mailbox]:]:
                found = True
                self.answer(mailbox, message_from_bytes(raw, policy=policy.default))
        return found

    def answer(self, mailbox, letter):
        self.answered[mailbox] += 1
        number = self.answered[mailbox]
        sender = ROBOT if mailbox == "robot" else ABSENT % (number % ABSENCES)
        to = str(letter["Reply-To"])
        text = "Thank you, we look into it. Ticket %d." % number
        if mailbox == "absent":
            text = "Nobody reads this today, number %d of many. %s" % (number, "x" * number)
        message = compose(sender, to, "Re: %d" % number, text, In_Reply_To=letter["Message-ID"])
        self.exim.submit(sender, [to.split("<")[-1].strip(">")], message.as_bytes())
        if mailbox == "robot":
            # A robot that repeats itself, for good measure.
            for _ in range(2):
                again = compose(sender, to, "Re: %d" % number, text)
                self.exim.submit(sender, [to.split("<")[-1].strip(">")], again.as_bytes())


def storm(robots, ours, other):
    """Lets everybody write until nothing has moved for a while; how long it moved, in seconds."""
    start = last = time.monotonic()
    before = None
    while time.monotonic() - last < 6 and time.monotonic() - start < 90:
        moved = robots.round()
        state = [len(ours.inbox()), len(other.inbox()), len(ours.outbox()), len(other.outbox())]
        if moved or state != before:
            last, before = time.monotonic(), state
        time.sleep(0.3)
    return last - start


def outcome(ours, other, case, dovecot, robots, lasted):
    def answers(workspace):
        letters = [workspace.json("show", str(row["message"])) for row in workspace.outbox()]
        return sum("automat" in letter["text"] or "written by a program" in letter["text"]
                   for letter in letters)

    shown = ours.show(case)
    return {
        "budget": BUDGET,
        "answers": answers(ours),
        "answersOfTheOther": answers(other),
        "answersToRobot": sum(
            row["to"] == [ROBOT] for row in ours.outbox()
        ) - 1,
        "robotWrote": robots.answered,
        "hasEnded": lasted < 80,
        "isAllStored": len(ours.inbox()) == len(dovecot.messages("cases"))
        and len(other.inbox()) == len(dovecot.messages("desk")),
        "arrived": len(dovecot.messages("cases")),
        "withheld": sum(event["type"] == "answer_withheld" for event in shown["events"]),
        "allSent": all(row["state"] == "sent" for row in ours.outbox() + other.outbox()),
    }


if __name__ == "__main__":
    main(sys.argv[1])
