package import Cases

/// Automatic answers: off unless switched on.
package struct AnswerSettings: Equatable, Sendable {
  package var policy = AnswerPolicy()

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("confirmReceipt", &policy.confirmsReceipt)
    var hours = Int(policy.perAddress / 3600)
    section.read("perAddressHours", &hours, in: 24...8760)
    policy.perAddress = Double(hours) * 3600
    section.read("perCaseAndDay", &policy.perCaseAndDay, in: 0...1000)
    section.read("perHour", &policy.perHour, in: 0...100_000)
    section.read("identicalPerHour", &policy.identicalPerHour, in: 2...1000)
  }
}
