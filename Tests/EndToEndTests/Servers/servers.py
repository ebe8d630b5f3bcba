"""Private Dovecot and Exim for one test, and the mail clients that talk to them."""

import base64
import contextlib
import fcntl
import imaplib
import os
import random
import re
import shutil
import smtplib
import socket
import ssl
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PASSWORD = "secret"


# The locks of the ports that this process has been given; they end with it.
reserved = []


def free_port():
    """A port for a server of this process, also while that is away.

    Not one that the system gives to outgoing connections, and no other test's.
    """
    places = os.path.join(tempfile.gettempdir(), "dossier-ports-%d" % os.getuid())
    os.makedirs(places, exist_ok=True)
    with open("/proc/sys/net/ipv4/ip_local_port_range") as file:
        end = int(file.read().split()[0])
    while True:
        port = random.SystemRandom().randrange(min(10000, end // 2), end)
        lock = open(os.path.join(places, str(port)), "w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", port))
        except OSError:
            lock.close()
            continue
        reserved.append(lock)
        return port


def free(place):
    """Free bytes."""
    measured = os.statvfs(place)
    return measured.f_bavail * measured.f_frsize


@contextlib.contextmanager
def temporary_folder(memory=None):
    """Short, and searchable by the user that the servers run as; in `memory` where that has room."""
    has_room = memory and os.access(memory, os.W_OK) and free(memory) > 2 << 30
    place = memory if has_room else "/tmp"
    folder = tempfile.mkdtemp(prefix="dossier-e2e-", dir=place)
    os.chmod(folder, 0o755)
    try:
        yield folder
    finally:
        if os.environ.get("DOSSIER_KEEP_TEST_FOLDERS"):
            print("kept", folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)


def script(name, *arguments, **variables):
    subprocess.run(
        ["sh", os.path.join(HERE, name), *map(str, arguments)],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=60,
        env=dict(os.environ, OWNER=str(os.getpid()), **variables),
    )


def utf7(folder):
    """A folder's name on the wire (RFC 3501 section 5.1.3)."""
    def shifted(match):
        encoded = base64.b64encode(match.group().encode("utf-16-be")).decode()
        return "&%s-" % encoded.rstrip("=").replace("/", ",")

    return re.sub("[^ -~]+", shifted, folder.replace("&", "&-"))


class IMAPServer:
    """A private IMAP server, and mail clients that talk to it; password "secret"."""

    # Between the levels of a folder's name, and before all of it.
    delimiter, prefix = ".", ""

    def __init__(self, folder):
        self.folder = folder
        self.port, self.tls_port = free_port(), free_port()
        self.certificate = os.path.join(folder, "cert.pem")

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def login(self, user):
        trust = ssl.create_default_context(cafile=self.certificate)
        session = imaplib.IMAP4_SSL("localhost", self.tls_port, ssl_context=trust)
        # A literal would wait for the answer to a packet that the server holds back.
        session.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        session.login(user, PASSWORD)
        return session

    def native(self, folder):
        """A folder as the server calls it, quoted for a command."""
        if folder == "INBOX":
            return folder
        return '"%s"' % utf7(self.prefix + folder.replace("/", self.delimiter))

    @contextlib.contextmanager
    def session(self, user):
        session = self.login(user)
        try:
            yield session
        finally:
            session.logout()

    def messages(self, user, folder="INBOX"):
        """The raw messages of a mailbox, in the order of their UIDs."""
        with self.session(user) as session:
            session.select(self.native(folder), readonly=True)
            _, found = session.uid("fetch", "1:*", "(BODY.PEEK[])")
            return [item[1] for item in found if isinstance(item, tuple)]

    def append(self, user, *messages, folder="INBOX"):
        with self.session(user) as session:
            for raw in messages:
                answer, text = session.append(self.native(folder), None, None, raw)
                assert answer == "OK", text

    def deliver(self, user, *files):
        """Puts files into a user's mailbox, with the line ends of the protocol; how many it took:
        some servers refuse a message with NUL or with a strange header."""
        count = 0
        with self.session(user) as session:
            for name in files:
                with open(name, "rb") as file:
                    raw = re.sub(rb"\r?\n", b"\r\n", file.read())
                answer, _ = session.append("INBOX", None, None, raw)
                count += answer == "OK"
        return count

    def mailbox(self, user, password_file, tls=True, **more):
        """The settings for `mailboxes` of a workspace."""
        settings = {
            "name": "office",
            "kind": "imap",
            "host": "localhost",
            "port": self.tls_port if tls else self.port,
            "security": "tls" if tls else "clear",
            "allowClearText": not tls,
            "caFile": self.certificate if tls else None,
            "user": user,
            **({"passwordFile": password_file} if password_file else {}),
        }
        settings.update(more)
        return settings


class Dovecot(IMAPServer):
    """IMAP for any user name, one mailbox each."""

    def __init__(self, folder, **variables):
        super().__init__(folder)
        self.variables = variables
        self.mailroot = os.path.join(folder, "mail")

    def start(self):
        script("dovecot.sh", "start", self.folder, self.port, self.tls_port, **self.variables)

    def stop(self):
        script("dovecot.sh", "stop", self.folder)

    def deliver(self, user, *files):
        """Puts files into a user's mailbox."""
        script("dovecot.sh", "deliver", self.folder, user, *files)
        return len(files)

    def kill(self, user):
        """Ends a user's sessions as a crash would."""
        script("dovecot.sh", "kill", self.folder, user)


class Exim:
    """A real MTA that delivers into the mailboxes of a Dovecot."""

    def __init__(self, folder, mailroot):
        self.folder = folder
        self.mailroot = mailroot
        self.port, self.tls_port = free_port(), free_port()
        self.certificate = os.path.join(folder, "cert.pem")

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        script("exim.sh", "start", self.folder, self.port, self.tls_port, self.mailroot)

    def stop(self):
        script("exim.sh", "stop", self.folder)

    def submit(self, sender, recipients, raw):
        """As a mail client does: STARTTLS, AUTH, one transaction."""
        trust = ssl.create_default_context(cafile=self.certificate)
        with smtplib.SMTP("localhost", self.port) as session:
            session.starttls(context=trust)
            session.login("anybody", PASSWORD)
            session.sendmail(sender, recipients, raw)

    def outgoing(self, password_file, **more):
        """The settings for `outgoing` of a workspace."""
        settings = {
            "kind": "smtp",
            "host": "localhost",
            "port": self.port,
            "security": "starttls",
            "caFile": self.certificate,
            "user": "cases",
            **({"passwordFile": password_file} if password_file else {}),
        }
        settings.update(more)
        return settings


def write_password(folder, password=PASSWORD):
    """A file that only its owner reads, as the configuration demands."""
    path = os.path.join(folder, "password")
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(password + "\n")
    return path
