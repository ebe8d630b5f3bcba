"""Kinds of harm for a relay, each with a name of its own."""

import os
import time


class Harm:
    """`feed` gets what the server says, piece by piece, and decides what the client hears."""

    # Whether everything should go on as if nothing were.
    benign = False

    def __init__(self):
        self.count = 0

    def at_connect(self, link):
        """Whether the connection ends before the server hears of it."""
        return False

    def at_word(self, link):
        """Whether the client's word is swallowed."""
        return False

    def feed(self, link, data):
        link.send(data)


class Cut(Harm):
    """Ends the connection after some bytes."""

    size, end = 0, "end"

    def feed(self, link, data):
        rest = self.size - self.count
        link.send(data[:rest])
        self.count += len(data[:rest])
        if len(data) > rest:
            getattr(link, self.end)()


class AtConnect(Harm):
    """Ends the connection, or falls silent, before a byte was said."""

    end = "end"

    def at_connect(self, link):
        getattr(link, self.end)()
        return True

    def at_word(self, link):
        return self.at_connect(link)


class Line(Harm):
    """Does something to the first whole lines that the server says."""

    # How many lines are changed.
    lines = 1

    def __init__(self):
        super().__init__()
        self.rest = b""

    def feed(self, link, data):
        if self.count >= self.lines:
            return link.send(data)
        self.rest += data
        while self.count < self.lines and b"\r\n" in self.rest:
            line, _, self.rest = self.rest.partition(b"\r\n")
            self.count += 1
            link.send(self.changed(line + b"\r\n"))
            self.after(link)
        if self.count >= self.lines:
            link.send(self.rest)
            self.rest = b""

    def changed(self, line):
        return line

    def after(self, link):
        pass

    def at_word(self, link):
        """A refusal of a letter has to be true: the server does not see its end."""
        if link.relay.moment != "dot" or self.changed(b"250 ok\r\n")[:1] not in b"45":
            return False
        link.send(self.changed(b"250 ok\r\n"))
        link.end()
        return True


class Tagged(Line):
    """Does something to the first line that ends a command."""

    def feed(self, link, data):
        if self.count:
            return link.send(data)
        self.rest += data
        while not self.count and b"\r\n" in self.rest:
            line, _, self.rest = self.rest.partition(b"\r\n")
            line += b"\r\n"
            words = line.split(b" ")
            is_end = line[:1] not in b"*+" and len(words) > 1 and words[1] in (b"OK", b"NO", b"BAD")
            if is_end or line[:3].isdigit() and line[3:4] == b" ":
                self.count += 1
                line = self.changed(line)
                link.send(line)
                self.after(link)
            else:
                link.send(line)
        if self.count:
            link.send(self.rest)
            self.rest = b""


def before(text):
    return lambda self, line: text + line


def replaced(imap, smtp):
    """What stands instead of the end of a command, in the words of either protocol."""

    def changed(self, line):
        if line[:3].isdigit():
            return smtp
        return line.split(b" ")[0] + b" " + imap

    return changed


class Every(Harm):
    """Does something to every piece."""

    benign = True

    def feed(self, link, data):
        for piece in self.pieces(data):
            link.send(piece)


def drip(data):
    for index in range(0, len(data)):
        time.sleep(0.3)
        yield data[index:index + 1]


def single(data):
    for index in range(len(data)):
        yield data[index:index + 1]


def late(data):
    time.sleep(0.2)
    yield data


def halves(data):
    middle = len(data) // 2
    yield data[:middle]
    time.sleep(0.3)
    yield data[middle:]


class Flip(Harm):
    """Changes bits of the first piece."""

    def feed(self, link, data):
        if not self.count:
            data = bytes(byte ^ 0x55 if index % 7 == 0 else byte for index, byte in enumerate(data))
        self.count += 1
        link.send(data)


class Bury(Harm):
    """Swallows what the server says, for ever."""

    def feed(self, link, data):
        link.stall()


class Instead(Harm):
    """Says something else instead of the first piece."""

    text = b""

    def feed(self, link, data):
        link.send(self.text if not self.count else data)
        self.count += 1


class Endless(Harm):
    """A line that does not end."""

    def feed(self, link, data):
        for _ in range(200):
            link.send(b"x" * 65536)
        link.end()


def make(base, **members):
    return type(base.__name__, (base,), members)


def ends(name):
    return lambda self, link: getattr(link, name)()


class Later(Harm):
    """Does something after so many bytes: TLS cannot be looked into."""

    size = 0

    def feed(self, link, data):
        if self.count < self.size <= self.count + len(data):
            self.harm(link, data)
        else:
            link.send(data)
        self.count += len(data)

    def harm(self, link, data):
        raise NotImplementedError


def flipped(self, link, data):
    link.send(data[:-20] + bytes(byte ^ 0xFF for byte in data[-20:]))


LARGE = os.urandom(4096).replace(b"\n", b" ")

HARMS = {
    "closed-at-once": make(AtConnect),
    "reset-at-once": make(AtConnect, end="reset"),
    "silent-at-once": make(AtConnect, end="stall"),
    "cut-after-0": make(Cut),
    "cut-after-1": make(Cut, size=1),
    "cut-after-10": make(Cut, size=10),
    "cut-after-100": make(Cut, size=100),
    "cut-after-1000": make(Cut, size=1000),
    "reset-after-0": make(Cut, end="reset"),
    "reset-after-10": make(Cut, size=10, end="reset"),
    "reset-after-100": make(Cut, size=100, end="reset"),
    "stall-after-1": make(Cut, size=1, end="stall"),
    "stall-after-10": make(Cut, size=10, end="stall"),
    "stall-after-100": make(Cut, size=100, end="stall"),
    "swallowed": make(Bury),
    "dripping": make(Every, pieces=staticmethod(drip), benign=False),
    "byte-by-byte": make(Every, pieces=staticmethod(single)),
    "late": make(Every, pieces=staticmethod(late)),
    "in-halves": make(Every, pieces=staticmethod(halves)),
    "line-doubled": make(Line, changed=lambda self, line: line + line),
    "line-dropped": make(Line, changed=lambda self, line: b""),
    "end-doubled": make(Tagged, changed=lambda self, line: line + line),
    "end-dropped": make(Tagged, changed=lambda self, line: b""),
    "end-cut": make(Tagged, changed=lambda self, line: line[:4], after=ends("end")),
    "refused-for-now": make(Tagged, changed=replaced(
        b"NO [UNAVAILABLE] later\r\n", b"451 4.3.0 later\r\n")),
    "limit-reached": make(Tagged, changed=replaced(
        b"NO [LIMIT] too many connections\r\n", b"421 4.7.0 too many connections\r\n")),
    "not-understood": make(Tagged, changed=replaced(
        b"BAD what?\r\n", b"421 4.5.0 what?\r\n")),
    "throttled": make(Tagged, changed=replaced(
        b"NO throttled. Suggested Backoff Time: 1500 milliseconds\r\n",
        b"421 4.3.2 Suggested Backoff Time: 1500 milliseconds\r\n")),
    "foreign-tag": make(Tagged, changed=replaced(b"OK\r\nzz9 OK done\r\n", b"2x0 ok\r\n")),
    "garbage-line": make(Line, changed=before(b"what is this?\r\n")),
    "garbage-bytes": make(Line, changed=before(LARGE + b"\r\n")),
    "garbage-instead": make(Instead, text=LARGE),
    "nul-bytes": make(Line, changed=before(b"\0\0\0\0\r\n")),
    "bits-flipped": make(Flip),
    "endless-line": make(Endless),
    "goodbye": make(Line, changed=replaced(b"BYE\r\n", b"421 4.3.0 goodbye\r\n"), after=ends("end")),
    "goodbye-in-between": make(Line, changed=lambda self, line: (
        b"421 goodbye\r\n" if line[:3].isdigit() else b"* BYE server shuts down\r\n"),
        after=ends("end")),
    "goodbye-and-stays": make(Line, changed=lambda self, line: (
        b"421 goodbye\r\n" if line[:3].isdigit() else b"* BYE server shuts down\r\n"),
        after=ends("stall")),
    "alert": make(Line, benign=True, changed=lambda self, line: (
        line if line[:3].isdigit() else b"* OK [ALERT] the disk of this server is old\r\n" + line)),
    "warning": make(Line, benign=True, changed=lambda self, line: (
        line if line[:3].isdigit() else b"* NO the mailbox is slow today\r\n" + line)),
    "others-change-it": make(Line, benign=True, changed=lambda self, line: (
        line if line[:3].isdigit() else b"* 9 EXISTS\r\n* 9 EXPUNGE\r\n* 1 FETCH (FLAGS ())\r\n" + line)),
    "impossible-literal": make(Line, changed=lambda self, line: (
        b"250-\r\n" + line if line[:3].isdigit()
        else b"* 1 FETCH (UID 1 BODY[] {99999999999999999999}\r\n" + line)),
    "literal-too-long": make(Line, changed=lambda self, line: line.replace(b"{", b"{9")),
    "literal-too-short": make(Line, changed=lambda self, line: (
        line[:-3] + b"}\r\n" if line.endswith(b"}\r\n") else line[1:])),
}

# Harm to a connection under TLS: the handshake of these servers takes less than 3,000 bytes, and a
# session with a large message more than 30,000.
TLS_HARMS = {
    "handshake-cut": make(Cut, size=100),
    "handshake-reset": make(Cut, size=700, end="reset"),
    "handshake-silent": make(Cut, size=700, end="stall"),
    "handshake-garbage": make(Instead, text=LARGE),
    "handshake-flipped": make(Flip),
    "session-cut": make(Cut, size=30000),
    "session-reset": make(Cut, size=30000, end="reset"),
    "session-silent": make(Cut, size=30000, end="stall"),
    "session-flipped": make(Later, size=30000, harm=flipped),
    "session-garbage": make(Later, size=30000, harm=lambda self, link, data: link.send(LARGE)),
}
