#!/bin/sh
# imap-tools' delete() and move() of one message also destroy each message that anyone else marked as deleted.
#
# Guess:   `delete(["4"])` removes message 4, `move(["4"], "Done")` moves message 4; a server with UIDPLUS
#          is asked for "UID EXPUNGE 4", which exists for this.
# Happens: delete() sends STORE and a plain EXPUNGE, whatever the server offers, and so does move() where
#          it lacks MOVE, as Courier does. EXPUNGE removes all that has \Deleted, with no copy anywhere.
# With:    imap-tools 1.16.0 on Courier IMAP 5.2.11 (Debian 13), which offers UIDPLUS.
# Matters: mail programs can be set to mark and not to remove, so that people can change their mind. In
#          an inbox shared with them a program that files mail empties their bin at each poll.
set -u
. "$(dirname "$0")/packages"
amd64

couriers
pypi "$tmp/lib" imap-tools==1.16.0
cat >"$tmp/try.py" <<'END'
import imaplib, importlib.metadata, os, socket, subprocess, sys, threading
import imap_tools
from imap import Session

command = os.path.join(os.path.dirname(sys.argv[0]), "server.13")
listener = socket.create_server(("127.0.0.1", 0))

def serve():
    while True:
        visitor = listener.accept()[0]
        subprocess.Popen([command], stdin=visitor, stdout=visitor, stderr=subprocess.DEVNULL,
                         env=dict(os.environ, IMAP_CAPABILITY="IMAP4rev1 UIDPLUS CHILDREN NAMESPACE SORT QUOTA IDLE"))
        visitor.close()

threading.Thread(target=serve, daemon=True).start()

person = Session(command)
for number in range(1, 7):
    person.append("INBOX", "From: customer@example.com\nSubject: letter %d\n\nPlease call.\n" % number)
person.must("CREATE INBOX.Done")
person.must("SELECT INBOX")
sent = []
send = imaplib.IMAP4.send
imaplib.IMAP4.send = lambda self, data: (sent.append(data.split(b" ", 1)[-1].decode().strip()), send(self, data))[1]
results = []
for act in "delete", "move":
    marked = 1 if act == "delete" else 2
    person.must("UID STORE %d +FLAGS (\\Deleted)" % marked)
    box = imap_tools.MailBoxUnencrypted(*listener.getsockname())
    offers = box.client.capabilities
    box.folder.set("INBOX")
    del sent[:]
    box.delete(["4"]) if act == "delete" else box.move(["5"], "INBOX.Done")
    did = list(sent)
    box.logout()
    person.must("NOOP")
    results.append((did, person.find("ALL")))
    print("  imap-tools %s, %s(%s) while another client has marked %d: %s" % (
        importlib.metadata.version("imap-tools"), act, "4" if act == "delete" else "5", marked, "; ".join(did)))
    print("    left in INBOX:", *results[-1][1])
person.end()
sys.exit(0 if "UIDPLUS" in offers and "MOVE" not in offers and results[0][1] == [2, 3, 5, 6] and results[1][1] == [3, 6]
         and "EXPUNGE" in results[0][0] and "EXPUNGE" in results[1][0] else "CHANGED: what others marked is left alone")
END
PYTHONPATH=$tmp:$tmp/lib python3 "$tmp/try.py"
