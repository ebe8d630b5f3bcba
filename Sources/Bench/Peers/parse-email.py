"""Python email's side of `dossier-bench parse --peers`: paths on standard input, rounds as argument."""

import email
import email.policy
import sys
import time


def parse(data):
    """Parses a message and decodes all of it; how many bytes came out."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    count = 0
    for name in ("subject", "from", "to", "cc", "date"):
        try:
            count += len(str(message[name] or ""))
        except Exception:  # The library fails on some headers of real mail.
            pass
    for part in message.walk():
        if part.is_multipart():
            continue
        try:
            content = part.get_payload(decode=True) or b""
            if part.get_content_maintype() == "text":
                charset = part.get_content_charset() or "utf-8"
                content = content.decode(charset, "replace").encode("utf-8", "replace")
            count += len(content)
        except Exception:  # Unknown charsets, for example.
            pass
    return count


messages = [open(path.rstrip("\n"), "rb").read() for path in sys.stdin]
rounds = int(sys.argv[1])
start = time.monotonic()
decoded = sum(parse(data) for _ in range(rounds) for data in messages)
print(f"{time.monotonic() - start:.6f} {decoded}")
