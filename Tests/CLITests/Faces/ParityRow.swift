import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// One act as each face has it: words of a command line, orders by mail, a value.
struct ParityRow: Sendable, CustomTestStringConvertible {
  /// The command line, where `FOLDER` stands for the folder of the play.
  let words: [String]
  /// Orders by mail on case 1001 that ask for the same; empty when mail has none.
  let orders: [String]
  /// The case whose version counts; nil when the act changes none.
  let about: Int?
  /// Other cases whose history tells of it, with no version that is compared.
  let also: Set<Int>
  /// Whether the page of a case, a list or the outbox looks different afterwards.
  let isSeen: Bool
  let type: any Act.Type
  /// The act as a value.
  let act: @Sendable (ParityPlay, Environment) throws -> any Act

  /// `words` are one text: a space parts them, and `~` is a space within a word.
  init<Wanted: Act>(
    _ words: String,
    orders: [String] = [],
    about: Int? = 1001,
    also: Set<Int> = [],
    isSeen: Bool = true,
    _ act: @escaping @Sendable (ParityPlay, Environment) throws -> Wanted
  ) {
    self.words = words.split(separator: " ").map { String($0).replacing("~", with: " ") }
    self.orders = orders
    self.about = about
    self.also = also
    self.isSeen = isSeen
    type = Wanted.self
    self.act = act
  }

  /// The name of the act.
  var name: String { "\(type)" }

  /// Whether a user of the role may do it, by the one rule.
  func isAllowed(for role: UserRole) -> Bool { role.may(type.useCase) }

  var testDescription: String { words.prefix(3).joined(separator: " ") }
}
