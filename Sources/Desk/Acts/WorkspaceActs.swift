package import Cases
package import Foundation
import Store

/// Erases what is known of a person; it cannot be undone.
package struct ErasePerson: Act {
  package static var useCase: UseCase { .erase }
  package static var isOneTransaction: Bool { false }

  /// The address of the person.
  package let email: String

  package init(_ email: String) {
    self.email = email
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> ErasureReport {
    try desk.store.erase(person: email, by: desk.actor, now: desk.now)
  }
}

/// Erases raw mail and files that are older than the rules of the workspace allow.
package struct FollowRetention: Act {
  package static var useCase: UseCase { .erase }
  package static var isOneTransaction: Bool { false }

  /// Whether it is only said what would go.
  package let isTrial: Bool

  package init(isTrial: Bool) {
    self.isTrial = isTrial
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> RetentionReport {
    try desk.environment.retain(isTrial: isTrial)
  }
}

/// Brings clients, people, items and payments of the accounts up to date.
package struct ImportAccounts: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// The bytes of the file, CSV or JSON.
  package let data: Data
  package let kind: AccountsFile.Kind
  /// The name of the file, as the history names it.
  package let name: String
  /// When the accounts were so; nil for now.
  package let asOf: Date?
  /// Whether it is only said what would change.
  package let isTrial: Bool

  package init(
    _ data: Data,
    kind: AccountsFile.Kind,
    named name: String,
    asOf: Date? = nil,
    isTrial: Bool = false
  ) {
    self.data = data
    self.kind = kind
    self.name = name
    self.asOf = asOf
    self.isTrial = isTrial
  }

  package func find(at desk: ActingDesk) {}

  /// Returns what became of each row, in the order of the file.
  package func perform(at desk: ActingDesk) throws -> [AccountChange] {
    let file = try AccountsFile(
      data,
      kind: kind,
      references: desk.environment.references,
      fields: desk.environment.rules.fields,
      users: desk.environment.userNames
    )
    let changes = try desk.store.take(
      file.rows,
      rejected: file.rejections.count,
      file: name,
      asOf: asOf ?? desk.now,
      timeZone: desk.environment.timeZone,
      isDryRun: isTrial,
      desk.context
    )
    let rejected = file.rejections.map {
      AccountChange(line: $0.line, what: "row", outcome: "rejected", detail: $0.reason)
    }
    return (changes + rejected).sorted { $0.line < $1.line }
  }
}

/// Takes messages from files, folders and mboxes; they are processed as mail that came in.
package struct ImportMail: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// Absolute paths.
  package let paths: [String]

  package init(_ paths: [String]) {
    self.paths = paths
  }

  package func find(at desk: ActingDesk) {}

  /// Returns how many messages there were.
  package func perform(at desk: ActingDesk) throws -> Int {
    let importer = Importer(store: desk.store, now: desk.now)
    for path in paths { try importer.take(path) }
    try importer.commit()
    return importer.count
  }
}
