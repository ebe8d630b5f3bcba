import Cases
import Desk

/// Items as they are typed: `FAC-0118`, or `FAC-0118=950.00` for so much of it.
enum ItemText {
  static let option = Option.text(
    "item",
    "NUMBER[=AMOUNT]",
    "An item it is about, or so much of it."
  ).repeatable

  static let also = Option.flag("also", "Also items that another live case is about.")

  static func item(_ text: String) throws -> OpenCase.Item {
    let pieces = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard !pieces[0].isEmpty, pieces.count == 1 || !pieces[1].isEmpty else {
      throw CommandError("'\(text)' is no item; write NUMBER or NUMBER=AMOUNT.", .usage)
    }
    return OpenCase.Item(pieces[0], amount: pieces.count == 2 ? pieces[1] : nil)
  }

  /// The items of the option.
  static func items(_ invocation: Invocation) throws -> [OpenCase.Item] {
    try invocation.strings("item").map(item)
  }

  // MARK: What is said

  /// Who takes part from the accounts, and which items are on other cases too.
  static func note(_ opened: OpenCase.Outcome, _ output: Output) {
    if let contact = opened.contact {
      output.note("\(contact) takes part as the client, from the accounts.")
    }
    for item in opened.shared { output.note(sentence(item, on: opened.number)) }
  }

  /// Says which items of a case other live cases are about too.
  static func noteShared(_ number: Int, _ environment: Environment, _ output: Output) throws {
    for item in try environment.sharedItems(of: number) { output.note(sentence(item, on: number)) }
  }

  /// That an item is on other cases too, how much of it this one is about, and whose status it has.
  static func sentence(_ shared: SharedItem, on number: Int) -> String {
    let cases = Sentences.listed(shared.cases.map { "case \($0)" })
    let status = shared.keepsStatus ? ", and keeps the status that it has from there" : ""
    return "Item \(shared.item) is on \(cases) too\(status); case \(number) is about "
      + "\(MoneyText.text(shared.part)) of it."
  }
}
