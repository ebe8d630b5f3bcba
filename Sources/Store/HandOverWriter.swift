import Cases
import Foundation

/// Hands a case over: keeps what was said, changes who takes part, and asks for the letters.
struct HandOverWriter {
  let db: Connection
  let actor: Actor
  let now: Date
  /// The users of the workspace, by their ids.
  let users: [String: DeskUser]

  /// Hands a case, or one item of it, from one user to another.
  func handOver(
    _ number: Int,
    item: String = "",
    from: String,
    to: String,
    _ wish: HandOverWish
  ) throws {
    var handOver = HandOver(
      of: number,
      item: item,
      from: from,
      to: to,
      note: wish.note,
      author: actor.name,
      at: now
    )
    if handOver.isNews { handOver.id = try HandOverTable(db: db).insert(handOver) }
    let people = ParticipantTable(db: db)
    let steps = HandOverSteps(
      handOver,
      wish,
      people: try people.participants(of: number),
      users: users
    )
    for person in steps.join { try join(person, number) }
    for email in steps.leave where try people.remove(email, from: number, now: now) {
      try record(.participantRemoved, number, ["email": email])
    }
    for letter in steps.letters { try ask(for: letter, handOver) }
  }

  private func join(_ person: Participant, _ number: Int) throws {
    let people = ParticipantTable(db: db)
    let known = try people.participants(of: number).first { $0.email == person.email }
    guard
      known?.isRemoved != false || known?.role != person.role
        || known?.isInformed != person.isInformed || known?.source != .manual
    else { return }
    try people.set(person, on: number, now: now)
    try record(
      .participantAdded,
      number,
      [
        "email": person.email, "role": person.role.rawValue, "source": person.source.rawValue,
      ]
    )
  }

  private func ask(for letter: HandOverSteps.Letter, _ handOver: HandOver) throws {
    try LetterRequestTable(db: db).insert(
      LetterRequest(
        caseNumber: handOver.caseNumber,
        template: letter.template,
        recipient: letter.recipient,
        details: ["handover": String(handOver.id)],
        dedupeKey: "handover:\(handOver.id):\(letter.recipient)"
      ),
      now: now
    )
  }

  private func record(_ type: EventType, _ number: Int, _ details: [String: String]) throws {
    try db.history.record(type, on: number, by: actor, at: now, details: details)
  }
}
