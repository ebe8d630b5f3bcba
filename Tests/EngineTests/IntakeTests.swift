import Cases
import Foundation
import Store
import Testing

@testable import Engine

@Suite("fetching a mailbox")
struct IntakeTests {
  let office: Office
  var source: ScriptedSource { office.source }

  init() throws {
    office = try Office()
    source.messages = [("1", "one"), ("2", "two"), ("3", "three")]
  }

  func lastUID() throws -> UInt32? { try office.store.cursor(of: "inbox")?.lastUID }

  @Test func `new messages are stored, told to the server, and fetched once`() throws {
    let report = try office.intake().round()
    #expect(report == Intake.Report(listed: 3, stored: 3, acknowledged: 3))
    #expect(try office.stored() == ["one", "two", "three"])
    #expect(try lastUID() == 3)
    #expect(source.acknowledged == ["1", "2", "3"])
    source.messages.append(("4", "four"))
    #expect(try office.intake().round() == Intake.Report(listed: 1, stored: 1, acknowledged: 1))
    #expect(source.fetched == ["1", "2", "3", "4"])
    #expect(office.trace.all.filter { $0.hasPrefix("list") } == ["list all", "list 3"])
    #expect(!source.isOpen)
  }

  @Test func `the server hears of a message only when it is durable`() throws {
    let other = try SQLiteStoreReader(office)
    source.willAcknowledge = other.expectDurable
    let store = FragileStore(office.store, .refusesOnce, at: .max, office.trace)
    _ = try office.intake(store).round()
    let order = office.trace.all
    #expect(
      order == [
        "cursor", "list all", "unknown", "write", "write", "write", "commit arrivals",
        "commit cursor", "due", "acknowledge 1 2 3", "acknowledged", "due",
      ]
    )
  }

  @Test func `nothing is told to the server when storing fails`() throws {
    let store = FragileStore(
      office.store,
      .refusesOnce,
      at: 0,
      of: "commit arrivals",
      office.trace
    )
    #expect(throws: FragileStore.Refused.self) { try office.intake(store).round() }
    #expect(source.acknowledged.isEmpty)
    #expect(try office.stored().isEmpty)
    #expect(try office.intake().round().stored == 3)
  }

  @Test
  func `what was complete when the source fails is kept, and what it was handing over is last`()
    throws
  {
    source.breaksIn = "2"
    source.messages = [("3", "three"), ("1", "one"), ("2", "two"), ("4", "four")]
    #expect(throws: TransportError.self) { try office.intake().round() }
    #expect(try office.stored() == ["three", "one"])
    #expect(try lastUID() == 3)
    #expect(!source.isOpen)
    source.breaksIn = nil
    #expect(try office.intake().round().stored == 2)
    #expect(source.fetched == ["3", "1", "4", "2"])
    #expect(try lastUID() == 4)
    #expect(Set(source.acknowledged) == ["1", "2", "3", "4"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(office.path)/tmp").isEmpty)
  }

  @Test func `a message that the source passes over in silence is asked for again`() throws {
    source.silent = ["2"]
    _ = try office.intake().round()
    #expect(try lastUID() == 3)
    source.silent = []
    #expect(try office.intake().round().stored == 1)
    #expect(try office.stored() == ["one", "three", "two"])
    #expect(try lastUID() == 3)
  }

  @Test func `a message that ends every session holds back no other, and is asked for seldom`()
    throws
  {
    source.breaksIn = "2"
    for _ in 0..<2 { #expect(throws: TransportError.self) { try office.intake().round() } }
    #expect(try office.stored() == ["one", "three"])
    source.messages.append(("4", "four"))
    #expect(try office.intake().round().stored == 1)
    #expect(try office.store.health(now: office.now).unavailable == 1)
    #expect(try office.intake().round(everything: true).unexplained == [RemoteKey("2")])
    #expect(throws: TransportError.self) {
      try office.intake().round(everything: true, insisting: true)
    }
    source.breaksIn = nil
    #expect(try office.intake().round(everything: true, insisting: true).stored == 1)
    #expect(try office.store.health(now: office.now).unavailable == 0)
  }

  @Test func `what stands under a key by now is neither moved nor deleted for what stood there`()
    throws
  {
    let delete = Acknowledgement(.delete, delay: 60)
    _ = try office.intake(nil, delete).round()
    source.messages[1].text = "somebody else's"
    let later = office.intake(nil, delete, after: 120)
    #expect(try later.round().acknowledged == 3)
    #expect(source.acknowledged == ["1", "3"])
    #expect(try later.round(everything: true).stored == 1)
    #expect(try office.stored().last == "somebody else's")
  }

  @Test func `one kind of acknowledgement that is refused does not starve another`() throws {
    source.messages = (1...520).map { ("\($0)", "message \($0)") }
    source.refusesForGood = true
    let old = office.intake(nil, Acknowledgement(.move(folder: "Gone")))
    #expect(try old.round().trouble != nil)
    source.refusesForGood = false
    source.refusedFolder = "Gone"
    source.messages.append(("521", "new"))
    let report = try office.intake(nil, Acknowledgement(.move(folder: "New"))).round()
    #expect(report.acknowledged == 1)
    #expect(report.trouble != nil)
  }

  @Test func `a note in place of a message does not have that message deleted`() throws {
    let note =
      "Subject: Retrieval using the IMAP4 protocol failed for the following\r\n message: 2\r\n"
    source.messages[1].text = "From: Microsoft Exchange Server 2010\r\n\(note)\r\nIt could not."
    _ = try office.intake(nil, Acknowledgement(.delete)).round()
    #expect(try office.stored().count == 3)
    #expect(source.acknowledged == ["1", "3"])
  }

  @Test func `a UID that nothing confirms moves no cursor`() throws {
    source.phantoms = ["4000000000"]
    _ = try office.intake().round()
    #expect(try lastUID() == 3)
  }

  @Test func `a message that vanished does not hold back the cursor`() throws {
    source.vanishing = ["2"]
    #expect(try office.intake().round() == Intake.Report(listed: 3, stored: 2, acknowledged: 2))
    #expect(try lastUID() == 3)
    source.messages.remove(at: 1)
    #expect(try office.intake().round() == Intake.Report(listed: 0, stored: 0, acknowledged: 0))
  }

  @Test func `a message that vanished and came back is stored by the comparison`() throws {
    source.vanishing = ["2"]
    _ = try office.intake().round()
    source.vanishing = []
    #expect(try office.intake().round(everything: true).stored == 1)
    #expect(try office.stored() == ["one", "three", "two"])
  }

  @Test func `renumbered messages are fetched again without a duplicate`() throws {
    _ = try office.intake().round()
    source.epoch = 2
    source.messages = [("7", "one"), ("8", "two"), ("9", "three"), ("10", "four")]
    let report = try office.intake().round()
    #expect(report.listed == 4)
    #expect(try office.stored() == ["one", "two", "three", "four"])
    #expect(office.trace.all.contains("log mailbox-renumbered"))
    #expect(try office.store.cursor(of: "inbox")?.uidValidity == 2)
    #expect(try lastUID() == 10)
    #expect(Set(source.acknowledged.suffix(4)) == ["7", "8", "9", "10"])
  }

  @Test func `a renumbered mailbox that is lost midway misses nothing`() throws {
    _ = try office.intake().round()
    source.epoch = 2
    source.messages = [("1", "four"), ("2", "one"), ("3", "five")]
    source.breaksIn = "2"
    #expect(throws: TransportError.self) { try office.intake().round() }
    source.breaksIn = nil
    _ = try office.intake().round()
    #expect(try office.stored() == ["one", "two", "three", "four", "five"])
  }

  @Test func `the comparison finds what the ledger lacks below the cursor`() throws {
    _ = try office.intake().round()
    source.messages.append(("2000", "late"))
    _ = try office.intake().round()
    source.messages.append(("1000", "appeared below"))
    #expect(try office.intake().round().stored == 0)
    #expect(try office.intake().round(everything: true).stored == 1)
    #expect(try office.store.cursor(of: "inbox")?.reconciledAt == office.now)
    #expect(try lastUID() == 2000)
  }

  @Test func `keys that are no UIDs need no cursor`() throws {
    source.epoch = 0
    source.messages = [("1700.M1.host", "one"), ("1700.M2.host", "two")]
    #expect(try office.intake().round().stored == 2)
    source.messages.append(("1600.M3.host", "three"))
    #expect(try office.intake().round().stored == 1)
    #expect(try lastUID() == 0)
  }

  @Test func `a UID of zero does no harm`() throws {
    source.messages = [("1", "one"), ("0", "zero")]
    source.breaksIn = "0"
    #expect(throws: TransportError.self) { try office.intake().round() }
    source.breaksIn = nil
    _ = try office.intake().round()
    #expect(try office.stored().contains("one"))
  }

  @Test func `a request to stop keeps what is complete, and the next round has the rest`() throws {
    #expect(try office.intake().round(stop: Countdown(2)).stored == 2)
    #expect(try office.stored() == ["one", "two"])
    #expect(try lastUID() == 2)
    #expect(try office.intake().round().stored == 1)
    #expect(try office.stored() == ["one", "two", "three"])
  }

  @Test func `an acknowledgement that failed is due again`() throws {
    source.refusesAcknowledgements = true
    #expect(throws: TransportError.self) { try office.intake().round() }
    source.refusesAcknowledgements = false
    #expect(try office.intake().round() == Intake.Report(listed: 0, stored: 0, acknowledged: 3))
  }

  @Test func `a deletion waits for its days`() throws {
    let month = Acknowledgement(.delete, delay: 2_592_000)
    #expect(try office.intake(nil, month).round().acknowledged == 0)
    office.now += 2_591_999
    #expect(try office.intake(nil, month).round().acknowledged == 0)
    office.now += 1
    #expect(try office.intake(nil, month).round().acknowledged == 3)
    #expect(try office.intake(nil, month).round().acknowledged == 0)
  }

  @Test func `many messages are stored in batches`() throws {
    source.messages = (1...250).map { ("\($0)", "message \($0)") }
    let store = FragileStore(office.store, .refusesOnce, at: .max, office.trace)
    #expect(try office.intake(store).round().acknowledged == 250)
    #expect(office.trace.all.filter { $0 == "commit arrivals" }.count == 3)
    #expect(Set(try office.stored()).count == 250)
  }
}
