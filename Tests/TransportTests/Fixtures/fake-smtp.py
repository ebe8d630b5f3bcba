"""An SMTP server that keeps what it takes, with faults, for TransportTests.

fake-smtp.py FOLDER CERT KEY [OPTION…]

Listens on a free loopback port, prints it, and serves until standard input ends. Accepted messages
become FOLDER/1.eml, 2.eml …, the commands FOLDER/transcript, and each new connection a line
"connect" there. Recipients that begin with "bad" get 550, with "grey" 451. User "dossier" has the
password "secret".

Options: tls, starttls, auth (offer it), pipelining, 8bitmime, size, smtputf8, and one fault:
greeting-554, login-454, mail-421, mail-452, data-554 (instead of 354), refuse-content, busy-content,
cut-in-data, cut-after-dot, stall-after-dot, late-after-dot, close-when-idle, junk-reply, multi-line.
"""
import base64
import os
import socket
import ssl
import sys
import threading
import time

folder, cert, key = sys.argv[1:4]
options = set(sys.argv[4:])
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(cert, key)
lock = threading.Lock()
kept = 0


class Gone(Exception):
    """The connection was ended on purpose."""


def note(text):
    with lock, open(os.path.join(folder, "transcript"), "a") as log:
        log.write(text + "\n")


class Session:
    def __init__(self, connection):
        self.secure("tls" in options, connection)
        self.recipients = []
        self.has_sender = False
        note("connect")

    def secure(self, wrap, connection):
        self.connection = context.wrap_socket(connection, server_side=True) if wrap else connection
        self.is_secure = wrap
        self.file = self.connection.makefile("rb")

    def send(self, text):
        self.connection.sendall(text.encode() + b"\r\n")

    def line(self):
        line = self.file.readline()
        if not line:
            raise Gone
        return line.decode("utf8", "replace").rstrip("\r\n")

    def cut(self):
        self.connection.shutdown(socket.SHUT_RDWR)
        raise Gone

    def serve(self):
        if "greeting-554" in options:
            self.send("554 5.3.2 no service for you")
            raise Gone
        self.send("220 sink.example.org ESMTP")
        while True:
            line = self.line()
            note(line)
            name = line.split(" ")[0].lower()
            getattr(self, "do_" + name, self.unknown)(line)

    def unknown(self, line):
        self.send("500 5.5.2 unknown")

    def do_ehlo(self, line):
        offers = [name.upper() for name in ("pipelining", "8bitmime", "smtputf8") if name in options]
        if "size" in options:
            offers.append("SIZE 100000000")
        if "starttls" in options and not self.is_secure:
            offers.append("STARTTLS")
        if "auth" in options and (self.is_secure or "starttls" not in options):
            offers.append("AUTH PLAIN LOGIN")
        lines = ["sink.example.org greets"] + offers
        for text in lines[:-1]:
            self.send("250-" + text)
        self.send("250 " + lines[-1])

    def do_starttls(self, line):
        self.send("220 2.0.0 go")
        self.secure(True, self.connection)

    def do_auth(self, line):
        words = line.split(" ")
        if words[1] == "LOGIN":
            answers = []
            for prompt in (b"Username:", b"Password:")[len(words) - 2 if len(words) > 2 else 0:]:
                self.send("334 " + base64.b64encode(prompt).decode())
                answers.append(base64.b64decode(self.line()).decode())
            user, password = ([base64.b64decode(w).decode() for w in words[2:]] + answers)[:2]
        else:
            if len(words) < 3:
                self.send("334 ")
                words.append(self.line())
            _, user, password = base64.b64decode(words[2]).decode().split("\0")
        if "login-454" in options:
            self.send("454 4.7.0 temporary authentication failure")
        elif (user, password) == ("dossier", "secret"):
            self.send("235 2.7.0 welcome")
        else:
            self.send("535 5.7.8 authentication failed, ask postmaster")

    def do_mail(self, line):
        self.recipients = []
        if "mail-421" in options:
            self.send("421 4.3.2 shutting down")
            raise Gone
        if "junk-reply" in options:
            self.send("hello there")
            return
        self.has_sender = "mail-452" not in options
        self.send("250 2.1.0 ok" if self.has_sender else "452 4.3.1 no room")

    def do_rcpt(self, line):
        address = line.split("<", 1)[1].rsplit(">", 1)[0]
        if not self.has_sender:
            self.send("503 5.5.1 MAIL first")
        elif address.startswith("bad"):
            self.send("550-5.1.1 there is no\r\n550 5.1.1 such user")
        elif address.startswith("grey"):
            self.send("451 4.7.1 greylisted")
        else:
            self.recipients.append(address)
            self.send("250 2.1.5 ok")

    def do_data(self, line):
        if "data-554" in options:
            self.send("554 5.7.1 not today")
            return
        if not self.recipients and "lenient" not in options:
            self.send("503 5.5.1 no recipients")
            return
        self.send("354 go on")
        self.content()

    def content(self):
        global kept
        with lock:
            kept += 1
            path = os.path.join(folder, f"{kept}.eml")
        size = 0
        with open(path + ".part", "wb") as file:
            while (line := self.file.readline()) != b".\r\n":
                if not line or not line.endswith(b"\r\n"):
                    note("bad line end")
                    raise Gone
                size += len(line)
                if "cut-in-data" in options and size > 100_000:
                    self.cut()
                file.write(line[1:] if line.startswith(b".") else line)
        note("dot")
        if "cut-after-dot" in options:
            os.rename(path + ".part", path)
            self.cut()
        if "stall-after-dot" in options:
            time.sleep(60)
        if "late-after-dot" in options:
            time.sleep(2)
        if "refuse-content" in options or not self.recipients:
            self.send("554-5.7.1 this looks\r\n554 5.7.1 like spam")
            return
        if "busy-content" in options:
            self.send("451 4.3.0 try again")
            return
        os.rename(path + ".part", path)
        self.send("250 2.0.0 kept as " + os.path.basename(path))
        if "close-when-idle" in options:
            self.cut()

    def do_rset(self, line):
        self.recipients = []
        self.send("250 2.0.0 ok")

    def do_quit(self, line):
        self.send("221 2.0.0 bye")
        raise Gone


def serve(connection):
    try:
        Session(connection).serve()
    except (Gone, OSError):
        pass
    finally:
        connection.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def accept():
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


threading.Thread(target=accept, daemon=True).start()
sys.stdin.read()
