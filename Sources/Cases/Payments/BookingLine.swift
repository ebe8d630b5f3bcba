/// A line of the list that the accounts take over: what the desk claims, what came and where it belongs, and
/// credit notes.
public struct BookingLine: Sendable, Equatable {
  /// What a line says; the words are those of the list.
  public enum Kind: String, Sendable, CaseIterable {
    /// What a case claims of an item.
    case claim
    /// A credit note that a case holds.
    case creditNote = "credit note"
    /// A cost that a case claims.
    case cost
    /// Money that was put on a case or on the account of a client.
    case payment
  }

  /// What it says.
  public var kind: Kind
  /// What names it in each list, such as `payment-12`.
  public var id: String
  /// The account number of the client; empty when nobody knows.
  public var client = ""
  /// The number of the item; several with a semicolon between them.
  public var item = ""
  /// The case; nil for money on an account.
  public var caseNumber: Int?
  /// How much: what is open of what is claimed, less than nothing for a credit note; what came.
  public var amount: Money
  /// The day, `YYYY-MM-DD`: due, of the cost, or on which money came; empty when unknown.
  public var day = ""
  /// Where the case or the money is.
  public var state: String
  /// The file and line by which it came; nil when none did.
  public var origin: FileLine?
  /// What the payer took off what money is for, as was agreed, in minor units.
  public var discount = 0

  /// Joins the parts.
  public init(_ kind: Kind, id: String, amount: Money, state: String) {
    self.kind = kind
    self.id = id
    self.amount = amount
    self.state = state
  }

  /// The heading; a column that is new one day stands at its end.
  public static let heading = [
    "id", "kind", "client", "item", "case", "amount", "currency", "day", "state", "file", "line",
    "discount",
  ]

  /// The state of a line that was listed before and is not there any more.
  public static let withdrawn = "withdrawn"

  /// The cells, in the order of the heading.
  public var cells: [String] {
    [
      id, kind.rawValue, client, item, caseNumber.map(String.init) ?? "", amount.digits,
      amount.currency, day, state, origin?.file ?? "", origin?.line.map(String.init) ?? "",
      discount == 0 ? "" : Money(minorUnits: discount, currency: amount.currency).digits,
    ]
  }

  /// The cells of a line that is not there any more: as they were, withdrawn.
  public static func withdrawn(_ cells: [String]) -> [String] {
    var cells = cells
    if let place = heading.firstIndex(of: "state"), place < cells.count { cells[place] = withdrawn }
    return cells
  }

  /// The items that money on a case is for: those which its text names, else the only one that the case holds.
  ///
  /// Nothing for a case that holds so many that none could look them through.
  public static func items(of held: [String], in text: String) -> String {
    guard held.count <= 50 else { return "" }
    let named = held.filter { PlacingFacts.names($0, in: text) }
    return (named.isEmpty && held.count == 1 ? held : named).joined(separator: ";")
  }
}
