import Desk
import Foundation
import Synchronization
import Testing

@testable import CLI

@Suite struct LogTests {
  /// The line that one event makes.
  private func line(
    _ format: Log.Format,
    _ level: Log.Level = .info,
    _ event: String,
    _ fields: Record
  ) -> String? {
    let lines = Lines()
    var log = Log()
    log.format = format
    log.now = { Date(timeIntervalSince1970: 1_795_424_400) }
    log.write = { line in lines.add(line) }
    log.log(level, event, fields)
    return lines.last
  }

  private final class Lines: Sendable {
    private let all = Mutex<[String]>([])
    func add(_ line: String) { all.withLock { $0.append(line) } }
    var last: String? { all.withLock { $0.last } }
  }

  @Test func `logfmt quotes what has spaces, quotes or equals signs`() {
    let fields: Record = [
      "mailbox": "office", "uid": 7, "reason": "no \"way\"", "query": "a=b", "nothing": "",
    ]
    #expect(
      line(.logfmt, .info, "message stored", fields)
        == "time=2026-11-23T09:00:00Z level=info event=\"message stored\" mailbox=office uid=7 "
        + "reason=\"no \\\"way\\\"\" query=\"a=b\" nothing=\"\""
    )
  }

  @Test func `JSON lines keep numbers and flags`() throws {
    let text = try #require(
      line(.json, .error, "failed", ["uid": 7, "again": true, "why": "x\"y"])
    )
    #expect(
      text
        == "{\"time\":\"2026-11-23T09:00:00Z\",\"level\":\"error\",\"event\":\"failed\","
        + "\"uid\":7,\"again\":true,\"why\":\"x\\\"y\"}"
    )
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test(arguments: Log.Format.allCases)
  func `a value never starts a new line or reaches the terminal`(format: Log.Format) throws {
    let text = try #require(line(format, .warn, "odd", ["name": "a\nlevel=error\u{1B}[2J"]))
    #expect(text.unicodeScalars.allSatisfy { !SafeText.isControl($0) })
  }

  @Test func `lines below the level are left out`() {
    #expect(line(.logfmt, .debug, "detail", [:]) == nil)
  }
}
