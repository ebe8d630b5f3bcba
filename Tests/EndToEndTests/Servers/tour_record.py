"""Runs the program and writes down what it said, without what differs from run to run."""

import hashlib
import os
import re
import shlex
import subprocess

import terminal
from tour_world import FILES

CODE = "[a-z2-7]"
# What differs from run to run, as signed codes do: all but the groups becomes "#", as long as it was.
MASKS = [
    r"(DOS-\d+-)(?!k7qf2|aaaaa)%s{5}\b" % CODE,
    r"(DOS-\d+-)%s{1,4}(\u2026)" % CODE,
    r"(\bdos\.\d+\.)%s{16}(\.)%s{17}" % (CODE, CODE),
    r"(\+[0-9v.]*\.)%s{17}\b" % CODE,
    r"(\+[0-9v.]*\.)%s{1,16}(\u2026)" % CODE,
    r"(confirm )%s{16}\b" % CODE,
    r"[0-9a-f]{8}( is in use)",
]
# And what is not always as long.
LOOSE_MASKS = [
    # Quoted-printable breaks lines within codes.
    (r"=\r?\n", ""),
    (r"=_[0-9a-z]{8,16}_", "=_#_"),
    (r"time=\S+", "time=#"),
    # Of letters, whose boundaries are not always as long.
    (r'(messages, |"bytes": )\d+', r"\1#"),
    (r"(?i)((free|database)[ _]?bytes\W+)\d+", r"\1#"),
    (r"localhost%3A\d+|(state|code_challenge)=[\w-]{43}", "#"),
    (r"written to \S+", "written to #"),
    (r"\b\d+ (ms|milliseconds)\b", r"# \1"),
]


def hidden(found):
    """A match with "#" for all but its groups."""
    text = ["#"] * len(found.group())
    for index in range(1, len(found.groups()) + 1):
        start, end = (place - found.start() for place in found.span(index))
        text[start:end] = found.group(index)
    return "".join(text)


class Recorder:
    """Runs the program and writes down what it said."""

    def __init__(self, dossier, folder, record):
        self.dossier, self.folder, self.record = dossier, folder, record
        self.environment = {
            key: value for key, value in os.environ.items()
            if key in ("PATH", "HOME", "DOSSIER_SHARE") or key.startswith("ASAN")
        }
        self.environment.update(LC_ALL="C.UTF-8", TZ="UTC", DOSSIER_CLOCK="2026-08-03T09:00:00Z")
        self.calls = 0
        known = [hashlib.sha256(text.encode()).hexdigest() for text in FILES.values()]
        self.digest = re.compile(r"\b(?!%s)[0-9a-f]{64}\b" % "|".join(known + ["0{64}"]))

    def heading(self, text):
        self.record.write("\n== %s\n\n" % text)

    def run(self, *words, feed=b""):
        """What the program said, masked."""
        self.calls += 1
        done = subprocess.run(
            [self.dossier, *words], input=feed, capture_output=True, timeout=120, **self.place_to_run()
        )
        return self.said(done.returncode, done.stdout, done.stderr)

    def at_terminal(self, *words, feed=b""):
        """What it said to a terminal of 100 columns, on which `feed` is typed."""
        self.calls += 1
        code, shown = terminal.run([self.dossier, *words], feed, **self.place_to_run())
        return self.said(code, shown, b"")

    def place_to_run(self):
        return {"env": self.environment, "cwd": os.path.join(self.folder, "here")}

    def said(self, code, results, remarks):
        return "exit %d\n%s%s" % (code, self.lines("  ", results), self.lines("! ", remarks))

    def lines(self, mark, said):
        """The text masked, each line behind the mark."""
        text = self.mask(said.decode("utf-8", "backslashreplace"))
        text = text.replace("\r", "\\r").replace("\x1b", "\\e")
        if text and not text.endswith("\n"):
            text += "\n(no end of line)\n"
        return "".join("%s%s\n" % (mark, line) for line in text.split("\n")[:-1])

    def mask(self, text):
        for place, name in ((self.folder, "FOLDER"), (self.dossier, "DOSSIER")):
            text = text.replace(place, name).replace(place.replace("/", "\\/"), name)
        for pattern, mask in LOOSE_MASKS:
            text = re.sub(pattern, mask, text)
        for pattern in MASKS:
            text = re.sub(pattern, hidden, text)
        return self.digest.sub("#" * 64, text)

    def note(self, words, said):
        self.record.write("$ dossier %s\n%s\n" % (self.mask(shlex.join(words)), said))

    def once(self, *words, **options):
        said = self.run(*words, **options)
        self.note(words, said)
        return said

    def on_terminal(self, words, feed=b""):
        self.record.write("(on a terminal) ")
        self.note(words, self.at_terminal(*words, feed=feed))

    def again(self, words, said, **options):
        """Another call that may say the same as the one before."""
        now = self.run(*words, **options)
        self.note(words, "as above\n" if now == said else now)
