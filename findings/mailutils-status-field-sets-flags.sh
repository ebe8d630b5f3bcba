#!/bin/sh
# A mail that arrives with "Status: Done" is marked \Deleted by GNU Mailutils, one with "Status: Resolved" \Seen.
#
# Guess:   flags are the reader's; a field of the sender's is content, and comes out as it came in, each
#          time the same (RFC 3501: UIDVALIDITY and UID refer to one unchanging message).
# Happens: in an mbox the letters of Status are flags, whoever wrote them and whatever word they make:
#          D is \Deleted, R \Seen, A \Answered, F \Flagged, d \Draft. "Done" or "Due" is so removed by
#          anyone's next EXPUNGE; "Resolved" is not found with UNSEEN. After the first SELECT the field
#          is another one, of the server's, X-UID and X-IMAPbase are there too, and so BODY[] and
#          RFC822.SIZE of the same UID differ from the day before.
# With:    Mailutils imap4d 3.15 (Debian 12) and 3.19 (Debian 13), mbox; a Maildir keeps the field.
# Matters: ticket systems write such fields. Their mail is overlooked by a program that asks for UNSEEN,
#          and lost with one that expunges; and a digest of the message does not prove it is the same.
set -u
. "$(dirname "$0")/packages"
amd64

imap4ds mbox
cat >"$tmp/try.py" <<'END'
import os, re, shutil, sys
from imap import Session

base, user = os.path.dirname(sys.argv[0]), sys.argv[1]
WORDS = {"open": b"", "Resolved": b"\\Draft \\Seen", "Done": b"\\Deleted", "Due": b"\\Deleted",
         "Active": b"\\Answered", "Final": b"\\Flagged"}

for release in "12", "13":
    print("Mailutils of Debian", release)
    inbox = os.path.join(base, "mail." + release, user)
    with open(inbox, "w") as file:
        for word in WORDS:
            file.write("From desk@example.com Fri Nov 20 10:00:00 2026\nFrom: desk@example.com\nSubject: case\n"
                       "Status: %s\nMessage-ID: <%s@example.com>\n\nSee there.\n\n" % (word, word))
    shutil.chown(inbox, user)
    session = Session(base + "/server." + release)
    session.must("EXAMINE INBOX")
    flags = [re.search(rb"FLAGS \((.*)\)\)", line)[1] for line in session.must("UID FETCH 1:* (FLAGS)")[:-1]]
    flags = [b" ".join(sorted(flag for flag in line.split() if flag != b"\\Recent")) for line in flags]
    for word, found in zip(WORDS, flags):
        print("    Status: %-9s %s" % (word, found.decode()))
    unseen = session.find("UNSEEN")
    print("    UID SEARCH UNSEEN  ", *unseen)
    session.end()
    shown = []
    for verb in "SELECT", "EXAMINE":
        session = Session(base + "/server." + release)
        opened = b"".join(session.must(verb + " INBOX"))
        print("    UIDVALIDITY", re.search(rb"UIDVALIDITY (\d+)", opened)[1].decode())
        shown.append((re.search(rb"UIDVALIDITY (\d+)", opened)[1], session.show("UID FETCH 2 (RFC822.SIZE BODY.PEEK[])")))
        session.end()
    session = Session(base + "/server." + release)
    session.must("SELECT INBOX")
    session.must("EXPUNGE")
    left = session.find("ALL")
    print("    after EXPUNGE      ", *left)
    session.end()
    if not (flags == list(WORDS.values()) and unseen == [1, 3, 4, 5, 6] and left == [1, 2, 5, 6]
            and shown[0][0] == shown[1][0] and b"Status: Resolved" in shown[0][1]
            and b"Status: Resolved" not in shown[1][1] and b"X-UID: 2" in shown[1][1]):
        sys.exit("CHANGED: the field is content, or means something else")
END
PYTHONPATH=$tmp python3 "$tmp/try.py" "$user"
