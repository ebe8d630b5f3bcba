import Foundation
import HTML
import Liquid
import Mail
import Testing

@testable import CLI
@testable import Cases

@Suite("hostile values in the letters that are shipped")
struct HostileValuesTests {
  /// What people and other programs may write, by what it tries.
  static let values: [(name: String, text: String)] = [
    ("an element", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
    ("the end of elements", "</p></td></table></body></html><h1>Pay here</h1>"),
    ("an attribute", "\" onclick=\"alert(1)\" style='x' '><b"),
    ("references", "&lt;b&gt; &amp;lt; &#60;i&#62; &quot;"),
    ("an address", "javascript:alert(1) data:text/html,x https://evil.example/?a=\"b"),
    ("a comment", "<!-- --><![CDATA[ x ]]><?php x ?>--!>"),
    ("header fields", "Firm\r\nBcc: eve@example.net\r\n\r\n<p>new body</p>"),
    ("a bare line end", "Firm\nBcc: eve@example.net"),
    ("odd line ends", "Firm\u{2028}Bcc: eve@example.net\u{2029}\u{85}\u{B}\u{C}X: y"),
    ("control characters", "a\u{0}b\u{1B}[31mred\u{7}\u{7F}"),
    ("what turns text around", "a\u{202E}fdp.exe\u{2066}\u{2067}b\u{202B}c\u{202D}"),
    ("output tags", "{{ case.address }}{{ comments }}"),
    ("tags", "{% for i in (1..9) %}x{% endfor %}{% raw %}{% assign case = 1 %}"),
    ("the filter that leaves HTML", "{{ '<b>' | raw_html }}"),
    ("an encoded word", "=?utf-8?q?=0D=0ABcc:_eve@example.net?="),
    ("a boundary", "--\r\n--=_\r\nContent-Type: text/html\r\n\r\n<b>"),
    ("very long", String(repeating: "long ", count: 1000)),
    ("one long word", String(repeating: "x", count: 2000)),
    ("addresses", "\"a\" <eve@example.net>, eve@example.net;"),
  ]

  /// Every place where a text stands that we did not write.
  static let places: [(name: String, set: @Sendable (inout LetterFacts, String) -> Void)] = [
    ("everywhere", { $0 = $0.with(text: $1) }), ("title", { $0.file.title = $1 }),
    ("status", { $0.file.status = $1 }), ("client", { $0.client?.name = $1 }),
    ("account", { $0.client?.accountNumber = $1 }),
    ("item", { facts, text in for i in facts.items.indices { facts.items[i].number = text } }),
    ("recipient", { $0.recipient.name = $1 }), ("sender", { $0.sender.name = $1 }),
    ("organisation", { $0.organisation = $1 }), ("message", { $0.message = $1 }),
    ("subject", { $0.messageSubject = $1 }), ("resolution", { $0.resolution = $1 }),
    (
      "file",
      { facts, text in
        for i in facts.attachments.indices { facts.attachments[i].fileName = text }
      }
    ),
    (
      "author",
      { facts, text in for i in facts.comments.indices { facts.comments[i].author = text } }
    ),
    (
      "comment",
      { facts, text in for i in facts.comments.indices { facts.comments[i].text = text } }
    ),
    ("validation", { $0.validation?.subject = $1 }), ("reason", { $0.validation?.reason = $1 }),
    ("requester", { $0.validation?.requestedBy = $1 }),
    (
      "step",
      { facts, text in
        for i in facts.validation?.steps.indices ?? 0..<0 {
          facts.validation?.steps[i].department = text
          facts.validation?.steps[i].person = text
          facts.validation?.steps[i].comment = text
        }
      }
    ),
    ("law firm", { $0.legal?.lawFirm = $1 }), ("court", { $0.legal?.court = $1 }),
    ("court reference", { $0.legal?.courtReference = $1 }),
  ]

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || ["\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// All values that a header can hold, as one.
  private static let together = (
    "all together",
    values.map(\.text).filter { $0.count < 1000 && !$0.unicodeScalars.contains(where: isControl) }
      .joined(separator: " ")
  )

  /// Writes a letter with a value in a place, and sees that nothing came of it but text.
  private func tryOut(
    _ template: LetterTemplate,
    _ plain: Shipped.Received,
    place: (name: String, set: @Sendable (inout LetterFacts, String) -> Void),
    value: (name: String, text: String)
  ) throws {
    let label: Testing.Comment = "\(template.subject.name): \(value.name) in \(place.name)"
    var facts = honest(template)
    place.set(&facts, value.text)
    let letter: Shipped.Received
    do {
      letter = try Shipped.received(template, facts)
    } catch  where error is TemplateError || error is ComposeError {
      // A header cannot hold it; the letter is refused, never sent changed.
      #expect(value.text.unicodeScalars.contains(where: Self.isControl), label)
      return
    }
    expectSameEnvelope(letter, plain, label)
    expectSameStructure(letter, plain, label)
    let written = (letter.message.subject ?? "") + letter.text + letter.html
    #expect(!written.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, label)
    // What the tags in a value would have written.
    #expect(!letter.text.contains("xxxxxxxxx") || value.name == "one long word", label)
  }

  private func honest(_ template: LetterTemplate) -> LetterFacts {
    .sample(role: template.audience.sampleRole, now: Shipped.now)
  }

  private func expectSameEnvelope(
    _ letter: Shipped.Received,
    _ plain: Shipped.Received,
    _ label: Testing.Comment
  ) {
    let message = letter.message
    #expect(message.from.map(\.email) == plain.message.from.map(\.email), label)
    #expect(message.to.map(\.email) == plain.message.to.map(\.email), label)
    #expect(message.replyTo == plain.message.replyTo, label)
    let names = message.header.fields.map { $0.name.lowercased() }
    #expect(names == plain.message.header.fields.map { $0.name.lowercased() }, label)
    let subject = message.subject ?? ""
    #expect(subject.hasPrefix(Shipped.tag + " "), label)
    #expect(!subject.contains { $0.isNewline }, label)
    #expect(message.leaves.map(\.mediaType) == plain.message.leaves.map(\.mediaType), label)
  }

  private func expectSameStructure(
    _ letter: Shipped.Received,
    _ plain: Shipped.Received,
    _ label: Testing.Comment
  ) {
    // Free text has lines and, in the letter that is written as text, links to the web.
    let added = letter.elements.subtracting(plain.elements)
    #expect(added.isSubset(of: ["br", "a href"]), label)
    #expect(LinkAddresses.refused(in: letter.html) == [], label)
    let led = letter.links.subtracting(plain.links)
    #expect(led.allSatisfy { $0.hasPrefix("https://evil.example/") }, label)
    #expect(HTMLSanitizer.sanitized(letter.html).remoteContentCount == 0, label)
    for body in [letter.text, letter.shown] {
      #expect(body.contains(letter.message.replyTo.first?.email ?? "none"), label)
    }
  }

  @Test(arguments: ShippedLettersTests.codes)
  func `nothing breaks out, wherever it stands`(code: String) throws {
    let template = try Shipped.template(code, "en")
    let plain = try Shipped.received(template, honest(template))
    for value in Self.values {
      try tryOut(template, plain, place: Self.places[0], value: value)
    }
    let refusable = Self.values.filter { $0.text.unicodeScalars.contains(where: Self.isControl) }
    for place in Self.places.dropFirst() {
      for value in refusable + [Self.together] {
        try tryOut(template, plain, place: place, value: value)
      }
    }
  }

  @Test(arguments: ShippedLettersTests.codes)
  func `nothing breaks out in any language`(code: String) throws {
    for language in Shipped.languages {
      let template = try Shipped.template(code, language)
      let plain = try Shipped.received(template, honest(template))
      try tryOut(template, plain, place: Self.places[0], value: Self.together)
    }
  }
}
