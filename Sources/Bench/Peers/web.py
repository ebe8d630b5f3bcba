"""The pages of the desk as a browser meets them: idle, and while mail is filed; beside Roundup and Request Tracker.

usage: web.py DOSSIER [--folder FOLDER] [--cases N] [--rounds N] [--messages N] [--connections N] [--seconds N]
              [--roundup PYTHON] [--rt] [--quick]

FOLDER is a workspace that is copied; without it one of N cases, ten messages each, is made. --roundup names an
interpreter that has Roundup (pip install roundup==2.6.0); --rt takes Request Tracker (apt install
request-tracker5 rt5-db-sqlite rt5-standalone) with a database of its own. --quick leaves out the filing of mail.
Needs wrk for pages per second.
"""

import argparse
import os
import random
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../../Tests/EndToEndTests/Servers"))

from peers import RequestTracker, Roundup  # noqa: E402
from servers import temporary_folder  # noqa: E402
from workspace import Workspace, family, until  # noqa: E402

SECRET = "a-secret-of-the-bench-0123456789-abcdef"
# Pages that a desk of some twenty people asks for in a second, while mail is filed.
PACE = 20


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def ask(port, path, fields):
    """Milliseconds to the first byte, and all that came."""
    lines = "".join("%s: %s\r\n" % pair for pair in fields.items())
    start = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), 60) as connection:
        connection.sendall(("GET %s HTTP/1.1\r\n%s\r\n" % (path, lines)).encode())
        answer = connection.recv(65536)
        first = (time.perf_counter() - start) * 1000
        # Servers that keep a connection open are asked to close it.
        while piece := connection.recv(65536):
            answer += piece
    status = int(answer.split(b" ", 2)[1])
    if status != 200:
        raise SystemExit("%s answered %d:\n%s" % (path, status, answer[:600].decode("latin-1")))
    return first, len(answer.partition(b"\r\n\r\n")[2])


def measure(name, port, path, fields, rounds):
    """Asks for a page so many times, and says how long its first byte took."""
    asked = [ask(port, path, fields) for _ in range(rounds + 2)][2:]
    times = [first for first, _ in asked]
    row = (statistics.median(times), percentile(times, 0.95), asked[-1][1])
    print("  %-26s first byte p50 %7.1f  p95 %7.1f ms  %7d bytes" % (name, *row))
    return row


def throughput(name, port, path, fields, options):
    """Pages per second over so many connections, by wrk."""
    words = ["wrk", "-t1", "-c%d" % options.connections, "-d%ds" % options.seconds, "--timeout", "20"]
    for pair in fields.items():
        words += ["-H", "%s: %s" % pair]
    told = subprocess.run(words + ["http://127.0.0.1:%d%s" % (port, path)], capture_output=True, text=True).stdout
    if "Non-2xx" in told:
        raise SystemExit("%s at %s: %s" % (name, path, told))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])
    print("  %-26s %7.1f pages/s over %d connections" % (name, rate, options.connections))
    return rate


def memory(pid):
    """Megabytes that a process and its children hold of their own."""
    total = 0
    for one in family(pid):
        with open("/proc/%d/smaps_rollup" % one) as file:
            total += int(re.search(r"Pss_Anon:\s+(\d+)", file.read())[1])
    return total / 1024


class Desk:
    """A workspace whose daemon serves the pages, to who comes by a proxy."""

    def __init__(self, options, folder):
        self.options, self.port = options, free_port()
        self.work = Workspace(options.dossier, folder + "/desk", [], {"kind": "folder"})
        self.fill(folder)
        self.work.configure(
            mailboxes=[{"name": "office", "kind": "maildir", "path": "maildir"}], log={"level": "warn"})
        path = self.work.folder + "/proxy.secret"
        with open(path, "w") as file:
            file.write(SECRET + "\n")
        os.chmod(path, 0o600)
        self.maildir = self.work.folder + "/maildir"
        for name in ("tmp", "new", "cur"):
            os.makedirs(self.maildir + "/" + name)
        self.addresses = [self.open_case(number) for number in range(40)]
        self.count = 0

    def fill(self, folder):
        """Puts the large database in place of the empty one."""
        source = self.options.folder
        if source is None:
            source = folder + "/filled"
            bench = os.path.join(os.path.dirname(self.options.dossier), "dossier-bench")
            subprocess.run([bench, "desk", "--cases", str(self.options.cases), "--folder", source],
                           stdout=subprocess.DEVNULL)
        for suffix in ("", "-wal", "-shm"):
            name = "/dossier.db" + suffix
            if os.path.exists(self.work.folder + name):
                os.remove(self.work.folder + name)
            if os.path.exists(source + name):
                shutil.copyfile(source + name, self.work.folder + name)
        self.work.run("case", "list", "--limit", "1")

    def open_case(self, number):
        made = self.work.json("case", "create", "Bench %d" % number, "--participant",
                              "client:p%d@client.example.net" % number)
        return self.work.json("case", "show", str(made["number"]))["participants"][0]["caseAddress"]

    def start(self, pages=True):
        web = {"listen": "127.0.0.1:%d" % self.port, "publicURL": "http://127.0.0.1:%d" % self.port,
               "proxyUser": "Remote-User", "proxySecretFile": "proxy.secret"}
        self.work.configure(web=web if pages else {})
        self.daemon = self.work.daemon()
        if pages:
            until(self.answers, 30)
            self.fields = self.sign_in()

    def answers(self):
        try:
            return ask(self.port, "/healthz", {"Host": "127.0.0.1:%d" % self.port})
        except OSError:
            return None

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait(60)

    def sign_in(self):
        """The fields of a request of who has a session now."""
        fields = {"Host": "127.0.0.1:%d" % self.port, "Remote-User": "tester", "X-Dossier-Proxy": SECRET}
        lines = "".join("%s: %s\r\n" % pair for pair in fields.items())
        with socket.create_connection(("127.0.0.1", self.port), 60) as connection:
            connection.sendall(("GET /outbox HTTP/1.1\r\n%s\r\n" % lines).encode())
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        cookie = re.search(rb"(?i)set-cookie: ([^;\r]+)", answer)[1].decode()
        return {**fields, "Cookie": cookie}

    def screens(self):
        """The addresses that are asked for, by name."""
        cases = self.work.json("case", "list", "--limit", "1000")
        ref = "/cases/" + cases[len(cases) // 2]["reference"]
        with sqlite3.connect("file:%s/dossier.db?mode=ro" % self.work.folder, uri=True) as db:
            account = db.execute("SELECT accountNumber FROM client ORDER BY id LIMIT 1 OFFSET 100").fetchone()
            message = db.execute("SELECT max(id) FROM message").fetchone()[0]
            item = db.execute("SELECT number FROM item ORDER BY id LIMIT 1 OFFSET 1000").fetchone()
        return {"agenda": "/", "cases": "/cases", "cases by next": "/cases?sort=next", "case": ref,
                "letter": ref + "/letter", "a form": ref + "/comment", "message": "/messages/%d" % message,
                "clients": "/clients", "client": "/clients/" + account[0], "review": "/review",
                "payments": "/payments", "outbox": "/outbox", "inbox": "/inbox", "search": "/search?q=invoice",
                "search a number": "/search?q=" + item[0], "reports": "/reports", "settings": "/settings"}

    # Mail

    def deliver(self, count):
        """Has so many messages wait: answers on cases, and every tenth of somebody who is not known."""
        chosen = random.Random(self.count)
        words = "invoice amount transfer please office credit note week order goods answer balance".split()
        waiting = self.work.folder + "/waiting"
        os.makedirs(waiting)
        for number in range(self.count, self.count + count):
            place = number % len(self.addresses)
            who, to = "p%d@client.example.net" % place, self.addresses[place]
            if number % 10 == 9:
                who, to = "n%d@new.example.net" % number, "cases@case.example.com"
            text = "\r\n".join(" ".join(chosen.choices(words, k=12)) for _ in range(12))
            with open("%s/%d.bench" % (waiting, number), "wb") as file:
                file.write(("From: %s\r\nTo: %s\r\nSubject: Invoice %d\r\nMessage-ID: <bench-%d@client.example.net>\r\n"
                            "Date: Wed, 18 Nov 2026 10:00:00 +0000\r\n\r\n%s\r\n"
                            % (who, to, number, number, text)).encode())
        self.count += count
        for name in os.listdir(waiting):
            os.rename(waiting + "/" + name, self.maildir + "/new/" + name)
        os.rmdir(waiting)

    def filed(self, db):
        return db.execute("SELECT count(*) FROM inboundEmail WHERE state = 'filed' AND id > ?", (self.known,)
                          ).fetchone()[0]

    def file_mail(self, count, screens=None):
        """Seconds until so many messages are filed; milliseconds of each page that is asked for meanwhile."""
        asked, ended = {}, threading.Event()
        with sqlite3.connect("file:%s/dossier.db?mode=ro" % self.work.folder, uri=True) as db:
            self.known = db.execute("SELECT coalesce(max(id), 0) FROM inboundEmail").fetchone()[0]
            asking = threading.Thread(target=self.keep_asking, args=(screens, asked, ended))
            self.deliver(count)
            start = time.monotonic()
            if screens:
                asking.start()
            while self.filed(db) < count:
                if time.monotonic() - start > 900:
                    raise SystemExit("only %d of %d messages were filed" % (self.filed(db), count))
                time.sleep(0.1)
            seconds = time.monotonic() - start
        ended.set()
        if screens:
            asking.join()
        return seconds, asked

    def keep_asking(self, screens, asked, ended):
        due = time.monotonic()
        while not ended.is_set():
            for name, path in screens.items():
                asked.setdefault(name, []).append(ask(self.port, path, self.fields)[0])
                due += 1 / PACE
                time.sleep(max(0, due - time.monotonic()))
                if ended.is_set():
                    return


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.missed = []

    def bar(self, what, value, limit, isMost=True):
        good = value <= limit if isMost else value >= limit
        print("%s %s: %.2f, asked %s %.2f" % ("ok    " if good else "MISSED", what, value,
                                              "at most" if isMost else "at least", limit))
        if not good:
            self.missed.append(what)

    def run(self):
        desk = Desk(self.options, self.folder)
        screens = desk.screens()
        desk.start()
        try:
            print("Idle, each screen %d times:" % self.options.rounds)
            idle = {name: measure(name, desk.port, path, desk.fields, self.options.rounds)
                    for name, path in screens.items()}
            rates = {name: throughput(name, desk.port, screens[name], desk.fields, self.options)
                     for name in ("cases", "case")}
        finally:
            desk.stop()
        self.bar("first byte of the slowest screen, p95 in ms", max(row[1] for row in idle.values()), 20)
        self.peers(idle, rates)
        if not self.options.quick:
            self.filing(desk, screens)
        self.sessions(desk)
        return self.missed

    def peers(self, idle, rates):
        found = []
        for peer in self.chosen():
            print("%s:" % peer)
            try:
                rows = {name: measure(name, peer.port, path, peer.fields, max(20, self.options.rounds // 3))
                        for name, path in peer.pages.items()}
                speed = {name: throughput(name, peer.port, path, peer.fields, self.options)
                         for name, path in peer.pages.items()}
            finally:
                peer.stop()
            found.append((rows, speed))
        if not found:
            return
        for ours, theirs in (("cases", "list"), ("case", "ticket")):
            quickest = min(rows[theirs][1] for rows, _ in found)
            self.bar("first byte p95 of '%s' by that of the quicker peer" % ours, idle[ours][1] / quickest, 0.1)
            most = max(speed[theirs] for _, speed in found)
            self.bar("pages/s of '%s' by those of the quicker peer" % ours, rates[ours] / most, 10, False)

    def chosen(self):
        if self.options.roundup:
            yield Roundup(self.options.roundup, self.folder, free_port())
        if self.options.rt:
            yield RequestTracker(self.folder, free_port())

    def filing(self, desk, screens):
        """In turns with and without people at the pages."""
        alone, beside, asked = [], [], {}
        count = self.options.messages
        desk.start()
        try:
            desk.file_mail(min(count, 500))
            for _ in range(self.options.turns):
                alone.append(desk.file_mail(count)[0])
                seconds, times = desk.file_mail(count, screens)
                beside.append(seconds)
                for name, more in times.items():
                    asked.setdefault(name, []).extend(more)
        finally:
            desk.stop()
        print("While %d messages are filed, %d pages a second:" % (count, PACE))
        for name, times in asked.items():
            print("  %-26s first byte p50 %7.1f  p95 %7.1f ms  (%d)" % (
                name, statistics.median(times), percentile(times, 0.95), len(times)))
        alone, beside = statistics.median(alone), statistics.median(beside)
        print("  %d messages in %.1f s alone, in %.1f s beside the pages" % (count, alone, beside))
        everything = [one for times in asked.values() for one in times]
        self.bar("first byte while mail is filed, p95 in ms", percentile(everything, 0.95), 50)
        self.bar("the slowest screen of them, p95 in ms",
                 max(percentile(times, 0.95) for times in asked.values()), 50)
        self.bar("time of filing beside pages by that alone", beside / alone, 1.1)

    def sessions(self, desk):
        """What 200 people who are signed in cost the daemon."""
        desk.start(pages=False)
        time.sleep(3)
        without = memory(desk.daemon.pid)
        desk.stop()
        desk.start()
        screens = list(desk.screens().values())
        try:
            for number in range(200):
                ask(desk.port, screens[number % len(screens)], desk.sign_in())
            time.sleep(1)
            with_them = memory(desk.daemon.pid)
        finally:
            desk.stop()
        print("Memory of the daemon: %.1f MB without pages, %.1f MB with 200 sessions" % (without, with_them))
        self.bar("megabytes more with 200 sessions", with_them - without, 40)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dossier")
    parser.add_argument("--folder")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--messages", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--roundup")
    parser.add_argument("--rt", action="store_true")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is missing: apt install wrk")
    with temporary_folder() as folder:
        missed = Bench(options, folder).run()
    if missed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
