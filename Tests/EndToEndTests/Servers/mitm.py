"""A relay between Dossier and a real server that does harm at a chosen moment.

The moments are those of `MOMENTS`; the kinds of harm are the classes in harms.py. A relay does its
harm to a number of connections, and is a mere relay afterwards.
"""

import socket
import struct
import threading
import time

# What the client says when a moment begins; None: as soon as it is connected.
MOMENTS = {
    "login": None,
    "fetch": b"BODY.PEEK[]",
    "idle": b"IDLE\r\n",
    "send": b"DATA\r\n",
    "dot": b"\r\n.\r\n",
}


class Relay:
    """Listens on `port`; `fired` is set when harm was done."""

    def __init__(self, target_port, moment=None, harm=None, connections=1):
        self.target_port, self.moment, self.harm = target_port, moment, harm
        self.left = connections if harm else 0
        self.fired = threading.Event()
        # Set when a harm ended a connection, or let it fall silent.
        self.interrupted = threading.Event()
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=Link(self, client).run, daemon=True).start()

    def take(self):
        """A fresh harm, when one more connection is to suffer it."""
        with self.lock:
            if self.left == 0:
                return None
            self.left -= 1
            return self.harm()

    def close(self):
        self.listener.close()


class Link:
    """One connection through the relay."""

    def __init__(self, relay, client):
        self.relay, self.client = relay, client
        self.server = None
        self.harm = None
        self.is_over = False
        # The tail of what the client said, for words that are cut in two.
        self.said = b""

    def run(self):
        try:
            if self.relay.moment == "login":
                self.begin()
                if self.harm and self.harm.at_connect(self):
                    return
            self.server = socket.create_connection(("127.0.0.1", self.relay.target_port))
            threading.Thread(target=self.upward, daemon=True).start()
            while not self.is_over:
                data = self.server.recv(65536)
                if not data:
                    break
                if self.harm:
                    self.harm.feed(self, data)
                else:
                    self.send(data)
        except OSError:
            pass  # Either side may end when it likes.
        self.close()

    def upward(self):
        """What the client says; the moment begins with its word."""
        try:
            while not self.is_over:
                data = self.client.recv(65536)
                if not data:
                    break
                word = MOMENTS.get(self.relay.moment)
                self.said = (self.said + data)[-64 - len(data):]
                if word and not self.harm and word in self.said:
                    self.begin()
                    if self.harm and self.harm.at_word(self):
                        return
                self.server.sendall(data)
        except OSError:
            pass
        self.close()

    def begin(self):
        self.harm = self.harm or self.relay.take()
        if self.harm:
            self.relay.fired.set()

    # What harms do.

    def send(self, data):
        self.client.sendall(data)

    def end(self):
        """Ends the connection, as a harm."""
        self.relay.interrupted.set()
        self.close()

    def close(self):
        self.is_over = True
        for end in (self.client, self.server):
            if end:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
                end.close()

    def reset(self):
        """Ends the connection with RST."""
        self.relay.interrupted.set()
        self.client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.is_over = True
        self.client.close()
        if self.server:
            self.server.close()

    def stall(self, seconds=8):
        """Says nothing more for longer than anybody waits."""
        self.relay.interrupted.set()
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.is_over:
            time.sleep(0.05)
        self.close()
