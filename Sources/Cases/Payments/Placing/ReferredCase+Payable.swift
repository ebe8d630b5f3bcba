extension ReferredCase {
  /// A case, as far as its reference and its plan tell for money of a currency.
  public init(_ file: PayableCase, reference: String, client: String, currency: String) {
    self.init(number: file.number, reference: reference, client: client)
    isLive = file.state.isLive
    currencies = file.currencies
    items = Set(file.items.map(\.number))
    open = file.open(in: currency)
    guard let plan = file.plan, plan.plan.currency == currency else { return }
    missing = plan.lines.map { .init(number: $0.installment.number, units: $0.outstanding) }
  }
}
