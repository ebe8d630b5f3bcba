"""A recorded tour of all commands: help, a play, mistakes; two runs of one program write equal bytes.

What is to stay as it is, is recorded before a change and after it, and compared with `diff`.

usage: tour.py DOSSIER [FOLDER]

FOLDER, the current one when left out, gets `tour.txt`: for each call its words, the exit code, the
results ("  ") and the remarks ("! "). What differs from run to run is masked. The play is in
`tour_play.py` and `tour_mail.py`, people and files are in `tour_world.py`, mistakes in
`tour_mistakes.py`, and `tour_record.py` writes.
"""

import json
import os
import re
import shlex
import shutil
import sys
import time
from email import message_from_bytes, policy

import tour_mail
import tour_mistakes
import tour_play
from letters import compose
from servers import temporary_folder
from tour_record import Recorder
from tour_world import CHANGED_RULE, MAIL, RULE, configuration, write_files
from workspace import Workspace

READER, HANDLER = ("--as", "rhea"), ("--as", "lea")


class Tour(Recorder):
    """The play in a workspace."""

    def __init__(self, dossier, folder, record):
        super().__init__(dossier, folder, record)
        self.files, self.place = folder + "/files", folder + "/w"
        os.makedirs(folder + "/here")
        write_files(self.files)
        os.environ.update(self.environment)
        self.workspace = Workspace(dossier, self.place, [], {})
        for name in ("new", "cur", "tmp"):
            os.makedirs("%s/maildir/%s" % (self.place, name), mode=0o700)
        self.use("ours")
        with open(self.place + "/types.json5") as file:
            rules = file.read()
        assert RULE in rules
        with open(self.place + "/types.json5", "w") as file:
            file.write(rules.replace(RULE, CHANGED_RULE))
        self.environment["DOSSIER_WORKSPACE"] = self.place
        self.mails = 0

    def play(self, lines):
        verbs = {"?": self.ask, "!": self.act, ".": self.single, "~": self.on_terminal}
        for line in filter(None, lines.split("\n")):
            verb, _, rest = line.partition(" ")
            if verb == "##":
                self.heading(rest)
            elif verb in verbs:
                words, feed = self.words(rest)
                verbs[verb](words, feed=feed)
            else:
                getattr(self, verb)(rest)

    def words(self, line):
        """The words of a line, and what is fed."""
        for box, rows in (("{inbox}", self.workspace.inbox), ("{outbox}", self.workspace.outbox)):
            line = line.replace(box, str(rows()[0]["id"])) if box in line else line
        line = re.sub(r"\{to:(\S+)\}", lambda found: str(self.sent(found.group(1))["message"]), line)
        words = shlex.split(line.replace("{files}", self.files))
        if words and words[-1].startswith("<"):
            with open(os.path.join(self.files, words.pop()[1:]), "rb") as file:
                return words, file.read()
        return words, b""

    # What a line says

    def single(self, words, feed):
        self.once(*words, feed=feed)

    def ask(self, words, feed):
        said = self.once(*words, feed=feed)
        self.again([*READER, *words], said, feed=feed)
        self.again([*HANDLER, *words], said, feed=feed)
        if not feed:
            self.on_terminal(words)
        self.once(*words, "--json", feed=feed)

    def act(self, words, feed):
        with self.taken_back():
            self.once(*READER, *words, feed=feed)
            self.once(*HANDLER, *words, "--json", feed=feed)
        self.once(*words, feed=feed)

    def at(self, moment):
        self.environment["DOSSIER_CLOCK"] = moment
        self.heading("at " + moment)

    def use(self, name):
        self.workspace.configure(**configuration(name, self.files))

    def states(self, _):
        tour_mistakes.states(self)

    def mail(self, rest):
        name, *way = rest.split()
        sender, to, subject, text, fields = MAIL[name]
        if "/" in to:
            number, email = to.split("/")
            people = self.workspace.json("case", "show", number)["participants"]
            to = next(one["caseAddress"] for one in people if one["email"] == email)
        self.receive(compose(sender, to, subject, text, message_id=self.message_id(), **fields), way)

    def reply(self, rest):
        sender, _, text = rest.partition(" ")
        letter = self.letter(sender)
        self.receive(compose(
            sender, str(letter["Reply-To"]), "Re: " + str(letter["Subject"]), text + "\n",
            message_id=self.message_id(), In_Reply_To=str(letter["Message-ID"]),
            Authentication_Results="mx.example.com; dmarc=pass header.from=" + sender.split("@")[1],
        ))

    def message_id(self):
        self.mails += 1
        return "<tour-%d@mail.example.org>" % self.mails

    def sent(self, email):
        """The newest letter to somebody that has left, in the outbox."""
        rows = [r for r in self.workspace.outbox() if r["to"] == [email] and r["state"] == "sent"]
        return rows[0]

    def letter(self, email):
        with open("%s/outgoing/%s.eml" % (self.place, self.sent(email)["messageID"]), "rb") as file:
            return message_from_bytes(file.read(), policy=policy.default)

    def receive(self, message, way=()):
        if "import" in way:
            with open(self.files + "/came.eml", "wb") as file:
                file.write(message.as_bytes())
            self.once("import", self.files + "/came.eml")
        else:
            self.once("deliver", feed=message.as_bytes())
        self.once("run", "--once")

    # Taking back

    def taken_back(self):
        return Snapshot(self.place, self.folder + "/kept")


class Snapshot:
    """The workspace as it is now, put back at the end; of the templates only new ones go."""

    def __init__(self, place, kept):
        self.place, self.kept = place, kept

    def __enter__(self):
        shutil.rmtree(self.kept, ignore_errors=True)
        shutil.copytree(self.place, self.kept, ignore=shutil.ignore_patterns("templates"))
        self.templates = os.listdir(self.place + "/templates")

    def __exit__(self, *_):
        os.rename(self.place + "/templates", self.kept + "/templates")
        shutil.rmtree(self.place)
        os.rename(self.kept, self.place)
        for name in set(os.listdir(self.place + "/templates")) - set(self.templates):
            shutil.rmtree(os.path.join(self.place, "templates", name))


def helps(tour):
    """Every page of help; the names of the commands."""
    tour.heading("Help")
    overview = tour.once("help")
    tour.again(["--help"], overview)
    names = re.findall(r"^    ([a-z][a-z ]*?)  +[A-Z]", overview, re.MULTILINE)
    for name in names:
        said = tour.once(*name.split(), "--help")
        tour.again(["help", *name.split()], said)
    for group in sorted({name.split()[0] for name in names if " " in name} - set(names)):
        tour.once(group, "--help")
    return names


def manual(tour):
    """The manual pages, as files."""
    tour.heading("Manual pages")
    tour.once("manual", tour.folder + "/manual")
    for name in sorted(os.listdir(tour.folder + "/manual")):
        show(tour, "manual/" + name)


def show(tour, name):
    """A file that the program wrote."""
    with open(os.path.join(tour.folder, name), "rb") as file:
        tour.record.write("file %s\n%s\n" % (tour.mask(name), tour.lines("  ", file.read())))


def written(tour):
    """What stands in the folders of the export, and the pages."""
    tour.heading("Files")
    for folder in ("files/outside", "files/inside"):
        for place, folders, files in os.walk(os.path.join(tour.folder, folder)):
            folders.sort()
            for name in sorted(files):
                path = os.path.relpath(os.path.join(place, name), tour.folder)
                if path.endswith((".html", ".json", ".eml", ".sha256")):
                    show(tour, path)
                else:
                    tour.record.write("file %s\n\n" % tour.mask(path))
    for name in ("files/report.html", "files/reminder.html"):
        show(tour, name)
    for row in reversed(tour.workspace.outbox()):
        name = "w/outgoing/%s.eml" % row["messageID"]
        if os.path.exists(os.path.join(tour.folder, name)):
            show(tour, name)


def main(dossier, target="."):
    start = time.monotonic()
    os.makedirs(target, exist_ok=True)
    with temporary_folder(memory="/dev/shm") as folder:
        with open(os.path.join(target, "tour.txt"), "w") as record:
            tour = Tour(os.path.abspath(dossier), folder, record)
            names = helps(tour)
            manual(tour)
            tour.play(tour_play.PLAY)
            tour.play(tour_mail.PLAY)
            written(tour)
            tour_mistakes.sweep(tour, names)
    print(json.dumps({
        "commands": len(names), "calls": tour.calls, "seconds": round(time.monotonic() - start, 1),
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
