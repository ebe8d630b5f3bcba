"""Signing in with an account: Chromium and a real provider over HTTPS, then one that misbehaves.

usage: oidc.py DOSSIER
"""

import base64
import hashlib
import http.server
import json
import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.parse

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-tests")
TOOLS = os.path.join(CACHE, "browser-1/bin/python3")
PROVIDER = os.path.join(CACHE, "provider-1/bin/python3")
if os.path.exists(TOOLS) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(CACHE, "browser-1")):
    os.execv(TOOLS, [TOOLS, "-B"] + sys.argv)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from servers import free_port, temporary_folder  # noqa: E402
from web import Browser, content_of, form  # noqa: E402
from workspace import Workspace, until  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SECRET = "secret of the client"


class Visitor(Browser):
    """A browser by hand that keeps each cookie apart."""

    def __init__(self, base):
        super().__init__(base)
        self.jar = {}

    def raw(self, data):
        with self.connect() as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        head, _, content = answer.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        fields = {}
        for name, _, value in (line.partition(": ") for line in lines[1:]):
            fields[name.lower()] = value
            if name.lower() == "set-cookie":
                name, _, value = value.split(";")[0].partition("=")
                self.jar[name] = value
                self.flags = lines
        self.cookie = "; ".join("%s=%s" % pair for pair in self.jar.items())
        return int(lines[0].split(" ")[1]), fields, content.decode()

    def post(self, path, form, **fields):
        answer = super().post(path, form, **fields)
        self.cookie = "; ".join("%s=%s" % pair for pair in self.jar.items())
        return answer

    def begin(self):
        """What the provider is asked for."""
        status, fields, content = self.get("/login/oidc/start")
        if status != 303:
            raise SystemExit("no way to the provider: %d %s" % (status, content))
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(fields["location"]).query))

    def come_back(self, code, state, **more):
        return self.get("/login/oidc?" + urllib.parse.urlencode({"code": code, "state": state, **more}))

    def press(self, content):
        return self.post("/login/oidc", form(content, "/login/oidc"))

    @property
    def is_in(self):
        return self.get("/")[0] == 200


class Double(http.server.ThreadingHTTPServer):
    """A provider that says what it is told to; it holds codes against their proofs all the same."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.issuer = "http://localhost:%d" % self.server_address[1]
        self.codes, self.asked, self.times, self.secrets = {}, [], [], []
        self.claims, self.header, self.answer, self.document = {}, {"alg": "RS256"}, None, {}
        self.waiting = None
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, address)

    def code(self, query):
        code = "code-%d-%s" % (len(self.codes), "x" * 20)
        self.codes[code] = query
        self.secrets.append(code)
        return code

    def token(self, query):
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": "dossier", "sub": "s-1", "nonce": query["nonce"], "iat": now,
                  "exp": now + 300, "email": "lea@case.example.com", "email_verified": True}
        claims.update(self.claims)
        claims = {name: value for name, value in claims.items() if value is not ...}
        parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
                 for part in (self.header, claims)]
        token = ".".join(parts + ["c2ln"])
        self.secrets.append(token)
        return token


class Dialogue(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def say(self, status, body, **fields):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **fields}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def wait(self):
        self.server.times.append(time.monotonic())
        if self.server.waiting:
            self.server.waiting.wait(60)

    def do_GET(self):
        double = self.server
        double.asked.append(self.path)
        self.wait()
        if callable(double.document):
            return double.document(self)
        self.say(200, {"issuer": double.issuer, "authorization_endpoint": double.issuer + "/authorize",
                       "token_endpoint": double.issuer + "/token", **double.document})

    def do_POST(self):
        double = self.server
        fields = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        double.asked.append(self.path)
        double.secrets.append(fields["code_verifier"])
        self.wait()
        if callable(double.answer):
            return double.answer(self)
        query = double.codes.pop(fields["code"], None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(fields["code_verifier"].encode()).digest())
        login = base64.b64encode(b"dossier:secret%20of%20the%20client").decode()
        if query is None or proof.decode().rstrip("=") != query["code_challenge"] \
                or fields["redirect_uri"] != query["redirect_uri"] \
                or self.headers["Authorization"] != "Basic " + login:
            return self.say(400, {"error": "invalid_grant"})
        self.say(200, {"access_token": "a", "token_type": "Bearer", "id_token": double.token(query)})


class Play:
    def __init__(self, dossier, folder):
        self.folder, self.findings, self.server = folder, {}, None
        self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        self.users = self.workspace.configuration["users"] + [
            {"id": name, "name": name.title(), "email": name + "@case.example.com", "role": "handler"}
            for name in ("lea", "kim")]
        self.port = free_port()
        self.base = "http://localhost:%d" % self.port
        with open(os.open(os.path.join(self.workspace.folder, "oidc.secret"), os.O_CREAT | os.O_WRONLY, 0o600),
                  "w") as file:
            file.write(SECRET + "\n")

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def configure(self, users=None, **oidc):
        self.workspace.configure(users=users or self.users, web={"publicURL": self.base, "oidc": {
            "clientID": "dossier", "clientSecretFile": "oidc.secret", **oidc}})

    def serve(self):
        """The pages, anew."""
        self.end()
        log = open(os.path.join(self.folder, "log"), "ab")
        self.server = subprocess.Popen(self.workspace.command("web", "--port", str(self.port)),
                                       stdout=subprocess.PIPE, stderr=log, text=True)
        self.server.stdout.readline()

    def end(self):
        if self.server:
            self.server.terminate()
            self.server.wait(40)

    def bindings(self):
        return {(row["user"], row["subject"]) for row in self.workspace.json("user", "bindings")}

    def events(self):
        return [(row["user"], row["way"]) for row in self.workspace.json("session", "list")]


class Real:
    """Chromium, and the provider that firms run."""

    def __init__(self, play, chromium):
        self.play, self.chromium, self.axe = play, chromium, Axe()
        self.check, self.workspace, self.base = play.check, play.workspace, play.base
        self.certificate = os.path.join(play.folder, "cert.pem")
        key = os.path.join(play.folder, "key.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out",
                        self.certificate], check=True, capture_output=True)
        port = free_port()
        self.issuer = "https://localhost:%d/o" % port
        self.process = subprocess.Popen(
            [PROVIDER, "-B", os.path.join(HERE, "provider.py"), str(port), play.folder, self.certificate, key,
             self.base + "/login/oidc"], stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            raise SystemExit("the provider does not run")

    def run(self):
        self.play.configure(issuer=self.issuer)
        told = self.workspace.attempt("config", "check").stdout.decode()
        self.check("a certificate that nobody vouches for is refused",
                   re.search(r"FAIL\s+sign-in", told) is not None or told)
        self.play.configure(issuer=self.issuer, caFile=self.certificate)
        told = self.workspace.attempt("config", "check").stdout.decode()
        self.check("the check says which address to register", self.base + "/login/oidc" in told or told)
        self.play.serve()
        self.first_time()
        self.later()
        self.others()
        self.leaving()

    def page(self, **options):
        context = self.chromium.new_context(ignore_https_errors=True, locale="en-GB", **options)
        page = context.new_page()
        page.set_default_timeout(30000)
        return page

    def at_provider(self, page, name):
        """Follows the link, signs in there, and agrees; our page that asks is shown then."""
        page.goto(self.base + "/login")
        page.click("a[href$='/login/oidc/start']")
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", "password")
        page.click("button")
        page.click("input[name=allow]")
        page.wait_for_url(self.base + "/login/oidc?**")

    def agenda(self, page, clicks=1):
        page.click("main button", click_count=clicks, delay=20)
        page.wait_for_load_state()
        return page.url == self.base + "/" and page.text_content("h1") == "Agenda"

    def look(self, page, name):
        for mode in ("light", "dark"):
            page.emulate_media(color_scheme=mode)
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 800})
                found = [rule["id"] for rule in self.axe.run(page, options=RULES).response["violations"]]
                wide = page.evaluate("document.documentElement.scrollWidth")
                self.check("%s, %s, %d: axe, and nothing sideways" % (name, mode, width),
                           found == [] and wide <= width or (found, wide))

    def first_time(self):
        page = self.page()
        page.goto(self.base + "/login")
        self.look(page, "the link")
        before = content_of(self.workspace.folder)
        self.at_provider(page, "lea")
        self.look(page, "the page that asks")
        self.check("the way there and back signs nobody in, and writes nothing",
                   content_of(self.workspace.folder) == before and self.play.events() == [])
        address = page.url
        self.check("RFC 9207: the provider says who it is", "iss=" in address)
        stranger = self.page()
        stranger.goto(address)
        self.check("in another browser the address is worth nothing",
                   "begun in another browser" in stranger.text_content("main"))
        self.look(stranger, "the page that refuses")
        self.check("the button signs in", self.agenda(page))
        cookies = {c["name"]: c for c in page.context.cookies(self.base)}
        self.check("the session's cookie is as ever, and the other one is gone",
                   "dossier_oidc" not in cookies and cookies["dossier_session"]["httpOnly"])
        self.check("the session says how", self.play.events() == [("lea", "openid")])
        self.check("the account is bound", [user for user, _ in self.play.bindings()] == ["lea"])
        page.goto(self.base + "/settings")
        self.look(page, "the settings")
        self.check("the settings show the account", self.issuer in page.text_content("#accounts + ul"))
        page.goto(address)
        self.check("the address is used up", "used up" in page.text_content("main"))
        self.lea = page

    def later(self):
        page = self.page(java_script_enabled=False)
        self.at_provider(page, "lea")
        self.check("without scripts, for the second time, and with two clicks", self.agenda(page, 2))
        self.check("nothing more is bound", len(self.play.bindings()) == 1)

    def others(self):
        page = self.page()
        self.at_provider(page, "kim")
        page.click("main button")
        text = page.text_content("main")
        self.check("an address that is not verified is refused, in words",
                   "does not vouch for your address" in text or text)
        account = re.search(r"“(\w+)”", text)[1]
        self.workspace.run("user", "bind", "kim", "--subject", account)
        page.context.close()
        page = self.page()
        self.at_provider(page, "kim")
        self.check("an administrator binds the account, and it comes in", self.agenda(page))
        page = self.page()
        self.at_provider(page, "stranger")
        page.click("main button")
        self.check("who is no user is refused", "No user of this desk" in page.text_content("main"))
        page.goto(self.base + "/login/oidc/start")
        page.click("input[type=submit]:not([name=allow])")
        page.wait_for_url(self.base + "/login/oidc?**")
        self.check("who does not agree there is told so", "did not let you in" in page.text_content("main"))

    def leaving(self):
        self.workspace.run("user", "unbind", "lea")
        self.lea.goto(self.base + "/")
        self.check("with the account the sessions end", "Sign in" in self.lea.text_content("h1"))
        self.check("and no others", {user for user, _ in self.play.events()} == {"kim"})
        users = [user for user in self.play.users if user["id"] != "kim"]
        self.play.configure(users, issuer=self.issuer, caFile=self.certificate)
        self.play.serve()
        page = self.page()
        self.at_provider(page, "kim")
        page.click("main button")
        self.check("the account of a former user is refused", "is none any more" in page.text_content("main"))


class Misbehaving:
    """A provider, and a network, of which nothing good is to be expected."""

    def __init__(self, play):
        self.play, self.double = play, Double()
        self.check, self.workspace = play.check, play.workspace

    def run(self):
        for bound in {user for user, _ in self.play.bindings()}:
            self.workspace.run("user", "unbind", bound)
        self.play.configure(issuer=self.double.issuer, allowClearText=True)
        self.play.serve()
        self.tokens()
        self.answers()
        self.states()
        self.scanner()
        self.slow()
        self.documents()

    def sign_in(self, **more):
        """The visitor, and what the button was answered."""
        visitor = Visitor(self.play.base)
        query = visitor.begin()
        content = visitor.come_back(self.double.code(query), query["state"], **more)[2]
        return visitor, visitor.press(content)

    def refused(self, name, status=403, words=None):
        visitor, (found, _, content) = self.sign_in()
        self.check("refused: " + name,
                   (found == status and not visitor.is_in and (words or "") in content) or (found, content))

    def tokens(self):
        now = int(time.time())
        wrong = {
            "another issuer": {"iss": "https://evil.example"}, "no issuer": {"iss": ...},
            "another audience": {"aud": "other"}, "another asked": {"azp": "other"},
            "many audiences": {"aud": ["dossier", "other"]}, "another nonce": {"nonce": "x"},
            "no nonce": {"nonce": ...}, "one that has ended": {"exp": now - 400},
            "an end as text": {"exp": str(now + 300)}, "one of yesterday": {"iat": now - 86400},
            "one of tomorrow": {"iat": now + 86400}, "no subject": {"sub": ...}, "a number": {"sub": 1},
        }
        for name, claims in wrong.items():
            self.double.claims = claims
            self.refused(name, words="not the one that was waited for")
        for name, value in (("false", False), ("text", "true"), ("a number", 1), ("nothing", ...)):
            self.double.claims = {"email_verified": value}
            self.refused("an address verified by " + name, words="does not vouch")
        self.double.claims, self.double.header = {}, {"alg": "none"}
        self.refused("a token without a signature")
        self.double.header = {"alg": "RS256"}
        self.check("nobody is bound by any of it", self.play.bindings() == set())

    def answers(self):
        double = self.double
        good = json.dumps({"id_token": "a.b.c"}).encode()
        answers = {
            "no JSON": (lambda d: d.say(200, b"<html>"), 403),
            "a name that stands twice": (lambda d: d.say(200, good[:-1] + b',"id_token":"x"}'), 403),
            "one of 100 kB": (lambda d: d.say(200, {"id_token": "a" * 100000}), 503),
            "levels without end": (lambda d: d.say(200, b"[" * 60000), 403),
            "an error": (lambda d: d.say(500, {}), 503),
            "a refusal of the code": (lambda d: d.say(400, {"error": "invalid_grant"}), 410),
            "a refusal of this program": (lambda d: d.say(401, {"error": "invalid_client"}), 503),
        }
        for name, (answer, status) in answers.items():
            double.answer = answer
            self.refused("an answer: " + name, status)
        double.asked.clear()
        double.answer = lambda d: d.say(302, b"", Location=double.issuer + "/elsewhere")
        self.refused("a redirect", 503)
        self.check("which is not followed", double.asked == ["/token"] or double.asked)
        double.answer = None

    def states(self):
        visitor, other = Visitor(self.play.base), Visitor(self.play.base)
        query, foreign = visitor.begin(), other.begin()
        flags = [line for line in visitor.flags if line.lower().startswith("set-cookie")][0]
        self.check("what the browser holds ends after ten minutes, and is for no script",
                   all(flag in flags for flag in ("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")))
        code = self.double.code(query)
        self.double.asked.clear()
        for name, state in (("another state", foreign["state"]), ("no state", ""), ("a made up one", "x" * 43)):
            self.check("refused: " + name, visitor.come_back(code, state)[0] == 410
                       and visitor.post("/login/oidc", {"code": code, "state": state})[0] == 410)
        self.check("refused: a browser that began nothing",
                   Visitor(self.play.base).post("/login/oidc", {"code": code, "state": query["state"]})[0] == 410)
        self.check("refused: another provider in the address",
                   visitor.come_back(code, query["state"], iss="https://evil.example")[0] == 403)
        self.check("refused: a form of another site", visitor.post(
            "/login/oidc", {"code": code, "state": query["state"]}, **{"Sec-Fetch-Site": "cross-site"})[0] == 403)
        self.check("of all that the provider hears nothing", self.double.asked == [])
        hostile = visitor.come_back('"><script>alert(1)</script>', query["state"])[2]
        self.check("what stands in the address is text", "<script>alert" not in hostile)
        # Of another browser: its code goes with its proof, and not with ours.
        stolen = self.double.code(foreign)
        content = visitor.come_back(stolen, query["state"])[2]
        self.check("refused: a code of another browser", visitor.press(content)[0] == 410 and not visitor.is_in)
        visitor, (status, fields, _) = self.sign_in()
        self.check("as it should be it signs in", (status, fields["location"]) == (303, "/") and visitor.is_in)
        self.double.claims = {"sub": "s-2"}
        self.refused("another account with the same address", words="another account")
        self.double.claims = {"email": "other@example.com", "email_verified": False}
        self.check("the account alone decides then", self.sign_in()[0].is_in)
        self.double.claims = {}
        self.twice()
        self.kept()

    def twice(self):
        """Three at once with the same form: a button that is pressed in a hurry."""
        visitor = Visitor(self.play.base)
        query = visitor.begin()
        content = visitor.come_back(self.double.code(query), query["state"])[2]
        self.double.waiting, self.double.asked, statuses = threading.Event(), [], []
        cookie = visitor.cookie

        def press():
            again = Visitor(self.play.base)
            again.cookie = cookie
            statuses.append(again.press(content)[0])

        threads = [threading.Thread(target=press) for _ in range(3)]
        for thread in threads:
            thread.start()
        until(lambda: self.double.asked, 5)
        time.sleep(0.3)
        self.double.waiting.set()
        for thread in threads:
            thread.join(30)
        self.double.waiting = None
        self.check("a button that is pressed three times signs in, and asks once",
                   (statuses, self.double.asked) == ([303] * 3, ["/token"]) or (statuses, self.double.asked))

    def kept(self):
        """What was sent after the session had ended is there again."""
        visitor = self.sign_in()[0]
        number = self.workspace.create_case("Brandt", [("client", "a@client.example.net")])["number"]
        self.play.end()
        with sqlite3.connect(os.path.join(self.workspace.folder, "dossier.db")) as db:
            db.execute("UPDATE deskSession SET usedAt = usedAt - 13 * 3600000")
        self.play.serve()
        sent = visitor.post("/cases/%d/comment" % number, {"form": "k", "text": "Typed before"})
        query = visitor.begin()
        content = visitor.come_back(self.double.code(query), query["state"])[2]
        status, fields, _ = visitor.press(content)
        again = visitor.get(fields["location"])[2]
        self.check("a form that waited is there again", (sent[0], status) == (401, 303)
                   and fields["location"] == "/again" and "Typed before" in again or (sent, fields, again))

    def scanner(self):
        visitor = Visitor(self.play.base)
        query = visitor.begin()
        code = self.double.code(query)
        back = "/login/oidc?" + urllib.parse.urlencode({"code": code, "state": query["state"]})
        before, self.double.asked = content_of(self.workspace.folder), []
        for method in ("HEAD", "GET"):
            for path in ("/", "/login", "/login/oidc", back, back, "/login/oidc?error=x", "/login/code"):
                for purpose in ("", "prefetch"):
                    visitor.get(path, method, **{"Sec-Purpose": purpose})
        self.check("who opens every address is signed in by none, and changes nothing",
                   not visitor.is_in and content_of(self.workspace.folder) == before and self.double.asked == [])
        content = visitor.come_back(code, query["state"])[2]
        self.check("and takes nothing from who presses the button", visitor.press(content)[0] == 303)
        Visitor(self.play.base).get("/login/oidc/start")
        self.check("nor does who only begins", len(content_of(self.workspace.folder)["identity"]) == 1)

    def slow(self):
        """30 people whose provider hangs, and one who works."""
        worker = self.sign_in()[0]
        self.double.waiting = threading.Event()
        statuses, threads = [], []
        for _ in range(30):
            visitor = Visitor(self.play.base)
            query = visitor.begin()
            content = visitor.come_back(self.double.code(query), query["state"])[2]
            threads.append(threading.Thread(target=lambda v=visitor, c=content: statuses.append(v.press(c)[0])))
        self.double.times = []
        for thread in threads:
            thread.start()
        until(lambda: len(statuses) >= 12, 8)
        self.check("who comes beyond those that wait is told to come again",
                   statuses[:12] == [503] * 12 or statuses)
        took = []
        for _ in range(20):
            start = time.monotonic()
            good = worker.get("/cases")[0] == 200
            took.append(time.monotonic() - start if good else 99)
        self.check("a provider that hangs holds up nobody else", max(took) < 5 or took)
        until(lambda: len(statuses) >= 14, 15)
        self.check("after ten seconds it is told", statuses[12:14] == [503] * 2 or statuses)
        self.double.waiting.set()
        for thread in threads:
            thread.join(60)
        self.double.waiting = None
        times = [moment - self.double.times[0] for moment in self.double.times]
        self.check("two ask at once, and the next one when they have given up",
                   times[1] < 5 and times[2] > 8 or times)
        self.check("then the others come in", statuses[14:].count(303) >= 10 or statuses)

    def documents(self):
        """What it says of itself is asked anew with each start of the program."""
        double = self.double
        issuer = double.issuer
        documents = {
            "of another provider": {"issuer": issuer + "/"},
            "a token endpoint without TLS": {"token_endpoint": "http://login.example.com/token"},
            "a way there without TLS": {"authorization_endpoint": "http://login.example.com/a"},
            "a way there that is a script": {"authorization_endpoint": "javascript:alert(1)"},
            "no JSON": lambda d: d.say(200, b"<html>"),
            "one of 100 kB": lambda d: d.say(200, {"x": "a" * 100000}),
            "a redirect": lambda d: d.say(302, b"", Location=issuer + "/elsewhere"),
        }
        for name, document in documents.items():
            double.document, double.asked = document, []
            self.play.serve()
            answers = [Visitor(self.play.base).get("/login/oidc/start") for _ in range(3)]
            self.check("refused: a document, " + name,
                       all(status == 503 and "location" not in fields and "does not answer as it should" in text
                           for status, fields, text in answers) or answers)
            self.check("asked once: " + name, double.asked == ["/.well-known/openid-configuration"]
                       or double.asked)
        told = self.workspace.attempt("config", "check").stdout.decode()
        self.check("the check says so", "cannot be used: it answers" in told or told)


def main(dossier):
    with temporary_folder() as folder, sync_playwright() as playwright:
        play = Play(dossier, folder)
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        real = Real(play, chromium)
        try:
            real.run()
            misbehaving = Misbehaving(play)
            misbehaving.run()
        except BaseException:
            print({name: found for name, found in play.findings.items() if found != "yes"}, file=sys.stderr)
            raise
        finally:
            play.end()
            chromium.close()
            real.process.terminate()
        with open(os.path.join(folder, "log")) as file:
            log = file.read()
        play.check("the log says why, and has no code, no token and no secret",
                   "sign-in-refused" in log and "sign-in-provider" in log
                   and not any(secret in log for secret in misbehaving.double.secrets + [SECRET]))
        print(json.dumps(play.findings))


if __name__ == "__main__":
    main(sys.argv[1])
