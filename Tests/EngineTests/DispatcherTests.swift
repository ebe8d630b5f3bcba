import Cases
import Foundation
import Mail
import Store
import Testing

@testable import Engine

@Suite("processing what was stored")
struct DispatcherTests {
  let office: Office
  let number: Int

  init() throws {
    office = try Office()
    number = try office.openCase()
  }

  func arrive(_ texts: String...) throws {
    let start = office.source.messages.count
    for (index, text) in texts.enumerated() {
      office.source.messages.append(("\(start + index + 1)", office.mail(number, text)))
    }
    _ = try office.intake().round()
  }

  func comments() throws -> [String] {
    try office.store.caseView(number).comments.map {
      $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  func inbox() throws -> [String: Int] { try office.store.counts().inbox }

  /// Takes the bytes of the stored messages that are kept in files.
  func removeBlobs() throws {
    try FileManager.default.removeItem(atPath: "\(office.path)/blobs")
  }

  @Test func `pending messages are filed in order, once`() throws {
    try arrive("one", "two", "three")
    #expect(try office.dispatcher().round() == 3)
    #expect(try office.dispatcher().round() == 0)
    #expect(try comments() == ["one", "two", "three"])
    #expect(try inbox() == ["filed": 3])
  }

  @Test func `what changes between the decision and the writing counts`() throws {
    try arrive("one")
    let store = FragileStore(office.store, .refusesOnce, at: .max, office.trace)
    store.meanwhile = { [office, number] call in
      guard call == "commit decisions" else { return }
      _ = try office.store.removeParticipant(
        Office.firm,
        from: number,
        by: office.anna,
        now: office.now
      )
    }
    #expect(try office.dispatcher(store).round() == 1)
    let message = try #require(try office.store.caseView(number).messages.first)
    #expect(message.signals.contains { $0.hasSuffix("sender does not take part)") })
  }

  @Test func `attachments are stored with their bytes`() throws {
    let text = """
      From: \(Office.firm)\r
      Subject: Files\r
      MIME-Version: 1.0\r
      Content-Type: multipart/mixed; boundary=x\r
      \r
      --x\r
      \r
      See the file.\r
      --x\r
      Content-Type: application/pdf\r
      Content-Disposition: attachment; filename="../invoice.pdf"\r
      Content-Transfer-Encoding: base64\r
      \r
      JVBERi0=\r
      --x--\r

      """
    office.source.messages = [("1", text)]
    _ = try office.intake().round()
    #expect(try office.dispatcher().round() == 1)
    let review = try #require(try office.store.reviews(includingDecided: false, limit: 1).first)
    let file = try #require(try office.store.attachments(ofMessage: review.message.id).first)
    #expect(file.file.fileName == "invoice.pdf")
    #expect(file.file.size == 5)
  }

  @Test func `files inside of a text are stored beside the attachments`() throws {
    let text = """
      From: \(Office.firm)\r
      Subject: Files\r
      Content-Type: multipart/mixed; boundary=x\r
      \r
      --x\r
      \r
      See the file.\r
      begin 644 ../invoice.pdf\r
      %)5!$1BT\r
      `\r
      end\r
      begin 644 /\r
      #86)C\r
      more\r
      --x\r
      Content-Type: application/pdf; name=outer.pdf\r
      \r
      x\r
      --x--\r

      """
    office.source.messages = [("1", text)]
    _ = try office.intake().round()
    #expect(try office.dispatcher().round() == 1)
    let review = try #require(try office.store.reviews(includingDecided: false, limit: 1).first)
    let files = try office.store.attachments(ofMessage: review.message.id).map(\.file)
    #expect(files.map(\.fileName) == ["outer.pdf", "invoice.pdf", "part-1-file-2"])
    #expect(files.map(\.size) == [1, 5, 3])
    let source = try office.store.content(files[1].sha256)
    #expect(try source.read(0..<source.count) == Array("%PDF-".utf8))
  }

  @Test func `a message that cannot be read does not hold back the next, and is put aside`() throws
  {
    try arrive("one", String(repeating: "large ", count: 500), "three")
    try removeBlobs()
    #expect(try office.dispatcher().round() == 2)
    #expect(try comments() == ["one", "three"])
    #expect(try inbox() == ["filed": 2, "quarantined": 1])
    let email = try #require(try office.store.inbox(.quarantined, limit: 1).first?.email)
    #expect(email.attempts == 3)
    #expect(email.lastError.hasPrefix("cannot read"))
    try arrive("four")
    #expect(try office.dispatcher().round() == 1)
  }

  @Test(arguments: ["content", "commit decisions"])
  func `a store that fails for a moment is nobody's fault`(call: String) throws {
    try arrive("one", "two")
    let store = FragileStore(office.store, .refusesOnce, at: 0, of: call, office.trace)
    #expect(throws: FragileStore.Refused.self) { try office.dispatcher(store).round() }
    #expect(try office.store.inbox(.pending, limit: 9).map(\.email.attempts) == [0, 0])
    #expect(try comments().isEmpty)
    #expect(try office.dispatcher(store).round() == 2)
    #expect(try comments() == ["one", "two"])
  }

  @Test func `a message that ends the process three times is put aside, the others are filed`()
    throws
  {
    func crash() throws {
      let store = FragileStore(office.store, .diesBefore, at: 0, of: "content", office.trace)
      #expect(throws: FragileStore.Refused.self) { try office.dispatcher(store).round() }
      _ = try office.store.recordCrash(reason: "reading crashed")
    }
    try arrive("one", "two", "three")
    for _ in 1...3 { try crash() }
    // The first crash hit all three, the others one at a time.
    #expect(try office.dispatcher().round() == 3)
    #expect(try comments().sorted() == ["one", "three", "two"])
    try arrive("four")
    for _ in 1...3 { try crash() }
    #expect(try office.dispatcher().round() == 0)
    #expect(try inbox() == ["filed": 3, "quarantined": 1])
  }

  @Test func `a folder that cannot be written to is nobody's fault`() throws {
    let body = String(repeating: "QUJD", count: 600)
    let text = """
      From: \(Office.firm)\r
      Content-Type: application/pdf\r
      Content-Disposition: attachment\r
      Content-Transfer-Encoding: base64\r
      \r
      \(body)\r

      """
    office.source.messages = [("1", text)]
    _ = try office.intake().round()
    let folder = "\(office.path)/tmp"
    try FileManager.default.removeItem(atPath: folder)
    for _ in 1...4 { #expect(throws: FileError.self) { try office.dispatcher().round() } }
    #expect(try office.store.inbox(.pending, limit: 9).map(\.email.attempts) == [0])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try office.dispatcher().round() == 1)
    #expect(try inbox() == ["review": 1])
  }

  @Test func `a request to stop ends between batches`() throws {
    try arrive("one")
    #expect(try office.dispatcher().round(stop: Countdown(0)) == 0)
    #expect(try inbox() == ["pending": 1])
  }

  @Test(arguments: [
    "", "\r\n", "no header at all", "From: a\r\n", "\u{0}\u{1}\u{2}", ": :\r\n\r\n",
  ])
  func `anything that arrives ends somewhere a person sees it`(text: String) throws {
    office.source.messages = [("1", text)]
    _ = try office.intake().round()
    #expect(try office.dispatcher().round() == 1)
    #expect(try inbox() == ["review": 1])
  }
}
