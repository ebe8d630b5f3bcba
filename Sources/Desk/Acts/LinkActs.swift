import Store

/// Ties two cases together.
package struct LinkCases: CaseAct {
  package let number: Int
  package let other: Int
  /// What ties them.
  package let kind: String

  package init(_ number: Int, to other: Int, kind: String) {
    self.number = number
    self.other = other
    self.kind = kind
  }

  package func find(at desk: ActingDesk) throws {
    for number in [number, other] { _ = try desk.store.caseFile(number) }
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.link(number, to: other, kind: kind, by: desk.actor, now: desk.now)
  }
}

/// Unties two cases.
package struct UnlinkCases: CaseAct {
  package let number: Int
  package let other: Int

  package init(_ number: Int, from other: Int) {
    self.number = number
    self.other = other
  }

  package func find(at desk: ActingDesk) throws {
    for number in [number, other] { _ = try desk.store.caseFile(number) }
  }

  package func perform(at desk: ActingDesk) throws {
    guard try desk.store.unlink(number, from: other, by: desk.actor, now: desk.now) else {
      throw ActError.notTied(number, other)
    }
  }
}

/// Moves a message to another case.
package struct SplitMessage: CaseAct {
  package let number: Int
  /// The key of the message.
  package let message: Int
  /// The case it belongs to.
  package let other: Int

  package init(_ message: Int, from number: Int, to other: Int) {
    self.message = message
    self.number = number
    self.other = other
  }

  package func find(at desk: ActingDesk) throws {
    for number in [number, other] { _ = try desk.store.caseFile(number) }
    _ = try desk.store.message(message)
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.split(
      message: message,
      from: number,
      to: other,
      by: desk.actor,
      now: desk.now
    )
  }
}

/// Moves all of one case to another.
package struct MergeCases: CaseAct {
  package let number: Int
  /// The case that takes it all.
  package let target: Int

  package init(_ number: Int, into target: Int) {
    self.number = number
    self.target = target
  }

  package func find(at desk: ActingDesk) throws {
    for number in [number, target] { _ = try desk.store.caseFile(number) }
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.merge(number, into: target, by: desk.actor, now: desk.now)
  }
}
