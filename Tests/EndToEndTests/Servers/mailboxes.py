"""Logging in to mailboxes in a browser: Chromium and a real provider over HTTPS, then everything that goes wrong.

usage: mailboxes.py DOSSIER
"""

import json
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import urllib.parse

from oidc import PROVIDER, RULES, Visitor  # runs this script anew by the Python that has a browser

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from letters import compose
from oauth import all_secrets
from servers import Dovecot, free_port, temporary_folder
from tokens import TokenServer, agree
from web import SECRET, content_of, form
from workspace import Workspace

HERE = os.path.dirname(os.path.abspath(__file__))
PLACE = "/settings/mailboxes/login"
OWNER = "office@case.example.com"


class Person(Visitor):
    """The browser of somebody of the desk, as a proxy lets them in."""

    def __init__(self, base, user):
        self.user = user
        super().__init__(base)
        self.get("/settings")

    def head(self, method, path, fields):
        return super().head(method, path, {"Remote-User": self.user, "X-Dossier-Proxy": SECRET, **fields})

    def leave_for(self, mailbox):
        """The address at the provider, and what it is asked for."""
        status, fields, content = self.get("/settings/mailboxes/%s/login" % mailbox)
        if status != 303:
            raise SystemExit("no way to the provider: %d %s" % (status, content))
        return fields["location"], dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(fields["location"]).query))

    def back(self, **fields):
        return self.get(PLACE + "?" + urllib.parse.urlencode(fields))

    def send(self, **fields):
        return self.post(PLACE, fields)


class Play:
    def __init__(self, dossier, folder):
        self.folder, self.findings, self.server = folder, {}, None
        self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        self.users = self.workspace.configuration["users"] + [
            {"id": name, "name": name.title(), "email": name + "@case.example.com", "role": role}
            for name, role in (("lea", "handler"), ("rita", "reader"))]
        self.port = free_port()
        self.base = "http://localhost:%d" % self.port
        for name, text in (("proxy.secret", SECRET), ("app.secret", "secret of the client\n")):
            path = os.path.join(self.workspace.folder, name)
            with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
                file.write(text)

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def serve(self, mailboxes, **web):
        """The pages, anew; the address that signs the administrator in."""
        self.end()
        self.workspace.configure(users=self.users, mailboxes=mailboxes, web={
            "publicURL": self.base, "proxyUser": "Remote-User", "proxySecretFile": "proxy.secret", **web})
        log = open(os.path.join(self.folder, "log"), "ab")
        self.server = subprocess.Popen(self.workspace.command("web", "--port", str(self.port)),
                                       stdout=subprocess.PIPE, stderr=log, text=True)
        return self.base + self.server.stdout.readline().split(" ")[-1].strip().split(str(self.port))[1]

    def end(self):
        if self.server:
            self.server.terminate()
            self.server.wait(40)

    def events(self):
        with sqlite3.connect(os.path.join(self.workspace.folder, "dossier.db")) as db:
            return db.execute("SELECT actor, details FROM event JOIN eventPayload ON event = id"
                              " WHERE type = 'mailbox_logged_in' ORDER BY id").fetchall()

    def tokens(self):
        """The files of tokens that there are, with what they hold."""
        folder = os.path.join(self.workspace.folder, "tokens")
        names = [name for name in os.listdir(folder) if name.endswith(".json")] if os.path.isdir(folder) else []
        return {name: open(os.path.join(folder, name)).read() for name in names}


class Real:
    """Chromium, and the provider that firms run."""

    def __init__(self, play, chromium):
        self.play, self.chromium, self.axe = play, chromium, Axe()
        self.check, self.workspace, self.base = play.check, play.workspace, play.base
        certificate, key = (os.path.join(play.folder, name) for name in ("cert.pem", "key.pem"))
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out",
                        certificate], check=True, capture_output=True)
        port = free_port()
        self.process = subprocess.Popen(
            [PROVIDER, "-B", os.path.join(HERE, "provider.py"), str(port), play.folder, certificate, key,
             self.base + PLACE], stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            raise SystemExit("the provider does not run")
        provider = "https://localhost:%d/o" % port
        oauth = {"provider": "custom", "clientID": "dossier", "clientSecretFile": "app.secret",
                 "authorizationEndpoint": provider + "/authorize/", "tokenEndpoint": provider + "/token/",
                 "scope": "openid email", "caFile": certificate}
        self.mailboxes = [
            {"name": name, "kind": "imap", "host": "localhost", "port": free_port(), "user": user, "oauth": oauth}
            for name, user in (("office", OWNER), ("claims desk", "claims@case.example.com"))]

    def run(self):
        self.invitation = self.play.serve(self.mailboxes)
        page = self.page(self.invitation)
        self.first_time(page)
        self.without_scripts()
        self.not_agreed(page)

    def page(self, invitation, **options):
        page = self.chromium.new_context(ignore_https_errors=True, locale="en-GB", **options).new_page()
        page.set_default_timeout(30000)
        page.goto(invitation)
        page.click("main button")
        return page

    def by_proxy(self, **options):
        """The same administrator in another browser."""
        context = self.chromium.new_context(ignore_https_errors=True, locale="en-GB", extra_http_headers={
            "Remote-User": "tester", "X-Dossier-Proxy": SECRET}, **options)
        page = context.new_page()
        page.set_default_timeout(30000)
        return page

    def link(self, page, name):
        page.goto(self.base + "/settings")
        return page.locator("a[href='/settings/mailboxes/%s/login']" % urllib.parse.quote(name))

    def at_provider(self, page, name, gives="input[name=allow]"):
        """Follows the link, signs in there where that is asked, and agrees."""
        self.link(page, name).click()
        if page.locator("input[name=username]").count():
            page.fill("input[name=username]", "lea")
            page.fill("input[name=password]", "password")
            page.click("button")
        page.click(gives)
        page.wait_for_url(self.base + PLACE + "?**")

    def look(self, page, name):
        for mode in ("light", "dark"):
            page.emulate_media(color_scheme=mode)
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 800})
                found = [rule["id"] for rule in self.axe.run(page, options=RULES).response["violations"]]
                wide = page.evaluate("document.documentElement.scrollWidth")
                self.check("%s, %s, %d: axe, and nothing sideways" % (name, mode, width),
                           found == [] and wide <= width or (found, wide))

    def first_time(self, page):
        self.link(page, "office")
        words = page.text_content("main")
        self.check("the settings say that nobody has logged in, and which address to register",
                   "nobody has logged in" in words and self.base + PLACE in words or words)
        self.look(page, "the settings before")
        before = content_of(self.workspace.folder)
        self.at_provider(page, "office")
        self.look(page, "the page that asks")
        self.check("the way there and back keeps nothing",
                   self.play.tokens() == {} and content_of(self.workspace.folder) == before)
        self.check("the page says whose mailbox it is", OWNER in page.text_content("main"))
        address = page.url
        other = self.by_proxy()
        other.goto(address)
        self.check("in another session of the same administrator the address is worth nothing",
                   "begun in another browser or session" in other.text_content("main"))
        self.look(other, "the page that refuses")
        other.context.close()
        page.click("main button")
        page.wait_for_url(self.base + "/settings**")
        self.check("the settings say since when it is logged in",
                   "logged in since" in page.text_content("#mailboxes ~ ul:last-of-type li:first-child"))
        self.look(page, "the settings after")
        self.kept()
        page.goto(address)
        self.check("the address is used up", "is done" in page.text_content("main"))

    def kept(self):
        tokens = self.play.tokens()
        self.check("one file has the tokens, for its owner alone", [
            stat.S_IMODE(os.stat(os.path.join(self.workspace.folder, "tokens", name)).st_mode)
            for name in tokens] == [0o600])
        status = {row["mailbox"]: row for row in self.workspace.json("auth", "status")}
        self.check("the command finds them as its own",
                   status["office"]["obtainedAt"] is not None and status["claims desk"]["obtainedAt"] is None)
        self.check("they can be renewed", all(json.loads(text)["refreshToken"] for text in tokens.values()))
        events = self.play.events()
        self.check("that is an event, of who did it, for whom", len(events) == 1 and events[0][0] == "tester"
                   and json.loads(events[0][1]) == {"mailbox": "office", "user": OWNER} or events)

    def without_scripts(self):
        page = self.by_proxy(java_script_enabled=False)
        self.at_provider(page, "claims desk")
        page.click("main button", click_count=2, delay=20)
        page.wait_for_url(self.base + "/settings**")
        self.check("without scripts, with a name of two words and two clicks, it is logged in once",
                   (len(self.play.tokens()), len(self.play.events())) == (2, 2))

    def not_agreed(self, page):
        before = (self.play.tokens(), self.play.events())
        self.at_provider(page, "office", "input[type=submit]:not([name=allow])")
        words = page.text_content("main")
        self.check("who does not agree there is told so, in the provider's words too, and can begin again",
                   "did not agree" in words and "access_denied" in words
                   and page.locator("main a[href='/settings/mailboxes/office/login']").count() == 1)
        self.check("and what was there stays", (self.play.tokens(), self.play.events()) == before)


class Attacks:
    """A provider that says what it is told to, and a mail server that asks it."""

    def __init__(self, play, tokens, dovecot):
        self.play, self.tokens, self.dovecot, self.check = play, tokens, dovecot, play.check
        self.workspace = play.workspace
        port = tokens.open((dovecot.certificate, os.path.join(dovecot.folder, "key.pem")))
        oauth = tokens.settings(port, caFile=dovecot.certificate)
        self.mailboxes = [dovecot.mailbox("cases", None, oauth=oauth),
                          dovecot.mailbox("second", None, oauth=oauth, name="second"),
                          dovecot.mailbox("third", "third.password", name="third"),
                          dovecot.mailbox("fourth", None, oauth=dict(oauth, authorizationEndpoint=""), name="fourth")]
        self.seen = []

    def run(self):
        path = os.path.join(self.workspace.folder, "third.password")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write("x\n")
        self.play.serve(self.mailboxes)
        self.admin, self.other = (Person(self.play.base, "tester") for _ in range(2))
        self.roles()
        self.names()
        self.states()
        self.answers()
        self.looking()
        self.once()
        self.reading()

    def code(self, address):
        """A code that the provider gave for an address; it is redeemed in vain where the proof does not fit."""
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(agree(self.tokens, address)).query))["code"]

    def asked(self):
        return [fields["grant_type"] for path, fields in self.tokens.requests if path == "/token"]

    def is_nothing(self):
        return self.asked() == [] and len(self.play.tokens()) == self.before and self.play.events() == self.told

    def roles(self):
        self.before, self.told = len(self.play.tokens()), self.play.events()
        address, query = self.admin.leave_for("office")
        code = self.code(address)
        for user in ("lea", "rita"):
            person = Person(self.play.base, user)
            statuses = [person.get("/settings/mailboxes/office/login")[0],
                        person.back(code=code, state=query["state"])[0], person.send(code=code, state=query["state"])[0]]
            self.check("refused: a user who is no administrator, %s" % user, statuses == [403] * 3 or statuses)
            settings = person.get("/settings")[2]
            self.check("who is none sees how it stands and no way there, %s" % user,
                       "nobody has logged in" in settings and "/settings/mailboxes/" not in settings)
        nobody = Visitor(self.play.base)
        self.check("who is not signed in is asked who they are",
                   (nobody.get(PLACE + "?code=" + code)[0], nobody.post(PLACE, {"code": code})[0]) == (401, 401))
        self.check("of all that the provider hears nothing", self.is_nothing())
        self.workspace.configure(users=[dict(user, unixAccounts=[]) if user["id"] == "tester" else dict(
            user, unixAccounts=self.play.users[0]["unixAccounts"]) if user["id"] == "lea" else user
            for user in self.play.users])
        done = self.workspace.attempt("auth", "login", "office")
        self.workspace.configure(users=self.play.users)
        self.check("nor does a handler log in by command", done.returncode == 77
                   and b"only an administrator may log in" in done.stderr.lower() or repr(done))

    def names(self):
        found = [self.admin.get("/settings/mailboxes/%s/login" % name)[0] for name in ("nothing", "third", "fourth")]
        self.check("a mailbox that is not there, has a password, or no page at its provider: said in words",
                   found == [422, 422, 404] or found)
        own = Visitor("http://127.0.0.1:%d" % self.play.port)
        lines = {"Remote-User": "tester", "X-Dossier-Proxy": SECRET}
        status, fields, _ = own.get("/settings/mailboxes/office/login", **lines)
        self.check("from another of our names one is led to the address that is registered",
                   (status, fields.get("location")) == (303, self.play.base + "/settings/mailboxes/office/login"))
        address, query = self.admin.leave_for("office")
        self.check("the provider is asked for what it should be, with a proof",
                   (query["redirect_uri"], query["code_challenge_method"], query["login_hint"])
                   == (self.play.base + PLACE, "S256", "cases"))
        flags = [line for line in self.admin.flags if line.lower().startswith("set-cookie")][0]
        self.check("what the browser holds ends after ten minutes, and is for no script",
                   all(flag in flags for flag in ("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")))

    def states(self):
        address, query = self.admin.leave_for("office")
        foreign_address, foreign = self.other.leave_for("office")
        code, stolen = self.code(address), self.code(foreign_address)
        for name, state in (("of another session", foreign["state"]), ("none", ""), ("made up", "x" * 43)):
            found = [self.admin.back(code=code, state=state)[0], self.admin.send(code=code, state=state)[0]]
            self.check("refused: a state, %s" % name, found == [410, 410] or found)
        thief = Person(self.play.base, "tester")
        thief.jar["dossier_mailbox"] = self.other.jar["dossier_mailbox"]
        thief.cookie = "; ".join("%s=%s" % pair for pair in thief.jar.items())
        self.check("refused: cookie and state of another session together",
                   thief.send(code=stolen, state=foreign["state"])[0] == 410)
        self.check("refused: a form of another site", self.admin.post(
            PLACE, {"code": code, "state": query["state"]}, **{"Sec-Fetch-Site": "cross-site"})[0] == 403)
        self.admin.leave_for("second")
        self.check("refused: the state of another mailbox, when a login to this one was begun",
                   self.admin.send(code=code, state=query["state"])[0] == 410)
        self.check("and still the provider hears nothing", self.is_nothing())
        address, query = self.admin.leave_for("second")
        content = self.admin.back(code=stolen, state=query["state"])[2]
        status, _, content = self.admin.post(PLACE, form(content, PLACE))
        self.check("refused: a code of another session, whose proof is another", status == 410
                   and "does not take this code" in content)
        self.tokens.requests.clear()
        self.check("nothing was kept by that", self.is_nothing())

    def answers(self):
        hostile = '"><script>alert(1)</script>\r\nX: y'
        address, query = self.admin.leave_for("office")
        status, _, content = self.admin.back(error="access_denied", error_description=hostile, state=query["state"])
        self.check("what the provider says is text", status == 403 and "<script>alert" not in content
                   and "access_denied" in content)
        status, _, content = self.admin.back(error="access_denied", error_description="Call 0900", state="x" * 43)
        self.check("what nobody knows the state of is not said", status == 410 and "0900" not in content)
        for name, fields, wanted in (("no code", {}, 403), ("an empty code", {"code": ""}, 403),
                                     ("a code of 5 kB", {"code": "c" * 5000}, 403)):
            found = self.admin.back(state=query["state"], **fields)[0]
            self.check("refused: %s" % name, found == wanted or found)
        for mode, status, words in (("down", 503, "does not answer as it should"),
                                    ("refuses", 403, "look at the oauth section")):
            self.tokens.mode = mode
            found = self.admin.send(code=self.code(address), state=query["state"])
            self.check("a provider that %s is told of, with a way on" % mode, found[0] == status and words in found[2]
                       and 'href="/settings/mailboxes/office/login"' in found[2] or found)
        self.tokens.mode = "ok"
        self.tokens.requests.clear()
        self.check("by none of that anything is kept", self.is_nothing())

    def looking(self):
        address, query = self.admin.leave_for("office")
        before = content_of(self.workspace.folder)
        back = PLACE + "?" + urllib.parse.urlencode({"code": self.code(address), "state": query["state"]})
        for method in ("HEAD", "GET"):
            for path in ("/settings", PLACE, back, back, PLACE + "?error=x&state=" + query["state"]):
                for purpose in ("", "prefetch"):
                    self.admin.get(path, method, **{"Sec-Purpose": purpose})
        self.check("who opens every address logs in to nothing",
                   content_of(self.workspace.folder) == before and self.is_nothing())

    def once(self):
        address, query = self.admin.leave_for("office")
        code, cookie = self.code(address), self.admin.cookie
        content = self.admin.back(code=code, state=query["state"])[2]
        statuses = []

        def press():
            again = Person(self.play.base, "tester")
            again.jar, again.cookie = {}, cookie
            statuses.append(again.post(PLACE, dict(form(content, PLACE), mailbox="second"))[0])

        threads = [threading.Thread(target=press) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        self.check("a button that is pressed three times logs in, and asks once",
                   (statuses, self.asked()) == ([303] * 3, ["authorization_code"]) or (statuses, self.asked()))
        new = {name: text for name, text in self.play.tokens().items() if name.startswith("cases-")}
        events = self.play.events()[len(self.told):]
        self.check("to the mailbox that was meant, whatever a field says",
                   len(new) == 1 and [json.loads(event[1])["mailbox"] for event in events] == ["office"])
        again = Person(self.play.base, "tester")
        again.jar, again.cookie = {}, cookie
        self.check("an attempt redeems no second code", again.send(
            code=self.code(address), state=query["state"])[0] == 410 and len(self.asked()) == 1)
        self.admin.jar.pop("dossier_mailbox", None)
        self.admin.cookie = "; ".join("%s=%s" % pair for pair in self.admin.jar.items())
        self.check("a form that is sent again is of a login that is done", self.admin.post(
            PLACE, form(content, PLACE))[0] == 410 and len(self.asked()) == 1)
        self.seen += [content, self.admin.get("/settings")[2]]
        address, query = self.admin.leave_for("office")
        self.play.serve(self.mailboxes)
        self.check("what was begun before a restart is begun again", self.admin.send(
            code=self.code(address), state=query["state"])[0] == 410)

    def reading(self):
        """The mail server takes what was given, and the settings tell."""
        self.dovecot.messages("cases")
        case = self.workspace.create_case("Brandt", [("client", "a@client.example.net")])
        message = compose("a@client.example.net", case["addresses"]["a@client.example.net"], "Hello", "text\n",
                          message_id="<mailbox-1@client.example.net>")
        self.dovecot.append("cases", message.as_bytes())
        self.play.serve(self.mailboxes[:1])
        self.workspace.attempt("run", "--once")
        self.check("with these tokens mail is read and filed",
                   [row["state"] for row in self.workspace.inbox()] == ["filed"])
        page = self.admin.get("/settings")[2]
        self.check("the settings say when it was read, and since when it is logged in",
                   "office: last read" in page and "logged in since" in page)


def main(dossier):
    with temporary_folder() as folder, sync_playwright() as playwright:
        play = Play(dossier, folder)
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        real = Real(play, chromium)
        try:
            real.run()
            with TokenServer("cases") as tokens:
                with Dovecot(folder + "/d", INTROSPECTION_URL=tokens.introspection) as dovecot:
                    attacks = Attacks(play, tokens, dovecot)
                    attacks.run()
        except BaseException:
            print({name: found for name, found in play.findings.items() if found != "yes"}, file=sys.stderr)
            raise
        finally:
            play.end()
            chromium.close()
            real.process.terminate()
        with open(os.path.join(folder, "log")) as file:
            log = file.read()
        given = [json.loads(text)[name] for text in play.tokens().values() for name in ("accessToken", "refreshToken")]
        secrets = given + list(all_secrets(attacks.tokens)) + ["secret of the client"]
        play.check("the log says why, and has no code, no token and no secret",
                   "mailbox-login-denied" in log and "mailbox-login-refused" in log
                   and not any(secret in log for secret in secrets))
        play.check("nor has a page a token", not any(secret in page for secret in given for page in attacks.seen))
        print(json.dumps(play.findings))


if __name__ == "__main__":
    main(sys.argv[1])
