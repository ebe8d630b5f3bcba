"""The month of month.py, fed by files only: open items from three programs of accounts, payments from the
statements of five banks, and e-invoices by mail. At its end each amount is found in the line of a file.

usage: monthfiles.py DOSSIER
"""

import datetime
import os
import re
import sys

import bankfiles
import month
from letters import compose
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
        # The lines of each file that was taken over, by its name.
        self.lines = {}

    def begin(self):
        for kind in ("clients", "contacts"):
            self.desk.run("accounts", "import", os.path.join(month.FOLDER, kind + ".csv"), "--kind", kind)
        for place in range(len(PROGRAMS)):
            items = [item for item in month.rows("items.csv") if program(item) == place]
            self.export(place, [(item, item["amount"]) for item in items], "--confirm")

    def export(self, place, items, *words):
        name, encoding, heading, row, mark = PROGRAMS[place]
        name = "%d-%s" % (len(self.lines), name)
        path = os.path.join(self.desk.folder, name)
        lines = [heading] + [mark.join(row(item, self.names[item["account"]], left)) for item, left in items]
        with open(path, "w", encoding=encoding, newline="") as file:
            file.write("".join(line + "\r\n" for line in lines))
        self.lines[name] = lines
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
        self.lines[os.path.basename(path)] = content.decode("latin-1").splitlines()
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


def digits(text):
    return re.sub(r"\D", "", text)


def invoice(root, code, number, units, preceding=""):
    """A UBL document of ours."""
    reference = ("<BillingReference><InvoiceDocumentReference><ID>%s</ID></InvoiceDocumentReference>"
                 "</BillingReference>" % preceding if preceding else "")
    return ("<?xml version=\"1.0\"?><%s xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:%s-2\"><ID>%s</ID>"
            "<IssueDate>2026-09-30</IssueDate><%sTypeCode>%s</%sTypeCode><DocumentCurrencyCode>EUR"
            "</DocumentCurrencyCode>%s<AccountingSupplierParty><Party><PartyName><Name>Nordlicht GmbH</Name></PartyName>"
            "</Party></AccountingSupplierParty><LegalMonetaryTotal><PayableAmount currencyID=\"EUR\">%s</PayableAmount>"
            "</LegalMonetaryTotal></%s>" % (root, root, number, root, code, root, reference, units, root)).encode()


def send_invoices(desk, played):
    """A client sends e-invoices: they are proposed, and a credit note is an item when somebody accepts it."""
    client, number = next(
        (client, number) for client, number in played.numbers.items()
        if desk.case(number)["state"] in ("open", "waiting") and desk.case(number)["items"]
        and desk.case(number)["items"][0]["currency"] == "EUR")
    case = desk.case(number)
    contact = month.CONTACTS[client]
    to = next(person["caseAddress"] for person in case["participants"] if person["email"] == contact)
    item = case["items"][0]["number"]
    before = desk.json("item", "list", "--all", "--limit", "1000")
    for file in (invoice("Invoice", "380", "FAC-9001", "120.00"),
                 invoice("CreditNote", "381", "AVO-9002", "50.00", item)):
        message = compose(contact, to, "Your document", "Please see the file.\n")
        message.add_attachment(file, maintype="application", subtype="xml", filename="document.xml")
        desk.receive(message, vouched=True)
    found = {p["what"]: p for p in desk.proposals(number) if "document.xml" in p["evidence"]}
    desk.check("files: e-invoices by mail are proposed", "credit_note" in found and len(found) == 2 or found)
    desk.check("files: and are no items by themselves",
               desk.json("item", "list", "--all", "--limit", "1000") == before)
    desk.run("proposal", "accept", str(found["credit_note"]["proposal"]))
    held = {row["number"]: row for row in desk.case(number)["items"]}
    desk.check("files: an accepted credit note is on the case",
               held.get("AVO-9002", {}).get("outstanding") == "-50" or held.get("AVO-9002"))


def trace(desk, played):
    """Each amount is found in the line of the file that it names."""
    lost = []
    items = {row["number"]: row for row in desk.json("item", "list", "--all", "--limit", "1000")}
    for number, row in items.items():
        if number not in played.known:
            continue
        line = played.lines.get(row["file"], [""])[(row["line"] or 1) - 1]
        if number not in re.split("[;,\t]", line) or digits(row["open"].split(" ")[0]) not in digits(line):
            lost.append((number, row["file"], row["line"], row["open"]))
    desk.check("files: each item is found in the line that it names", lost == [] or lost)
    lost = [row["payment"] for row in desk.json("payment", "list", "--all") if not row["partOf"]
            and digits(row["amount"]) not in digits(played.lines[row["file"]][row["line"] - 1])]
    desk.check("files: so is each payment", lost == [] or lost)
    named = {number for letter in desk.letters("clients")
             for number in re.findall(r"FAC-\d{4}", letter.get_body(("plain",)).get_content())}
    unknown = [number for number in named & set(played.known) if not items[number]["file"]]
    desk.check("files: what letters name is in one", named != set() and unknown == [] or unknown)
    listed = desk.run("accounts", "export").splitlines()
    desk.check("files: the accounts get each of them with its file and line",
               [line for line in listed if line.split(",")[1] == "payment" and not line.split(",")[9]] == [])


def main(desk):
    played = month.main(desk, FiledMonth)
    send_invoices(desk, played)
    trace(desk, played)
    before = desk.json("payment", "list", "--all")
    for path in played.statements:
        desk.run("statement", "import", path)
    desk.check("files: the same statements again change nothing", desk.json("payment", "list", "--all") == before)
    desk.check("files: each payment says the file and the line that it came in", [
        row["payment"] for row in before if not row["partOf"]
        and not (row["file"].startswith("statement-") and row["line"] > 0)] == [])


if __name__ == "__main__":
    month.play(sys.argv[1], main)
