#!/bin/sh
# GNU Mailutils takes a UID above the last one for the last message: UID STORE and UID COPY act on that.
#
# Guess:   a UID that is not there is ignored (RFC 3501 6.4.8: "a non-existent unique identifier is
#          ignored without any error message generated"), whatever the command.
# Happens: UID FETCH, STORE and COPY with UIDs above the last one, "20" or "20:4294967295", act on the last
#          message. A UID missing in the middle is BAD, if it is alone or ends a range, while as the
#          start of a range it is passed over; and SEARCH UID of it names the next one. SEARCH UID 20:*
#          finds nothing, where the standard has the last message. The FETCH that answers UID STORE
#          names no UID, and the answer to EXPUNGE is "* 3 EXPUNGED", a word IMAP does not have.
# With:    Mailutils imap4d 3.15 (Debian 12) and 3.19 (Debian 13), mbox.
# Matters: the highest UID is the newest mail. If somebody else moves it away before the program has
#          done so, "mark as deleted" and EXPUNGE hit the newest but one, which nobody may have read. Ask
#          with UID SEARCH ALL and compare before each UID STORE or COPY.
set -u
. "$(dirname "$0")/packages"
amd64

imap4ds mbox
for release in 12 13; do
    : >"$tmp/mail.$release/$user"
    [ -z "$as" ] || chown "$user:" "$tmp/mail.$release/$user"
done
cat >"$tmp/try.py" <<'END'
import re, sys
from imap import Session

for release in sys.argv[1:]:
    print("Mailutils of Debian", release)
    command = sys.argv[0].replace("try.py", "server." + release)
    session = Session(command)
    for number in range(1, 6):
        session.append("INBOX", "From: customer@example.com\nSubject: letter %d\n\nPlease call.\n" % number)
    session.must("CREATE Done")
    session.end()
    session = Session(command)
    session.must("SELECT INBOX")
    session.must("UID STORE 3,5 +FLAGS (\\Deleted)")
    session.must("EXPUNGE")
    session.end()
    session = Session(command)
    session.must("SELECT INBOX")
    print("    (3 and 5 are gone)")
    seen = [session.show(line) for line in (
        "UID SEARCH ALL",
        "UID FETCH 5 (UID BODY.PEEK[HEADER.FIELDS (Subject)])",
        "UID FETCH 5:4294967295 (UID)",
        "UID FETCH 3 (UID)",
        "UID SEARCH UID 3",
        "UID SEARCH UID 5:*",
        "UID SEARCH UID 5:4294967295",
        "UID COPY 5 Done",
        "STATUS Done (MESSAGES)",
        "UID STORE 5 +FLAGS (\\Deleted)",
        "EXPUNGE",
        "UID SEARCH ALL",
    )]
    session.end()
    if not (b"SEARCH 1 2 4\r\n" in seen[0] and b"UID 4 " in seen[1] and b"letter 4" in seen[1] and b"UID 4)" in seen[2]
            and b" BAD " in seen[3] and b"SEARCH 4\r\n" in seen[4] and b"SEARCH\r\n" in seen[5] and b"SEARCH\r\n" in seen[6]
            and b"MESSAGES 1)" in seen[8] and b"* 3 FETCH (FLAGS (\\Deleted))\r\n" in seen[9] and b"* 3 EXPUNGED\r\n" in seen[10]
            and b"SEARCH 1 2\r\n" in seen[11]):
        sys.exit("CHANGED: a UID that is gone means something else")
END
PYTHONPATH=$tmp python3 "$tmp/try.py" 12 13
