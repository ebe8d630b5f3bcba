"""The security checklist of the pages, through their real listener: each address for each role, what is another's,
hostile values on every page, what heads say, what logs hold.

usage: checklist.py DOSSIER
"""

import base64
import hashlib
import html.parser
import json
import os
import re
import subprocess
import sys
import urllib.parse

from servers import temporary_folder
from web import Browser, content_of, form
from workspace import Workspace, until

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Sources/Web")
SECRET = "a-secret-of-the-proxy-0123456789-abcdef"
MARK = "zq9"
# What people and other programs may write, on one line; each value has the mark.
HOSTILE = ["<script>zq9()</script>", "zq9</title></style></textarea></h1><h1>", "zq9\" onfocus=\"zq9()\" x=\"",
           "zq9' onclick='zq9()", "javascript:zq9()", "<img src=//zq9.example/x onerror=zq9()>",
           "{{ 7 | times: 191 }}{% assign zq9 = 1 %}", "<!-- zq9 --><![CDATA[zq9]]>", "=?utf-8?q?zq9=0D=0ABcc:?="]
ALL = " ".join(HOSTILE)
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
          "require-trusted-types-for 'script'; trusted-types 'none'")


def printed_policy(page):
    """The policy of a page that brings its style along: that style, known by its digest, and nothing else."""
    style = re.fullmatch(r".*<style>([^<]*)</style>.*", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return ("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'" % digest)


ROLES = {"tester": "administrator", "lea": "handler", "rita": "reader", "otto": "own clients"}


class Page(html.parser.HTMLParser):
    """What a browser would make of a page: what of it is not ours."""

    def __init__(self, text):
        super().__init__()
        self.wrong, self.headings = [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.headings += tag == "h1"
        given = dict(attributes)
        if tag == "script" and not re.fullmatch(r"/static/[0-9a-f]{16}/script\.js", given.get("src") or ""):
            self.wrong.append("script")
        if tag in ("style", "base", "object", "embed", "img", "meta") and not (
                tag == "meta" and ("charset" in given or given.get("name") in ("viewport", "color-scheme"))):
            self.wrong.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name == "style":
                self.wrong.append(name)
            if name in ("href", "src", "action", "formaction") and not re.match(r"(/(?!/)|#|\?|mailto:)", value or ""):
                self.wrong.append("%s=%s" % (name, value))

    def handle_decl(self, declaration):
        if declaration.lower() != "doctype html":
            self.wrong.append(declaration)

    def handle_comment(self, text):
        self.wrong.append("comment " + text)


class User(Browser):
    """A browser whose proxy says who it is of."""

    def __init__(self, address, name):
        super().__init__(address)
        self.name = name

    def head(self, method, path, fields):
        own = {"Remote-User": self.name, "X-Dossier-Proxy": SECRET}
        return super().head(method, path, {**(own if self.name else {}), **fields})

    def raw(self, data):
        status, fields, content = super().raw(data)
        if "set-cookie" in fields:
            self.cookie = fields["set-cookie"].split(";")[0]
        return status, fields, content


class Checklist:
    def __init__(self, dossier, folder):
        self.findings = {}
        self.work = Workspace(dossier, folder + "/desk", [], {"kind": "folder", "path": "outgoing"})
        users = self.work.configuration["users"]
        self.work.configure(
            users=users + [
                {"id": "lea", "name": "Lea " + HOSTILE[0], "email": "lea@case.example.com", "role": "handler"},
                {"id": "rita", "name": "Rita", "email": "rita@case.example.com", "role": "reader"},
                {"id": "otto", "name": "Otto", "email": "otto@case.example.com", "role": "handler", "clients": "own"}],
            web={"listen": "127.0.0.1:8025", "proxyUser": "Remote-User", "proxySecretFile": "proxy.secret"})
        with open(self.work.folder + "/proxy.secret", "w") as file:
            file.write(SECRET + "\n")
        os.chmod(file.name, 0o600)

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    # What is there

    def fill(self):
        """A case with hostile values wherever somebody else writes, and one of otto's."""
        work = self.work
        work.run("client", "set", "C-1", "--name", ALL)
        work.run("item", "set", "FAC-" + HOSTILE[0], "--client", "C-1", "--amount", "12400.00")
        made = work.json("case", "create", ALL, "--type", "dispute", "--client", "C-1", "--item", "FAC-" + HOSTILE[0],
                         "--resolver", "lea", "--participant", "client:a@client.example.net")
        self.case = work.json("case", "show", str(made["number"]))
        self.number = str(made["number"])
        work.run("comment", self.number, ALL)
        work.run("next", "set", self.number, "2026-12-14", "--title", ALL)
        path = work.folder + "/" + "zq9 'a' \"b\" <script>.svg"
        with open(path, "w") as file:
            file.write("<svg xmlns='http://www.w3.org/2000/svg' onload='zq9()'/>")
        work.run("attachment", "add", self.number, path)
        work.run("validation", "request", self.number, ALL, "50.00", "--step", "Sales:max@example.com")
        work.run("plan", "create", self.number, "--name", ALL, "--total", "100.00", "--count", "2", "--first", "2026-12-28")
        self.deliver(self.case["participants"][0]["caseAddress"], "a@client.example.net")
        self.deliver("cases@case.example.com", "mallory@elsewhere.example")
        work.run("client", "set", "C-2", "--name", "Otto's")
        own = work.json("case", "create", "Otto's", "--client", "C-2", "--resolver", "otto",
                        "--participant", "client:b@client.example.net")
        self.own = work.json("case", "show", str(own["number"]))
        work.once()

    def deliver(self, to, author):
        boundary = "zq9part"
        head = ["From: \"%s\" <%s>" % ("zq9 <b>", author), "To: " + to, "Subject: " + ALL, "MIME-Version: 1.0",
                "Message-ID: <%s>" % author, "Date: Mon, 30 Nov 2026 10:00:00 +0000",
                "Content-Type: multipart/mixed; boundary=" + boundary]
        page = ("<p>We pay 100.00 EUR on 2026-12-20.</p>%s<a href=\"javascript:zq9()\">zq9</a>"
                "<form action=//zq9.example><input></form>" % "".join(HOSTILE))
        parts = ["Content-Type: text/html; charset=utf-8\r\n\r\n" + page,
                 "Content-Type: image/svg+xml\r\nContent-Disposition: attachment;"
                 " filename*=UTF-8''zq9%0D%0AX-Zq9:%20x%22.svg\r\n\r\n<svg onload='zq9()'/>"]
        mail = "\r\n".join(head) + "\r\n\r\n" + "".join("--%s\r\n%s\r\n" % (boundary, p) for p in parts)
        self.work.run("deliver", input=(mail + "--%s--\r\n" % boundary).encode())

    # The addresses

    def patterns(self):
        """Every address of the pages, as the sources have them."""
        found = set()
        for folder, _, names in os.walk(SOURCES):
            for name in names:
                with open(os.path.join(folder, name)) as file:
                    text = file.read()
                found |= set(re.findall(r'Route\.(?:get|post)\(\s*"(/[^"]*)"', text))
                for pattern in re.findall(r'pattern: "(/[^"]*)"', text):
                    found.add(pattern)
        # What is put together of a word.
        together = ["/cases/*/resolve", "/cases/*/close", "/cases/*/plans/*/activate", "/outbox/*/cancel"]
        return sorted(p for p in found if "\\(" not in p) + together

    def keys(self):
        """What stands for `*`, by what is before it, of the case that is not otto's."""
        shown = self.work.show(self.case)
        review = self.work.review()
        file = self.work.attachments(self.case)[0]["id"]
        message = [m["id"] for m in shown["messages"] if m["direction"] == "in"][0]
        return {"cases": self.case["reference"], "clients": "C-1", "messages": str(message),
                "files": str(file), "review": str(review[0]["id"]), "outbox": "1", "inbox": "1", "payments": "1",
                "templates": "reminder", "items": urllib.parse.quote(("FAC-" + HOSTILE[0]).replace("/", "~2F"), safe=""),
                "plans": "1", "validations": "1", "proposals": "1", "bank": "1", "costs": "1",
                "drafts": "letter", "mailboxes": "main"}

    def address(self, pattern, keys):
        segments = pattern.strip("/").split("/")
        return "/" + "/".join(keys[segments[place - 1]] if one == "*" else one for place, one in enumerate(segments))

    # Rows

    def requests(self, browser):
        """Rows 1 to 3 and 5: what is no request, and what is too much of one."""
        host = "Host: %s\r\n" % browser.host
        rows = {
            "1: a bare line feed": ("GET / HTTP/1.1\n" + host + "\r\n", 400),
            "1: a blank before the colon": ("GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n", 400),
            "1: a folded line": ("GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", 400),
            "1: a control byte": ("GET / HTTP/1.1\r\n" + host + "A: b\x01\r\n\r\n", 400),
            "1: no host": ("GET / HTTP/1.1\r\n\r\n", 400),
            "1: two hosts": ("GET / HTTP/1.1\r\n" + host + host + "\r\n", 400),
            "2: a length with a sign": ("POST / HTTP/1.1\r\n" + host + "Content-Length: +1\r\n\r\nx", 400),
            "2: two lengths": ("POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400),
            "2: a coding": ("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", (411, 501)),
            "3: a long line": ("GET /%s HTTP/1.1\r\n" % ("a" * 9000) + host + "\r\n", 414),
            "3: a long field": ("GET / HTTP/1.1\r\n" + host + "A: %s\r\n\r\n" % ("b" * 9000), 431),
            "3: many fields": ("GET / HTTP/1.1\r\n" + host + "A: b\r\n" * 70 + "\r\n", 431),
            "3: a large body": ("POST / HTTP/1.1\r\n" + host + "Content-Length: 2000000\r\n\r\n", 413),
            "5: a byte of nothing": ("GET /%00 HTTP/1.1\r\n" + host + "\r\n", 400),
            "5: a coded slash": ("GET /cases%2F1001 HTTP/1.1\r\n" + host + "\r\n", 400),
            "5: a backslash": ("GET /%5C..%5Csecret.key HTTP/1.1\r\n" + host + "\r\n", 400),
            "5: dots": ("GET /static/../secret.key HTTP/1.1\r\n" + host + "\r\n", 400),
            "5: bytes that are no text": ("GET /%ff%fe HTTP/1.1\r\n" + host + "\r\n", 400)}
        for name, (text, wanted) in rows.items():
            status = browser.raw(text.encode("latin-1"))[0]
            self.check(name, status in wanted if isinstance(wanted, tuple) else status == wanted or status)

    def visitors(self, address):
        """Rows 7 and 8: who is not signed in gets nothing, and leaves nothing behind."""
        before = content_of(self.work.folder)
        nobody = User(address, "")
        keys = self.keys()
        seen = set()
        for pattern in self.patterns():
            place = self.address(pattern, keys)
            for method in ("GET", "HEAD"):
                status, fields, content = nobody.get(place, method)
                seen.add((status, "set-cookie" in fields))
                if MARK in content:
                    self.check("7: nothing is shown at " + pattern, content)
            status, fields, _ = nobody.post(place, {"form": "x", "text": "zq9"})
            seen.add((status, "set-cookie" in fields))
        self.check("7: who is not signed in is asked to", seen == {(401, False)} or seen)
        self.check("7: and no row is written", content_of(self.work.folder) == before)

    def reading(self, users):
        """Rows 8, 11, 13 and 14: every address for every role; what came from outside is text on it."""
        before = content_of(self.work.folder)
        keys, statuses, marks = self.keys(), {}, 0
        for name, user in users.items():
            for pattern in self.patterns():
                place = self.address(pattern, keys)
                for method, more in (("HEAD", {}), ("GET", {"Sec-Purpose": "prefetch;prerender"}), ("GET", {})):
                    status, fields, content = user.get(place, method, **more)
                statuses.setdefault(pattern, {})[name] = status
                self.heads(pattern, status, fields, content)
                marks += MARK in content
        self.check("8: reading leaves the database as it was", content_of(self.work.folder) == before)
        self.check("13: hostile values stand on many pages", marks > 60 or marks)
        self.roles(statuses)

    def heads(self, pattern, status, fields, content):
        """Whether a page is ours, and says what it may load."""
        about = "%s (%d)" % (pattern, status)
        wanted = {"x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin",
                  "cross-origin-resource-policy": "same-origin", "x-robots-tag": "noindex",
                  "referrer-policy": "same-origin", "cache-control": "no-store"}
        given = {name: fields.get(name) for name in wanted}
        if given != wanted:
            self.check("14: the head of " + about, given)
        if "x-zq9" in fields or "bcc" in fields:
            self.check("6: a field of a file's name at " + about, fields)
        if fields.get("content-type", "").startswith("text/html") and "/html" not in pattern:
            page = Page(content)
            policy = POLICY
            if pattern.endswith("/print") and status == 200:
                policy, page.wrong = printed_policy(content), [one for one in page.wrong if one != "style"]
            if fields["content-security-policy"] != policy:
                self.check("14: the policy of " + about, fields["content-security-policy"])
            if page.wrong or "1337" in content or (page.headings != 1):
                self.check("13: " + about, page.wrong or page.headings)
        elif status == 200:
            policy = fields["content-security-policy"]
            if not policy.startswith("default-src 'none'") or "sandbox" not in policy:
                self.check("15: the policy of " + about, policy)
            if "/html" in pattern and Layout(content).wrong:
                self.check("15: the layout of mail", Layout(content).wrong)
            if "/html" not in pattern and not fields.get("content-disposition", "").startswith("attachment"):
                self.check("15: how it is handed over at " + about, fields)
            if re.match("text/html|image/svg|text/xml|application/x?html", fields["content-type"]) and "/html" not in pattern:
                self.check("15: the type at " + about, fields["content-type"])

    def roles(self, statuses):
        """Row 11: what each role gets at each address."""
        for pattern, by in statuses.items():
            first = [one for one in pattern.strip("/").split("/")][0]
            own = "*" in pattern and first not in ("settings",)
            allowed = {200, 404, 405, 422}
            if by["tester"] not in allowed or by["lea"] not in allowed | {403}:
                self.check("11: %s for who works" % pattern, by)
            isForm = by["rita"] == 403
            if by["rita"] not in allowed | {403}:
                self.check("11: %s for who reads" % pattern, by)
            if own and not (by["otto"] in (404, 405) or (by["otto"] == 403 and isForm)):
                self.check("11: %s is not there for whom it is another's" % pattern, by)
        self.check("11: each address was asked for by each role", len(statuses) > 70 or len(statuses))

    def writing(self, users, address):
        """Row 11: what a reader, and who it is another's for, sends changes nothing; nor from another site."""
        keys = self.keys()
        for name in ("rita", "otto"):
            before, wrong = self.work.json("case", "show", self.number), {}
            content = content_of(self.work.folder)
            for pattern in self.patterns():
                # One's own sessions are for everybody to end.
                if pattern == "/settings/sessions/own":
                    continue
                if name == "otto" and ("*" not in pattern or pattern.startswith("/settings")):
                    continue
                status = users[name].post(self.address(pattern, keys), {
                    "form": "k%s%s" % (name, pattern), "text": "zq9", "title": "zq9", "case": self.number, "meant": "1",
                    "day": "2026-12-28", "name": "x", "list": "case", "email": "x@example.com", "status": "Open"})[0]
                if status not in (403, 404, 405, 422, 400):
                    wrong[pattern] = status
            self.check("11: what %s sends is refused" % ROLES[name], wrong == {} or wrong)
            self.check("11: and changes nothing (%s)" % name, content_of(self.work.folder) == content
                       or self.work.json("case", "show", self.number) == before)
        content = content_of(self.work.folder)
        statuses = {users["lea"].post(self.address(pattern, keys), {"form": "x"}, **{"Sec-Fetch-Site": site})[0]
                    for pattern in self.patterns() for site in ("cross-site", "same-site", "none")}
        self.check("11: a form of another site is refused everywhere", statuses == {403} or statuses)
        self.check("11: and changes nothing", content_of(self.work.folder) == content)
        page = users["otto"].get("/cases/" + self.own["reference"])
        self.check("11: what is theirs is there for who has own clients", page[0] == 200)
        listed = "".join(users["otto"].get(place)[2] for place in
                         ("/", "/cases", "/cases?state=all", "/clients", "/outbox", "/inbox", "/review", "/payments",
                          "/search?q=Invoice", "/reports"))
        self.check("11: and no list has what is another's", MARK not in listed and self.case["reference"] not in listed)

    def bulk(self, users):
        """Row 11: what is asked of several is asked of each."""
        page = users["otto"].get("/cases")[2]
        fields = form(page, "/cases/bulk")
        pairs = list(fields.items()) + [("case", self.number), ("case", str(self.own["number"])), ("do", "seen"),
                                        ("action", "seen"), ("decision", "seen")]
        head = content_of(self.work.folder)["event"]
        status, _, content = users["otto"].post("/cases/bulk", pairs)
        events = [e for e in content_of(self.work.folder)["event"] if e not in head]
        about = json.dumps(events, default=str)
        self.check("11: of several, each is looked at", status in (200, 303, 404, 422) and self.number not in about
                   or about)

    def backs(self, user):
        """Row 6: what leads on leads to a page of ours."""
        place, found = "/cases/" + self.case["reference"], {}
        for back in ("//evil.example/", "/\\evil.example", "https://evil.example/", "/\tx", "/%0d%0aSet-Cookie: x", "\\",
                     "/a\r\nSet-Cookie: zq9=1"):
            page = user.get(place)[2]
            answer = user.post(place + "/comment", dict(form(page, place + "/comment"), text="back", back=back))
            location = answer[1].get("location", "")
            if answer[0] != 303 or not re.fullmatch(r"/(?![/\\])[\x21-\x7e]*", location) or "evil" in location \
                    or "zq9" in answer[1].get("set-cookie", ""):
                found[back] = answer[:2]
        self.check("6: where a form leads is a page of ours", found == {} or found)

    def files(self, user):
        """Row 15: what is handed over is never shown as a page."""
        rows = self.work.attachments(self.case)
        found = []
        for row in rows:
            status, fields, _ = user.get("/files/%s" % row["id"])
            found.append((status, fields.get("content-disposition", "").split(";")[0],
                          "sandbox" in fields.get("content-security-policy", ""), "svg" in fields["content-type"]))
        self.check("15: files are saved, and not shown", len(rows) > 1 and set(found) == {(200, "attachment", True, False)}
                   or found)

    def twice(self, user):
        """Row 16: a second press does nothing, and who saw an older case is told with both texts."""
        place = "/cases/" + self.case["reference"] + "/letter"
        typed = dict(form(user.get(place)[2], place), to="a@client.example.net", subject="zq9", text="Good morning",
                     decision="send", meant="1")
        before = len(self.work.outbox())
        answers = [user.post(place, typed)[0] for _ in range(2)]
        self.check("16: a button that is pressed twice sends one letter",
                   (answers, len(self.work.outbox()) - before) == ([303, 303], 1) or (answers, before))
        place = "/cases/" + self.case["reference"]
        typed = dict(form(user.get(place + "/rename")[2], place + "/rename"), title="Mine zq9-typed")
        self.work.run("case", "set", self.number, "--status", "Information requested")
        status, _, content = user.post(place + "/rename", typed)
        self.check("16: who saw an older case is told, and keeps the text",
                   status == 409 and "Mine zq9-typed" in content and "Information requested" in content or status)

    def logs(self, user, log):
        """Row 17: logs hold no secret and nothing that was typed; each change names its user."""
        place = "/cases/" + self.case["reference"]
        typed = dict(form(user.get(place)[2], place + "/comment"), text="A secret remark 4711")
        user.post(place + "/comment", typed)
        event = self.work.show(self.case)["events"][-1]
        self.check("17: each change names its user", (event["type"], event["actor"]) == ("comment_added", "lea"))
        text = open(log).read()
        secrets = [user.cookie.split("=")[1], SECRET, typed["form"], "4711", "/login?key=", "Good morning"]
        self.check("17: the log has no secret and nothing typed", [s for s in secrets if s in text] == [])

    def play(self):
        self.fill()
        log = self.work.folder + "/web.log"
        with open(log, "wb") as errors:
            server = subprocess.Popen(self.work.command("web"), stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            address = server.stdout.readline().split(" ")[-1].strip()
            users = {name: User(address, name) for name in ROLES}
            self.check("each signs in", until(lambda: {u.get("/")[0] for u in users.values()} == {200}, 10) is True)
            self.requests(User(address, ""))
            self.visitors(address)
            self.reading(users)
            self.writing(users, address)
            self.bulk(users)
            self.backs(users["lea"])
            self.files(users["lea"])
            self.twice(users["lea"])
            self.logs(users["lea"], log)
        finally:
            server.terminate()
            server.wait(20)


class Layout(Page):
    """The layout of a message, which may have styles, and nothing that runs or loads."""

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "base", "object", "embed", "iframe", "form", "input", "link", "svg"):
            self.wrong.append(tag)
        for name, value in attributes:
            if name.startswith("on") or (name in ("href", "src") and re.match("(javascript|data|//)", value or "")):
                self.wrong.append("%s=%s" % (name, value))
            if name == "src" and re.match("https?:", value or ""):
                self.wrong.append("%s=%s" % (name, value))


if __name__ == "__main__":
    with temporary_folder() as folder:
        checklist = Checklist(sys.argv[1], folder)
        checklist.play()
        print(json.dumps(checklist.findings))
