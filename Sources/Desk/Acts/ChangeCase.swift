import Cases
import Store

/// Gives a case another client, another type, or values of its fields.
///
/// Its items stay, so they have to be the new client's. Who took part for the client before goes, and
/// the first person of the new one comes, as in a new case.
package struct ChangeCase: CaseAct {
  /// What was changed.
  package struct Outcome: Sendable {
    /// The addresses of those who took part for the client before.
    package var gone: [String] = []
    /// The address of the person who takes part because the accounts name them.
    package var contact: String?
  }

  package let number: Int
  /// The account number of the client; nil to leave it.
  package var account: String?
  /// The name of the type; nil to leave it.
  package var type: String?
  /// The name of a status that cases of the type may have; nil to leave it.
  package var status: String?
  /// Fields that it gets.
  package var fields: [FieldText] = []

  package init(_ number: Int) {
    self.number = number
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.caseFile(number)
    _ = try account.map(desk.store.clientView(account:))
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    if let type { try change(type, desk) }
    if let status { _ = try SetStatus(number, to: status).perform(at: desk) }
    try SetFields(fields, of: .ofCase(number)).perform(at: desk)
    return try account.map { try change(to: $0, desk) } ?? Outcome()
  }

  // MARK: Type

  private func change(_ name: String, _ desk: ActingDesk) throws {
    let file = try desk.store.caseFile(number)
    let type = CaseType(rawValue: try desk.environment.type(name).name)
    guard type != file.type else { return }
    guard file.state.isLive else {
      throw StoreError.caseNotLive(number, state: file.state.rawValue)
    }
    let fitting = desk.environment.rules.statuses.filter { $0.fits(type) }.map(\.name)
    guard status != nil || file.status.isEmpty || fitting.contains(file.status) else {
      throw ActError.statusDoesNotFit(file.status, type: type.rawValue, fitting: fitting)
    }
    try desk.store.change(number, type: type, by: desk.actor, now: desk.now)
  }

  // MARK: Client

  private func change(to account: String, _ desk: ActingDesk) throws -> Outcome {
    let view = try desk.store.clientView(account: account)
    let before = try desk.client(of: desk.store.caseFile(number))
    guard before?.id != view.client.id else { return Outcome() }
    let foreign = try desk.store.items(of: number, notOf: view.client.id)
    guard foreign.isEmpty else {
      throw ActError.itemsOfAnotherClient(foreign.map(\.number), of: account)
    }
    let payments = try desk.store.caseView(number).payments.filter(\.counts)
    guard payments.isEmpty || before == nil else {
      throw ActError.hasPayments(number, of: before?.accountNumber ?? "")
    }
    try desk.store.change(number, client: view.client, by: desk.actor, now: desk.now)
    return try changePeople(to: view, from: before, desk)
  }

  private func changePeople(
    to view: ClientView,
    from before: Client?,
    _ desk: ActingDesk
  ) throws -> Outcome {
    var outcome = Outcome()
    let old = try before.map { try desk.store.clientView(account: $0.accountNumber).contacts } ?? []
    let leaving = Set(old.map(\.email)).subtracting(view.contacts.map(\.email))
    let people = try desk.store.participants(of: number).filter { !$0.isRemoved }
    for person in people where person.role == .client && leaving.contains(person.email) {
      _ = try desk.store.removeParticipant(
        person.email,
        from: number,
        by: desk.actor,
        now: desk.now
      )
      outcome.gone.append(person.email)
    }
    let staying = people.filter { !outcome.gone.contains($0.email) }
    guard let contact = view.contactForCollection, !staying.contains(where: { $0.role == .client })
    else { return outcome }
    try desk.store.addParticipant(contact, to: number, by: desk.actor, now: desk.now)
    outcome.contact = contact.email
    return outcome
  }
}

extension ClientView {
  /// The first person of the client whom mail reaches, as one who takes part.
  var contactForCollection: Participant? {
    contacts.first { $0.kind == "client" && $0.mailState.isEmpty }
      .map { Participant(email: $0.email, name: $0.name, role: .client) }
  }
}
