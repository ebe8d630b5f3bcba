/// A variable that letters may name.
public struct LetterVariable: Sendable {
  /// Its name with dots, for example `case.reference`.
  public var name: String
  /// What it is, in a few words.
  public var meaning: String
  /// Whether a user or a message from outside wrote it, so that it may hold anything.
  public var isFreeText: Bool

  private init(_ name: String, _ meaning: String, isFreeText: Bool = false) {
    self.name = name
    self.meaning = meaning
    self.isFreeText = isFreeText
  }

  /// All of them, in the order of the manual.
  public static let all: [LetterVariable] = [
    LetterVariable("case.number", "the number of the case"),
    LetterVariable("case.reference", "the reference, without brackets"),
    LetterVariable("case.tag", "the reference in brackets, as a subject carries it"),
    LetterVariable("case.title", "the name of the case"),
    LetterVariable("case.type", "dispute, litigation, and so on"),
    LetterVariable("case.status", "the status"),
    LetterVariable("case.opened_on", "when the case was opened"),
    LetterVariable("case.address", "the case address of this recipient"),
    LetterVariable("case.amount", "what is open; only when all items have one currency"),
    LetterVariable("case.currency", "the currency of all items; only when they have one"),
    LetterVariable("client.name", "the name of the client; only when the case has one"),
    LetterVariable("client.account_number", "the client's account"),
    LetterVariable("recipient.name", "the name of the recipient; may be empty"),
    LetterVariable("recipient.email", "the address of the recipient"),
    LetterVariable("recipient.role", "what the recipient is on the case"),
    LetterVariable("sender.name", "the name of the user who sends"),
    LetterVariable("sender.email", "the address of the user who sends"),
    LetterVariable("organisation.name", "the name of our organisation"),
    LetterVariable(
      "items",
      "the items: number, type, issue_date, due_date, amount, outstanding, currency"
    ),
    LetterVariable("items_count", "how many items there are"),
    LetterVariable("attachments", "the files that go along: name, size"),
    LetterVariable("message", "free text of the user; may be empty", isFreeText: true),
  ]

  /// Whether a template may name a path: a variable, or something inside of one that is a list.
  static func isKnown(_ path: [String]) -> Bool {
    let name = path.prefix(2).joined(separator: ".")
    if all.contains(where: { $0.name == name }) { return true }
    guard let root = path.first else { return false }
    let isList = ["items", "attachments"].contains(root)
    return all.contains { $0.name == root }
      && (path.count == 1 || isList && ["size", "first", "last", "[]"].contains(path[1]))
      || path.count == 1 && all.contains { $0.name.hasPrefix(root + ".") }
  }
}
