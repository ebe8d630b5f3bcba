"""Statements of five banks, each in a form of its own, with one payment that came."""

import datetime
import unicodedata


def plain(text):
    """What the old forms can write: letters without marks."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


class Bank:
    """An account whose balance goes on from statement to statement."""

    def __init__(self, form, account, currency="EUR"):
        self.form, self.account, self.currency = form, account, currency
        self.balance, self.number = 100000, 0

    def statement(self, day, cents, text, payer, key):
        """The statement of a day with one payment; bytes."""
        opening, self.number = self.balance, self.number + 1
        self.balance += cents
        return self.form(self, day, opening, cents, text, payer, key)


def amount(cents, mark="."):
    return "%d%s%02d" % (cents // 100, mark, cents % 100)


def camt(version):
    def write(bank, day, opening, cents, text, payer, key):
        def balance(code, cents, day):
            return ("<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"%s\">%s</Amt>"
                    "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>" % (
                        code, bank.currency, amount(cents), day))

        booked = "BOOK" if version == "02" else "<Cd>BOOK</Cd>"
        party = "<Nm>%s</Nm>" if version == "02" else "<Pty><Nm>%s</Nm></Pty>"
        escaped = [part.replace("&", "&amp;").replace("<", "&lt;") for part in (payer, text)]
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
                "camt.053.001.%s\"><BkToCstmrStmt><GrpHdr><MsgId>M%d</MsgId><CreDtTm>%sT20:00:00</CreDtTm></GrpHdr>"
                "<Stmt><Id>%s-%d</Id><ElctrncSeqNb>%d</ElctrncSeqNb><CreDtTm>%sT20:00:00</CreDtTm><Acct><Id><IBAN>%s"
                "</IBAN></Id><Ccy>%s</Ccy></Acct>%s%s<Ntry><Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                "<Sts>%s</Sts><BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>"
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
                "<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy=\"%s\">%s</Amt>"
                "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr>%s</Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf>"
                "</TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>" % (
                    version, bank.number, day, bank.account, bank.number, bank.number, day, bank.account,
                    bank.currency, balance("OPBD", opening, day), balance("CLBD", bank.balance, day),
                    bank.currency, amount(cents), booked, day, day, key, bank.currency, amount(cents),
                    party % escaped[0], escaped[1])).encode()
    return write


def mt940(information):
    def write(bank, day, opening, cents, text, payer, key):
        short = day.strftime("%y%m%d")
        lines = [":20:STARTUMSE", ":25:" + bank.account, ":28C:%05d/001" % bank.number,
                 ":60F:C%s%s%s" % (short, bank.currency, amount(opening, ",")),
                 ":61:%s%sC%sNTRFNONREF//%s" % (short, short[2:], amount(cents, ","), key),
                 ":86:" + information(plain(text), plain(payer)),
                 ":62F:C%s%s%s" % (short, bank.currency, amount(bank.balance, ",")), "-"]
        return "".join(line + "\r\n" for line in lines).encode("cp1252")
    return write


def german(text, payer):
    pieces = [text[place:place + 27] for place in range(0, len(text), 27)]
    used = "".join("?%d%s" % (20 + place, piece) for place, piece in enumerate(pieces[:10]))
    return "166?00GUTSCHRIFT%s?32%s" % (used, payer[:27])


def dutch(text, payer):
    return "/TRTP/SEPA OVERBOEKING/NAME/%s/REMI/%s/EREF/NOTPROVIDED" % (payer, text)


def coda(bank, day, opening, cents, text, payer, key):
    def line(*pieces):
        row = [" "] * 128
        for place, piece in pieces:
            row[place - 1:place - 1 + len(piece)] = piece
        return "".join(row[:128])

    def digits(cents):
        return "%015d" % (cents * 10)

    when, number = day.strftime("%d%m%y"), "%03d" % bank.number
    before = (day - datetime.timedelta(1)).strftime("%d%m%y")
    words = plain(text).ljust(149)
    rows = [
        line((1, "00000" + when + "99905"), (17, " "), (61, "MUSTBEBB"), (128, "2")),
        line((1, "12" + number), (6, bank.account), (40, "EUR"), (43, "0"), (44, digits(opening)), (59, before),
             (126, number)),
        line((1, "21"), (3, "0001"), (7, "0000"), (11, key.ljust(21)[:21]), (32, "0"), (33, digits(cents)), (48, when),
             (54, "00150000"), (62, "0"), (63, words[:53]), (116, when), (122, number)),
        line((1, "22"), (3, "0001"), (7, "0000"), (11, words[53:106])),
        line((1, "23"), (3, "0001"), (7, "0000"), (45, "EUR"), (48, plain(payer)[:35]),
             (83, words[106:149])),
        line((1, "8" + number), (5, bank.account), (39, "EUR"), (42, "0"), (43, digits(bank.balance)), (58, when),
             (128, "0")),
        line((1, "9"), (17, "000005"), (23, digits(0)), (38, digits(cents)), (128, "2")),
    ]
    return "".join(row + "\n" for row in rows).encode("latin-1")


def five():
    """Five banks for euros, and one account for each other currency that comes."""
    return [
        Bank(camt("02"), "DE02120300000000202051"), Bank(camt("08"), "FR7630006000011234567890189"),
        Bank(mt940(german), "10020030/1234567"), Bank(mt940(dutch), "NL91ABNA0417164300"),
        Bank(coda, "BE68539007547034"),
    ]
