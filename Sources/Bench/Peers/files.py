#!/usr/bin/env python3
"""What other readers of files of money make of the same cases.

  files.py PEER FILE [KIND]        prints what a peer reads, in the shape that the scorers take
  files.py all SCORERS [PROGRAM]   scores each peer, and `dossier`, with statements.py and exports.py of a folder

PEER: mt940 (mt-940), bsp (bankstatementparser), camt053, coda (febelfin-coda), facturx (factur-x) for statements and
e-invoices; sniffer (csv.Sniffer and dateutil), pandas for exports. Each gets what its library gives, and no help
but the names of the columns. Needs: pip install mt-940 bankstatementparser camt053 febelfin-coda factur-x pandas
python-dateutil.
"""

import json
import os
import shlex
import subprocess
import sys
from decimal import Decimal, InvalidOperation


def cents(value):
    return None if value is None else int((Decimal(str(value)) * 100).to_integral_value())


def day(value):
    return str(value)[:10] if value else None


# Statements


def mt940(path):
    import mt940 as library

    found = library.parse(path)
    by = {}
    for entry in found:
        data = entry.data
        by.setdefault(found.data.get("account_identification"), []).append({
            "bookingDate": day(data.get("entry_date") or data.get("date")), "valueDate": day(data.get("date")),
            "amount": cents(data["amount"].amount), "currency": data["amount"].currency, "status": "booked",
            "reversal": str(data.get("status", "")).startswith("R"), "bankReference": data.get("bank_reference") or None,
            "endToEndId": data.get("end_to_end_reference"), "name": data.get("applicant_name"),
            "iban": data.get("applicant_iban"), "remittance": data.get("purpose") or data.get("transaction_details"),
            "reference": None, "details": []})

    def balance(name):
        value = found.data.get(name)
        return cents(value.amount.amount) if value else None

    opening, closing = balance("final_opening_balance"), balance("final_closing_balance")
    entries = [entry for rows in by.values() for entry in rows]
    total = sum(entry["amount"] for entry in entries)
    whole = None if opening is None or closing is None else opening + total == closing
    currency = entries[0]["currency"] if entries else None
    return {"statements": [{"account": found.data.get("account_identification"), "currency": currency,
                            "opening": opening, "closing": closing, "balanced": whole, "entries": entries}]}


def bsp(path):
    import bankstatementparser as library

    kind = library.detect_statement_format(path)
    parser = library.create_parser(path, kind)
    rows = parser.parse().to_dict("records")
    entries = [{
        "bookingDate": day(first(row, "BookingDate", "booking_date", "date")),
        "valueDate": day(first(row, "ValueDate", "value_date", "valuta", "date")),
        "amount": cents(signed(row)), "currency": first(row, "Currency", "currency"), "status": "booked",
        "reversal": bool(first(row, "Reversal", "reversal")), "bankReference": first(row, "BankReference", "bank_reference"),
        "endToEndId": first(row, "EndToEndId", "end_to_end_id", "Reference"), "name": first(row, "DebtorName", "Debtor", "counterparty"),
        "iban": first(row, "DebtorIBAN", "counterparty_iban"),
        "remittance": first(row, "RemittanceInfo", "Unstructured", "description"), "reference": None, "details": [],
    } for row in rows]
    account = first(rows[0], "AccountId", "account_id", "Account") if rows else None
    return {"statements": [{"account": account, "currency": entries[0]["currency"] if entries else None,
                            "opening": None, "closing": None, "balanced": None, "entries": entries}]}


def signed(row):
    value = Decimal(str(first(row, "Amount", "amount")))
    return -abs(value) if first(row, "CreditDebit", "DrCr", "credit_debit") == "DBIT" else value


def first(row, *names):
    for name in names:
        value = row.get(name)
        if value is not None and value == value and value != "":
            return str(value)
    return None


def camt053(path):
    import camt053 as library

    with open(path, "rb") as file:
        document = library.parse_document(file.read())
    statements = []
    for found in document.statements:
        value = plain(found)
        entries = []
        for entry in value.get("entries", []):
            amount = cents(entry.get("amount"))
            if entry.get("credit_debit_indicator") == "DBIT" and amount:
                amount = -amount
            entries.append({
                "bookingDate": day(entry.get("booking_date")), "valueDate": day(entry.get("value_date")), "amount": amount,
                "currency": entry.get("currency"), "status": "booked" if entry.get("status") == "BOOK" else "pending",
                "reversal": bool(entry.get("reversal_indicator")), "bankReference": entry.get("account_servicer_reference"),
                "endToEndId": entry.get("end_to_end_id"), "name": entry.get("debtor_name") or entry.get("counterparty_name"),
                "iban": entry.get("debtor_iban") or entry.get("counterparty_iban"),
                "remittance": entry.get("remittance_information"), "reference": entry.get("creditor_reference"), "details": []})
        statements.append({
            "account": value.get("account_iban") or value.get("account_id"), "currency": value.get("currency") or value.get("account_currency"),
            "opening": cents(value.get("opening_balance")), "closing": cents(value.get("closing_balance")),
            "balanced": None, "entries": entries})
    return {"statements": statements}


def plain(value):
    import dataclasses

    return dataclasses.asdict(value) if dataclasses.is_dataclass(value) else getattr(value, "__dict__", value)


def coda(path):
    from coda import CODA

    with open(path, encoding="latin-1") as file:
        found = CODA(file)
    statements = []
    for statement in found.statements:
        entries = [{
            "bookingDate": day(move.entry_date), "valueDate": day(move.value_date), "amount": cents(move.amount),
            "currency": statement.old_balance.account_currency if hasattr(statement, "old_balance") else statement.account_currency,
            "status": "booked", "reversal": False, "bankReference": move.bank_reference, "endToEndId": move.customer_reference or None,
            "name": move.counterparty_name, "iban": move.counterparty_account,
            "remittance": move.communication and str(move.communication), "reference": None, "details": [],
        } for move in statement.moves]
        statements.append({
            "account": statement.account, "currency": statement.account_currency, "opening": cents(statement.old_balance),
            "closing": cents(statement.new_balance), "balanced": None, "entries": entries})
    return {"statements": statements}


def facturx(path):
    import facturx as library
    from lxml import etree

    with open(path, "rb") as file:
        content = file.read()
    if content[:4] == b"%PDF":
        content = library.get_facturx_xml_from_pdf(content)[1]
    flavor = library.get_flavor(etree.fromstring(content))
    return {"flavor": flavor, "level": library.get_level(etree.fromstring(content), flavor)}


# Exports

NAMES = {
    "account": "account konto kunde kundennummer customer debtor client compte code",
    "number": "number rechnung belegnummer invoice document piece pièce numéro factura nummer reference",
    "issued": "date datum belegdatum invoice_date fecha data", "due": "due fälligkeit échéance vencimiento scadenza",
    "currency": "currency währung devise", "amount": "amount betrag montant importe importo total",
    "outstanding": "open offen solde saldo balance outstanding", "type": "type belegart typ",
}


def field(heading):
    word = heading.strip().lower()
    return next((name for name, words in NAMES.items() if any(part in word for part in words.split())), None)


def table(rows, parse_day):
    heading = [field(str(cell)) for cell in rows[0]]
    found = []
    for line, cells in enumerate(rows[1:], 2):
        row = {"line": line, "type": "FAC"}
        for name, cell in zip(heading, cells):
            if name in ("amount", "outstanding"):
                try:
                    row[name] = str(Decimal(str(cell).replace(",", "")))
                except InvalidOperation:
                    row[name] = str(cell)
            elif name in ("issued", "due"):
                row[name] = parse_day(cell)
            elif name:
                row[name] = str(cell)
        row.setdefault("outstanding", row.get("amount"))
        found.append(row)
    return {"rows": found}


def sniffer(path, kind="items"):
    import csv

    from dateutil import parser

    with open(path, newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.splitlines(), csv.Sniffer().sniff(text[:4096])))
    return table(rows, lambda cell: parser.parse(cell).date().isoformat() if cell.strip() else None)


def pandas(path, kind="items"):
    import pandas as library

    frame = library.read_csv(path, sep=None, engine="python")

    def parse(cell):
        return None if cell != cell else library.to_datetime(cell).date().isoformat()

    return table([list(frame.columns)] + frame.values.tolist(), parse)


PEERS = {f.__name__: f for f in (mt940, bsp, camt053, coda, facturx, sniffer, pandas)}
STATEMENTS = {"mt940": "mt94", "bsp": "", "camt053": "camt", "coda": "coda"}


def score(folder, words):
    """The last line that a scorer prints."""
    done = subprocess.run([sys.executable, "-B"] + words, cwd=folder, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def every(folder, program=None):
    own = os.path.abspath(__file__)
    call = {peer: "%s -B %s %s" % (shlex.quote(sys.executable), shlex.quote(own), peer) for peer in PEERS}
    if program:
        call["dossier"] = program
    for peer, command in call.items():
        if peer in STATEMENTS or peer == "dossier":
            words = command + (" statement read {} --json" if peer == "dossier" else " {}")
            found = score(folder, ["statements.py", "--statement", words])
            kinds = {kind: "%d/%d" % (each["cases_pass"], each["cases"]) for kind, each in found["by_kind"].items()}
            print("%-8s statements %d of %d whole, fields %.2f, money wrong %d  %s" % (
                peer, found["cases_pass"], found["cases"], found["case_score"], found["money_wrong"], kinds))
        if peer in ("sniffer", "pandas", "dossier"):
            words = command + (" accounts import {file} --kind {kind} --dry-run --json [--country {country}] [--currency {currency}]"
                               if peer == "dossier" else " {file} {kind}")
            found = score(folder, ["exports.py", "--cmd", words])
            print("%-8s exports    %d of %d whole, silently wrong %d" % (
                peer, found["cases_pass"], found["cases"], found["silent_wrong"]))


if __name__ == "__main__":
    if sys.argv[1] == "all":
        every(*sys.argv[2:])
    else:
        print(json.dumps(PEERS[sys.argv[1]](*sys.argv[2:]), default=str))
