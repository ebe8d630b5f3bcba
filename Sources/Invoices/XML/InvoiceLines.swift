import Statements

/// The lines of an e-invoice, as many as are to be kept.
struct InvoiceLines {
  private let most: Int
  private let mostElements: Int
  private var elements = 0
  /// Those that are kept.
  private(set) var kept: [XMLRecord] = []
  /// How many there are.
  private(set) var count = 0

  init(most: Int, elements: Int) {
    self.most = most
    mostElements = elements
  }

  /// Whether one that is kept goes on.
  var isInside: Bool { kept.last.map { !$0.isWhole } ?? false }

  /// Takes an element of a line, or a line that begins; false for what is not kept, with all in it.
  mutating func take(_ tag: XMLTag) -> Bool {
    if !isInside {
      count += 1
      guard kept.count < most, elements < mostElements else { return false }
      kept.append(XMLRecord(keeping: ["currencyID", "unitCode"]))
    }
    guard elements < mostElements else { return false }
    elements += 1
    kept[kept.count - 1].start(tag)
    return true
  }

  /// The innermost element of a line ends.
  mutating func end(_ text: [UInt8]) { kept[kept.count - 1].end(text) }
}
