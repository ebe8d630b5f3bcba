#!/bin/sh
# Courier hands out a message nobody sent in the place of one that another client just deleted.
#
# Guess:   a message that another session expunged is answered with nothing, with NIL or with NO; what
#          BODY[] contains was once delivered (RFC 3501: a UID refers to one unchanging message).
# Happens: until this session's next NOOP, UID FETCH answers OK with a message that the server makes up
#          there and then: from "System Administrator <root@localhost>", subject "message unavailable",
#          INTERNALDATE now, with size, envelope and structure to match and the flags of the message
#          that is gone, so that it is found with UNSEEN. UID COPY of it answers OK and copies nothing.
# With:    Courier IMAP 5.0.13 (Debian 12) and 5.2.11 (Debian 13), two sessions on one Maildir.
# Matters: a program that searches and then fetches, while somebody tidies the inbox, files a mail from
#          root@localhost under the UID of the customer's, and perhaps answers it. Look at the UIDs after
#          a NOOP, and keep nothing with this sender and subject that has no Received field.
set -u
. "$(dirname "$0")/packages"
amd64

couriers
cat >"$tmp/try.py" <<'END'
import sys
from imap import Session

for release in sys.argv[1:]:
    print("Courier IMAP of Debian", release)
    one = Session(sys.argv[0].replace("try.py", "server." + release))
    for text in "first", "second", "third":
        one.append('INBOX "20-Nov-2026 10:00:00 +0000"', "From: customer@example.com\nSubject: %s\n\nPlease call.\n" % text)
    one.must("SELECT INBOX")
    other = Session(sys.argv[0].replace("try.py", "server." + release))
    other.must("SELECT INBOX")
    other.must("UID STORE 2 +FLAGS (\\Deleted)")
    other.must("EXPUNGE")
    print("    (another session expunges 2)")
    found = one.show("UID SEARCH UNSEEN")
    facts = one.show("UID FETCH 2 (FLAGS INTERNALDATE RFC822.SIZE)")
    body = one.show("UID FETCH 2 BODY.PEEK[]")
    copied = one.show("UID COPY 2 INBOX")
    gone = one.show("NOOP")
    after = one.show("UID FETCH 2 BODY.PEEK[]")
    count = len(one.find("ALL"))
    other.end()
    one.end()
    if not (b"SEARCH 1 2 3\r\n" in found and b"FLAGS ()" in facts and b"20-Nov-2026" not in facts and b" OK" in copied
            and b"BODY[] {129}\r\nFrom: System Administrator <root@localhost>\r\nSubject: message unavailable\r\n" in body
            and b"* 2 EXPUNGE" in gone and b"FETCH (" not in after and count == 2):
        sys.exit("CHANGED: the message that is gone is answered in another way")
END
PYTHONPATH=$tmp python3 "$tmp/try.py" 12 13
