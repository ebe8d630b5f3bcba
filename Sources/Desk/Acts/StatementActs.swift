package import Cases
import Store

/// Takes over what bank statements say of money that came or went back.
package struct ImportStatement: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// What became of a file.
  package struct Report: Sendable {
    /// What became of its movements.
    package var found: AccountChanges
    /// Accounts of the file that are none of the organisation's.
    package var unknownAccounts: [String]
  }

  /// What the file says.
  package let intake: StatementIntake
  /// Whether it is only said what would change.
  package let isTrial: Bool

  package init(_ intake: StatementIntake, isTrial: Bool = false) {
    self.intake = intake
    self.isTrial = isTrial
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> Report {
    let references = desk.environment.references
    let found = try desk.store.take(
      { try intake.movements($0) },
      of: StatedFile(name: intake.name, sha256: intake.sha256),
      references: { references.remittance(in: $0) },
      isDryRun: isTrial,
      by: desk.actor,
      desk.context
    )
    let own = desk.environment.workspace.configuration.organisation.bankAccounts.map(\.iban.text)
    let unknown = own.isEmpty ? [] : intake.accounts.filter { !Self.isOne(of: own, $0) }
    return Report(found: found, unknownAccounts: unknown)
  }

  /// Whether a number, of the country or an IBAN, is that of one of our accounts: an IBAN ends with the
  /// number of the country.
  private static func isOne(of own: [String], _ account: String) -> Bool {
    let number = account.split(separator: "/").last ?? ""
    return own.contains { $0 == account || number.utf8.count >= 7 && $0.hasSuffix(number) }
  }
}
