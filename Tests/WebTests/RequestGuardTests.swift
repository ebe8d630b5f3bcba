import Desk
import HTTP
import Testing

@testable import Web

/// Who may come in at all: host and origin of a request.
@Suite struct RequestGuardTests {
  private static func refusal(_ method: String, _ fields: [String]) throws -> Status? {
    var reader = RequestReader()
    let length = method == "POST" ? "Content-Length: 0\r\n" : ""
    let text = "\(method) / HTTP/1.1\r\n\(length)" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    guard case .head(let head) = try reader.take(Array(text.utf8)[...]).first else { return nil }
    return RequestGuard(addresses: SiteAddresses(port: 8025, WebSettings())).refusal(of: head)
  }

  @Test(arguments: ["127.0.0.1:8025", "localhost:8025", "[::1]:8025", "LOCALHOST:8025"])
  func theHostIsOneOfOurs(host: String) throws {
    #expect(try Self.refusal("GET", ["Host: \(host)"]) == nil)
  }

  @Test(arguments: ["evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8025"])
  func anyOtherHostIsRefused(host: String) throws {
    #expect(try Self.refusal("GET", ["Host: \(host)"]) == .misdirected)
  }

  @Test(
    arguments: [
      (["Sec-Fetch-Site: same-origin"], nil), (["Origin: http://localhost:8025"], nil),
      (["Sec-Fetch-Site: same-origin", "Origin: http://localhost:8025"], nil),
      ([], Status.forbidden), (["Sec-Fetch-Site: cross-site"], .forbidden),
      (["Sec-Fetch-Site: same-site"], .forbidden), (["Sec-Fetch-Site: none"], .forbidden),
      (["Origin: null"], .forbidden), (["Origin: http://evil.example"], .forbidden),
      (["Origin: https://localhost:8025"], .forbidden),
      (["Sec-Fetch-Site: same-origin", "Origin: http://evil.example"], .forbidden),
      (["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"], .forbidden),
    ] as [([String], Status?)]
  )
  func aFormComesFromAPageOfOurs(fields: [String], refusal: Status?) throws {
    #expect(try Self.refusal("POST", ["Host: localhost:8025"] + fields) == refusal)
  }
}
