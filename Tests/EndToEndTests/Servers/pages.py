"""All screens in Chromium: for who cannot see them, on a phone, in the dark, by keys alone, without scripts.

usage: pages.py DOSSIER [PICTURES]
"""

import json
import os
import re
import subprocess
import sys

from servers import temporary_folder
from web import content_of

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-tests")
TOOLS = os.path.join(CACHE, "browser-1/bin/python3")
if os.path.exists(TOOLS) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(CACHE, "browser-1")):
    os.execv(TOOLS, [TOOLS, "-B"] + sys.argv)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

CHECKOUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
# Rules of WCAG 2.0 to 2.2, A and AA, and of good practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MODES = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"},
         "forced": {"forced_colors": "active"}}
# An e-invoice with a line, a tax and terms.
UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
INVOICE = """<Invoice xmlns="%s"><ID>RE-118</ID><IssueDate>2026-10-05</IssueDate><DueDate>2026-11-04</DueDate>
<InvoiceTypeCode>380</InvoiceTypeCode><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
<AccountingSupplierParty><Party><PartyName><Name>Nordwerk Service AG</Name></PartyName></Party></AccountingSupplierParty>
<AccountingCustomerParty><Party><PartyName><Name>Brandt Metall GmbH</Name></PartyName></Party></AccountingCustomerParty>
<PaymentTerms><Note>3 %% within 10 days</Note></PaymentTerms>
<TaxTotal><TaxAmount currencyID="EUR">19.00</TaxAmount><TaxSubtotal><TaxableAmount currencyID="EUR">100.00</TaxableAmount>
<TaxAmount currencyID="EUR">19.00</TaxAmount><TaxCategory><ID>S</ID><Percent>19</Percent></TaxCategory></TaxSubtotal></TaxTotal>
<LegalMonetaryTotal><TaxInclusiveAmount currencyID="EUR">119.00</TaxInclusiveAmount>
<PayableAmount currencyID="EUR">119.00</PayableAmount></LegalMonetaryTotal>
<InvoiceLine><ID>1</ID><InvoicedQuantity unitCode="H87">4</InvoicedQuantity>
<LineExtensionAmount currencyID="EUR">100.00</LineExtensionAmount><Item><Name>Brackets, galvanised, with screws</Name></Item>
<Price><PriceAmount currencyID="EUR">25.00</PriceAmount></Price></InvoiceLine></Invoice>""" % UBL
# How often a key is pressed at most until what is looked for is reached.
MOST_TABS = 250


class Desk:
    """The workspace of the demo, served by `dossier web`."""

    def __init__(self, dossier, folder):
        environment = {**os.environ, "TMPDIR": folder}
        told = subprocess.run([os.path.join(CHECKOUT, "samples/demo"), dossier], check=True,
                              env=environment, capture_output=True, text=True).stdout
        self.workspace = re.search(r"It is in (\S+)\.", told)[1]
        self.dossier = dossier
        self.run("accounts", "import", self.payments(folder), "--kind", "payments")
        self.run("attachment", "add", "1001", self.invoice(folder))
        self.serve()

    def serve(self):
        self.server = subprocess.Popen([self.dossier, "--workspace", self.workspace, "web"],
                                       stdout=subprocess.PIPE, text=True)
        self.address = self.server.stdout.readline().split()[-1]
        self.base = self.address.split("/login")[0]

    def speak(self, language):
        """Serves the pages anew, in another language."""
        self.server.terminate()
        self.server.wait()
        path = os.path.join(self.workspace, "dossier.json5")
        with open(path) as file:
            text = file.read()
        with open(path, "w") as file:
            file.write(text.replace('language: "en"', 'language: "%s"' % language, 1))
        self.serve()

    def payments(self, folder):
        path = os.path.join(folder, "payments.csv")
        with open(path, "w") as file:
            file.write("account,key,day,amount\nC-1001,P-1,2026-08-01,75.00\n")
        return path

    def invoice(self, folder):
        path = os.path.join(folder, "RE-118.xml")
        with open(path, "w") as file:
            file.write(INVOICE)
        return path

    def invoice_page(self):
        files = self.run("attachment", "list", "1001")
        return "/files/%s/invoice" % [row["id"] for row in files if row["fileName"] == "RE-118.xml"][-1]

    def run(self, *words):
        ran = subprocess.run([self.dossier, "--workspace", self.workspace, *words, "--json"],
                             check=True, capture_output=True, text=True)
        return json.loads(ran.stdout or "{}")

    def case(self):
        return self.run("case", "show", "1001")


class Play:
    def __init__(self, desk, chromium, pictures):
        self.desk, self.chromium, self.pictures = desk, chromium, pictures
        self.findings, self.state, self.axe = {}, None, Axe()

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def context(self, width=1280, **options):
        return self.chromium.new_context(viewport={"width": width, "height": 900}, locale="en-GB",
                                         storage_state=self.state, **options)

    def play(self):
        context = self.context()
        page = context.new_page()
        page.goto(self.desk.address)
        self.look(page, "login", "light", 1280)
        page.click("main button")
        self.state = context.storage_state()
        self.screens = self.addresses(page)
        context.close()
        before = self.content()
        for mode, options in MODES.items():
            for width in (1280, 320):
                self.each_screen(mode, width, options)
        after = self.content()
        self.check("a browser with scripts that opens every page changes nothing",
                   before == after or [name for name in after if after[name] != before.get(name)])
        self.large_text()
        self.pictured()
        for scripts in (True, False):
            self.tasks(scripts)
        self.german()

    def german(self):
        """What the history and a refusal say in German; what is marked as English is left out."""
        self.desk.speak("de")
        context = self.chromium.new_context()
        page = context.new_page()
        page.goto(self.desk.address)
        page.click("main button")
        page.goto(self.desk.base + "/cases")
        page.goto(self.desk.base + page.get_attribute("tbody th a", "href") + "?all=1")
        said = page.locator(".timeline li > p:nth-child(2)").evaluate_all(
            """them => them.map(one => { const own = one.cloneNode(true);
               own.querySelectorAll("[lang=en], a").forEach(part => part.remove());
               return own.textContent.trim(); })""")
        # In English each begins with what was done; in German with a noun, or an address.
        english = [text for text in said if re.match("[a-z]+ ", text)]
        self.check("in German the history has no English sentence", len(said) > 5 and english == [] or (said, english))
        page.goto(self.desk.base + "/cases/9999")
        self.check("in German a refusal is said in German", "Es gibt keinen Vorgang 9999." in page.inner_text("main"))
        context.close()

    def content(self):
        """What the database holds, but for when a session was used and what a form keeps of itself."""
        held = content_of(self.desk.workspace)
        return {name: rows for name, rows in held.items() if name not in ("deskSession", "draft")}

    def addresses(self, page):
        base = self.desk.base
        page.goto(base + "/cases")
        case = page.eval_on_selector("tbody th a", "e => e.getAttribute('href')")
        page.goto(base + "/review")
        review = page.eval_on_selector("main a", "e => e.getAttribute('href')")
        self.case_address = case
        return {
            "agenda": "/", "cases": "/cases", "no cases": "/cases?state=cancelled", "case": case,
            "letter": case + "/letter", "status": case + "/status", "validation": case + "/validations",
            "plan": case + "/plans", "file": case + "/files", "claim": case + "/claim",
            "print": case + "/print", "print for others": case + "/print?for=outside",
            "open a case": "/cases/new", "message": "/messages/5", "review": "/review",
            "review of one": review, "clients": "/clients", "client": "/clients/C-1001",
            "payments": "/payments", "place": "/payments/1/place", "outbox": "/outbox",
            "nothing in the outbox": "/outbox?state=held", "inbox": "/inbox", "reports": "/reports",
            "settings": "/settings", "template": "/settings/templates/reminder",
            "search": "/search?q=invoice", "nothing found": "/search?q=zzzzzz",
            "e-invoice": self.desk.invoice_page(), "keep": "/lists/keep?filters=type=dispute", "not found": "/cases/99999",
        }

    # What axe and a ruler say

    def each_screen(self, mode, width, options):
        context = self.context(width, **options)
        page = context.new_page()
        for name, address in self.screens.items():
            page.goto(self.desk.base + address)
            self.look(page, name, mode, width)
        page.goto(self.desk.base + self.case_address + "/pause")
        page.evaluate("document.querySelector('main form').noValidate = true")
        page.click("main form button")
        self.look(page, "a form with a mistake", mode, width)
        self.letter(page)
        self.look(page, "a letter as it will leave", mode, width)
        context.close()

    def look(self, page, name, mode, width):
        found = [rule["id"] for rule in self.axe.run(page, options=RULES).response["violations"]]
        self.check("%s, %s, %d: axe" % (name, mode, width), found == [] or found)
        wide = page.evaluate("document.documentElement.scrollWidth")
        self.check("%s, %s, %d: nothing scrolls sideways" % (name, mode, width), wide <= width or wide)
        heads = page.evaluate("document.querySelectorAll('h1').length")
        if heads != 1:
            self.check("%s, %s, %d: one heading" % (name, mode, width), heads)

    def letter(self, page):
        page.goto(self.desk.base + self.case_address + "/letter")
        page.check("input[name=to][value='a.brandt@client.example.net']")
        page.fill("textarea[name=text]", "Please call us about the delivery.")
        page.click("button[value=preview]")

    def large_text(self):
        """At 200 % a window of 1280 has room for 640."""
        context = self.context(640, device_scale_factor=2)
        page = context.new_page()
        for name, address in self.screens.items():
            page.goto(self.desk.base + address)
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.check("%s at 200 %%" % name, wide <= 640 or wide)
        context.close()

    def pictured(self):
        if not self.pictures:
            return
        os.makedirs(self.pictures, exist_ok=True)
        for name, width, options, go in (
                ("case", 1280, MODES["light"], self.case_address), ("cases", 1280, MODES["dark"], "/cases"),
                ("letter", 1280, MODES["light"], None), ("phone", 360, MODES["light"], "/review")):
            context = self.context(width, **options)
            page = context.new_page()
            if go:
                page.goto(self.desk.base + go)
            else:
                self.letter(page)
            page.screenshot(path=os.path.join(self.pictures, name + ".png"))
            context.close()

    # Ten tasks by keys alone

    def tasks(self, scripts):
        context = self.context(java_script_enabled=scripts)
        page = context.new_page()
        self.page, self.how = page, "with scripts" if scripts else "without scripts"
        self.round = "1" if scripts else "2"
        for task in (self.open_from_agenda, self.comment, self.status, self.plan, self.done, self.accept,
                     self.hand_over, self.send_and_take_back, self.add_person, self.find):
            name = "by keys, %s: %s" % (self.how, task.__name__.replace("_", " "))
            try:
                self.check(name, task())
            except Exception as error:
                self.check(name, str(error)[:300])
        context.close()

    def reach(self, selector):
        """Presses Tab until an element has the focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement && document.activeElement.matches(s)", selector):
                return
        raise RuntimeError("no key leads to " + selector)

    def press(self, selector):
        """Reaches an element and presses Enter, which leads to another page."""
        self.reach(selector)
        self.enter()

    def enter(self):
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, selector, text):
        self.reach(selector)
        self.page.keyboard.type(text)

    def go(self, address):
        self.page.goto(self.desk.base + address)

    def at(self, part):
        return "main form[action='%s%s']" % (self.case_address, part)

    def open_from_agenda(self):
        self.go("/")
        self.press("main a[href='%s']" % self.case_address)
        return self.page.url.endswith(self.case_address)

    def comment(self):
        self.go(self.case_address)
        text = "Called them, round %s." % self.round
        self.write(self.at("/comment") + " textarea", text)
        self.press(self.at("/comment") + " button")
        return text in [comment["text"] for comment in self.desk.case()["comments"]]

    def status(self):
        self.go(self.case_address + "/status")
        wanted = "Price dispute" if self.round == "1" else "Transferred to lawyer"
        self.reach(self.at("/status") + " select[name=status]")
        self.page.keyboard.type(wanted)
        self.press(self.at("/status") + " button")
        return self.desk.case()["status"] == wanted

    def plan(self):
        self.go(self.case_address + "/next")
        self.reach(self.at("/next") + " input[name=day]")
        self.page.keyboard.type("0712202" + ("6" if self.round == "1" else "7"))
        self.write(self.at("/next") + " input[name=title]", "Call again")
        self.press(self.at("/next") + " button")
        return (self.desk.case()["nextAction"] or "").startswith("202")

    def done(self):
        self.go(self.case_address)
        self.press(self.at("/next/done") + " button")
        return not self.desk.case()["nextAction"]

    def accept(self):
        self.go(self.case_address)
        def waiting():
            return self.page.locator("form[action*='/proposals/']").count()
        before = waiting()
        self.press("main form[action*='/proposals/'] button[value=accept]")
        self.go(self.case_address)
        return waiting() == before - 1

    def hand_over(self):
        self.go(self.case_address + "/resolver")
        self.reach(self.at("/resolver") + " select[name=resolver]")
        self.page.keyboard.press("ArrowDown")
        self.write(self.at("/resolver") + " textarea[name=cause]", "Round " + self.round)
        self.press(self.at("/resolver") + " button")
        return bool(self.desk.case()["resolver"])

    def send_and_take_back(self):
        self.go(self.case_address + "/letter")
        self.reach("input[name=to][value='a.brandt@client.example.net']")
        self.page.keyboard.press("Space")
        self.write("textarea[name=text]", "Please call us.")
        self.press("button[value=preview]")
        self.press("button[value=send]")
        if "/letter/sent" not in self.page.url:
            return self.page.url
        self.press("form[action$='/cancel'] button")
        states = [row["state"] for row in self.desk.run("outbox", "list")]
        return "queued" not in states and "cancelled" in states

    def add_person(self):
        self.go(self.case_address + "/people")
        email = "new%s@client.example.net" % self.round
        self.write(self.at("/people") + " input[name=email]", email)
        self.reach(self.at("/people") + " select[name=role]")
        self.page.keyboard.type("Client")
        self.press(self.at("/people") + " button")
        return email in [person["email"] for person in self.desk.case()["participants"]]

    def find(self):
        self.go("/search")
        self.write("main input[name=q]", "FAC-2026-0118")
        self.enter()
        return "12,400.00" in self.page.content()


def main():
    with temporary_folder() as folder, sync_playwright() as playwright:
        desk = Desk(sys.argv[1], folder)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        play = Play(desk, browser, sys.argv[2] if len(sys.argv) > 2 else None)
        try:
            play.play()
        finally:
            browser.close()
            desk.server.terminate()
        print(json.dumps(play.findings))


if __name__ == "__main__":
    main()
