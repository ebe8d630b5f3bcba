/// A message that is attached to another, or to one that is.
public struct AttachedMail: Sendable {
  /// The part of the outermost message that it stands in.
  public let partID: String
  /// The message.
  public let message: Message
  /// How deep it is attached: 1 for a part of the outermost message.
  public let depth: Int

  /// What stands in front of its subject.
  public static let label = "Attached mail: "

  private static let mostMails = 20
  private static let mostDepth = 4

  /// The messages attached to one, in order; what is attached to those stands behind them.
  ///
  /// What a list wraps is the message itself, and what a report encloses is our own letter.
  static func all(in message: Message) -> [AttachedMail] {
    guard message.wrappedMessage == nil else { return [] }
    var result: [AttachedMail] = []
    var waiting = parts(of: message, within: nil, depth: 1)
    var index = 0
    while index < waiting.count, result.count < mostMails {
      let (outer, part, id, depth) = waiting[index]
      index += 1
      guard let inner = try? outer.enclosedMessage(in: part) else { continue }
      result.append(AttachedMail(partID: id, message: inner, depth: depth))
      if depth < mostDepth { waiting += parts(of: inner, within: id, depth: depth + 1) }
    }
    return result
  }

  private static func parts(
    of message: Message,
    within id: String?,
    depth: Int
  ) -> [(Message, BodyPart, String, Int)] {
    message.leaves.filter { ["message/rfc822", "message/global"].contains($0.mediaType) }
      .prefix(mostMails).map { (message, $0, id ?? $0.partID, depth) }
  }

  /// The first line of the text of a message that passes it on: what it is and from whom.
  public var heading: String {
    let subject = message.subject ?? ""
    let author = message.from.first.map { ", from \($0.written)" } ?? ""
    return "\(Self.label)\(subject.isEmpty ? "no subject" : subject)\(author)"
  }
}

extension Message {
  /// The messages that are attached to this one.
  public var attachedMails: [AttachedMail] { AttachedMail.all(in: self) }
}
