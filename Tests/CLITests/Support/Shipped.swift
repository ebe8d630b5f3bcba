import Foundation
import HTML
import Mail

@testable import CLI
@testable import Desk
@testable import Cases

/// The letters that Dossier ships, and what they are written with.
enum Shipped {
  static let languages = ["de", "en", "es", "fr", "it", "nl", "pt"]

  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  static let folder = TemplateFolder(path: checkout + "/templates")

  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  static let tag = references.reference(1042).tag

  private static let keys = ReferenceKeys(
    active: ReferenceKeys.Key(name: "2026", secret: [UInt8](repeating: 7, count: 32)),
    workspaceID: "workspace"
  )
  private static let references = ReferenceScheme(prefix: "DOS", keys: keys)

  static let writer = LetterWriter(
    references: references,
    addresses: CaseAddress(localPart: "cases", separator: "+", domain: "example.com", keys: keys),
    messageIDs: MessageIDScheme(prefix: "dos", domain: "example.com", keys: keys),
    from: EmailAddress(name: "Receivables", email: "dossier@example.com"),
    timeZone: .gmt,
    country: "DE"
  )

  static func template(_ code: String, _ language: String) throws -> LetterTemplate {
    try folder.template(code, languages: [language])
  }

  /// A letter as its recipient's client reads it.
  static func received(_ template: LetterTemplate, _ facts: LetterFacts) throws -> Received {
    Received(try writer.letter(template, facts, now: now, unique: "a1").bytes)
  }

  /// What a client makes of a letter.
  struct Received {
    let message: Message
    let text: String
    let html: String
    /// Every element with the names of its attributes.
    var elements: Set<String> = []
    /// Where the links lead.
    var links: Set<String> = []
    /// The text that the HTML shows.
    var shown: String { HTMLText.text(of: html) }

    init(_ bytes: [UInt8]) {
      message = MessageParser().parse(bytes)
      text = message.plainText
      html = message.htmlText ?? ""
      var reader = HTMLReader(html)
      while let event = reader.next() {
        switch event {
        case .open(let tag), .void(let tag):
          elements.insert(
            ([tag.name] + tag.attributes.map(\.name).sorted()).joined(separator: " ")
          )
          links.formUnion(tag.attributes.filter { $0.name == "href" }.map(\.value))
        case .close, .text: break
        }
      }
    }
  }
}
