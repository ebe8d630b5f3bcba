package import Cases
import Store

/// Lists what the accounts take over from the desk, and marks how far.
package struct ListBookings: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// From where on the list tells what changed.
  package enum Start: Sendable, Equatable {
    /// All of it.
    case beginning
    /// From the last list on.
    case last
    /// From a mark on.
    case mark(Int)
  }

  package let start: Start

  package init(since start: Start) {
    self.start = start
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> BookingList {
    let since: Int? =
      switch start {
      case .beginning: 0
      case .last: nil
      case .mark(let mark): mark
      }
    return try desk.store.bookings(since: since, by: desk.actor, desk.context)
  }
}
