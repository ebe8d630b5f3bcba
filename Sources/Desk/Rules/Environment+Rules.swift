package import Cases
package import Foundation
import Mail
import Store

/// Names as people type them, looked up in the rules of the workspace.
extension Environment {
  /// A status that a case of some type may get.
  package func status(_ name: String, for type: CaseType) throws -> CaseStatus {
    let fitting = rules.statuses.filter { $0.fits(type) }
    guard let status = rules.status(name), fitting.contains(status) else {
      throw DeskError.unknown(.status(of: type.rawValue), name, known: fitting.map(\.name))
    }
    return status
  }

  /// A type of case.
  package func type(_ name: String) throws -> CaseTypeRules {
    guard let type = rules.type(name) else {
      throw DeskError.unknown(.type, name, known: rules.types.map(\.name))
    }
    return type
  }

  /// A way in which cases of a type end.
  package func outcome(_ name: String, of type: CaseType) throws -> CaseOutcome {
    let outcomes = rules.type(type.rawValue)?.outcomes ?? []
    guard let outcome = outcomes.first(where: { $0.name == name }) else {
      throw DeskError.unknown(.outcome(of: type.rawValue), name, known: outcomes.map(\.name))
    }
    return outcome
  }

  /// Since when mail that nobody has looked at waits too long.
  package var escalation: Date {
    context.now().addingTimeInterval(-Double(rules.sending.escalateDays) * 86_400)
  }

  /// A user as the resolver who takes part; nil for one without an address.
  package func resolverParticipant(_ id: String) -> Participant? { deskUsers[id]?.resolver }

  /// The user with an address, which is in comparable form; nil when there is none, or no address.
  func user(withAddress email: String) -> User? {
    guard !email.isEmpty else { return nil }
    return workspace.configuration.users.first { EmailAddress.comparable($0.email) == email }
  }

  /// The id of a user that the configuration names.
  package func user(_ id: String) throws -> String {
    let users = workspace.configuration.users.map(\.id)
    guard users.contains(id) else { throw DeskError.unknown(.user, id, known: users) }
    return id
  }

  /// What a status plans: its action on the promised day, else after its delay.
  package func nextAction(_ status: CaseStatus?, promised: Day?, client: Client?) -> NextAction {
    let day = rules.nextDay(status, promised: promised, today: today, country: country(client))
    var action = NextAction(
      caseNumber: 0,
      kind: promised == nil ? status?.action ?? .followUp : .checkPayment,
      dueOn: day.description
    )
    action.template = status?.template ?? ""
    action.mode = status?.mode ?? .manual
    return action
  }

  /// What a new case starts with.
  package func opening(
    type name: String,
    title: String,
    account: String?,
    status statusName: String? = nil,
    resolver: String? = nil,
    promised: Day? = nil
  ) throws -> Opening {
    let type = try type(name)
    let caseType = CaseType(rawValue: type.name)
    let chosen = statusName ?? (type.status.isEmpty ? nil : type.status)
    let status = try chosen.map { try self.status($0, for: caseType) }
    let client = try account.flatMap { try store.client(account: $0) }
    var opening = Opening(
      type: caseType,
      title: title,
      status: status,
      account: account,
      resolver: try resolver ?? imported(client) ?? ruled(type)
    )
    opening.promised = promised
    opening.nextAction = nextAction(status, promised: promised, client: client)
    return opening
  }

  /// The resolver that the rules of a type name.
  private func ruled(_ type: CaseTypeRules) throws -> String? {
    type.resolver.isEmpty ? nil : try user(type.resolver)
  }

  /// The resolver that a field of a client or the accounts name, when it is a user.
  private func imported(_ client: Client?) throws -> String? {
    if let client, let user = try resolver(byFieldOf: .client, [client.id]) { return user }
    guard let name = client?.resolver, !name.isEmpty else { return nil }
    return workspace.configuration.users.first { $0.id == name || $0.email == name }?.id
  }
}
