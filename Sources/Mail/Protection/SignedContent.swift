extension Message {
  /// The entity inside an opaque signature, parsed as a message; nil when the part holds none.
  ///
  /// The signature is not verified. An entity over `ParserLimits.signedBytes` is not read.
  /// - Throws: What the source throws.
  public func signedContent(of part: BodyPart) throws -> Message? {
    guard part.isCMS else { return nil }
    let place = ContentPlace(part, of: source)
    guard let bytes = try CMSReader.signedContent(place, limit: limits.signedBytes) else {
      return nil
    }
    return MessageParser(limits: limits).parse(bytes, legacy: legacy)
  }

  /// The message inside a `message/rfc822` part, its transfer encoding undone; nil for other parts.
  ///
  /// QUIRK: RFC 2046 §5.2.1 allows no encoding there, and some senders encode it all the same.
  /// - Throws: What the source throws.
  public func enclosedMessage(in part: BodyPart) throws -> Message? {
    guard ["message/rfc822", "message/global"].contains(part.mediaType) else { return nil }
    return try enclosedMessage(in: part, limit: limits.signedBytes)
  }

  /// A part read as a message, as far as a limit goes.
  func enclosedMessage(in part: BodyPart, limit: Int) throws -> Message {
    var cursor = try PartCursor(ContentPlace(part, of: source))
    return MessageParser(limits: limits).parse(try cursor.read(limit), legacy: legacy)
  }

  /// The parts without sub-parts, opaque signatures opened.
  var openedLeaves: [(message: Message, part: BodyPart)] {
    var result: [(message: Message, part: BodyPart)] = []
    var stack = leaves.reversed().map { (message: self, part: $0, depth: 0) }
    while let (message, part, depth) = stack.popLast() {
      if part.isCMS, depth < limits.depth, let inner = try? message.signedContent(of: part) {
        stack += inner.leaves.reversed().map { (inner, $0, depth + 1) }
      } else {
        result.append((message, part))
      }
    }
    return result
  }
}
