"""Messages that wait in Dovecot or another server, over TLS: filed by Dossier, and merely fetched by others, in turns.

usage: ingest.py DOSSIER CORPUS [--messages N] [--rounds N] [--delay MS] [--stored N]
                [--roundup PYTHON] [--alone] [--before DOSSIER] [--server cyrus|courier]

CORPUS is a folder of messages, which are repeated with fresh Message-IDs. --delay puts so many
milliseconds of round trip before the server. --stored fills the workspace with so many messages first.
--alone leaves the others out. --before names another build of Dossier that does the same. PYTHON is an interpreter that has Roundup; it files some of the
messages, from a file.
"""

import argparse
import asyncio
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from email.message import EmailMessage

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../../Tests/EndToEndTests/Servers"))

import imapservers  # noqa: E402
from servers import PASSWORD, temporary_folder, write_password  # noqa: E402
from taken import taken  # noqa: E402
from workspace import Workspace  # noqa: E402

USER = "bench"
CASES = 500


def corpus(folder):
    """The messages of a folder, by content, without what is none."""
    found = []
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            with open(os.path.join(root, name), "rb") as file:
                raw = file.read()
            raw = re.sub(rb"\AFrom .*\r?\n", b"", raw)
            if re.match(rb"[A-Za-z][A-Za-z0-9-]*:", raw):
                found.append(raw)
    return found


def fresh(raw, number, address):
    """A message with a Message-ID of its own, delivered to a case."""
    name = b"Message-ID: <bench-%d@mail.example.org>" % number
    head, gap, body = raw.partition(b"\n\n") if b"\n\n" in raw else raw.partition(b"\r\n\r\n")
    head, count = re.subn(rb"(?im)^message-id:.*$(\r?\n[ \t].*$)*", name, head, count=1)
    lines = [b"Delivered-To: " + address.encode()] + ([] if count else [name])
    return b"".join(line + b"\n" for line in lines) + head + gap + body


class Delay:
    """A relay that adds half a round trip in each direction."""

    def __init__(self, port, milliseconds):
        self.target, self.half = port, milliseconds / 2000
        self.loop = asyncio.new_event_loop()
        ready = threading.Event()
        threading.Thread(target=self.run, args=(ready,), daemon=True).start()
        ready.wait()

    def run(self, ready):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(
            asyncio.start_server(self.link, "127.0.0.1", 0, limit=1 << 20)
        )
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self.loop.run_forever()

    async def link(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        await asyncio.gather(self.pump(reader, far_writer), self.pump(far_reader, writer))

    async def pump(self, reader, writer):
        try:
            while data := await reader.read(1 << 18):
                self.loop.call_later(self.half, writer.write, data)
        except OSError:
            pass
        self.loop.call_later(self.half, writer.close)


class Bench:
    def __init__(self, options, folder, server):
        self.options, self.folder, self.server = options, folder, server
        self.password = write_password(folder)
        self.port = server.tls_port
        if options.delay:
            self.port = Delay(server.tls_port, options.delay).port
        mailbox = dict(server.mailbox(USER, self.password), port=self.port)
        self.template = Workspace(
            options.before or options.dossier, folder + "/template", [mailbox], {"kind": "folder"}
        )
        self.template.configure(log={"level": "warn"})
        if options.stored:
            self.fill(options.stored)
        self.addresses = [self.open_case(number) for number in range(CASES)]
        self.deliver()
        # The newer build brings the workspace up to date before anybody is timed.
        self.newer = self.template.copy(folder + "/newer")
        self.newer.dossier = options.dossier
        self.newer.run("case", "list")

    def open_case(self, number):
        title, who = "Case %d" % number, "p%d@client.example.net" % number
        number = self.template.json("case", "create", title, "--participant", "client:" + who)
        shown = self.template.json("case", "show", str(number["number"]))
        return shown["participants"][0]["caseAddress"]

    def fill(self, count):
        """Puts a database with so many messages in place of the empty one."""
        bench = os.path.join(os.path.dirname(self.options.dossier), "dossier-bench")
        target = self.folder + "/filled"
        subprocess.run(
            [bench, "desk", "--cases", str(count // 10), "--folder", target],
            stdout=subprocess.DEVNULL,
        )
        replace(self.template, target)

    def deliver(self):
        messages = corpus(self.options.corpus)
        incoming = self.folder + "/incoming"
        os.makedirs(incoming)
        self.bytes = 0
        paths = []
        for number in range(self.options.messages):
            raw = fresh(messages[number % len(messages)], number, self.addresses[number % CASES])
            self.bytes += len(raw)
            paths.append("%s/%d" % (incoming, number))
            with open(paths[-1], "wb") as file:
                file.write(raw)
        self.options.messages = sum(
            self.server.deliver(USER, *paths[first:first + 1000])
            for first in range(0, len(paths), 1000)
        )
        # The server's own index is made once, before anybody is timed.
        self.server.messages(USER)

    # Who takes part; each gives seconds.

    def dossier(self, workspace):
        folder = self.folder + "/w"
        shutil.copytree(workspace.folder, folder)
        # What was copied is not to be written while somebody is timed.
        os.sync()
        self.taken = taken([workspace.dossier, "--workspace", folder, "run", "--once"])
        database = sqlite3.connect(folder + "/dossier.db")
        (self.filed,) = database.execute(
            "SELECT count(*) FROM comment JOIN message ON message.id = comment.message"
            " WHERE messageID LIKE 'bench-%'"
        ).fetchone()
        states = dict(database.execute("SELECT state, count(*) FROM inboundEmail GROUP BY state"))
        self.states = states
        database.close()
        shutil.rmtree(folder)
        return self.taken.seconds

    def mbsync(self, sync):
        folder = self.folder + "/mbsync"
        os.makedirs(folder)
        with open(folder + "/rc", "w") as file:
            file.write(
                "FSync %s\nIMAPAccount a\nHost localhost\nPort %d\nUser %s\nPass %s\n"
                "SSLType IMAPS\nSystemCertificates no\nCertificateFile %s\nAuthMechs PLAIN\n\n"
                "IMAPStore far\nAccount a\n\nMaildirStore near\nPath %s/m/\nInbox %s/m/INBOX\n\n"
                "Channel c\nFar :far:INBOX\nNear :near:INBOX\nSync Pull New\nCreate Near\n"
                "SyncState *\n" % (sync, self.port, USER, PASSWORD, self.server.certificate,
                                   folder, folder)
            )
        os.makedirs(folder + "/m")
        return self.fetched(["mbsync", "-q", "-c", folder + "/rc", "c"], folder, folder + "/m/INBOX")

    def getmail(self):
        folder = self.folder + "/getmail"
        for name in ("cur", "new", "tmp"):
            os.makedirs(folder + "/m/" + name)
        with open(folder + "/getmailrc", "w") as file:
            file.write(
                "[retriever]\ntype = SimpleIMAPSSLRetriever\nserver = localhost\nport = %d\n"
                "username = %s\npassword = %s\n\n[destination]\ntype = Maildir\npath = %s/m/\n\n"
                "[options]\nread_all = true\ndelivered_to = false\nreceived = false\nverbose = 0\n"
                % (self.port, USER, PASSWORD, folder)
            )
        command = ["getmail", "--getmaildir", folder, "--rcfile", folder + "/getmailrc"]
        # It refuses to run as root.
        return self.fetched(as_user(command, folder), folder, folder + "/m")

    def fetched(self, command, folder, maildir):
        os.sync()
        start = time.monotonic()
        done = subprocess.run(command, capture_output=True)
        seconds = time.monotonic() - start
        count = sum(len(os.listdir(maildir + "/" + name)) for name in ("cur", "new"))
        shutil.rmtree(folder)
        if count < self.options.messages:
            say("%s fetched only %d: %s" % (command[0], count, done.stderr.decode()[-300:]))
        return seconds

    def roundup(self, count=200):
        """Messages per second of Roundup's gateway on SQLite, from an mbox.

        They are ordinary ones as large as those of the corpus, most of which it does not take.
        """
        home, tools = self.folder + "/tracker", os.path.dirname(self.options.roundup)
        sender = "anke@client.example.net"

        def run(*words):
            return subprocess.run(
                [tools + "/roundup-admin", "-i", home, *words], check=True, capture_output=True
            ).stdout.decode()

        run("install", "classic", "sqlite",
            "mail_domain=case.example.com,admin_email=a@example.org,"
            "tracker_web=http://localhost/,mail_host=localhost,mail_debug=/dev/null")
        run("initialise", "secret")
        run("create", "user", "username=anke", "address=" + sender, "roles=User")
        mbox = self.folder + "/roundup.mbox"
        with open(mbox, "wb") as file:
            for number in range(count):
                letter = EmailMessage()
                letter["From"], letter["To"] = sender, "issue_tracker@case.example.com"
                letter["Subject"] = "Invoice %d" % number
                letter["Message-ID"] = "<plain-%d@client.example.net>" % number
                letter.set_content("We shall look into it.\n" * 10)
                letter.add_attachment(
                    os.urandom(8000), maintype="application", subtype="pdf", filename="scan.pdf"
                )
                file.write(b"From x@example.org Sat Nov 28 10:00:00 2026\n" + bytes(letter) + b"\n")
        start = time.monotonic()
        subprocess.run(
            [tools + "/roundup-mailgw", "-c", "issue", home, "mailbox", mbox], capture_output=True
        )
        seconds = time.monotonic() - start
        filed = len(run("list", "msg").splitlines())
        say("Roundup filed %d of %d in %.1f s" % (filed, count, seconds))
        return filed / seconds


def replace(workspace, folder):
    """Puts the database of a folder in place of that of a workspace; the folder is gone then."""
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(folder + "/dossier.db" + suffix):
            name = "/dossier.db" + suffix
            os.replace(folder + name, workspace.folder + name)
    shutil.rmtree(folder)


def as_user(command, folder):
    if os.getuid() != 0:
        return command
    shutil.chown(folder, "nobody")
    for root, folders, names in os.walk(folder):
        for name in folders + names:
            shutil.chown(os.path.join(root, name), "nobody")
    return ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", *command]


def say(text):
    print(text, file=sys.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dossier")
    parser.add_argument("corpus")
    parser.add_argument("--messages", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--delay", type=int, default=0)
    parser.add_argument("--stored", type=int, default=0)
    parser.add_argument("--roundup")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--before")
    parser.add_argument("--server", default="dovecot")
    options = parser.parse_args()
    # A server other than Dovecot gets its messages one by one, which takes long on a disk.
    memory = None if options.server == "dovecot" else "/dev/shm"
    with temporary_folder() as folder, temporary_folder(memory) as place, imapservers.named(
        options.server, place + "/d"
    ) as server:
        bench = Bench(options, folder, server)
        report(bench, options, folder)


def report(bench, options, folder):
    parties = {"dossier: fetched, filed, durable": lambda: bench.dossier(bench.newer)}
    if options.before:
        parties["dossier before"] = lambda: bench.dossier(bench.template)
    if shutil.which("mbsync") and not options.alone:
        parties["mbsync, FSync yes: fetched"] = lambda: bench.mbsync("yes")
        parties["mbsync, FSync no: fetched"] = lambda: bench.mbsync("no")
    # getmail waits for a round trip or two for each message.
    if shutil.which("getmail") and not (options.delay or options.alone):
        parties["getmail: fetched"] = bench.getmail
    times = {name: [] for name in parties}
    for _ in range(options.rounds):
        for name, measure in parties.items():
            times[name].append(measure())
    kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True)
    print("%d messages, %.0f MB, over TLS from %s%s, on %s; median of %d rounds" % (
        options.messages, bench.bytes / 1e6, options.server,
        ", %d ms round trip" % options.delay if options.delay else "",
        kind.stdout.strip(), options.rounds,
    ))
    ours = statistics.median(times["dossier: fetched, filed, durable"])
    for name, values in times.items():
        middle = statistics.median(values)
        print("%-34s %7.2f s %7.0f messages/s   dossier takes %.2f of its time" % (
            name, middle, options.messages / middle, ours / middle))
    print("dossier made %d comments; raw messages: %s" % (bench.filed, bench.states))
    if options.roundup:
        rate = bench.roundup()
        print("%-34s %17.1f messages/s   dossier is %.0f times as fast" % (
            "Roundup: filed, from a file", rate, options.messages / ours / rate))


if __name__ == "__main__":
    main()
