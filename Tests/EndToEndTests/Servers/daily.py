"""What is done every day: naming a colleague in a note, the same for several cases, a case at a glance.

usage: daily.py DOSSIER
"""

import json
import os
import re
import subprocess
import sys
from email import message_from_string
from email.policy import default

from oidc import RULES  # runs this script anew by the Python that has a browser

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from letters import compose
from servers import free_port, temporary_folder
from web import HOSTILE, SECRET, Browser, content_of, form
from workspace import Workspace

CLIENT = "a@client.example.net"


class Person(Browser):
    """The browser of somebody of the desk, as a proxy lets them in."""

    def __init__(self, base, user):
        super().__init__(base)
        self.user = user

    def head(self, method, path, fields):
        return super().head(method, path, {"Remote-User": self.user, "X-Dossier-Proxy": SECRET, **fields})

    def raw(self, data):
        answer = super().raw(data)
        self.cookie = answer[1].get("set-cookie", self.cookie).split(";")[0]
        return answer


class Play:
    def __init__(self, dossier, folder, chromium):
        self.chromium, self.findings, self.axe = chromium, {}, Axe()
        work = self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        users = work.configuration["users"] + [
            {"id": name, "name": "%s Berg" % name.title(), "email": name + "@case.example.com", "role": role, **more}
            for name, role, more in (("lea", "handler", {}), ("otto", "handler", {"clients": "own"}),
                                     ("rita", "reader", {"notify": "never"}))]
        self.port = free_port()
        self.base = "http://localhost:%d" % self.port
        work.configure(users=users, web={"publicURL": self.base, "proxyUser": "Remote-User",
                                         "proxySecretFile": "proxy.secret"})
        with open(os.open(os.path.join(work.folder, "proxy.secret"), os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(SECRET)
        self.case = work.create_case("Brandt", [("client", CLIENT)])
        self.others = [work.json("case", "create", "Other %d" % n, "--client", "C-1", "--type", "other")["number"]
                       for n in range(3)]
        self.place = "/cases/" + self.case["reference"]
        for n in range(4):
            with open(os.path.join(folder, "m.eml"), "wb") as file:
                file.write(compose(CLIENT, self.case["addresses"][CLIENT], "Letter %d" % n, "Words of letter %d\n" % n,
                                   message_id="<daily-%d@client.example.net>" % n).as_bytes())
            work.run("import", file.name)
        work.once()
        self.server = subprocess.Popen(work.command("web", "--port", str(self.port)), stdout=subprocess.PIPE, text=True)
        self.server.stdout.readline()

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def page(self, user="tester", width=1280, **options):
        context = self.chromium.new_context(viewport={"width": width, "height": 900}, locale="en-GB",
                                            extra_http_headers={"Remote-User": user, "X-Dossier-Proxy": SECRET}, **options)
        page = context.new_page()
        page.set_default_timeout(15000)
        return page

    def look(self, page, name):
        for mode in ("light", "dark"):
            page.emulate_media(color_scheme=mode)
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 900})
                found = [rule["id"] for rule in self.axe.run(page, options=RULES).response["violations"]]
                wide = page.evaluate("document.documentElement.scrollWidth")
                self.check("%s, %s, %d: axe, and nothing sideways" % (name, mode, width),
                           found == [] and wide <= width or (found, wide))
        page.set_viewport_size({"width": 1280, "height": 900})

    def play(self):
        self.naming()
        self.seeing()
        self.reaching()
        for scripts in (True, False):
            self.several(scripts)
        self.glance()

    # Notes that name somebody

    def comment(self, person, text, **more):
        page = person.get(self.place)[2]
        return person.post(self.place + "/comment", dict(form(page, self.place + "/comment"), text=text, **more))

    def agenda(self, user):
        """What the part of the agenda with notes says."""
        page = Person(self.base, user).get("/")[2]
        part = re.search(r'<section aria-labelledby="part-mentions">.*?</section>', page, re.S)
        return part[0] if part else ""

    def naming(self):
        tester = Person(self.base, "tester")
        page = tester.get(self.place)[2]
        chosen = re.findall(r'<option value="(\w+)"', re.search(r'<select name="mention">.*?</select>', page, re.S)[0])
        self.check("the list has colleagues for whom the case is there, and not who writes", chosen == ["lea", "rita"] or chosen)
        refused = self.comment(tester, "@otto, what is this? %s" % HOSTILE)
        self.check("who may not see the case is not named, in words, and the text stays",
                   refused[0] == 422 and "clients of their own only" in refused[2] and "what is this?" in refused[2]
                   and "<script>" not in refused[2])
        self.check("nor by a list that somebody made up", self.comment(tester, "Look", mention="otto")[0] == 422
                   and self.comment(tester, "Look", mention="nobody")[0] == 422)
        self.check("by none of that anything is written", self.workspace.show(self.case)["comments"][4:] == [])
        key = dict(form(page, self.place + "/comment"), text="@lea %s" % HOSTILE)
        statuses = [tester.post(self.place + "/comment", key)[0] for _ in range(2)]
        self.check("a note that names a colleague is written once, though it was sent twice", statuses == [303, 303]
                   and self.agenda("lea").count("Tess Ter: @lea") == 1)
        self.check("what it says is text", "<script>" not in self.agenda("lea") and "&lt;script&gt;" in self.agenda("lea"))
        self.check("others see that it waits, and cannot take it as seen", "lea" in self.agenda("tester")
                   and "/mentions/seen" not in self.agenda("tester") and "/mentions/seen" in self.agenda("lea"))
        page = self.page(java_script_enabled=False)
        page.goto(self.base + self.place)
        box = page.locator("main form[action$='/comment']")
        box.locator("textarea").fill("Please have a look")
        box.locator("select[name=mention]").select_option("rita")
        with page.expect_navigation():
            box.locator("button").first.click()
        self.check("without scripts a colleague is chosen from the list", "Please have a look" in self.agenda("rita"))
        self.check("the history says who was named", ", for rita" in page.text_content("section[aria-labelledby=timeline]"))
        page.context.close()

    def seeing(self):
        for user in ("lea", "rita"):
            page = self.page(user)
            page.goto(self.base + "/")
            if user == "lea":
                self.look(page, "the agenda of who is named")
            page.goto(self.base + self.place)
            self.check("the case says so above, %s" % user, page.locator("#named").count() == 1)
            if user == "lea":
                self.look(page, "the case of who is named")
                page.goto(self.base + "/")
            with page.expect_navigation():
                page.locator("form[action$='/mentions/seen'] button").first.click()
            self.check("a button takes it as seen, %s" % user, self.agenda(user).count("/mentions/seen") == 0)
            page.goto(self.base + self.place)
            self.check("and it stands there no more, %s" % user, page.locator("#named").count() == 0)
            page.context.close()
        again = Person(self.base, "lea").post(self.place + "/mentions/seen", {"form": "k"})
        self.check("twice is said", again[0] == 422 and "that names you" in again[2])
        other = Person(self.base, "otto")
        self.check("for whom the case is not there is no note of it", (other.get(self.place)[0], other.post(
            self.place + "/mentions/seen", {"form": "k"})[0]) == (404, 404))
        before = content_of(self.workspace.folder)
        for path in (self.place + "/mentions/seen", self.place + "/comment", "/", self.place):
            for method in ("GET", "HEAD"):
                Person(self.base, "lea").get(path, method)
        after = content_of(self.workspace.folder)
        self.check("looking changes nothing", [name for name in after if name != "deskSession"
                                               and after[name] != before[name]] == [])

    def reaching(self):
        self.workspace.once()
        letters = [row for row in self.workspace.outbox() if "named" in row.get("subject", "")]
        self.check("one letter is written, to who hears of mail, and none outside",
                   [row["to"] for row in letters] == [["lea@case.example.com"]] or self.workspace.outbox())
        raw = self.workspace.run("raw", str(letters[0]["message"])) if letters else ""
        parts = {part.get_content_type(): part.get_content() for part in message_from_string(raw, policy=default).walk()
                 if not part.is_multipart()}
        self.check("it brings the note as text", "> @lea <script>" in parts.get("text/plain", "")
                   and "&lt;script&gt;" in parts.get("text/html", "") and "<script>" not in parts["text/html"] or parts)

    # The same for several

    def several(self, scripts):
        how = "with scripts" if scripts else "without scripts"
        page = self.page(java_script_enabled=scripts)

        def chosen(act):
            page.goto(self.base + "/cases?type=other")
            for box in page.locator("tbody input[name=case]").all():
                box.check()
            page.select_option("select[name=do]", act)

        def seen():
            return [name for name in ("to_status", "to_resolver", "to_day")
                    if page.locator("[name=%s]" % name).first.is_visible()]

        def press():
            with page.expect_navigation():
                page.locator("form[action='/cases/bulk'] button").last.click()

        def field(act):
            return [row[act] for row in (self.workspace.json("case", "show", str(n)) for n in self.others)]

        chosen("")
        self.check("no field is there before it is said what, %s" % how, seen() == [] or seen())
        chosen("status")
        self.check("then only its own, %s" % how, seen() == (["to_status"] if scripts else []) or seen())
        wanted = "Information requested" if scripts else "Credit note requested"
        if scripts:
            press()
            self.look(page, "the step that asks")
            page.select_option("select[name=to_status]", wanted)
        else:
            press()
            self.check("what it needs is asked on a page, which has the cases",
                       [seen(), page.text_content("h1"), page.locator("input[name=case]").count()]
                       == [["to_status"], "Change the status", 3] or page.inner_text("main"))
            self.check("before that nothing is done", field("status") == ["Information requested"] * 3)
            page.select_option("select[name=to_status]", wanted)
        press()
        self.check("it is done to each, %s" % how, field("status") == [wanted] * 3 or field("status"))
        chosen("next")
        if not scripts:
            press()
        page.fill("input[name=to_day]", "2026-12-1%d" % scripts)
        press()
        self.check("a day for all of them, %s" % how, field("nextAction") == ["2026-12-1%d" % scripts] * 3)
        chosen("seen")
        press()
        self.check("what needs nothing is done at once, %s" % how, page.locator("main li").count() == 3
                   or page.inner_text("main"))
        page.goto(self.base + "/cases?type=other")
        page.select_option("select[name=do]", "status")
        press()
        self.check("who ticked none is told, %s" % how, "No case is ticked" in page.text_content("main"))
        chosen("")
        press()
        self.check("who chose nothing is told, %s" % how, "Nothing is chosen" in page.text_content("main"))
        if scripts:
            self.look(page, "the step that refuses")
        page.context.close()

    # A case at a glance

    def glance(self):
        page = self.page()
        page.goto(self.base + self.place)
        tops = {name: page.locator("#" + name).bounding_box()["y"] for name in ("next", "newest")}
        box = page.locator("main form[action$='/comment'] textarea").bounding_box()
        self.check("the first screen has what is next, the newest messages and the note",
                   max(tops.values()) < 900 and box["y"] < 1250 or (tops, box))
        words = page.locator("section[aria-labelledby=newest]").inner_text()
        self.check("the newest message is first", words.index("Letter 3") < words.index("Letter 2") < words.index("Letter 1")
                   and "Letter 0" not in words and "Words of letter 3" in words)
        heads = {head.get_attribute("id"): head.inner_text() for head in page.locator("details > summary h2").all()}
        self.check("each group says how much is in it", re.search(r"\b2$", heads["items"]) is not None
                   and re.search(r"\b1$", heads["people"]) is not None or heads)
        opened = {name: page.locator("details:has(#%s)" % name).evaluate("e => e.open") for name in ("items", "people", "files")}
        self.check("the important ones are open", opened == {"items": True, "people": False, "files": False} or opened)
        page.goto(self.base + self.place + "#files")
        self.check("an anchor leads to a group", 0 <= page.locator("#files").bounding_box()["y"] < 900)
        page.keyboard.press("c")
        self.check("the key for a note leads to it", page.evaluate("document.activeElement.name") == "text")
        page.goto(self.base + self.place)
        page.locator("#people").click()
        self.check("a group opens by a click", page.locator("section[aria-labelledby=people] ul").first.is_visible())
        page.goto(self.base + self.place)
        page.locator("summary:has(#people)").focus()
        page.keyboard.press("Enter")
        self.check("and by a key", page.locator("section[aria-labelledby=people] ul").first.is_visible())
        page.goto(self.base + self.place)
        page.emulate_media(media="print")
        size = page.locator("section[aria-labelledby=people] ul").first.bounding_box()
        self.check("printed, all groups have what is in them", size is not None and size["height"] > 10 or size)
        page.context.close()


def main(dossier):
    with temporary_folder() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        play = Play(dossier, folder, chromium)
        try:
            play.play()
        except BaseException:
            print({name: found for name, found in play.findings.items() if found != "yes"}, file=sys.stderr)
            raise
        finally:
            play.server.terminate()
            play.server.wait(40)
            chromium.close()
        print(json.dumps(play.findings))


if __name__ == "__main__":
    main(sys.argv[1])
