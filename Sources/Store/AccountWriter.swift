import Cases
import Foundation
import Mail

/// Takes rows of the accounts over.
final class AccountWriter {
  let store: SQLiteStore
  let db: Connection
  let context: DeskContext
  /// The day on which what is taken over is true.
  let day: Day
  /// The day of the newest import before it; nil when there was none.
  let earlier: Day?
  /// The key of the file.
  let file: Int
  /// What is kept of the items that rows are about.
  var items = ItemProgress()
  private var touchedItems: Set<Int> = []
  /// The items that rows named, when they are to be remembered; half as large as their keys.
  var seen: [UInt32] = []
  /// Whether items that rows name are remembered.
  var notesItems = false
  private var touchedCases: Set<Int> = []

  init(
    store: SQLiteStore,
    db: Connection,
    context: DeskContext,
    day: Day,
    earlier: Day?,
    file: Int
  ) {
    self.store = store
    self.db = db
    self.context = context
    self.day = day
    self.earlier = earlier
    self.file = file
  }

  func take(_ row: AccountRow, line: Int) throws -> AccountChange {
    try makeRoom()
    do {
      // An item is refused before anything of it is written: what undoes a part of a row costs as much as the
      // row, and of most lists it would never be needed.
      if case .item(let account, let item, let fields) = row, fields.isEmpty {
        return try self.item(account, item, fields, line)
      }
      try finishAdded()
      return try db.savepoint {
        switch row {
        case .client(let account, let name, let values, let fields):
          try client(account, name, values, fields, line)
        case .contact(let account, let email, let values):
          try contact(account, email, values, line)
        case .item(let account, let item, let fields): try self.item(account, item, fields, line)
        case .payment(let account, let payment, let key):
          try self.payment(account, payment, key, line)
        }
      }
    } catch let error as StoreError {
      return AccountChange(line: line, what: "row", outcome: "rejected", detail: "\(error)")
    }
  }

  func change(_ line: Int, _ what: String, isNew: Bool, _ details: [String])
    -> AccountChange
  {
    AccountChange(
      line: line,
      what: what,
      outcome: isNew ? "new" : details.isEmpty ? "same" : "changed",
      detail: details.joined(separator: "; ")
    )
  }

  private var accounts: AccountTable { AccountTable(db: db) }

  /// Sets what is not empty and differs; what changed.
  private func update(
    _ table: AccountTable.Place,
    _ key: Int,
    _ columns: [(name: String, value: String)]
  ) throws -> [String] {
    var details: [String] = []
    for (name, value) in columns where !value.isEmpty {
      let before = try accounts.value(of: name, table, key)
      guard before != value else { continue }
      try accounts.set(name, table, key, to: value)
      details.append("\(name): \(before ?? "") -> \(value)")
    }
    return details
  }

  /// Sets the fields that differ; what changed.
  func update(_ fields: [FieldMatch], of key: Int) throws -> [String] {
    let table = FieldTable(db: db)
    return try fields.compactMap { field in
      let before = try table.value(field.name, of: field.holder, key)
      guard before != field.value else { return nil }
      try table.set(field.name, of: field.holder, key, to: field.value)
      return "\(field.name): \(before) -> \(field.value)"
    }
  }

  private func client(
    _ account: String,
    _ name: String,
    _ values: [String: String],
    _ fields: [FieldMatch],
    _ line: Int
  ) throws -> AccountChange {
    let table = ItemTable(db: db)
    let known = try? table.clientID(account)
    guard known != nil || !name.isEmpty else {
      return AccountChange(
        line: line,
        what: "client \(account)",
        outcome: "rejected",
        detail: "a new client needs a name"
      )
    }
    let id = try known ?? table.setClient(account, name: name, language: "")
    let columns = ["country", "language", "timeZone", "resolver"].map { ($0, values[$0] ?? "") }
    var details = try update(.client, id, [("name", name)] + columns)
    if let text = values["insured"], !text.isEmpty {
      let flag = ["yes", "true", "1", "ja", "oui"].contains(text.lowercased()) ? "1" : "0"
      let before = try accounts.isInsured(id)
      if before != Int(flag) {
        try accounts.setInsured(id, Int(flag))
        details.append("insured: \(flag)")
      }
    }
    details += try update(fields, of: id)
    return change(line, "client \(account)", isNew: known == nil, details)
  }

  private func contact(_ account: String, _ email: String, _ values: [String: String], _ line: Int)
    throws -> AccountChange
  {
    let client = try ItemTable(db: db).clientID(account)
    let email = EmailAddress.comparable(email)
    let known = try accounts.contact(email, of: client)
    let id = try known ?? accounts.insert(contact: email, of: client)
    let columns = ["name", "kind", "phone", "language"].map { ($0, values[$0] ?? "") }
    return change(line, "contact \(email)", isNew: known == nil, try update(.contact, id, columns))
  }

  /// An item has changed: its cases may be about nothing that is open.
  func touch(_ item: Int) { touchedItems.insert(item) }

  private func payment(_ account: String, _ payment: Payment, _ key: String, _ line: Int) throws
    -> AccountChange
  {
    let isKnown = try PaymentTable(db: db).hasKey(key)
    guard !isKnown else { return change(line, "payment \(key)", isNew: false, []) }
    var payment = payment
    payment.client = account.isEmpty ? nil : try ItemTable(db: db).clientID(account)
    let allocation = try allocation(of: payment)
    payment.caseNumber = allocation.number ?? 0
    payment.isOnAccount = allocation.isOnAccount
    if let number = allocation.number { touchedCases.insert(number) }
    let open = try allocation.number.flatMap { number in
      try PaymentEvidenceReader(db: db, today: context.today).payable(number)?
        .open(in: payment.amount.currency)
    }
    _ = try PlanWriter(db: db, actor: .system, context: context).pay(payment, key: key)
    if let number = allocation.number, let open, payment.amount.minorUnits > open {
      try CaseFileTable(db: db).callAttention(to: number, Attention(.overpaid), now: context.now)
    }
    return change(line, "payment \(key)", isNew: true, [allocation.words])
  }

  /// Where a payment surely belongs: on a case, or on the account of a client of whom no case is live.
  ///
  /// Neither, and why, when a person has to place it.
  private func allocation(of payment: Payment) throws -> (
    number: Int?, isOnAccount: Bool, words: String
  ) {
    let onCase = try caseAllocation(of: payment)
    guard onCase.number == nil, payment.caseNumber == 0, let client = payment.client,
      try !CaseFileTable(db: db).hasLive(client: client)
    else { return (onCase.number, false, onCase.words) }
    return (nil, true, "on the account of the client, of whom no case is live")
  }

  private func caseAllocation(of payment: Payment) throws -> (number: Int?, words: String) {
    let reader = PaymentEvidenceReader(db: db, today: context.today)
    if payment.caseNumber != 0 {
      guard let file = try CaseFileTable(db: db).current(payment.caseNumber),
        let payable = try reader.payable(file.number)
      else { return (nil, "to be placed: there is no case \(payment.caseNumber)") }
      for doubt in PlacementDoubt.doubts(payment.amount, from: payment.client, on: payable) {
        // Who names a case and pays more than is open wants all of it there.
        if case .moreThanOpen = doubt { continue }
        return (nil, "to be placed: \(doubt.sentence)")
      }
      return (file.number, "on case \(file.number)")
    }
    let plans = PlanTable(db: db)
    guard let client = payment.client,
      case let found = try plans.casesWithActivePlan(of: client, limit: 2), found.count == 1,
      let payable = try reader.payable(found[0])
    else { return (nil, "to be placed") }
    let doubts = PlacementDoubt.doubts(payment.amount, from: client, on: payable)
    guard let doubt = doubts.first else { return (found[0], "on case \(found[0])") }
    return (nil, "to be placed: \(doubt.sentence)")
  }

  /// Cases whose items are all cleared may be resolved: that is proposed.
  func finish() throws {
    for item in touchedItems {
      touchedCases.formUnion(try CaseFileTable(db: db).live(withItem: item))
    }
    for number in touchedCases.sorted() {
      let items = try ItemTable(db: db).items(of: number)
      guard !items.isEmpty, items.reduce(0, { $0 + $1.outstanding.minorUnits }) == 0,
        let file = try CaseFileTable(db: db).caseFile(number), file.state.isLive,
        let outcome = context.rules.type(file.type.rawValue)?.outcomes.first
      else { continue }
      try ProposalWriter(db: db, actor: .system, now: context.now).make([
        Proposal(
          caseNumber: number,
          kind: .close,
          details: ["outcome": outcome.name],
          evidence: "nothing is open on its items"
        )
      ])
    }
  }
}
