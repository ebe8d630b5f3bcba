package import Cases
package import Statements
import Store

/// What a file of bank statements says of money that came, read before anything is stored.
///
/// Its movements are read anew when they are taken over, so that a file of any size takes little memory.
package struct StatementIntake: Sendable {
  /// How many entries brought nothing, by why.
  package private(set) var ignored: [IncomingMoney.Reason: Int] = [:]
  /// What a person should look at, as sentences.
  package private(set) var doubts: [String] = []
  /// The accounts of the statements, in order.
  package private(set) var accounts: [String] = []
  /// The name of the file and the digest of its bytes.
  package let name: String
  package let sha256: String
  private let source: StatementSource

  /// Reads a file; throws `StatementError`, also for a statement that does not add up.
  package init(_ source: StatementSource, named name: String) throws {
    self.name = name
    self.source = source
    sha256 = try source.sha256()
    let found = Found { _ in }
    try StatementReader().read(source) { try found.take($0) }
    (ignored, doubts, accounts) = (found.ignored, found.doubts, found.accounts)
  }

  /// Gives money that came or went back, in the order of the file; throws as reading it did.
  package func movements(_ take: @escaping (StatedMovement) throws -> Void) throws {
    let found = Found(take)
    try StatementReader().read(source) { try found.take($0) }
  }

  /// What has been read so far.
  private final class Found {
    private let give: (StatedMovement) throws -> Void
    var ignored: [IncomingMoney.Reason: Int] = [:]
    var doubts: [String] = []
    var accounts: [String] = []
    private var heading: StatementHeading?
    /// How many doubts are told.
    private static let most = 200

    init(_ give: @escaping (StatedMovement) throws -> Void) {
      self.give = give
    }

    func take(_ event: StatementEvent) throws {
      switch event {
      case .heading(let found):
        heading = found
        if !accounts.contains(found.account) { accounts.append(found.account) }
      case .entry(let entry):
        guard let heading else { return }
        switch IncomingMoney(entry, of: heading) {
        case .movements(let found): for movement in found { try give(movement) }
        case .none(let reason): ignored[reason, default: 0] += 1
        }
      case .balance(let balance): try require(balance)
      case .doubt(let doubt, let line) where doubts.count < Self.most:
        let text = StatementText.doubt(doubt, currency: heading?.currency ?? "EUR")
        doubts.append("line \(line): \(text)")
      case .doubt: break
      }
    }

    /// Refuses a statement whose entries do not lead from its opening to its closing balance.
    private func require(_ balance: StatementBalance) throws {
      guard let heading, heading.format.books, let difference = balance.difference, difference != 0
      else { return }
      throw StatementError(
        .unbalanced(heading.account, by: difference, currency: heading.currency),
        line: heading.line
      )
    }
  }
}
