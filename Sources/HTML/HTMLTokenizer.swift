/// Cuts HTML into tags and text the way browsers do (WHATWG HTML §13.2.5), in linear time.
///
/// The reader tells it, as the standard's tree builder does, when the content of an element is raw
/// text and whether it stands in SVG or MathML.
struct HTMLTokenizer {
  /// Whether `<![CDATA[` opens a section of text rather than a bogus comment.
  var isInForeignContent = false

  private let bytes: [UInt8]
  private var position = 0
  private var raw: (name: [UInt8], resolvesReferences: Bool)?

  /// A tag with more attributes than this loses the rest.
  private static let attributeLimit = 100

  init(_ html: String) {
    bytes = Array(html.utf8)
  }

  /// The next token, or nil at the end.
  mutating func next() -> HTMLToken? {
    while position < bytes.count {
      if let token = raw == nil ? content() : rawText() { return token }
    }
    return nil
  }

  /// Makes everything up to the end tag of `name` plain text.
  mutating func beginRawText(_ name: String, resolvesReferences: Bool) {
    raw = (Array(name.utf8), resolvesReferences)
  }

  /// Makes everything that is left plain text.
  mutating func beginPlainText() {
    raw = ([], false)
  }

  private mutating func content() -> HTMLToken? {
    guard bytes[position] == ASCII.lessThan, opensMarkup(at: position) else { return text() }
    switch bytes[position + 1] {
    case ASCII.exclamationMark: return declaration()
    case ASCII.questionMark:
      skipBogusComment()
      return nil
    case ASCII.slash: return endTag()
    default: return startTag()
    }
  }

  /// Whether the `<` at `index` begins something other than text.
  private func opensMarkup(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == ASCII.slash { return index + 2 < bytes.count }
    return ASCII.isLetter(next) || next == ASCII.exclamationMark || next == ASCII.questionMark
  }

  private func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func find(_ byte: UInt8, from index: Int) -> Int? {
    var index = index
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether `word`, given in upper case, stands at `index` in any case.
  private func stands(_ word: StaticString, at index: Int) -> Bool {
    var index = index
    for scalar in word.description.utf8 {
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      guard byte == scalar || (ASCII.isLetter(byte) && byte & 0xDF == scalar) else { return false }
      index += 1
    }
    return true
  }
}

// Text.
extension HTMLTokenizer {
  private mutating func text() -> HTMLToken? {
    var end = position + 1
    while end < bytes.count, bytes[end] != ASCII.lessThan || !opensMarkup(at: end) { end += 1 }
    let text = decoded(position..<end, resolvesReferences: true, inAttribute: false)
    position = end
    return text.isEmpty ? nil : .text(text)
  }

  /// The text of a raw text element, up to `</name` and white space, `/` or `>`.
  private mutating func rawText() -> HTMLToken? {
    guard let raw else { return nil }
    let start = position
    var end = raw.name.isEmpty ? bytes.count : position
    while end < bytes.count, !isEndTag(raw.name, at: end) { end += 1 }
    position = end
    self.raw = nil
    let text = decoded(
      start..<end,
      resolvesReferences: raw.resolvesReferences,
      inAttribute: false
    )
    return text.isEmpty ? nil : .text(text)
  }

  private func isEndTag(_ name: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == ASCII.lessThan, byte(at: index + 1) == ASCII.slash else { return false }
    let end = index + 2 + name.count
    guard end <= bytes.count else { return false }
    for offset in name.indices where ASCII.lowercased(bytes[index + 2 + offset]) != name[offset] {
      return false
    }
    guard let after = byte(at: end) else { return true }
    return ASCII.isSpace(after) || after == ASCII.slash || after == ASCII.greaterThan
  }

  private func decoded(_ range: Range<Int>, resolvesReferences: Bool, inAttribute: Bool) -> [UInt8]
  {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == ASCII.ampersand, resolvesReferences,
        let (text, end) = CharacterReference.resolved(
          in: bytes,
          at: index - 1,
          inAttribute: inAttribute
        ), end <= range.upperBound
      {
        result += text
        index = end
      } else if byte == ASCII.carriageReturn {
        result.append(ASCII.lineFeed)
        if self.byte(at: index) == ASCII.lineFeed { index += 1 }
      } else if byte != ASCII.null {
        result.append(byte)
      }
    }
    return result
  }
}

// Comments and declarations.
extension HTMLTokenizer {
  private mutating func declaration() -> HTMLToken? {
    if stands("<!--", at: position) {
      skipComment()
    } else if isInForeignContent, stands("<![CDATA[", at: position) {
      return characterData()
    } else {
      skipBogusComment()
    }
    return nil
  }

  private mutating func skipBogusComment() {
    position = find(ASCII.greaterThan, from: position).map { $0 + 1 } ?? bytes.count
  }

  private mutating func skipComment() {
    // `<!-->` and `<!--->` are whole comments, so the opening dashes may close as well.
    var index = position + 4
    if byte(at: index) == ASCII.greaterThan {
      position = index + 1
      return
    }
    index -= 1
    while let end = find(ASCII.greaterThan, from: index) {
      let dash = ASCII.hyphen
      let closes = bytes[end - 1] == dash && bytes[end - 2] == dash
      let closesWithBang =
        end >= position + 7 && bytes[end - 1] == ASCII.exclamationMark && bytes[end - 2] == dash
        && bytes[end - 3] == dash
      index = end + 1
      if closes || closesWithBang {
        position = index
        return
      }
    }
    position = bytes.count
  }

  private mutating func characterData() -> HTMLToken? {
    let start = position + 9
    var end = start
    while end < bytes.count, !stands("]]>", at: end) { end += 1 }
    let text = decoded(start..<end, resolvesReferences: false, inAttribute: false)
    position = min(end + 3, bytes.count)
    return text.isEmpty ? nil : .text(text)
  }
}

// Tags.
extension HTMLTokenizer {
  private mutating func endTag() -> HTMLToken? {
    guard let first = byte(at: position + 2), ASCII.isLetter(first) else {
      skipBogusComment()
      return nil
    }
    position += 2
    let name = tagName()
    // An end tag may carry attributes; they mean nothing.
    return attributes() == nil ? nil : .endTag(name)
  }

  private mutating func startTag() -> HTMLToken? {
    position += 1
    let name = tagName()
    // A tag that the end of input cuts off is no tag.
    guard let (attributes, isSelfClosing) = attributes() else { return nil }
    return .startTag(
      HTMLTag(name: name, attributes: attributes, isSelfClosing: isSelfClosing)
    )
  }

  private mutating func tagName() -> String {
    let start = position
    while let byte = byte(at: position), !ASCII.isSpace(byte), byte != ASCII.slash,
      byte != ASCII.greaterThan
    {
      position += 1
    }
    return name(start..<position)
  }

  private func name(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if byte == ASCII.null {
        result += [0xEF, 0xBF, 0xBD]
      } else {
        result.append(ASCII.lowercased(byte))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Everything up to and with the `>`; nil when the input ends first.
  private mutating func attributes() -> ([HTMLAttribute], Bool)? {
    var attributes: [HTMLAttribute] = []
    while let byte = byte(at: position) {
      if ASCII.isSpace(byte) {
        position += 1
      } else if byte == ASCII.greaterThan {
        position += 1
        return (attributes, false)
      } else if byte == ASCII.slash {
        position += 1
        if self.byte(at: position) == ASCII.greaterThan {
          position += 1
          return (attributes, true)
        }
      } else {
        let attribute = attribute()
        if attributes.count < Self.attributeLimit,
          !attributes.contains(where: { $0.name == attribute.name })
        {
          attributes.append(attribute)
        }
      }
    }
    return nil
  }

  private mutating func attribute() -> HTMLAttribute {
    let start = position
    position += 1  // A name may begin with an equals sign.
    while let byte = byte(at: position), !ASCII.isSpace(byte), byte != ASCII.slash,
      byte != ASCII.greaterThan, byte != ASCII.equals
    {
      position += 1
    }
    let name = name(start..<position)
    var next = position
    while let byte = byte(at: next), ASCII.isSpace(byte) { next += 1 }
    guard byte(at: next) == ASCII.equals else { return HTMLAttribute(name: name, value: "") }
    next += 1
    while let byte = byte(at: next), ASCII.isSpace(byte) { next += 1 }
    position = next
    return HTMLAttribute(name: name, value: attributeValue())
  }

  private mutating func attributeValue() -> String {
    guard let quote = byte(at: position) else { return "" }
    var range = position..<position
    if quote == ASCII.quotationMark || quote == ASCII.apostrophe {
      let end = find(quote, from: position + 1) ?? bytes.count
      range = (position + 1)..<end
      position = min(end + 1, bytes.count)
    } else {
      while let byte = byte(at: position), !ASCII.isSpace(byte), byte != ASCII.greaterThan {
        position += 1
      }
      range = range.lowerBound..<position
    }
    return String(
      decoding: decoded(range, resolvesReferences: true, inAttribute: true),
      as: UTF8.self
    )
  }
}
