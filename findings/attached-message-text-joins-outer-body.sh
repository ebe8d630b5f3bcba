#!/bin/sh
# The words of a message that is attached are given out as words of the one who attached it.
#
# Guess:   "the text of the message" ends where a message/rfc822 part begins; that part is an attachment.
# Happens: imap-tools' `.text` and mail-parser's `.body` go on with the text of the inner message.
#          imap-tools gives no separator at all, mail-parser a line with "mail_boundary". Both list
#          letter.eml as an attachment as well, and "Content-Disposition: attachment" changes nothing.
# With:    imap-tools 1.16.0, mail-parser 4.8.0.
# Matters: a law firm attaches the debtor's letter and writes "we contest this". Read this way the
#          firm itself offers to pay, and an amount in the old letter becomes its claim. Text must be
#          collected part by part, and never from inside message/rfc822.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" imap-tools==1.16.0 mail-parser==4.8.0
PYTHONPATH=$tmp/lib python3 - <<'END'
import importlib.metadata, sys
from imap_tools import MailMessage
import mailparser

MESSAGE = b"""From: Lawyer <lawyer@example.org>
To: Case <case@example.com>
Subject: Their letter
Message-ID: <outer@example.org>
Date: Wed, 25 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=frontier

--frontier
Content-Type: text/plain; charset=us-ascii

We contest this.
--frontier
Content-Type: message/rfc822
Content-Disposition: attachment; filename=letter.eml

From: Debtor <debtor@example.net>
To: Lawyer <lawyer@example.org>
Subject: Offer
Message-ID: <inner@example.net>
Date: Tue, 24 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

I offer 950.00 EUR.
--frontier--
"""
first = MailMessage.from_bytes(MESSAGE)
second = mailparser.parse_from_bytes(MESSAGE)
for name, text, files in (
    ("imap-tools", first.text, [a.filename for a in first.attachments]),
    ("mail-parser", second.body, [a["filename"] for a in second.attachments]),
):
    print("  %s %s: text %r, attachments %r" % (name, importlib.metadata.version(name), text, files))
offer = "I offer 950.00 EUR."
ok = offer in first.text and offer in second.body and len(first.attachments) == len(second.attachments) == 1
sys.exit(0 if ok else "CHANGED: the inner message is kept apart")
END
