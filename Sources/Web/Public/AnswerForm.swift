import Cases
import Desk
import Digest
import Foundation
import HTTP

/// What somebody has entered on their answer page so far; all of it travels in the page, and is looked at anew
/// each time.
struct AnswerForm {
  /// What was said before, in order.
  var entries: [PageAnswer.Entry] = []
  /// What makes the answer be taken once, and names its files: letters and digits.
  let key: String

  private static let keyLength = 26

  /// A new one.
  init() { key = Self.newKey() }

  /// Letters and digits that nobody can guess.
  static func newKey() -> String { String(Hex.encoded(Secrets.random()).prefix(keyLength)) }

  /// The one that a page sent back; throws `RequestRefusal.malformed(.form)` for what no page of ours sends.
  init(_ fields: FormFields) throws {
    guard let key = fields["form"], key.utf8.count == Self.keyLength,
      key.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      fields.all("entry").count <= AnswerRules.mostEntries
    else { throw RequestRefusal.malformed(.form) }
    self.key = key
    entries = try fields.all("entry").map { text in
      guard let entry = try? JSONDecoder().decode(PageAnswer.Entry.self, from: Data(text.utf8))
      else {
        throw RequestRefusal.malformed(.form)
      }
      return entry
    }
  }

  /// The entries as the page carries them.
  var carried: [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return entries.compactMap { entry in
      var bare = entry
      bare.sentence = ""
      return (try? encoder.encode(bare)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The entry that the fields of a kind make; `wrong` names those that cannot be read.
  static func entry(
    _ kind: PageAnswer.Entry.Kind,
    _ fields: FormFields,
    on page: AnswerPage,
    language: String,
    country: String,
    currency: String
  ) -> (entry: PageAnswer.Entry, wrong: [String: AnswerRules.Problem]) {
    var entry = PageAnswer.Entry(kind)
    var wrong: [String: AnswerRules.Problem] = [:]
    entry.items = kind.isAboutItems ? fields.all("item") : []
    let open = page.open(entry.items)
    entry.amounts = kind == .pay || kind == .paid ? open : [:]
    if let typed = filled(fields["amount"]) {
      let units = TypedFields.units(
        typed,
        currency: open.count == 1 ? open.keys.first ?? currency : currency,
        decimalMark: language.hasPrefix("en") ? "." : ","
      )
      if open.count > 1 || units == nil { wrong["amount"] = .amount }
      entry.amounts = units.map { [open.keys.first ?? currency: $0] } ?? [:]
    }
    if let typed = filled(fields["day"]) ?? filled(fields["other_day"]) {
      let day = TypedFields.day(typed, monthsFirst: language.hasPrefix("en") && country == "US")
      if day == nil { wrong["day"] = .day }
      entry.day = day?.description
    }
    entry.reason = filled(fields["reason"])
    entry.count = filled(fields["count"]).flatMap { Int($0) }
    entry.stage = filled(fields["stage"])
    entry.courtReference = filled(fields["court_reference"])
    entry.comment = filled(fields["comment"])
    if kind == .accept { entry.plan = fields["plan"].flatMap { Int($0) } }
    return (entry, wrong)
  }

  /// A text without blanks around it; nil when nothing is left.
  static func filled(_ text: String?) -> String? {
    let trimmed = text?.trimmed ?? ""
    return trimmed.isEmpty ? nil : trimmed
  }
}
