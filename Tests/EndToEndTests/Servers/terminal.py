"""Runs a program at a terminal of its own, as a person does."""

import fcntl
import os
import pty
import struct
import subprocess
import termios

ROWS, COLUMNS = 40, 100


def run(words, typed, **options):
    """The exit code, and what was shown."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    plain = termios.tcgetattr(theirs)
    plain[1] &= ~termios.OPOST
    plain[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, plain)
    program = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, **options)
    os.close(theirs)
    os.write(ours, typed + b"\x04")
    shown = everything(ours)
    os.close(ours)
    return program.wait(120), shown


def everything(descriptor):
    """All that is read until the other side is closed."""
    pieces = []
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces)
