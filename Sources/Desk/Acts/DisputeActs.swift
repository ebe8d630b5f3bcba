package import Cases
import Store

/// Says why a case is contested, what went wrong, how soon it has to be settled, and by whom.
package struct SetDispute: CaseAct {
  package let number: Int
  package var change: DisputeChange

  package init(_ change: DisputeChange, of number: Int) {
    self.change = change
    self.number = number
  }

  /// Returns what is known then.
  package func perform(at desk: ActingDesk) throws -> DisputeFacts {
    var change = change
    let rules = desk.environment.rules.disputes
    if let reason = change.reason, !reason.isEmpty, rules.reason(reason) == nil {
      throw DeskError.unknown(.reason, reason, known: rules.reasons.map(\.name))
    }
    if let name = change.department, !name.isEmpty {
      change.department = try desk.environment.department(name)
    }
    return try desk.store.change(
      disputeOf: number,
      change,
      by: desk.actor,
      now: desk.now
    )
  }
}

extension Environment {
  /// The departments that rules and users name, each once.
  package var departments: [String] {
    var names = rules.disputes.departments.map(\.name)
    for user in workspace.configuration.users where !user.department.isEmpty {
      if !names.contains(where: { $0.lowercased() == user.department.lowercased() }) {
        names.append(user.department)
      }
    }
    return names
  }

  /// The department of a name, whatever its case, as it is written.
  func department(_ name: String) throws -> String {
    let known = departments
    guard let found = known.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw DeskError.unknown(.department, name, known: known)
    }
    return found
  }
}
