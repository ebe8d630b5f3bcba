"""The desk as pages, through its real listener: signing in, working on a case, and what is refused.

usage: web.py DOSSIER
"""

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


class Play:
    def __init__(self, dossier, folder):
        self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        users = self.workspace.configuration["users"]
        self.workspace.configure(users=users + [
            {"id": "lea", "name": "Lea", "email": "lea@case.example.com", "role": "handler"}])
        self.findings = {}

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def serve(self):
        server = subprocess.Popen(self.workspace.command("web"), stdout=subprocess.PIPE, text=True)
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
            self.slow_ones(browser)
        finally:
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

    def reading_changes_nothing(self, browser, case):
        before = content_of(self.workspace.folder)
        for path in ("/", "/cases", "/cases/" + case["reference"], "/cases/%s?all=1" % case["reference"],
                     "/search?q=Brandt", "/login?key=x", "/healthz", "/robots.txt", "/nothing", "/clients", "/clients/C-1001",
                     "/review", "/payments", "/outbox", "/inbox", "/reports", "/settings",
                     "/settings/templates/reminder", "/cases/new", "/cases/%s/letter" % case["reference"]):
            for method in ("GET", "HEAD"):
                browser.get(path, method, **{"Sec-Purpose": "prefetch"})
        self.check("reading changes nothing", content_of(self.workspace.folder) == before)

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
