package import Cases
import Store

/// One thing that somebody can do at the desk: what is wanted, as a value.
///
/// A face makes it out of what it was given (words of a command line, an order by mail, a form),
/// and `Environment.perform` carries it out: it decides who may, opens the one transaction, and
/// compares what the actor saw with what is there. What refuses is a `Refusing` error.
package protocol Act: Sendable {
  /// What became of it.
  associatedtype Outcome: Sendable

  /// What one has to be allowed to do.
  static var useCase: UseCase { get }

  /// Whether all of it is one transaction; else it opens the ones that it needs, because it reads
  /// or writes files that nobody should have to wait for.
  static var isOneTransaction: Bool { get }

  /// Whether it takes all that came in as looked at, so that news that the actor did not see counts
  /// as a change (`EventType.isNews`).
  static var takesNewsAsSeen: Bool { get }

  /// Looks up all that it is about, where only what there is for the actor is read; throws for what is not,
  /// as for what does not exist.
  func find(at desk: ActingDesk) throws

  /// The case that it changes, whose version counts; nil when it changes none.
  func changedCase(at desk: ActingDesk) throws -> Int?

  /// Does it, as the actor and at the moment of the desk.
  func perform(at desk: ActingDesk) throws -> Outcome
}

extension Act {
  package static var useCase: UseCase { .work }
  package static var isOneTransaction: Bool { true }
  package static var takesNewsAsSeen: Bool { false }
  package func changedCase(at desk: ActingDesk) throws -> Int? { nil }
}

/// An act on one case.
package protocol CaseAct: Act {
  /// The number of the case.
  var number: Int { get }
}

/// An act that may end more than it says; what is of value is ended only when that is meant.
package protocol EndingAct: Act {
  /// Whether all that it ends is meant.
  var isMeant: Bool { get set }
}

extension CaseAct {
  package func find(at desk: ActingDesk) throws { _ = try desk.store.caseFile(number) }
  package func changedCase(at desk: ActingDesk) throws -> Int? { number }
}
