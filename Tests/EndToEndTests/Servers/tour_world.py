"""The people, the configurations, the mail and the files of the recorded tour."""

import getpass
import json
import os

MAILDIR = {"name": "office", "kind": "maildir", "path": "maildir"}
# Nothing listens on the port "discard".
CLOSED = {"host": "127.0.0.1", "port": 9, "security": "clear", "allowClearText": True, "user": "cases"}
TOKENS = {
    "provider": "custom", "clientID": "dossier", "scope": "mail", "clientSecretExpires": "2027-11-01",
    "authorizationEndpoint": "https://127.0.0.1:9/authorize", "tokenEndpoint": "https://127.0.0.1:9/token",
}


def user(name, role="handler", **more):
    return dict(
        {"id": name, "name": name.capitalize(), "email": name + "@case.example.com", "role": role}, **more
    )


def users(of_account="ada"):
    """Everybody; one of them has the Unix account."""
    everybody = [
        user("ada", "administrator", notify="never"), user("lea", department="Legal", agenda=True),
        user("sam", approvalLimit=500, backup="lea", mayActAs=["lea"]), user("rhea", "reader"),
        user("bot", email=""),
    ]
    return [
        dict(one, unixAccounts=[getpass.getuser()]) if one["id"] == of_account else one
        for one in everybody
    ]


def configuration(name, folder):
    """What a configuration has that the one before had not."""
    return {
        "ours": {
            "organisation": {"name": "Nordlicht GmbH", "timeZone": "Europe/Berlin", "country": "DE"},
            "threading": {"trustedServers": ["mx.example.com"]},
            "users": users(), "mailboxes": [MAILDIR], "outgoing": {"kind": "folder"},
            "alerts": {"freeMegabytes": 0}, "retention": {}, "daemon": {},
        },
        "retention": {"retention": {"endedCasesDays": 30, "asideDays": 30}},
        "closed": {
            "mailboxes": [
                MAILDIR, dict(CLOSED, name="imap", kind="imap", passwordFile=folder + "/password"),
                dict(CLOSED, name="tokens", kind="imap", oauth=TOKENS),
            ],
            "outgoing": dict(
                CLOSED, kind="smtp", passwordFile=folder + "/password", retry={"expireAfterHours": 1}
            ),
        },
        "handler": {"users": users("sam"), "mailboxes": [MAILDIR], "outgoing": {"kind": "folder"}},
        "reader": {"users": users("rhea")},
        "nobody": {"users": users("")},
        "wrong": {"users": users(), "outgoing": {"kind": "floder"}, "daemon": {"pollSecond": 1}},
        "broken": {"organisation": {"name": "", "timeZone": "Europe/Berln"}, "users": []},
    }[name]


# From, To (an address, or the case address of "CASE/ADDRESS"), subject, text, further fields.
MAIL = {
    "dispute": (
        "anke@client.example.net", "1001/anke@client.example.net", "Re: prices",
        "Hello,\n\nwe paid FAC-2 this morning. We dispute 950.00 EUR of FAC-1.\n\nAnke\n",
        {"Authentication-Results": "mx.example.com; dmarc=pass header.from=client.example.net"},
    ),
    "promise": (
        "anke@client.example.net", "1002/anke@client.example.net", "Unser Plan",
        "Guten Tag,\n\nwir zahlen 500,00 EUR am 05.10.2026.\n\nGr\u00fc\u00dfe\nAnke\n", {},
    ),
    "unknown": (
        "someone@elsewhere.example.com", "cases@case.example.com", "A question", "Where is my case?\n", {},
    ),
    "stranger": (
        "someone@elsewhere.example.com", "cases@case.example.com", "Re: [DOS-1001-aaaaa] Guess",
        "May I come in?\n", {},
    ),
    "absence": (
        "jos@lawfirm.example.org", "1001/jos@lawfirm.example.org", "Automatic reply: prices",
        "I am away until Monday.\n", {"Auto-Submitted": "auto-replied"},
    ),
    "stage": (
        "jos@lawfirm.example.org", "1001/jos@lawfirm.example.org", "Letter before action",
        "Letter before action, deadline 2026-09-12.\n", {},
    ),
    # Orders of somebody who may give none, and of somebody who is not vouched for.
    "reader": (
        "rhea@case.example.com", "1001/rhea@case.example.com", "Order", "status Open\n",
        {"Authentication-Results": "mx.example.com; dmarc=pass header.from=case.example.com"},
    ),
    "nobody": (
        "lea@case.example.com", "1001/lea@case.example.com", "Order", "status Open\n", {},
    ),
}

LETTER = """\
From: Vera <vera@partner.example.com>
To: cases@case.example.com
Subject: Two questions
Date: Mon, 3 Aug 2026 08:00:00 +0000
Message-ID: <letter@partner.example.com>

First, and second.
"""

FILES = {
    "letter.eml": LETTER,
    "letter.txt": "Claim issued on 2026-09-20.\n\nPlease tell us what you think.\n",
    "box.mbox": "".join(
        "From vera@partner.example.com Mon Aug  3 08:00:00 2026\n"
        + LETTER.replace("letter@", "box-%d@" % number) + "\n" for number in range(3)
    ),
    "note.liquid": "Dear {{ name | upcase }}, {% for i in list %}{{ i }};{% endfor %}\n",
    "wrong.liquid": "Dear {{ name | upcas }}, {% if %}\n",
    "data.json": '{"name": "Vera", "list": [1, 2, 3]}',
    "requests": '{"template": "a{{ b }}", "data": {"b": 1}}\nnonsense\n',
    "page.html": "<p onclick=x>Hello<script>bad()</script> <a href='javascript:x'>you</a> <b>there</b>",
    "clients.json": json.dumps([{"account": "C-2", "name": "Nieuw BV", "country": "NL", "language": "nl"}]),
    "contacts.csv": "account,email,name,kind\nC-1,anke@client.example.net,Anke Brandt,\n"
    "C-2,piet@nieuw.example.nl,Piet,\nC-9,nobody@x.example,Nobody,\n",
    "items.csv": "account;number;amount;type;due\nC-1;FAC-3;250.00;FAC;2026-03-31\n"
    "C-2;INV-9;99.50;FAC;2026-04-30\nC-2;INV-10;much;FAC;\nC-2;INV-11;1.00;XXX;\n",
    "payments.csv": "account,key,day,amount\nC-1,P-1,2026-08-25,250.00\nC-2,P-2,2026-08-25,10.00\n",
    "types-wrong.json5": '{ statuses: [{ name: "Open", category: "on_gonig" }], closingDays: -1 }',
    "contract.pdf": "%PDF-1.4\n% the contract of the tour\n%%EOF\n",
    "invoice.pdf": "%PDF-1.4\n% the invoice of the tour\n%%EOF\n",
    "statement.pdf": "%PDF-1.4\n% the statement of the tour\n%%EOF\n",
    "password": "secret\n",
    "yes": "yes\n",
    "no": "no\n",
}

# What the rules of the workspace have besides the shipped ones: a letter that waits for a yes.
RULE = '{ name: "Information requested", category: "on_going", action: "email"'
CHANGED_RULE = RULE + ', mode: "automatic_with_confirmation", template: "request-for-information"'


def write_files(folder):
    os.makedirs(folder)
    letter = "%s/letter.eml\n" % folder
    files = dict(FILES, mails=letter, paths=letter + "%s/none.eml\n" % folder)
    for name, text in files.items():
        with open(os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(text)
