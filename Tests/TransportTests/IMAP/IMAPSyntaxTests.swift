import FoundationEssentials
import Testing

@testable import Transport

@Suite("IMAP syntax, RFC 9051 §9")
struct IMAPSyntaxTests {
  @Test(arguments: [
    ([], ""), ([5], "5"), ([3, 1, 2, 2], "1:3"), ([1, 3, 4, 9], "1,3:4,9"),
    ([.max, .max - 1], "4294967294:4294967295"),
  ])
  func `a UID set names only listed numbers`(_ uids: [UInt32], _ text: String) {
    #expect(UIDSet(uids).description == text)
  }

  @Test func `batches are cut by number and by size`() {
    let set = UIDSet(1...1_001)
    #expect(set.batches().map(\.uids.count) == [500, 500, 1])
    #expect(set.batches(mostBytes: 1_000) { _ in 10 }.allSatisfy { $0.uids.count <= 100 })
    #expect(set.batches().flatMap(\.uids) == Array(1...1_001))
    let sizes: [UInt32: Int] = [1: 10, 2: 999, 3: 10, 4: .max, 5: -7]
    let batches = UIDSet(sizes.keys).batches(mostBytes: 1_000) { sizes[$0] ?? 0 }
    #expect(batches.map(\.description) == ["1", "2", "3", "4:5"])
  }

  @Test(arguments: [
    ("INBOX", "\"INBOX\""), ("A&B", "\"A&-B\""), ("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\""),
    ("Entwürfe", "\"Entw&APw-rfe\""), ("台北", "\"&U,BTFw-\""), ("😀", "\"&2D3eAA-\""),
    ("~peter/mail/台北/日本語", "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\""),
  ])
  func `folder names are quoted modified UTF-7`(_ name: String, _ quoted: String) {
    #expect(MailboxName.quoted(name) == quoted)
  }

  @Test(arguments: ["", "a\r\nb", "a\0", "\u{7F}"])
  func `a folder name with control characters is refused`(_ name: String) {
    #expect(MailboxName.quoted(name) == nil)
  }

  @Test(arguments: [
    ("17-Jul-1996 02:44:25 -0700", 837_596_665.0), (" 1-Jan-1970 00:00:00 +0000", 0),
    ("29-Feb-2024 23:59:59 +0530", 1_709_231_399), ("01-mar-2000 00:00:00 +0000", 951_868_800),
  ])
  func `INTERNALDATE is read with its zone`(_ text: String, _ seconds: Double) {
    #expect(InternalDate.date(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    "", "17-Jul-1996", "32-Jul-1996 02:44:25 -0700", "17-Foo-1996 02:44:25 -0700",
    "17-Jul-1996 02:44 -0700", "17-Jul-1996 02:44:25 0700", "17-Jul-99999999999999999999 1:1:1 +0",
    "17-Jul-1996 25:44:25 -0700", "17-Jul-1996 02:44:25 --700",
  ])
  func `a broken INTERNALDATE is no date`(_ text: String) {
    #expect(InternalDate.date(text) == nil)
  }

  @Test(arguments: [
    ("* 1 FETCH (BODY[] {12}", 12, "* 1 FETCH (BODY[] "), ("x ~{3}", 3, "x "), ("x {3+}", 3, "x "),
    ("x {}", nil, "x {}"), ("x {a}", nil, "x {a}"), ("x {1", nil, "x {1"), ("}", nil, "}"),
  ])
  func `a literal is announced at the end of a line`(
    _ text: String,
    _ count: Int?,
    _ rest: String
  ) throws {
    let line = try IMAPLine(Array(text.utf8)).cutAtLiteral(largest: 1_000)
    #expect(line.literal == count)
    #expect(line.text == rest)
  }

  @Test(arguments: ["{1001}", "{99999999999999999999}"])
  func `a literal that cannot be is an error`(_ text: String) {
    #expect(throws: IMAPLine.ImpossibleLiteral.self) {
      try IMAPLine(Array(text.utf8)).cutAtLiteral(largest: 1_000)
    }
  }

  @Test(arguments: [
    ("* OK [UIDVALIDITY 7] x", "*", "UIDVALIDITY", "7"),
    ("d1 NO [TRYCREATE] y", "d1", "TRYCREATE", ""),
    ("d2 ok [a b] c", "d2", "A", "b"), ("* BYE", "*", "", ""), ("* OK [never closed", "*", "", ""),
  ])
  func `a status line has tag, code and argument`(
    _ text: String,
    _ tag: String,
    _ code: String,
    _ argument: String
  ) throws {
    let status = try #require(StatusLine(IMAPLine(Array(text.utf8))))
    #expect([status.tag, status.code, status.argument] == [tag, code, argument])
  }

  @Test(arguments: ["* 1 FETCH (FLAGS ())", "* SEARCH 1", "", "OK", "* CAPABILITY OK"])
  func `other lines are no status`(_ text: String) {
    #expect(StatusLine(IMAPLine(Array(text.utf8))) == nil)
  }
}
