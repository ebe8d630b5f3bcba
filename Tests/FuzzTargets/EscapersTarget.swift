import CSQLite
import Foundation
import HTML
import Mail

@testable import Cases

/// Whatever text is written between what has a meaning is read back as that text, by other readers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let texts =
    (0..<(1 + input.number(below: 3))).map { _ in input.text() }
    + [String(decoding: input.remainder(), as: UTF8.self)]
  checkCSV(texts)
  for text in texts {
    checkHTML(text)
    checkJSON(text)
    checkHeader(text)
    checkSearch(text)
  }
  checkLog(texts)
  return 0
}

// MARK: CSV

private func checkCSV(_ texts: [String]) {
  let line = texts.map(CSV.field).joined(separator: ",")
  let fields = NaiveReader.csv(line)
  require(fields.count == texts.count, "\(fields.count) fields in \(line.debugDescription)")
  for (field, text) in zip(fields, texts) {
    let isSame = field.elementsEqual(text.unicodeScalars)
    let isMarked =
      field.first == "'" && field.dropFirst().elementsEqual(text.unicodeScalars)
    require(isSame || isMarked, "\(field) is not \(text.debugDescription)")
    let isNumber = field.dropFirst().allSatisfy { "0123456789.".unicodeScalars.contains($0) }
    let isFormula = field.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    require(!isFormula || isNumber, "\(text.debugDescription) is a formula")
  }
}

// MARK: HTML

private func checkHTML(_ text: String) {
  let page = "<p title=\"\(HTMLEscape.text(text))\">\(HTMLEscape.text(text))</p>"
  let inner = page.unicodeScalars.split(separator: ">", maxSplits: 1)[1].dropLast(4)
  require(!inner.contains { "<>\"'".unicodeScalars.contains($0) }, "markup in \(page)")
  let shown = SafeText.block(text, ascii: false).unicodeScalars
  require(NaiveReader.html(inner).elementsEqual(shown), "\(page) is not \(text.debugDescription)")
  require(!shown.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }, "a control character")
  let attributes = page.unicodeScalars.count { $0 == "\"" }
  require(attributes == 2, "\(attributes) quotes in \(page)")
}

// MARK: JSON and logs

private func checkJSON(_ text: String) {
  for isASCII in [true, false] {
    let written = "[\(JSONText(isASCII: isASCII).string(text))]"
    let read = try? JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    require(
      read?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true,
      "\(written) is not \(text.debugDescription)"
    )
    require(!isASCII || written.utf8.allSatisfy { $0 < 0x80 }, "not ASCII: \(written)")
  }
}

private func checkLog(_ texts: [String]) {
  for format in [Log.Format.logfmt, .json] {
    let lines = Lines()
    var log = Log()
    log.format = format
    log.write = { lines.add($0) }
    log.info(
      "tried",
      Record(
        texts.enumerated().map { Record.Field(name: "f\($0.offset)", value: .string($0.element)) }
      )
    )
    require(lines.all.count == 1, "\(lines.all.count) lines")
    let line = lines.all.first ?? ""
    require(
      !line.unicodeScalars.contains {
        $0.value < 0x20 || [0x85, 0x2028, 0x2029].contains($0.value)
      },
      "a line ends inside \(line.debugDescription)"
    )
    let read = format == .json ? NaiveReader.json(line) : NaiveReader.logfmt(line)
    require(read.count == texts.count + 3, "\(read.count) fields in \(line)")
    for (place, text) in texts.enumerated() {
      let expected = SafeText.line(text, ascii: false)
      let found = read["f\(place)"] ?? ""
      require(
        found.unicodeScalars.elementsEqual(expected.unicodeScalars),
        "\(found.debugDescription) is not \(expected.debugDescription) in \(line)"
      )
    }
  }
}

/// What a log wrote.
private final class Lines: @unchecked Sendable {
  private(set) var all: [String] = []
  func add(_ line: String) { all.append(line) }
}

// MARK: Header

private func checkHeader(_ text: String) {
  let word = Data(text.utf8).base64EncodedString()
  let lines = "Subject: =?utf-8?b?\(word)?=\r\nFrom: =?utf-8?b?\(word)?= <a@example.org>\r\n\r\nx"
  let message = MessageParser().parse(Array(lines.utf8))
  let subject = message.subject ?? ""
  for decoded in [subject, message.from.first?.name ?? ""] {
    require(
      !decoded.unicodeScalars.contains {
        $0.properties.generalCategory == .control || [0x2028, 0x2029].contains($0.value)
      },
      "a decoded field is more than one line: \(decoded.debugDescription)"
    )
  }
  let draft = Draft(
    from: EmailAddress(email: "a@example.org"),
    to: [EmailAddress(name: LetterText.line(subject), email: "b@example.org")],
    subject: subject,
    date: Date(timeIntervalSince1970: 0),
    messageID: MessageID("x@example.org"),
    text: "x"
  )
  guard let bytes = try? MessageComposer().compose(draft) else {
    return require(false, "no letter can be written about \(subject.debugDescription)")
  }
  let again = MessageParser().parse(bytes)
  let words = { (text: String) in text.split { $0 == " " } }
  require(words(again.subject ?? "") == words(subject), "\(again.subject ?? "") is not \(subject)")
  require(again.to.map(\.email) == ["b@example.org"], "the recipient differs")
}

// MARK: Search

nonisolated(unsafe) private let database: OpaquePointer? = {
  var handle: OpaquePointer?
  sqlite3_open(":memory:", &handle)
  sqlite3_exec(
    handle,
    """
    CREATE VIRTUAL TABLE t USING fts5(title, body, people, files, facets);
    INSERT INTO t VALUES ('a', 'b', 'c', 'd', 'e');
    """,
    nil,
    nil,
    nil
  )
  return handle
}()

/// A query of anything typed is one that FTS5 understands, or is refused in words.
private func checkSearch(_ text: String) {
  guard let query = try? SearchQuery(text), !query.match.isEmpty else { return }
  var statement: OpaquePointer?
  sqlite3_prepare_v2(database, "SELECT rowid FROM t WHERE t MATCH ?", -1, &statement, nil)
  defer { sqlite3_finalize(statement) }
  let match = Array(query.match.utf8)
  let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  match.withUnsafeBytes { bytes in
    _ = sqlite3_bind_text(
      statement,
      1,
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      Int32(match.count),
      transient
    )
  }
  var code = sqlite3_step(statement)
  while code == SQLITE_ROW { code = sqlite3_step(statement) }
  require(
    code == SQLITE_DONE,
    "FTS5 cannot read \(query.match.debugDescription) of \(text.debugDescription)"
  )
}
