"""At the end of the month: every open item, payment, promise and mail is accounted for."""

import collections
import csv
import io
from decimal import Decimal

MANY = ("--limit", "100000")


def amount(text):
    """`1,234.56 EUR` or `1234.56` without its currency."""
    return Decimal((str(text or 0).split(" ")[0]).replace(",", ""))


def added(pairs):
    """Amounts by currency, without those that are nothing."""
    sums = collections.Counter()
    for currency, units in pairs:
        sums[currency] += units
    return {currency: units for currency, units in sums.items() if units}


def account_for(desk, month):
    items(desk)
    payments(desk, month)
    promises(desk)
    mail(desk)
    names(desk)
    reminders(desk, month)


def items(desk):
    """What is open is the same in each view, to the cent."""
    listed = desk.json("item", "list", *MANY)
    open_items = added((row["currency"], amount(row["open"])) for row in listed)
    clients = desk.json("client", "list", *MANY)
    desk.check("money: clients owe what their items say",
               added((row["currency"], amount(row["open"])) for row in clients) == open_items)
    ages = ["notDue", "days30", "days60", "days90", "over90"]
    desk.check("money: the ages of each client add up", [
        row for row in clients if sum(amount(row[age]) for age in ages) != amount(row["open"])] == [])
    aged = list(csv.DictReader(io.StringIO(desk.run("report", "--table", "aged-balance", "--csv"))))
    desk.check("money: the report says so too",
               added((row["currency"], amount(row["open"])) for row in aged) == open_items)
    past = list(csv.DictReader(io.StringIO(
        desk.run("report", "--table", "aged-balance", "--csv", "--as-of", desk.now[:10]))))
    desk.check("money: and the report as of this day",
               added((row["currency"], amount(row["open"])) for row in past) == open_items)
    pages = [item for client in {row["account"] for row in clients}
             for item in desk.json("client", "show", client)["items"]]
    shown = [tuple(str(item["open"]).replace(",", "").split(" ")[::-1]) for item in pages]
    desk.check("money: and the pages of the clients",
               added((currency, Decimal(units)) for currency, units in shown) == open_items)
    held = {row["number"] for row in listed if row["case"]}
    free = {row["number"] for row in desk.json("item", "list", "--without-case", *MANY)}
    desk.check("items: each is on a case, or in the list of those on none",
               held | free == {row["number"] for row in listed} and not held & free)


def payments(desk, month):
    """Each payment is in one place, and none is missing."""
    listed = desk.json("payment", "list", "--all")
    wholes = [row for row in listed if not row["partOf"]]
    brought = added((currency, Decimal(units)) for _, units, currency in month.paid)
    by_hand = added((row["amount"].split(" ")[1], amount(row["amount"])) for row in wholes)
    desk.check("payments: all that came are there", by_hand == brought)
    waiting = {row["payment"] for row in desk.json("payment", "list")}
    lost = [row for row in listed if not row["place"]
            or (row["place"] == "to be placed") != (row["payment"] in waiting)]
    desk.check("payments: each has a place in sight", lost == [])
    agenda = [row["what"] for row in desk.json("agenda") if row["section"] == "money"]
    desk.check("payments: what is to be placed is in the agenda", [
        key for key in waiting if not any("payment %d:" % key in what for what in agenda)] == [])


def promises(desk):
    """None has passed without a word."""
    rows = desk.json("promise", "list", "--all", *MANY)
    today = desk.now[:10]
    desk.check("promises: there are some of each kind",
               {"kept", "broken"} <= {row["state"] for row in rows})
    desk.check("promises: no open one has passed",
               [row for row in rows if row["state"] == "open" and row["due"] < today] == [])
    wrong = [row for row in rows
             if row["state"] == "kept" and amount(row["received"]) < amount(row["promised"])]
    desk.check("promises: a kept one was paid", wrong == [])


def mail(desk):
    rows = desk.json("inbox", "list", "--limit", "1000")
    desk.check("mail: all of it was read", {row["state"] for row in rows} <= {
        "filed", "ignored", "duplicate", "review"})
    waiting = desk.json("review", "list")
    desk.check("mail: none waits without being in the list", sorted(
        row["message"] for row in rows if row["state"] == "review" and row["message"]
        in {review["message"] for review in waiting}) == sorted(r["message"] for r in waiting))
    unseen = [row["number"] for row in desk.json("case", "list", *MANY) if row["attention"]]
    agenda = {row["case"] for row in desk.json("agenda")}
    desk.check("mail: each case that waits for a look is in the agenda", [
        number for number in unseen if number not in agenda] == [])


def names(desk):
    """No held thing without a name beside it."""
    rows = desk.json("agenda")
    nameless = [row for row in rows if row["section"] == "held" and not row["user"]]
    desk.check("held: each has a name beside it", nameless == [])
    desk.check("bank details: the one nobody asked about is first, the other is decided",
               [row["section"] == "bank" for row in rows[:2]] == [True, False]
               and {row["state"] for row in desk.json("bank", "list", "--all")} == {"open", "rejected"})
    late = [case["number"] for case in desk.json("case", "list", *MANY) if late_plan(desk, case["number"])]
    desk.check("plans: there is one that is late", late != [])
    desk.check("plans: each that is late says when it counts as not kept", [
        number for number in late if "counts as not kept on" not in desk.why(number)] == [])


def late_plan(desk, number):
    return any(line["state"] == "late" for plan in desk.case(number)["plans"]
               if plan["state"] == "active" for line in plan["installments"])


def reminders(desk, month):
    """No reminder to who paid, promised or contested: by the history of each case."""
    wrong, count = [], 0
    for client, number in month.numbers.items():
        contested = promised = False
        for event in desk.case(number)["events"]:
            details = event.get("details") or {}
            if event["type"] == "status_changed":
                contested = "ispute" in details.get("to", "") and "resolved" not in details["to"]
            if event["type"] == "case_opened":
                contested = details.get("type") == "dispute"
            promised = promised or event["type"] == "promise_made"
            if event["type"] in ("promise_broken", "promise_kept", "promise_withdrawn"):
                promised = False
            count += event["type"] == "reminder_requested"
            if event["type"] == "reminder_requested" and (contested or promised):
                wrong.append((client, event["at"], details))
    desk.check("reminders: there were some", count >= 10)
    desk.check("reminders: none to who contests or has promised", wrong == [])
    settled = []
    for client in month.numbers:
        case = desk.case(month.numbers[client])
        for plan in case["plans"]:
            paid = {str(line["installment"]): line["state"] for line in plan["installments"]}
            last = [e for e in case["events"] if e["type"] == "reminder_requested"]
            settled += [(client, e["at"]) for e in last if paid.get(
                (e.get("details") or {}).get("installment")) == "paid" and e["at"] > paid_on(case, e)]
    desk.check("reminders: none to who paid", settled == [])


def paid_on(case, reminder):
    """When the installment that a reminder is about was paid; the end of time when it was not."""
    wanted = (reminder.get("details") or {}).get("installment")
    found = [e["at"] for e in case["events"] if e["type"] == "installment_paid"
             and (e.get("details") or {}).get("installment") == wanted]
    return found[0] if found else "9999"
