import Statements
import Testing

/// What `:86:` says, by the dialects of banks.
@Suite(":86: of MT940")
struct MTTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let title: String
    let text: String
    var name: String?
    var account: String?
    var remittance: String?
    var endToEnd: String?
    var reference: String?
    var testDescription: String { title }
  }

  @Test(arguments: rows)
  func `each dialect is read`(row: Row) throws {
    let text = MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:\(row.text)")
    let found = try #require(try entry(text)?.details)
    #expect(found.name == row.name)
    #expect(found.account == row.account)
    #expect(found.remittance == row.remittance)
    #expect(found.endToEndID == row.endToEnd)
    #expect(found.reference == row.reference)
  }

  static let rows: [Row] = [
    Row(
      title: "Germany, key words at the start of subfields, cut within words",
      text: """
        166?00GUTSCHRIFT?10931?20EREF+K-1?21SVWZ+Rechnung RE-2026-05?2201 Tei
        l 2?30MUSTDEFFXXX?31DE43500999020099887766?32Kernbau Sued GmbH u?33nd Co
        """,
      name: "Kernbau Sued GmbH u nd Co",
      account: "DE43500999020099887766",
      remittance: "Rechnung RE-2026-05 01 Teil 2",
      endToEnd: "K-1"
    ),
    Row(
      title: "Germany, a subfield that is full goes on without a blank",
      text: "166?20SVWZ+Rechnung RE-2026-0501 ?21Teilzahlung der Rechnung RE?22-2026-0502",
      remittance: "Rechnung RE-2026-0501 Teilzahlung der Rechnung RE-2026-0502"
    ),
    Row(
      title: "Germany, key words that run on",
      text: "166?20EREF+NOTPROVIDEDKREF+NONREF?21MREF+M1SVWZ+RE-1ABWA+Holm",
      remittance: "RE-1"
    ),
    Row(
      title: "Germany, no key words",
      text: "051?00UEBERWEISUNG?20RE-2026-0501?21KD 4711?31DE43500999020099887766?32Kernbau",
      name: "Kernbau",
      account: "DE43500999020099887766",
      remittance: "RE-2026-0501 KD 4711"
    ),
    Row(
      title: "Germany, account and bank repeated in the text",
      text: "166?20RE-1 EREF: E9 IBAN: DE43500?2199902 0099 8877 66 BIC: MUS?22TDEFFKD 1",
      account: "DE43500999020099887766",
      remittance: "RE-1 KD 1",
      endToEnd: "E9"
    ),
    Row(
      title: "Poland, another sign and the full account at 38",
      text:
        "020~00PRZELEW~20FV 12/2026~3010901~3112345~32Firma Sp z oo~38PL61109010140000071219812874",
      name: "Firma Sp z oo",
      account: "PL61109010140000071219812874",
      remittance: "FV 12/2026"
    ),
    Row(
      title: "Netherlands, code words over the line ends",
      text: """
        /TRTP/SEPA OVERBOEKING/IBAN/NL23ABNX0417164300/BIC/ABNXNL2A/NAME/
        VAN DER VLIET B.V./REMI/FACTUUR 12/02/26 EN 20260315/EREF/NOTPROV
        IDED
        """,
      name: "VAN DER VLIET B.V.",
      account: "NL23ABNX0417164300",
      remittance: "FACTUUR 12/02/26 EN 20260315"
    ),
    Row(
      title: "Netherlands, the other side in one code word",
      text: "/EREF/E-7//CNTP/NL23ABNX0417164300/ABNXNL2A/Van Vliet/Breda//REMI/USTD//Factuur 7/",
      name: "Van Vliet",
      account: "NL23ABNX0417164300",
      remittance: "Factuur 7",
      endToEnd: "E-7"
    ),
    Row(
      title: "Netherlands, a structured reference",
      text: "/CNTP/NL23ABNX0417164300//Van Vliet///REMI/STRD/CUR/7000000012345678/",
      name: "Van Vliet",
      account: "NL23ABNX0417164300",
      reference: "7000000012345678"
    ),
    Row(
      title: "Netherlands, an empty code word before the name",
      text: "/EREF/E1/ORDP//NAME/Van Vliet/REMI/Factuur 9/ISDT/2026-03-02",
      name: "Van Vliet",
      remittance: "Factuur 9",
      endToEnd: "E1"
    ),
    Row(
      title: "Netherlands, columns",
      text: """
        SEPA OVERBOEKING                 IBAN: NL23ABNX0417164300        
        BIC: ABNXNL2A                    NAAM: VAN VLIET                 
        OMSCHRIJVING: FACTUUR 20260311 E N 20260315 KLANT 7               
        """,
      name: "VAN VLIET",
      account: "NL23ABNX0417164300",
      remittance: "FACTUUR 20260311 EN 20260315 KLANT 7"
    ),
    Row(
      title: "plain lines",
      text: "Payment invoice 881\nfrom ACME Ltd",
      remittance: "Payment invoice 881 from ACME Ltd"
    ),
  ]

  @Test func `a payer for somebody else is no part of the text`() throws {
    let text = MT940Tests.message(
      ":61:2603020302C10,N051NONREF\n:86:166?20SVWZ+RE-1?21ABWA+Holm?32Zentralregulierung"
    )
    let found = try entry(text)?.details
    #expect(found?.name == "Zentralregulierung")
    #expect(found?.ultimateName == "Holm")
    #expect(found?.remittance == "RE-1")
  }
}
