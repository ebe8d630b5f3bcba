#!/usr/bin/env python3
"""A million open items and 200,000 payments, taken over by `dossier` beside what others need to read them only.

  volume.py FOLDER DOSSIER [ROUNDS]   writes the files, then runs all in turn; processor seconds and most memory of each

Each import is into a workspace of its own. pandas reads the list of items, bankstatementparser the statement; both
only read, and place nothing. Needs: pip install pandas bankstatementparser.
"""

import os
import shutil
import subprocess
import sys

ITEMS, PAYMENTS, CLIENTS = 1_000_000, 200_000, 5_000


def cents(place):
    return 10_000 + place * 7919 % 9_990_000


def german(amount):
    return "{:,}".format(amount // 100).replace(",", ".") + ",%02d" % (amount % 100)


def write(folder):
    with open(os.path.join(folder, "clients.csv"), "w") as file:
        file.write("account;name\n")
        file.writelines("%d;Kunde %d GmbH\n" % (10_000 + place, place) for place in range(CLIENTS))
    with open(os.path.join(folder, "items.csv"), "w") as file:
        file.write("Kundennr;Name;Belegart;Rechnungsnr;Rechnungsdatum;Fällig am;Bruttobetrag;Offener Betrag;Währung\n")
        for place in range(ITEMS):
            client, day, amount = place % CLIENTS, place % 28 + 1, german(cents(place))
            file.write("%d;Kunde %d GmbH;RE;R%d;%02d.10.2026;%02d.11.2026;%s;%s;EUR\n" % (
                10_000 + client, client, place, day, day, amount, amount))
    with open(os.path.join(folder, "statement.xml"), "w") as file:
        file.write(HEAD % "%.2f" % (sum(map(cents, range(PAYMENTS))) / 100))
        for place in range(PAYMENTS):
            file.write(ENTRY % ("%.2f" % (cents(place) / 100), place, place, place % CLIENTS, place % CLIENTS, place))
        file.write("</Stmt></BkToCstmrStmt></Document>\n")


HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId>\
<CreDtTm>2026-11-02T06:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><CreDtTm>2026-11-02T06:00:00</CreDtTm>\
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
<Dt><Dt>2026-11-01</Dt></Dt></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>\
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-02</Dt></Dt></Bal>
"""
ENTRY = """<Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
<BookgDt><Dt>2026-11-02</Dt></BookgDt><ValDt><Dt>2026-11-02</Dt></ValDt><AcctSvcrRef>B%08d</AcctSvcrRef>\
<NtryDtls><TxDtls><Refs><EndToEndId>E%d</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Kunde %d GmbH</Nm></Pty></Dbtr>\
<DbtrAcct><Id><IBAN>DE%020d</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Rechnung R%d</Ustrd></RmtInf></TxDtls>\
</NtryDtls></Ntry>
"""
PANDAS = """
import pandas, sys
frame = pandas.read_csv(sys.argv[1], sep=";", dtype={0: str, 4: str, 5: str}, decimal=",", thousands=".")
for name in frame.columns[4:6]:
    frame[name] = pandas.to_datetime(frame[name], format="%d.%m.%Y")
print(len(frame))
"""
PARSER = """
import bankstatementparser, sys
print(len(bankstatementparser.create_parser(sys.argv[1], "camt").parse()))
"""


def run(label, words, folder):
    with open(os.devnull, "w") as quiet:
        process = subprocess.Popen(words, cwd=folder, stdout=quiet, stderr=subprocess.PIPE)
        said = process.stderr.read().decode().strip().splitlines()
        _, status, used = os.wait4(process.pid, 0)
    print("%-22s %6.1f s of the processor, %4d MB  %s" % (
        label, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, said[-1] if status or "dossier" in label else ""), flush=True)


def measure(folder, dossier):
    space = os.path.join(folder, "workspace")
    shutil.rmtree(space, ignore_errors=True)
    for words in (["init", space], ["accounts", "import", "clients.csv", "--kind", "clients", "--workspace", space]):
        subprocess.run([dossier] + words, cwd=folder, check=True, capture_output=True)
    here = ["--workspace", space]
    run("dossier, items", [dossier, "accounts", "import", "items.csv", "--kind", "items", "--confirm"] + here, folder)
    run("pandas, items", [sys.executable, "-c", PANDAS, "items.csv"], folder)
    run("dossier, same again", [dossier, "accounts", "import", "items.csv", "--kind", "items"] + here, folder)
    run("dossier, payments", [dossier, "statement", "import", "statement.xml"] + here, folder)
    run("bankstatementparser", [sys.executable, "-c", PARSER, "statement.xml"], folder)


if __name__ == "__main__":
    place = os.path.abspath(sys.argv[1])
    os.makedirs(place, exist_ok=True)
    write(place)
    for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 3):
        measure(place, os.path.abspath(sys.argv[2]))
