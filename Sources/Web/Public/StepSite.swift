import Cases
import Desk
import Foundation
import HTTP
import Liquid

/// The pages behind a decision link: the question, what is chosen, and a code to the address on file where the
/// workspace asks for one.
struct StepSite {
  private let visit: PublicVisit
  private let page: StepPage
  private let writer: PageWriter
  private let codes: MailCodes
  private let sendCode: @Sendable (String, StepPage, PageWriter, Environment) -> Void

  init(
    _ visit: PublicVisit,
    _ page: StepPage,
    _ writer: PageWriter,
    codes: MailCodes,
    sendCode: @escaping @Sendable (String, StepPage, PageWriter, Environment) -> Void
  ) {
    self.visit = visit
    self.page = page
    self.writer = writer
    self.codes = codes
    self.sendCode = sendCode
  }

  private static let longestText = 5_000

  /// The answer to the request.
  func response() throws -> Response {
    guard visit.isPost else { return try question([:], FormFields()) }
    let fields = try visit.request.sent().fields
    guard page.standing == .asked else { return try question([:], FormFields()) }
    let (choice, wrong) = choice(fields)
    guard let choice else { return try question(wrong, fields) }
    let needsCode = visit.desk.workspace.configuration.web.answers.decisionProof == .code
    switch fields["step"] {
    case "decide": return needsCode ? try askForCode(fields) : try decide(choice)
    case "confirm" where needsCode: return try confirm(choice, fields)
    default: throw RequestRefusal.malformed(.form)
    }
  }

  /// What was chosen; else what is wrong, by field.
  private func choice(_ fields: FormFields) -> (Environment.StepChoice?, [String: String]) {
    let comment = AnswerForm.filled(fields["comment"]) ?? ""
    guard comment.unicodeScalars.count <= Self.longestText else {
      return (nil, ["comment": "answer.wrong.long"])
    }
    switch fields["choice"] {
    case "approve": return (.approve(comment: comment), [:])
    case "refuse" where comment.isEmpty: return (nil, ["comment": "decision.wrong.reason"])
    case "refuse": return (.refuse(reason: comment), [:])
    case "ask" where comment.isEmpty: return (nil, ["comment": "decision.wrong.question"])
    case "ask": return (.ask(comment), [:])
    case "pass":
      let id = fields["other"] ?? ""
      guard page.others.contains(where: { $0.id == id }) else {
        return (nil, ["other": "decision.wrong.other"])
      }
      return (.pass(to: id, comment: comment), [:])
    default: return (nil, ["choice": "decision.wrong.choice"])
    }
  }

  // MARK: Codes

  /// What a code stands for: this link, and this choice.
  private func meaning(_ fields: FormFields) -> String {
    let parts = ["choice", "comment", "other"].map { fields[$0] ?? "" }
    return Secrets.digest(([visit.link] + parts).joined(separator: "\u{0}"))
  }

  private func askForCode(_ fields: FormFields) throws -> Response {
    let ticket = AnswerForm.newKey()
    guard visit.limits.mayHaveCode(visit.digest, at: visit.now),
      let code = codes.issue(for: meaning(fields), browser: ticket, at: visit.now)
    else { throw PublicRefusal.tooMany }
    sendCode(code, page, writer, visit.desk)
    return try ask(ticket, fields, wrong: nil)
  }

  private func ask(_ ticket: String, _ fields: FormFields, wrong: String?) throws -> Response {
    try show(
      "decision_code",
      [
        "ticket": .string(ticket), "choice": .string(fields["choice"] ?? ""),
        "comment": .string(fields["comment"] ?? ""), "other": .string(fields["other"] ?? ""),
        "wrong": PageValue.text(wrong), "minutes": .int(Int(MailCodes.lifetime / 60)),
      ],
      status: wrong == nil ? .ok : .unprocessable
    )
  }

  private func confirm(_ choice: Environment.StepChoice, _ fields: FormFields) throws -> Response {
    let ticket = fields["ticket"] ?? ""
    switch codes.take(fields["code"] ?? "", browser: ticket, at: visit.now) {
    case .signedIn(let meant) where meant == meaning(fields): return try decide(choice)
    case .wrong: return try ask(ticket, fields, wrong: "decision.wrong.code")
    // It is used up, or was for something else: what was chosen is there still.
    case .signedIn, .gone: return try question(["choice": "decision.wrong.code_gone"], fields)
    }
  }

  private func decide(_ choice: Environment.StepChoice) throws -> Response {
    do {
      try visit.desk.decide(choice, by: visit.link, from: visit.network)
    } catch is ValidationError {
      // Somebody was quicker: the page says who.
      return .seeOther(visit.address("d"))
    }
    let done =
      switch choice {
      case .approve, .refuse: "decided"
      case .ask: "asked"
      case .pass: "passed"
      }
    return .seeOther(visit.address("d", "?done=\(done)"))
  }

  // MARK: Pages

  private func question(_ wrong: [String: String], _ fields: FormFields) throws -> Response {
    let done = visit.query["done"].flatMap {
      ["decided", "asked", "passed"].contains($0) ? $0 : nil
    }
    return try show(
      "decision",
      [
        "standing": .string(page.standing.rawValue), "done": PageValue.text(done),
        "by": .string(page.step.decidedBy), "on": PageValue.text(page.step.decidedOn),
        "state": .string(page.step.state.rawValue),
        "others": .array(
          page.others.map {
            ["id": .string($0.id), "name": .string($0.name.isEmpty ? $0.id : $0.name)]
          }
        ),
        "wrong": .object(wrong.mapValues { .string($0) }),
        "choice": .string(fields["choice"] ?? ""), "comment": .string(fields["comment"] ?? ""),
        "other": .string(fields["other"] ?? ""),
      ],
      status: wrong.isEmpty ? .ok : .unprocessable
    )
  }

  private func show(_ screen: String, _ data: [String: Value], status: Status) throws -> Response {
    var all = data
    all["letter"] = .object(page.values)
    all["address"] = .string(visit.address("d"))
    all["files"] = visit.links("d", to: page.files)
    all["title"] = .string(visit.desk.references.reference(page.validation.caseNumber).text)
    return try writer.page(screen, all, status: status, frame: "public")
  }
}
