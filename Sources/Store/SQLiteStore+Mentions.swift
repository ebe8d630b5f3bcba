public import Cases
public import Foundation

/// Notes that name one of our own people.
extension SQLiteStore {
  /// Those that nobody has looked at yet, of one user or of all, the oldest first, with the title of the case and the
  /// name of its client.
  public func openMentions(of user: String?, limit: Int) throws -> [(
    mention: Mention, title: String, client: String
  )] {
    try read { try MentionTable(db: $0).open(of: user, limit: limit) }
  }

  /// Those of a case, the oldest first.
  public func mentions(on number: Int) throws -> [Mention] {
    try read { try MentionTable(db: $0).mentions(on: number) }
  }

  /// For whom a case is there among users of own clients only.
  public func sight(of number: Int) throws -> CaseSight {
    try read { try MentionTable(db: $0).sight(of: number) }
  }

  /// Author and text of a comment; nil when there is none.
  public func comment(_ id: Int) throws -> Comment? {
    try read { try CommentTable(db: $0).comment(id) }
  }

  /// Takes what names a user on a case as looked at, with its event; how many there were to take.
  public func seeMentions(of user: String, on number: Int, by actor: Actor, now: Date) throws -> Int
  {
    try write { db in
      let count = try MentionTable(db: db).see(of: user, on: number, at: now)
      guard count > 0 else { return 0 }
      try db.history.record(
        .mentionSeen,
        on: number,
        by: actor,
        at: now,
        details: ["user": user]
      )
      return count
    }
  }

  /// Names users in a comment, and asks for their letters, within the transaction that writes it.
  func mention(
    _ users: [MentionedUser],
    in comment: Int,
    on number: Int,
    by actor: Actor,
    now: Date
  )
    throws
  {
    try write { db in
      for user in users {
        try MentionTable(db: db).insert(
          comment: comment,
          on: number,
          user: user.id,
          author: actor.name,
          at: now
        )
        guard let address = user.letterTo else { continue }
        try LetterRequestTable(db: db).insert(
          LetterRequest(
            caseNumber: number,
            template: "mention",
            recipient: address,
            details: ["comment": String(comment)],
            dedupeKey: "mention:\(comment):\(user.id)"
          ),
          now: now
        )
      }
    }
  }
}
