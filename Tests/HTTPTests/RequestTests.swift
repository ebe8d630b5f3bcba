import Testing

@testable import HTTP

/// The rows 1, 2, 3 and 5 of the security checklist of pages: what is no request, and what could be
/// two.
@Suite struct RequestTests {
  private static func events(_ text: String, pieces: Int = .max) throws -> [RequestReader.Event] {
    var reader = RequestReader()
    var events: [RequestReader.Event] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      events += try reader.take(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    try reader.finish()
    return events
  }

  private static func head(_ text: String) throws -> RequestHead {
    guard case .head(let head) = try events(text).first else {
      throw RequestRefusal.malformed(.cut)
    }
    return head
  }

  private static func refusal(_ text: String) -> RequestRefusal? {
    do {
      _ = try events(text)
      return nil
    } catch {
      return error as? RequestRefusal
    }
  }

  @Test func aRequestIsReadWhole() throws {
    let head = try Self.head(
      "GET /cases/DOS-1001?state=open&q=a+b%26c HTTP/1.1\r\nHost: Desk.example.com:8443\r\n"
        + "Accept:  text/html \r\nCookie: a=1; __Host-s=x=y\r\n\r\n"
    )
    #expect(head.method == .get)
    #expect(head.target.segments == ["cases", "DOS-1001"])
    #expect(head.target.query["state"] == "open")
    #expect(head.target.query["q"] == "a b&c")
    #expect(head.host == "desk.example.com:8443")
    #expect(head.fields["accept"] == ["text/html"])
    #expect(head.cookie("__Host-s") == "x=y")
    #expect(head.cookie("b") == nil)
  }

  @Test(arguments: [1, 2, 7, 100])
  func itIsTheSameHoweverTheBytesCome(pieces: Int) throws {
    let text =
      "POST /cases/DOS-1001/comment HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\ntext=a%0D%0Ab"
    var body: [UInt8] = []
    var isWhole = false
    for event in try Self.events(text, pieces: pieces) {
      if case .body(let part) = event { body += part }
      if case .end = event { isWhole = true }
    }
    #expect(String(decoding: body, as: UTF8.self) == "text=a%0D%0")
    #expect(isWhole)
  }

  @Test func whatFollowsARequestIsNeverASecondOne() throws {
    let events = try Self.events(
      "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n"
    )
    #expect(events.count == 2)
    #expect(events.last == .end)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\nHost: a\n\n", RequestRefusal.malformed(.line)),
    ("GET / HTTP/1.1\r\nHost: a\n\r\n", .malformed(.line)),
    ("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", .malformed(.line)),
    ("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", .malformed(.line)),
    ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .malformed(.requestLine)),
    ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .malformed(.requestLine)),
    ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .malformed(.requestLine)),
    ("GET /\r\n\r\n", .malformed(.requestLine)),
    ("GET / http/1.1\r\nHost: a\r\n\r\n", .malformed(.requestLine)),
    ("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .malformed(.requestLine)),
    ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .version),
    ("PUT / HTTP/1.1\r\nHost: a\r\n\r\n", .method),
    ("get / HTTP/1.1\r\nHost: a\r\n\r\n", .method),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .malformed(.field)),
    ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", .malformed(.field)),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .malformed(.field)),
    ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", .malformed(.field)),
    ("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", .malformed(.field)),
    ("GET / HTTP/1.1\r\n\r\n", .malformed(.host)),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", .malformed(.host)),
    ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .malformed(.host)),
    ("GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", .malformed(.host)),
    ("GET / HTTP/1.1\r\nHost:\r\n\r\n", .malformed(.host)),
    ("GET / HTTP/1.1\r\nHost: a\r\n", .malformed(.cut)),
  ])
  func whatIsNoRequestIsRefused(text: String, refusal: RequestRefusal) {
    #expect(Self.refusal(text) == refusal)
  }

  @Test(arguments: [
    ("Content-Length: +1", RequestRefusal.malformed(.length)),
    ("Content-Length: 1, 1", .malformed(.length)),
    ("Content-Length: 1\r\nContent-Length: 1", .malformed(.length)),
    ("Content-Length: 0x1", .malformed(.length)),
    ("Content-Length:", .malformed(.length)),
    ("Content-Length: 99999999999999999999", .bodyTooLarge),
    ("Transfer-Encoding: chunked", .lengthRequired),
    ("Transfer-Encoding: chunked\r\nContent-Length: 1", .lengthRequired),
    ("Transfer-Encoding: gzip, chunked", .transferCoding),
    ("Content-Length: 2", .malformed(.cut)),
    ("X: y", .lengthRequired),
  ])
  func theLengthOfABodyIsOneNumber(field: String, refusal: RequestRefusal) {
    #expect(Self.refusal("POST / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\nx") == refusal)
  }

  @Test func aReadingRequestBringsNoBody() {
    #expect(
      Self.refusal("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx") == .malformed(.length)
    )
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n") == nil)
  }

  @Test func theOldVersionNeedsNoHost() throws {
    #expect(try Self.head("GET / HTTP/1.0\r\n\r\n").host == nil)
  }

  @Test func whatIsTooLongIsRefusedBeforeItIsThere() throws {
    let long = String(repeating: "a", count: 8192)
    #expect(Self.refusal("GET /\(long)") == .targetTooLong)
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\nX: \(long)") == .fieldsTooLarge)
    let many = String(repeating: "X: y\r\n", count: 64)
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\n\(many)\r\n") == .fieldsTooLarge)
    let large = String(repeating: "X: \(String(repeating: "b", count: 4000))\r\n", count: 9)
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\n\(large)\r\n") == .fieldsTooLarge)
  }

  @Test(arguments: [
    "/a%00", "/a%2Fb", "/a%5Cb", "/a\\b", "/%2e%2e/etc", "/../etc", "/./a", "/a//b", "//a", "/%ff",
    "/%", "/%4", "/%zz", "/a#b", "/\u{E9}", "http://a/b", "*", "a", "/a?b=%00", "/a?b=%ff",
    "/a%0Ab",
  ])
  func aPathStandsForNoFile(target: String) {
    let refusal = Self.refusal("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(refusal == .malformed(.target))
  }

  @Test(
    arguments: [
      ("/", []), ("/a", ["a"]), ("/a/", ["a", ""]), ("/a%20b", ["a b"]), ("/%252e", ["%2e"]),
      ("/M%C3%BCller", ["Müller"]), ("/...", ["..."]),
    ] as [(String, [String])]
  )
  func aPathIsDecodedOnce(target: String, segments: [String]) throws {
    #expect(try Self.head("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n").target.segments == segments)
  }

  @Test(arguments: [
    ("/cases?x=1", true), ("/", true), ("//evil.example", false), ("/\\evil.example", false),
    ("https://evil.example", false), ("", false), ("/a\r\nb", false), ("/a b", false),
  ])
  func onlyAPlaceOfOurOwnIsLedTo(text: String, isLocal: Bool) {
    #expect(Target.isLocal(text) == isLocal)
  }

  @Test func aCookieWithTwoValuesIsNone() throws {
    let head = try Self.head("GET / HTTP/1.1\r\nHost: a\r\nCookie: s=1; s=2; t=3; t=3\r\n\r\n")
    #expect(head.cookie("s") == nil)
    #expect(head.cookie("t") == "3")
  }
}
