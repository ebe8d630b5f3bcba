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

    rows = library.create_parser(path, library.detect_statement_format(path)).parse().to_dict("records")
    entries = [{
        "bookingDate": day(first(row, "BookgDt", "booking_date", "date")),
        "valueDate": day(first(row, "ValDt", "value_date", "date")), "amount": cents(signed(row)),
        "currency": first(row, "Currency", "currency"), "status": "booked", "reversal": False, "bankReference": None,
        "endToEndId": unless(first(row, "EndToEndId"), "NOTPROVIDED"), "name": first(row, "Debtor", "counterparty"),
        "iban": None, "remittance": first(row, "Reference", "description"), "reference": None, "details": [],
    } for row in rows]
    account = first(rows[0], "AccountId", "account_id", "account") if rows else None
    return {"statements": [{"account": account, "currency": entries[0]["currency"] if entries else None,
                            "opening": None, "closing": None, "balanced": None, "entries": entries}]}


def signed(row):
    value = Decimal(str(first(row, "Amount", "amount")))
    return -abs(value) if first(row, "DrCr") == "DBIT" else value


def first(row, *names):
    for name in names:
        value = row.get(name)
        if value is not None and value == value and value != "":
            return str(value)
    return None


def unless(text, word):
    return None if text == word else text


def camt053(path):
    import camt053 as library

    with open(path, encoding="utf-8") as file:
        document = library.parse_document(file.read())
    statements = []
    for found in document.statements:
        def balance(code):
            held = next((each for each in found.balances if each.type_code == code), None)
            return held and turned(held)

        entries = []
        for entry in found.entries:
            one = entry.details[0] if len(entry.details) == 1 else None
            parts = [] if one else [{
                "amount": None, "endToEndId": unless(part.end_to_end_id, "NOTPROVIDED"), "name": part.counterparty_name,
                "iban": part.counterparty_account, "remittance": part.additional_info, "reference": None,
            } for part in entry.details]
            entries.append({
                "bookingDate": day(entry.booking_date), "valueDate": day(entry.value_date), "amount": turned(entry),
                "currency": entry.currency, "status": "booked" if entry.status == "BOOK" else "pending",
                "reversal": bool(entry.reversal_indicator), "bankReference": entry.account_servicer_ref,
                "endToEndId": one and unless(one.end_to_end_id, "NOTPROVIDED"), "name": one and one.counterparty_name,
                "iban": one and one.counterparty_account, "remittance": one and one.additional_info, "reference": None,
                "details": parts})
        opening, closing = balance("OPBD"), balance("CLBD")
        total = sum(entry["amount"] for entry in entries if entry["status"] == "booked")
        statements.append({
            "account": found.account.iban or found.account.other_id, "currency": found.account.currency,
            "opening": opening, "closing": closing, "entries": entries,
            "balanced": None if opening is None or closing is None else opening + total == closing})
    return {"statements": statements}


def turned(value):
    amount = cents(value.amount)
    return -amount if value.credit_debit_indicator == "DBIT" else amount


def coda(path):
    from coda import CODA

    with open(path, encoding="latin-1") as file:
        found = CODA(file)
    statements = []
    for statement in found.statements:
        entries = [{
            "bookingDate": day(move.entry_date), "valueDate": day(move.value_date), "amount": cents(move.amount),
            "currency": statement.account_currency, "status": "booked", "reversal": False,
            "bankReference": move.bank_reference or None, "endToEndId": move.customer_reference or None,
            "name": move.counterparty_name or None, "iban": (move.counterparty_account or "").split(" ")[0] or None,
            "remittance": move.communication if not move.communication_type else None,
            "reference": move.communication if move.communication_type else None,
            "details": [{
                "amount": cents(part.amount), "endToEndId": part.customer_reference or None,
                "name": part.counterparty_name or None, "iban": (part.counterparty_account or "").split(" ")[0] or None,
                "remittance": part.communication if not part.communication_type else None,
                "reference": part.communication if part.communication_type else None} for part in move.moves],
        } for move in statement.moves]
        opening, closing = cents(statement.old_balance), cents(statement.new_balance)
        statements.append({
            "account": statement.account, "currency": statement.account_currency, "opening": opening, "closing": closing,
            "balanced": opening + sum(entry["amount"] for entry in entries) == closing, "entries": entries})
    return {"statements": statements}


def facturx(path):
    import facturx as library
    from lxml import etree

    with open(path, "rb") as file:
        content = file.read()
    if content[:4] == b"%PDF":
        content = library.get_facturx_xml_from_pdf(content)[1]
    tree = etree.fromstring(content)
    library.xml_check_xsd(content, flavor=library.get_flavor(tree))

    # The library unpacks and checks; the terms are looked up by hand, as a script of a day does.
    def all_of(path):
        return tree.xpath("//*[local-name()='%s']" % path.replace("/", "']/*[local-name()='"))

    def text(*paths):
        return next((found[0].text.strip() for found in map(all_of, paths) if found and found[0].text), None)

    def date(*paths):
        found = text(*paths)
        return found if not found or "-" in found else "-".join((found[:4], found[4:6], found[6:8]))

    code = text("ExchangedDocument/TypeCode", "HeaderExchangedDocument/TypeCode", "InvoiceTypeCode", "CreditNoteTypeCode")
    payable = cents(text("DuePayableAmount", "LegalMonetaryTotal/PayableAmount"))
    preceding = [found.text for found in all_of("InvoiceReferencedDocument/IssuerAssignedID") + all_of("InvoiceDocumentReference/ID")]
    return {
        "number": text("ExchangedDocument/ID", "HeaderExchangedDocument/ID") or (tree.findtext("{*}ID")), "typeCode": code,
        "type": {"381": "credit_note", "384": "corrected"}.get(code, "invoice"),
        "issueDate": date("IssueDateTime/DateTimeString", "IssueDate"),
        "dueDate": date("DueDateDateTime/DateTimeString", "Invoice/DueDate", "PaymentDueDate"),
        "seller": text("SellerTradeParty/Name", "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName"),
        "buyer": text("BuyerTradeParty/Name", "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName"),
        "currency": text("InvoiceCurrencyCode", "DocumentCurrencyCode"), "payable": payable,
        "owed": -payable if code == "381" and payable else payable, "preceding": preceding}


# Exports

# What the headings say, the surer first: a script that somebody writes for a few of these files knows as much.
NAMES = {
    "due": "due fällig falig échéance echeance vencim scadenza vervald förfall forfald forfall termin eräpäivä",
    "number": "rechnungsnummer belegnummer belegnr invoice_no invoice document facture pièce piece número numero factura "
              "factuurnummer fakturanr faktura voucher doc",
    "outstanding": "open offen outstanding remaining restant pendiente openstaand saldo solde balance rest due_amount",
    "currency": "currency währung waehrung devise moneda divisa munt valuta valuutta ccy",
    "type": "belegart dokumentart type typ tipo",
    "issued": "date datum belegdatum fecha data dato päivä",
    "amount": "amount betrag montant importe importo bedrag belopp beløb beløp totalt total summa",
    "account": "kundennummer kundennr kundnr customer_no account konto compte cuenta cliente kunde klant debtor debitor code "
               "customer client",
}


def field(heading):
    word = heading.strip().lower().replace(" ", "_").strip("\ufeff")
    return next((name for name, words in NAMES.items() if any(part in word for part in words.split())), None)


def number(text):
    """What most scripts do: the last mark is that of the fraction."""
    plain = text.strip().replace(" ", "").replace("\u00a0", "")
    place = max(plain.rfind(","), plain.rfind("."))
    if place >= 0 and len(plain) - place - 1 != 3:
        plain = plain[:place].replace(",", "").replace(".", "") + "." + plain[place + 1:]
    else:
        plain = plain.replace(",", "")
    try:
        return str(Decimal(plain))
    except InvalidOperation:
        return text


def table(rows, parse_day):
    heading = [field(str(cell)) for cell in rows[0]]
    found = []
    for line, cells in enumerate(rows[1:], 2):
        row = {"line": line, "type": "FAC"}
        for name, cell in zip(heading, cells):
            if name in ("amount", "outstanding"):
                row[name] = number(str(cell))
            elif name in ("issued", "due"):
                row[name] = parse_day(cell)
            elif name:
                row[name] = str(cell)
        row.setdefault("outstanding", row.get("amount"))
        row.setdefault("amount", row["outstanding"])
        if str(row["amount"]).startswith("-"):
            row["type"] = "AVO"
        found.append(row)
    return {"rows": found}


def sniffer(path, kind="items"):
    import csv

    from dateutil import parser

    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    rows = list(csv.reader(text.splitlines(), csv.Sniffer().sniff(text[:4096])))
    return table(rows, lambda cell: parser.parse(cell, dayfirst="." in cell or "/" in cell).date().isoformat() if cell.strip() else None)


def pandas(path, kind="items"):
    import pandas as library

    try:
        frame = library.read_csv(path, sep=None, engine="python", dtype=str)
    except UnicodeDecodeError:
        frame = library.read_csv(path, sep=None, engine="python", dtype=str, encoding="cp1252")

    def parse(cell):
        return None if cell != cell else library.to_datetime(cell, dayfirst="." in cell or "/" in cell).date().isoformat()

    return table([list(frame.columns)] + frame.values.tolist(), parse)


PEERS = {f.__name__: f for f in (mt940, bsp, camt053, coda, facturx, sniffer, pandas)}
# The kinds that each says it reads.
STATEMENTS = {"mt940": ("mt940", "mt942"), "bsp": ("camt.053", "camt.054", "mt940", "mt942"), "camt053": ("camt.053",),
              "coda": ("coda",)}


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
            kinds = {kind: each for kind, each in found["by_kind"].items() if kind in STATEMENTS.get(peer, found["by_kind"])}
            count = sum(each["cases"] for each in kinds.values())
            fields = sum(each["case_score"] * each["cases"] for each in kinds.values()) / max(1, count)
            print("%-8s statements %d of %d whole of its kinds, %.2f of the fields; of all %d, money wrong %d  %s" % (
                peer, sum(each["cases_pass"] for each in kinds.values()), count, fields, found["cases"],
                found["money_wrong"], {kind: each["cases_pass"] for kind, each in kinds.items()}))
        if peer in ("facturx", "dossier"):
            words = command + (" invoice read {} --json" if peer == "dossier" else " {}")
            found = score(folder, ["statements.py", "--invoice", words])
            print("%-8s invoices   %d of %d whole, %.2f of the fields, money wrong %d" % (
                peer, found["cases_pass"], found["cases"], found["case_score"], found["money_wrong"]))
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
