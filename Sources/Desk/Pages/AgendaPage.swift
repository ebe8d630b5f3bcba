package import Cases
import Foundation
import Store

/// What is to be done, and when: bank details to ask about, notes that name somebody, late, today, coming, replies, letters that did not arrive,
/// files that came by themselves, money that nobody has placed.
package struct AgendaPage: Sendable {
  /// One part of the page, in the order in which it is read.
  package struct Part: Sendable {
    package let section: AgendaEntry.Section
    package let entries: [AgendaEntry]
    /// Whether there are more than are shown.
    package let isCut: Bool
  }

  /// The day that it is about.
  package let day: Day
  /// The last day of what is coming.
  package let through: Day
  /// All of it, most urgent first.
  package let entries: [AgendaEntry]
  /// At most so many of each kind are among them.
  let limit: Int
  /// How many cases have something to do until then, and what is open of them, also of those not shown.
  package let due: MoneyTotal

  /// The parts that have anything in them.
  package var parts: [Part] {
    AgendaEntry.Section.allCases.compactMap { section in
      let entries = entries.filter { $0.section == section }
      guard !entries.isEmpty else { return nil }
      return Part(
        section: section,
        entries: entries,
        isCut: entries.count >= limit
      )
    }
  }
}

extension Environment {
  /// What is to be done until so many days from now, by one user, or by all of them; at most so many of each kind.
  package func agenda(
    of user: String? = nil,
    days: Int = 7,
    limit: Int = SQLiteStore.agendaLimit
  ) throws -> AgendaPage {
    let today = today
    let through = today.adding(days: days)
    let (entries, due) = try store.agenda(
      today: today.description,
      through: through.description,
      escalating: escalation,
      held: heldQuery(of: user),
      of: user,
      limit: limit
    )
    let all =
      try bankDetailsToAsk(of: user, limit) + mentionsToSee(of: user, limit) + entries
      + promisesDue(of: user, limit)
      + filesToLookAt(limit) + moneyToPlace(of: user, limit)
    return AgendaPage(day: today, through: through, entries: all, limit: limit, due: due)
  }

  /// What was promised for today or before, and has not come.
  private func promisesDue(of user: String?, _ limit: Int) throws -> [AgendaEntry] {
    var filter = PromiseFilter()
    filter.states = [.open]
    filter.dueBy = today
    filter.resolver = user
    // Plans move what is next to the days of their installments themselves.
    filter.hasInstallments = false
    filter.limit = limit
    return try promises(filter).rows.map { row in
      var entry = AgendaEntry(
        section: .promises,
        caseNumber: row.holder.number,
        title: row.holder.title,
        client: row.holder.client.name,
        day: row.dueOn.description,
        what: "promised: \(MoneyText.text(row.promised)), missing \(MoneyText.text(row.missing))",
        user: row.holder.resolver
      )
      entry.amounts = [row.missing]
      return entry
    }
  }

  private func bankDetailsToAsk(of user: String?, _ limit: Int) throws -> [AgendaEntry] {
    try store.openBankDetails(limit: limit).compactMap { flag in
      let file = try store.caseFile(flag.caseNumber)
      // What nobody resolves is everybody's.
      guard user == nil || file.resolver == nil || file.resolver == user else { return nil }
      return AgendaEntry(
        section: .bank,
        caseNumber: flag.caseNumber,
        title: file.title,
        client: try file.clientID.flatMap(store.client)?.name ?? "",
        day: "",
        what: "ask \(flag.author), who \(BankDetailsText.words(flag.details))",
        user: file.resolver ?? ""
      )
    }
  }

  /// What has been held for as many workdays as the configuration says.
  private func heldQuery(of user: String?) -> HeldQuery {
    let settings = workspace.configuration
    let first = rules.calendar.subtracting(
      workdays: settings.desk.heldAfter,
      from: today,
      in: settings.organisation.country
    )
    let days = first.number - today.number
    return HeldQuery(
      before: context.now().addingTimeInterval(Double(days) * 86_400),
      timeZone: timeZone,
      user: user,
      email: user.flatMap { deskUsers[$0]?.email } ?? "",
      contact: deskContact
    )
  }

  /// Files that came by themselves: they are everybody's.
  private func filesToLookAt(_ limit: Int) throws -> [AgendaEntry] {
    try store.openDroppedFiles(limit: limit).map { file in
      AgendaEntry(
        section: .files,
        caseNumber: 0,
        title: file.name,
        client: "",
        day: Day(file.at, in: timeZone).description,
        what: DroppedFilePage.task(file),
        user: ""
      )
    }
  }

  private func moneyToPlace(of user: String?, _ limit: Int) throws -> [AgendaEntry] {
    try store.paymentsToPlace(of: user, limit: limit).map { payment in
      let client = try payment.client.flatMap(store.client)
      var entry = AgendaEntry(
        section: .money,
        caseNumber: 0,
        title: payment.reference,
        client: client?.name ?? payment.payer,
        day: payment.receivedOn.description,
        what: "place payment \(payment.id): \(MoneyText.text(payment.amount))",
        user: client?.resolver ?? ""
      )
      entry.amounts = [payment.amount]
      return entry
    }
  }
}
