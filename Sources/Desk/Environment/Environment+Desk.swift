package import Cases
package import Foundation
import Mail
import Store

extension Environment {
  /// The currency of the items of a case; that of its plan, else euro, when it has none.
  package func currency(of number: Int) throws -> String {
    let items = try store.items(of: number)
    if let currency = items.first?.amount.currency { return currency }
    return try store.plans(of: number, today: today).last?.plan.currency ?? "EUR"
  }

  /// The case that a text names: `1042`, `DOS-1042-k7qf2` or `[DOS-1042-k7qf2]`; throws
  /// `ActError.namesNoCase`.
  package func caseNumber(_ text: String) throws -> Int {
    if let number = Int(text) { return number }
    let found = references.references(in: text)
    guard let reference = found.first, references.verifies(reference) else {
      throw ActError.namesNoCase(text, prefix: references.prefix)
    }
    return reference.number
  }

  /// What decides about the work on cases now.
  package var desk: DeskContext { desk(at: context.now()) }

  /// What decides about the work on cases at a moment.
  package func desk(at now: Date) -> DeskContext {
    var desk = DeskContext(
      rules: rules,
      country: workspace.configuration.organisation.country,
      timeZone: timeZone,
      now: now
    )
    desk.users = deskUsers
    for user in workspace.configuration.users {
      guard let manager = deskUsers[user.manager]?.email, !manager.isEmpty else { continue }
      desk.managers[EmailAddress.comparable(user.email)] = manager
    }
    for department in rules.disputes.departments {
      guard let manager = deskUsers[department.manager]?.email, !manager.isEmpty else { continue }
      desk.managersOfDepartments[department.name.lowercased()] = manager
    }
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

  /// The address of the desk, in comparable form; empty for none.
  var deskContact: String { EmailAddress.comparable(workspace.configuration.desk.contact) }

  /// The users of the workspace, by their ids.
  var deskUsers: [String: DeskUser] {
    Dictionary(
      workspace.configuration.users.map { user in
        (
          user.id,
          DeskUser(
            email: EmailAddress.comparable(user.email),
            name: user.name,
            hears: user.notify != .never
          )
        )
      }
    ) { first, _ in first }
  }
}

extension Workspace {
  /// Makes the database of a new workspace.
  package func createDatabase() throws {
    _ = try SQLiteStore(workspace: folder, create: true)
  }
}
