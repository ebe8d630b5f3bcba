"""A workspace whose clock the scenario moves, with real mail in and out."""

import datetime
import json
import os
import re
from email import message_from_bytes, policy

from letters import compose
from servers import Dovecot, Exim, temporary_folder, write_password
from workspace import Workspace, until

VOUCHED = "mx.example.com; dmarc=pass header.from=%s"
PEOPLE = {
    "cases@case.example.com": "cases",
    "tess@case.example.com": "tess",
    "j.vos@lawfirm.example.org": "lawfirm",
    "office@lawfirm.example.org": "lawfirm",
    "billing@client.example.net": "client",
    "okafor@case.example.com": "okafor",
    "lea@case.example.com": "lea",
    "sofia@case.example.com": "sofia",
    "sam@case.example.com": "sam",
    "kim@case.example.com": "kim",
    "backup@case.example.com": "backup",
    "bill@case.example.com": "bill",
}


def user(name, email, **more):
    return dict(
        {"id": name, "name": name.capitalize(), "email": email, "role": "handler"}, **more
    )


class Desk(Workspace):
    def __init__(self, dossier, folder, dovecot, exim, password):
        super().__init__(
            dossier, folder, [dovecot.mailbox("cases", password)], exim.outgoing(password)
        )
        self.dovecot, self.exim = dovecot, exim
        self.now = None
        self.findings = {}
        tester = dict(self.configuration["users"][0], notify="never")
        self.configure(
            # A country without holidays in the shipped list: only weekends move days here.
            organisation={"name": "Nordlicht GmbH", "timeZone": "UTC", "country": "PL"},
            threading={"trustedServers": ["mx.example.com"], "trustedHops": 2},
            users=[
                tester,
                user("okafor", "okafor@case.example.com", department="Legal"),
                user("lea", "lea@case.example.com"),
                user("sofia", "sofia@case.example.com", approvalLimit=0),
                user("sam", "sam@case.example.com", approvalLimit=500),
                user("kim", "kim@case.example.com", approvalLimit=5000, backup="backup"),
                user("backup", "backup@case.example.com"),
            ],
        )

    def at(self, day, hour=10):
        """Moves the clock."""
        self.now = "%sT%02d:00:00Z" % (day.isoformat(), hour)

    def attempt(self, *arguments, **options):
        if getattr(self, "now", None):
            options["env"] = dict(os.environ, DOSSIER_CLOCK=self.now)
        return super().attempt(*arguments, **options)

    def check(self, name, found):
        """A finding under a name; what is no true value is shown as it is."""
        self.findings[name] = "yes" if found is True else repr(found)

    # Mail

    def receive(self, message, vouched=False):
        """Sends a message through the MTA and lets it be processed; its stored form."""
        if vouched:
            message["Authentication-Results"] = VOUCHED % str(message["From"]).split("@")[-1].rstrip(">")
        known = len(self.dovecot.messages("cases"))
        ours = [a for a in addresses(message) if a.endswith("@case.example.com")]
        self.exim.submit(str(message["From"]), ours, message.as_bytes())
        until(lambda: len(self.dovecot.messages("cases")) > known)
        self.once()
        wanted = str(message["Message-ID"]).strip("<>")
        rows = [r for r in self.inbox() if r["messageID"] == wanted]
        return rows[0] if rows else None

    def reply(self, letter, sender, text, vouched=False, **more):
        """Answers a letter as a mail client does."""
        message = compose(
            sender, str(letter["Reply-To"]), "Re: " + str(letter["Subject"]), text,
            In_Reply_To=str(letter["Message-ID"]), References=str(letter["Message-ID"]), **more,
        )
        return self.receive(message, vouched)

    def letters(self, mailbox, count=None):
        """What came into a mailbox, oldest first; waits for as many as are expected."""
        def found():
            return [message_from_bytes(m, policy=policy.default) for m in self.dovecot.messages(mailbox)]
        if count is not None:
            until(lambda: len(found()) >= count)
        return found()

    def case(self, number):
        return self.json("case", "show", str(number))

    def events(self, number, kind):
        return [e for e in self.case(number)["events"] if e["type"] == kind]

    def proposals(self, number, state="open"):
        return [p for p in self.case(number)["proposals"] if p["state"] == state]

    def why(self, number):
        return " ".join(self.json("why", str(number))["reasons"])


def addresses(message):
    from email.utils import getaddresses

    fields = message.get_all("To", []) + message.get_all("Cc", [])
    return [address for _, address in getaddresses(fields)]


def body(letter):
    """The plain text on one line."""
    return re.sub(r"\s+", " ", letter.get_body(("plain",)).get_content())


def play(dossier, scenario, kind=Desk):
    """Plays a scenario on a new desk of a kind, and prints what was found."""
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot:
        os.makedirs(folder + "/e", exist_ok=True)
        with open(folder + "/e/users", "w") as users:
            users.writelines("%s: %s\n" % pair for pair in PEOPLE.items())
        with Exim(folder + "/e", dovecot.mailroot) as exim:
            password = write_password(folder)
            desk = kind(dossier, folder + "/w", dovecot, exim, password)
            scenario(desk)
            print(json.dumps(desk.findings))


def today():
    return datetime.datetime.now(datetime.timezone.utc).date()


def later(day, months):
    """The same day of the month so many months later, or the last one of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, min(day.day, last))
        except ValueError:
            continue


def workday(day):
    while day.weekday() >= 5:
        day += datetime.timedelta(1)
    return day


def days(count):
    return datetime.timedelta(count)
