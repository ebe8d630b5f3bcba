import Cases
import FoundationEssentials
import Testing
import Transport

@Suite("IMAPSource against a server with oddities")
struct IMAPOddityTests {
  private static func body(_ uid: Int) -> [UInt8] {
    Array("Subject: \(uid)\r\n\r\nbody of \(uid)\r\n".utf8)
  }

  @Test(
    arguments: [
      "well", "leftover", "leftover-part", "login-command", "no-sasl-ir", "preauth", "unsolicited",
      "modseq", "nesting",
    ],
    [ServerSettings.Security.clear, .tls]
  )
  func `messages arrive all the same`(
    _ oddity: String,
    _ security: ServerSettings.Security
  ) throws {
    let scenario = try IMAPScenario(oddity, security)
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(receiver.order == ["11", "12", "13"])
    #expect(receiver.bodies["12"] == Self.body(12))
    #expect(receiver.bodies.count == 3)
    scenario.source.close()
    #expect(scenario.commands.last == "LOGOUT")
  }

  @Test func `lines in a message that look like the server's own change nothing`() throws {
    let scenario = try IMAPScenario("forged")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(receiver.order == ["11", "12", "13"])
    #expect(receiver.bodies["12"]?.count ?? 0 > 700)
  }

  @Test func `bodies come as quoted string, before their UID, or as literal8`() throws {
    let scenario = try IMAPScenario("forms")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(receiver.bodies["11"] == Array(#"a "quoted" \ body"#.utf8))
    #expect(receiver.bodies["12"] == Array("liter\n".utf8))
    #expect(receiver.bodies["13"] == Array("\0abc".utf8))
  }

  @Test func `an empty body is a message and NIL is none`() throws {
    let empty = RecordingReceiver()
    #expect(try IMAPScenario("empty").fetchAll(empty) == nil)
    #expect(empty.bodies == ["11": [], "12": []])
    #expect(empty.gone == ["13"])
    let missing = RecordingReceiver()
    #expect(try IMAPScenario("nil").fetchAll(missing) == nil)
    #expect(missing.order == ["11"])
    #expect(Set(missing.gone) == ["12", "13"])
  }

  @Test func `size and date are listed, and the echo below the cursor is not`() throws {
    let scenario = try IMAPScenario("well")
    #expect(try scenario.source.open() == MailboxEpoch(uidValidity: 7, uidNext: 14))
    #expect(
      try scenario.source.list(after: 12) == [
        RemoteMessage(
          key: RemoteKey("13"),
          size: Self.body(13).count,
          receivedAt: Date(timeIntervalSince1970: 837_596_665)
        )
      ]
    )
    #expect(try scenario.source.list(after: 13) == [])
    scenario.source.close()
    #expect(scenario.commands.contains { $0.hasPrefix("EXAMINE") })
    #expect(!scenario.commands.contains { $0.hasPrefix("SELECT") })
  }

  @Test(arguments: [
    ("well", AcknowledgeAction.seen, ["UID STORE 11:12 +FLAGS.SILENT (\\Seen)"]),
    (
      "well", .delete,
      ["UID STORE 11:12 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 11:12"]
    ),
    ("well", .move(folder: "Entwürfe & \"x\""), ["UID MOVE 11:12 \"Entw&APw-rfe &- \\\"x\\\"\""]),
    (
      "no-move", .move(folder: "Done"),
      [
        "UID COPY 11:12 \"Done\"", "UID STORE 11:12 +FLAGS.SILENT (\\Deleted)",
        "UID EXPUNGE 11:12",
      ]
    ),
    (
      "no-uidplus", .delete,
      [
        "UID SEARCH UID 11:12", "UID FETCH 11:12 (UID)",
        "UID STORE 11:12 +FLAGS.SILENT (\\Deleted)", "UID SEARCH DELETED",
        "EXPUNGE",
      ]
    ),
    (
      "others-marked", .delete,
      [
        "UID SEARCH UID 11:12", "UID FETCH 11:12 (UID)",
        "UID STORE 11:12 +FLAGS.SILENT (\\Deleted)", "UID SEARCH DELETED",
      ]
    ),
  ])
  func `acknowledging sends just these commands`(
    _ scenario: String,
    _ action: AcknowledgeAction,
    _ commands: [String]
  ) throws {
    let scenario = try IMAPScenario(scenario)
    _ = try scenario.source.open()
    try scenario.source.acknowledge([RemoteKey("12"), RemoteKey("11")], as: action)
    scenario.source.close()
    let sent = scenario.commands
    let select = try #require(sent.firstIndex { $0.hasPrefix("SELECT") })
    #expect(sent[(select + 1)...].dropLast() == commands[...])
  }

  @Test(arguments: [
    ("well", AcknowledgeAction.move(folder: "missing"), false, "create it"),
    ("well", .move(folder: "a\r\nb"), false, "cannot be used"),
    ("read-only", .seen, false, "read-only"),
    ("recreated", .seen, true, "made anew"),
  ])
  func `an acknowledgement that cannot be made says why`(
    _ scenario: String,
    _ action: AcknowledgeAction,
    _ isTransient: Bool,
    _ says: String
  ) throws {
    let scenario = try IMAPScenario(scenario)
    _ = try scenario.source.open()
    let error = #expect(throws: TransportError.self) {
      try scenario.source.acknowledge([RemoteKey("11")], as: action)
    }
    #expect(error?.isTransient == isTransient)
    #expect(error?.message.contains(says) == true)
  }

  @Test func `keeping touches nothing`() throws {
    let scenario = try IMAPScenario("well")
    _ = try scenario.source.open()
    let before = scenario.commands
    try scenario.source.acknowledge([RemoteKey("11")], as: .keep)
    try scenario.source.acknowledge([], as: .delete)
    #expect(scenario.commands == before)
  }

  @Test func `a folder that is not there is named`() throws {
    let scenario = try IMAPScenario("well", mailbox: "missing")
    let error = #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(error?.stage == .select)
    #expect(error?.isTransient == false)
    #expect(error?.message.contains("The folder missing on IMAP server 127.0.0.1") == true)
  }
}
