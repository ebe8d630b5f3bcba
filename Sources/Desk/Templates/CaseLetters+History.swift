import Cases
import Foundation
import Mail
import Store

/// What earlier mail of the case means for a letter: its language, its thread, which reminder it is.
extension CaseLetters {
  /// The language of a letter to somebody: that of the addressee, and the client's only for people of
  /// the client.
  func language(_ chosen: String?, for person: Participant) throws -> LanguageChoice {
    let configuration = environment.workspace.configuration
    var choice = LanguageChoice(
      chosen: chosen,
      recipient: person,
      client: isOfClient(person) ? view.client : nil,
      organisation: configuration.organisation.language
    )
    // What is stored is asked for only when nothing else is known.
    guard chosen == nil, choice.wanted.first?.whose == LanguageChoice.ours else { return choice }
    if person.role.isInternal {
      choice.prefer(environment.user(withAddress: person.email)?.language, whose: "the user's")
    } else {
      choice.prefer(try languageInMail(of: person), whose: "that of their mail")
      if !isOfClient(person) { choice.prefer(try languageOfFirm(of: person), whose: "the firm's") }
    }
    return choice
  }

  /// Whether somebody writes for the client: the client, and who joined them, unless their address is
  /// at the firm of somebody else.
  private func isOfClient(_ person: Participant) -> Bool {
    if person.role == .client { return true }
    guard person.role == .observer else { return false }
    return !view.participants.contains { other in
      ![.client, .observer].contains(other.role) && domain(other) == domain(person)
    }
  }

  /// The language of a colleague at the same firm, else the one that they have on other cases.
  private func languageOfFirm(of person: Participant) throws -> String? {
    let colleague = view.participants.first { other in
      other.role == person.role && !other.language.isEmpty && domain(other) == domain(person)
    }
    return try colleague?.language ?? environment.store.knownLanguage(of: person.email)
  }

  /// The language of the newest mail that somebody wrote on the case, as far as it shows.
  private func languageInMail(of person: Participant) throws -> String? {
    guard let newest = view.messages.last(where: { $0.isIncoming && $0.fromEmail == person.email })
    else { return nil }
    return TextLanguage.language(of: try environment.store.message(newest.id).newText)
  }

  private func domain(_ person: Participant) -> String {
    EmailAddress(name: nil, email: person.email).domain
  }

  /// How many days before this one a letter of one of these templates was queued on.
  func daysWithLetters(_ codes: Set<String>, before now: Date) -> Int {
    let zone = environment.workspace.configuration.organisation.timeZone
    let days = view.events.filter { event in
      event.type == .messageQueued && event.details["template"].map(codes.contains) ?? false
    }.map { Day($0.at, in: zone) }
    return Set(days).subtracting([Day(now, in: zone)]).count
  }

  /// The messages that everyone has seen, oldest first.
  func seen(by people: [Participant]) throws -> [MessageID] {
    let lists = try people.map {
      try environment.store.identifiers(of: view.file.number, seenBy: $0.email)
    }
    return (lists.first ?? []).filter { identifier in
      lists.allSatisfy { $0.contains(identifier) }
    }
  }
}
