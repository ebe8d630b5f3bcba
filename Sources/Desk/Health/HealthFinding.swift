package import Cases

/// Something that a person should know of.
package struct HealthFinding: Equatable, Sendable, CustomStringConvertible {
  /// How soon.
  package enum Level: String, Sendable, Comparable {
    /// Soon.
    case warning
    /// Now.
    case critical

    package static func < (first: Level, second: Level) -> Bool {
      first == .warning && second == .critical
    }
  }

  /// What it is about; an age is a text such as `3 h`, a reason a sentence.
  package enum What: Equatable, Sendable {
    case noDaemon
    /// A loop of the daemon fails.
    case failing(String, for: String, reason: String)
    /// A mailbox was not read; the age is nil when it never was.
    case unread(String, for: String?, reason: String?)
    /// A mailbox was read, and something is wrong with it all the same.
    case inTrouble(String, for: String, reason: String)
    /// So many messages of a mailbox are not in the ledger.
    case unexplained(Int, in: String)
    case notFiled(Int, for: String)
    /// Messages that servers list and do not hand over.
    case notHandedOver(Int)
    case quarantined(Int)
    case notSent(Int, for: String)
    /// Letters that failed, or that may have arrived.
    case letters(Int, in: OutboxMessage.State)
    case copiesRefused(Int)
    /// Payments that nobody has placed, the oldest for so long.
    case notPlaced(Int, for: String)
    /// So many live cases have nobody who would hear of their mail.
    case unheard(Int)
    /// The secret for logins ends; it has ended when the days are below zero.
    case secretEnds(of: String, inDays: Int)
    /// Nobody has logged in to a mailbox.
    case noLogin(to: String)
    case diskFills(megabytes: Int)
    /// The database cannot be used; why, as a sentence.
    case noDatabase(String)
  }

  /// Stays the same while it lasts: `mailbox:office`.
  package var name: String
  package var level: Level
  package var what: What

  /// What is so, without what to do about it.
  package var description: String {
    switch what {
    case .noDaemon: "the daemon does not run: no mail is fetched or sent"
    case .failing(let loop, let age, let reason): "\(loop) has failed for \(age): \(reason)"
    case .unread(let mailbox, let age, let reason):
      "the mailbox \(mailbox) has not been read \(age.map { "for \($0)" } ?? "ever")"
        + (reason.map { ": \($0)" } ?? "")
    case .inTrouble(let mailbox, let age, let reason):
      "the mailbox \(mailbox) has been in trouble for \(age): \(reason)"
    case .unexplained(let count, let mailbox):
      "\(count) messages in \(mailbox) are not in the ledger"
    case .notFiled(let count, let age): "\(count) messages are not filed, the oldest for \(age)"
    case .notHandedOver(let count): "servers list \(count) messages and do not hand them over"
    case .quarantined(let count): "\(count) messages could not be read"
    case .notSent(let count, let age): "\(count) letters have not left, the oldest for \(age)"
    case .letters(let count, .failed): "\(count) letters could not be sent"
    case .letters(let count, _): "\(count) letters may or may not have arrived"
    case .copiesRefused(let count): "the server refused \(count) copies of letters that were sent"
    case .notPlaced(let count, let age):
      "nobody has placed \(count) payments, the oldest for \(age)"
    case .unheard(let count):
      "\(count == 1 ? "one live case has" : "\(count) live cases have") no resolver and no owner, "
        + "and the desk has no address: nobody hears of their mail"
    case .secretEnds(let mailbox, let days):
      days < 0
        ? "the client secret of \(mailbox) has ended: make a new one"
        : "the client secret of \(mailbox) ends in \(days) days"
    case .noLogin(let mailbox): "nobody has logged in to \(mailbox)"
    case .diskFills(let megabytes): "the disk of the workspace has \(megabytes) MB left"
    case .noDatabase(let reason): reason
    }
  }
}
