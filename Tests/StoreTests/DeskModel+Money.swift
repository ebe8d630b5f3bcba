import Cases
import Testing

@testable import Store

/// Money that names no case, parts of an item that are contested, and cases that change hands.
extension DeskModel {
  private var account: String { "C-\(count)" }

  /// Where money of the sequence may go: its cases, and the account of its client.
  private var places: [PaymentPlace] {
    [.onCase(number), .account(account)] + (dispute.map { [.onCase($0)] } ?? [])
  }

  private func place() -> PaymentPlace { places[pick(0..<places.count)] }

  /// Money comes in, and nothing says what it is for.
  func receive() throws {
    let amount = pick(1..<(total + 100))
    let payment = Payment(
      caseNumber: 0,
      receivedOn: day,
      amount: Money(minorUnits: amount, currency: "EUR"),
      reference: "thanks",
      source: .import
    )
    let id = try store.write { db in
      try PaymentTable(db: db).insert(payment, key: nil, message: nil, now: context.now)
    }
    take(payment: id)
  }

  /// Somebody puts a payment somewhere, wherever it was, or divides it.
  func placeMoney() throws {
    guard !payments.isEmpty else { return }
    let id = payments[pick(0..<payments.count)]
    let amount = try store.payment(id).amount.minorUnits
    try allowing {
      guard amount > 1, pick(0..<2) == 0 else {
        return try store.place(payment: id, at: place(), by: actor, context)
      }
      let first = pick(1..<amount)
      let parts = [PaymentPart(first, at: place()), PaymentPart(amount - first, at: place())]
      for part in try store.split(payment: id, into: parts, by: actor, context) {
        take(payment: part)
      }
    }
  }

  /// Another resolver, and for the dispute another client and back.
  func change() throws {
    try allowing {
      let user = ["lea", "tom", "hanna"][pick(0..<3)]
      try store.setResolver(user, of: number, by: actor, now: context.now)
      #expect(try store.caseFile(number).resolver == user)
    }
    guard let dispute else { return }
    try allowing {
      for account in ["C-1", account] {
        let client = try store.clientView(account: account).client
        try store.change(dispute, client: client, by: actor, now: context.now)
        #expect(try store.caseFile(dispute).clientID == client.id)
      }
    }
  }

  /// What holds of money after each step.
  func checkMoney() throws {
    let all = try payments.map(store.payment)
    let wholes = all.filter { $0.partOf == nil && $0.counts }
    let places = all.filter { $0.counts && !$0.isSplit }
    #expect(sum(places) == sum(wholes), "each cent that came is in one place")
    for payment in places {
      let ways = [payment.caseNumber != 0, payment.isOnAccount, payment.isToPlace]
      #expect(ways.count(where: \.self) == 1, "payment \(payment.id) is in one place")
    }
    let toPlace = places.filter(\.isToPlace).map(\.id)
    let shown = Set(try store.paymentsToPlace(limit: 1_000_000).map(\.id))
    #expect(shown.isSuperset(of: toPlace), "what nobody has placed is in sight")
    let onCase = try store.payments(of: number).filter(\.counts)
    #expect(sum(onCase) == sum(places.filter { $0.caseNumber == number }))
  }

  /// A part of an item is never more than the item, whatever is on how many cases.
  func checkParts() throws {
    guard let dispute, try store.caseFile(dispute).state.isLive else { return }
    for item in try store.caseView(dispute).items {
      #expect((item.inCase ?? 0) <= item.amount.minorUnits)
      #expect(item.outstanding == item.amount, "a contest changes nothing that is open")
    }
  }

  private func sum(_ payments: [Payment]) -> Int {
    payments.reduce(0) { $0 + $1.amount.minorUnits }
  }
}
