import Cases
import Foundation

/// `dossier proposal read --server`: one JSON object a line in, one a line out.
enum ProposalServer {
  /// A text with what is known of its case.
  private struct Question: Decodable {
    struct Item: Decodable {
      var number: String
    }

    struct Plan: Decodable {
      struct Part: Decodable {
        var day: String
        var amount: Int
      }

      var state: String
      var installments: [Part]
    }

    struct Asked: Decodable {
      var amount: Int?
    }

    struct Context: Decodable {
      var role: String?
      var currency: String?
      var items: [Item]?
      var plan: Plan?
      var asked: Asked?
      var automaticReply: Bool?
    }

    var text: String
    var sent: String?
    var country: String?
    var context: Context?
  }

  private struct Suggestion: Encodable {
    var kind: String
    var amount: Int?
    var currency: String?
    var day: String?
    var items: [String] = []
    var reason: String?
    var stage: String?
    var courtReference: String?
  }

  private struct Answer: Encodable {
    var proposals: [Suggestion] = []
    var decision: String?
    var returnDay: String?
    var explanation: [String]?
  }

  /// Answers each line until there is none.
  static func serve(today: Day, explains: Bool) {
    while let line = readLine() {
      var data: Data
      do {
        let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        data = try JSONEncoder().encode(answer(question, today: today, explains: explains))
      } catch {
        data = Data("{\"error\":\"the line is no such object as it should be\"}".utf8)
      }
      data.append(0x0A)
      FileHandle.standardOutput.write(data)
    }
  }

  private static func answer(_ question: Question, today: Day, explains: Bool) -> Answer {
    let reader = reader(question, today: today)
    let reading = reader.read(question.text)
    var answer = Answer(proposals: grouped(reading.proposals))
    if reading.changesBank { answer.proposals.append(Suggestion(kind: "bank_change")) }
    answer.decision = reading.isApproved.map { $0 ? "approve" : "refuse" }
    answer.returnDay = reading.returnDay
    if explains {
      answer.explanation = reader.rules.explanation(of: question.text)
        .map { [$0.clause, $0.time, $0.outcome, $0.words].joined(separator: " | ") }
    }
    return answer
  }

  private static func reader(_ question: Question, today: Day) -> SayingReader {
    let context = question.context
    let day = question.sent.flatMap { Day(String($0.prefix(10))) } ?? today
    let rules = ProposalRules(
      today: day,
      country: question.country,
      currency: context?.currency,
      items: context?.items?.map(\.number) ?? [],
      plan: context?.plan.map { plan($0, context?.currency ?? "EUR") },
      reasons: DisputeReasonWords(DisputeRules())
    )
    let asked = context?.asked?.amount.map {
      Money(minorUnits: $0, currency: context?.currency ?? "EUR")
    }
    return SayingReader(
      rules: rules,
      role: context?.role.flatMap { ParticipantRole(rawValue: $0) } ?? .client,
      isAutomaticReply: context?.automaticReply ?? false,
      asked: asked
    )
  }

  private static func plan(_ plan: Question.Plan, _ currency: String) -> InstallmentPlan {
    let parts = plan.installments.enumerated().compactMap { place, part in
      Day(part.day).map {
        Installment(number: place + 1, dueOn: $0, effectiveDueOn: $0, amount: part.amount)
      }
    }
    return InstallmentPlan(
      caseNumber: 0,
      currency: currency,
      frequency: .monthly,
      graceDays: 0,
      state: InstallmentPlan.State(rawValue: plan.state) ?? .draft,
      installments: parts
    )
  }

  /// Those that differ in nothing but their item are one.
  private static func grouped(_ proposals: [Proposal]) -> [Suggestion] {
    var keys: [[String: String]] = []
    var found: [Suggestion] = []
    for proposal in proposals {
      var key = proposal.details
      key["item"] = nil
      key["kind"] = proposal.kind.rawValue
      if let place = keys.firstIndex(of: key), let item = proposal.details["item"] {
        found[place].items.append(item)
        continue
      }
      keys.append(key)
      found.append(suggestion(proposal))
    }
    return found
  }

  private static func suggestion(_ proposal: Proposal) -> Suggestion {
    let details = proposal.details
    let isInsolvency = details["stage"] == "insolvency"
    let kind =
      proposal.kind == .invoiceCopy
      ? "copy_request" : isInsolvency ? "insolvency" : proposal.kind.rawValue
    return Suggestion(
      kind: kind,
      amount: proposal.amount?.minorUnits,
      currency: proposal.amount?.currency,
      day: proposal.day?.description,
      items: details["item"].map { [$0] } ?? [],
      reason: details["reason"],
      stage: isInsolvency ? nil : details["stage"],
      courtReference: details["courtReference"]
    )
  }
}
