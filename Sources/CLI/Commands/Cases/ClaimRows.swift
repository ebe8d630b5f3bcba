import Cases
import Desk

/// A claim as records: its lines, and whole for `--json`.
enum ClaimRows {
  static func whole(_ claim: Claim) -> Record {
    [
      "on": .string(claim.on.description),
      "totals": .table(claim.totals.map(total)),
      "items": .table(claim.items.map(item)),
      "payments": .table(claim.payments.map(payment)),
      "interest": .table(claim.interest.map(interest)),
      "compensation": .table(claim.compensation.map(compensation)),
      "costs": .table(claim.costs.map(cost)),
      "withoutDueDay": .texts(claim.withoutDueDay),
    ]
  }

  static func terms(_ terms: ClaimTerms) -> Record {
    Record(terms.said.map { Record.Field(name: $0.name, value: .string($0.value)) })
  }

  static func total(_ total: Claim.Total) -> Record {
    func text(_ units: Int) -> FieldValue { .decimal(MoneyText.text(units, total.currency)) }
    return [
      "currency": .string(total.currency), "items": text(total.items),
      "payments": text(0 - total.payments), "interest": text(total.interest),
      "compensation": text(total.compensation), "costs": text(total.costs),
      "total": text(total.total),
    ]
  }

  static func item(_ line: Claim.ItemLine) -> Record {
    [
      "item": .string(line.number), "due": .text(line.dueOn?.description),
      "amount": .decimal(MoneyText.text(line.amount)),
      "note": .string(line.isPart ? "a part of it" : ""),
    ]
  }

  static func payment(_ line: Claim.PaymentLine) -> Record {
    [
      "day": .string(line.on.description),
      "amount": .decimal(MoneyText.text(0 - line.amount.minorUnits, line.amount.currency)),
      "note": .string(line.isDiscount ? "the agreed discount" : ""),
    ]
  }

  static func interest(_ found: Claim.InterestLine) -> Record {
    [
      "item": .string(found.item), "from": .string(found.line.from.description),
      "to": .string(found.line.to.description), "days": .integer(found.line.days),
      "percent": .decimal(found.line.rate.description),
      "principal": .decimal(MoneyText.text(found.line.principal)),
      "interest": .decimal(MoneyText.text(found.line.amount)),
    ]
  }

  static func compensation(_ line: Claim.CompensationLine) -> Record {
    ["item": .string(line.item), "amount": .decimal(MoneyText.text(line.amount))]
  }

  static func cost(_ cost: Cost) -> Record {
    [
      "cost": .integer(cost.id), "day": .string(cost.on.description),
      "kind": .string(cost.kind.rawValue), "amount": .decimal(MoneyText.text(cost.amount)),
      "note": .string(cost.note),
    ]
  }
}
