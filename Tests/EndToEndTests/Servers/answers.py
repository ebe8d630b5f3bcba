"""Clients, a law firm and approvers answer on pages, as on a phone and without scripts, with real mail in
between; and what an attacker tries.

usage: answers.py DOSSIER [PICTURES]
       answers.py DOSSIER crowd     how long 200 people wait, alone: what tests share a machine with says nothing
"""

import concurrent.futures
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
from email import message_from_bytes, policy

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-tests")
TOOLS = os.path.join(CACHE, "browser-1/bin/python3")
if os.path.exists(TOOLS) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(CACHE, "browser-1")):
    os.execv(TOOLS, [TOOLS, "-B"] + sys.argv)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

import desk as harness  # noqa: E402
from servers import free_port, temporary_folder  # noqa: E402
from web import SECRET, Browser, Colleague  # noqa: E402
from workspace import Workspace, until  # noqa: E402

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CLIENT, LAWYER = "billing@client.example.net", "j.vos@lawfirm.example.org"
SOFIA, SAM, KIM = ("%s@case.example.com" % n for n in ("sofia", "sam", "kim"))
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
HOSTILE = "<script>alert(1)</script>\"'=cmd|' /C calc'!A0 {{ 7 | times: 6 }} \u202etxt"
INTERNAL = "SECRETINTERNAL"


class Pages:
    """The pages outside, as a phone without scripts sees them."""

    def __init__(self, desk, chromium, pictures):
        self.desk, self.chromium, self.pictures, self.axe = desk, chromium, pictures, Axe()
        self.violations, self.wide, self.looked = [], [], 0

    def phone(self, width=360, scripts=False, **options):
        context = self.chromium.new_context(viewport={"width": width, "height": 740}, has_touch=True,
                                            java_script_enabled=scripts, **options)
        page = context.new_page()
        page.set_default_timeout(15000)
        return page

    def look(self, url, name, post=None):
        """Axe and a ruler on one address, in light, dark and forced colours, at 320 px and with large text."""
        for mode, options in (("light", {"color_scheme": "light"}), ("dark", {"color_scheme": "dark"}),
                              ("forced", {"forced_colors": "active"})):
            page = self.phone(320, True, **options)
            page.goto(url)
            for step in post or []:
                step(page)
            found = self.axe.run(page, options=RULES)
            self.violations += ["%s %s %s" % (name, mode, v["id"]) for v in found.response["violations"]]
            for scale in ("100%", "200%"):
                page.evaluate("s => document.documentElement.style.fontSize = s", scale)
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    self.wide.append("%s %s %s" % (name, mode, scale))
            self.looked += 1
            if self.pictures and mode != "forced":
                page.evaluate("document.documentElement.style.fontSize = ''")
                page.screenshot(path="%s/%s-%s.png" % (self.pictures, name.replace(" ", "-"), mode),
                                full_page=True)
            page.context.close()


def link(letter, purpose="a"):
    """The link of a letter, from the HTML as the phone taps it; it stands in the text as well."""
    shown = letter.get_body(("html",)).get_content()
    found = re.search(r'href="([^"]+/%s/[^"]+)"' % purpose, shown)
    text = letter.get_body(("plain",)).get_content()
    return html.unescape(found[1]) if found and html.unescape(found[1]) in text else None


def opened(desk, account, kind, *items, participants=("client:" + CLIENT,)):
    desk.run("client", "set", account, "--name", "Brandt " + account)
    words = []
    for item, amount in items:
        desk.run("item", "set", item, "--client", account, "--amount", amount, "--due", "2026-06-30")
        words += ["--item", item]
    for person in participants:
        words += ["--participant", person]
    return desk.json("case", "create", "Brandt %s %s" % (account, INTERNAL), "--type", kind, "--client",
                     account, *words)["number"]


def written(desk, number, template, to="client", mailbox="client"):
    """Sends a letter of a template; the letter as it comes in."""
    known = len(desk.letters(mailbox))
    desk.run("send", str(number), "--template", template, "--to", to)
    def found():
        return [m for m in desk.letters(mailbox)[known:] if "[DOS-%d-" % number in str(m["Subject"])
                and "received your answer" not in str(m["Subject"])]
    return until(found)[-1]


def go(page, where):
    """Taps what leads to another page, and waits for that."""
    target = page.locator(where) if isinstance(where, str) else where
    with page.expect_navigation():
        target.tap()


def scenario(desk, pages):
    port = free_port()
    desk.base = "http://localhost:%d" % port
    desk.configure(
        users=desk.configuration["users"] + [
            harness.user("deputy", "backup@case.example.com", approvalLimit=5000)],
        web={"answers": {"listen": "127.0.0.1:%d" % port, "publicURL": desk.base}},
        daemon={"pollSeconds": 1})
    daemon = desk.daemon()
    try:
        until(lambda: reached(port), 20)
        client_answers(desk, pages)
        firm_answers(desk, pages)
        approvers_decide(desk, pages)
        attacks(desk, pages, port)
        languages(desk, pages)
        keyboard(desk, pages)
        old = expiring(desk)
    except Exception:
        print({k: v for k, v in desk.findings.items() if v != "yes"}, file=sys.stderr)
        raise
    finally:
        daemon.terminate()
        daemon.wait(20)
    expired(desk, pages, port, old)
    with open(os.path.join(desk.folder, "daemon.log")) as log:
        log = log.read()
    desk.check("no link stands in the log", not re.search(r"/[ad]/\d+\.[0-9.\-]*[a-z2-7]{20}", log))
    desk.check("axe finds nothing", pages.violations == [] or pages.violations)
    desk.check("nothing scrolls sideways at 320 px, nor at 200 %", pages.wide == [] or pages.wide)
    found = crowd(desk.dossier, desk.folder + "-crowd")
    print(found, file=sys.stderr)
    desk.check("200 people at once: each answer is taken, and there once",
               (found["people"], found["taken"], found["once"]) == (200, 200, 200) or found)
    desk.check("and the desk's own pages are there meanwhile", found["refused"] == 0 and found["desk"] > 5 or found)


def reached(port):
    try:
        return Browser("http://localhost:%d" % port).get("/robots.txt")[0] == 200
    except OSError:
        return False


# Clients: domain.md 4.2

def client_answers(desk, pages):
    number = opened(desk, "C-1", "other", ("FAC-1", "6000.00"), ("FAC-2", "4000.00"))
    letter = written(desk, number, "reminder")
    url = link(letter)
    desk.check("a reminder has the button, in HTML and text", url is not None)
    desk.check("no link in References or Message-ID",
               "/a/" not in str(letter["References"]) + str(letter["Message-ID"]))
    promise(desk, pages, number, url)
    dispute_and_part(desk, pages, number, url)
    proof(desk, pages, number, url)
    plan_accepted(desk, pages)
    pages.look(url, "answer")
    pages.look(url, "answer entry", [lambda p: p.click("button[value=dispute]")])
    pages.look(url, "answer day", [lambda p: p.click("button[value=pay]")])
    pages.look(url, "answer mistake", [lambda p: p.click("button[value=plan]"),
                                       lambda p: p.click("button:has-text('Continue')")])
    pages.look(url, "answer check", [lambda p: p.click("button[value=processing]")])


def proposals(desk, number, count):
    until(lambda: len(desk.proposals(number)) >= count)
    return desk.proposals(number)


def promise(desk, pages, number, url):
    page = pages.phone()
    page.goto(url)
    touches = 1
    shown = page.content()
    desk.check("the page says whom it is for, and what is open",
               CLIENT in shown and "FAC-1" in shown and "€6,000.00" in shown.replace("\u00a0", ""))
    desk.check("and nothing of our own people", INTERNAL not in shown)
    go(page, "button[value=pay]")
    touches += 1
    go(page, page.locator("button[name=day]").nth(1))
    touches += 1
    desk.check("all of it stands there once more before it is sent", "10,000.00" in page.content())
    desk.check("and nothing is sent yet", desk.proposals(number) == [])
    go(page, "button[value=send]")
    touches += 1
    desk.check("the page after it has the reference", "DOS-" in page.inner_text("main"))
    desk.check("from the mail to a promise in so many touches", touches <= 4)
    found = proposals(desk, number, 1)
    desk.check("it is a proposal of a promise, and no more",
               len(found) == 1 and found[0]["what"] == "promise" and "10,000.00 EUR" in found[0]["values"]
               or found)
    desk.check("nothing has changed by itself", desk.events(number, "promise_made") == [])
    message = [m for m in desk.case(number)["messages"] if m["direction"] == "in"][-1]
    desk.check("it is a message of the case by the client",
               message["from"] == CLIENT or message)
    receipt = until(lambda: [m for m in desk.letters("client") if "received your answer" in str(m["Subject"])], 30)
    desk.check("a mail confirms it to the address on file, with what was entered",
               bool(receipt) and "10,000.00" in harness.body(receipt[0]).replace("\u00a0", ""))
    desk.check("reminders wait", desk.case(number)["attention"] is True)
    page.reload()
    page.goto(url)
    desk.check("the link can be used again", page.locator("button[value=pay]").count() == 1)
    page.context.close()


def dispute_and_part(desk, pages, number, url):
    page = pages.phone()
    page.goto(url)
    page.uncheck("input[value='FAC-1']")
    go(page, "button[value=dispute]")
    go(page, "button:has-text('Continue')")
    desk.check("a mistake is said beside its field", page.locator("#wrong-reason").count() == 1)
    page.check("input[value=quantity]")
    page.fill("input[name=amount]", "950.00")
    page.fill("textarea[name=comment]", HOSTILE)
    go(page, "button:has-text('Continue')")
    go(page, "button[value=more]")
    page.uncheck("input[value='FAC-2']")
    go(page, "button[value=pay]")
    page.fill("input[name=amount]", "1,500.00")
    go(page, page.locator("button[name=day]").first)
    desk.check("two answers stand there", page.locator(".cards li").count() == 2)
    go(page, "button[value=send]")
    found = proposals(desk, number, 3)
    said = {p["what"]: p["values"] for p in found if "10,000.00" not in p["values"]}
    desk.check("a dispute of one item, and a part payment",
               all(word in said["dispute"] for word in ("FAC-2", "950.00 EUR", "quantity"))
               and "1,500.00 EUR" in said["promise"] or found)
    texts = [c["text"] for c in desk.case(number)["comments"]]
    desk.check("what was typed is there as it was typed", any("<script>alert(1)</script>" in t for t in texts))
    page.context.close()


def proof(desk, pages, number, url):
    page = pages.phone()
    page.goto(url)
    go(page, "button[value=paid]")
    page.fill("input[name=other_day]", (harness.today() - harness.days(1)).isoformat())
    page.set_input_files("input[type=file]", [{"name": "../../proof.pdf", "mimeType": "application/pdf",
                                               "buffer": PDF}])
    go(page, "button:has-text('Continue')")
    desk.check("the file stands there under a safe name", "proof.pdf" in page.inner_text("main")
               and ".." not in page.inner_text("main"))
    go(page, "button[value=send]")
    until(lambda: any(p["what"] == "claimed_payment" for p in desk.proposals(number)))
    desk.check("a claimed payment with its proof",
               any("proof.pdf" in str(a) for a in desk.json("attachment", "list", str(number))))
    desk.check("nothing less is open", desk.case(number)["items"][0]["outstanding"] == "6000")
    page.context.close()


def plan_accepted(desk, pages):
    number = opened(desk, "C-2", "payment_plan", ("FAC-9", "900.00"))
    first = harness.today() + harness.days(30)
    plan = desk.json("plan", "create", str(number), "--count", "3", "--first", str(first))["plan"]
    letter = written(desk, number, "plan-proposal")
    url = link(letter)
    page = pages.phone()
    page.goto(url)
    drafts = page.locator("button[value=accept]").count()
    desk.run("plan", "propose", str(plan))
    page.goto(url)
    desk.check("a draft is not shown, a proposed plan is",
               (drafts, page.locator("button[value=accept]").count()) == (0, 1))
    desk.check("with each installment", page.locator("tbody tr").count() == 3)
    go(page, "button[value=accept]")
    go(page, "button[value=send]")
    found = proposals(desk, number, 1)
    desk.check("that they agree is a proposal", [p["what"] for p in found] == ["acceptance"] or found)
    desk.check("the plan is not active by it", desk.case(number)["plans"][0]["state"] == "proposed")
    desk.run("proposal", "accept", str(found[0]["proposal"]))
    desk.check("a person makes it so", desk.case(number)["plans"][0]["state"] == "active")
    page.context.close()


# Law firms

def firm_answers(desk, pages):
    number = opened(desk, "C-3", "litigation", ("FAC-31", "20000.00"),
                    participants=("client:" + CLIENT, "law_firm:" + LAWYER))
    desk.run("legal", "stage", str(number), "transferred")
    letter = written(desk, number, "legal-status-request", "law_firm", "lawfirm")
    url = link(letter)
    page = pages.phone()
    page.goto(url)
    desk.check("a law firm has its own answers",
               page.locator("button[value=stage]").count() == 1 and page.locator("button[value=pay]").count() == 0)
    go(page, "button[value=stage]")
    page.select_option("select[name=stage]", "claim_issued")
    page.fill("input[name=court_reference]", "26/1187")
    page.fill("input[name=other_day]", (harness.today() + harness.days(21)).isoformat())
    go(page, "button:has-text('Continue')")
    go(page, "button[value=send]")
    found = proposals(desk, number, 1)
    desk.check("stage, court reference and deadline are proposed",
               len(found) == 1 and found[0]["what"] == "legal_stage"
               and all(word in found[0]["values"] for word in ("claim_issued", "26/1187")) or found)
    fees(desk, page, number, url)
    pages.look(url, "law firm")
    pages.look(url, "law firm stage", [lambda p: p.click("button[value=stage]")])
    page.context.close()


def fees(desk, page, number, url):
    page.goto(url)
    go(page, "button[value=fees]")
    page.fill("input[name=amount]", "1,250.00")
    go(page, "button:has-text('Continue')")
    go(page, "button[value=send]")
    until(lambda: any(p["what"] == "cost" for p in desk.proposals(number)))
    found = [p for p in desk.proposals(number) if p["what"] == "cost"]
    desk.check("fees are proposed as a cost, and claimed by nobody yet",
               len(found) == 1 and "1,250.00 EUR" in found[0]["values"] and desk.events(number, "cost_added") == []
               or found)
    desk.run("proposal", "accept", str(found[0]["proposal"]))
    added = desk.events(number, "cost_added")
    desk.check("a person has them claimed", len(added) == 1 and "1250" in str(added) and "lawyer" in str(added)
               or added)


# Approvers: domain.md 4.3

def decisions(desk, number):
    return [v["decision"] for v in desk.case(number)["validations"]]


def code(desk, mailbox, known):
    def found():
        return [m for m in desk.letters(mailbox)[known:] if "code" in str(m["Subject"]).lower()]
    return re.search(r"^ *([a-z0-9]{8})\s*$", until(found, 30)[-1].get_body(("plain",)).get_content(), re.M)[1]


def decide(desk, pages, url, choice, mailbox, **fields):
    """Decides with the code that comes by mail; the page after it."""
    page = pages.phone()
    page.goto(url)
    page.check("input[value=%s]" % choice)
    for name, value in fields.items():
        if name == "other":
            page.select_option("select[name=other]", value)
        else:
            page.fill("textarea[name=%s]" % name, value)
    known = len(desk.letters(mailbox))
    go(page, "button:has-text('Continue')")
    if page.locator("input[name=code]").count() == 0:
        return page
    page.fill("input[name=code]", code(desk, mailbox, known))
    go(page, "button:has-text('Confirm')")
    return page


def approvers_decide(desk, pages):
    number = opened(desk, "C-4", "credit_note_request", ("FAC-41", "18600.00"))
    desk.json("validation", "request", str(number), "Credit note 5 %", "930.00", "--mode", "sequential",
              "--reason", "The discount was forgotten", "--step", "Client Service:" + SOFIA,
              "--step", "Sales:" + SAM, "--step", "Management:" + KIM)
    url = link(desk.letters("sofia", 1)[-1], "d")
    desk.check("the question has a link to decide", url is not None)
    scanned(desk, pages, number, url)
    pages.look(url, "decision")
    pages.look(url, "decision mistake", [lambda p: p.click("button:has-text('Continue')")])
    page = decide(desk, pages, url, "approve", "sofia", comment="contract \u00a74")
    desk.check("approved with the code of the mail", decisions(desk, number)[0] == "approved"
               and "approved" in page.inner_text("main").lower())
    page.context.close()
    page = pages.phone()
    page.goto(url)
    desk.check("decided once: the page says by whom", SOFIA in page.inner_text("main")
               and page.locator("input[name=choice]").count() == 0)
    page.context.close()
    url = link(desk.letters("sam", 1)[-1], "d")
    page = decide(desk, pages, url, "pass", "sam", other="deputy", comment="on leave")
    desk.check("passed on to a colleague", "other person" in page.inner_text("main"))
    page.context.close()
    theirs = link(desk.letters("backup", 1)[-1], "d")
    page = decide(desk, pages, theirs, "approve", "backup")
    desk.check("who decides by a link of their own", decisions(desk, number)[:2] == ["approved", "approved"])
    page.context.close()
    url = link(desk.letters("kim", 1)[-1], "d")
    page = decide(desk, pages, url, "ask", "kim", comment="Which contract?")
    desk.check("a question decides nothing, and somebody sees it",
               decisions(desk, number)[2] == "pending"
               and any("Which contract?" in c["text"] for c in desk.case(number)["comments"]))
    page.context.close()
    page = pages.phone()
    page.goto(url)
    page.check("input[value=refuse]")
    go(page, "button:has-text('Continue')")
    desk.check("a refusal without a reason is asked for it on the same page",
               page.locator("#wrong-comment").count() == 1 and page.is_checked("input[value=refuse]")
               and decisions(desk, number)[2] == "pending")
    page.context.close()
    page = decide(desk, pages, url, "refuse", "kim", comment="No such clause")
    desk.check("refused with it", decisions(desk, number)[2] == "refused")
    wording = " ".join(str(e) for e in desk.case(number)["events"])
    desk.check("the history says that it was on a page", '"by": "page"' in wording or "'by': 'page'" in wording)
    page.context.close()


def content_of(folder):
    with sqlite3.connect(os.path.join(folder, "dossier.db")) as db:
        tables = ("validation", "validationStep", "comment", "event", "message", "outbox", "pageAnswer", "proposal")
        known = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        return {t: db.execute("SELECT count(*) FROM " + t).fetchone() for t in tables if t in known}


def scanned(desk, pages, number, url):
    """A scanner looks at all, runs scripts, and presses each button first."""
    before = content_of(desk.folder)
    browser = Browser(desk.base)
    path = url[len(desk.base):]
    for method in ("HEAD", "GET", "GET"):
        browser.get(path, method)
    browser.get(path, **{"Sec-Purpose": "prefetch"})
    page = pages.phone(scripts=True)
    page.goto(url)
    page.click("button:has-text('Continue')")
    desk.check("a button without a choice decides nothing", page.locator("#wrong-choice").count() == 1)
    page.goto(url)
    page.locator("input[name=choice]").first.check()
    page.click("button:has-text('Continue')")
    page.context.close()
    time.sleep(1)
    after = content_of(desk.folder)
    desk.check("a scanner that clicks everything changes nothing", after == before or [before, after])


# Attacks

def attacks(desk, pages, port):
    number = opened(desk, "C-5", "other", ("FAC-51", "100.00"), ("FAC-52", "70.00"))
    other = opened(desk, "C-6", "other", ("FAC-61", "100.00"))
    hidden(desk, number)
    url = link(written(desk, number, "reminder"))
    theirs = link(written(desk, other, "reminder"))
    browser, path = Browser(desk.base), url[len(desk.base):]
    tokens(desk, browser, path, theirs[len(desk.base):])
    status, fields, page = browser.get(path)
    desk.check("nothing internal on the page", INTERNAL not in page and "attention" not in page)
    key = fresh(browser, path)
    said = entry("comment", comment="hello")
    steps = [browser.post(path, {"form": key, "step": step, "choice": kind, "item": "FAC-51", "entry": said})[2]
             for step, kind in (("choose", "pay"), ("choose", "dispute"), ("choose", "plan"), ("more", ""),
                                ("enter", "processing"))]
    desk.check("nor on any step of it", all(INTERNAL not in step and "hello" in step for step in steps))
    desk.check("no cookie, no store, no index", "set-cookie" not in fields and fields["cache-control"] == "no-store"
               and fields["x-robots-tag"] == "noindex" and "default-src 'none'" in fields["content-security-policy"])
    desk.check("nothing else is there", [browser.get(p)[0] for p in
               ("/", "/cases", "/login", "/healthz", "/settings", "/a", "/a/", "/d/" + path[3:], "/files/1")]
               == [404] * 9)
    forging(desk, browser, path, number)
    files(desk, browser, path)
    twice(desk, browser, path, number)
    revoked(desk, browser, path, number)
    guessing(desk, browser)


def hidden(desk, number):
    """Puts what only our own people know wherever it can stand."""
    shown = str(number)
    desk.run("comment", shown, INTERNAL + " comment")
    desk.run("next", "set", shown, str(harness.today() + harness.days(9)), "--title", INTERNAL + " next",
             "--reason", INTERNAL)
    path = os.path.join(desk.folder, "..", INTERNAL + ".pdf")
    with open(path, "wb") as file:
        file.write(PDF)
    desk.run("attachment", "add", shown, path)
    desk.run("participant", "add", shown, "observer@case.example.com", "--role", "observer", "--name", INTERNAL)
    desk.run("validation", "request", shown, INTERNAL + " subject", "10.00", "--reason", INTERNAL,
             "--step", INTERNAL + ":" + KIM)


def tokens(desk, browser, path, theirs):
    token, other = path[3:], theirs[3:]
    parts, others = token.split("."), other.split(".")
    forged = {
        "of another case": ".".join([others[0]] + parts[1:]), "with another day": ".".join([parts[0], "20991231", parts[2]]),
        "cut short": token[:-1], "with more": token + "a", "in capitals": token.upper(),
        "with a zero in front": "0" + token, "as a decision": None, "with a blank": token + "%20",
    }
    found = {}
    for name, text in forged.items():
        found[name] = browser.get("/d/" + token if text is None else "/a/" + text)[0]
    found["with another code"] = browser.get("/a/" + ".".join(parts[:2] + [parts[2][:-4] + "aaaa"]))[0]
    desk.check("a token is refused that is changed in any way",
               all(status in (400, 404) for status in found.values()) or found)


def fresh(browser, path):
    """The key of a new form."""
    return re.search(r'name="form" value="(\w+)"', browser.get(path)[2])[1]


def entry(kind, items=(), **more):
    return json.dumps({"kind": kind, "items": list(items), "amounts": {}, "sentence": "", **more})


def forging(desk, browser, path, number):
    key = fresh(browser, path)
    soon = (harness.today() + harness.days(5)).isoformat()
    bad = {
        "an item of another case": entry("pay", ["FAC-61"], day=soon, amounts={"EUR": 100}),
        "more than is open": entry("pay", ["FAC-51"], day=soon, amounts={"EUR": 10001}),
        "less than nothing": entry("pay", ["FAC-51"], day=soon, amounts={"EUR": -5}),
        "another currency": entry("pay", ["FAC-51"], day=soon, amounts={"USD": 100}),
        "a day long ago": entry("pay", ["FAC-51"], day="1999-01-01", amounts={"EUR": 100}),
        "a plan that is none": entry("accept", plan=7),
        "an answer of law firms": entry("stage", stage="judgment"),
        "a reason that is none": entry("dispute", ["FAC-51"], reason="nonsense"),
        "an unknown kind": entry("approve"), "no JSON": "{", "too deep": "[" * 500,
    }
    found = {name: browser.post(path, {"form": key, "entry": text, "step": "send"})[0] for name, text in bad.items()}
    desk.check("whatever a browser sends is looked at anew", all(s in (400, 422) for s in found.values()) or found)
    crossed = browser.post(path, {"form": key, "step": "send", "entry": entry("processing", ["FAC-51"])},
                           **{"Sec-Fetch-Site": "cross-site"})[0]
    desk.check("a form of another site is refused", crossed == 403)
    foreign = browser.get(path, **{"Host": "evil.example"})[0]
    desk.check("another host is refused", foreign == 421)
    desk.check("an empty form says nothing", browser.post(path, {"form": key, "step": "send"})[0] == 422)
    desk.check("nothing came of any of it", desk.proposals(number) == [])


def upload(browser, path, key, name, content, size=None):
    parts = {"form": key, "step": "enter", "choice": "comment", "comment": "see file"}
    body = b"".join(b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (n.encode(), v.encode())
                    for n, v in parts.items())
    body += (b'--b\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n\r\n' % name.encode())
    body += content + b"\r\n--b--\r\n"
    try:
        return browser.raw(browser.head("POST", path, {
            "Content-Type": "multipart/form-data; boundary=b", "Content-Length": size or len(body),
            "Sec-Fetch-Site": "same-origin"}) + body)
    except OSError:
        return 0, {}, ""


def files(desk, browser, path):
    key = fresh(browser, path)
    found = {
        "a program": upload(browser, path, key, "a.exe", b"MZ\x90\x00")[0],
        "a page": upload(browser, path, key, "a.html", b"<html>")[0],
        "a program by another name": upload(browser, path, key, "a.pdf", b"MZ\x90\x00")[0],
        "a picture by another name": upload(browser, path, key, "a.png", PDF)[0],
        "nothing": upload(browser, path, key, "a.pdf", b"")[0],
    }
    desk.check("files of a wrong kind, or whose bytes are not their name, are refused",
               set(found.values()) == {422} or found)
    status, _, page = upload(browser, path, key, "a.exe", b"MZ")
    desk.check("which is said beside the field, and what was typed stays",
               "wrong-file" in page and "see file" in page)
    desk.check("2 GB are refused at once", upload(browser, path, key, "a.pdf", PDF, size=2 << 30)[0] == 413)
    stranger = "/a/" + "1." * 2 + "k" * 27
    desk.check("and files for a link that is none",
               upload(browser, stranger, key, "a.pdf", PDF + b"x" * 600_000)[0] in (404, 413))
    large = upload(browser, path, key, "scan.pdf", PDF + b"x" * 3_000_000)
    desk.check("3 MB are taken", large[0] == 200 and "scan.pdf" in large[2])


def twice(desk, browser, path, number):
    key = fresh(browser, path)
    form = {"form": key, "step": "send", "entry": entry("processing", ["FAC-51"])}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: Browser(desk.base).post(path, form)[0], range(8)))
    desk.check("one form sent eight times at once", done == [303] * 8 or done)
    until(lambda: any(m["direction"] == "in" for m in desk.case(number)["messages"]))
    time.sleep(2)
    count = sum(m["direction"] == "in" for m in desk.case(number)["messages"])
    desk.check("is one message", count == 1 or count)
    desk.check("and once more, too", browser.post(path, form)[0] == 303)


def revoked(desk, browser, path, number):
    desk.run("participant", "renew", str(number), CLIENT)
    desk.check("a link that was taken back opens nothing", browser.get(path)[0] == 404)
    url = link(written(desk, number, "reminder"))
    path = url[len(desk.base):]
    desk.check("the next letter has one that does", browser.get(path)[0] == 200)
    desk.run("case", "cancel", str(number), "a mistake", "--yes")
    status, _, page = browser.get(path)
    desk.check("when the case has ended it says so", status == 410 and "closed" in page)


def guessing(desk, browser):
    start = time.monotonic()
    counts = {}
    def guess(n):
        try:
            return Browser(desk.base).get("/a/%d.20291231.k%026d" % (1000 + n % 9, n))[0]
        except OSError:
            return 0
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        for status in pool.map(guess, range(10_000)):
            counts[status] = counts.get(status, 0) + 1
    desk.check("10,000 guesses open nothing", 200 not in counts or counts)
    desk.check("and are told to come later", counts.get(429, 0) > 9_000 or counts)
    desk.guesses = 10_000 / (time.monotonic() - start)


# Languages and load

def languages(desk, pages):
    lacking = []
    for place, code in enumerate(("de", "fr", "nl", "es", "it", "pt", "en")):
        account = "C-7%d" % place
        number = opened(desk, account, "other", ("FAC-7%d" % place, "1234.50"))
        desk.run("client", "set", account, "--lang", code)
        url = link(written(desk, number, "reminder"))
        page = pages.phone(320)
        page.goto(url)
        for step in ("pay", "dispute", "plan", "comment"):
            page.goto(url)
            go(page, "button[value=%s]" % step)
            if "{{" in page.content() or "answer." in page.inner_text("main"):
                lacking.append((code, step))
            if pages.pictures:
                page.screenshot(path="%s/answer-%s-%s.png" % (pages.pictures, code, step), full_page=True)
        page.goto(url)
        if page.get_attribute("html", "lang") != code:
            lacking.append((code, "lang"))
        page.context.close()
    desk.check("each language is there in each step", lacking == [] or lacking)


def keyboard(desk, pages):
    """An answer by keys alone: Tab, Space, Enter."""
    number = opened(desk, "C-8", "other", ("FAC-81", "300.00"), ("FAC-82", "200.00"))
    url = link(written(desk, number, "reminder"))
    context = pages.chromium.new_context(viewport={"width": 1000, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)

    def reach(what, *last):
        """Presses Tab until something has the focus, then keys on it."""
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.locator(what + ":focus").count():
                break
        else:
            raise AssertionError("no Tab leads to " + what)
        seen = page.locator(what + ":focus").evaluate(
            "e => getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none'")
        for key in last:
            if key == "Enter":
                with page.expect_navigation():
                    page.keyboard.press(key)
            else:
                page.keyboard.type(key) if len(key) > 1 and key != "Space" else page.keyboard.press(key)
        return seen

    focus = [reach("input[value='FAC-82']", "Space"), reach("button[value=dispute]", "Enter"),
             reach("input[type=radio]", "Space"), reach("input[name=amount]", "12.50"),
             reach("textarea", "Two were missing."), reach("button:text-is('Continue')", "Enter"),
             reach("button[value=send]", "Enter")]
    found = proposals(desk, number, 1)
    desk.check("an answer by keys alone", found and found[0]["what"] == "dispute" and "FAC-81" in found[0]["values"]
               and "12.50 EUR" in found[0]["values"] or found)
    desk.check("each thing that has the focus shows it", all(focus) or focus)
    context.close()


def expiring(desk):
    """A case with a link that the next ten weeks outlive."""
    number = opened(desk, "C-10", "other", ("FAC-101", "410.00"))
    return number, link(written(desk, number, "reminder"))


def expired(desk, pages, port, old):
    number, url = old
    later = harness.today() + harness.days(70)
    known = len(desk.letters("client"))
    daemon = desk.daemon(env=dict(os.environ, DOSSIER_CLOCK="%sT10:00:00Z" % later))
    try:
        until(lambda: reached(port), 20)
        page = pages.phone()
        page.goto(url)
        desk.check("an expired link says so, and shows nothing of the case",
                   "410.00" not in page.content() and CLIENT not in page.content()
                   and page.locator("button").count() == 1)
        go(page, "button")
        page.context.close()
        again = Browser(desk.base).post(url[len(desk.base):], {"step": "renew"})[0]

        def found():
            return [m for m in desk.letters("client")[known:] if "[DOS-%d-" % number in str(m["Subject"])
                    and link(m) not in (None, url)]
        fresh = until(found, 40)
        desk.check("a new one comes to the address on file", bool(fresh) and str(fresh[0]["To"]).endswith(CLIENT))
        page = pages.phone()
        page.goto(link(fresh[0]))
        desk.check("and opens the page", "410.00" in page.content())
        page.context.close()
        time.sleep(3)
        sent = [m for m in found() if m["Subject"] == fresh[0]["Subject"]]
        desk.check("once a day, however often it is asked for", again == 410 and len(sent) == 1 or (again, len(sent)))
    finally:
        daemon.terminate()
        daemon.wait(20)


def crowd(dossier, folder):
    """200 people answer at once while mail is filed; what was found."""
    work = Workspace(dossier, os.path.join(folder, "crowd"), [], {"kind": "folder"})
    port, inner = free_port(), free_port()
    base = "http://localhost:%d" % port
    with open(os.path.join(work.folder, "proxy.secret"), "w") as file:
        file.write(SECRET + "\n")
    os.chmod(file.name, 0o600)
    work.configure(web={"listen": "127.0.0.1:%d" % inner, "proxyUser": "Remote-User",
                        "proxySecretFile": "proxy.secret",
                        "answers": {"listen": "127.0.0.1:%d" % port, "publicURL": base}})
    numbers = []
    for place in range(10):
        item, account = "FAC-9%d" % place, "C-9%d" % place
        work.run("client", "set", account, "--name", "Brandt")
        work.run("item", "set", item, "--client", account, "--amount", "100.00")
        people = [w for n in range(20) for w in
                  ("--participant", "client:p%d@client.example.net" % (place * 20 + n))]
        numbers.append(work.json("case", "create", "Crowd", "--type", "other", "--client", account,
                                 "--item", item, *people)["number"])
        work.run("send", str(numbers[-1]), "--template", "reminder", "--to", "client", "--yes")
    daemon = work.daemon()
    try:
        folder = os.path.join(work.folder, "outgoing")
        until(lambda: reached(port) and len(letters(folder)) >= 200, 60)
        paths = {}
        for name in letters(folder):
            with open(os.path.join(folder, name), "rb") as file:
                letter = message_from_bytes(file.read(), policy=policy.default)
            paths[str(letter["To"])] = link(letter)[len(base):]
        return answered(work, base, "http://127.0.0.1:%d" % inner, numbers, sorted(paths.items()))
    finally:
        daemon.terminate()
        daemon.wait(20)


def letters(folder):
    return [name for name in os.listdir(folder) if name.endswith(".eml")]


def working(desk, numbers, waits, is_over):
    """Somebody at the desk looks at one page after the other, as long as others answer."""
    browser = Colleague(desk)
    browser.cookie = browser.get("/")[1]["set-cookie"].split(";")[0]
    places = ["/", "/cases"] + re.findall(r'href="(/cases/DOS-[^"/?]+)"', browser.get("/cases")[2])[:4]
    while not is_over.is_set():
        for place in places:
            start = time.monotonic()
            status = browser.get(place)[0]
            waits.append((time.monotonic() - start, status))
            time.sleep(0.02)


def answered(work, base, desk, numbers, paths):
    inside, is_over = [], threading.Event()
    colleague = threading.Thread(target=working, args=(desk, numbers, inside, is_over))
    colleague.start()
    waits, lock = [], threading.Lock()
    mail = mbox(work, numbers, 2000)
    filing = subprocess.Popen(work.command("import", mail), stdout=subprocess.DEVNULL)

    def answer(n):
        browser, path = Browser(base), paths[n][1]
        start = time.monotonic()
        page = browser.get(path)[2]
        first = time.monotonic()
        item = re.search(r'name="item" value="([^"]+)"', page)[1]
        key = re.search(r'name="form" value="(\w+)"', page)[1]
        before = time.monotonic()
        status = browser.post(path, {"form": key, "step": "send",
                                     "entry": entry("processing", [item], comment="by %s." % paths[n][0])})[0]
        with lock:
            waits.extend([first - start, time.monotonic() - before])
        return status

    # As fast as 200 people can press a button within some seconds.
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(answer, range(len(paths))))
    is_over.set()
    colleague.join()
    filing.wait(120)

    def said():
        return [c["text"] for n in numbers for c in work.json("case", "show", str(n))["comments"]]
    until(lambda: sum(" by p" in " ".join(t.split()) or "by p" in t for t in said()) >= len(paths), 90, 2)
    texts = "\n".join(said())
    waits.sort()
    return {"people": len(paths), "taken": statuses.count(303),
            "once": sum(len(re.findall(r"by %s\." % re.escape(who), texts)) == 1 for who, _ in paths),
            "p95": waits[len(waits) * 95 // 100], "worst": waits[-1],
            "desk": len(inside), "refused": sum(status != 200 for _, status in inside),
            "desk p95": sorted(wait for wait, _ in inside)[len(inside) * 95 // 100]}


def mbox(work, numbers, count):
    path = os.path.join(work.folder, "..", "crowd.mbox")
    with open(path, "w") as file:
        for n in range(count):
            file.write("From a@b\nFrom: q%d@elsewhere.example\nTo: cases@case.example.com\nSubject: hello %d\n"
                       "Message-ID: <crowd.%d@elsewhere.example>\n\nA message of nobody.\n\n" % (n, n, n))
    return path


def main():
    if sys.argv[2:] == ["crowd"]:
        with temporary_folder() as folder:
            print(json.dumps(crowd(sys.argv[1], folder)))
        return
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        harness.play(sys.argv[1], lambda desk: scenario(desk, Pages(desk, chromium, pictures)))
        chromium.close()


if __name__ == "__main__":
    main()
