import Cases
import Foundation

/// `dossier payment match --server`: one JSON object a line in, one a line out.
enum PaymentMatchServer {
  /// A payment with what is open, and what is asked about it.
  private struct Question: Decodable {
    struct Payer: Decodable {
      var knownIbanOfClient: String?
    }

    struct Discount: Decodable {
      var percent: Double
      var days: Int
    }

    struct Item: Decodable {
      var number: String
      var open: Int
      var client: String?
      var currency: String?
      var due: String?
      var issued: String?
      var reference: String?
      var discount: Discount?
    }

    struct Part: Decodable {
      var n: Int
      var amount: Int
      var paid: Int?
    }

    struct Case: Decodable {
      var ref: String
      var client: String?
      var currency: String?
      var state: String?
      var items: [String]?
      var plan: [Part]?
    }

    var text: String?
    var structured: String?
    var amount: Int
    var currency: String?
    var date: String?
    var payer: Payer?
    var items: [Item]?
    var cases: [Case]?
  }

  private struct Answer: Encodable {
    struct Part: Encodable {
      var number: String?
      var `case`: String?
      var installment: Int?
      var amount: Int
    }

    var action: String
    var to: [Part]?
    var evidence: [String]?
    var reason: String?
    var candidates: [String]?
  }

  /// Answers each line until there is none.
  static func serve(today: Day) {
    while let line = readLine() {
      var data: Data
      do {
        let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        data = try JSONEncoder().encode(answer(facts(question, today)))
      } catch {
        data = Data("{\"error\":\"the line is no such object as it should be\"}".utf8)
      }
      data.append(0x0A)
      FileHandle.standardOutput.write(data)
    }
  }

  private static func facts(_ question: Question, _ today: Day) -> PlacingFacts {
    let currency = question.currency ?? "EUR"
    var facts = PlacingFacts(
      text: question.text ?? "",
      structured: question.structured ?? "",
      amount: Money(minorUnits: question.amount, currency: currency),
      day: question.date.flatMap { Day($0) } ?? today,
      payerOf: question.payer?.knownIbanOfClient.map { [$0] } ?? [],
      items: (question.items ?? []).map(item)
    )
    let read = (question.cases ?? []).compactMap { file in
      CaseReference(stated: file.ref).map { (file, $0) }
    }
    facts.cases = read.map { self.file($0, $1, facts.items) }
    for prefix in Set(read.map(\.1.prefix)).sorted() {
      facts.references += RemittanceReference.references(
        in: "\(facts.structured) \(facts.text)",
        prefix: prefix
      ) { number, check in
        read.contains { $0.1.prefix == prefix && $0.1.number == number && $0.1.check == check }
      }
    }
    return facts
  }

  private static func item(_ item: Question.Item) -> PayableItem {
    let open = Money(minorUnits: item.open, currency: item.currency ?? "EUR")
    var found = PayableItem(number: item.number, open: open, client: item.client ?? "")
    found.issued = item.issued.flatMap { Day($0) }
    found.due = item.due.flatMap { Day($0) }
    found.reference = item.reference ?? ""
    if let terms = item.discount, let issued = found.issued {
      found.discount = CashDiscount(
        .basisPoints(Int((terms.percent * 100).rounded())),
        until: issued.adding(days: terms.days)
      )
    }
    return found
  }

  private static func file(
    _ file: Question.Case,
    _ reference: CaseReference,
    _ items: [PayableItem]
  ) -> ReferredCase {
    var found = ReferredCase(
      number: reference.number,
      reference: file.ref,
      client: file.client ?? ""
    )
    found.items = Set(file.items ?? [])
    found.isLive = file.state.map { CaseState(rawValue: $0)?.isLive ?? false } ?? true
    found.currencies = [file.currency ?? "EUR"]
    found.missing = file.plan?.map {
      .init(number: $0.n, units: max(0, $0.amount - ($0.paid ?? 0)))
    }
    let own = items.filter { found.items.contains($0.number) }
    if own.count == found.items.count { found.open = Money.sum(own.map(\.open))?.minorUnits }
    return found
  }

  private static func answer(_ facts: PlacingFacts) -> Answer {
    let rule = PlacingRule(facts)
    let found = rule.answer
    guard let doubt = found.doubt else {
      return Answer(
        action: "allocate",
        to: found.parts.map { part($0, facts) },
        evidence: found.evidence.map(\.sentence)
      )
    }
    let names = rule.candidates.map { candidate in
      switch candidate.target {
      case .item(let place): facts.items[place].number
      case .installment(_, let place), .ofCase(let place): facts.cases[place].reference
      }
    }
    return Answer(action: "ask", reason: doubt.sentence, candidates: names)
  }

  private static func part(_ part: PlacedPart, _ facts: PlacingFacts) -> Answer.Part {
    switch part.target {
    case .item(let place): .init(number: facts.items[place].number, amount: part.units)
    case .installment(let number, let place):
      .init(case: facts.cases[place].reference, installment: number, amount: part.units)
    case .ofCase(let place): .init(case: facts.cases[place].reference, amount: part.units)
    }
  }
}
