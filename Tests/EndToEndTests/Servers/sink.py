"""An SMTP server that keeps nothing but a note of each message: when its final dot came."""

import base64
import random
import socketserver
import threading
import time


class Sink(socketserver.ThreadingTCPServer):
    """`received` maps a Message-ID to the monotonic times at which its final dot arrived."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, delay=0.0, refuse=None, takes_token=None):
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.port = self.server_address[1]
        # The longest wait before the answer to a final dot: room for a kill to fall in.
        self.delay = delay
        # While it is cleared, no final dot is answered.
        self.answering = threading.Event()
        self.answering.set()
        # Maps a recipient to the reply it gets instead of 250.
        self.refuse = refuse or {}
        # Says whether a token lets somebody in; None asks for none.
        self.takes_token = takes_token
        self.logins = []
        self.received = {}
        self.lock = threading.Lock()

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def note(self, message_id):
        with self.lock:
            self.received.setdefault(message_id, []).append(time.monotonic())


class Dialogue(socketserver.StreamRequestHandler):
    # Real servers answer pipelined commands in one go; this one writes a line at a time.
    disable_nagle_algorithm = True

    def handle(self):
        try:
            self.say("220 sink ESMTP")
            while self.command(self.rfile.readline()):
                pass
        except OSError:
            pass  # The other side was killed; that is what the sink is for.

    def command(self, line):
        verb = line[:4].upper()
        if not line or verb == b"QUIT":
            self.say("221 bye")
            return False
        if verb == b"EHLO":
            login = "250-AUTH XOAUTH2 OAUTHBEARER\r\n" if self.server.takes_token else ""
            self.say("250-sink\r\n" + login + "250-PIPELINING\r\n250 8BITMIME")
        elif verb == b"AUTH":
            self.login(line)
        elif verb == b"RCPT":
            address = line.decode().partition("<")[2].partition(">")[0]
            self.say(self.server.refuse.get(address, "250 ok"))
        elif verb == b"DATA":
            return self.data()
        else:
            self.say("250 ok")
        return True

    def login(self, line):
        """AUTH with a token: `user=…^Aauth=Bearer TOKEN^A^A`, after the command or by itself."""
        words = line.split()
        if len(words) < 3:
            self.say("334 ")
            words.append(self.rfile.readline().strip())
        text = base64.b64decode(words[2]).decode()
        token = text.partition("Bearer ")[2].partition("\x01")[0]
        good = self.server.takes_token(token)
        self.server.logins.append((words[1].decode(), good))
        self.say("235 2.7.0 welcome" if good else "535 5.7.8 token refused")

    def data(self):
        self.say("354 go on")
        message_id = None
        while True:
            line = self.rfile.readline()
            if not line:
                return False
            if line == b".\r\n":
                break
            if message_id is None and line.lower().startswith(b"message-id:"):
                message_id = line.split(b":", 1)[1].strip().strip(b"<>").decode()
        self.server.note(message_id)
        if self.server.delay:
            time.sleep(random.uniform(0, self.server.delay))
        self.server.answering.wait()
        self.say("250 2.0.0 queued")
        return True

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")
