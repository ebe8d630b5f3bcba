import Cases
import Liquid
import Mail
import Testing

@Suite("letters")
struct LetterWriterTests {
  @Test func `the reference stands in the subject`() throws {
    let letter = try Letter.written(Letter.template())
    let tag = Keys.references().reference(1042).tag
    #expect(letter.draft.subject == "\(tag) Transfer of Müller & Sons")
    let sent = MessageParser().parse(letter.bytes)
    #expect(sent.subject == letter.draft.subject)
  }

  @Test func `an answer goes to the case address that only this recipient has`() throws {
    let letter = try Letter.written(Letter.template())
    let scheme = Keys.addresses()
    let address = try #require(letter.draft.replyTo.first?.email)
    let proof = scheme.token(in: address).flatMap {
      scheme.proof(of: $0, recipients: ["collect@lawfirm.example.org"])
    }
    #expect(proof?.number == 1042)
    #expect(proof?.thread == .external)
    #expect(letter.reversePath == address)
    #expect(MessageParser().parse(letter.bytes).replyTo.map(\.email) == [address])
  }

  @Test func `our own people get an address of the internal thread`() throws {
    let letter = try Letter.written(Letter.template(), Letter.facts(role: .approver))
    let scheme = Keys.addresses()
    let token = try #require(scheme.token(in: letter.reversePath))
    let proof = scheme.proof(of: token, recipients: ["collect@lawfirm.example.org"])
    #expect(proof?.thread == .internal)
  }

  @Test func `the identifier is ours and makes the letter unrepeatable`() throws {
    let letter = try Letter.written(Letter.template())
    #expect(Keys.messageIDs().caseNumber(in: letter.draft.messageID) == 1042)
    #expect(letter.dedupeKey == "letter/\(letter.draft.messageID.value)")
    #expect(letter.expectsReply)
  }

  @Test func `the letter answers the newest message that the recipient saw, and only those`()
    throws
  {
    let seen = ["a@example.org", "b@example.org"]
    let letter = try Letter.written(Letter.template(), Letter.facts(seen: seen))
    let sent = MessageParser().parse(letter.bytes)
    #expect(sent.references.map(\.value) == seen)
    #expect(sent.inReplyTo.map(\.value) == ["b@example.org"])
    let first = MessageParser().parse(try Letter.written(Letter.template()).bytes)
    #expect(first.references.isEmpty && first.inReplyTo.isEmpty)
  }

  @Test(arguments: [
    (LetterTemplate.Audience.lawFirm, ParticipantRole.client), (.lawFirm, .internal),
    (.lawFirm, .insurer), (.client, .lawFirm), (.client, .owner), (.internal, .client),
    (.internal, .observer), (.internal, .lawFirm),
  ])
  func `a letter does not go to whom it is not for`(
    audience: LetterTemplate.Audience,
    role: ParticipantRole
  ) throws {
    let template = try Letter.template(audience: audience)
    #expect(
      throws: LetterError.wrongAudience(
        template: "transfer",
        audience: audience.rawValue,
        recipient: "collect@lawfirm.example.org",
        role: role.rawValue
      )
    ) { try Letter.written(template, Letter.facts(role: role)) }
  }

  @Test func `a letter for anyone goes to every role`() throws {
    for role in ParticipantRole.allCases {
      #expect(throws: Never.self) {
        try Letter.written(Letter.template(), Letter.facts(role: role))
      }
    }
  }

  @Test(arguments: ["{{ client.nmae }}", "{{ colour }}", "{{ plan.total }}", "{{ case.comments }}"])
  func `a variable that is not there refuses the letter`(variable: String) throws {
    #expect(throws: TemplateError.self) { try Letter.written(Letter.template(subject: variable)) }
    #expect(throws: TemplateError.self) { try Letter.written(Letter.template(text: variable)) }
    #expect(throws: TemplateError.self) { try Letter.written(Letter.template(html: variable)) }
  }

  @Test func `text is plain and HTML is escaped`() throws {
    let letter = try Letter.written(
      Letter.template(text: "{{ client.name }}", html: "<p>{{ client.name }}</p>"),
      Letter.facts(client: "<b>A & B</b>")
    )
    #expect(letter.draft.text.contains("<b>A & B</b>"))
    #expect(letter.draft.html?.contains("<b>A") == false)
    #expect(letter.draft.html?.contains("A &amp; B") == true)
  }

  @Test(arguments: [
    "\r\nBcc: eve@example.net", "\nX: y", "a\u{0}b", "\u{2028}Bcc: eve@example.net",
  ])
  func `a value cannot add a header field`(value: String) throws {
    let template = try Letter.template()
    let letter = try? Letter.written(template, Letter.facts(client: "Firm" + value))
    guard let letter else { return }
    let sent = MessageParser().parse(letter.bytes)
    #expect(sent.header.all("Bcc").isEmpty && sent.header.all("X").isEmpty)
    #expect(sent.to.map(\.email) == ["collect@lawfirm.example.org"])
  }

  @Test func `items of one currency have a sum`() throws {
    let facts = Letter.facts(items: [Letter.item(1050, "EUR"), Letter.item(-50, "EUR")])
    let letter = try Letter.written(
      Letter.template(text: "{{ case.amount }} {{ case.currency }} {{ items_count }}"),
      facts
    )
    #expect(letter.draft.text.contains("10"))
    #expect(letter.draft.text.contains("EUR 2"))
  }

  @Test(arguments: [
    ("de", "DE", "1.234,50"), ("de", "AT", "1.234,50"), ("de", "CH", "1’234.50"),
    ("de-DE", "CH", "1.234,50"), ("en", "GB", "1,234.50"),
  ])
  func `amounts follow the country where the language leaves it open`(
    language: String,
    country: String,
    amount: String
  ) throws {
    let template = try Letter.template(
      language: language,
      text: "{{ case.amount | money: case.currency }}"
    )
    let facts = Letter.facts(items: [Letter.item(123_450, "EUR")])
    let letter = try Letter.writer(country: country).letter(
      template,
      facts,
      now: Letter.now,
      unique: "abc123"
    )
    // Austria sets a no-break space between thousands in some versions of the tables.
    let text = letter.draft.text.replacing("\u{A0}", with: country == "AT" ? "." : "\u{A0}")
    #expect(text.contains(amount))
  }

  @Test(arguments: [
    [], [Letter.item(1, "EUR"), Letter.item(1, "USD")],
    [Letter.item(.max, "EUR"), Letter.item(.max, "EUR")],
  ])
  func `items without a sum refuse a letter that names it`(items: [Item]) throws {
    let template = try Letter.template(text: "{{ case.amount }}")
    #expect(throws: TemplateError.self) {
      try Letter.written(template, Letter.facts(items: items))
    }
  }
}
