import Cases
import Desk

/// Forms about notes that name one of our own people.
enum MentionForms {
  static let all = [seen]

  static let seen = ActForm(
    name: "mentions_seen",
    pattern: "/cases/*/mentions/seen",
    useCase: .read,
    send: { place in
      try place.perform(SeeMentions(on: place.number()))
      return nil
    }
  )

  /// Those who can be named in a note on the case.
  static func people(_ place: FormPlace) throws -> [FormChoice] {
    let visit = place.visit
    return try visit.desk.mentionable(on: place.number(), by: visit.principal).map {
      FormChoice(value: $0.id, text: $0.name.isEmpty ? $0.id : $0.name)
    }
  }
}
