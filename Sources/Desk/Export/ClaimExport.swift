import Cases

/// The claim of an exported case; what our own people noted beside a cost stays inside.
struct ClaimExport {
  private let claim: Claim
  private let isInternal: Bool

  init(_ claim: Claim, _ export: CaseExport) {
    self.claim = claim
    isInternal = export.audience == .internal
  }

  // MARK: As a page

  /// What, on which day, and how much; the sums last.
  var rows: [[String]] {
    claim.items.map { line in
      [
        "\(line.isPart ? "part of " : "")item \(line.number)",
        line.dueOn.map { "due \($0)" } ?? "", MoneyText.text(line.amount),
      ]
    }
      + claim.payments.map {
        [
          $0.isDiscount ? "agreed discount" : "payment", $0.on.description,
          MoneyText.text(0 - $0.amount.minorUnits, $0.amount.currency),
        ]
      } + claim.interest.map(row)
      + claim.compensation.map {
        ["flat compensation for \($0.item)", "", MoneyText.text($0.amount)]
      }
      + claim.costs.map {
        ["cost: \($0.kind.rawValue)\(note($0))", $0.on.description, MoneyText.text($0.amount)]
      }
      + claim.totals.map { ["total", claim.on.description, MoneyText.text($0.total, $0.currency)] }
  }

  private func row(_ found: Claim.InterestLine) -> [String] {
    let line = found.line
    let what =
      "interest on \(found.item): \(line.rate) % of \(MoneyText.text(line.principal)), "
      + "\(line.days) \(line.days == 1 ? "day" : "days")"
    return [what, "\(line.from) to \(line.to)", MoneyText.text(line.amount)]
  }

  private func note(_ cost: Cost) -> String {
    cost.note.isEmpty || !isInternal ? "" : ", \(cost.note)"
  }

  // MARK: As a record

  var record: Record {
    [
      "on": .string(claim.on.description),
      "totals": .table(claim.totals.map(total)),
      "payments": .table(
        claim.payments.map { ["day": .string($0.on.description), "amount": money($0.amount)] }
      ),
      "interest": .table(claim.interest.map(interest)),
      "compensation": .table(
        claim.compensation.map { ["item": .string($0.item), "amount": money($0.amount)] }
      ),
      "costs": .table(claim.costs.map(cost)),
    ]
  }

  private func money(_ money: Money) -> FieldValue { .decimal(MoneyText.text(money)) }

  private func total(_ total: Claim.Total) -> Record {
    func text(_ units: Int) -> FieldValue { .decimal(MoneyText.text(units, total.currency)) }
    return [
      "currency": .string(total.currency), "items": text(total.items),
      "payments": text(0 - total.payments), "interest": text(total.interest),
      "compensation": text(total.compensation), "costs": text(total.costs),
      "total": text(total.total),
    ]
  }

  private func interest(_ found: Claim.InterestLine) -> Record {
    [
      "item": .string(found.item), "from": .string(found.line.from.description),
      "to": .string(found.line.to.description), "days": .integer(found.line.days),
      "percent": .decimal(found.line.rate.description), "principal": money(found.line.principal),
      "interest": money(found.line.amount),
    ]
  }

  private func cost(_ cost: Cost) -> Record {
    [
      "kind": .string(cost.kind.rawValue), "day": .string(cost.on.description),
      "amount": money(cost.amount), "note": .string(isInternal ? cost.note : ""),
    ]
  }
}
