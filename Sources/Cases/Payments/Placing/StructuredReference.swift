/// The items that the reference in the field made for it names.
struct StructuredReference {
  /// The items; empty when it names none.
  private(set) var items: [Int] = []
  /// It, when there is one that names nothing; nil otherwise.
  private(set) var unknown: String?

  init(_ text: RemittanceText, _ index: NumberIndex) {
    let compact = text.tokens.map(\.text).joined()
    guard !compact.isEmpty else { return }
    if let own = index.byReference[NumberIndex.withoutZeros(compact)] {
      items = own
      return
    }
    if let right = CreditorReference(reading: compact) {
      let own = right.own.lowercased()
      items = index.byNumber[own] ?? index.byNumber[NumberIndex.withoutZeros(own)] ?? []
    } else if index.byReference.isEmpty {
      let bodies = ReferenceCheck.bodies(of: compact).map { NumberIndex.withoutZeros(String($0)) }
      items = bodies.lazy.compactMap { index.byNumber[$0] }.first ?? []
    }
    if items.isEmpty { unknown = compact }
  }
}
