"""Mail is filed and pages are there while others hold connections open, send and read slowly, or ask without end.

usage: slow.py DOSSIER
"""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time

from crowd import deliver
from servers import Dovecot, free_port, temporary_folder, write_password
from web import SECRET, Colleague
from workspace import Workspace, until

FROM = "a@client.example.net"
COUNT = 400
SECONDS = 12


class Play:
    def __init__(self, dossier, folder, dovecot):
        self.findings, self.folder, self.dovecot = {}, folder, dovecot
        self.work = Workspace(dossier, folder + "/w", [dovecot.mailbox("cases", write_password(folder))],
                              {"kind": "folder"})
        self.port = free_port()
        with open(os.path.join(self.work.folder, "proxy.secret"), "w") as file:
            file.write(SECRET + "\n")
        os.chmod(file.name, 0o600)
        self.work.configure(web={"listen": "127.0.0.1:%d" % self.port, "proxyUser": "Remote-User",
                                 "proxySecretFile": "proxy.secret"})
        self.base = "http://127.0.0.1:%d" % self.port
        self.case = self.work.create_case("Slow", [("client", FROM)])
        self.place = "/cases/" + self.case["reference"]
        self.batches = 0

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def attacks(self):
        """What others do, as commands that take some seconds."""
        slow = ["slowhttptest", "-c", "400", "-r", "200", "-l", str(SECONDS), "-v", "0", "-p", "5"]
        return {
            "slow heads": slow + ["-H", "-i", "2", "-u", self.base + "/login"],
            "slow bodies": slow + ["-B", "-i", "2", "-s", "8192", "-u", self.base + "/login"],
            "slow readers": slow + ["-X", "-w", "1", "-y", "2", "-n", "3", "-z", "1", "-k", "1",
                                    "-u", self.base + "/login"],
            "questions without end": ["wrk", "-c", "64", "-t", "1", "-d", "%ds" % SECONDS, self.base + "/login"],
        }

    def filed(self):
        with sqlite3.connect("file:%s/dossier.db?mode=ro" % self.work.folder, uri=True) as db:
            return db.execute("SELECT count(*) FROM inboundEmail WHERE state = 'filed'").fetchone()[0]

    def filing(self):
        """Seconds until a batch of mail is filed."""
        wanted = self.filed() + COUNT
        self.batches += 1
        folder = "%s/letters-%d" % (self.folder, self.batches)
        start = time.monotonic()
        threading.Thread(target=deliver, args=(
            self.dovecot, folder, self.case["addresses"][FROM], COUNT, self.batches * COUNT)).start()
        until(lambda: self.filed() >= wanted, 60, 0.05)
        return time.monotonic() - start if self.filed() == wanted else None

    def looking(self, waits, is_over):
        """Somebody at the desk looks at pages as long as others are at it."""
        while not is_over.is_set():
            start = time.monotonic()
            try:
                status = Colleague(self.base).get(self.place)[0]
            except OSError as error:
                status = type(error).__name__
            waits.append((time.monotonic() - start, status))
            time.sleep(0.1)

    def play(self):
        daemon = self.work.daemon()
        try:
            until(self.is_there, 20)
            alone = self.filing()
            measured = {"alone": round(alone, 2)}
            for name, command in self.attacks().items():
                measured[name] = self.under(name, command, alone)
            print(json.dumps(measured), file=sys.stderr)
            self.check("the program is there as before", daemon.poll() is None and self.is_there())
        finally:
            daemon.terminate()
            daemon.wait(20)
        self.check("each message is filed once", self.filed() == 5 * COUNT or self.filed())

    def is_there(self):
        try:
            return Colleague(self.base).get("/")[0] == 200
        except OSError:
            return False

    def under(self, name, command, alone):
        waits, is_over = [], threading.Event()
        with open(self.folder + "/attack.log", "ab") as log:
            attack = subprocess.Popen(command, stdout=log, stderr=log)
        colleague = threading.Thread(target=self.looking, args=(waits, is_over))
        colleague.start()
        time.sleep(1)
        took = self.filing()
        attack.wait(SECONDS * 4)
        is_over.set()
        colleague.join()
        refused = [status for _, status in waits if status != 200]
        p95 = sorted(wait for wait, _ in waits)[len(waits) * 95 // 100]
        self.check(name + ": somebody at the desk sees their pages", refused == [] and len(waits) > 5
                   or (len(waits), refused[:5]))
        self.check(name + ": mail is filed as before", took is not None and took < 3 * alone + 2 or (took, alone))
        return {"pages": len(waits), "p95 ms": round(p95 * 1000, 1), "filed s": took and round(took, 2)}


def main():
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        play = Play(sys.argv[1], folder, dovecot)
        play.play()
        print(json.dumps(play.findings))


if __name__ == "__main__":
    main()
