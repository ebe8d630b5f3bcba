import Cases
import Desk
import Foundation
import Mail

extension Invocation {
  /// The workspace with everything wired to it.
  func environment() throws -> Environment {
    try Environment(workspace(), context: context)
  }

  /// Who acts, as events name it; refuses a user who may only read.
  func author() throws -> Actor {
    let acting = try actor()
    guard acting.principal.role.may(.work) else {
      throw CommandError("\(acting.principal.id) may only read.", .noPermission)
    }
    return Actor(
      kind: .user,
      name: acting.principal.id,
      onBehalfBy: acting.actingFor == nil ? "" : acting.user.id
    )
  }

  /// Refuses whoever is no administrator what cannot be undone.
  func requireAdministrator() throws {
    guard try actor().principal.role.may(.erase) else {
      throw CommandError("Only an administrator may erase.", .noPermission)
    }
  }

  /// Refuses whoever is neither the recipient of a letter nor an administrator the codes in it.
  func requireCodes(of letter: MessageView) throws {
    let user = try actor().principal
    let email = EmailAddress.comparable(user.email)
    guard user.role.may(.readCodes) || letter.recipients.contains(where: { $0.email == email })
    else {
      throw CommandError(
        "Message \(letter.id) has codes that decide in the name of its recipient: only they and "
          + "administrators read it as it left.",
        .noPermission,
        hint: "'dossier show \(letter.id)' shows it without them."
      )
    }
  }

  /// The user who acts, as letters name them.
  func sender() throws -> EmailAddress {
    let user = try actor().principal
    return EmailAddress(name: user.name, email: user.email)
  }

  /// The case of an argument: `1042`, `DOS-1042-k7qf2` or `[DOS-1042-k7qf2]`.
  func caseNumber(_ name: String = "case", _ environment: Environment) throws -> Int {
    try caseNumber(text: positional(name), environment)
  }

  /// The case that a text names.
  func caseNumber(text: String, _ environment: Environment) throws -> Int {
    if let number = Int(text) { return number }
    let found = environment.references.references(in: text)
    guard let reference = found.first, environment.references.verifies(reference) else {
      throw CommandError(
        "'\(text)' names no case; a number like 1042 or a reference like "
          + "\(environment.references.prefix)-1042-k7qf2 does.",
        .usage
      )
    }
    return reference.number
  }

  /// A whole number of an argument.
  func number(_ name: String) throws -> Int {
    guard let number = Int(positional(name)) else {
      throw CommandError("'\(positional(name))' is no number.", .usage)
    }
    return number
  }

  /// A day of an argument.
  func validDay(_ name: String) throws -> Day {
    guard let day = Day(positional(name)) else {
      throw CommandError("'\(positional(name))' is no day, like 2026-12-07.", .usage)
    }
    return day
  }

  /// A text of an argument, or from standard input when it is `-`.
  func text(_ value: String) -> String {
    guard value == "-" else { return value }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  /// One of a few words that an option takes, as its type.
  func choice<Choice: RawRepresentable<String>>(_ name: String, _: Choice.Type) -> Choice? {
    string(name).flatMap { Choice(rawValue: $0) }
  }
}
