"""A real provider of identities: Django OAuth Toolkit with its own pages, keys and tables, over HTTPS.

usage: provider.py PORT FOLDER CERTIFICATE KEY REDIRECT

Run by the Python of the cache that `Tests/run` makes for it. Its people have the password "password"; who is
in the group "checked" has an address that it vouches for.
"""

import os
import ssl
import sys
import warnings

from django.conf import settings

if not settings.configured:
    from jwcrypto import jwk

    PORT, FOLDER, CERTIFICATE, KEY, REDIRECT = sys.argv[1:]
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # what TLS there is ends before Django
    warnings.simplefilter("ignore")
    settings.configure(
        SECRET_KEY="of the tests", ALLOWED_HOSTS=["localhost"], ROOT_URLCONF="provider", USE_TZ=True,
        LOGIN_URL="/login/", DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                        "oauth2_provider"],
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                    "django.middleware.csrf.CsrfViewMiddleware",
                    "django.contrib.auth.middleware.AuthenticationMiddleware"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3",
                               "NAME": os.path.join(FOLDER, "provider.db")}},
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "loaders": [("django.template.loaders.locmem.Loader", {
                "login.html": "<form method=post>{% csrf_token %}{{ form }}<button>Log in</button></form>"}),
                "django.template.loaders.app_directories.Loader"]}}],
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True, "PKCE_REQUIRED": True, "OAUTH2_VALIDATOR_CLASS": "provider.Validator",
            "OIDC_ISS_ENDPOINT": "https://localhost:%s/o" % PORT,
            "OIDC_RSA_PRIVATE_KEY": jwk.JWK.generate(kty="RSA", size=2048).export_to_pem(True, None).decode(),
            "SCOPES": {"openid": "Who you are", "email": "Your address"},
            "COMPLIANT_BCP_RFC9700_AUTHZ_RESPONSE_ISS": True, "COMPLIANT_BCP_RFC9700_PKCE_METHOD": True,
        })
    import django

    django.setup()

from django.contrib.auth.views import LoginView  # noqa: E402
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler  # noqa: E402
from django.urls import include, path  # noqa: E402
from oauth2_provider.oauth2_validators import OAuth2Validator  # noqa: E402

urlpatterns = [path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
               path("login/", LoginView.as_view(template_name="login.html"))]


class Validator(OAuth2Validator):
    def get_additional_claims(self, request):
        is_checked = request.user.groups.filter(name="checked").exists()
        return {"email": request.user.email, "email_verified": is_checked}


class Handler(WSGIRequestHandler):
    def get_environ(self):
        return {**super().get_environ(), "HTTPS": "on"}

    def log_message(self, *_):
        pass


def main():
    from django.contrib.auth.models import Group, User
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application
    from oauth2_provider.models import Application

    call_command("migrate", verbosity=0)
    checked = Group.objects.create(name="checked")
    for name, is_checked in (("lea", True), ("kim", False), ("stranger", True)):
        user = User.objects.create_user(name, name + "@case.example.com", "password")
        if is_checked:
            user.groups.add(checked)
    Application.objects.create(
        name="Dossier", client_id="dossier", client_secret="secret of the client", redirect_uris=REDIRECT,
        client_type="confidential", authorization_grant_type="authorization-code", algorithm="RS256")
    server = ThreadedWSGIServer(("127.0.0.1", int(PORT)), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE, KEY)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.set_app(get_wsgi_application())
    print("ready", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
