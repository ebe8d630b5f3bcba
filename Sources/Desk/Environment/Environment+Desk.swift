package import Cases
import Mail
import Store

extension Environment {
  /// The currency of the items of a case; that of its plan, else euro, when it has none.
  package func currency(of number: Int) throws -> String {
    let items = try store.items(of: number)
    if let currency = items.first?.amount.currency { return currency }
    return try store.plans(of: number, today: today).last?.plan.currency ?? "EUR"
  }

  /// What decides about the work on cases now.
  package var desk: DeskContext {
    var desk = DeskContext(
      rules: rules,
      country: workspace.configuration.organisation.country,
      timeZone: timeZone,
      now: context.now()
    )
    let users = workspace.configuration.users
    for user in users where !user.backup.isEmpty {
      guard let backup = users.first(where: { $0.id == user.backup }), !backup.email.isEmpty else {
        continue
      }
      desk.backups[EmailAddress.comparable(user.email)] = Participant(
        email: EmailAddress.comparable(backup.email),
        name: backup.name,
        role: .approver
      )
    }
    return desk
  }
}
