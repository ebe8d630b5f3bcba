#!/bin/sh
# Courier's SEARCH FROM, SUBJECT, SENTON and HEADER also find what stands in the head of an attached message.
#
# Guess:   the header keys of SEARCH look at the header of the message (RFC 3501: "messages that have a
#          header with the specified field-name"); what is inside an attached letter is for BODY or TEXT.
# Happens: a message that carries another as message/rfc822 is found by the inner From, To, Subject, Date
#          and Message-ID, and by any other field, those of MIME parts included; at the same time it is
#          found by its own. So NOT FROM somebody leaves it out. HEADER Message-ID for the original
#          finds the original and every mail that forwards it as an attachment.
# With:    Courier IMAP 5.0.13 (Debian 12) and 5.2.11 (Debian 13). Cyrus and Mailutils do not.
# Matters: "the message with this Message-ID" or "all from this customer" is a common key for moving and
#          deleting: here the lawyer's letter goes along with the mail that it quotes, and a check
#          whether a copy is in Sent already says yes. Compare with the fetched header before acting.
set -u
. "$(dirname "$0")/packages"
amd64

couriers
cat >"$tmp/try.py" <<'END'
import sys
from imap import Session

INNER = """From: Debtor <debtor@example.net>
To: Lawyer <lawyer@example.org>
Subject: Offer
Message-ID: <inner@example.net>
Date: Tue, 24 Nov 2026 10:00:00 +0100
X-Spam-Flag: YES

I offer 950.00 EUR.
"""
OUTER = """From: Lawyer <lawyer@example.org>
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

%s--frontier--
""" % INNER
for release in sys.argv[1:]:
    print("Courier IMAP of Debian %s: 1 is the debtor's mail, 2 the lawyer's with that attached" % release)
    session = Session(sys.argv[0].replace("try.py", "server." + release))
    session.append("INBOX", INNER)
    session.append("INBOX", OUTER)
    session.must("SELECT INBOX")
    for criteria, expected in (
        ('HEADER Message-ID "<inner@example.net>"', [1, 2]),
        ('HEADER Message-ID "<outer@example.org>"', [2]),
        ("FROM debtor@example.net", [1, 2]),
        ("FROM lawyer@example.org", [2]),
        ("NOT FROM debtor@example.net", []),
        ("SUBJECT Offer", [1, 2]),
        ("SENTON 24-Nov-2026", [1, 2]),
        ("SENTON 25-Nov-2026", [2]),
        ("HEADER X-Spam-Flag YES", [1, 2]),
        ("HEADER Content-Disposition letter.eml", [2]),
    ):
        found = session.find(criteria)
        print("    UID SEARCH %-40s %s" % (criteria, " ".join(map(str, found)) or "nothing"))
        if found != expected:
            sys.exit("CHANGED: the search finds others")
    session.end()
END
PYTHONPATH=$tmp python3 "$tmp/try.py" 12 13
