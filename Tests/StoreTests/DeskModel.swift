import Cases
import Foundation
import Testing

@testable import Store

/// One store in which sequences are played, each on cases of its own.
final class DeskModel {
  static let rules: Rulebook = {
    var rules = Rulebook()
    rules.statuses = [
      CaseStatus(name: "Plan", category: .promiseToPay),
      CaseStatus(name: "Dispute", category: .dispute),
      CaseStatus(name: "Resolved", category: .disputeResolved),
    ]
    let end = CaseOutcome(name: "done", label: "Done", items: .resolve)
    rules.types = [
      CaseTypeRules(name: "payment_plan", label: "Plan", status: "Plan", outcomes: [end]),
      CaseTypeRules(name: "dispute", label: "Dispute", status: "Dispute", outcomes: [end]),
      CaseTypeRules(name: "litigation", label: "Law", status: "Plan", outcomes: [end]),
    ]
    rules.sending.perContact = 1000
    return rules
  }()

  private let folder: String
  private(set) var store: SQLiteStore
  private var random: SplitMix
  let actor = Actor(kind: .user, name: "anna")
  private(set) var day = Day("2026-08-03") ?? Day(number: 0)
  private(set) var count = 0

  // Of the sequence that is played.
  private(set) var number = 0
  private(set) var plan = 0
  private(set) var total = 0
  private(set) var dispute: Int?
  private(set) var validation: Int?
  private(set) var payments: [Int] = []

  init(seed: UInt64) throws {
    random = SplitMix(state: seed)
    // In memory where the system has that: what counts here is what is written, not the disk.
    let isShared = FileManager.default.isWritableFile(atPath: "/dev/shm")
    folder =
      (isShared ? "/dev/shm" : NSTemporaryDirectory()) + "/dossier-model-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(workspace: folder, create: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var context: DeskContext {
    DeskContext(
      rules: Self.rules,
      country: "DE",
      timeZone: .gmt,
      now: day.start(in: .gmt).addingTimeInterval(10 * 3600)
    )
  }

  // MARK: A sequence

  func play() throws {
    try open()
    for _ in 0..<Int.random(in: 4...9, using: &random) {
      let before = try reminders()
      try step()
      try check(before)
    }
    day = day.adding(days: 1)
    if try store.caseFile(number).state.isLive {
      try store.cancel(number, reason: "over", by: actor, now: context.now)
    }
    if let dispute, try store.caseFile(dispute).state.isLive {
      try store.cancel(dispute, reason: "over", by: actor, now: context.now)
    }
    let categories = try items().map(\.category)
    #expect(!categories.contains("promise_to_pay"), "no case holds it")
    #expect(!categories.contains("dispute"), "no case holds it")
  }

  private func open() throws {
    count += 1
    (dispute, validation, payments) = (nil, nil, [])
    total = Int.random(in: 1...1_000_000, using: &random)
    _ = try store.setClient("C-\(count)", name: "Client", language: "")
    let money = Money(minorUnits: total, currency: "EUR")
    try store.setItem(
      Item(
        id: 0,
        number: "F-\(count)",
        type: .invoice,
        dueDate: day.adding(days: pick(0..<120) - 90).description,
        amount: money,
        outstanding: money
      ),
      account: "C-\(count)",
      on: context.today
    )
    let opening = SQLiteStore.Opening(
      type: .paymentPlan,
      title: "Plan",
      status: Self.rules.statuses[0],
      account: "C-\(count)",
      items: ["F-\(count)"],
      participants: [Participant(email: "c\(count)@client.example", role: .client)]
    )
    number = try store.open(opening, by: actor, now: context.now)
    let size = min(total, Int.random(in: 1...5, using: &random))
    let first = day.adding(days: Int.random(in: 0...20, using: &random))
    let amounts = InstallmentPlan.split(total, into: size)
    let days = InstallmentPlan.days(from: first, .weekly, count: size)
    plan = try store.create(
      InstallmentPlan(
        caseNumber: number,
        currency: "EUR",
        frequency: .weekly,
        graceDays: 3,
        installments: zip(days, amounts).enumerated().map {
          Installment(
            number: $0.offset + 1,
            dueOn: $0.element.0,
            effectiveDueOn: $0.element.0,
            amount: $0.element.1
          )
        }
      ),
      by: actor,
      context
    )
    try store.move(plan: plan, to: .active, by: actor, context)
  }

  private func step() throws {
    switch pick(0..<19) {
    case 0, 1: try pay(.manual)
    case 2: try pay(.claimed)
    case 3: try reverse()
    case 4: try promise()
    case 5, 6, 7: try later()
    case 8: try contest()
    case 9: try decide()
    case 10: try crash()
    case 11: try fail()
    case 12: try receive()
    case 13, 14: try placeMoney()
    case 15: try change()
    case 16, 17: try word()
    default: try accept()
    }
  }

  // MARK: Steps

  func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  func take(payment: Int) { payments.append(payment) }

  func allowing(_ body: () throws -> Void) throws {
    // What the state forbids is refused; that is no fault.
    do { try body() } catch is StoreError {} catch is ValidationError {}
  }

  private func pay(_ source: Payment.Source) throws {
    let amount = Int.random(in: 1...(total + 100), using: &random)
    try allowing {
      payments.append(
        try store.pay(
          Payment(
            caseNumber: number,
            receivedOn: day,
            amount: Money(minorUnits: amount, currency: "EUR"),
            source: source
          ),
          by: actor,
          context
        )
      )
    }
  }

  private func reverse() throws {
    guard let payment = payments.randomElement(using: &random) else { return }
    try allowing { try store.reverse(payment: payment, reason: "wrong", by: actor, context) }
  }

  private func promise() throws {
    let lines = try standing().lines
    let line = lines.randomElement(using: &random)
    guard let line, try store.plan(plan).state == .active else { return }
    try allowing {
      try store.promise(
        Promise(
          caseNumber: number,
          plan: plan,
          installment: line.installment.number,
          madeOn: day,
          dueOn: day.adding(days: Int.random(in: 0...20, using: &random)),
          amount: Money(minorUnits: max(1, line.outstanding), currency: "EUR")
        ),
        by: actor,
        context
      )
    }
  }

  /// Days pass, and the program looks once or twice, maybe not at all.
  private func later() throws {
    day = day.adding(days: Int.random(in: 1...15, using: &random))
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      for (job, key) in [
        (ScheduleJob.plan, plan), (.promise, number), (.validation, validation ?? 0),
      ] { try store.carryOut(job, key, context) }
    }
  }

  /// The item gets a dispute case besides, or that one ends in some way.
  private func contest() throws {
    guard let open = dispute else {
      var opening = SQLiteStore.Opening(
        type: .dispute,
        title: "Dispute",
        status: Self.rules.statuses[1],
        account: "C-\(count)",
        items: ["F-\(count)"]
      )
      // All of the item, or a part of it.
      if Bool.random(using: &random) { opening.amounts = ["F-\(count)": pick(1..<(total + 1))] }
      dispute = try store.open(
        opening,
        by: actor,
        now: context.now.addingTimeInterval(1)
      )
      #expect(try items().map(\.category) == ["dispute"])
      return
    }
    try allowing {
      if Bool.random(using: &random) {
        try store.cancel(open, reason: "none", by: actor, now: context.now)
      } else {
        let end = try #require(Self.rules.type("dispute")?.outcomes.first)
        try store.end(
          open,
          as: end,
          closes: false,
          rules: Self.rules,
          by: actor,
          now: context.now
        )
      }
    }
  }

  private func decide() throws {
    guard let validation else {
      try allowing {
        validation = try store.request(
          Validation(
            caseNumber: number,
            subject: "Waiver",
            amount: Money(minorUnits: 100, currency: "EUR"),
            mode: .parallel,
            quorum: 1,
            requestedBy: "anna",
            deadline: day.adding(days: 5).description,
            steps: [
              ValidationStep(number: 1, department: "", email: "a@example.com"),
              ValidationStep(number: 2, department: "", email: "b@example.com"),
            ]
          ),
          by: actor,
          now: context.now
        )
      }
      return
    }
    let isApproved = Bool.random(using: &random)
    for _ in 1...2 {
      try allowing {
        try store.decide(
          validation,
          step: Int.random(in: 1...2, using: &random),
          isApproved: isApproved,
          comment: "so",
          by: actor,
          context
        )
      }
    }
  }

  func reopen() throws { store = try SQLiteStore(workspace: folder) }
}
