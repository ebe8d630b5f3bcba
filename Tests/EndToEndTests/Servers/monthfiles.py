"""The month of month.py, fed by files only: open items from three programs of accounts, payments from the
statements of five banks.

usage: monthfiles.py DOSSIER
"""

import datetime
import os
import sys

import bankfiles
import month
from monthend import amount


def german(text):
    """2450.50 as 2.450,50."""
    whole, cents = text.split(".")
    return "{:,}".format(int(whole)).replace(",", ".") + "," + cents


def day(text, form):
    return datetime.date.fromisoformat(text).strftime(form)


# Name of the file, encoding, heading, a row of an item with what is open of it.
PROGRAMS = [
    ("offene-posten.csv", "cp1252",
     "Kundennummer;Kunde;Belegnummer;Belegart;Belegdatum;Fälligkeit;Währung;Betrag;Offen",
     lambda item, name, left: [
         item["account"], name, item["number"], "Rechnung", day(item["issued"], "%d.%m.%Y"),
         day(item["due"], "%d.%m.%Y"), item["currency"], german(item["amount"]), german(left)], ";"),
    ("balance.txt", "utf-16",
     "Compte tiers\tIntitulé\tN° pièce\tDate pièce\tÉchéance\tDevise\tMontant TTC\tSolde",
     lambda item, name, left: [
         item["account"], name, item["number"], day(item["issued"], "%d/%m/%Y"), day(item["due"], "%d/%m/%Y"),
         item["currency"], item["amount"].replace(".", ","), left.replace(".", ",")], "\t"),
    ("open-invoices.csv", "utf-8-sig",
     "Customer No.,Customer Name,Invoice No.,Invoice Date,Due Date,Currency Code,Original Amount,Remaining Amount",
     lambda item, name, left: [
         item["account"], name, item["number"], day(item["issued"], "%m/%d/%Y"), day(item["due"], "%m/%d/%Y"),
         item["currency"], item["amount"], left], ","),
]


class FiledMonth(month.Month):
    """Money and items come as the files of other programs; all else as in the month."""

    def __init__(self, desk):
        super().__init__(desk)
        self.banks = bankfiles.five()
        self.others = {}
        self.statements = []
        self.names = {row["account"]: row["name"] for row in month.rows("clients.csv")}
        self.open = {}

    def begin(self):
        for kind in ("clients", "contacts"):
            self.desk.run("accounts", "import", os.path.join(month.FOLDER, kind + ".csv"), "--kind", kind)
        for place in range(len(PROGRAMS)):
            items = [item for item in month.rows("items.csv") if program(item) == place]
            self.export(place, [(item, item["amount"]) for item in items], "--confirm")

    def export(self, place, items, *words):
        name, encoding, heading, row, mark = PROGRAMS[place]
        path = os.path.join(self.desk.folder, name)
        lines = [heading] + [mark.join(row(item, self.names[item["account"]], left)) for item, left in items]
        with open(path, "w", encoding=encoding, newline="") as file:
            file.write("".join(line + "\r\n" for line in lines))
        self.desk.run("accounts", "import", path, "--kind", "items", *words)

    def close(self, item, outstanding):
        row = next(row for row in month.rows("items.csv") if row["number"] == item)
        self.export(program(row), [(row, "%.2f" % float(outstanding))])

    def bank(self, client, currency):
        if currency != "EUR":
            return self.others.setdefault(
                currency, bankfiles.Bank(bankfiles.camt("08"), "GB29NWBK60161331926819", currency))
        return self.banks[int(client[2:] or 0) % len(self.banks)]

    def do_paid(self, client, amount, currency, reference, payer=""):
        self.paid.append((client, amount, currency))
        reference = self.filled(reference)
        key = "B%07d" % len(self.paid)
        bank = self.bank(client, currency)
        cents = round(float(amount) * 100)
        content = bank.statement(self.day, cents, reference, payer or self.names[client], key)
        path = os.path.join(self.desk.folder, "statement-%d" % len(self.paid))
        with open(path, "wb") as file:
            file.write(content)
        self.statements.append(path)
        self.desk.run("statement", "import", path)
        self.place_by_hand(client, amount, reference)
        for item in month.re.findall(r"FAC-\d+", reference):
            if item in self.known:
                self.close(item, 0)

    def place_by_hand(self, client, brought, reference):
        """What waits, a person who knows the client puts where it belongs: on the case that it names, though
        it is no whole installment, else on the account."""
        for row in self.desk.json("payment", "list") if client else []:
            if amount(row["amount"]) == amount(brought):
                named = client in self.numbers and self.filled("{ref %s}" % client) in reference
                place = [str(self.numbers[client]), "--anyway"] if named else ["--client", client]
                self.desk.run("payment", "place", str(row["payment"]), *place)


def program(item):
    """Which of the programs has an item."""
    return int(item["account"][2:]) % len(PROGRAMS)


def main(desk):
    played = month.main(desk, FiledMonth)
    before = desk.json("payment", "list", "--all")
    for path in played.statements:
        desk.run("statement", "import", path)
    desk.check("files: the same statements again change nothing", desk.json("payment", "list", "--all") == before)
    desk.check("files: each payment says the file and the line that it came in", [
        row["payment"] for row in before if not row["partOf"]
        and not (row["file"].startswith("statement-") and row["line"] > 0)] == [])


if __name__ == "__main__":
    month.play(sys.argv[1], main)
