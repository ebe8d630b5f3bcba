"""A litigation, an installment plan, a credit note that departments agree to: what people at the desk do in them is
done in a browser, on pages alone; mail from outside comes by mail. The clock is moved.

usage: bypages.py DOSSIER legal|plan|validation
"""

import collections
import importlib
import json
import os
import re
import subprocess
import sys

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-tests")
TOOLS = os.path.join(CACHE, "browser-1/bin/python3")
if os.path.exists(TOOLS) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(CACHE, "browser-1")):
    os.execv(TOOLS, [TOOLS, "-B"] + sys.argv)

from playwright.sync_api import sync_playwright  # noqa: E402

import desk as harness  # noqa: E402
from workspace import CommandFailed  # noqa: E402

# What reads, what the machine does, and files that programs bring: not done by a person on a page.
NOT_BY_PEOPLE = [("init",), ("run",), ("case", "show"), ("outbox", "list"), ("inbox", "list"), ("review", "list"),
                 ("attachment", "list"), ("why",), ("agenda",), ("verify",), ("case", "export"), ("legal", "kit"),
                 ("accounts", "import")]
Done = collections.namedtuple("Done", "returncode stdout stderr")


class Refused(Exception):
    """A page said no."""


def parted(words, *flags):
    """Options by name, each with all its values, and what else there is; `flags` take no value."""
    options, others, rest = collections.defaultdict(list), [], list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            others.append(word)
        elif "=" in word:
            options[word[2:].split("=")[0]].append(word.split("=", 1)[1])
        else:
            options[word[2:]].append("" if word[2:] in flags else rest.pop(0))
    return options, others


class Pages(harness.Desk):
    """A desk whose people work in a browser."""

    def __init__(self, *arguments):
        self.server = None
        super().__init__(*arguments)
        self.acts = {
            ("client", "set"): self.client, ("item", "set"): self.item_of_client, ("case", "create"): self.open,
            ("comment",): self.comment, ("participant", "add"): self.person, ("attachment", "add"): self.file,
            ("send",): self.letter, ("legal", "stage"): self.stage, ("proposal", "accept"): self.accept,
            ("proposal", "reject"): self.reject, ("case", "seen"): self.seen, ("case", "status"): self.status,
            ("case", "resolver"): self.resolver, ("case", "resolve"): self.resolve, ("case", "close"): self.close,
            ("item", "add"): self.item, ("payment", "add"): self.payment, ("promise", "add"): self.promise,
            ("plan", "create"): self.plan, ("plan", "propose"): lambda plan: self.move(plan, "propose"),
            ("plan", "activate"): lambda plan: self.move(plan, "activate"), ("next", "set"): self.next, ("next", "confirm"): self.confirm, ("review", "open"): self.review_open,
            ("validation", "request"): self.validation, ("validation", "revise"): self.revise,
        }
        self.count = 0

    # The browser

    def at(self, day, hour=10):
        super().at(day, hour)
        self.stop()

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(20)
        self.server = None

    def page_of(self, address):
        """A page, by a server of the time that it is."""
        if self.server is None:
            environment = dict(os.environ, **({"DOSSIER_CLOCK": self.now} if self.now else {}))
            self.server = subprocess.Popen(self.command("web"), stdout=subprocess.PIPE, text=True, env=environment)
            invitation = self.server.stdout.readline().split(" ")[-1].strip()
            self.base = invitation.split("/login")[0]
            self.page = self.chromium.new_context(viewport={"width": 1280, "height": 900},
                                                  java_script_enabled=False).new_page()
            self.page.set_default_timeout(10000)
            self.page.goto(invitation)
            self.press("main button")
        self.page.goto(self.base + address)
        return self.page

    def press(self, where):
        with self.page.expect_navigation():
            self.page.locator(where).first.click()
        return self.page

    def form(self, address, button="button", path=None, **fields):
        """Fills the form of an address and sends it; the page after it."""
        page = self.page_of(path or address)
        form = page.locator("main form[action='%s']" % address)
        for name, value in fields.items():
            if value not in (None, ""):
                self.fill(form, name, value)
        with page.expect_navigation() as going:
            form.locator(button).first.click()
        self.count += 1
        if going.value.status >= 400:
            raise Refused(page.inner_text("main")[:300])
        return page

    def fill(self, form, name, value):
        if isinstance(value, list):
            for place, one in enumerate(value):
                if one not in (None, ""):
                    form.locator("[name='%s']" % name).nth(place).fill(str(one))
            return
        field = form.locator("[name='%s']" % name)
        kind = field.first.evaluate("e => e.localName + ':' + (e.type || '')")
        if kind.startswith("select"):
            field.select_option(str(value))
        elif kind.endswith(("checkbox", "radio")):
            form.locator("[name='%s'][value='%s']" % (name, value)).check()
        elif kind.endswith("file"):
            field.set_input_files(value)
        else:
            field.fill(str(value))

    # Commands, as pages

    def attempt(self, *words, **options):
        if any(words[:len(name)] == name for name in NOT_BY_PEOPLE):
            return super().attempt(*words, **options)
        act = next((self.acts[words[:n]] for n in (2, 1) if words[:n] in self.acts), None)
        if act is None:
            raise SystemExit("no page is known for: dossier " + " ".join(words))
        rest = words[2 if words[:2] in self.acts else 1:]
        try:
            return Done(0, json.dumps(act(*[word for word in rest if word != "--json"]) or {}).encode(), b"")
        except Refused as refusal:
            # The codes of commands: 64 is something missing, 65 what cannot be.
            return Done(64 if "missing" in str(refusal).lower() else 65, b"", str(refusal).encode())

    def run(self, *words, **options):
        if any(words[:len(name)] == name for name in NOT_BY_PEOPLE):
            return super().run(*words, **options)
        done = self.attempt(*words)
        if done.returncode:
            raise CommandFailed("on a page: %s: %s" % (" ".join(words), done.stderr.decode()))
        return done.stdout.decode()

    def place(self, number):
        return "/cases/" + self.case(int(number))["reference"]

    def number(self, page):
        return {"number": int(re.search(r"DOS-(\d+)-", page.url)[1])}

    def client(self, *words):
        options, (account,) = parted(words)
        self.form("/clients/new", account=account, name=options["name"][0])

    def item_of_client(self, *words):
        options, (number,) = parted(words)
        self.form("/clients/%s/items" % options["client"][0], number=number, amount=options["amount"][0],
                  item_type=(options["type"] or ["FAC"])[0])

    def open(self, *words):
        options, (title,) = parted(words)
        page = self.form("/cases/new", title=title, type=options["type"][0], client=options["client"][0],
                         items="\n".join(options["item"]), resolver=(options["resolver"] or [None])[0])
        found = self.number(page)
        for person in options["participant"]:
            role, email = person.split(":")
            self.person(str(found["number"]), email, "--role", role)
        return found

    def comment(self, number, text, *words):
        self.form(self.place(number) + "/comment", path=self.place(number), text=text)

    def person(self, number, email, *words):
        options, _ = parted(words)
        self.form(self.place(number) + "/people", email=email, role=options["role"][0])

    def file(self, number, path, *words):
        options, _ = parted(words)
        self.form(self.place(number) + "/files", file=path, visibility=(options["visibility"] or ["internal"])[0])

    def letter(self, number, *words):
        options, _ = parted(words, "yes")
        case, place = self.case(int(number)), self.place(number) + "/letter"
        page = self.page_of(place)
        form = page.locator("main form[action='%s']" % place).first
        for who in options["to"]:
            emails = [p["email"] for p in case["participants"] if p["role"] == who] if "@" not in who else [who]
            for email in emails:
                self.fill(form, "to", email)
        self.fill(form, "template", options["template"][0])
        ids = {a["fileName"]: a["id"] for a in case["attachments"]}
        for name in options["attach"]:
            self.fill(form, "files", ids[name])
        self.press("button[value=preview]")
        if page.locator("button[value=send]").count() == 0:
            raise Refused(page.inner_text("main")[:300])
        self.press("button[value=send]")
        self.count += 1
        if "/letter/sent" not in page.url:
            raise Refused(page.inner_text("main")[:300])
        # It leaves twenty seconds later.
        self.now = re.sub(r":(\d\d):00Z", lambda minute: ":%02d:00Z" % (int(minute[1]) + 1), self.now)
        self.stop()

    def stage(self, number, stage):
        self.form(self.place(number) + "/legal", stage=stage)

    def accept(self, key, *words):
        options, _ = parted(words)
        return self.decided(key, "accept", options["set"])

    def reject(self, key):
        self.decided(key, "reject", [])

    def decided(self, key, decision, values):
        place = "%s/proposals/%s" % (self.place_with("proposal", key), key)
        fields = {"set." + pair.split("=")[0]: pair.split("=")[1] for pair in values}
        self.form(place, "button[value=%s]" % decision, **fields)

    def place_with(self, kind, key):
        """The address of the case that has a proposal, plan or validation of a key."""
        for number in self.numbers():
            if any(one[kind] == int(key) for one in self.case(number)[kind + "s"]):
                return self.place(number)

    def numbers(self):
        page = self.page_of("/cases?state=all")
        return sorted({int(n) for n in re.findall(r'href="/cases/DOS-(\d+)-', page.content())})

    def seen(self, number):
        page = self.page_of(self.place(number))
        if page.locator("form[action$='/seen'] button").count():
            self.press("form[action$='/seen'] button")
            self.count += 1

    def status(self, number, status):
        self.form(self.place(number) + "/status", status=status)

    def resolver(self, number, user, *words):
        options, _ = parted(words, "letter")
        self.form(self.place(number) + "/resolver", resolver=user, next=(options["comment"] or [None])[0])

    def resolve(self, number, outcome=None):
        self.ended(number, "resolve", outcome)

    def close(self, number, outcome):
        self.ended(number, "close", outcome)

    def ended(self, number, how, outcome):
        place = "%s/%s" % (self.place(number), how)
        page = self.page_of(place)
        # What is required is asked by the browser first; the page has to ask for it, too.
        form = page.locator("main form[action='%s']" % place)
        required = form.locator("select[required]").count() > 0
        if outcome is None and required:
            raise Refused("missing: an outcome")
        self.form(place, outcome=outcome)

    def item(self, number, item, *words):
        options, _ = parted(words)
        self.form(self.place(number) + "/items", item=item, amount=(options["amount"] or [None])[0])

    def payment(self, number, amount):
        self.form(self.place(number) + "/payments", amount=amount)

    def promise(self, number, day, amount):
        self.form(self.place(number) + "/promises", day=day, amount=amount)

    def plan(self, number, *words):
        options, _ = parted(words)
        fields = {name: options[name][0] for name in ("count", "first", "total") if options[name]}
        pairs = [pair.split("=") for pair in options["on"]]
        if pairs:
            fields.update({"day": [p[0] for p in pairs], "amount": [p[1] for p in pairs]})
        self.form(self.place(number) + "/plans", **fields)
        return {"plan": self.case(int(number))["plans"][-1]["plan"]}

    def move(self, plan, verb):
        self.form("%s/plans/%s/%s" % (self.place_with("plan", plan), plan, verb))

    def next(self, number, day, *words):
        options, _ = parted(words)
        self.form(self.place(number) + "/next", day=day, title=options["title"][0])

    def confirm(self, number):
        self.page_of(self.place(number))
        self.press("form[action$='/next/confirm'] button")
        self.count += 1

    def review_open(self, key, *words):
        options, _ = parted(words)
        page = self.form("/review/%s/open" % key, type=options["type"][0], client=options["client"][0],
                         title=options["title"][0])
        return self.number(page)

    def validation(self, number, subject, amount, *words):
        options, _ = parted(words)
        steps = [step.split(":") for step in options["step"]]
        self.form(self.place(number) + "/validations", subject=subject, amount=amount,
                  mode=(options["mode"] or [None])[0], reason=(options["reason"] or [None])[0],
                  **{"department": [s[0] for s in steps], "email": [s[1] for s in steps]})
        return {"validation": self.case(int(number))["validations"][-1]["validation"]}

    def revise(self, key, amount):
        self.form("%s/validations/%s/revise" % (self.place_with("validation", key), key), amount=amount)


def main():
    scenario = importlib.import_module(sys.argv[2]).main
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        Pages.chromium = chromium

        def play(desk):
            try:
                scenario(desk)
                desk.check("what people did, they did on pages", desk.count > 10 or desk.count)
            finally:
                desk.stop()
        harness.play(sys.argv[1], play, Pages)
        chromium.close()


if __name__ == "__main__":
    main()
