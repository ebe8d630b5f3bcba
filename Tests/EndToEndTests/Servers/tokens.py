"""An authorization server for tests, over HTTPS: gives, refreshes, revokes and inspects tokens."""

import http.server
import json
import os
import secrets
import ssl
import threading
import time
import urllib.parse


class Face(http.server.ThreadingHTTPServer):
    """One port of the server."""

    daemon_threads = True

    def __init__(self, state, certificate=None):
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.state = state
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)


class TokenServer:
    """`lifetime` is that of the tokens given from now on; `mode` is ok, down or refuses.

    Programs that are tested speak HTTPS with it, once it has a certificate; Dovecot HTTP.
    """

    def __init__(self, user):
        self.user = user
        self.lifetime = 3600
        self.mode = "ok"
        self.tokens = {}  # access token: when it ends
        self.refresh_tokens = set()
        self.codes = {}  # code: (challenge, redirect)
        self.devices = {}  # device code: how often it was asked for in vain
        self.requests = []
        self.faces = []
        self.introspection = "http://127.0.0.1:%d/?token=" % self.open()

    def open(self, certificate=None):
        """Opens a port; the port."""
        face = Face(self, certificate)
        self.faces.append(face)
        threading.Thread(target=face.serve_forever, daemon=True).start()
        return face.server_address[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for face in self.faces:
            face.shutdown()
            face.server_close()

    def give(self, refresh=True):
        token = secrets.token_urlsafe(24)
        self.tokens[token] = time.time() + self.lifetime
        answer = {"access_token": token, "token_type": "Bearer", "expires_in": self.lifetime}
        if refresh:
            answer["refresh_token"] = secrets.token_urlsafe(24)
            self.refresh_tokens.add(answer["refresh_token"])
        return answer

    def revoke_all(self):
        self.tokens.clear()
        self.refresh_tokens.clear()

    def settings(self, port, **more):
        """The `oauth` section of a mailbox."""
        base = "https://localhost:%d" % port
        return dict({
            "provider": "custom", "clientID": "dossier-test", "scope": "mail",
            "authorizationEndpoint": base + "/authorize", "tokenEndpoint": base + "/token",
            "deviceEndpoint": base + "/device",
        }, **more)


class Dialogue(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        """What Dovecot asks: whether a token is good, and whose it is."""
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        token = query.get("token", [""])[0]
        active = self.server.state.tokens.get(token, 0) > time.time()
        self.answer(200, {"active": str(active).lower(), "user": self.server.state.user})

    def do_POST(self):
        server = self.server.state
        length = int(self.headers["Content-Length"])
        fields = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
        server.requests.append((self.path, fields))
        if server.mode == "down":
            return self.answer(503, {"error": "temporarily_unavailable"})
        if server.mode == "refuses":
            return self.answer(401, {"error": "invalid_client", "error_description": "unknown"})
        if self.path == "/device":
            server.devices["device-1"] = 0
            return self.answer(200, {
                "device_code": "device-1", "user_code": "WDJB-MJHT", "expires_in": 900,
                "verification_uri": "https://example.org/device", "interval": 1,
            })
        self.token(fields)

    def token(self, fields):
        server = self.server.state
        grant = fields.get("grant_type", "")
        if grant == "client_credentials":
            if fields.get("client_secret") != "app-secret":
                return self.answer(401, {"error": "invalid_client"})
            return self.answer(200, server.give(refresh=False))
        if grant == "refresh_token" and fields.get("refresh_token") in server.refresh_tokens:
            return self.answer(200, server.give())
        if grant == "authorization_code" and self.redeems(fields):
            return self.answer(200, server.give())
        if grant.endswith("device_code") and fields.get("device_code") in server.devices:
            server.devices["device-1"] += 1
            if server.devices["device-1"] < 3:
                return self.answer(400, {"error": "authorization_pending"})
            return self.answer(200, server.give())
        self.answer(400, {"error": "invalid_grant", "error_description": "it was revoked"})

    def redeems(self, fields):
        import base64
        import hashlib

        code = self.server.state.codes.pop(fields.get("code"), None)
        if code is None or fields.get("redirect_uri") != code[1]:
            return False
        digest = hashlib.sha256(fields.get("code_verifier", "").encode()).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=") == code[0]


def agree(server, address):
    """What a person does in the browser: the address that it is sent back to."""
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
    assert query["code_challenge_method"] == "S256" and query["response_type"] == "code"
    code = secrets.token_urlsafe(12)
    server.codes[code] = (query["code_challenge"], query["redirect_uri"])
    return query["redirect_uri"] + "?" + urllib.parse.urlencode(
        {"code": code, "state": query["state"]}
    )
