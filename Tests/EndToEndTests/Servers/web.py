"""The desk as pages, through its real listener: signing in, working on a case, and what is refused.

usage: web.py DOSSIER
"""

import html
import json
import os
import re
import select
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.parse

from servers import temporary_folder
from workspace import Workspace, until

SECRET = "0123456789abcdef0123456789abcdef"
# Pages that listen at once, and what they may cost in kB.
LISTENERS, MOST_MEMORY = 200, 8000
HOSTILE = "<script>alert(1)</script>\"'&{{ 7 | times: 6 }}"


class Browser:
    """What a browser does of HTTP, by hand: one connection for each request."""

    def __init__(self, address):
        parts = urllib.parse.urlsplit(address)
        self.port, self.host, self.cookie = parts.port, parts.netloc, ""

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), 20)

    def raw(self, data):
        """The answer to bytes: status, fields, content."""
        with self.connect() as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        return parsed(answer)

    def head(self, method, path, fields):
        own = {"Host": self.host, "Cookie": self.cookie, **fields}
        lines = ["%s: %s" % pair for pair in own.items() if pair[1]]
        return ("%s %s HTTP/1.1\r\n%s\r\n\r\n" % (method, path, "\r\n".join(lines))).encode()

    def get(self, path, method="GET", **fields):
        return self.raw(self.head(method, path, fields))

    def post(self, path, form, **fields):
        body = urllib.parse.urlencode(form).encode()
        own = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": len(body),
               "Sec-Fetch-Site": "same-origin", **fields}
        status, answer, content = self.raw(self.head("POST", path, own) + body)
        if "set-cookie" in answer:
            self.cookie = answer["set-cookie"].split(";")[0]
        return status, answer, content


class Colleague(Browser):
    """The browser of somebody at the desk, as the proxy lets them in."""

    def head(self, method, path, fields):
        return super().head(method, path, {"Remote-User": "tester", "X-Dossier-Proxy": SECRET, **fields})


def parsed(answer):
    head, _, content = answer.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in
              (line.partition(":") for line in lines[1:])}
    return int(lines[0].split(" ")[1]) if len(lines[0].split(" ")) > 1 else 0, fields, content.decode()


def form(content, action):
    """The hidden fields of a form of a page."""
    inside = re.search(r'<form[^>]*action="%s"[^>]*>(.*?)</form>' % re.escape(action), content, re.S)
    if inside is None:
        raise SystemExit("no form for %s on:\n%s" % (action, content))
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', inside[1]))


def content_of(folder):
    """All that the tables of the database hold; those of its indexes for words are among them."""
    with sqlite3.connect(os.path.join(folder, "dossier.db")) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'"
                            " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").fetchall()
        return {name: db.execute('SELECT * FROM "%s"' % name).fetchall() for name, in tables}


def heard(connection, wanted, seconds=40):
    """What a connection says until something is in it, or its end."""
    told, end = b"", time.monotonic() + seconds
    while wanted not in told and time.monotonic() < end:
        if select.select([connection], [], [], 0.2)[0]:
            piece = connection.recv(65536)
            if not piece:
                break
            told += piece
    return told


def memory(pid):
    """What a process has in memory, in kB."""
    with open("/proc/%d/status" % pid) as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])


class Play:
    def __init__(self, dossier, folder):
        self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        users = self.workspace.configuration["users"]
        self.workspace.configure(users=users + [
            {"id": "lea", "name": "Lea", "email": "lea@case.example.com", "role": "handler"}] + [
            {"id": "u%d" % n, "name": "U%d" % n, "email": "u%d@case.example.com" % n, "role": "handler"}
            for n in range(LISTENERS // 8)], web={"proxyUser": "Remote-User", "proxySecretFile": "proxy.secret"})
        with open(os.path.join(self.workspace.folder, "proxy.secret"), "w") as file:
            file.write(SECRET)
        os.chmod(file.name, 0o600)
        self.findings = {}

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def serve(self, *options):
        server = subprocess.Popen(self.workspace.command("web", *options), stdout=subprocess.PIPE, text=True)
        return server, server.stdout.readline().split(" ")[-1].strip()

    def play(self):
        work = self.workspace
        case = work.create_case("Brandt & Söhne %s" % HOSTILE, [("client", "a@client.example.net")])
        work.run("comment", str(case["number"]), HOSTILE)
        server, address = self.serve()
        try:
            browser = Browser(address)
            self.signing_in(browser, address)
            self.working(browser, case)
            self.refusing(browser, case)
            self.reading_changes_nothing(browser, case)
            self.listening(browser, case)
            self.many_listen(browser, case, server.pid)
            self.slow_ones(browser)
            draft = self.draft(browser, case)
            self.end(server)
            server, address = self.serve()
            self.draft_again(address, case, draft)
        finally:
            self.end(server)
        self.restarting(browser, case)

    def end(self, server):
        server.terminate()
        self.check("it ends when it is told to", server.wait(20) == 0)

    def signing_in(self, browser, address):
        path = address[address.index("/login"):]
        self.check("nobody is in without signing in", browser.get("/")[0] == 401)
        before = [browser.get(path, method)[0] for method in ("HEAD", "GET", "GET")]
        status, fields, content = browser.get(path)
        self.check("looking at the address uses nothing up", before + [status] == [200] * 4)
        key = form(content, "/login")
        self.check("a form of another site signs nobody in",
                   browser.post("/login", key, **{"Sec-Fetch-Site": "cross-site"})[0] == 403)
        status, fields, _ = browser.post("/login", key)
        self.check("the button signs in", (status, fields.get("location")) == (303, "/"))
        flags = fields.get("set-cookie", "").split("; ")[1:]
        self.check("the cookie is for no script and no other site",
                   {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(flags))
        self.check("the address signs in once", Browser(address).post("/login", key)[0] == 410)

    def working(self, browser, case):
        work, place = self.workspace, "/cases/" + case["reference"]
        agenda = browser.get("/")
        self.check("the agenda is there", agenda[0] == 200 and "<h1>Agenda</h1>" in agenda[2])
        listed = browser.get("/cases")
        self.check("the case is in the list", case["reference"] in listed[2])
        status, fields, page = browser.get(place)
        self.check("the case has a page", status == 200 and "FAC-2026-0118" in page)
        self.check("what came from outside is text",
                   "<script>" not in page and "&lt;script&gt;" in page and "{{ 7" in page)
        self.check("a page is kept nowhere and loads only what is ours",
                   fields["cache-control"] == "no-store"
                   and fields["content-security-policy"].startswith("default-src 'none'"))
        comment = dict(form(page, place + "/comment"), text="From a page")
        first, again = browser.post(place + "/comment", comment), browser.post(place + "/comment", comment)
        texts = [c["text"] for c in work.show(case)["comments"]]
        self.check("a comment is there, and once although it was sent twice",
                   (first[0], again[0], texts.count("From a page")) == (303, 303, 1))
        self.check("after it the page is shown", first[1]["location"] == place)
        event = [e for e in work.show(case)["events"] if e["type"] == "comment_added"][-1]
        self.check("the history names the user", event["actor"] == "tester")
        self.conflict(browser, case, place)
        page = browser.get(place)[2]
        planned = browser.post(place + "/next", dict(form(page, place + "/next"), day="2026-12-07",
                                                     title="Call", reason=""))
        self.check("the next action is planned", planned[0] == 303 and work.show(case)["nextAction"] == "2026-12-07")
        page = browser.get(place)[2]
        done = browser.post(place + "/next/done", form(page, place + "/next/done"))
        self.check("and done", done[0] == 303 and not work.show(case)["nextAction"])
        page = browser.get(place + "/resolver")[2]
        handed = browser.post(place + "/resolver", dict(form(page, place + "/resolver"), resolver="lea"))
        self.check("the resolver changes", handed[0] == 303 and work.show(case)["resolver"] == "lea")
        page = browser.get(place)[2]
        empty = browser.post(place + "/next", dict(form(page, place + "/next"), day="tomorrow"))
        self.check("what is wrong is said, and what was typed is there",
                   empty[0] == 422 and "is no day" in empty[2] and "tomorrow" in empty[2])
        found = browser.get("/search?q=FAC-2026-0118")
        self.check("search finds the item", found[0] == 200 and "12,400.00" in found[2])

    def conflict(self, browser, case, place):
        page = browser.get(place + "/resolver")[2]
        self.workspace.run("case", "rename", str(case["number"]), "Renamed meanwhile")
        status, _, content = browser.post(
            place + "/resolver", dict(form(page, place + "/resolver"), resolver="lea"))
        self.check("who saw an older case is told", status == 409 and "Renamed meanwhile" in content
                   and self.workspace.show(case)["resolver"] != "lea")

    def refusing(self, browser, case):
        place = "/cases/" + case["reference"]
        key = form(browser.get(place)[2], place + "/comment")
        wrong = {
            "another host": browser.get("/", Host="evil.example")[0] == 421,
            "no cookie": Browser("http://" + browser.host).get(place)[0] == 401,
            "a form without a page": browser.post(place + "/comment", {"text": "x"})[0] == 400,
            "a form of another origin": browser.post(
                place + "/comment", dict(key, text="x"), **{"Sec-Fetch-Site": "", "Origin": "null"})[0] == 403,
            "a file for a form": browser.post(
                place + "/comment", dict(key, text="x"), **{"Content-Type": "text/plain"})[0] == 400,
            "another method": browser.raw(browser.head("PUT", "/", {}))[0] == 501,
            "a form where there is a page": browser.post("/cases", key)[0] == 405,
            "a case that there is not": browser.get("/cases/999999")[0] == 404,
            "a file that there is not": browser.get("/files/999999")[0] == 404,
            "a path of files": browser.get("/static/..%2f..%2fsecret.key")[0] == 400,
            "a chunked body": browser.raw(browser.head(
                "POST", "/logout", {"Transfer-Encoding": "chunked"}) + b"0\r\n\r\n")[0] == 411,
            "a large body": browser.raw(browser.head(
                "POST", "/logout", {"Content-Length": "99999999"}))[0] == 413,
            "a long line": browser.raw(b"GET /" + b"a" * 9000)[0] == 414,
            "what is no HTTP": browser.raw(b"\x16\x03\x01\x02\x00\r\n\r\n")[0] == 400,
        }
        for name, found in wrong.items():
            self.check("refused: " + name, found)
        style = re.search(r'href="(/static/[^"]*)"', browser.get("/")[2])[1]
        status, fields, _ = browser.get(style)
        self.check("the stylesheet is kept for ever",
                   status == 200 and "immutable" in fields["cache-control"])

    def restarting(self, browser, case):
        """What stays over a restart, and what is there again after a session has ended."""
        place = "/cases/" + case["reference"]
        server, address = self.serve("--port", str(browser.port))
        try:
            status, _, page = browser.get(place)
            self.check("who was signed in is so after a restart", status == 200)
            key = form(page, place + "/comment")
            self.check("and what they had typed is taken", browser.post(
                place + "/comment", dict(key, text="Typed before"))[0] == 303)
            secret = browser.cookie.split("=")[1].encode()
            files = [os.path.join(self.workspace.folder, name) for name in os.listdir(self.workspace.folder)
                     if name.startswith("dossier.db")]
            self.check("the secret is nowhere in the database",
                       not any(secret in open(name, "rb").read() for name in files))
        finally:
            server.terminate()
            server.wait(20)
        self.age()
        server, address = self.serve("--port", str(browser.port))
        try:
            self.expiring(browser, case, address)
            self.ending(browser, address)
        finally:
            server.terminate()
            server.wait(20)

    def age(self):
        """All sessions were used 13 hours ago."""
        with sqlite3.connect(os.path.join(self.workspace.folder, "dossier.db")) as db:
            db.execute("UPDATE deskSession SET usedAt = usedAt - 13 * 3600000, beganAt = beganAt - 13 * 3600000")

    def expiring(self, browser, case, address):
        place = "/cases/" + case["reference"]
        before = content_of(self.workspace.folder)
        sent = browser.post(place + "/next", {"form": "k1", "day": "2026-12-08", "title": HOSTILE, "seen": "1"})
        self.check("a session that was idle has ended", sent[0] == 401 and "is kept" in sent[2])
        self.check("which writes nothing", content_of(self.workspace.folder) == before)
        stranger = Browser("http://" + browser.host)
        lost = stranger.post(place + "/next", {"form": "k1", "title": "Of nobody"})
        self.check("of who had none nothing is kept, but shown",
                   lost[0] == 401 and "is kept" not in lost[2] and "Of nobody" in lost[2])
        path = address[address.index("/login"):]
        signed = browser.post("/login", form(browser.get(path)[2], "/login"))
        again = browser.get(signed[1]["location"])
        self.check("after signing in the form is there again", signed[1]["location"] == "/again"
                   and again[0] == 200 and "2026-12-08" in again[2]
                   and HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                   .replace('"', "&#34;").replace("'", "&#39;") in again[2].replace("&quot;", "&#34;"))
        key = dict(form(again[2], place + "/next"))
        self.check("as of the case that was seen", key["seen"] == "1")
        stale = browser.post(place + "/next", dict(key, day="2026-12-08", title="Kept"))
        done = browser.post(place + "/next", dict(form(stale[2], place + "/next"), day="2026-12-08", title="Kept"))
        self.check("and is sent as any other", (stale[0], done[0]) == (409, 303)
                   and self.workspace.show(case)["nextAction"] == "2026-12-08")
        self.check("once", browser.get("/again")[0] == 303)

    def ending(self, browser, address):
        listed = self.workspace.json("session", "list")
        self.check("the command lists who is signed in", [(s["user"], s["way"]) for s in listed] == [("tester", "key")])
        page = browser.get("/settings")[2]
        self.check("so does the page", listed[0]["session"] in page)
        self.workspace.run("session", "end", "tester")
        self.check("what the command ends is ended at once", browser.get("/")[0] == 401)

    def reading_changes_nothing(self, browser, case):
        before = content_of(self.workspace.folder)
        for path in ("/", "/cases", "/cases/" + case["reference"], "/cases/%s?all=1" % case["reference"],
                     "/search?q=Brandt", "/login?key=x", "/healthz", "/robots.txt", "/nothing", "/clients", "/clients/C-1001",
                     "/review", "/payments", "/outbox", "/inbox", "/reports", "/settings",
                     "/settings/templates/reminder", "/cases/new", "/cases/%s/letter" % case["reference"]):
            for method in ("GET", "HEAD"):
                browser.get(path, method, **{"Sec-Purpose": "prefetch"})
        self.check("reading changes nothing", content_of(self.workspace.folder) == before)

    def draft(self, browser, case):
        """What was begun is kept by a button; its text."""
        text, place = "Half a thought %s" % HOSTILE, "/cases/" + case["reference"]
        page = browser.get(place + "/letter")[2]
        kept = browser.post(place + "/drafts/letter", dict(
            form(page, place + "/letter"), to="a@client.example.net", text=text, thread="1"))
        self.check("a draft is kept", (kept[0], kept[1].get("location")) == (303, place + "/letter"))
        return text

    def draft_again(self, address, case, text):
        """It is there after a restart, and gone when it is sent."""
        browser, place = Browser(address), "/cases/" + case["reference"]
        path = address[address.index("/login"):]
        browser.post("/login", form(browser.get(path)[2], "/login"))
        page = browser.get(place + "/letter")[2]
        self.check("a restart keeps the draft", html.unescape(page).count(text) == 1 and "Draft, kept on" in page
                   and re.search(r'value="a@client.example.net" checked', page) is not None)
        self.check("the agenda lists it", "Drafts of yours" in browser.get("/")[2])
        fields = dict(form(page, place + "/letter"), to="a@client.example.net", text=text, meant="1")
        looked = browser.post(place + "/letter", dict(fields, decision="preview"))
        self.check("looking at the letter keeps it", looked[0] == 200 and self.drafts() == 1)
        sent = browser.post(place + "/letter", dict(fields, decision="send"))
        self.check("what is sent is no draft any more", (sent[0], self.drafts()) == (303, 0))

    def drafts(self):
        with sqlite3.connect(os.path.join(self.workspace.folder, "dossier.db")) as db:
            return db.execute("SELECT count(*) FROM draft").fetchone()[0]

    def listen(self, browser, query="", **fields):
        connection = browser.connect()
        connection.sendall(browser.head("GET", "/events" + query, fields))
        return connection

    def listening(self, browser, case):
        """A page is told what happens, and a person with twenty tabs keeps nobody out."""
        place = "?case=" + case["reference"]
        page = browser.get("/cases/" + case["reference"])[2]
        after = re.search(r'data-after="(\d+)"', page)[1]
        connection = self.listen(browser, place + "&after=" + after)
        told = heard(connection, b"retry:")
        self.check("a page listens", told.startswith(b"HTTP/1.1 200") and b"text/event-stream" in told
                   and b"X-Accel-Buffering: no" in told and b"Content-Length" not in told)
        self.workspace.run("comment", str(case["number"]), "Said meanwhile")
        told = heard(connection, b"id: ")
        self.check("it is told that something is new, and not what", b"data: {}" in told and b"Said" not in told)
        connection.close()
        again = self.listen(browser, place + "&after=" + after)
        self.check("what it missed it is told", b"id: " in heard(again, b"id: "))
        again.close()
        listed = self.listen(browser)
        heard(listed, b"retry:")
        self.workspace.run("comment", str(case["number"]), "Once more")
        self.check("a list is told of which case", case["reference"].encode() in heard(listed, b"data: {\"cases"))
        tabs = [self.listen(browser, place)]
        # The first is the oldest only when it is there before the others are.
        heard(tabs[0], b"retry:")
        tabs += [self.listen(browser, place) for _ in range(19)]
        start = time.monotonic()
        served = [browser.get("/cases")[0] for _ in range(5)]
        self.check("twenty tabs keep nobody waiting", served == [200] * 5 and time.monotonic() - start < 5)
        self.check("the oldest are let go, with a word", b"event: full" in heard(tabs[0], b"event: full"))
        nobody = self.listen(Browser("http://" + browser.host))
        self.check("who is not signed in hears nothing", heard(nobody, b"</html>").startswith(b"HTTP/1.1 401"))
        foreign = self.listen(browser, "?case=DOS-1-aaaaa")
        self.check("there is no news of no case", heard(foreign, b"</html>").startswith(b"HTTP/1.1 404"))
        for one in tabs + [listed, nobody, foreign]:
            one.close()

    def many_listen(self, browser, case, pid):
        """200 pages of 25 people: what they cost, and that others are served."""
        before, pages = memory(pid), []
        for number in range(LISTENERS):
            own = {"Remote-User": "u%d" % (number % (LISTENERS // 8)), "X-Dossier-Proxy": SECRET, "Cookie": ""}
            pages.append(self.listen(browser, "?case=" + case["reference"], **own))
        heads = [heard(page, b"event: others") for page in pages]
        self.check("200 pages listen", all(head.startswith(b"HTTP/1.1 200") for head in heads))
        self.check("who else has the case open is said", b"U1" in heads[-1] and b"U24" not in heads[-1])
        cost = memory(pid) - before
        self.check("and cost little memory", cost <= MOST_MEMORY or "%d kB" % cost)
        print("200 pages that listen: %d kB" % cost, file=sys.stderr)
        start = time.monotonic()
        served = [browser.get("/cases")[0] for _ in range(5)]
        self.check("and keep nobody waiting", served == [200] * 5 and time.monotonic() - start < 5)
        self.workspace.run("comment", str(case["number"]), "To all")
        self.check("all of them are told", all(b"id: " in heard(page, b"id: ") for page in pages))
        for page in pages:
            page.close()

    def slow_ones(self, browser):
        """Who sends half a request, or reads nothing, costs nobody else anything."""
        slow = [browser.connect() for _ in range(200)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
        start = time.monotonic()
        served = [browser.get("/cases")[0] for _ in range(5)]
        self.check("200 that never finish keep nobody waiting",
                   served == [200] * 5 and time.monotonic() - start < 5)
        ended = until(lambda: len(select.select(slow, [], [], 0)[0]) == len(slow), 15)
        self.check("and are ended", ended is True)
        told = slow[0].recv(65536)
        self.check("with a word", told.startswith(b"HTTP/1.1 408"))
        for connection in slow:
            connection.close()


if __name__ == "__main__":
    with temporary_folder() as folder:
        play = Play(sys.argv[1], folder)
        play.play()
        print(json.dumps(play.findings))
