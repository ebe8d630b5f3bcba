"""A credit note that several departments agree to by mail: wrong words, a wrong sender, an absence,
an expiry, a refusal, another amount. The clock is moved.

usage: validation.py DOSSIER
"""

import sys

from desk import body, days, play, today, workday
from letters import PDF, compose

CLIENT = "billing@client.example.net"
SOFIA, SAM, KIM = ("%s@case.example.com" % n for n in ("sofia", "sam", "kim"))
BACKUP, BILL = "backup@case.example.com", "bill@case.example.com"


def main(desk):
    desk.at(workday(today()))
    number = opened(desk)
    validation = asked(desk, number)
    service_and_sales(desk, number, validation)
    management(desk, number, validation)
    refused(desk, number, validation)
    lowered(desk, number, validation)
    credited(desk, number)


def state(desk, validation, number):
    rows = [v for v in desk.case(number)["validations"] if v["validation"] == validation]
    return [r["decision"] for r in rows]


def opened(desk):
    desk.run("client", "set", "C-1", "--name", "Brandt")
    desk.run("item", "set", "FAC-2026-0201", "--client", "C-1", "--amount", "18600.00")
    desk.receive(compose(CLIENT, "cases@case.example.com", "discount missing on 0201",
                         "The 5 % discount is missing on FAC-2026-0201."))
    waiting = desk.review()
    desk.check("1 mail with an unknown subject waits for a person", len(waiting) == 1)
    number = desk.json("review", "open", str(waiting[0]["id"]), "--type", "credit_note_request",
                       "--client", "C-1", "--title", "Discount 0201")["number"]
    desk.run("item", "add", str(number), "FAC-2026-0201", "--amount", "930.00")
    desk.run("case", "status", str(number), "Price dispute")
    item = desk.case(number)["items"][0]
    desk.check("1 930.00 of it are contested, the invoice stays",
               (item["inCase"], item["outstanding"], item["category"]) == (93000, "18600", "dispute"))
    desk.check("1 the mail is its first message", len(desk.case(number)["messages"]) == 1)
    return number


def asked(desk, number):
    validation = desk.json(
        "validation", "request", str(number), "Credit note 5 %", "930.00", "--mode", "by_amount",
        "--reason", "The discount was forgotten", "--step", "Client Service:" + SOFIA,
        "--step", "Sales:" + SAM, "--step", "Management:" + KIM,
    )["validation"]
    desk.once()
    desk.check("2 the first department gets one letter", len(desk.letters("sofia", 1)) == 1)
    desk.check("2 nobody else does", desk.letters("sam") + desk.letters("kim") + desk.letters("client") == [])
    return validation


def service_and_sales(desk, number, validation):
    desk.reply(desk.letters("sofia")[0], SOFIA, "Approve - contract \u00a74 confirms", vouched=True)
    letter = desk.letters("sam", 1)[-1]
    desk.check("3 approved, and Sales is asked",
               state(desk, validation, number) == ["approved", "pending", "waiting"])
    desk.reply(letter, SAM, "OK", vouched=True)
    desk.check("4 ok is no word: nothing is decided",
               state(desk, validation, number) == ["approved", "pending", "waiting"])
    desk.check("4 a polite answer has the words", "APPROVE" in body(desk.letters("sam", 2)[-1]))
    desk.reply(letter, SAM, "Approve", vouched=True)
    desk.check("5 500 do not cover 930: Management is asked",
               state(desk, validation, number) == ["approved", "approved", "pending"]
               and len(desk.letters("kim", 1)) == 1)
    desk.reply(letter, SAM, "Refuse: no", vouched=True)
    desk.check("13 a second answer changes nothing",
               state(desk, validation, number) == ["approved", "approved", "pending"])


def management(desk, number, validation):
    letter = desk.letters("kim")[0]
    desk.reply(letter, BILL, "Approve", vouched=True)
    desk.check("6 the assistant does not decide", state(desk, validation, number)[-1] == "pending")
    desk.check("6 the asked person is told", len(desk.letters("kim", 2)) == 2)
    desk.reply(letter, KIM, "APPROVE\n\nI am away.", vouched=True, Auto_Submitted="auto-replied")
    desk.check("7 an absence does not decide", state(desk, validation, number)[-1] == "pending")
    desk.reply(letter, KIM, "I will look at it.\n\n-- \nWe approve of recycling\n\n> APPROVE or REFUSE",
               vouched=True)
    desk.check("8 only the first line counts", state(desk, validation, number)[-1] == "pending")
    deadline = workday(today())
    for _ in range(5):
        deadline = workday(deadline + days(1))
    known = len(desk.letters("kim"))
    desk.at(deadline - days(1))
    for _ in range(2):
        desk.once()
    desk.check("7 they are reminded a day before, once", len(desk.letters("kim", known + 1)) == known + 1)
    desk.at(deadline + days(1))
    for _ in range(2):
        desk.once()
    desk.check("7 then the backup may decide", len(desk.letters("backup", 1)) == 1)


def refused(desk, number, validation):
    letter = desk.letters("backup")[0]
    desk.reply(letter, BACKUP, "Refuse", vouched=True)
    desk.check("9 a refusal needs its reason", state(desk, validation, number)[-1] == "pending")
    client = len(desk.letters("client"))
    desk.reply(letter, BACKUP, "Refuse: 450 are enough", vouched=True)
    desk.check("9 then it is refused", state(desk, validation, number)[-1] == "refused")
    ended = desk.events(number, "validation_ended")
    desk.check("9 the requester is told", [e["details"]["outcome"] for e in ended] == ["refused"])
    desk.check("9 the client is not", len(desk.letters("client")) == client)


def lowered(desk, number, validation):
    known = len(desk.letters("sofia")), len(desk.letters("sam"))
    desk.run("validation", "revise", str(validation), "450.00")
    desk.once()
    desk.check("10 everybody is asked anew", state(desk, validation, number) == ["pending", "waiting", "waiting"])
    desk.reply(desk.letters("sofia")[0], SOFIA, "Approve", vouched=True)
    desk.check("10 the old question decides nothing", state(desk, validation, number)[0] == "pending")
    desk.reply(desk.letters("sofia", known[0] + 1)[-1], SOFIA, "Approve", vouched=True)
    letter = desk.letters("sam", known[1] + 1)[-1]
    desk.reply(letter, SAM, "Approve", vouched=True)
    desk.check("11 500 cover 450: Management is left out",
               state(desk, validation, number) == ["approved", "approved", "skipped"])


def credited(desk, number):
    desk.run("participant", "add", str(number), BILL, "--role", "internal")
    desk.run("next", "set", str(number), str(desk.now[:10]), "--title", "issue credit note 450.00")
    address = [p["caseAddress"] for p in desk.case(number)["participants"] if p["email"] == BILL][0]
    desk.receive(compose(BILL, address, "Credit note", "Credit note AVO-2026-0060 of 450.00 EUR is attached.",
                         attachment=("AVO-2026-0060.pdf", PDF)), vouched=True)
    found = [p for p in desk.proposals(number) if p["what"] == "credit_note"]
    desk.check("12 the credit note is proposed", [p["values"] for p in found] == ["450.00 EUR, number AVO-2026-0060"])
    if found:
        desk.run("proposal", "accept", str(found[0]["proposal"]))
    items = {i["number"]: i["amount"] for i in desk.case(number)["items"]}
    desk.check("12 it is on the case", items.get("AVO-2026-0060") == "-450")
    files = {a["fileName"]: a["visibility"] for a in desk.case(number)["attachments"]}
    desk.check("12 its file is internal until it is shown", files.get("AVO-2026-0060.pdf") == "internal")
    desk.run("case", "resolve", str(number), "credited")
    item = [i for i in desk.case(number)["items"] if i["number"] == "FAC-2026-0201"][0]
    desk.check("14 the item is collectable again", item["category"] == "dispute_resolved")
    desk.check("14 the client was never written to", desk.letters("client") == [])
    desk.check("14 the history verifies", desk.attempt("verify").returncode == 0)


if __name__ == "__main__":
    play(sys.argv[1], main)
