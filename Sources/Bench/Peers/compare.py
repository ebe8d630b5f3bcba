"""Two builds of Dossier in turns: how much of the other one's time, CPU and memory ours takes.

usage: compare.py DOSSIER OTHER [--parts NAME,…] [--pairs N] [--corpus FOLDER] [--json] …

Each part prepares what both need, once, with the other build, and gives each party a workspace and a server of its
own. In each pair the order is the other way round, so that no drift of the machine hits one of them only.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys

import parts
from taken import Failed

OURS, OTHER = "ours", "other"


def main():
    options = arguments()
    rows, left_out = [], {}
    for name in options.parts:
        say("%s: %d pairs" % (name, options.pairs))
        try:
            with parts.PARTS[name](options) as parties:
                rows += compared(name, parties, options.pairs)
        except (Failed, subprocess.CalledProcessError, parts.CommandFailed) as error:
            left_out[name] = str(error).strip()[-300:]
    builds = {OTHER: version(options.other), OURS: version(options.dossier)}
    if options.json:
        print(json.dumps({
            "builds": builds, "pairs": options.pairs, "rows": rows, "leftOut": left_out,
        }, indent=2))
    else:
        show(builds, options.pairs, rows, left_out)
    return 1 if left_out else 0


def arguments():
    parser = argparse.ArgumentParser(prog="dossier-bench compare", usage=(
        "dossier-bench compare OTHER [--ours DOSSIER] [--parts NAME,...] [--pairs N] [--corpus FOLDER] [--json]"))
    parser.add_argument("dossier", help=argparse.SUPPRESS)
    parser.add_argument("other", metavar="OTHER", help="the program 'dossier' of another release build")
    parser.add_argument("--ours", help="the build to judge, instead of the one beside dossier-bench")
    parser.add_argument("--parts", default=",".join(parts.USUAL),
                        help="%s; counts has to be named" % ", ".join(parts.PARTS))
    parser.add_argument("--pairs", type=int, default=5, help="how often each has its turn")
    parser.add_argument("--corpus", help="a folder of messages, for ingest, parse and chain; otherwise samples/mail")
    parser.add_argument("--messages", type=int, default=5000, help="of ingest")
    parser.add_argument("--delay", type=int, default=0, help="milliseconds of round trip, of ingest")
    parser.add_argument("--letters", type=int, default=1000, help="of send and letters")
    parser.add_argument("--crowd", type=int, default=2000, help="messages in the mailbox, of memory")
    parser.add_argument("--large", type=int, default=25, help="megabytes of one message, of memory")
    parser.add_argument("--cases", type=int, default=5000, help="of pages")
    parser.add_argument("--alone", action="store_true", help="leave out mbsync and smtplib")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options = parser.parse_args()
    options.dossier = os.path.abspath(options.ours or options.dossier)
    options.other = os.path.abspath(options.other)
    options.corpus = os.path.abspath(options.corpus or parts.SAMPLES)
    options.parts = options.parts.split(",")
    for name in options.parts:
        if name not in parts.PARTS:
            parser.error("there is no part '%s': %s" % (name, ", ".join(parts.PARTS)))
    for program in (options.dossier, options.other):
        if not os.access(program, os.X_OK):
            parser.error("%s is no program: build it with 'swift build -c release --product dossier'" % program)
    if options.pairs < 1:
        parser.error("--pairs is 1 or more")
    return options


def compared(name, parties, pairs):
    """Has each party its turn, so many times; a row for each measure that ours shares with another."""
    found = {party: [] for party in parties}
    for turn in range(pairs):
        for party in (list(parties) if turn % 2 == 0 else reversed(list(parties))):
            found[party].append(parties[party]())
    ours = found.pop(OURS)
    return [
        row(name, measure, unit, party, [turn[measure][0] for turn in turns], [turn[measure][0] for turn in ours])
        for party, turns in found.items()
        for measure, (_, unit) in turns[0].items() if measure in ours[0]
    ]


def row(part, measure, unit, beside, others, ours):
    ratios = [our / other for our, other in zip(ours, others) if other > 0]
    spread = (min(ratios), statistics.median(ratios), max(ratios)) if ratios else (1, 1, 1)
    return {
        "part": part, "measure": measure, "unit": unit, "beside": beside,
        "other": round(statistics.median(others), 3), "ours": round(statistics.median(ours), 3),
        "ratio": round(spread[1], 3), "lowest": round(spread[0], 3), "highest": round(spread[2], 3),
    }


def show(builds, pairs, rows, left_out):
    print("other: %s\nours:  %s\nmedians of %d pairs; the ratio of ours to the one beside it, and its spread" % (
        builds[OTHER], builds[OURS], pairs))
    line = "%-9s %-32s %-12s %12s %12s  %6s  %s"
    print(line % ("part", "measure", "beside", "it", "ours", "ratio", "spread"))
    for one in rows:
        value = ("%.1f " + one["unit"]).rstrip()
        print(line % (
            one["part"], one["measure"], one["beside"], value % one["other"], value % one["ours"],
            "%.2f" % one["ratio"], "%.2f to %.2f" % (one["lowest"], one["highest"])))
    for name, reason in left_out.items():
        print("%s was left out: %s" % (name, reason))


def version(program):
    done = subprocess.run([program, "--version"], capture_output=True, text=True)
    return "%s (%s)" % (done.stdout.strip() or "?", program)


def say(text):
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
