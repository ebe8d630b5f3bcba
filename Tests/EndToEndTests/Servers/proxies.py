"""The desk behind real proxies, with the configurations of samples/proxies, and signing in by mail.

usage: proxies.py DOSSIER
"""

import base64
import email
import email.policy
import glob
import json
import os
import re
import socket
import ssl
import subprocess
import sys

from servers import free_port, temporary_folder
from web import Browser, form, heard
from workspace import Workspace, until

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../samples/proxies")
SECRET = "a-secret-of-the-proxy-0123456789-abcdef"
HOST = "desk.example.com"


class TLSBrowser(Browser):
    """A browser that reaches the desk by the proxy of a port."""

    def __init__(self, port, user=None):
        self.port, self.host, self.cookie = port, "%s:%d" % (HOST, port), ""
        self.user = user

    def connect(self):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context.wrap_socket(socket.create_connection(("127.0.0.1", self.port), 20),
                                   server_hostname=HOST)

    def head(self, method, path, fields):
        if self.user:
            pair = base64.b64encode(("%s:change-me" % self.user).encode()).decode()
            fields = {"Authorization": "Basic " + pair, **fields}
        return super().head(method, path, {"Connection": "close", **fields})

    def raw(self, data):
        status, fields, content = super().raw(data)
        if "set-cookie" in fields:
            self.cookie = fields["set-cookie"].split(";")[0]
        return status, fields, content


def sample(name, folder, **changes):
    """A configuration of the samples with the places of this machine."""
    with open(os.path.join(SAMPLES, name)) as file:
        text = file.read()
    for old, new in changes.items():
        if old not in text:
            raise SystemExit("%s has no %s" % (name, old))
        text = text.replace(old, new)
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


class Play:
    def __init__(self, dossier, folder):
        self.folder, self.findings = folder, {}
        self.workspace = Workspace(dossier, os.path.join(folder, "desk"), [], {"kind": "folder"})
        self.users = self.workspace.configuration["users"] + [
            {"id": "lea", "name": "Lea Lind", "email": "lea@case.example.com", "role": "handler"}]
        self.case = None
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=" + HOST, "-keyout", folder + "/key.pem", "-out",
                        folder + "/cert.pem"], check=True, capture_output=True)
        with open(folder + "/both.pem", "w") as both:
            for name in ("cert.pem", "key.pem"):
                both.write(open(os.path.join(folder, name)).read())

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def daemon(self, port, **web):
        """`dossier run` with pages for a proxy of a port."""
        settings = {"publicURL": "https://%s:%d" % (HOST, port), **web}
        self.workspace.configure(users=self.users, web=settings)
        with open(os.path.join(self.workspace.folder, "proxy.secret"), "w") as file:
            file.write(SECRET + "\n")
        os.chmod(file.name, 0o600)
        if self.case is None:
            self.case = self.workspace.create_case("Brandt", [("client", "a@client.example.net")])
        return subprocess.Popen(self.workspace.command("run"), stderr=subprocess.PIPE)

    def play(self):
        self.nginx()
        self.caddy()
        self.haproxy()
        self.by_mail()

    # Proxies

    def nginx(self):
        port = free_port()
        hashed = subprocess.run(["openssl", "passwd", "-apr1", "change-me"], check=True,
                                capture_output=True, text=True).stdout.strip()
        with open(self.folder + "/users", "w") as file:
            file.write("lea:%s\ntester:%s\n" % (hashed, hashed))
        part = sample("nginx.conf", self.folder, **{
            "server unix:/run/dossier/cases/web.sock": "server unix:" + self.folder + "/web.sock",
            "listen 443 ssl": "listen 127.0.0.1:%d ssl" % port,
            "/etc/ssl/desk.pem": self.folder + "/cert.pem",
            "/etc/ssl/desk.key": self.folder + "/key.pem",
            "/etc/nginx/desk.htpasswd": self.folder + "/users"})
        whole = self.folder + "/whole.conf"
        places = "".join("%s_temp_path %s/%s;\n" % (name, self.folder, name) for name in
                         ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        with open(whole, "w") as file:
            file.write("user root;\ndaemon off;\npid %s/nginx.pid;\nerror_log %s/nginx.log;\nevents {}\nhttp {\n"
                       "access_log off;\n%sinclude %s;\n}\n" % (self.folder, self.folder, places, part))
        self.through("nginx", port, ["/usr/sbin/nginx", "-c", whole], listen="unix:%s/web.sock" % self.folder,
                     proxyUser="Remote-User")
        self.check("nginx: the socket was for its owner and group", self.socket_mode == 0o660)

    def caddy(self):
        port, inner = free_port(), free_port()
        hashed = subprocess.run(["caddy", "hash-password", "--plaintext", "change-me"], check=True,
                                capture_output=True, text=True).stdout.strip()
        with open(self.folder + "/desk.users", "w") as file:
            file.write("lea %s\ntester %s\n" % (hashed, hashed))
        path = sample("Caddyfile", self.folder, **{
            "https://desk.example.com {": "{\n\tadmin off\n\tauto_https disable_redirects\n}\n"
            "https://desk.example.com:%d {\n\ttls %s/cert.pem %s/key.pem" % (port, self.folder, self.folder),
            "/etc/caddy/desk.users": self.folder + "/desk.users",
            "reverse_proxy 127.0.0.1:8025": "reverse_proxy 127.0.0.1:%d" % inner})
        self.through("caddy", port, ["caddy", "run", "--config", path, "--adapter", "caddyfile"],
                     inner, listen="127.0.0.1:%d" % inner, proxyUser="Remote-User",
                     proxySecretFile="proxy.secret")

    def haproxy(self):
        port, inner = free_port(), free_port()
        path = sample("haproxy.cfg", self.folder, **{
            "bind :443 ssl crt /etc/ssl/desk-with-key.pem":
                "bind 127.0.0.1:%d ssl crt %s/both.pem" % (port, self.folder),
            "user lea insecure-password change-me":
                "user lea insecure-password change-me\n  user tester insecure-password change-me",
            "server dossier 127.0.0.1:8025": "server dossier 127.0.0.1:%d" % inner})
        self.through("haproxy", port, ["/usr/sbin/haproxy", "-f", path], inner,
                     listen="127.0.0.1:%d" % inner, proxyUser="Remote-User",
                     proxySecretFile="proxy.secret")

    def through(self, name, port, command, inner=None, **web):
        daemon = self.daemon(port, **web)
        home = {**os.environ, "HOME": self.folder, "DESK_SECRET": SECRET}
        proxy = subprocess.Popen(command, env=home, stdout=subprocess.DEVNULL,
                                 stderr=open("%s/%s.err" % (self.folder, name), "wb"))
        try:
            lea = TLSBrowser(port, "lea")
            ready = until(lambda: self.status(lea) == 200, 30)
            self.check(name + ": who the proxy signed in is in", ready is True)
            place = os.path.join(self.folder, "web.sock")
            self.socket_mode = os.stat(place).st_mode & 0o777 if os.path.exists(place) else None
            self.working(name, port, lea)
            self.forging(name, port, inner)
        finally:
            for process in (proxy, daemon):
                process.terminate()
            for process in (proxy, daemon):
                process.wait(20)

    def status(self, browser):
        try:
            return browser.get("/")[0]
        except (OSError, ssl.SSLError):
            return 0

    def working(self, name, port, lea):
        place = "/cases/" + self.case["reference"]
        status, fields, page = TLSBrowser(port, "lea").get("/")
        self.check(name + ": as the user that it names", "Lea Lind" in page)
        self.check(name + ": with a cookie for TLS", fields["set-cookie"].startswith("__Host-dossier=")
                   and "; Secure" in fields["set-cookie"])
        self.check(name + ": and TLS from then on", "strict-transport-security" in fields)
        page = lea.get(place)[2]
        done = lea.post(place + "/comment", dict(form(page, place + "/comment"), text="By " + name))
        texts = [(c["author"], c["text"]) for c in self.workspace.show(self.case)["comments"]]
        self.check(name + ": what they do is theirs", done[0] == 303 and ("lea", "By " + name) in texts)
        self.check(name + ": a file of 3 MB comes through", self.upload(lea, place, name) == 303)
        self.check(name + ": what is new comes through at once", self.listening(lea) is True)
        self.check(name + ": without signing in nobody is in", TLSBrowser(port).get("/")[0] == 401)

    def listening(self, browser):
        connection = browser.connect()
        connection.sendall(browser.head("GET", "/events?case=" + self.case["reference"], {}))
        told = heard(connection, b"retry:")
        if b"retry:" not in told:
            return told
        self.workspace.run("comment", str(self.case["number"]), "Meanwhile")
        told = heard(connection, b"id: ", 5)
        connection.close()
        return b"id: " in told or told

    def upload(self, browser, place, name):
        key = form(browser.get(place + "/files")[2], place + "/files")
        parts = dict(key, visibility="internal")
        body = b"".join(b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
                        % (field.encode(), value.encode()) for field, value in parts.items())
        body += (b'--b\r\nContent-Disposition: form-data; name="file"; filename="%s.txt"\r\n\r\n'
                 % name.encode()) + b"x" * 3_000_000 + b"\r\n--b--\r\n"
        return browser.raw(browser.head("POST", place + "/files", {
            "Content-Type": "multipart/form-data; boundary=b", "Content-Length": len(body),
            "Sec-Fetch-Site": "same-origin"}) + body)[0]

    def forging(self, name, port, inner):
        for spelling in ("Remote-User", "remote-user", "REMOTE-USER", "Remote_User"):
            found = TLSBrowser(port, "lea").get("/", **{spelling: "tester"})
            self.check("%s: %s of a browser is not believed" % (name, spelling),
                       found[0] == 200 and "Lea Lind" in found[2] and "Tess Ter" not in found[2])
        lea = TLSBrowser(port, "lea")
        lea.get("/")
        other = TLSBrowser(port, "tester")
        other.cookie = lea.cookie
        self.check(name + ": a cookie of somebody else is refused", other.get("/")[0] == 403)
        if inner is None:
            return
        direct = Browser("http://127.0.0.1:%d" % inner)
        tries = {"without its secret": {"Remote-User": "lea"},
                 "with a wrong one": {"Remote-User": "lea", "X-Dossier-Proxy": "x" * 40}}
        for what, fields in tries.items():
            self.check("%s: who comes past it %s is refused" % (name, what),
                       direct.get("/", **fields)[0] == 403)

    # Mail

    def by_mail(self):
        port = free_port()
        self.workspace.configure(web={"publicURL": browser_address(port),
                                      "listen": "127.0.0.1:%d" % port, "mailCode": True})
        daemon = subprocess.Popen(self.workspace.command("run"), stderr=subprocess.PIPE, text=True)
        try:
            browser = Browser(browser_address(port))
            self.check("mail: the page asks for an address", until(
                lambda: "name=\"email\"" in self.page(browser), 20) is True)
            self.codes(browser, port)
        finally:
            daemon.terminate()
            log = daemon.communicate(timeout=20)[1]
        code = self.code
        self.check("mail: the log has no code", code not in log and "sign-in-code-sent" in log)
        rows = subprocess.run(["grep", "-rl", code, self.workspace.folder], capture_output=True, text=True)
        outside = [line for line in rows.stdout.split() if "/outgoing/" not in line]
        self.check("mail: nor has the workspace, but the mail itself", outside == [])

    def page(self, browser):
        try:
            return browser.get("/")[2]
        except OSError:
            return ""

    def mails(self):
        return sorted(glob.glob(os.path.join(self.workspace.folder, "outgoing", "*.eml")))

    def codes(self, browser, port):
        before = self.mails()
        nobody = Browser(browser_address(port)).post("/login", {"email": "mallory@elsewhere.example"})
        answer = browser.post("/login", {"email": " LEA@case.example.com "})
        self.check("mail: an address of nobody is answered alike",
                   (nobody[0], nobody[1]["location"]) == (answer[0], answer[1]["location"]) == (303, "/login/code"))
        self.check("mail: a code comes", until(lambda: len(self.mails()) == len(before) + 1, 20) is True)
        with open(self.mails()[-1], "rb") as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        text = mail.get_body().get_content()
        self.code = re.search(r"^ {4}([a-z0-9]{8})\s*$", text, re.M)[1]
        self.check("mail: to the address on file", mail["To"] == "Lea Lind <lea@case.example.com>")
        link = "/login/code?code=" + self.code
        self.check("mail: it has an address as well", link in text)
        other = Browser(browser_address(port))
        self.check("mail: looking at it signs nobody in", other.get(link)[0] == 200
                   and other.get("/")[0] == 401)
        self.check("mail: in another browser it is worth nothing",
                   other.post("/login/code", {"code": self.code})[0] == 410)
        self.check("mail: a wrong one is told so",
                   browser.post("/login/code", {"code": "aaaaaaaa"})[0] == 422)
        self.check("mail: the code signs in",
                   browser.post("/login/code", {"code": self.code.upper()})[0] == 303)
        self.check("mail: as its user", "Lea Lind" in browser.get("/")[2])


def browser_address(port):
    return "http://localhost:%d" % port


if __name__ == "__main__":
    with temporary_folder() as folder:
        play = Play(sys.argv[1], folder)
        play.play()
        print(json.dumps(play.findings))
