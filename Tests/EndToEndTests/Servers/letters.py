"""Messages as mail clients write them."""

from email.message import EmailMessage
from email.utils import make_msgid

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"


def compose(sender, to, subject, text, cc=None, attachment=None, message_id=None, **headers):
    """A message with a Message-ID; `attachment` is (file name, bytes) of a PDF."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    if cc:
        message["Cc"] = cc
    message["Subject"] = subject
    message["Date"] = "Tue, 24 Nov 2026 10:00:00 +0000"
    message["Message-ID"] = message_id or make_msgid(domain="mail.example.org")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if attachment:
        message.add_attachment(
            attachment[1], maintype="application", subtype="pdf", filename=attachment[0]
        )
    return message


def quoted(letter):
    """The text of a letter as the bottom of an answer."""
    text = letter.get_body(("plain",)).get_content()
    quotes = "\n".join("> " + line for line in text.splitlines())
    return "\n\nOn Tue, 24 Nov 2026 at 10:00, %s wrote:\n%s\n" % (letter["From"], quotes)


def recipients(message):
    from email.utils import getaddresses

    fields = message.get_all("To", []) + message.get_all("Cc", [])
    return [address for _, address in getaddresses(fields)]
