import Testing

@testable import Cases

/// What people write, on Monday 28 September 2026, and all that it suggests.
///
/// A line has the country of the writer and what is known of the case (PLAN: one waits for an answer;
/// APP: an approver was asked for 930.00; LAW: a law firm; AUTO: an automatic reply), the text, in which
/// ` / ` ends a line, and what it suggests; `-` is nothing.
@Suite struct SayingTableTests {
  /// One of the lines.
  struct Saying: CustomTestStringConvertible {
    var country: String
    var flags: Set<String>
    var text: String
    var expected: [String]

    init?(_ line: Substring) {
      guard let bar = line.firstRange(of: " | "), let arrow = line.ranges(of: " => ").last else {
        return nil
      }
      let head = line[..<bar.lowerBound].split(separator: " ").map(String.init)
      country = head[0]
      flags = Set(head.dropFirst())
      text = String(line[bar.upperBound..<arrow.lowerBound]).replacing(" / ", with: "\n")
      let told = String(line[arrow.upperBound...])
      expected = told == "-" ? [] : told.split(separator: "; ").map(String.init).sorted()
    }

    var testDescription: String { "\(country) \(text)" }
  }

  static func sayings(_ table: String) -> [Saying] {
    table.split(whereSeparator: \.isNewline).compactMap(Saying.init)
  }

  private static let currencies = [
    "US": "USD", "GB": "GBP", "CH": "CHF", "MX": "MXN", "BR": "BRL",
  ]

  private static func plan(_ currency: String) -> InstallmentPlan {
    let days = ["2026-10-15", "2026-11-15", "2026-12-15"].compactMap { Day($0) }
    return InstallmentPlan(
      caseNumber: 1,
      currency: currency,
      frequency: .monthly,
      graceDays: 0,
      state: .proposed,
      installments: days.enumerated().map {
        Installment(number: $0 + 1, dueOn: $1, effectiveDueOn: $1, amount: 50_000)
      }
    )
  }

  /// What a saying suggests, each as its kind and values.
  static func read(_ saying: Saying, prefix: String) -> [String] {
    let currency = currencies[saying.country] ?? "EUR"
    let isApprover = saying.flags.contains("APP")
    let reader = SayingReader(
      rules: ProposalRules(
        today: Day("2026-09-28") ?? Day(number: 0),
        country: saying.country,
        currency: currency,
        items: ["2041", "2057", "2063"].map { "\(prefix)-\($0)" },
        plan: saying.flags.contains("PLAN") ? plan(currency) : nil
      ),
      role: isApprover ? .approver : saying.flags.contains("LAW") ? .lawFirm : .client,
      isAutomaticReply: saying.flags.contains("AUTO"),
      asked: isApprover ? Money(minorUnits: 93_000, currency: currency) : nil
    )
    let reading = reader.read(saying.text)
    var found = grouped(reading.proposals)
    found += reading.isApproved.map { ["decision " + ($0 ? "approve" : "refuse")] } ?? []
    found += reading.returnDay.map { ["return_day " + $0] } ?? []
    return found.sorted()
  }

  private static func grouped(_ proposals: [Proposal]) -> [String] {
    var found: [(text: String, items: [String])] = []
    for proposal in proposals {
      let details = proposal.details
      let isInsolvency = details["stage"] == "insolvency"
      let kind =
        isInsolvency
        ? "insolvency" : proposal.kind == .invoiceCopy ? "copy_request" : proposal.kind.rawValue
      let parts = [
        kind, isInsolvency ? nil : details["stage"], proposal.day?.description, details["amount"],
        details["courtReference"],
      ]
      let text = parts.compactMap(\.self).joined(separator: " ")
      let item = details["item"].map { [$0] } ?? []
      if let place = found.firstIndex(where: { $0.text == text }), !item.isEmpty {
        found[place].items += item
      } else {
        found.append((text, item))
      }
    }
    return found.map { ([$0.text] + $0.items.sorted()).joined(separator: " ") }
  }

  @Test(arguments: sayings(english)) func `in English`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "INV") == saying.expected)
  }

  @Test(arguments: sayings(german)) func `in German`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "RE") == saying.expected)
  }

  @Test(arguments: sayings(french)) func `in French`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "FAC") == saying.expected)
  }

  @Test(arguments: sayings(dutch)) func `in Dutch`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "VF") == saying.expected)
  }

  @Test(arguments: sayings(spanish)) func `in Spanish`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "F") == saying.expected)
  }

  @Test(arguments: sayings(italian)) func `in Italian`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "FT") == saying.expected)
  }

  @Test(arguments: sayings(portuguese)) func `in Portuguese`(_ saying: Saying) {
    #expect(Self.read(saying, prefix: "FT") == saying.expected)
  }

  @Test func `every line of the tables is read`() {
    let tables = [
      Self.english, Self.german, Self.french, Self.dutch, Self.spanish, Self.italian,
      Self.portuguese,
    ]
    for table in tables {
      #expect(Self.sayings(table).count == table.split(whereSeparator: \.isNewline).count)
    }
  }
}
