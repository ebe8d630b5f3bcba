"""Web interfaces that others have, each with a database of its own: Roundup and Request Tracker.

Each is made, filled and served by its own tools, signs in as a browser does, and names a list of fifty and a page of
one thing with five messages.
"""

import os
import re
import signal
import subprocess
import time
import urllib.parse
import urllib.request

TEXT = "We looked into it and ask for a credit note.\n" * 10


class Peer:
    """A server of a group of processes of its own."""

    def begin(self, command, **options):
        self.log = open(self.home + ".log", "wb")
        self.server = subprocess.Popen(command, stdout=self.log, stderr=self.log, start_new_session=True, **options)

    def stop(self):
        os.killpg(self.server.pid, signal.SIGTERM)
        self.server.wait(30)
        self.log.close()

    def sign_in(self, path, form):
        """Sends the form until the server is there; the cookie that it sets."""
        base = "http://127.0.0.1:%d" % self.port
        request = urllib.request.Request(base + path, urllib.parse.urlencode(form).encode(), {
            "Origin": base, "Referer": base + path, "Connection": "close"})
        end = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    cookie = answer.headers["Set-Cookie"].split(";")[0]
                    break
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.5)
        self.fields = {"Host": "127.0.0.1:%d" % self.port, "Cookie": cookie, "Connection": "close"}


class Roundup(Peer):
    """A classic tracker on SQLite."""

    ISSUES = 3000
    FILL = """
import sys, roundup.instance
db = roundup.instance.open(sys.argv[1]).open("admin")
for number in range(int(sys.argv[2])):
    said = [db.msg.create(author="1", content=sys.argv[3], summary="Invoice") for _ in range(5)]
    db.issue.create(title="Invoice %d is contested" % number, messages=said, status="1", priority="1")
    if number % 500 == 499:
        db.commit()
db.commit()
"""

    def __init__(self, python, folder, port):
        self.home, self.port = folder + "/roundup", port
        tools = os.path.dirname(python)

        def run(*words):
            subprocess.run(list(words), check=True, capture_output=True)

        admin = [tools + "/roundup-admin", "-i", self.home]
        run(*admin, "install", "classic", "sqlite",
            "mail_domain=case.example.com,admin_email=a@example.org,mail_host=localhost,mail_debug=/dev/null,"
            "tracker_web=http://127.0.0.1:%d/bench/" % port)
        run(*admin, "initialise", "secret")
        run(python, "-c", self.FILL, self.home, str(self.ISSUES), TEXT)
        command = [tools + "/roundup-server", "-p", str(port), "-n", "127.0.0.1"]
        if os.getuid() == 0:
            run("chown", "-R", "nobody", self.home)
            command += ["-u", "nobody"]
        self.begin(command + ["bench=" + self.home])
        self.sign_in("/bench/", {"__login_name": "admin", "__login_password": "secret", "@action": "Login"})
        self.pages = {
            "list": "/bench/issue?@columns=id,activity,title,status&@sort=-activity&@pagesize=50&@startwith=0",
            "ticket": "/bench/issue%d" % (self.ISSUES // 2)}
        self.version = subprocess.run([python, "-c", "import roundup; print(roundup.__version__)"],
                                      capture_output=True, text=True).stdout.strip()

    def __str__(self):
        return "Roundup %s, %d issues of 5 messages on SQLite" % (self.version, self.ISSUES)


class RequestTracker(Peer):
    """That of Debian, on SQLite, with its own server of several processes."""

    TICKETS = 300
    HOME = "/usr/share/request-tracker5"
    SETTINGS = """
Set($rtname, 'bench'); Set($Organization, 'example.com'); Set($Timezone, 'UTC');
Set($WebDomain, '127.0.0.1'); Set($WebPort, %d); Set($WebPath, '');
Set($DatabaseType, 'SQLite'); Set($DatabaseName, '%s/rt.db');
Set($MasonDataDir, '%s/mason'); Set($MasonSessionDir, '%s/session');
Set($LogToSyslog, undef); Set($LogToSTDERR, 'error'); Set($MailCommand, 'testfile');
1;
"""
    FILL = """
use strict; use warnings; use lib '%s/lib'; use RT -init;
for my $number (1..%d) {
  my $ticket = RT::Ticket->new(RT->SystemUser);
  $ticket->Create(Queue => 'General', Subject => "Invoice $number is contested",
    Requestor => "p$number\\@client.example.net",
    MIMEObj => MIME::Entity->build(Type => 'text/plain', Subject => 'Invoice', Data => [$ARGV[0]]));
  $ticket->Correspond(Content => $ARGV[0]) for 1..4;
}
"""

    def __init__(self, folder, port):
        self.home, self.port = folder + "/rt", port
        for name in ("", "/mason", "/session", "/none"):
            os.makedirs(self.home + name)
        settings = self.home + "/RT_SiteConfig.pm"
        with open(settings, "w") as file:
            file.write(self.SETTINGS % (port, self.home, self.home, self.home))
        own = {**os.environ, "RT_SITE_CONFIG": settings, "RT_SITE_CONFIG_DIR": self.home + "/none"}

        def run(*words):
            subprocess.run(list(words), check=True, capture_output=True, env=own)

        run("rt-setup-database-5", "--action", "init", "--datadir", self.HOME + "/etc",
            "--dba", "root", "--dba-password", "none")
        run("perl", "-e", self.FILL % (self.HOME, self.TICKETS), TEXT)
        self.begin([self.HOME + "/libexec/rt-server", "--host", "127.0.0.1", "--port", str(port)], env=own)
        self.sign_in("/NoAuth/Login.html", {"user": "root", "pass": "password"})
        self.pages = {"list": "/Search/Results.html?Query=Queue%3D'General'&Rows=50",
                      "ticket": "/Ticket/Display.html?id=%d" % (self.TICKETS // 2)}
        told = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "request-tracker5"],
                              capture_output=True, text=True).stdout
        self.version = re.match(r"[\d.]*", told)[0]

    def __str__(self):
        return "Request Tracker %s, %d tickets of 5 messages on SQLite" % (self.version, self.TICKETS)
