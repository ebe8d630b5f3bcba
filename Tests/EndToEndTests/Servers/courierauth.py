"""Courier's authpipe: any user name, password "secret", and a Maildir of its own.

Reads requests on standard input, as courier-authlib's README.authpipe says, and runs in the folder
of the server, whose file `accounts` names the folder of the homes and Courier's maildirmake.
"""

import base64
import hmac
import os
import subprocess
import sys

with open(os.path.join(os.environ["REDIRECT_TO"], "accounts")) as file:
    HOMES, MAILDIRMAKE = file.read().split("\n")[:2]


def account(user):
    home = os.path.join(HOMES, user)
    if not os.path.isdir(home):
        os.makedirs(home)
        subprocess.run([MAILDIRMAKE, os.path.join(home, "Maildir")], check=True)
    return "UID=%d\nGID=%d\nHOME=%s\nADDRESS=%s\nMAILDIR=%s/Maildir\nPASSWD2=secret\n.\n" % (
        os.getuid(), os.getgid(), home, user, home)


def authenticated(request):
    _, kind, first, second = request.split("\n")[:4]
    if kind == "login":
        return account(first) if second == "secret" else "FAIL\n"
    # cram-md5, cram-sha1 and so on: the challenge, and the user with the digest.
    user, digest = base64.b64decode(second).decode().rsplit(" ", 1)
    expected = hmac.new(b"secret", base64.b64decode(first), kind[len("cram-"):]).hexdigest()
    return account(user) if hmac.compare_digest(expected, digest) else "FAIL\n"


while True:
    words = sys.stdin.readline().split()
    if not words:
        break
    if words[0] == "PRE":
        answer = account(words[3])
    elif words[0] == "AUTH":
        answer = authenticated(sys.stdin.read(int(words[1])))
    else:
        answer = "FAIL\n"
    sys.stdout.write(answer)
    sys.stdout.flush()
