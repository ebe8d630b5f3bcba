"""A litigation from the first hour to the last: the law firm puts the case address in Cc, the debtor
answers all, a bounce, commands by mail, a change of resolver, dormancy, recovery. The clock is moved.

usage: legal.py DOSSIER
"""

import os
import sys

from desk import body, days, play, today, workday
from letters import PDF, compose

LAWYER = "j.vos@lawfirm.example.org"
CLIENT = "billing@client.example.net"
DIRECTOR = "director@client.example.net"
FORMER = "m.keller@bounce.example.net"
OKAFOR = "okafor@case.example.com"
ITEMS = [("FAC-2026-0118", "12400.00"), ("FAC-2026-0142", "7950.00"), ("AVO-2026-0031", "-350.00")]


def main(desk):
    desk.at(today())
    number = opened(desk)
    transferred(desk, number)
    before_action(desk, number)
    disputed(desk, number)
    bounced(desk, number)
    issued(desk, number)
    handed_over(desk, number)
    dormant(desk, number)
    recovered(desk, number)


def opened(desk):
    desk.run("client", "set", "C-1", "--name", "Brandt Metall")
    words = []
    for item, amount in ITEMS:
        kind = "AVO" if amount.startswith("-") else "FAC"
        desk.run("item", "set", item, "--client", "C-1", "--type", kind, "--amount=" + amount)
        words += ["--item", item]
    number = desk.json(
        "case", "create", "Brandt Metall", "--type", "litigation", "--client", "C-1",
        "--resolver", "okafor", "--participant", "client:" + CLIENT, *words
    )["number"]
    desk.run("comment", str(number), "two broken promises", "--visibility", "internal")
    case = desk.case(number)
    desk.check("1 items are in litigation", {i["category"] for i in case["items"]} == {"litigation"})
    desk.check("1 the next action is seven days on", case["nextAction"] == str(workday(today() + days(7))))
    desk.check("1 the case is about 20,000.00",
               "total 20,000.00 EUR" in desk.run("case", "show", str(number)))
    return number


def transferred(desk, number):
    desk.run("participant", "add", str(number), LAWYER, "--role", "law_firm")
    desk.check("2 the kit says what is missing",
               desk.attempt("legal", "kit", str(number)).returncode == 1)
    for name, visibility in (("contract.pdf", "external"), ("invoice-0118.pdf", "external"),
                             ("statement.pdf", "external"), ("opinion.pdf", "internal")):
        path = os.path.join(desk.folder, name)
        with open(path, "wb") as file:
            file.write(PDF + name.encode())
        desk.run("attachment", "add", str(number), path, "--visibility", visibility)
    desk.check("2 then the kit is complete", desk.attempt("legal", "kit", str(number)).returncode == 0)
    refused = desk.attempt("send", str(number), "--template", "transfer-to-law-firm", "--to", LAWYER,
                           "--attach", "opinion.pdf")
    desk.check("2 an internal file does not leave", refused.returncode != 0)
    desk.run("send", str(number), "--template", "transfer-to-law-firm", "--to", LAWYER,
             "--attach", "contract.pdf", "--attach", "invoice-0118.pdf")
    desk.run("legal", "stage", str(number), "transferred")
    desk.once()
    letter = desk.letters("lawfirm", 1)[0]
    case = desk.case(number)
    desk.check("2 the letter has the tag, the case address and the files",
               (case["tag"] in letter["Subject"], "cases+" in letter["Reply-To"],
                [p.get_filename() for p in letter.iter_attachments()])
               == (True, True, ["contract.pdf", "invoice-0118.pdf"]))
    desk.check("2 the internal comment is not in it", "broken promises" not in body(letter))
    desk.check("2 the case waits", case["state"] == "waiting")


def before_action(desk, number):
    address = [p["caseAddress"] for p in desk.case(number)["participants"] if p["email"] == LAWYER][0]
    sent = len(desk.outbox())
    letter = compose(LAWYER, DIRECTOR, "Brandt Metall / Nordlicht",
                     "Letter before action. You are required to pay 20,000.00 EUR within 14 days.",
                     cc=address, attachment=("lba.pdf", PDF))
    desk.receive(letter)
    case = desk.case(number)
    people = {p["email"]: p["source"] for p in case["participants"]}
    desk.check("3 the debtor in To is on the case", people.get(DIRECTOR) == "seen_in_mail")
    desk.check("3 the PDF is stored", "lba.pdf" in [a["fileName"] for a in case["attachments"]])
    found = desk.proposals(number)
    deadline = today() + days(14)
    desk.check("3 the stage is proposed with its deadline",
               [(p["what"], p["values"]) for p in found]
               == [("legal_stage", "deadline %s, stage letter_before_action" % deadline)])
    new = [to for row in desk.outbox()[: len(desk.outbox()) - sent] for to in row["to"]]
    desk.check("3 only the resolver is written to", new == [OKAFOR])
    notice = desk.letters("okafor", 1)[-1]
    desk.check("3 they are told the proposal", "Proposal %d" % found[0]["proposal"] in body(notice))
    # A forged command, then a vouched one.
    order = "accept %d" % found[0]["proposal"]
    desk.reply(notice, OKAFOR, order)
    desk.once()
    desk.check("3 a command nobody vouches for does nothing", len(desk.proposals(number)) == 1)
    desk.check("3 and is asked to be confirmed", "confirm " in body(desk.letters("okafor", 2)[-1]))
    desk.reply(notice, OKAFOR, order + "\n\nThanks, M.", vouched=True)
    case = desk.case(number)
    desk.check("3 a vouched one is followed", [s["stage"] for s in case["legalStages"]][-1] == "letter_before_action")
    desk.check("3 the next action is the day after the deadline", case["nextAction"] == str(workday(deadline + days(1))))
    desk.check("3 the answer says what was done", "stage is now" in body(desk.letters("okafor", 3)[-1]))
    comment = [c for c in case["comments"] if c["author"] == OKAFOR]
    desk.check("3 what they wrote stays inside", {c["visibility"] for c in comment} == {"internal"})
    desk.letter = letter
    desk.address = address


def disputed(desk, number):
    sent = [row for row in desk.outbox()]
    answer = compose(CLIENT, LAWYER, "Re: Brandt Metall / Nordlicht", "We dispute 950 EUR.",
                     cc="%s, %s" % (DIRECTOR, desk.address), In_Reply_To=desk.letter["Message-ID"])
    desk.receive(answer)
    case = desk.case(number)
    desk.check("4 it needs attention", case["attention"] is True)
    desk.check("4 the dispute is a proposal", [p["what"] for p in desk.proposals(number)] == ["dispute"])
    outside = [to for row in desk.outbox() for to in row["to"] if "@case.example.com" not in to]
    before = [to for row in sent for to in row["to"] if "@case.example.com" not in to]
    desk.check("4 nobody outside is answered", outside == before)
    desk.run("proposal", "reject", str(desk.proposals(number)[0]["proposal"]))
    desk.run("case", "seen", str(number))
    state = (desk.case(number)["state"], desk.case(number)["nextAction"])
    desk.reply(desk.letters("lawfirm")[0], LAWYER, "I am in court until Thursday.",
               Auto_Submitted="auto-replied")
    case = desk.case(number)
    desk.check("6 an absence changes nothing", (case["state"], case["nextAction"]) == state
               and case["attention"] is False)


def bounced(desk, number):
    desk.run("participant", "add", str(number), FORMER, "--role", "client")
    known = len(desk.letters("cases"))
    desk.run("send", str(number), "--template", "request-for-information", "--to", FORMER)
    desk.once()
    desk.letters("cases", known + 1)
    desk.once()
    desk.check("7 the bounce is told", len(desk.events(number, "message_bounced")) == 1)
    moved = [e["details"] for e in desk.events(number, "next_action_rescheduled")][-1]
    desk.check("7 what is next is to find an address", (moved["kind"], moved["to"]) == ("fix_address", str(today())))
    desk.check("7 it is red in the agenda",
               any(e["case"] == number and "another address" in e["what"] for e in desk.json("agenda")))


def issued(desk, number):
    desk.reply(desk.letters("lawfirm")[0], LAWYER, "Claim issued, court ref 26/1187.")
    found = desk.proposals(number)
    desk.run("proposal", "accept", str(found[0]["proposal"]))
    desk.run("case", "seen", str(number))
    last = desk.case(number)["legalStages"][-1]
    desk.check("8 the stage and the court's reference", (last["stage"], last["reference"]) == ("claim_issued", "26/1187"))
    desk.check("8 the old day is in the history",
               all("from" in e["details"] for e in desk.events(number, "next_action_rescheduled")))


def handed_over(desk, number):
    desk.run("case", "resolver", str(number), "lea", "--letter", "--comment",
             "Cause: no payment. Done: claim issued. Next: judgment.")
    desk.once()
    letter = desk.letters("lea", 1)[-1]
    desk.check("9 the new resolver gets the hand-over", "Next: judgment." in body(letter))
    people = [p["email"] for p in desk.case(number)["participants"] if not p["removed"]]
    desk.check("9 the old one stays on the case", OKAFOR in people)


def dormant(desk, number):
    known = len(desk.letters("lawfirm"))
    desk.at(workday(today() + days(121)))
    desk.once()
    case = desk.case(number)
    desk.check("10 it is dormant", case["dormantSince"] != "" and "dormant" in desk.why(number))
    desk.check("10 the question waits to be confirmed", len(desk.letters("lawfirm")) == known)
    desk.run("case", "seen", str(number))
    desk.run("next", "confirm", str(number))
    for _ in range(2):
        desk.once()
    desk.check("10 then the law firm is asked, once", len(desk.letters("lawfirm", known + 1)) == known + 1)


def recovered(desk, number):
    rows = ["account,number,type,amount,outstanding"]
    rows += ["C-1,%s,%s,%s,0.00" % (i, i[:3], a) for i, a in ITEMS]
    rows += ["C-1,AVO-2026-0055,AVO,-950.00,0.00"]
    path = os.path.join(desk.folder, "items.csv")
    with open(path, "w") as file:
        file.write("\n".join(rows) + "\n")
    desk.run("item", "add", str(number), "FAC-2026-0118")
    desk.run("accounts", "import", path, "--kind", "items")
    desk.run("item", "add", str(number), "AVO-2026-0055")
    desk.run("payment", "add", str(number), "19050.00")
    found = [p for p in desk.proposals(number) if p["what"] == "close"]
    desk.check("11 recovered is proposed", [p["values"] for p in found] == ["outcome recovered"])
    page = desk.run("case", "show", str(number))
    desk.check("11 the money is there", "open 0.00 EUR" in page and "paid 19,050.00 EUR" in page)
    desk.check("12 an outcome is needed", desk.attempt("case", "resolve", str(number)).returncode == 64)
    desk.run("case", "resolve", str(number), "recovered")
    case = desk.case(number)
    desk.check("12 nothing is planned any more", (case["state"], case["nextAction"]) == ("resolved", None))
    folder = os.path.join(desk.folder, "export")
    desk.run("case", "export", str(number), "--to", folder)
    desk.check("12 the export verifies", desk.attempt("verify", "--export", folder).returncode == 0)
    with open(os.path.join(folder, "index.html")) as file:
        page = file.read()
    desk.check("12 nothing internal is in it",
               not any(w in page for w in ("broken promises", "okafor", "Next: judgment", "opinion.pdf")))
    desk.reply(desk.letters("lawfirm")[0], LAWYER, "Thank you!")
    desk.check("12 a late thank-you does not reopen", desk.case(number)["state"] == "resolved")
    desk.check("12 the history verifies", desk.attempt("verify").returncode == 0)


if __name__ == "__main__":
    play(sys.argv[1], main)
