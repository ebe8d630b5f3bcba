"""An installment plan: the client answers reminders, pays in part, promises, contests, breaks a
promise; and a daemon that was off. The clock is moved.

usage: plan.py DOSSIER
"""

import os
import re
import sys

from desk import body, days, later, play, today, workday

CLIENT = "billing@client.example.net"


def main(desk):
    first = today() + days(28)
    first += days((6 - first.weekday()) % 7)  # a Sunday
    due = [workday(later(first, n)) for n in range(3)]
    desk.at(today())
    number = opened(desk, "C-1", ("FAC-2026-0206", "6000.00"), ("FAC-2026-0207", "4000.00"))
    agreed(desk, number, first, due)
    paid_and_late(desk, number, due)
    promised = two_situations(desk, number, due)
    completed(desk, number, due, promised)
    broken(desk, first)
    daemon_off(desk, first)


def opened(desk, account, *items):
    desk.run("client", "set", account, "--name", "Client " + account)
    words = []
    for item, amount in items:
        desk.run("item", "set", item, "--client", account, "--amount", amount)
        words += ["--item", item]
    return desk.json(
        "case", "create", "Plan of " + account, "--type", "payment_plan", "--client", account,
        "--participant", "client:" + CLIENT, *words,
    )["number"]


def agreed(desk, number, first, due):
    case = desk.case(number)
    desk.check("1 items are out of dunning, with the status of the case",
               {i["status"] for i in case["items"]} == {"Payment plan"})
    wrong = desk.attempt("plan", "create", str(number), "--on", "%s=1.00" % first, "--total", "2.00")
    desk.check("1 a plan that does not add up is refused", wrong.returncode == 65)
    plan = desk.json("plan", "create", str(number), "--count", "3", "--first", str(first))["plan"]
    lines = desk.case(number)["plans"][0]["installments"]
    desk.check("1 the last installment takes the cent",
               [l["amount"] for l in lines] == ["3,333.33 EUR", "3,333.33 EUR", "3,333.34 EUR"])
    desk.check("1 a Sunday moves to Monday", lines[0]["due"] == str(due[0]))
    desk.run("send", str(number), "--template", "plan-proposal", "--to", "client")
    desk.run("plan", "propose", str(plan))
    desk.once()
    letter = desk.letters("client", 1)[-1]
    desk.check("2 the letter has the reference and the table",
               case["tag"] in letter["Subject"] and "3333,34" in body(letter).replace(" ", "")
               .replace("\u00a0", "").replace(".", ",").replace("3,333,34", "3333,34"))
    desk.reply(letter, CLIENT, "Agreed.\n\n> " + "\n> ".join(body(letter).split(". ")))
    found = desk.proposals(number)
    desk.check("3 agreement is a proposal with the sentence",
               [(p["what"], p["evidence"]) for p in found] == [("acceptance", "Agreed.")])
    desk.check("3 nothing happened by itself", desk.case(number)["plans"][0]["state"] == "proposed")
    desk.run("proposal", "accept", str(found[0]["proposal"]))
    desk.run("case", "seen", str(number))
    case = desk.case(number)
    desk.check("3 the plan is active", case["plans"][0]["state"] == "active")
    desk.check("3 the next action is the first effective day", case["nextAction"] == str(due[0]))


def paid_and_late(desk, number, due):
    sent = len(desk.letters("client"))
    desk.reply(desk.letters("client")[-1], CLIENT, "Which bank account is it?")
    desk.at(due[0] - days(4))
    desk.once()
    desk.check("4 an unhandled answer holds the reminder",
               len(desk.outbox()) == sent and "nobody has looked at" in desk.why(number))
    desk.run("case", "seen", str(number))
    desk.at(due[0] - days(4), hour=6)
    desk.once()
    desk.check("4 outside of the window nothing leaves", len(desk.outbox()) == sent)
    desk.at(due[0] - days(4))
    for _ in range(3):
        desk.once()
    letters = desk.letters("client", sent + 1)
    desk.check("4 one reminder before the day, once", len(letters) == sent + 1)
    write_csv(desk, "account,key,day,amount,reference\n"
              "C-1,B-1,%s,3333.33,paid for %s\n" % (due[0], desk.case(number)["reference"]))
    desk.at(due[0])
    for _ in range(2):
        desk.run("accounts", "import", desk.folder + "/a.csv", "--kind", "payments")
    case = desk.case(number)
    desk.check("5 installment 1 is paid", case["plans"][0]["installments"][0]["state"] == "paid")
    desk.check("5 the same payment counts once", case["plans"][0]["outstanding"] == 666667)
    desk.check("5 the next action moved by itself", case["nextAction"] == str(due[1]))
    desk.at(due[0] + days(5))
    desk.once()
    desk.check("5 no late mail to who has paid", len(desk.letters("client")) == sent + 1)
    desk.at(due[1])
    desk.once()
    before = len(desk.letters("client", sent + 2))
    desk.run("payment", "add", str(number), "2000.00")
    line = desk.case(number)["plans"][0]["installments"][1]
    desk.check("6 it is paid in part",
               (line["state"], line["open"]) == ("partially_paid", "1,333.33 EUR"))
    desk.at(workday(due[1] + days(3)))
    desk.once()
    desk.at(workday(due[1] + days(4)))
    desk.once()
    desk.once()
    letters = desk.letters("client", before + 1)
    text = body(letters[-1]).replace("\u00a0", " ")
    desk.check("6 after the grace one letter", len(letters) == before + 1)
    desk.check("6 it asks for what is missing of the installment",
               re.findall(r"Still missing: \S*?([\d.,]+\d)", text) == ["1,333.33"])


def two_situations(desk, number, due):
    promised = workday(due[1] + days(14))
    sent = len(desk.outbox())
    desk.reply(desk.letters("client")[-1], CLIENT,
               "We can pay the remaining 1,333.33 on %s, invoice 0207 was delivered short."
               % promised.isoformat())
    found = {p["what"]: p for p in desk.proposals(number)}
    desk.check("7 one mail, two proposals", sorted(found) == ["dispute", "promise"])
    desk.check("7 nothing is sent until they are handled", "proposal" in desk.why(number))
    desk.run("proposal", "accept", str(found["promise"]["proposal"]))
    done = desk.json("proposal", "accept", str(found["dispute"]["proposal"]))
    desk.run("case", "seen", str(number))
    case = desk.case(number)
    other = desk.case(case["links"][0])
    desk.check("8 the promise moved the next action", case["nextAction"] == str(promised))
    desk.check("8 the plan has a second revision", case["plans"][0]["revision"] == 2)
    desk.check("8 a dispute case is tied to it",
               (other["type"], [i["number"] for i in other["items"]]) == ("dispute", ["FAC-2026-0207"]))
    ids = {m["messageID"] for m in case["messages"]}
    desk.check("8 the same message is on both, stored once",
               len(ids & {m["messageID"] for m in other["messages"]}) == 1)
    desk.check("8 the plan's total is unchanged", case["plans"][0]["outstanding"] == 466667)
    desk.reply(desk.letters("client")[-1], CLIENT, "We paid yesterday.")
    claim = desk.proposals(number)[0]
    desk.run("proposal", "accept", str(claim["proposal"]), "--set", "day=" + str(due[1] + days(5)))
    desk.run("case", "seen", str(number))
    case = desk.case(number)
    desk.check("9 a claim takes nothing from what is open", case["plans"][0]["outstanding"] == 466667)
    desk.check("9 a claim holds reminders", "says that they paid" in desk.why(number))
    desk.check("9 nothing more was sent", len(desk.outbox()) == sent)
    desk.run("case", "close", str(other["number"]), "settled")
    return promised


def completed(desk, number, due, promised):
    desk.at(promised)
    desk.run("payment", "add", str(number), "1333.33")
    desk.at(due[2])
    desk.run("payment", "add", str(number), "3333.34")
    case = desk.case(number)
    desk.check("10 all is paid", {l["state"] for l in case["plans"][0]["installments"]} == {"paid"})
    desk.check("10 the plan is completed", case["plans"][0]["state"] == "completed")
    desk.check("10 closing is proposed", [p["what"] for p in desk.proposals(number)] == ["close"])
    desk.check("10 the promise was kept", len(desk.events(number, "promise_kept")) == 1)
    sent = len(desk.outbox())
    desk.at(due[2] + days(30))
    desk.once()
    desk.check("10 nobody is reminded of what is paid", len(desk.outbox()) == sent)


def active(desk, account, first):
    desk.at(today())
    number = opened(desk, account, ("FAC-" + account, "9000.00"))
    plan = desk.json("plan", "create", str(number), "--count", "3", "--first", str(first))["plan"]
    desk.run("plan", "activate", str(plan))
    return number


def broken(desk, first):
    number = active(desk, "C-2", first)
    due = workday(first)
    desk.at(workday(due + days(4)))
    desk.run("promise", "add", str(number), str(due + days(10)), "3000.00")
    desk.at(workday(due + days(21)))
    desk.once()
    case = desk.case(number)
    desk.check("11 the promise is broken", [e["details"]["level"] for e in desk.events(number, "promise_broken")] == ["2"])
    desk.check("11 the plan is broken, all of it is due",
               (case["plans"][0]["state"], case["plans"][0]["outstanding"]) == ("defaulted", 900000))
    found = desk.proposals(number)
    desk.check("11 litigation is proposed", [(p["what"], p["values"]) for p in found] == [("open_case", "type litigation")])
    desk.check("11 its items stay out of dunning until a person decides",
               case["state"] in ("open", "waiting") and case["items"][0]["status"] == "Payment plan")
    desk.run("proposal", "accept", str(found[0]["proposal"]))
    case = desk.case(number)
    other = desk.case(case["links"][0])
    desk.check("11 then the item goes to law",
               (case["state"], other["type"], other["items"][0]["category"]) == ("resolved", "litigation", "litigation"))


def daemon_off(desk, first):
    number = active(desk, "C-3", first)
    sent = len(desk.outbox())
    desk.at(workday(workday(first) + days(6)))
    for _ in range(2):
        desk.once()
    keys = [e["details"]["key"].split(":")[3] for e in desk.events(number, "reminder_skipped")]
    desk.check("12 one late letter, not three", len(desk.outbox()) == sent + 1)
    desk.check("12 what was missed is marked", keys == ["before"])
    report = desk.attempt("verify")
    desk.check("12 the history verifies", report.returncode == 0)


def write_csv(desk, text):
    with open(os.path.join(desk.folder, "a.csv"), "w") as file:
        file.write(text)


if __name__ == "__main__":
    play(sys.argv[1], main)
