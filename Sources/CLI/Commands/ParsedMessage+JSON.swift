import Foundation

/// The JSON is written in pieces: a text of megabytes stands in up to four members, and grows when it
/// is escaped.
extension ParsedMessage {
  private enum Member {
    case text(String)
    case value(any Encodable)
    case object([(name: String, member: Member?)])
  }

  /// Writes the JSON, the members of each object in alphabetical order.
  func write(to output: TextStream) throws {
    try Self.write(.object(members), to: output)
  }

  private var members: [(name: String, member: Member?)] {
    [
      ("attachments", .value(attachments)), ("autoSubmitted", .value(autoSubmitted)),
      ("bounce", bounce.map { .value($0) }), ("cc", .value(cc)),
      ("classification", .value(classification)), ("date", date.map { .value($0) }),
      ("defects", .value(defects)), ("embeddedFiles", .value(embeddedFiles)),
      ("forwarded", forwarded.map(Self.member)), ("from", .value(from)),
      ("html", html.map { .text($0) }), ("inReplyTo", .value(inReplyTo)),
      ("messageID", messageID.map { .value($0) }), ("protections", .value(protections)),
      ("readableText", readableText.map { .text($0) }), ("references", .value(references)),
      ("reply", .text(reply)), ("replyTo", .value(replyTo)),
      ("subject", subject.map { .value($0) }), ("text", .text(text)), ("to", .value(to)),
    ]
  }

  private static func member(_ forward: Forward) -> Member {
    .object([
      ("date", forward.date.map { .value($0) }), ("from", .value(forward.from)),
      ("subject", forward.subject.map { .value($0) }), ("text", .text(forward.text)),
    ])
  }

  private static func write(_ member: Member, to output: TextStream) throws {
    switch member {
    case .text(let text): write(text, to: output)
    case .value(let value):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      output.write(Array(try encoder.encode(value)))
    case .object(let members):
      var separator = "{"
      for (name, member) in members {
        guard let member else { continue }
        output.write("\(separator)\"\(name)\":")
        try write(member, to: output)
        separator = ","
      }
      output.write("}")
    }
  }

  /// A string of RFC 8259 §7.
  private static func write(_ text: String, to output: TextStream) {
    let mostBytes = 65_536
    var piece = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): piece += [UInt8(ascii: "\\"), byte]
      case 0x08: piece += "\\b".utf8
      case 0x09: piece += "\\t".utf8
      case 0x0A: piece += "\\n".utf8
      case 0x0C: piece += "\\f".utf8
      case 0x0D: piece += "\\r".utf8
      case 0..<0x20: piece += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: piece.append(byte)
      }
      if piece.count >= mostBytes {
        output.write(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    output.write(piece + [UInt8(ascii: "\"")])
  }
}
