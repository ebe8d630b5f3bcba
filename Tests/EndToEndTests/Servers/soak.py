"""Mixed traffic for a long time, with a fast clock and faults at random; then everything is counted.

usage: soak.py DOSSIER MINUTES [SPEED CHART SEED]

SPEED is how many times as fast the daemon's clock runs; CHART is a file for a picture (SVG) of
memory, open files and the growth of the database. Prints what was found as JSON.
"""

import json
import os
import random
import signal
import sys
import threading
import time
from email import message_from_bytes, policy

from harms import HARMS
from interpose import Interpose
from letters import compose, quoted
from mitm import MOMENTS, Relay
from servers import Dovecot, Exim, temporary_folder, write_password
from soakchart import draw
from workspace import Workspace, family, until

TO = "j.vos@lawfirm.example.org"
CLIENT = "billing@client.example.net"
GONE = "gone@bounce.example.net"
CASES = 6


class Soak:
    def __init__(self, dossier, folder, dovecot, exim, speed):
        self.folder, self.dovecot, self.exim = folder, dovecot, exim
        self.imap, self.smtp = Relay(dovecot.port), Relay(exim.port)
        self.interpose = Interpose(folder)
        self.refusal = folder + "/refusal"
        self.clock = "2026-12-01T08:00:00Z*%d@%d" % (speed, time.time())
        password = write_password(folder)
        mailbox = dovecot.mailbox("cases", password, tls=False, afterStored="seen")
        self.workspace = Workspace(
            dossier, folder + "/w", [dict(mailbox, port=self.imap.port, stallSeconds=2)],
            {
                "kind": "smtp", "host": "127.0.0.1", "port": self.smtp.port, "security": "clear",
                "allowClearText": True, "stallSeconds": 2, "commitSeconds": 2,
                "retry": {"firstDelaySeconds": 60, "maximumDelaySeconds": 3600,
                          "expireAfterHours": 8760},
            },
        )
        self.workspace.configure(
            organisation={"name": "Nordlicht GmbH", "timeZone": "UTC", "country": "PL"},
            daemon={"pollSeconds": 5, "longestPauseSeconds": 2}, alerts={"missedPolls": 10000},
        )
        self.cases = [self.open_case(number) for number in range(CASES)]
        self.is_over = threading.Event()
        self.arrived, self.faults, self.samples = [], {}, []
        self.replies = self.restarts = self.written = 0
        self.ended = []
        self.daemon_lock = threading.Lock()
        self.daemon = None
        self.start_daemon()

    def run(self, *words):
        return self.workspace.run(*words, env=dict(os.environ, DOSSIER_CLOCK=self.clock))

    def open_case(self, number):
        client = "C-%d" % number
        self.run("client", "set", client, "--name", "Client %d" % number)
        self.run("item", "set", "FAC-%d" % number, "--client", client, "--amount", "9000.00")
        case = json.loads(self.run(
            "case", "create", "Soak %d" % number, "--type", "payment_plan", "--client", client,
            "--item", "FAC-%d" % number, "--participant", "client:" + CLIENT,
            "--participant", "law_firm:" + TO, "--participant", "bailiff:" + GONE, "--json",
        ))["number"]
        # Reminders go out as its days come.
        plan = json.loads(self.run(
            "plan", "create", str(case), "--count", "52", "--every", "weekly",
            "--first", "2026-12-0%d" % (number + 3), "--json",
        ))["plan"]
        self.run("plan", "activate", str(plan))
        shown = json.loads(self.run("case", "show", str(case), "--json"))
        return {"number": case,
                "addresses": {p["email"]: p["caseAddress"] for p in shown["participants"]}}

    # The daemon

    def start_daemon(self):
        environment = self.interpose.environment(
            refuse=self.refusal, below=self.workspace.folder + "/dossier.db"
        )
        self.daemon = self.workspace.daemon(env=dict(environment, DOSSIER_CLOCK=self.clock))

    def kill_daemon(self):
        with self.daemon_lock:
            self.daemon.kill()
            self.daemon.wait()
            self.restarts += 1
            self.start_daemon()

    def revive(self):
        """What the unit does: a daemon that could not begin, since the disk was full, begins again."""
        with self.daemon_lock:
            if self.daemon.poll() is not None:
                self.ended.append(self.daemon.returncode)
                self.start_daemon()

    # Traffic

    def arrivals(self, pause):
        session = None
        number = 0
        while not self.is_over.is_set():
            try:
                session = session or self.dovecot.login("cases")
                message, name = self.letter(number)
                if session.append("INBOX", None, None, message)[0] == "OK":
                    self.arrived.append(name)
                    number += 1
            except Exception:
                session = None  # The server is away; what is not taken does not count.
            time.sleep(random.uniform(0, 2 * pause))

    def letter(self, number):
        name = "soak-%d@mail.example.org" % number
        case = random.choice(self.cases)
        kind = random.random()
        to, sender, more, text = case["addresses"][TO], TO, {}, "text %d\n" % number
        if kind < 0.08:
            to, sender = "cases@case.example.com", "stranger@elsewhere.example.net"
        elif kind < 0.16:
            more = {"Auto_Submitted": "auto-replied"}
        elif kind < 0.30:
            more = {"attachment": ("scan %d.pdf" % number, os.urandom(100_000))}
        elif kind < 0.33:
            more = {"attachment": ("large %d.pdf" % number, os.urandom(2_000_000))}
        message = compose(sender, to, "Soak %d" % number, text, message_id="<%s>" % name, **more)
        return message.as_bytes(), name

    def letters(self, pause):
        number = 0
        while not self.is_over.is_set():
            number += 1
            to = GONE if number % 5 == 0 else TO
            try:
                self.run(
                    "send", str(random.choice(self.cases)["number"]), "--template",
                    "request-for-information", "--to", to, "--message", "Question %d" % number,
                )
                self.written += 1
            except Exception:
                pass  # The disk is full; a person would try again.
            time.sleep(random.uniform(0, 2 * pause))

    def answers(self, pause):
        """The law firm and the client press Reply."""
        seen = set()
        while not self.is_over.is_set():
            time.sleep(pause)
            for mailbox in ("firm", "client"):
                try:
                    for raw in self.dovecot.messages(mailbox):
                        letter = message_from_bytes(raw, policy=policy.default)
                        if letter["Message-ID"] in seen:
                            continue
                        seen.add(letter["Message-ID"])
                        if random.random() < 0.5:
                            self.answer(letter, TO if mailbox == "firm" else CLIENT)
                except Exception:
                    pass  # A server is away.

    def answer(self, letter, sender):
        to = str(letter["Reply-To"]).split("<")[-1].rstrip(">")
        message = compose(
            sender, to, "Re: " + str(letter["Subject"]), "We shall see." + quoted(letter),
            In_Reply_To=str(letter["Message-ID"]), References=str(letter["Message-ID"]),
        )
        self.exim.submit(sender, [to], message.as_bytes())
        self.replies += 1

    def people(self, pause):
        """Somebody looks at the cases, so that reminders go out."""
        while not self.is_over.wait(pause):
            for case in self.cases:
                try:
                    self.run("case", "seen", str(case["number"]))
                except Exception:
                    pass  # Nothing to see, or the disk is full.

    # Faults

    def harm(self, pause):
        while not self.is_over.wait(random.uniform(0.5, 1.5) * pause):
            kind = random.choice([
                "session-killed", "dovecot-away", "exim-away", "disk-full",
                "relay", "relay", "relay", "relay",
            ])
            self.faults[kind] = self.faults.get(kind, 0) + 1
            getattr(self, kind.replace("-", "_"))()

    def kills(self, pause):
        """Few, so that the daemon lives long enough between them for a leak to be seen."""
        while not self.is_over.wait(pause):
            self.revive()
            self.kill_daemon()

    def session_killed(self):
        self.dovecot.kill("cases")

    def dovecot_away(self):
        self.dovecot.stop()
        self.dovecot.kill("cases")
        time.sleep(random.uniform(0, 4))
        self.dovecot.start()

    def exim_away(self):
        self.exim.stop()
        time.sleep(random.uniform(0, 4))
        self.exim.start()

    def disk_full(self):
        with open(self.refusal, "w") as file:
            file.write("28")
        time.sleep(random.uniform(0, 4))
        os.remove(self.refusal)

    def relay(self):
        moment = random.choice(list(MOMENTS))
        relay = self.smtp if moment in ("send", "dot") else self.imap
        with relay.lock:
            relay.moment, relay.harm = moment, random.choice(list(HARMS.values()))
            relay.left = 1

    # Measuring

    def sample(self, pause):
        start = time.monotonic()
        while not self.is_over.wait(pause):
            try:
                self.samples.append(dict(self.measure(), seconds=time.monotonic() - start))
            except (OSError, ValueError, IndexError):
                pass  # The daemon is just being started anew.

    def measure(self):
        pids = family(self.daemon.pid)
        memory = files = 0
        for pid in pids:
            with open("/proc/%d/statm" % pid) as statm:
                memory += int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            files += len(os.listdir("/proc/%d/fd" % pid))
        database = sum(
            os.path.getsize(self.workspace.folder + "/dossier.db" + suffix)
            for suffix in ("", "-wal") if os.path.exists(self.workspace.folder + "/dossier.db" + suffix)
        )
        return {"memory": memory, "files": files, "database": database,
                "arrived": len(self.arrived), "processes": len(pids)}


def play(soak, minutes):
    threads = [
        threading.Thread(target=soak.arrivals, args=(0.5,)),
        threading.Thread(target=soak.letters, args=(2.0,)),
        threading.Thread(target=soak.answers, args=(3.0,)),
        threading.Thread(target=soak.people, args=(5.0,)),
        threading.Thread(target=soak.harm, args=(10.0,)),
        threading.Thread(target=soak.kills, args=(minutes * 60 / 5,)),
        threading.Thread(target=soak.sample, args=(2.0,)),
    ]
    for thread in threads:
        thread.start()
    time.sleep(minutes * 60)
    soak.is_over.set()
    for thread in threads:
        thread.join()
    for relay in (soak.imap, soak.smtp):
        relay.left = 0
    soak.revive()
    settled = until(lambda: is_settled(soak), 180, 1)
    soak.daemon.send_signal(signal.SIGTERM)
    return dict(count(soak), settled=bool(settled), exitCode=soak.daemon.wait(60))


def rows(soak, what):
    return json.loads(soak.run(what, "list", "--limit", "1000000", "--json"))


def is_settled(soak):
    inbox = rows(soak, "inbox")
    waits = any(row["state"] in ("pending", "processing") for row in inbox)
    leaves = any(row["state"] in ("queued", "sending") for row in rows(soak, "outbox"))
    known = {row["messageID"] for row in inbox}
    return not waits and not leaves and set(soak.arrived) <= known


def count(soak):
    inbox, outbox = rows(soak, "inbox"), rows(soak, "outbox")
    names = [row["messageID"] for row in inbox]
    delivered = {}
    for mailbox in ("firm", "client"):
        for raw in soak.dovecot.messages(mailbox):
            name = message_from_bytes(raw)["Message-ID"].strip("<>")
            delivered[name] = delivered.get(name, 0) + 1
    states = {}
    for row in outbox:
        states[row["state"]] = states.get(row["state"], 0) + 1
    samples = [s for s in soak.samples if s["processes"] == 2] or soak.samples
    third = max(1, len(samples) // 3)
    early, late = samples[third:2 * third], samples[-third:]

    def middle(part, name):
        values = sorted(sample[name] for sample in part) or [0]
        return values[len(values) // 2]

    environment = dict(os.environ, DOSSIER_CLOCK=soak.clock)
    fsck = soak.workspace.attempt("fsck", "--json", env=environment)
    return {
        "arrived": len(soak.arrived), "replies": soak.replies, "letters": len(outbox),
        "missing": sum(names.count(name) == 0 for name in soak.arrived),
        "twice": sum(names.count(name) > 1 for name in set(soak.arrived)),
        "lettersTwice": sum(number > 1 for number in delivered.values()),
        "automatic": len(outbox) - soak.written,
        "states": states, "inbox": {s: [r["state"] for r in inbox].count(s) for s in
                                    {r["state"] for r in inbox}},
        "faults": soak.faults, "restarts": soak.restarts, "ended": soak.ended,
        "memoryMegabytes": [round(middle(part, "memory") / 1e6, 1) for part in (early, late)],
        "files": [middle(part, "files") for part in (early, late)],
        "databaseMegabytes": round(samples[-1]["database"] / 1e6, 1) if samples else 0,
        "fsck": fsck.returncode, "unexplained": json.loads(fsck.stdout or b"{}").get("unexplained"),
        "verify": soak.workspace.attempt("verify", env=environment).returncode,
    }


def main(dossier, minutes, speed="1440", chart="", seed="1"):
    random.seed(int(seed))
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        os.makedirs(folder + "/e")
        with open(folder + "/e/users", "w") as users:
            users.write("%s: firm\n%s: client\ncases@case.example.com: cases\n" % (TO, CLIENT))
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            soak = Soak(dossier, folder, dovecot, exim, int(speed))
            found = dict(minutes=float(minutes), **play(soak, float(minutes)))
            if chart:
                draw(chart, soak.samples, found)
            print(json.dumps(found))
            if os.environ.get("SOAK_LOG"):
                os.replace(soak.workspace.folder + "/daemon.log", os.environ["SOAK_LOG"])


if __name__ == "__main__":
    main(*sys.argv[1:])
