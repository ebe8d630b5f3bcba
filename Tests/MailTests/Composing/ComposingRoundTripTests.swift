import Mail
import Testing

/// A draft is written and read back equal.
///
/// Equal means: every address with its name in its place; every header value code point for code
/// point; the date to the second, with its offset; texts with LF for any line end and one at the
/// end; files byte for byte with name, type and Content-ID, shown images before the others.
/// References longer than relays accept are the first one and the newest.
@Suite("What is composed is read back")
struct ComposingRoundTripTests {
  static func drafts(_ count: Int, seed: UInt64) -> [Draft] {
    var random = RandomDraft(seed: seed)
    return (0..<count).map { _ in random.draft() }
  }

  @Test func `the mail package of Python and our parser read what a thousand drafts say`() throws {
    let drafts = Self.drafts(1000, seed: 1)
    let messages = try drafts.map { try MessageComposer().compose($0) }
    let results = try PythonReader.read(messages)
    #expect(results.count == drafts.count)
    for (draft, (message, theirs)) in zip(drafts, zip(messages, results)) {
      let expected = ReadBack(draft)
      let parsed = MessageParser().parse(message)
      #expect(parsed.defects.isEmpty)
      let ours = try ReadBack(parsed)
      for (reader, found) in [("Python", theirs), ("our parser", ours)] {
        let differences = expected.withReferences(asIn: found).differences(from: found)
        #expect(differences.isEmpty, "\(reader), \(draft.messageID.value): \(differences)")
      }
    }
  }

  @Test func `every line is short, ends with CRLF and has seven bits`() throws {
    for draft in Self.drafts(200, seed: 2) {
      let message = try MessageComposer().compose(draft)
      var length = 0
      for (index, byte) in message.enumerated() {
        #expect(byte < 127 && (byte >= 32 || byte == 9 || byte == 10 || byte == 13))
        length = byte == 10 ? 0 : length + 1
        #expect(length <= 79, "\(draft.messageID.value) at \(index)")
        if byte == 10 { #expect(message[index - 1] == 13) }
        if byte == 13 { #expect(message[index + 1] == 10) }
      }
      #expect(message.last == 10)
    }
  }

  @Test func `the same draft gives the same bytes`() throws {
    let first = try Self.drafts(20, seed: 3).map { try MessageComposer().compose($0) }
    let second = try Self.drafts(20, seed: 3).map { try MessageComposer().compose($0) }
    #expect(first == second)
  }
}
