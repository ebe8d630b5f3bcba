import Cases
import Foundation
import Mail
import Testing

@testable import CLI
@testable import Desk

/// A copy of the world, and a user who does one thing in it.
struct ParityPlay {
  /// The ways in which an act is asked for.
  enum Way: String, CaseIterable {
    /// A command of the user's own Unix account.
    case command
    /// A command of an administrator with `--as`.
    case commandForAnother
    /// A call, as a page in a browser makes it.
    case page
    /// The call of a page that says which version was looked at.
    case pageWithVersion
  }

  let sandbox: Sandbox
  let user: User
  let environment: Environment
  private let desk: DeskCase

  /// Users of the roles, by their ids, which are their Unix accounts too.
  static let users: [UserRole: String] = [
    .administrator: "alice", .handler: "hanna", .reader: "rita",
  ]

  /// A handler of own clients only, to whom none of the cases belongs.
  static let other = "otto"

  init(_ role: UserRole) throws {
    try self.init(as: Self.users[role])
  }

  /// Plays as the user of an id.
  init(as id: String?) throws {
    sandbox = try Sandbox()
    desk = DeskCase(in: sandbox)
    try ParityWorld.shared.get().copy(to: sandbox)
    sandbox.context.environment["DOSSIER_SHARE"] = Shipped.checkout
    sandbox.context.environment["DOSSIER_WORKSPACE"] = sandbox.path("work")
    desk.at(ParityWorld.today)
    try sandbox.write("note.txt", "A note.")
    try sandbox.write("clients.csv", "account,name\nC-1,Brandt & Co\nC-9,Nine\n")
    try sandbox.write(
      "bank.sta",
      ":20:A\n:25:1\n:28C:1/1\n:60F:C260801EUR0,\n:61:260803C10,NTRFX\n:86:RE-1\n:62F:C260803EUR10,\n-\n"
    )
    try sandbox.write("letter.eml", "From: x@y.example\r\nSubject: Hi\r\n\r\nHi.\r\n")
    let context = sandbox.context
    environment = try Environment(
      Workspace.open(sandbox.path("work"), context: context),
      context: context
    )
    user = try Self.user(id, of: environment)
  }

  func user(_ role: UserRole) throws -> User { try Self.user(Self.users[role], of: environment) }

  private static func user(_ id: String?, of environment: Environment) throws -> User {
    let user = environment.workspace.configuration.users.first { $0.id == id }
    return try #require(user)
  }

  var principal: Principal { Principal(user, face: .page) }

  // MARK: Doing

  /// Does what a row says; throws what refused, from a command as its exit code and words.
  func perform(_ row: ParityRow, by way: Way) throws {
    switch way {
    case .command: try command(row, account: user.id, [])
    case .commandForAnother: try command(row, account: "alice", ["--as", user.id])
    case .page: try perform(row, seen: nil)
    case .pageWithVersion: try perform(row, seen: row.about.map(version))
    }
  }

  func perform(_ row: ParityRow, seen: Int?) throws {
    let act = try row.act(self, environment)
    try environment.perform(act, as: principal, seen: seen)
  }

  private func command(_ row: ParityRow, account: String, _ more: [String]) throws {
    sandbox.context.account = account
    defer { sandbox.context.account = "alice" }
    let words = row.words.map { $0.replacing("FOLDER", with: sandbox.folder) }
    let ran = sandbox.run(words + more)
    guard ran.code == 0 else { throw Refused(code: ran.code, words: ran.remarks) }
  }

  /// A command that did not end well.
  struct Refused: Error {
    let code: Int32
    let words: String
  }

  /// The user takes part in case 1001.
  func takePart(as role: ParticipantRole) throws {
    try desk.run("participant", "add", "1001", user.email, "--role", role.rawValue)
  }

  /// Sends a mail of the user about case 1001.
  func write(_ text: String, isVouchedFor: Bool = true) throws {
    try desk.receive(
      from: user.email,
      to: desk.address(user.email),
      text,
      fields: isVouchedFor ? [DeskCase.vouched(for: user.email)] : []
    )
  }

  /// A round of the daemon; mail is taken up in one.
  func round() throws { try desk.once() }

  /// The text of the last letter to the user.
  func answer() throws -> String {
    try desk.once()
    let letter = try desk.letters().last { $0.to == [user.email] }
    return try desk.text(ofLetter: #require(letter).message)
  }

  // MARK: Looking

  func version(_ number: Int) throws -> Int { try environment.casePage(number).view.version }

  var numbers: [Int] {
    get throws { try environment.cases(CaseFilter()).cases.map(\.file.number).sorted() }
  }

  /// The events of each case that others have to know of before they change it.
  func changes() throws -> [Int: Int] {
    var changes: [Int: Int] = [:]
    for number in try numbers {
      changes[number] = try environment.casePage(number).view.events.count { !$0.type.isAddition }
    }
    return changes
  }

  func state() throws -> ParityState { try ParityState(environment, numbers) }
}

extension DeskCase {
  /// A workspace that is already in a sandbox.
  init(in sandbox: Sandbox) { self.sandbox = sandbox }
}
