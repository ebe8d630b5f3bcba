import Cases
import Desk

/// The form of what mail suggests.
enum ProposalForms {
  /// The values that a person can give another, with what they are asked for by.
  private static let kinds: [String: FormField.Kind] = [
    "amount": .amount, "day": .day, "deadline": .day, "count": .number,
  ]
  private static let names = [
    "amount", "day", "deadline", "reason", "count", "item", "stage", "courtReference", "number",
    "outcome", "type",
  ]

  static let all = [decide]

  /// Accepts it, with values that are changed, or rejects it; without a choice nothing is decided.
  static let decide = ActForm(
    name: "proposal",
    pattern: "/cases/*/proposals/*",
    fields: { place in
      let found = try proposal(place)
      return names.filter { found.details[$0] != nil }.map { name in
        FormField("set.\(name)", kinds[name] ?? .line, value(name, found))
      }
    },
    decisions: [
      FormChoice(value: "accept", word: "case.accept"),
      FormChoice(value: "reject", word: "case.reject"),
    ],
    send: { place in
      let (number, key) = (try place.number(), try place.key(1, else: .noProposal(0)))
      switch place.maybe("decision") {
      case "accept":
        var act = AcceptProposal(key, changing: try changes(place), on: number)
        act.isMeant = place.isMeant
        try place.perform(act)
      case "reject": try place.perform(RejectProposal(key, on: number))
      default: throw ScreenError.missing("decision")
      }
      return nil
    }
  )

  /// What was typed and is something else than what the mail says.
  private static func changes(_ place: FormPlace) throws -> [String: String] {
    let typed = names.compactMap { name in place.maybe("set.\(name)").map { (name, $0) } }
    guard !typed.isEmpty else { return [:] }
    let found = try proposal(place)
    return Dictionary(uniqueKeysWithValues: typed).filter { value($0.key, found) != $0.value }
  }

  /// A value as people type it: an amount as a decimal number.
  private static func value(_ name: String, _ found: Proposal) -> String {
    let text = found.details[name] ?? ""
    guard name == "amount", let units = Int(text), let currency = found.details["currency"] else {
      return text
    }
    return Money(minorUnits: units, currency: currency).digits
  }

  private static func proposal(_ place: FormPlace) throws -> Proposal {
    let key = try place.key(1, else: .noProposal(0))
    let all = try place.visit.desk.proposals(of: place.number())
    guard let found = all.first(where: { $0.id == key }) else { throw StoreError.noProposal(key) }
    return found
  }
}
