"""What `compare` measures: each part prepares, and gives each party a turn that returns its measures."""

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys

import ingest
import send
from taken import Failed, taken

import imapservers
from servers import temporary_folder
from workspace import CommandFailed, Workspace

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../../../samples/mail")
SCENARIOS = os.path.join(HERE, "../../../Tests/EndToEndTests/Servers")


def programs(options):
    return {"other": options.other, "ours": options.dossier}


@contextlib.contextmanager
def ingesting(options):
    """Mail from Dovecot over TLS, filed and durable, beside mbsync."""
    settings = argparse.Namespace(
        dossier=options.dossier, before=options.other, corpus=options.corpus, messages=options.messages,
        delay=options.delay, stored=0)
    with temporary_folder() as folder, imapservers.named("dovecot", folder + "/d") as server:
        bench = ingest.Bench(settings, folder, server)

        def turn(workspace):
            bench.dossier(workspace)
            if bench.filed == 0:
                raise Failed("nothing was filed: %s" % bench.states)
            return bench.taken.measures()

        parties = {"other": lambda: turn(bench.template), "ours": lambda: turn(bench.newer)}
        if shutil.which("mbsync") and not options.alone:
            parties["mbsync"] = lambda: {"time": (bench.mbsync("no") * 1000, "ms")}
            parties["mbsync FSync"] = lambda: {"time": (bench.mbsync("yes") * 1000, "ms")}
        yield parties


@contextlib.contextmanager
def sending(options):
    """Letters of the outbox to an SMTP server, beside Python's smtplib."""
    settings = argparse.Namespace(dossier=options.dossier, before=options.other, letters=options.letters)
    with temporary_folder() as folder:
        template = send.prepare(settings, folder)
        newer = brought_up(template, options.dossier, folder + "/newer")
        letters = send.stored(template)

        def turn(workspace):
            return send.dossier(settings, folder, workspace).measures()

        parties = {"other": lambda: turn(template), "ours": lambda: turn(newer)}
        if not options.alone:
            parties["smtplib"] = lambda: {"time": (send.python(letters) * 1000, "ms")}
        yield parties


def brought_up(template, program, folder):
    """A copy of a workspace that another build has brought up to date."""
    newer = template.copy(folder)
    newer.dossier = program
    newer.run("case", "list")
    return newer


@contextlib.contextmanager
def parsing(options):
    """Each message of the corpus as JSON, by one process."""
    paths = "".join(
        os.path.join(root, name) + "\n" for root, _, names in sorted(os.walk(options.corpus)) for name in sorted(names))
    with temporary_folder() as folder:
        with open(folder + "/paths", "w") as file:
            file.write(paths)

        def turn(program):
            with open(folder + "/paths") as file:
                found = taken([program, "parse", "--server"], stdin=file)
            return dict(found.measures(), peak=(found.megabytes, "MB"))

        yield {party: lambda program=program: turn(program) for party, program in programs(options).items()}


def stored(options, folder):
    """A workspace with the messages of the corpus stored and not read, its copy for our build, and how many there are."""
    template = Workspace(options.other, folder + "/template", [], {"kind": "folder"})
    template.configure(log={"level": "error"})
    case = template.create_case("Chain", [("client", "anke@client.example.net")])
    (address,) = case["addresses"].values()
    os.makedirs(folder + "/mail")
    messages = ingest.corpus(options.corpus)
    for number, raw in enumerate(messages):
        with open("%s/mail/%d" % (folder, number), "wb") as file:
            file.write(ingest.fresh(raw, number, address))
    template.run("import", folder + "/mail")
    return template, brought_up(template, options.dossier, folder + "/newer"), len(messages)


def read(source, folder, program=None, wrapped=()):
    """Reads and files what is stored, in a copy that is gone then."""
    workspace = source.copy(folder + "/w")
    os.sync()
    command = [program or source.dossier, "--workspace", workspace.folder, "process"]
    found = taken([*wrapped, *command])
    shutil.rmtree(workspace.folder)
    return found


@contextlib.contextmanager
def chaining(options):
    """What a message costs from its stored bytes to its place: parse, reply, proposals, decision, filing."""
    with temporary_folder() as folder:
        template, newer, count = stored(options, folder)

        def turn(source):
            found = read(source, folder)
            return {
                "time for a message": (found.seconds * 1000 / count, "ms"),
                "CPU for a message": (found.cpu * 1000 / count, "ms"),
            }

        yield {"other": lambda: turn(template), "ours": lambda: turn(newer)}


@contextlib.contextmanager
def counting(options):
    """What a letter and a message cost whatever else the machine does: system calls, waits for the disk, and, with
    valgrind, instructions."""
    for tool in ("strace", "strip"):
        if not shutil.which(tool):
            raise Failed("%s is missing" % tool)
    settings = argparse.Namespace(dossier=options.dossier, before=options.other, letters=options.letters)
    with temporary_folder() as folder:
        letters = send.prepare(settings, folder)
        sent = {"other": letters, "ours": brought_up(letters, options.dossier, folder + "/newer")}
        os.makedirs(folder + "/chain")
        template, newer, count = stored(options, folder + "/chain")
        read_by = {"other": template, "ours": newer}

        def turn(party, program):
            log = folder + "/calls"
            trace = ["strace", "-f", "-c", "-U", "calls,name", "-o", log]
            send.dossier(settings, folder, sent[party], wrapped=trace)
            measures = calls(log, "letter", options.letters)
            read(read_by[party], folder, wrapped=trace)
            measures.update(calls(log, "message", count))
            if shutil.which("valgrind"):
                measures["instructions, a message"] = (instructions(read_by[party], program, folder) / count / 1e6, "M")
            return measures

        yield {party: lambda party=party, program=program: turn(party, program)
               for party, program in programs(options).items()}


def calls(log, what, count):
    """System calls, and those of them that wait for the disk, for each of so many."""
    with open(log) as file:
        rows = [line.split() for line in file if line.split() and line.split()[0].isdigit()]
    found = {row[1]: int(row[0]) for row in rows if row[1] != "total"}
    waits = found.get("fsync", 0) + found.get("fdatasync", 0)
    return {
        "system calls, a " + what: (sum(found.values()) / count, ""),
        "waits for the disk, 100 %ss" % what: (waits * 100 / count, ""),
    }


def instructions(source, program, folder):
    """Instructions of reading and filing all that is stored, with what it takes to start."""
    # valgrind cannot read the debugging information of these programs.
    subprocess.run(["strip", "--strip-debug", "-o", folder + "/stripped", program], check=True)
    log = folder + "/instructions"
    read(source, folder, folder + "/stripped", ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + log])
    with open(log) as file:
        for line in file:
            if line.startswith(("summary:", "totals:")):
                return int(line.split()[1])
    raise Failed("callgrind counted nothing")


@contextlib.contextmanager
def writing(options):
    """Whole letters in a second, by the `dossier-bench` beside each build."""
    def turn(program):
        found = taken([bench_of(program), "render", "--letters", str(options.letters)]).output.decode()
        rates = {}
        for line in found.splitlines():
            name, rate = line.split("\t")[:2]
            rates[name.replace("Dossier, text from HTML, ", "")] = 1e6 / float(rate.split()[0])
        return {name: (microseconds, "µs") for name, microseconds in rates.items()}

    for program in programs(options).values():
        bench_of(program)
    yield {party: lambda program=program: turn(program) for party, program in programs(options).items()}


def bench_of(program):
    """The measurements beside a build."""
    bench = os.path.join(os.path.dirname(program), "dossier-bench")
    if not os.access(bench, os.X_OK):
        raise Failed("there is no %s: swift build -c release --product dossier-bench" % bench)
    return bench


@contextlib.contextmanager
def remembering(options):
    """The peak of the daemon and its reader together, with many messages, and with a large one."""
    def turn(program):
        measures = {}
        for script, size in (("crowd.py", options.crowd), ("large.py", options.large)):
            command = [sys.executable, "-B", os.path.join(SCENARIOS, script), program, str(size)]
            found = json.loads(taken(command).output)
            if not found.get("isFiled", found.get("filed") == size):
                raise Failed("%s: not all was filed: %s" % (script, found))
            measures["peak, " + script[:-3]] = (found["peakKilobytes"] / 1024, "MB")
        return measures

    yield {party: lambda program=program: turn(program) for party, program in programs(options).items()}


@contextlib.contextmanager
def paging(options):
    """The pages that are asked for daily, each by a command, in a workspace of many cases."""
    with temporary_folder() as folder:
        template = Workspace(options.other, folder + "/template", [], {"kind": "folder"})
        filled(template, options, folder + "/filled")
        newer = brought_up(template, options.dossier, folder + "/newer")
        template.run("case", "list")

        def turn(workspace):
            measures = {}
            for words in (["agenda"], ["case", "list"], ["case", "show", "1001"], ["search", "bade"]):
                found = taken(workspace.command(*words))
                name = " ".join(words[:2] if words[0] == "case" else words[:1])
                measures[name + ", time"] = (found.seconds * 1000, "ms")
                measures[name + ", peak"] = (found.megabytes, "MB")
            return measures

        yield {"other": lambda: turn(template), "ours": lambda: turn(newer)}


def filled(workspace, options, folder):
    """Puts a database of many cases in place of the empty one, by the older build that can make it."""
    try:
        bench = bench_of(options.other)
    except Failed:
        bench = bench_of(options.dossier)
    # It also ends with 1 when something took long, which is not asked here.
    subprocess.run([bench, "desk", "--cases", str(options.cases), "--folder", folder], stdout=subprocess.DEVNULL)
    if not os.path.exists(folder + "/dossier.db"):
        raise Failed("%s filled no workspace" % bench)
    ingest.replace(workspace, folder)


PARTS = {
    "ingest": ingesting, "send": sending, "parse": parsing, "chain": chaining, "letters": writing,
    "memory": remembering, "pages": paging, "counts": counting,
}
# Counting takes long, and its answer hardly varies: it is asked for by name.
USUAL = [name for name in PARTS if name != "counts"]

__all__ = ["PARTS", "SAMPLES", "USUAL", "CommandFailed"]
