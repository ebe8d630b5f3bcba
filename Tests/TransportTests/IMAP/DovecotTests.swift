import Cases
import Glibc
import Testing
import Transport

@Suite("IMAPSource against a real Dovecot")
struct DovecotTests {
  let dovecot: Dovecot

  init() throws {
    dovecot = try Dovecot.shared.get()
  }

  private func message(_ number: Int, bytes: Int = 0) -> [UInt8] {
    let filler = String(repeating: "0123456789abcdef\r\n", count: bytes / 18)
    return Array("Subject: \(number)\r\n\r\nbody {5}\r\n)\r\nd4 OK \(number)\r\n\(filler)".utf8)
  }

  @Test(arguments: ServerSettings.Security.allCases)
  func `messages arrive whole with every kind of protection`(
    _ security: ServerSettings.Security
  ) throws {
    let user = dovecot.newUser()
    let sent = (1...3).map { message($0, bytes: $0 * 100_000) }
    try dovecot.deliver(sent, to: user)
    let source = IMAPSource(dovecot.settings(user, security))
    let epoch = try source.open()
    #expect(epoch.uidValidity > 0)
    #expect(epoch.uidNext == 4)
    let listed = try source.list(after: nil)
    #expect(listed.map(\.key.value) == ["1", "2", "3"])
    #expect(listed.map(\.size) == sent.map(\.count))
    #expect(listed.allSatisfy { $0.receivedAt != nil })
    let receiver = RecordingReceiver()
    try source.fetch(listed, to: receiver)
    #expect(listed.map { receiver.bodies[$0.key.value] } == sent)
    source.close()
  }

  @Test(arguments: Credentials.Mechanism.allCases.filter { !$0.takesToken })
  func `every mechanism logs in`(_ mechanism: Credentials.Mechanism) throws {
    let source = IMAPSource(dovecot.settings(dovecot.newUser(), mechanism: mechanism))
    #expect(try source.open().uidValidity > 0)
    #expect(try source.list(after: nil) == [])
  }

  @Test func `only what is above the cursor is listed`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver((1...5).map { message($0) }, to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    #expect(try source.list(after: 3).map(\.key.value) == ["4", "5"])
    #expect(try source.list(after: 5) == [])
    #expect(try source.list(after: .max) == [])
  }

  @Test func `fetching marks nothing and seen marks what was named`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver((1...3).map { message($0) }, to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    let listed = try source.list(after: nil)
    try source.fetch(listed, to: RecordingReceiver())
    #expect(try flagged(user) == [])
    try source.acknowledge([RemoteKey("2"), RemoteKey("999")], as: .seen)
    source.close()
    #expect(try flagged(user) == ["S"])
  }

  @Test func `moved messages are in the other folder and nowhere else`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver((1...3).map { message($0) }, to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    try source.acknowledge([RemoteKey("1"), RemoteKey("3")], as: .move(folder: "Archive"))
    #expect(try source.list(after: nil).map(\.key.value) == ["2"])
    let archive = IMAPSource(dovecot.settings(user, folder: "Archive"))
    _ = try archive.open()
    let receiver = RecordingReceiver()
    try archive.fetch(try archive.list(after: nil), to: receiver)
    #expect(Set(receiver.bodies.values) == [message(1), message(3)])
  }

  @Test func `deleted messages are gone and others stay`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver((1...3).map { message($0) }, to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    let listed = try source.list(after: nil)
    try source.acknowledge([RemoteKey("2")], as: .delete)
    #expect(try source.list(after: nil).map(\.key.value) == ["1", "3"])
    let receiver = RecordingReceiver()
    try source.fetch(listed, to: receiver)
    #expect(receiver.order == ["1", "3"])
    #expect(receiver.gone == ["2"])
  }

  @Test func `more messages than one command takes all arrive`() throws {
    let user = dovecot.newUser()
    let sent = (1...1_200).map { message($0) }
    try dovecot.deliver(sent, to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    let receiver = RecordingReceiver()
    let listed = try source.list(after: nil)
    try source.fetch(listed, to: receiver)
    #expect(listed.map { receiver.bodies[$0.key.value] } == sent)
    try source.acknowledge(listed.map(\.key), as: .delete)
    #expect(try source.list(after: nil) == [])
  }

  @Test func `a server process that dies in a body ends the session and spares what was whole`()
    throws
  {
    let user = dovecot.newUser()
    try dovecot.deliver([message(1), message(2, bytes: 40_000_000)], to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    let listed = try source.list(after: nil)
    let receiver = RecordingReceiver()
    receiver.onFirstBytes = { try dovecot.kill(user) }
    let error = #expect(throws: TransportError.self) { try source.fetch(listed, to: receiver) }
    #expect(error?.isTransient == true)
    #expect(receiver.bodies["2"] == nil)
    // The next session starts over.
    _ = try source.open()
    receiver.onFirstBytes = {}
    try source.fetch(listed, to: receiver)
    #expect(receiver.bodies["2"]?.count == listed[1].size)
  }

  @Test func `a receiver's error comes out as it is and ends the session`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver([message(1, bytes: 1_000_000)], to: user)
    let source = IMAPSource(dovecot.settings(user))
    _ = try source.open()
    let listed = try source.list(after: nil)
    let receiver = RecordingReceiver()
    receiver.limit = 500_000
    #expect(throws: RecordingReceiver.Full.self) { try source.fetch(listed, to: receiver) }
    #expect(throws: TransportError.self) { try source.list(after: nil) }
    #expect(try source.open().uidValidity > 0)
  }

  @Test func `a recreated folder has another epoch and the same messages`() throws {
    let user = dovecot.newUser()
    try dovecot.deliver([message(1)], to: user)
    let source = IMAPSource(dovecot.settings(user))
    let before = try source.open()
    source.close()
    // UIDVALIDITY is made from the time in seconds.
    usleep(1_100_000)
    try Program.run("/bin/rm", ["-r", "\(dovecot.directory)/mail/\(user)/Maildir"])
    try dovecot.deliver([message(1)], to: user)
    #expect(try source.open().uidValidity != before.uidValidity)
    let receiver = RecordingReceiver()
    try source.fetch(try source.list(after: nil), to: receiver)
    #expect(Array(receiver.bodies.values) == [message(1)])
  }

  /// The flags of the messages of a user's INBOX that have any.
  private func flagged(_ user: String) throws -> [String] {
    let names = try ["cur", "new"].flatMap { place in
      try MailFiles.names(in: "\(dovecot.directory)/mail/\(user)/Maildir/\(place)")
    }
    return names.compactMap { $0.components(after: ":2,") }.filter { !$0.isEmpty }
  }
}
