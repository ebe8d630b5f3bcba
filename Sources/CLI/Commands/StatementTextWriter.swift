import Cases
import Desk
import Statements

/// Prints statements while they are read: no more than one entry is in memory.
struct StatementTextWriter {
  let overview: StatementOverview
  let output: Output
  /// How many entries of a statement a table shows.
  private static let shown = 500

  // MARK: JSON

  /// One object with all statements, their entries in the order of the file.
  func json(_ source: StatementSource) throws {
    let json = JSONText(isASCII: output.style.isASCII)
    let output = output
    let place = Place()
    func put(_ text: String) { output.bytes(Array(text.utf8)) }
    put("{\n\"statements\": [")
    try StatementReader().read(source) { event in
      switch event {
      case .heading:
        let head = json.text(
          .record(
            StatementPage.heading(
              overview.headings[place.statement],
              overview.balances[place.statement]
            )
          )
        )
        put((place.statement == 0 ? "\n" : ",\n") + head.dropLast(2) + ",\n  \"entries\": [")
        place.entries = 0
      case .entry(let entry):
        put((place.entries == 0 ? "\n" : ",\n") + json.text(.record(StatementPage.entry(entry))))
        place.entries += 1
      case .balance:
        put("]}")
        place.statement += 1
      case .doubt: break
      }
    }
    let doubts = overview.doubts.map { found -> Record in
      [
        "line": .integer(found.line),
        "doubt": .string(StatementText.doubt(found.doubt, currency: found.currency)),
      ]
    }
    put("],\n\"doubts\": \(json.text(.table(doubts)))\n}\n")
  }

  // MARK: Text

  /// A table for each statement, with its balances above it and its doubts below.
  func table(_ source: StatementSource) throws {
    let output = output
    let place = Place()
    try StatementReader().read(source) { event in
      switch event {
      case .heading: place.rows = []
      case .entry(let entry):
        if place.rows.count < Self.shown { place.rows += StatementPage.rows(entry) }
      case .balance:
        show(place)
        place.statement += 1
      case .doubt: break
      }
    }
    for found in overview.doubts {
      let text = StatementText.doubt(found.doubt, currency: found.currency)
      output.note("Look at line \(found.line): \(text).")
    }
  }

  private func show(_ place: Place) {
    let heading = overview.headings[place.statement]
    let balance = overview.balances[place.statement]
    if place.statement > 0 { output.line("") }
    output.line(Self.sentence(heading, balance))
    output.list(place.rows, empty: "No entry.", sparing: ["status", "currency"])
    if balance.entries > place.rows.count {
      output.note(
        "The first \(place.rows.count) of \(balance.entries) entries; --json has them all."
      )
    }
  }

  private static func sentence(_ heading: StatementHeading, _ balance: StatementBalance) -> String {
    let number = heading.number.map { ", statement \($0)" } ?? ""
    let copy = heading.isCopy ? " (a copy)" : ""
    var parts: [String] = []
    for (word, units) in [("from", balance.opening), ("to", balance.closing)] {
      if let units { parts.append("\(word) \(MoneyText.text(units, heading.currency))") }
    }
    let ends = parts.isEmpty ? "" : ", " + parts.joined(separator: " ")
    let books = heading.format.books ? "" : "; it only announces what a statement brings later"
    return "\(heading.account) (\(heading.format.rawValue)\(number))\(copy)\(ends): "
      + StatementText.balance(balance, currency: heading.currency) + books
  }

  /// Where the reading is.
  private final class Place {
    var statement = 0
    var entries = 0
    var rows: [Record] = []
  }
}
