import Cases

/// Puts money that came where it belongs, and takes it back.
extension PlanWriter {
  private var payments: PaymentTable { PaymentTable(db: db) }

  /// Puts a payment on a case or an account, wherever it was.
  func place(_ id: Int, at place: PaymentPlace) throws {
    let before = try movable(id)
    let after = try placed(before, at: place)
    guard (after.caseNumber, after.isOnAccount) != (before.caseNumber, before.isOnAccount) else {
      throw StoreError.paymentIs(id, state: "\(words(place)) already")
    }
    try payments.setPlace(of: after)
    try leave(before, to: words(place))
    try arrive(after, at: place)
  }

  /// Divides a payment; its parts are payments of their own from then on.
  ///
  /// Returns their keys. Throws `StoreError.paymentIs` and `StoreError.noSplit`.
  func split(_ id: Int, into parts: [PaymentPart]) throws -> [Int] {
    let whole = try movable(id)
    if let problem = PaymentPart.problem(parts, of: whole.amount) {
      throw StoreError.noSplit(id, problem)
    }
    var after = whole
    after.caseNumber = 0
    after.isOnAccount = false
    after.isSplit = true
    after.discount = 0
    try payments.setPlace(of: after)
    try leave(whole, to: "in parts")
    try record(.paymentSplit, on: nil, details(of: whole, ["parts": String(parts.count)]))
    return try parts.map { part in
      var piece = try placed(whole, at: part.place)
      piece.amount.minorUnits = part.units
      piece.discount = part.discount
      piece.partOf = id
      piece.id = try payments.insert(piece, key: nil, message: nil, now: context.now)
      try arrive(piece, at: part.place)
      return piece.id
    }
  }

  /// Takes a payment back, with its parts, and what followed from them.
  ///
  /// A part is not taken back by itself: the rest of what came would be a sum that never came, and the
  /// part would be nowhere. Throws `StoreError.noPayment` and `StoreError.paymentIs`.
  func reverse(_ id: Int, reason: String) throws {
    guard let payment = try payments.payment(id), payment.reversedOn == nil else {
      throw StoreError.noPayment(id)
    }
    if let whole = payment.partOf {
      throw StoreError.paymentIs(id, state: "a part of payment \(whole), which came as one")
    }
    try takeBack(payment, reason: reason)
  }

  private func takeBack(_ payment: Payment, reason: String) throws {
    let id = payment.id
    try payments.reverse(id, on: context.today)
    let number = payment.caseNumber == 0 ? nil : payment.caseNumber
    try record(.paymentReversed, on: number, details(of: payment, ["reason": reason]))
    if let number { try change(number) { try $0.follow() } }
    for part in try payments.parts(of: id) where part.reversedOn == nil {
      try takeBack(part, reason: reason)
    }
  }

  /// A payment that may be placed and split; throws `StoreError.noPayment` and
  /// `StoreError.paymentIs`.
  private func movable(_ id: Int) throws -> Payment {
    guard let payment = try payments.payment(id) else { throw StoreError.noPayment(id) }
    if let state = payment.fixedState { throw StoreError.paymentIs(id, state: state) }
    return payment
  }

  /// A payment as it is when it is at a place; what was taken off elsewhere is not taken off there.
  func placed(_ payment: Payment, at place: PaymentPlace) throws -> Payment {
    var payment = payment
    payment.discount = 0
    switch place {
    case .onCase(let number):
      let file = try CaseFileTable(db: db).writable(number)
      payment.caseNumber = file.number
      payment.client = payment.client ?? file.clientID
      payment.isOnAccount = false
    case .account(let account):
      payment.caseNumber = 0
      payment.client = try ItemTable(db: db).clientID(account)
      payment.isOnAccount = true
    }
    return payment
  }

  /// Tells the case that a payment was on that it is elsewhere now.
  private func leave(_ payment: Payment, to place: String) throws {
    guard payment.caseNumber != 0 else { return }
    try record(.paymentMoved, on: payment.caseNumber, details(of: payment, ["to": place]))
    try change(payment.caseNumber) { try $0.follow() }
  }

  private func arrive(_ payment: Payment, at place: PaymentPlace) throws {
    switch place {
    case .onCase: try tell(of: payment)
    case .account: try recordOnAccount(payment)
    }
  }

  /// A payment is on the account of its client.
  func recordOnAccount(_ payment: Payment) throws {
    let client = try payment.client.flatMap(ItemTable(db: db).client)
    try record(
      .paymentOnAccount,
      on: nil,
      details(of: payment, ["account": client?.accountNumber ?? ""])
    )
  }

  private func words(_ place: PaymentPlace) -> String {
    switch place {
    case .onCase(let number): "on case \(number)"
    case .account(let account): "on the account of client \(account)"
    }
  }

  private func details(of payment: Payment, _ more: [String: String]) -> [String: String] {
    [
      "payment": String(payment.id), "amount": String(payment.amount.minorUnits),
      "currency": payment.amount.currency,
    ].merging(more) { $1 }
  }
}
