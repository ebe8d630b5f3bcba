import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// What is refused to whom, in words, and that nothing which people do is left out.
@Suite("what is refused")
struct ParityListTests {
  /// What only an administrator may do: nobody can bring back what is erased.
  private static let handlerMayNot: Set = [
    "EndSessions", "ErasePerson", "FollowRetention", "BindIdentity", "UnbindIdentity",
  ]

  /// Commands that ask for no role, by why they do not.
  private static let asksForNoRole: [String: [String]] = [
    "it reads what any user of the workspace may read": [
      "agenda", "attachment list", "attachment save", "bank list", "case claim", "case list",
      "case show", "case views", "client claim", "client list", "client show", "explain",
      "file list",
      "inbox list", "inbox raw", "interest", "item list", "legal kit", "legal stage",
      "outbox list", "outbox show", "payment list", "plan show", "promise list", "proposal list",
      "replay",
      "report", "review list", "review rules", "review show", "search", "show", "template check",
      "template list", "template preview", "template show", "template variables", "types check",
      "types list", "validation list", "why",
    ],
    "it shows who is signed in, and to all but administrators themselves alone": ["session list"],
    "it shows with which accounts users come in, and to all but administrators their own": [
      "user bindings"
    ],
    "it shows pages, on which each act asks for the role of who is signed in": ["web"],
    "it reads, and codes in letters to others are for administrators": [
      "case export", "raw", "render",
    ],
    "it is for whoever has the files of the workspace: their Unix account decides": [
      "backup", "config check", "fsck", "health", "init", "restore", "template new", "verify",
    ],
    "it is a part of the daemon, or the mail server runs it, whose account is no user": [
      "deliver", "process", "run",
    ],
    "only an administrator signs the workspace in to a mail server, which changes no case": [
      "auth login", "auth status",
    ],
    "it needs no workspace": [
      "completion bash", "completion fish", "completion zsh", "invoice read", "manual", "parse",
      "payment match", "proposal read", "proposal rules", "sanitize", "statement read", "thread",
    ],
  ]

  /// Commands that read when they are given nothing to do, and do it otherwise.
  private static let doesBoth: Set = [
    "case claim", "case list", "case views", "client claim", "legal stage",
  ]

  /// Steps of the act of 'outbox hold', for mail that could not be sent: the world has none.
  private static let stepsOfAnAct: Set = ["outbox copy", "outbox retry"]

  @Test func `each act has a row, and each row an act`() throws {
    let folder = Shipped.checkout + "/Sources/Desk/Acts"
    var acts: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for match in text.matches(of: /struct (\w+): (?:\w+, )*\w*Act(?:,| \{)/) {
        acts.insert(String(match.1))
      }
    }
    let rows = Set(ParityTable.rows.map(\.name))
    #expect(acts.count > 50)
    #expect(acts.subtracting(rows) == [], "acts without a row")
    #expect(rows.subtracting(acts) == [], "rows without an act")
  }

  @Test func `what each role may is as it is said here`() {
    let all = Set(ParityTable.rows.map(\.name))
    let refused: [UserRole: Set<String>] = [
      .administrator: [], .handler: Self.handlerMayNot,
      .reader: all.subtracting(["EndOwnSessions", "SeeMentions"]),
    ]
    for role in UserRole.allCases {
      let found = ParityTable.rows.filter { !$0.isAllowed(for: role) }.map(\.name)
      #expect(Set(found) == refused[role], "\(role)")
    }
  }

  @Test func `acts that take all that came in as looked at are these`() {
    let found = ParityTable.rows.filter { $0.type.takesNewsAsSeen }.map(\.name)
    #expect(Set(found) == ["MarkSeen", "EndCase", "CancelCase"])
  }

  @Test(
    arguments: [
      (.read, [.administrator, .handler, .reader]), (.work, [.administrator, .handler]),
      (.workOnAll, [.administrator, .handler]), (.erase, [.administrator]),
      (.actForAnyone, [.administrator]), (.readCodes, [.administrator]),
      (.manageSessions, [.administrator]), (.manageIdentities, [.administrator]),
      (.manageMailboxes, [.administrator]),
    ] as [(UseCase, Set<UserRole>)]
  )
  func `the one rule is as it is said here`(useCase: UseCase, roles: Set<UserRole>) {
    #expect(Set(UserRole.allCases.filter { $0.may(useCase) }) == roles)
    #expect(UseCase.allCases.count == 9)
  }

  @Test func `each command has an act, or a reason why it asks for no role`() {
    let names = Set(CommandTable.commands.map(\.name))
    let acting = Set(ParityTable.rows.compactMap { row in Self.command(row.words, names) })
    let free = Self.asksForNoRole.values.flatMap(\.self)
    #expect(Set(free).count == free.count)
    #expect(names.subtracting(acting).subtracting(free) == Self.stepsOfAnAct)
    #expect(Set(free).subtracting(names).sorted() == [], "commands that are not there")
    #expect(acting.intersection(free) == Self.doesBoth)
  }

  /// The command of a command line: the longest name that it begins with.
  private static func command(_ words: [String], _ names: Set<String>) -> String? {
    (1...2).reversed().map { words.prefix($0).joined(separator: " ") }.first(where: names.contains)
  }

  /// Besides, who was asked for a validation decides it by answering the letter, user or not.
  @Test func `mail has orders for no other acts than these`() {
    let acts = Set(ParityTable.rows.filter { !$0.orders.isEmpty }.map(\.name))
    #expect(
      acts == [
        "AcceptProposal", "RejectProposal", "PlanNext", "SetResolver", "SetStatus", "EndCase",
      ]
    )
  }
}
