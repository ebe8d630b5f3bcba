import Cases
import Testing

@testable import CLI
@testable import Desk

@Suite struct ActingUserTests {
  private static func user(_ id: String, _ role: UserRole, mayActAs: [String] = []) -> User {
    var user = User()
    user.id = id
    user.name = id
    user.role = role
    user.unixAccounts = ["unix-\(id)"]
    user.mayActAs = mayActAs
    return user
  }

  private static let users = [
    user("ada", .administrator), user("ben", .handler, mayActAs: ["cleo"]), user("cleo", .reader),
  ]

  private func resolve(_ account: String, _ name: String?) throws -> ActingUser {
    try ActingUser.resolve(
      users: Self.users,
      account: account,
      actingFor: name,
      configurationFile: "/w/dossier.json5"
    )
  }

  @Test(
    arguments: [
      ("unix-ada", nil, "ada", nil), ("unix-ada", "cleo", "ada", "cleo"),
      ("unix-ben", "cleo", "ben", "cleo"), ("unix-cleo", "cleo", "cleo", nil),
    ] as [(String, String?, String, String?)]
  )
  func `the account decides who acts, and who may be acted for`(
    account: String,
    name: String?,
    user: String,
    actingFor: String?
  ) throws {
    let found = try resolve(account, name)
    #expect(found.user.id == user)
    #expect(found.actingFor?.id == actingFor)
    #expect(found.principal.id == actingFor ?? user)
  }

  @Test(
    arguments: [
      ("root", nil, 77, "The Unix account 'root' is no user of this workspace."),
      ("unix-ben", "ada", 77, "ben may not act for ada."),
      ("unix-cleo", "ben", 77, "cleo may not act for ben."),
      ("unix-ada", "cloe", 64, "There is no user 'cloe'; did you mean 'cleo'?"),
    ] as [(String, String?, Int32, String)]
  )
  func `anyone else is refused with what to change`(
    account: String,
    name: String?,
    code: Int32,
    sentence: String
  ) {
    let error = #expect(throws: ActingUser.Failure.self) { try resolve(account, name) }
    let known = error.map { CommandError(describing: $0) }
    #expect(known?.sentence == sentence)
    #expect(known?.code.rawValue == code)
  }

  @Test func `an unmapped account learns how to be added`() {
    let error = #expect(throws: ActingUser.Failure.self) { try resolve("root", nil) }
    #expect(
      error.map { CommandError(describing: $0).hint }
        == "Add \"root\" to unixAccounts of a user in /w/dossier.json5."
    )
  }
}
