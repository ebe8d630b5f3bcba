import ReplyText
import Testing

/// What stands below the text of a letter: its closing, who wrote it, and what the house adds.
@Suite("Closings")
struct ClosingTests {
  private func parts(_ text: String) -> ReplyParts {
    ReplyExtractor().extract(text: text, html: nil)
  }

  @Test(arguments: [
    """
    Mit freundlichen Grüßen

    i. A. Sam Roe
    Buchhaltung

    Roe GmbH & Co. KG
    Mühlenweg 3 · 20095 Hamburg
    Telefon: 040 1234567
    www.example.com
    Sitz der Gesellschaft: Hamburg, Registergericht: AG Hamburg HRA 12345
    """,
    """
    Kind regards,

    Sam Roe
    Accounts Payable | Roe Ltd
    1 High Street, London SW1A 1AA
    T: 020 7946 0123 | E: sam@example.com
    """,
    """
    Cordialement,

    Sam ROE
    Roe SARL - 3, rue du Moulin - 75002 Paris
    Tél. : 01 23 45 67 89
    sam@example.com
    """,
    """
    Z poważaniem / Best regards

    Sam Roe
    Główny Księgowy / Chief Accountant
    Roe Sp. z o.o.
    ul. Młyńska 3, 00-001 Warszawa
    tel. +48 22 123 45 67
    NIP: 123-456-78-90
    """,
    "Saluti\nSam Roe\nVia Roma 3\n20121 Milano\nTel. 02 1234567",
    "~~~~~~~~~~\nSam Roe\nRoe Ltd",
  ])
  func `a closing goes with all that says who wrote and where he is`(closing: String) {
    let parts = parts("The goods came late.\n\n\(closing)")
    #expect(parts.reply == "The goods came late.")
    #expect(parts.signature == closing)
  }

  @Test(arguments: [
    "Please correct these.\n\nThanks\n\nFAC-2024-1, 950 EUR\nFAC-2024-2, 120 EUR",
    "Please correct these.\n\nThanks\n\nFAC-2024-1 950,00\nFAC-2024-2 $120",
    "We pay.\n\nRegards\nSam\n\nOur new bank is the Bank of Example, please change it.",
    "We pay.\n\nRegards\nSam Roe\n\nThe rest follows in March.",
    "*************\nIMPORTANT\n*************\n\nWe pay on Friday.",
    "It says:\n\n~~~~~~\nThe goods come within 8 days.\n~~~~~~\n\nThey came after 12.",
  ])
  func `what somebody adds below a closing or a line of marks stays`(text: String) {
    #expect(parts(text).reply == text)
  }

  @Test(arguments: [
    """
    CONFIDENTIALITY NOTICE: This e-mail is for the sole use of the intended recipient and may contain
    confidential information. Any unauthorized review or disclosure is prohibited.
    """,
    """
    Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind,
    informieren Sie bitte sofort den Absender und vernichten Sie diese E-Mail.
    """,
    """
    Este mensaje es confidencial y va dirigido exclusivamente a su destinatario. Si lo ha recibido por
    error, le rogamos que lo comunique al remitente y lo elimine.
    """,
    "Please consider the environment before printing this e-mail.",
  ])
  func `what a house adds for those whom the message was not meant for is no new text`(
    notice: String
  ) {
    #expect(parts("We pay on Friday.\n\n\(notice)").reply == "We pay on Friday.")
    let signed = parts("We pay on Friday.\n\nRegards\nSam Roe\n\n\(notice)")
    #expect(signed.reply == "We pay on Friday.")
    #expect(signed.signature == "Regards\nSam Roe\n\n\(notice)")
  }

  @Test(arguments: [
    """
    Hello,

    I received your confidential e-mail in error, and I am not the intended recipient. Please delete my
    address from your list, and do not disclose it to anybody.
    """,
    """
    We sign.

    Only if the recipient of each e-mail keeps our price list confidential and destroys it afterwards: is
    that possible for you, and for your colleagues in the other house?
    """,
    "We print no e-mail any more.\n\nIt is for the environment: 14 trees.",
  ])
  func `who got a letter that was not his writes a text of his own`(text: String) {
    #expect(parts(text).reply == text)
  }

  @Test func `a signature of OpenPGP is no text, and a key is`() {
    let signature = "-----BEGIN PGP SIGNATURE-----\n\niQEz\n=aBcD\n-----END PGP SIGNATURE-----"
    let parts = parts("We pay.\n\n\(signature)\n\nAnd please send a copy.")
    #expect(parts.reply == "We pay.\n\n\n\nAnd please send a copy.")
    #expect(parts.signature == signature.replacing("\n\n", with: "\n"))
    let key =
      "Ours:\n\n-----BEGIN PGP PUBLIC KEY BLOCK-----\nabc\n-----END PGP PUBLIC KEY BLOCK-----"
    #expect(self.parts(key).reply == key)
  }

  @Test(arguments: ["Talk soon,\nSam", "Warmly,\n\nSam Roe\nAccounts", "İyi çalışmalar,\nSam Roe"])
  func `a few words and a comma above a name are a closing in any language`(closing: String) {
    let parts = parts("We paid it.\n\n\(closing)")
    #expect(parts.reply == "We paid it.")
    #expect(parts.signature == closing)
  }

  @Test func `above the name of who wrote, no comma is needed`() {
    let text = "We paid it\n\nWa salaam\nSam Roe"
    let context = ReplyContext(authors: ["Sam Roe", "sam@example.com"])
    let parts = ReplyExtractor().extract(text: text, html: nil, context: context)
    #expect(parts.reply == "We paid it")
    #expect(self.parts(text).reply == text)
  }

  @Test(arguments: [
    "We need these.\n\nOne table,\ntwo chairs", "It was this:\n\nOne large Table,\nTwo Chairs",
    "Please note.\n\nUnfortunately,\nWe cannot pay",
    "Please pay to our new bank.\n\nBank Example,\nLondon",
    "These are no longer with us.\n\nSam Roe\nJo Doe\nAnn Lee",
  ])
  func `lists, addresses and names of somebody's own stay`(text: String) {
    #expect(parts(text).reply == text)
  }
}
