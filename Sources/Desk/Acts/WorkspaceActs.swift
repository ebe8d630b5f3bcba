package import Cases
import Foundation
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
