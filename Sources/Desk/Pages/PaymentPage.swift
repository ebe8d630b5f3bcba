package import Cases
import Store

/// A payment with where it is, and where it may belong when nobody has placed it.
package struct PaymentPage: Sendable {
  package let payment: Payment
  /// The client on whose account it came; nil when nobody knows.
  package let client: Client?
  /// The places where it may belong, what fits best first; empty for one that was placed.
  package let suggestions: [PaymentSuggestion]
  /// Why it waits, in words; empty for one that was placed.
  package var why = ""
  /// Where it stands in the statement that brought it; nil when none did.
  package var origin: FileLine?

  /// Where it is, in words.
  package var place: String {
    PaymentPage.place(of: payment, account: client?.accountNumber ?? "")
  }

  /// Where a payment is, in words; `account` is the account number of its client.
  package static func place(of payment: Payment, account: String) -> String {
    if let day = payment.reversedOn { return "reversed on \(day)" }
    if payment.isSplit { return "in parts" }
    if payment.caseNumber != 0 { return "case \(payment.caseNumber)" }
    return payment.isOnAccount ? "account \(account)" : "to be placed"
  }

  /// A place that is suggested, as it is typed and read: `1042`, `account C-1001`.
  package static func text(_ place: PaymentPlace) -> String {
    switch place {
    case .onCase(let number): "\(number)"
    case .account(let account): "account \(account)"
    }
  }
}

extension Environment {
  /// How many payments are shown at most.
  package static let paymentLimit = 1000

  /// Money that nobody has placed, longest waiting first, with where it may belong.
  package func paymentsToPlace() throws -> [PaymentPage] {
    let payments = try store.paymentsToPlace(limit: Environment.paymentLimit)
    let evidence = try store.evidence(
      of: payments,
      named: { references.cases(in: $0.reference) },
      today: today
    )
    let placements = try store.placements(
      of: payments,
      references: { references.remittance(in: $0) },
      today: today
    )
    return try evidence.map { evidence in
      let placement = placements[evidence.payment.id]
      var page = try page(
        of: evidence.payment,
        placement.map(evidence.suggestions.led) ?? evidence.suggestions
      )
      page.why = placement.map { why($0, evidence.payment.amount.currency) } ?? ""
      return page
    }
  }

  /// Why a payment waits, in words; what has become sure since it came says so.
  private func why(_ placement: MoneyPlacement, _ currency: String) -> String {
    switch placement {
    case .waits(let doubt): return doubt.sentence
    case .placed(let parts, let why) where parts.count == 1:
      return "by what is known now it belongs on \(PaymentPage.text(parts[0].place)): \(why)"
    case .placed(let parts, let why):
      let places = parts.map { part in
        "\(Money(minorUnits: part.units, currency: currency).fixed) on \(PaymentPage.text(part.place))"
      }
      return "it can be divided: \(places.joined(separator: ", ")): \(why)"
    }
  }

  /// The payments of the workspace, wherever they are, newest first.
  package func allPayments() throws -> [PaymentPage] {
    let payments = try store.payments(limit: Environment.paymentLimit)
    let origins = try store.statementLines(of: payments.map { $0.partOf ?? $0.id })
    return try payments.map { payment in
      var page = try page(of: payment, [])
      page.origin = origins[payment.partOf ?? payment.id]
      return page
    }
  }

  private func page(of payment: Payment, _ suggestions: [PaymentSuggestion]) throws -> PaymentPage {
    PaymentPage(
      payment: payment,
      client: try payment.client.flatMap(store.client),
      suggestions: suggestions
    )
  }
}
