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
HOST = "localhost"


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
        self.certificate(60)

    def certificate(self, days):
        """A certificate for so many days, which vouches for itself."""
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(days),
                        "-subj", "/CN=" + HOST, "-addext", "subjectAltName=DNS:" + HOST, "-keyout",
                        self.folder + "/key.pem", "-out", self.folder + "/cert.pem"], check=True, capture_output=True)
        with open(self.folder + "/both.pem", "w") as both:
            for name in ("cert.pem", "key.pem"):
                both.write(open(os.path.join(self.folder, name)).read())

    def checked(self, name):
        """Whether a check of the configuration is well, and what it says."""
        done = self.workspace.attempt("config", "check", "--json")
        found = [row for row in json.loads(done.stdout) if row["check"] == name]
        return (found[0]["ok"], found[0]["sentence"]) if found else None

    def check(self, name, found):
        self.findings[name] = "yes" if found is True else repr(found)

    def daemon(self, port, **web):
        """`dossier run` with pages for a proxy of a port."""
        settings = {"publicURL": "https://%s:%d" % (HOST, port), "caFile": self.folder + "/cert.pem", **web}
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
        self.careless()
        self.by_mail()
        self.outside()

    # Proxies

    def nginx(self):
        port = free_port()
        hashed = subprocess.run(["openssl", "passwd", "-apr1", "change-me"], check=True,
                                capture_output=True, text=True).stdout.strip()
        with open(self.folder + "/users", "w") as file:
            file.write("lea:%s\ntester:%s\n" % (hashed, hashed))
        whole = self.whole_nginx("whole", "nginx.conf", port, **{
            "server unix:/run/dossier/cases/web.sock": "server unix:" + self.folder + "/web.sock",
            "/etc/ssl/desk.pem": self.folder + "/cert.pem", "/etc/ssl/desk.key": self.folder + "/key.pem",
            "/etc/nginx/desk.htpasswd": self.folder + "/users"})
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
            "https://%s:%d {\n\ttls %s/cert.pem %s/key.pem" % (HOST, port, self.folder, self.folder),
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
            found = self.checked("pages")
            self.check(name + ": the check says that it asks who comes",
                       found and found[0] and "asks who comes (401)" in found[1] or found)
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

    # A proxy that is not as the samples are

    def careless(self):
        """What browsers say of themselves comes through, by a certificate that ends soon."""
        self.certificate(5)
        port = free_port()
        whole = self.whole_nginx("careless", "nginx.conf", port, **{
            "server unix:/run/dossier/cases/web.sock": "server unix:" + self.folder + "/web.sock",
            "auth_basic \"Desk\";": "", "auth_basic_user_file /etc/nginx/desk.htpasswd;": "",
            "Remote-User $remote_user": "Remote-User $http_remote_user",
            "/etc/ssl/desk.pem": self.folder + "/cert.pem", "/etc/ssl/desk.key": self.folder + "/key.pem"})
        daemon = self.daemon(port, listen="unix:%s/web.sock" % self.folder, proxyUser="Remote-User")
        proxy = subprocess.Popen(["/usr/sbin/nginx", "-c", whole], stderr=subprocess.DEVNULL)
        try:
            until(lambda: self.status(TLSBrowser(port)) == 401, 30)
            found = self.checked("pages")
            self.check("a certificate near its end is found",
                       found and not found[0] and "ends on" in found[1] or found)
            self.certificate(60)
            proxy.terminate()
            proxy.wait(20)
            proxy = subprocess.Popen(["/usr/sbin/nginx", "-c", whole], stderr=subprocess.DEVNULL)
            until(lambda: self.status(TLSBrowser(port)) == 401, 30)
            found = self.checked("pages")
            self.check("a proxy that passes on what browsers say of users is found",
                       found and not found[0] and "passes on the field Remote-User" in found[1] or found)
        finally:
            for process in (proxy, daemon):
                process.terminate()
                process.wait(20)

    def whole_nginx(self, name, part, port, **changes):
        """A configuration of the samples as nginx reads it alone."""
        path = sample(part, self.folder, **{"listen 443 ssl": "listen 127.0.0.1:%d ssl" % port, **changes})
        whole = "%s/%s.conf" % (self.folder, name)
        places = "".join("%s_temp_path %s/%s;\n" % (kind, self.folder, kind) for kind in
                         ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        with open(whole, "w") as file:
            file.write("user root;\ndaemon off;\npid %s/%s.pid;\nerror_log %s/nginx.log;\nevents {}\nhttp {\n"
                       "access_log off;\n%sinclude %s;\n}\n" % (self.folder, name, self.folder, places, path))
        return whole

    # The pages outside

    def outside(self):
        inner = free_port()
        ports = {name: free_port() for name in ("nginx", "caddy", "haproxy")}
        here = "127.0.0.1:%d" % inner
        commands = {
            "nginx": ["/usr/sbin/nginx", "-c", self.whole_nginx("answers", "answers-nginx.conf", ports["nginx"], **{
                "proxy_pass http://127.0.0.1:8026": "proxy_pass http://" + here,
                "/etc/ssl/answers.pem": self.folder + "/cert.pem",
                "/etc/ssl/answers.key": self.folder + "/key.pem"})],
            "caddy": ["caddy", "run", "--adapter", "caddyfile", "--config", sample("answers.Caddyfile", self.folder, **{
                "https://answers.example.com {": "{\n\tadmin off\n\tauto_https disable_redirects\n}\n"
                "https://%s:%d {\n\ttls %s/cert.pem %s/key.pem" % (HOST, ports["caddy"], self.folder, self.folder),
                "reverse_proxy 127.0.0.1:8026": "reverse_proxy " + here})],
            "haproxy": ["/usr/sbin/haproxy", "-f", sample("answers-haproxy.cfg", self.folder, **{
                "bind :443 ssl crt /etc/ssl/answers-with-key.pem":
                    "bind 127.0.0.1:%d ssl crt %s/both.pem" % (ports["haproxy"], self.folder),
                "server dossier 127.0.0.1:8026": "server dossier " + here})]}
        for name, command in commands.items():
            self.outside_through(name, ports[name], command, here)

    def outside_through(self, name, port, command, here):
        address = "https://%s:%d" % (HOST, port)
        self.workspace.configure(web={"caFile": self.folder + "/cert.pem", "answers": {
            "listen": here, "publicURL": address, "visitorField": "X-Real-IP"}})
        daemon = subprocess.Popen(self.workspace.command("run"), stderr=subprocess.PIPE)
        log = open("%s/answers-%s.log" % (self.folder, name), "wb")
        proxy = subprocess.Popen(command, env={**os.environ, "HOME": self.folder}, stdout=log, stderr=log)
        try:
            browser = TLSBrowser(port)
            self.check("answers by %s: it is there" % name, until(lambda: self.status(browser) == 404, 30) is True)
            path = self.link(address)
            self.answering("answers by %s: " % name, browser, path)
            found = self.checked("answer pages")
            self.check("answers by %s: the check says that it leads here" % name,
                       found and found[0] and "leads here, with a certificate" in found[1] or found)
        finally:
            for process in (proxy, daemon):
                process.terminate()
                process.wait(20)
        with open(log.name, "rb") as file:
            self.check("answers by %s: its log has no link" % name, b"/a/" not in file.read())

    def link(self, address):
        """The path of a link in a new letter."""
        self.workspace.run("send", str(self.case["number"]), "--template", "reminder", "--to", "client", "--yes")
        def found():
            for path in self.mails():
                with open(path, "rb") as file:
                    letter = email.message_from_binary_file(file, policy=email.policy.default)
                text = letter.get_body(("plain",)).get_content()
                if link := re.search(re.escape(address) + r"(/a/\S+)", text):
                    return link[1]
        return until(found, 30)

    def answering(self, name, browser, path):
        status, fields, page = browser.get(path)
        self.check(name + "a link opens its page, without a cookie and for TLS only",
                   status == 200 and "set-cookie" not in fields and "strict-transport-security" in fields
                   or (status, fields))
        found = [browser.get(p)[0] for p in ("/", "/login", "/cases", "/healthz", "/settings", "/events")]
        self.check(name + "nothing else is there", found == [404] * 6 or found)
        key = re.search(r'name="form" value="(\w+)"', page)[1]
        item = re.search(r'name="item" value="([^"]+)"', page)[1]
        body = b"".join(b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (n, v) for n, v in (
            (b"form", key.encode()), (b"step", b"enter"), (b"choice", b"comment"), (b"comment", b"see file")))
        body += (b'--b\r\nContent-Disposition: form-data; name="file"; filename="scan.pdf"\r\n\r\n%PDF-1.4\n'
                 + b"x" * 3_000_000 + b"\r\n--b--\r\n")
        found = browser.raw(browser.head("POST", path, {
            "Content-Type": "multipart/form-data; boundary=b", "Content-Length": len(body),
            "Sec-Fetch-Site": "same-origin"}) + body)
        self.check(name + "a file of 3 MB comes through", found[0] == 200 and "scan.pdf" in found[2])
        known = len(self.messages())
        entry = json.dumps({"kind": "processing", "items": [item], "amounts": {}, "sentence": ""})
        done = browser.post(path, {"form": key, "step": "send", "entry": entry}, **{"X-Real-IP": "203.0.113.9"})
        self.check(name + "an answer is taken", done[0] == 303 or done)
        until(lambda: len(self.messages()) > known, 30)
        why = str(self.workspace.json("explain", str(self.messages()[-1]["id"])))
        self.check(name + "the case says from which network, whatever a browser says",
                   "127.0.0.0/24" in why and "203.0.113" not in why or why)

    def messages(self):
        return [m for m in self.workspace.show(self.case)["messages"] if m["direction"] == "in"]

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
