import Cases
import Foundation
import Store
import Testing

@testable import Engine

@Suite("a mailbox that its server numbers anew")
struct RenumberingTests {
  let office: Office
  var source: ScriptedSource { office.source }

  init() throws {
    office = try Office()
    source.messages = [("1", Self.mail("a")), ("2", Self.mail("b")), ("3", "no identifier")]
    _ = try office.intake(nil, Acknowledgement(.keep)).round()
  }

  /// Reads and changes nothing, unless told otherwise.
  private func intake(_ action: AcknowledgeAction = .keep) -> Intake {
    office.intake(nil, Acknowledgement(action))
  }

  private static func mail(_ name: String, _ text: String = "text") -> String {
    "Message-ID: <\(name)@x.example>\r\n\r\n\(text)"
  }

  @Test func `what is known by size and identifier is not fetched again`() throws {
    source.epoch = 2
    source.messages = [("8", Self.mail("b")), ("9", Self.mail("a")), ("10", Self.mail("new"))]
    let before = source.fetched
    let report = try intake().round()
    #expect(report.recognised == 2)
    #expect(report.stored == 1)
    #expect(source.fetched == before + ["10"])
    #expect(try intake().round(everything: true).unexplained.isEmpty)
    #expect(source.fetched == before + ["10"])
  }

  @Test func `one stored message stands for one listed message`() throws {
    source.epoch = 2
    source.messages = [("1", Self.mail("a")), ("2", Self.mail("a")), ("3", Self.mail("a", "tixt"))]
    let report = try intake().round()
    #expect(report.recognised == 1)
    #expect(source.fetched.suffix(2) == ["2", "3"])
  }

  @Test func `bytes that differ are found when they are asked for`() throws {
    source.epoch = 2
    source.messages = [("1", Self.mail("a", "tixt")), ("2", Self.mail("b"))]
    #expect(try intake().round().stored == 0)
    #expect(try office.stored().count == 3)
    let report = try intake().round(everything: true, digests: true)
    #expect(report.stored == 2)
    #expect(try office.stored().last == Self.mail("a", "tixt"))
    #expect(try office.stored().count == 4)
    let again = try intake().round(everything: true, digests: true)
    #expect(again.stored == 0)
  }

  @Test func `the same messages numbered anew twice make the server keep its numbers`() throws {
    for epoch in 2...3 {
      source.epoch = UInt32(epoch)
      _ = try intake().round()
    }
    #expect(source.settled == 1)
    #expect(office.trace.all.contains("log mailbox-renumbered-again"))
    #expect(try office.store.cursor(of: "inbox")?.renumberings == 2)
    #expect(try office.stored().count == 3)
  }

  @Test func `the same messages under the same numbers are not even asked for`() throws {
    let before = source.fetched
    for epoch in 2...6 {
      source.epoch = UInt32(epoch)
      #expect(try intake().round().stored == 0)
    }
    #expect(source.fetched == before)
    #expect(source.askedForIDs == 0)
    #expect(try office.store.ledger().arrivals == 3)
    // Their bytes are fetched when somebody asks for them.
    _ = try intake().round(everything: true, digests: true)
    #expect(source.fetched.count == before.count + 3)
    #expect(try office.stored().count == 3)
  }

  @Test(arguments: [AcknowledgeAction.delete, .move(folder: "Done")])
  func `what is to be moved or deleted is fetched, whatever it looks like`(
    _ action: AcknowledgeAction
  ) throws {
    source.epoch = 2
    source.messages = [("8", Self.mail("a")), ("9", Self.mail("b"))]
    let report = try intake(action).round()
    #expect(report.recognised == 0)
    #expect(source.fetched.suffix(2) == ["8", "9"])
    #expect(report.acknowledged == 2)
  }

  @Test func `without a date nothing is recognised`() throws {
    source.epoch = 2
    source.isDated = false
    source.messages = [("8", Self.mail("a")), ("9", Self.mail("b"))]
    #expect(try intake().round().recognised == 0)
    #expect(source.fetched.suffix(2) == ["8", "9"])
  }

  @Test func `a mailbox that is changed anyway is opened for writing first`() throws {
    source.epoch = 2
    let report = try intake(.seen).round()
    #expect(source.settled == 1)
    #expect(report.stored == 0)
    #expect(try office.store.cursor(of: "inbox")?.uidValidity == 2)
  }

  @Test func `other messages under the same numbers are no such case`() throws {
    for epoch in 2...4 {
      source.epoch = UInt32(epoch)
      source.messages = [("1", Self.mail("\(epoch)", String(repeating: "x", count: epoch)))]
      _ = try intake().round()
    }
    #expect(source.settled == 0)
    #expect(try office.stored().count == 6)
  }

  @Test(arguments: [
    ("Message-ID: <a@b>\r\nX: 1\r\n\r\n", "<a@b>"), ("x: 1\nMESSAGE-id:\n <a\t@b> \nz: 2", "<a@b>"),
    ("X: 1\r\n\r\nMessage-ID: <in@body>", nil), ("Message-ID:\r\n\r\n", nil), ("", nil),
  ])
  func `the identifier is read off a header`(_ header: String, _ identifier: String?) {
    #expect(Recognition.messageID(in: header.utf8) == identifier.map { Array($0.utf8) })
  }

  @Test func `another message under a known number is found by the comparison`() throws {
    source.messages[1].text = Self.mail("other", "longer")
    #expect(try intake().round().stored == 0)
    #expect(try intake().round(everything: true).stored == 1)
    #expect(try office.stored().last == Self.mail("other", "longer"))
    #expect(office.trace.all.contains("log messages-replaced"))
    #expect(try intake().round(everything: true).stored == 0)
  }

  @Test func `a server that estimates sizes has nothing fetched again`() throws {
    source.estimate = 7
    source.messages = [("11", Self.mail("x")), ("12", Self.mail("y")), ("13", "z")]
    #expect(try intake().round().stored == 3)
    let before = source.fetched
    for _ in 0..<2 { _ = try intake().round(everything: true) }
    #expect(source.fetched == before)
    #expect(!office.trace.all.contains("log messages-replaced"))
  }

  @Test func `what the source falls short of is trouble, and is kept`() throws {
    source.messages.append(("4", "four"))
    source.shortfall = TransportError(stage: .list, message: "counts more", isTransient: true)
    let report = try intake().round()
    #expect(report.stored == 1)
    #expect(report.trouble?.message == "counts more")
    #expect(try office.store.cursor(of: "inbox")?.isShort == true)
    source.shortfall = nil
    #expect(try intake().round().trouble == nil)
  }

  @Test func `an acknowledgement refused for good does not hide what was stored`() throws {
    source.messages.append(("4", "four"))
    source.refusesForGood = true
    let report = try intake(.seen).round(everything: true)
    #expect(report.stored == 1)
    #expect(report.isComplete)
    #expect(report.trouble?.message == "refused")
    source.refusesForGood = false
    #expect(try intake(.seen).round().acknowledged == 1)
  }
}
