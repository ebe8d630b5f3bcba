"""A month of a desk with 40 clients: what comes in, what is paid, what is decided, day by day with a
moved clock, as month/calendar.txt says. At its end all that came is accounted for (monthend.py).

usage: month.py DOSSIER
"""

import csv
import datetime
import email.utils
import os
import re
import sys

import desk as desks
from letters import compose
from workspace import until
from monthend import account_for

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "month")
FIRST, LAST = datetime.date(2026, 9, 1), datetime.date(2026, 9, 30)
OFFICE = "cases@case.example.com"


def rows(name):
    with open(os.path.join(FOLDER, name), newline="") as file:
        return list(csv.DictReader(file))


CONTACTS = {row["account"]: row["email"] for row in rows("contacts.csv")}


def calendar():
    """The lines of each day."""
    days = {}
    with open(os.path.join(FOLDER, "calendar.txt")) as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                day, what, *rest = [cell.strip() for cell in line.rstrip("\n").split("|")]
                days.setdefault(datetime.date.fromisoformat(day), []).append((what, rest))
    return days


class Month:
    def __init__(self, desk):
        self.desk = desk
        # The pipe of a mail server: what comes in has the day of the moved clock.
        desk.receive = self.receive
        self.numbers = {}
        self.known = {row["number"]: row["account"] for row in rows("items.csv")}
        self.paid = []

    def begin(self):
        """What the accounts know on the first morning."""
        for kind in ("clients", "contacts", "items"):
            self.desk.run("accounts", "import", os.path.join(FOLDER, kind + ".csv"), "--kind", kind)

    def receive(self, message, vouched=False):
        sender = str(message["From"]).split("@")[-1].rstrip(">")
        head = "Authentication-Results: %s\n" % (desks.VOUCHED % sender) if vouched else ""
        head += "Received: from outside by mx.example.com; %s\n" % email.utils.format_datetime(
            datetime.datetime.combine(self.day, datetime.time(10), datetime.timezone.utc))
        del message["Date"]
        self.desk.run("deliver", input=head.encode() + message.as_bytes())
        self.desk.once()

    # What the words of the calendar stand for

    def words(self, text):
        """The words of a command; `{C-01}` is the case, `{ref C-01}` its reference, `{plan C-01}` its plan."""
        return [self.filled(word).replace("~", " ") for word in re.findall(r"(?:\{[^}]*\}|\S)+", text)]

    def filled(self, text):
        def value(match):
            what, _, name = match[1].rpartition(" ")
            number = self.numbers[name]
            if what == "ref":
                return self.desk.case(number)["reference"]
            if what == "plan":
                return str(self.desk.case(number)["plans"][-1]["plan"])
            return str(number)
        return re.sub(r"\{([^}]*)\}", value, text)

    def play(self, what, cells):
        getattr(self, "do_" + what)(*cells)

    def do_do(self, text):
        self.desk.run(*self.words(text))

    def do_open(self, client, kind, items, more=""):
        words = [word for item in items.split() for word in ("--item", item)]
        self.numbers[client] = self.desk.json(
            "case", "create", "%s of %s" % (kind, client), "--type", kind, "--client", client,
            *words, *self.words(more))["number"]

    def do_letter(self, client, template, role):
        self.desk.run("send", str(self.numbers[client]), "--template", template, "--to", role)
        self.desk.once()

    def newest(self, mailbox, to):
        def found():
            return [letter for letter in self.desk.letters(mailbox) if to in str(letter["To"])]
        until(lambda: found() != [], 3)
        return found()[-1]

    def do_reply(self, client, text):
        contact = CONTACTS[client]
        letter = self.newest("clients", contact) if text != "none" else None
        if letter:
            self.desk.reply(letter, contact, lines(text), vouched=True)

    def do_absent(self, client, text):
        contact = CONTACTS[client]
        self.desk.reply(self.newest("clients", contact), contact, lines(text),
                        Auto_Submitted="auto-replied")

    def do_answer(self, _, user, text):
        letter = self.newest(user, user + "@case.example.com")
        self.desk.reply(letter, user + "@case.example.com", lines(text), vouched=True)

    def do_law(self, client, text):
        people = self.desk.case(self.numbers[client])["participants"]
        firm = next(p for p in people if p["role"] == "law_firm")
        subject, rest = text.split("⏎", 1)
        message = compose(firm["email"], CONTACTS[client], subject, lines(rest), Cc=firm["caseAddress"])
        self.desk.receive(message, vouched=True)

    def do_write(self, who, subject, text):
        message = compose(CONTACTS.get(who, who), OFFICE, subject, lines(text))
        self.desk.receive(message, vouched=True)

    def do_take(self, client, kind, item):
        waiting = self.desk.json("review", "list")[-1]["message"]
        self.numbers[client] = self.desk.json(
            "review", "open", str(waiting), "--type", kind, "--client", client, "--item", item,
            "--role", "client")["number"]

    def do_ignore(self, _):
        self.desk.run("review", "ignore", str(self.desk.json("review", "list")[-1]["message"]))

    def do_look(self, client):
        self.desk.run("case", "seen", str(self.numbers[client]))

    def do_accept(self, client, kind):
        number = self.numbers[client]
        found = [p for p in self.desk.proposals(number) if p["what"] == kind]
        if not found:
            raise SystemExit("no %s on %s: %s" % (kind, client, self.desk.run("inbox", "list") + self.desk.run("case", "show", str(number))))
        self.desk.run("proposal", "accept", str(found[-1]["proposal"]))

    def do_bank(self, client, word, how):
        flag = self.desk.json("bank", "list", str(self.numbers[client]))[-1]["id"]
        self.desk.run("bank", word, str(flag), "--how", how)

    def do_end(self, client, outcome):
        self.desk.run("case", "close", str(self.numbers[client]), outcome, "--yes")

    # Money

    def bring(self, kind, heading, row):
        with open(self.desk.folder + "/a.csv", "w") as file:
            csv.writer(file).writerows([heading.split(","), row])
        self.desk.run("accounts", "import", self.desk.folder + "/a.csv", "--kind", kind)

    def do_paid(self, client, amount, currency, reference, payer=""):
        key = "B-%d" % (len(self.paid) + 1)
        self.paid.append((client, amount, currency))
        reference = self.filled(reference)
        self.bring("payments", "account,key,day,amount,currency,reference,payer",
                   [client, key, self.day.isoformat(), amount, currency, reference, payer])
        # The bookkeeping program closes what was paid in full under its number.
        for item in re.findall(r"FAC-\d+", reference):
            if item in self.known:
                self.close(item, 0)

    def do_credit(self, _, item, outstanding):
        self.close(item, outstanding)

    def close(self, item, outstanding):
        row = next(row for row in rows("items.csv") if row["number"] == item)
        self.bring("items", "account,number,type,issued,due,currency,amount,outstanding",
                   [row[name] for name in ("account", "number", "type", "issued", "due", "currency",
                                           "amount")] + [outstanding])

    def payment(self, amount):
        return next(p["payment"] for p in self.desk.json("payment", "list")
                    if p["amount"].replace(",", "").startswith(amount))

    def do_place(self, client, amount):
        self.desk.run("payment", "place", str(self.payment(amount)), str(self.numbers[client]))

    def do_split(self, parts):
        pairs = [part.split("=") for part in parts.split()]
        whole = "%.2f" % sum(float(amount) for _, amount in pairs)
        self.desk.run("payment", "split", str(self.payment(whole)), *[
            "%d=%s" % (self.numbers[client], amount) for client, amount in pairs])

    def do_back(self, client, amount, reason):
        found = next(p for p in self.desk.json("payment", "list", str(self.numbers[client]))
                     if p["amount"].replace(",", "").startswith(amount))
        self.desk.run("payment", "reverse", str(found["payment"]), reason)


def lines(text):
    return text.replace("⏎", "\n")


def main(desk, kind=Month):
    desk.configure(
        threading={"trustedServers": ["mx.example.com"]},
        users=desk.configuration["users"] + [desks.user("tom", "tom@case.example.com")],
    )
    desk.at(FIRST, hour=7)
    days, month = calendar(), kind(desk)
    month.begin()
    day = FIRST
    while day <= LAST:
        month.day = day
        desk.at(day, hour=8)
        desk.once()
        desk.at(day)
        for what, cells in days.pop(day, []):
            try:
                month.play(what, cells)
            except Exception as error:
                print(desk.run("outbox", "list"), [str(l["To"]) for l in desk.letters("clients")], file=sys.stderr)
                raise SystemExit("%s %s %s: %s" % (day, what, cells, error)) from error
        desk.once()
        day += datetime.timedelta(1)
    desk.check("the calendar is played to its end", days == {})
    account_for(desk, month)
    return month


def play(dossier, body):
    desks.PEOPLE.update({contact: "clients" for contact in CONTACTS.values()})
    desks.PEOPLE.update({"tom@case.example.com": "tom", "buchhaltung@holzbau31.client.example.net": "clients"})
    desks.play(dossier, body)


if __name__ == "__main__":
    play(sys.argv[1], main)
