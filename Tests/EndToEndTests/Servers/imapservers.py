"""Private Cyrus, Courier and GNU Mailutils IMAP servers, with Debian's defaults where they matter.

Their programs are unpacked by Tests/run, never installed: Debian lets one IMAP server be installed
at a time. Each runs on loopback, as an ordinary user (root becomes `nobody`), with all of its files
in one folder, and ends with the process that started it.
"""

import contextlib
import getpass
import glob
import grp
import imaplib
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import time

from servers import HERE, PASSWORD, IMAPServer

CACHE = os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-tests"
)
ACCOUNT = pwd.getpwnam("nobody" if os.getuid() == 0 else getpass.getuser())
GROUP = grp.getgrgid(ACCOUNT.pw_gid).gr_name


class Missing(Exception):
    """The programs are not here."""


def unpacked(name):
    """Where Tests/run has unpacked a server."""
    found = sorted(glob.glob(os.path.join(CACHE, "imap-%s-*" % name)))
    if not found:
        raise Missing("%s is not unpacked: run Tests/run, which does it" % name)
    return found[-1]


class Unpacked(IMAPServer):
    """A server whose programs and libraries lie in a folder of the cache."""

    package = ""
    users = ()

    def __init__(self, folder):
        super().__init__(folder)
        self.root = unpacked(self.package)
        self.processes = []
        self.known = set()

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def program(self, name):
        return os.path.join(self.root, name)

    def environment(self, **more):
        libraries = ["usr/lib/x86_64-linux-gnu", "usr/lib", "lib/x86_64-linux-gnu",
                     "usr/lib/courier-authlib"]
        paths = [self.program(library) for library in libraries]
        return dict(os.environ, LD_LIBRARY_PATH=":".join(paths), **more)

    def write(self, name, text, mode=0o644):
        with open(os.open(self.path(name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w") as file:
            file.write(text)
        os.chmod(self.path(name), mode)

    def names(self, users):
        """The variables and the library that let a program find these users, and no others."""
        wrapper = sorted(glob.glob(os.path.join(CACHE, "exim-*", "libnss_wrapper.so")))[-1]
        if not os.path.exists(self.path("nss_wrapper.so")):
            shutil.copyfile(wrapper, self.path("nss_wrapper.so"))
            line = "%s:x:%d:%d::%s:/bin/sh\n"
            self.write("passwd", "".join(
                line % (user, ACCOUNT.pw_uid, ACCOUNT.pw_gid, self.folder) for user in users))
            group = "%s:x:%d:\n"
            self.write("group", "".join(
                group % (name, ACCOUNT.pw_gid) for name in [GROUP, "mail"] + list(users)))
        return self.path("nss_wrapper.so"), {
            "NSS_WRAPPER_PASSWD": self.path("passwd"), "NSS_WRAPPER_GROUP": self.path("group")}

    def as_account(self, words, environment, log="log", wait=False, input=None):
        """Runs a program as the account of the server; one that stays ends with us."""
        prefix = ["setpriv", "--pdeathsig", "TERM"]
        if os.getuid() == 0:
            prefix += ["--reuid", str(ACCOUNT.pw_uid), "--regid", str(ACCOUNT.pw_gid)]
            prefix += ["--clear-groups"]
        with open(self.path(log), "ab") as output:
            process = subprocess.Popen(
                prefix + words, cwd=self.folder, env=environment, stdout=output, stderr=output,
                stdin=subprocess.PIPE if input else subprocess.DEVNULL, start_new_session=True)
        if wait:
            process.communicate(input, timeout=60)
            assert process.returncode == 0, open(self.path(log)).read()
        else:
            self.processes.append(process)
        return process

    def start(self):
        if not os.path.exists(self.certificate):
            self.prepare()
        if os.getuid() == 0:
            subprocess.run(["chown", "-R", ACCOUNT.pw_name, self.folder], check=True)
        self.launch()
        for user in self.users:
            self.account(user)
        end = time.monotonic() + 60
        while True:
            try:
                self.login("cases").logout()
                return
            except (OSError, imaplib.IMAP4.error) as error:
                if time.monotonic() > end:
                    ended = [process.args for process in self.processes if process.poll() is not None]
                    raise AssertionError("%s, ended: %s, log: %s" % (
                        error, ended, open(self.path("log")).read()))
                time.sleep(0.05)

    def prepare(self):
        if os.getuid() == 0:
            # The home of root is closed to others.
            shutil.copytree(self.root, self.path("programs"), symlinks=True)
            self.root = self.path("programs")
        os.makedirs(self.path("mail"))
        subprocess.run(
            ["openssl", "req", "-x509", "-nodes", "-days", "30", "-newkey", "ec",
             "-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", self.path("key.pem"),
             "-out", self.certificate, "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            check=True, stderr=subprocess.DEVNULL)
        with open(self.path("key.pem")) as key, open(self.certificate) as certificate:
            self.write("both.pem", key.read() + certificate.read(), 0o600)

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            # Courier's authdaemond now and then waits for a child that waits for it.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(30)
        self.processes = []

    def login(self, user):
        self.account(user)
        return super().login(user)

    def account(self, user):
        """Makes a user known."""
        if user not in self.known:
            self.known.add(user)
            self.add_account(user)


class Cyrus(Unpacked):
    """Cyrus IMAP; folders beside INBOX, or below it as `INBOX.Archive`."""

    package = "cyrus"

    def __init__(self, folder, beside=True):
        super().__init__(folder)
        self.beside = beside
        self.delimiter, self.prefix = ("/", "") if beside else (".", "INBOX.")

    def environment(self):
        modules = self.program("usr/lib/x86_64-linux-gnu/sasl2")
        return dict(super().environment(), SASL_PATH=modules, CYRUS_USER=ACCOUNT.pw_name)

    def prepare(self):
        super().prepare()
        for name in ("conf", "spool", "run"):
            os.makedirs(self.path(name))
        self.write("imapd.conf", """
configdirectory: {0}/conf
defaultpartition: default
partition-default: {0}/spool
cyrus_user: {1}
cyrus_group: {2}
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {0}/sasldb2
sasl_mech_list: PLAIN LOGIN CRAM-MD5
allowplaintext: yes
allowstarttls: yes
servername: localhost
altnamespace: {3}
unixhierarchysep: {3}
autocreate_quota: 0
proc_path: {0}/run/proc
mboxname_lockpath: {0}/run/lock
imapidlepoll: 1
idlesocket: {0}/run/idle
notifysocket: {0}/run/notify
tls_server_cert: {0}/cert.pem
tls_server_key: {0}/key.pem
""".format(self.folder, ACCOUNT.pw_name, GROUP, "yes" if self.beside else "no"))
        service = '  {0} cmd="{1} {2} -C {3}/imapd.conf" listen="127.0.0.1:{4}" proto="tcp4"\n'
        imapd = self.program("usr/lib/cyrus/bin/imapd")
        self.write("cyrus.conf", "START {\n}\nSERVICES {\n%s%s}\nEVENTS {\n}\n" % (
            service.format("imap", imapd, "", self.folder, self.port),
            service.format("imaps", imapd, "-s", self.folder, self.tls_port)))

    def launch(self):
        self.as_account(
            [self.program("usr/lib/cyrus/bin/master"), "-C", self.path("imapd.conf"),
             "-M", self.path("cyrus.conf"), "-p", self.path("run", "master.pid"), "-D"],
            self.environment())

    def add_account(self, user):
        self.as_account(
            [self.program("usr/sbin/saslpasswd2"), "-p", "-c", "-f", self.path("sasldb2"),
             "-u", "localhost", user],
            self.environment(), wait=True, input=PASSWORD.encode())


class Courier(Unpacked):
    """Courier IMAP with its authentication daemon; folders below INBOX, divided by dots."""

    package = "courier"
    delimiter, prefix = ".", "INBOX."

    def environment(self):
        # It gives up its rights to an account of its own when it begins TLS.
        wrapper, names = self.names(["courier"])
        return dict(
            super().environment(**names),
            LD_PRELOAD="%s %s" % (self.path("redirect.so"), wrapper),
            REDIRECT_TO=self.folder,
            GAMIN_DEBUG_SERVER=self.program("usr/libexec/gam_server"),
            COURIERTLS=self.program("usr/bin/couriertls"),
            TLS_CERTFILE=self.path("both.pem"),
            TLS_TRUSTCERTS=self.certificate,
            TLS_CACHEFILE=self.path("tlscache"),
            IMAPDSTART="YES",
            HOME=self.folder,
        )

    def prepare(self):
        super().prepare()
        subprocess.run(
            [shutil.which("clang") or "cc", "-shared", "-fPIC", "-O1", "-w",
             "-o", self.path("redirect.so"), os.path.join(HERE, "redirect.c"), "-ldl"], check=True)
        os.makedirs(self.path("etc", "courier"))
        os.makedirs(self.path("run", "courier", "authdaemon"))
        self.write("etc/courier/authdaemonrc", """
authmodulelist="authpipe"
authmodulelistorig="authpipe"
daemons=2
authdaemonvar=/run/courier/authdaemon
""")
        with open(os.path.join(HERE, "courierauth.py")) as file:
            text = file.read()
        # Not that of a home which is closed to others.
        python = shutil.which("python3", path="/usr/bin:/usr/local/bin") or sys.executable
        self.write("etc/courier/authProg", "#!%s\n%s" % (python, text), 0o755)
        self.write("accounts", "%s\n%s\n" % (self.path("mail"), self.program("usr/bin/maildirmake.courier")))

    def launch(self):
        authdaemond = self.program("usr/lib/courier/courier-authlib/authdaemond")
        # Debian's settings, as its own start script reads them.
        settings = ". %s; . %s; exec \"$@\"" % (
            self.program("etc/courier/imapd"), self.program("etc/courier/imapd-ssl"))
        shell = ["sh", "-ac", settings, "sh"]
        environment = self.environment()
        kept = ["env", "TLS_CERTFILE=" + environment["TLS_CERTFILE"],
                "TLS_TRUSTCERTS=" + environment["TLS_TRUSTCERTS"],
                "TLS_CACHEFILE=" + environment["TLS_CACHEFILE"],
                "COURIERTLS=" + environment["COURIERTLS"]]
        self.as_account(["sh", "-ac", ". etc/courier/authdaemonrc; exec %s 5>&2" % authdaemond],
                        environment)
        tcpd = [self.program("usr/sbin/couriertcpd"), "-address=127.0.0.1", "-maxprocs=40",
                "-maxperip=40", *self.options()]
        imap = [self.program("usr/lib/courier/courier/imaplogin"),
                self.program("usr/bin/imapd"), "Maildir"]
        self.as_account(
            shell + kept + ["IMAP_STARTTLS=YES"] + tcpd + [str(self.port)] + imap, environment)
        self.as_account(
            shell + kept + ["IMAP_TLS=1"] + tcpd + [str(self.tls_port)]
            + [self.program("usr/bin/couriertls"), "-server", "-tcpd"] + imap, environment)

    def options(self):
        """What Debian gives couriertcpd; 5.2 knows fewer options than 5.0."""
        with open(self.program("etc/courier/imapd")) as file:
            found = re.search(r'^TCPDOPTS="(.*)"', file.read(), re.MULTILINE)
        return found.group(1).split() if found else []

    def add_account(self, user):
        """Its program for accounts knows every name."""


class Mailutils(Unpacked):
    """GNU Mailutils imap4d with one mbox per user, which no program has opened for writing."""

    package = "mailutils"
    delimiter = "/"

    def environment(self):
        wrapper, names = self.names([])
        return dict(super().environment(**names), LD_PRELOAD=wrapper)

    def prepare(self):
        super().prepare()
        os.makedirs(self.path("spool"))
        tls = "tls {{ ssl-certificate-file {0}/cert.pem; ssl-key-file {0}/key.pem; }};".format(
            self.folder)
        self.write("imap4d.conf", """
mailbox {{ mail-spool "{0}/spool"; }};
auth {{ authentication generic:system; authorization system; }};
logging {{ syslog no; }};
pidfile "{0}/pid";
server 127.0.0.1:{1} {{ tls-mode ondemand; {3} }};
server 127.0.0.1:{2} {{ tls-mode connection; {3} }};
mode daemon;
foreground yes;
""".format(self.folder, self.port, self.tls_port, tls))
        for name in ("key.pem", "cert.pem"):
            os.chmod(self.path(name), 0o600)

    def launch(self):
        self.as_account(
            [self.program("usr/sbin/imap4d"), "--no-site-config",
             "--config-file=" + self.path("imap4d.conf")],
            self.environment())

    def append(self, user, *messages, folder="INBOX"):
        """As an MTA delivers: into the mbox, with a From line and none of the server's fields."""
        if folder != "INBOX":
            return super().append(user, *messages, folder=folder)
        self.account(user)
        with open(self.path("spool", user), "ab") as mbox:
            for raw in messages:
                text = re.sub(rb"(?m)^(>*From )", rb">\1", raw.replace(b"\r\n", b"\n"))
                mbox.write(b"From a@client.example.net Tue Nov 24 10:00:00 2026\n")
                mbox.write(text + (b"\n" if text.endswith(b"\n") else b"\n\n"))

    def add_account(self, user):
        hashed = subprocess.run(
            ["openssl", "passwd", "-6", PASSWORD], capture_output=True, text=True, check=True)
        home = self.path("mail", user)
        os.makedirs(home)
        with open(self.path("passwd"), "a") as file:
            file.write("%s:%s:%d:%d::%s:/bin/sh\n" % (
                user, hashed.stdout.strip(), ACCOUNT.pw_uid, ACCOUNT.pw_gid, home))
        with open(self.path("spool", user), "a"):
            pass
        if os.getuid() == 0:
            subprocess.run(
                ["chown", ACCOUNT.pw_name, home, self.path("spool", user)], check=True)


def named(name, folder):
    """A server by the name of its row in the table."""
    from servers import Dovecot

    return {
        "dovecot": lambda: Dovecot(folder),
        "cyrus": lambda: Cyrus(folder),
        "cyrus-below-inbox": lambda: Cyrus(folder, beside=False),
        "courier": lambda: Courier(folder),
        "mailutils": lambda: Mailutils(folder),
    }[name]()
