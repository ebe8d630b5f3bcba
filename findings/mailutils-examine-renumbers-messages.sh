#!/bin/sh
# With GNU Mailutils each EXAMINE of a folder that has new mail gives it another UIDVALIDITY.
#
# Guess:   EXAMINE looks and changes nothing: two in a row, without a delivery between them, name the
#          same UIDVALIDITY and the same UIDs. A new UIDVALIDITY is a rare thing, as after a restore.
# Happens: Maildir: while a message is there that no SELECT has seen, each EXAMINE has a new UIDVALIDITY (the
#          time), even if all else is old, and the new message gets the next UID again. The SELECT after
#          it keeps the UIDVALIDITY and renumbers the message nevertheless. mbox: a new UIDVALIDITY at
#          each EXAMINE until the first SELECT.
# With:    Mailutils imap4d 3.15 (Debian 12) and 3.19 (Debian 13), mail delivered as files.
# Matters: a reader that is polite enough to open the inbox for reading only takes all of it for new at
#          each poll, and files every message again and again; one that then opens it with SELECT to
#          flag what it has read means another message by the same UID. Know mail by its content too.
set -u
. "$(dirname "$0")/packages"
amd64

cat >"$tmp/try.py" <<'END'
import os, re, shutil, sys, time
from imap import Session

base, kind, user = os.path.dirname(sys.argv[0]), sys.argv[1], sys.argv[2]

def deliver(name):
    path = os.path.join(inbox, "new", "1795400001.%s.host" % name) if kind == "maildir" else inbox
    with open(path, "a") as file:
        file.write("From customer@example.com Fri Nov 20 10:00:00 2026\n" if kind == "mbox" else "")
        file.write("From: customer@example.com\nSubject: %s\n\nPlease call.\n\n" % name)
    shutil.chown(path, user)

def look(verb):
    """UIDVALIDITY, and the UID of each subject."""
    time.sleep(1.1)
    session = Session(base + "/server." + release)
    opened = b"".join(session.must(verb + " INBOX"))
    validity, following = (int(re.search(word + rb" (\d+)", opened)[1]) for word in (b"UIDVALIDITY", b"UIDNEXT"))
    fetched = b"".join(session.must("UID FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])"))
    uids = {m[2].decode(): int(m[1]) for m in re.finditer(rb"UID (\d+).*?SUBJECT: (\w+)", fetched, re.S)}
    session.end()
    print("    %-7s UIDVALIDITY %d UIDNEXT %d, %s" % (
        verb, validity, following, ", ".join("%s has UID %d" % item for item in uids.items())))
    return validity, uids

for release in "12", "13":
    inbox = os.path.join(base, "mail." + release, user)
    print("Mailutils of Debian %s, %s" % (release, kind))
    deliver("one")
    deliver("two")
    first, second = look("EXAMINE"), look("EXAMINE")
    selected, examined = look("SELECT"), look("EXAMINE")
    ok = first[0] < second[0] and list(first[1].values()) == [1, 2] and selected == examined
    if kind == "mbox":
        ok = ok and second[0] < selected[0] and first[1] == second[1] == selected[1]
    else:
        ok = ok and list(second[1].values()) == [3, 4]
        ok = ok and selected[0] == second[0] and list(selected[1].values()) == [5, 6]
        deliver("zero")
        third, fourth, last = look("EXAMINE"), look("EXAMINE"), look("SELECT")
        ok = ok and selected[0] < third[0] < fourth[0] == last[0] and [x[1]["zero"] for x in (third, fourth, last)] == [7, 8, 9]
    if not ok:
        sys.exit("CHANGED: the numbers are others")
END
for kind in maildir mbox; do
    imap4ds "$kind"
    for release in 12 13; do
        [ "$kind" = mbox ] || for folder in "" /cur /new /tmp; do owned "$tmp/mail.$release/$user$folder"; done
    done
    PYTHONPATH=$tmp python3 "$tmp/try.py" "$kind" "$user" || exit 1
    rm -rf "$tmp/mail.12" "$tmp/mail.13"
done
