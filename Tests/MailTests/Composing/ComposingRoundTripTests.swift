import Mail
import Testing

@Suite("What is composed is read back")
struct ComposingRoundTripTests {
  static func drafts(_ count: Int, seed: UInt64) -> [Draft] {
    var random = RandomDraft(seed: seed)
    return (0..<count).map { _ in random.draft() }
  }

  @Test func `the mail package of Python and our parser read what a thousand drafts say`() throws {
    let drafts = Self.drafts(1000, seed: 1)
    let messages = try drafts.map { try MessageComposer().compose($0) }
    let readByPython = try PythonReader.read(messages)
    #expect(readByPython.count == drafts.count)
    for (index, draft) in drafts.enumerated() {
      let expected = ReadBack(draft)
      let theirs = expected.differences(from: readByPython[index])
      #expect(theirs.isEmpty, "\(draft.messageID.value) by Python: \(theirs)")
      let ours = expected.differences(from: try OwnReader.read(messages[index]))
      #expect(ours.isEmpty, "\(draft.messageID.value) by us: \(ours)")
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
