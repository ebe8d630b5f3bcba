extension String {
  /// A name such as `payment_plan` as people read it: `payment plan`.
  package var spaced: String { replacing("_", with: " ") }
}
