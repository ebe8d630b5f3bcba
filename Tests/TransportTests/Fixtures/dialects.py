"""What real IMAP servers do in ways of their own, for fake-imap.py.

Each dialect is named after the server and the version in which it was seen. Those of Cyrus, Courier
and Mailutils were seen by running Debian 12's; the end-to-end tests run these themselves. Those
marked "reported" are played from what documentation and public reports say, with the source.
"""


def dialects(Session, messages):
    """The class that plays each dialect, by name."""

    def listed(uids):
        return "".join(" %d" % uid for uid in uids)

    class Mailutils315(Session):
        """GNU Mailutils imap4d 3.15: `n:*` finds nothing, and a code stands inside the text."""

        capabilities = "IMAP4rev1 NAMESPACE ID IDLE LITERAL+ UNSELECT SASL-IR AUTH=PLAIN"

        def uid_search(self, tag, criterion):
            if criterion.endswith(":*"):
                self.send(f"* SEARCH\r\n{tag} OK UID SEARCH Completed\r\n")
            else:
                super().uid_search(tag, criterion)

        def uid_copy(self, tag, arguments):
            if "missing" in arguments:
                self.send(f"{tag} NO UID COPY [TRYCREATE] failed\r\n")
            else:
                self.send(f"{tag} OK UID COPY Completed\r\n")

    class Courier50(Session):
        """Courier IMAP 5.0.13: no UIDNEXT, and no APPEND into the folder that is open for reading."""

        capabilities = "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE QUOTA IDLE SASL-IR AUTH=PLAIN"
        examined = None

        def do_list(self, tag, arguments):
            name = arguments.partition(" ")[2]
            if name == '""':
                self.send('* LIST (\\Noselect) "." ""\r\n')
            elif name.startswith('"INBOX'):
                self.send(f'* LIST (\\HasNoChildren) "." {name}\r\n')
            self.send(f"{tag} OK LIST completed\r\n")

        def do_examine(self, tag, arguments):
            if not arguments.startswith('"INBOX'):
                self.send(f"{tag} NO Invalid mailbox name.\r\n")
                return
            self.examined = arguments
            self.send(f"* FLAGS (\\Seen)\r\n* {len(messages)} EXISTS\r\n* 0 RECENT\r\n")
            self.send(f"* OK [UIDVALIDITY 7] Ok\r\n{tag} OK [READ-ONLY] Ok\r\n")

        def do_close(self, tag, _):
            self.examined = None
            self.send(f"{tag} OK mailbox closed.\r\n")

        def do_append(self, tag, arguments):
            name = arguments.partition(" (")[0]
            size = int(arguments.rpartition("{")[2].rstrip("}"))
            if name == self.examined:
                self.send(f"{tag} NO [NOPERM] folder is open for reading\r\n")
                return
            if not name.startswith('"INBOX'):
                self.send(f"{tag} NO [TRYCREATE] Must create mailbox before append\r\n")
                return
            self.send("+ OK\r\n")
            self.file.read(size + 2)
            self.send(f"{tag} OK [APPENDUID 7 14] APPEND Ok.\r\n")

    class Blind(Session):
        """A search that finds nothing at all, whatever is asked."""

        def uid_search(self, tag, criterion):
            self.send(f"* SEARCH\r\n{tag} OK done\r\n")

        def uid_fetch(self, tag, arguments):
            if arguments.endswith("(UID)"):
                self.name_all(tag)
            else:
                super().uid_fetch(tag, arguments)

        def do_fetch(self, tag, _):
            self.name_all(tag)

        def name_all(self, tag):
            for number, uid in enumerate(sorted(messages), 1):
                self.send(f"* {number} FETCH (UID {uid})\r\n")
            self.send(f"{tag} OK done\r\n")

    class Short(Session):
        """EXISTS counts a message that neither a search nor a fetch names."""

        def do_examine(self, tag, arguments):
            self.send(f"* {len(messages) + 1} EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n")
            self.send(f"* OK [UIDNEXT 15] next\r\n{tag} OK [READ-ONLY] examined\r\n")

        def do_fetch(self, tag, _):
            for number, uid in enumerate(sorted(messages), 1):
                self.send(f"* {number} FETCH (UID {uid})\r\n")
            self.send(f"{tag} OK done\r\n")

    class Exchange2010(Session):
        """Reported: OK to a FETCH and no message, for some messages for good.

        github.com/OfflineIMAP/offlineimap issue 62, github.com/jstedfast/MailKit issue 1615.
        """

        capabilities = (
            "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE "
            "NAMESPACE LITERAL+")

        def fetch_well(self, tag, wanted):
            super().fetch_well(tag, [uid for uid in wanted if uid != 12])

    class ExchangeThrottled(Session):
        """Reported: no response code, a time to wait in milliseconds, then the end of the session.

        github.com/imapsync/imapsync issues 198 and 272.
        """

        def do_examine(self, tag, _):
            self.send(f"{tag} NO Request is throttled. Suggested Backoff Time: 299910 milliseconds\r\n")

    class ExchangeNotConnected(Session):
        """Reported: the login is good, and every command after it is not.

        github.com/jstedfast/MailKit issue 1496, github.com/simonrob/email-oauth2-proxy issue 74.
        """

        def do_examine(self, tag, _):
            self.send(f"{tag} BAD User is authenticated but not connected.\r\n")

        do_list = do_examine

    class YahooRange(Session):
        """Reported: one message that cannot be read makes the whole range NO, for a while.

        github.com/mscdex/node-imap issue 209 (Gmail), Yahoo's `[UNAVAILABLE] UID FETCH Server error`.
        """

        def fetch_well(self, tag, wanted):
            if len(wanted) > 1:
                self.send(f"{tag} NO [UNAVAILABLE] UID FETCH Server error while fetching messages\r\n")
            else:
                super().fetch_well(tag, wanted)

    class GmailThrottled(Session):
        """Reported: a mark at the end of an OK, and codes without a text behind them.

        github.com/jstedfast/MailKit issue 394, github.com/modern-email/defects issue 28.
        """

        def do_examine(self, tag, _):
            self.send("* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS ()] Flags permitted.\r\n")
            self.send("* OK [UIDVALIDITY 7] UIDs valid.\r\n* 3 EXISTS\r\n* 0 RECENT\r\n")
            self.send("* OK [UIDNEXT 14] Predicted next UID.\r\n* OK [HIGHESTMODSEQ 10132434]\r\n")
            self.send(f"{tag} OK [READ-ONLY] INBOX selected. (Success) [THROTTLED]\r\n")

        def fetch_well(self, tag, wanted):
            super().fetch_well(tag + " OK Success [THROTTLED]\r\n* OK", wanted)

    class Domino10(Session):
        """Reported: a date that cannot be, items in another order, and a backslash between levels.

        github.com/jstedfast/MailKit issues on Domino 7.0.3 and 10.0.1; JavaMail's notes.
        """

        capabilities = "IMAP4rev1 AUTH=PLAIN LITERAL+ NAMESPACE QUOTA UIDPLUS"

        def do_list(self, tag, _):
            self.send(f'* LIST (\\NoSelect) "\\\\" ""\r\n{tag} OK LIST completed\r\n')

        def uid_fetch(self, tag, arguments):
            if "BODY" in arguments:
                super().uid_fetch(tag, arguments)
                return
            for number, uid in enumerate(sorted(messages), 1):
                self.send(
                    f'* {number} FETCH (RFC822.SIZE 99999 INTERNALDATE "00-Jan-0000 00:00:00 +0000"'
                    f" UID {uid})\r\n")
            self.send(f"{tag} OK FETCH completed\r\n")

    class DominoShort(Session):
        """Reported: a literal announced shorter than what is sent.

        Domino 7.0.3, github.com/planetaryescape/mxr issue 216; github.com/jstedfast/MailKit issue 954.
        """

        def fetch_well(self, tag, wanted):
            for uid in wanted:
                body = messages[uid]
                announced = len(body) - 9 if uid == 12 else len(body)
                self.send(b"* 1 FETCH (UID %d BODY[] {%d}\r\n" % (uid, announced) + body + b")\r\n")
            self.send(f"{tag} OK FETCH completed\r\n")

    class Zoho(Session):
        """Reported: a flag where only permanent ones may stand, and the UID last.

        github.com/djc/imap-proto pull 91, github.com/ikvk/imap_tools pull 9.
        """

        def do_examine(self, tag, _):
            self.send("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)\r\n")
            self.send(f"* {len(messages)} EXISTS\r\n* OK [UIDVALIDITY 7] UIDs valid\r\n")
            self.send(f"* OK [UIDNEXT 14] Predicted\r\n{tag} OK [READ-ONLY] Success\r\n")

        def fetch_well(self, tag, wanted):
            for uid in wanted:
                body = messages[uid]
                head = b"* 1 FETCH (FLAGS (\\Seen \\*) BODY[] {%d}\r\n" % len(body)
                self.send(head + body + b" UID %d)\r\n" % uid)
            self.send(f"{tag} OK Success\r\n")

    class ICloud(Session):
        """Reported: news of other messages before the server agrees to IDLE.

        github.com/polhenarejos/acme_email issue 50.
        """

        capabilities = "IMAP4 IMAP4rev1 SASL-IR AUTH=PLAIN UIDPLUS MOVE IDLE"

        def uid_search(self, tag, criterion):
            found = "" if criterion.startswith("UID 14") else listed(sorted(messages))
            self.send(f"* SEARCH{found}\r\n{tag} OK SEARCH completed\r\n")

        def do_idle(self, tag, _):
            self.send("* 11 FETCH (UID 10060 FLAGS (\\Seen))\r\n+ idling\r\n* 4 EXISTS\r\n")
            self.line()
            self.send(f"{tag} OK IDLE completed\r\n")

    class NoUIDPLUS(Session):
        """No UIDPLUS and no MOVE; the flags that are set are kept."""

        capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN"
        marked = ()

        def uid_store(self, tag, arguments):
            uids = arguments.split(" ")[0]
            self.marked = sorted(set(self.marked) | set(self.numbers(uids)))
            super().uid_store(tag, arguments)

        def uid_search(self, tag, criterion):
            if criterion == "DELETED":
                self.send(f"* SEARCH{listed(self.marked)}\r\n{tag} OK done\r\n")
            else:
                super().uid_search(tag, criterion)

        def do_expunge(self, tag, _):
            self.send(f"* 1 EXPUNGE\r\n{tag} OK expunged\r\n")

    class OthersMarked(NoUIDPLUS):
        """The same, and somebody else has marked a message."""

        marked = (13,)

    class InUse(Session):
        """A folder that is there and refused without a code, and another one below INBOX."""

        capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN UIDPLUS MOVE"
        there = ('"Cases"', '"INBOX.Cases"')

        def do_list(self, tag, arguments):
            name = arguments.partition(" ")[2]
            if name == '""':
                self.send('* LIST (\\Noselect) "." ""\r\n')
            elif name in self.there:
                self.send(f'* LIST (\\HasNoChildren) "." {name}\r\n')
            self.send(f"{tag} OK done\r\n")

        def do_examine(self, tag, arguments):
            if arguments.startswith('"Cases"'):
                self.send(f"{tag} NO Mailbox is in use\r\n")
            else:
                super().do_examine(tag, arguments)

    class Unlisted(InUse):
        """The same, and there is none of the configured name."""

        there = ('"INBOX.Cases"',)

    class Phantom(Session):
        """A search that names a message that cannot be."""

        def uid_search(self, tag, criterion):
            self.send(f"* SEARCH 13 4294967295\r\n{tag} OK done\r\n")

    class Lagging(Session):
        """An index that has not yet heard of a message between two others."""

        def uid_search(self, tag, criterion):
            self.send(f"* SEARCH 11 13\r\n{tag} OK done\r\n")

    class BlindAndRefusing(Blind):
        """A search that finds nothing, and a fetch that is refused once."""

        refused = False

        def uid_fetch(self, tag, arguments):
            if "BODY" in arguments and not self.refused:
                self.refused = True
                self.send(f"{tag} NO try again\r\n")
            else:
                super().uid_fetch(tag, arguments)

    class NoRight(NoUIDPLUS):
        """A login that may copy messages and not remove them."""

        def do_select(self, tag, _):
            self.send("* 3 EXISTS\r\n* OK [PERMANENTFLAGS (\\Seen)] Limited\r\n")
            self.send(f"* OK [UIDVALIDITY 7] valid\r\n{tag} OK [READ-WRITE] selected\r\n")

    return {
        "in-use": InUse,
        "unlisted": Unlisted,
        "phantom-uid": Phantom,
        "lagging-search": Lagging,
        "blind-and-refusing": BlindAndRefusing,
        "no-right-to-delete": NoRight,
        "mailutils-3.15": Mailutils315,
        "courier-5.0.13": Courier50,
        "blind-search": Blind,
        "short-list": Short,
        "exchange-2010-empty-ok": Exchange2010,
        "exchange-throttled": ExchangeThrottled,
        "exchange-not-connected": ExchangeNotConnected,
        "yahoo-range": YahooRange,
        "gmail-throttled": GmailThrottled,
        "domino-10": Domino10,
        "domino-7-short-literal": DominoShort,
        "zoho": Zoho,
        "icloud": ICloud,
        "no-uidplus": NoUIDPLUS,
        "others-marked": OthersMarked,
    }
