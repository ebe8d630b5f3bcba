"""Drops exports and bank statements into the watched folder while the daemon is killed at random moments; then
counts.

usage: files.py DOSSIER [KILLS SEED]
"""

import datetime
import json
import os
import random
import signal
import sys
import time

import bankfiles
from servers import temporary_folder
from workspace import Workspace, until

STATEMENTS = 40


def main(dossier, kills=25, seed=1):
    random.seed(seed)
    findings = {}

    def check(name, found):
        findings[name] = "yes" if found is True else repr(found)

    with temporary_folder() as folder:
        desk = Workspace(dossier, folder + "/w", [], {"kind": "folder", "path": "outgoing"})
        desk.configure(files={"folder": "drop", "settleSeconds": 0, "user": "tester"})
        desk.run("run", "--once")
        desk.run("client", "set", "C-1", "--name", "Brandt")
        drop = os.path.join(desk.folder, "drop")
        play(desk, drop, kills)
        daemon = desk.daemon()
        until(lambda: not names(drop) and not names(drop, ".taking"), 60)
        # What it tells comes after the last move.
        until(lambda: len(desk.json("file", "list", "--all")) >= STATEMENTS + 4)
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(30)
        payments = desk.json("payment", "list", "--all")
        check("each payment came once", sorted(p["amount"] for p in payments)
              == sorted("%d.00 EUR" % (100 + number) for number in range(STATEMENTS)))
        check("each payment names the file that is kept",
              {p["file"] for p in payments} <= set(names(drop, "done")) and all(p["line"] for p in payments))
        items = {row["number"]: row for row in desk.json("item", "list", "--all")}
        check("the later list counts", [items[n]["open"] for n in ("A-1", "A-2")] == ["90.00", "200.00"])
        check("what is broken is refused, with its report",
              len(names(drop, "refused")) == 2 or names(drop, "refused"))
        check("what nobody confirmed is held, with its report", len(names(drop, "held")) == 2)
        check("all else is done", len(names(drop, "done")) == 2 * (STATEMENTS + 2) or names(drop, "done"))
        rows = desk.json("file", "list", "--all")
        check("each file has one row", len(rows) == STATEMENTS + 4 or len(rows))
        check("two need a person", sorted(row["state"] for row in desk.json("file", "list"))
              == ["held", "refused"])
        check("they stand in the agenda",
              [row["section"] for row in desk.json("agenda")].count("files") == 2)
        check("the history is whole", desk.attempt("verify").returncode == 0)
    print(json.dumps(findings))


def names(drop, place=""):
    folder = os.path.join(drop, place)
    return sorted(name for name in os.listdir(folder)
                  if os.path.isfile(os.path.join(folder, name)) and not name.startswith("."))


def put(drop, name, content):
    """As programs should: written beside it, then renamed into the folder."""
    path = os.path.join(drop, "." + name)
    with open(path, "wb") as file:
        file.write(content)
    os.rename(path, os.path.join(drop, name))


def play(desk, drop, kills):
    banks = bankfiles.five()
    day = datetime.date(2026, 9, 1)
    files = [
        ("bank-%02d" % number, banks[number % len(banks)].statement(
            day, (100 + number) * 100, "rent %d" % number, "Payer", "K%07d" % number))
        for number in range(STATEMENTS)
    ]
    put(drop, "items-1.csv", b"account,number,amount\nC-1,A-1,100.00\nC-1,A-2,200.00\n")
    put(drop, "broken.sta", b":20:X\r\n:25:1/2\r\n:28C:1\r\n:60F:C260301EUR0,\r\n")
    put(drop, "list.csv", "Konto;Belegnummer;Belegdatum;Betrag\nC-1;A-9;25.07.2026;1.200,00\n".encode())
    pace = max(1, len(files) // kills)
    for kill in range(kills):
        for name, content in files[kill * pace:(kill + 1) * pace] if kill < kills - 1 else files[kill * pace:]:
            put(drop, name, content)
        if kill == kills // 2:
            put(drop, "items-2.csv", b"account,number,amount,outstanding\nC-1,A-1,100.00,90.00\n")
        daemon = desk.daemon()
        time.sleep(random.uniform(0.05, 0.6))
        daemon.send_signal(signal.SIGKILL)
        daemon.wait()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
