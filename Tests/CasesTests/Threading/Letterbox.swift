import Cases
import Foundation
import Mail

/// Messages as they come in, and the rules that they meet.
enum Letterbox {
  static let firm = "collect@lawfirm.example.org"
  static let stranger = "stranger@example.net"
  static let own = "dossier@example.com"

  static var threader: Threader { threader(trusting: []) }

  static func threader(trusting servers: [String]) -> Threader {
    Threader(
      references: Keys.references(),
      addresses: Keys.addresses(),
      ownAddresses: [own],
      policy: ThreadingPolicy(authentication: SenderAuthentication(authservIDs: servers))
    )
  }

  static func message(
    from: String = "Law Firm <\(firm)>",
    to: String = "cases@example.com",
    fields: [String] = [],
    subject: String = "Hello",
    text: String = "We have written to the debtor."
  ) -> ReceivedMessage {
    var lines = from.isEmpty ? [] : ["From: \(from)"]
    lines += ["To: \(to)", "Subject: \(subject)"] + fields + ["", text, ""]
    let message = MessageParser().parse(Array(lines.joined(separator: "\r\n").utf8))
    return ReceivedMessage(
      message,
      contentDigest: "digest",
      receivedAt: Date(timeIntervalSince1970: 1_800_000_000),
      attachments: []
    )
  }

  /// The case address that the law firm was given.
  static func address(_ number: Int = 1042, for recipient: String = firm) -> String {
    Keys.addresses().address(case: number, for: recipient, thread: .external)
  }

  static func tag(_ number: Int = 1042) -> String { Keys.references().reference(number).tag }

  /// A case that the law firm takes part in.
  static func index(_ numbers: Int...) -> MemoryIndex {
    var index = MemoryIndex()
    for number in numbers.isEmpty ? [1042] : numbers {
      index.open(number)
      index.add(firm, to: number)
    }
    return index
  }
}
