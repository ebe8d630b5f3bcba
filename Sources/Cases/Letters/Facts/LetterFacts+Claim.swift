import FoundationEssentials
import Liquid

extension LetterFacts {
  /// The claim as letters name it; what our own people noted beside a cost is not among it.
  func variables(of claim: Claim) -> Value {
    let lines = claim.letterLines
    return [
      "on": .string(claim.on.description),
      "totals": .array(claim.totals.map { LetterFacts.variables(of: $0) }),
      "lines": .array(lines),
      "differs": .bool(
        claim.items.contains(where: \.isPart) || lines.contains { $0.kind != "item" }
      ),
    ]
  }

  private static func variables(of total: Claim.Total) -> Value {
    func amount(_ units: Int) -> Value {
      .decimal(Money(minorUnits: units, currency: total.currency).decimal)
    }
    return [
      "currency": .string(total.currency), "items": amount(total.items),
      "payments": amount(total.payments), "interest": amount(total.interest),
      "compensation": amount(total.compensation), "costs": amount(total.costs),
      "total": amount(total.total),
    ]
  }

  /// What is claimed as the variables of legal proceedings name it: only when it has one currency.
  ///
  /// The flat compensation is for costs, and is named with them.
  func moneyVariables(of claim: Claim) -> [String: Value] {
    guard let total = claim.total else { return [:] }
    func amount(_ units: Int) -> Value {
      .decimal(Money(minorUnits: units, currency: total.currency).decimal)
    }
    return [
      "currency": .string(total.currency), "claim_amount": amount(total.total),
      "interest": amount(total.interest), "costs": amount(total.costs + total.compensation),
    ]
  }
}

extension Value {
  fileprivate var kind: String? {
    guard case .object(let fields) = self, case .string(let kind)? = fields["kind"] else {
      return nil
    }
    return kind
  }
}

extension Claim {
  /// Its lines, each with the same names: what a line does not have is empty, or zero.
  fileprivate var letterLines: [Value] {
    items.map { Claim.line("item", $0.amount, item: $0.number, on: $0.dueOn) }
      + payments.map { Claim.line("payment", $0.amount, on: $0.on) }
      + interest.map { found in
        Claim.line("interest", found.line.amount, item: found.item, interest: found.line)
      }
      + compensation.map { Claim.line("compensation", $0.amount, item: $0.item) }
      + costs.map { Claim.line("cost", $0.amount, on: $0.on, cost: $0.kind.rawValue) }
  }

  private static func line(
    _ kind: String,
    _ amount: Money,
    item: String = "",
    on day: Day? = nil,
    interest: Interest.Line? = nil,
    cost: String = ""
  ) -> Value {
    [
      "kind": .string(kind), "currency": .string(amount.currency),
      "amount": .decimal(amount.decimal), "item": .string(LetterText.safe(item)),
      "on": .string(day?.description ?? ""), "cost": .string(cost),
      "from": .string(interest?.from.description ?? ""),
      "to": .string(interest?.to.description ?? ""), "days": .int(interest?.days ?? 0),
      // As a part of one, for the filter `percent`.
      "rate": .decimal(Decimal(interest?.rate.hundredths ?? 0) / 10_000),
      "principal": .decimal(interest?.principal.decimal ?? 0),
    ]
  }
}
