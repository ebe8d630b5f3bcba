"""Logins with access tokens against a real Dovecot: every way to log in, and every way to fail.

usage: oauth.py DOSSIER
"""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from letters import compose
from servers import Dovecot, temporary_folder
from sink import Sink
from tokens import TokenServer, agree
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"
USER = "cases"


class Scenario:
    def __init__(self, dossier, folder, dovecot, tokens, sink):
        self.dovecot, self.tokens, self.sink = dovecot, tokens, sink
        certificate = dovecot.certificate
        port = tokens.open((certificate, os.path.join(dovecot.folder, "key.pem")))
        oauth = tokens.settings(port, caFile=certificate)
        mailbox = dovecot.mailbox(USER, None, oauth=oauth)
        outgoing = {
            "kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear",
            "allowClearText": True, "user": USER, "oauth": oauth, "mechanism": "OAUTHBEARER",
            "retry": {"firstDelaySeconds": 1, "maximumDelaySeconds": 1},
        }
        self.workspace = Workspace(dossier, folder + "/w", [mailbox], outgoing)
        self.workspace.configure(
            log={"level": "trace"}, daemon={"pollSeconds": 60, "longestPauseSeconds": 2}
        )
        self.oauth = oauth
        # The server makes the mailbox now, and not for two sessions at once.
        dovecot.messages(USER)
        self.case = self.workspace.create_case("Tokens", participants=[("law_firm", TO)])
        self.filed = 0

    def login(self, answer, *options, mailbox="office"):
        """Runs `auth login`; `answer` does what the person does, given the process and its words."""
        process = subprocess.Popen(
            self.workspace.command("auth", "login", mailbox, *options),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        words = ""
        if answer:
            words = process.stderr.readline() + process.stderr.readline()
            answer(process, words)
        _, errors = process.communicate(timeout=30)
        return process.returncode, words + errors

    def with_browser(self, process, words):
        address = re.search(r"https://\S+", words).group()
        # Another page of the browser knows the port, and not the state.
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
        for guess in ("?code=stolen", "?code=stolen&state=guess", "?error=access_denied"):
            urllib.request.urlopen(query["redirect_uri"][0] + guess).read()
        urllib.request.urlopen(agree(self.tokens, address)).read()

    def with_paste(self, process, words):
        address = re.search(r"https://\S+", words).group()
        process.stdin.write(agree(self.tokens, address) + "\n")
        process.stdin.flush()

    def with_foreign_paste(self, process, words):
        process.stdin.write("http://localhost:1/?code=stolen&state=another\n")
        process.stdin.flush()

    def arrives(self, seconds=20):
        """Whether a new message is filed in time."""
        number = self.filed + 1
        message = compose(
            TO, self.case["addresses"][TO], "Number %d" % number, "text\n",
            message_id="<token-%d@mail.example.org>" % number,
        )
        self.dovecot.append(USER, message.as_bytes())
        self.filed = number
        return self.is_filed(seconds)

    def is_filed(self, seconds):
        def count():
            return sum(row["state"] == "filed" for row in self.workspace.inbox())

        return bool(until(lambda: count() >= self.filed, seconds))

    def log(self):
        with open(os.path.join(self.workspace.folder, "daemon.log")) as file:
            return file.read()

    def waits_for(self, text, seconds=20):
        start = len(self.log())
        return bool(until(lambda: text in self.log()[start:], seconds))


def main(dossier):
    with temporary_folder() as folder, TokenServer(USER) as tokens:
        with Dovecot(folder + "/d", INTROSPECTION_URL=tokens.introspection) as dovecot:
            with Sink(takes_token=lambda t: tokens.tokens.get(t, 0) > time.time()) as sink:
                print(json.dumps(play(Scenario(dossier, folder, dovecot, tokens, sink))))


def play(scenario):
    workspace, tokens, dovecot = scenario.workspace, scenario.tokens, scenario.dovecot
    found = {}
    found["beforeLogin"] = workspace.attempt("run", "--once").stderr.decode()
    found["foreignAddress"] = scenario.login(scenario.with_foreign_paste)[0]
    found["browser"] = scenario.login(scenario.with_browser)[0]
    found["paste"] = scenario.login(scenario.with_paste)[0]
    found["device"] = scenario.login(None, "--device")[0]
    files = [f for f in os.listdir(workspace.folder + "/tokens") if f.endswith(".json")]
    found["tokenFiles"] = len(files)  # the mailbox and the way out share one
    mode = os.stat(workspace.folder + "/tokens/" + files[0]).st_mode
    found["tokenMode"] = stat.S_IMODE(mode)

    daemon = workspace.daemon()
    found["filedAtFirst"] = scenario.arrives()
    workspace.send(scenario.case, "request-for-information", TO, message="Question")
    found["sent"] = bool(until(lambda: workspace.outbox()[0]["state"] == "sent", 20))

    # The token ends while the session lives; then the server ends the session.
    tokens.tokens.clear()
    time.sleep(6)
    dovecot.kill(USER)
    found["filedAfterExpiry"] = scenario.arrives()
    # The token server is down, and the token is still good.
    tokens.mode = "down"
    dovecot.kill(USER)
    found["filedWhileDown"] = scenario.arrives()
    # The token server is down, and the token is not.
    tokens.tokens.clear()
    time.sleep(6)
    dovecot.kill(USER)
    found["downIsSaid"] = scenario.waits_for("temporarily_unavailable")
    found["filedWithoutToken"] = scenario.arrives(3)
    tokens.mode = "ok"
    found["filedWhenUpAgain"] = scenario.is_filed(20)
    # Everything is revoked: a person has to log in again, and the daemon goes on by itself.
    tokens.revoke_all()
    time.sleep(6)
    dovecot.kill(USER)
    found["revokedIsSaid"] = scenario.waits_for("dossier auth login office")
    found["filedWhileRevoked"] = scenario.arrives(3)
    found["loginAgain"] = scenario.login(scenario.with_browser)[0]
    found["filedAfterLogin"] = scenario.is_filed(20)
    found["lives"] = daemon.poll() is None
    daemon.send_signal(signal.SIGTERM)
    found["exitCode"] = daemon.wait(30)
    found["leaks"] = sum(secret in scenario.log() for secret in all_secrets(tokens))
    # The reverse-path of the letter that left is a case address; its code opens the case to mail.
    code = scenario.case["addresses"][TO].split("@")[0].split(".")[-1]
    found["leaks"] += code in scenario.log()
    assert code[:4] + "…" in scenario.log()
    found["smtpMechanisms"] = sorted({name for name, good in scenario.sink.logins if good})
    found["application"] = application(scenario)
    return found


def all_secrets(tokens):
    for _, fields in tokens.requests:
        for name in ("refresh_token", "code", "code_verifier", "client_secret"):
            if name in fields:
                yield fields[name]
    yield from tokens.refresh_tokens
    yield from tokens.tokens


def application(scenario):
    """A login of the application as such, with its secret."""
    workspace = scenario.workspace
    secret = os.path.join(workspace.folder, "app.secret")
    with open(os.open(secret, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        file.write("app-secret\n")
    oauth = dict(scenario.oauth, grant="application", clientSecretFile=secret)
    mailbox = scenario.dovecot.mailbox(USER, None, oauth=oauth, mechanism="OAUTHBEARER")
    workspace.configure(mailboxes=[mailbox], outgoing={"kind": "folder"})
    code = scenario.login(None)[0]
    scenario.tokens.tokens.clear()
    time.sleep(6)
    return code == 0 and workspace.attempt("run", "--once").returncode == 0


if __name__ == "__main__":
    main(sys.argv[1])
