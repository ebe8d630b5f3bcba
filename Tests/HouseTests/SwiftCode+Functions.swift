extension SwiftCode {
  /// A declaration with a body, and how many lines it takes.
  struct Function {
    let line: Int
    let lineCount: Int
  }

  /// Functions, initialisers and subscripts, from the line of their name to the closing brace.
  var functions: [Function] {
    var found: [Function] = []
    var line = 1
    var position = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "\n") { line += 1 }
      if isDeclaration(at: position), let body = bodyEnd(after: position) {
        let lineEnds = text[position..<body].count { $0 == UInt8(ascii: "\n") }
        found.append(Function(line: line, lineCount: lineEnds + 1))
      }
      position += 1
    }
    return found
  }

  /// What commands run: the closures of `action: .run`, and those that are handed to a function which
  /// makes several commands alike.
  var commandClosures: [Function] {
    var found: [Function] = []
    var line = 1
    for (position, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "{"), isCommand(at: position),
        let end = closingBrace(from: position)
      else { continue }
      let lineEnds = text[position..<end].count { $0 == UInt8(ascii: "\n") }
      found.append(Function(line: line, lineCount: lineEnds + 1))
    }
    return found
  }

  private func isCommand(at brace: Int) -> Bool {
    text[..<brace].suffix(5).elementsEqual(".run ".utf8)
      || text[brace...].starts(with: "{ invocation, environment, ".utf8)
  }

  private func isDeclaration(at position: Int) -> Bool {
    guard let word = word(at: position), ["func", "init", "deinit", "subscript"].contains(word)
    else { return false }
    // `.init(…)` and `self.init(…)` are calls.
    return position == 0 || text[position - 1] != UInt8(ascii: ".")
  }

  /// The word that starts at this position, if one does.
  private func word(at position: Int) -> String? {
    guard isWordByte(text[position]), position == 0 || !isWordByte(text[position - 1]) else {
      return nil
    }
    return String(decoding: text[position...].prefix(while: isWordByte), as: UTF8.self)
  }

  /// One past the brace that closes the body; nil for a requirement of a protocol.
  private func bodyEnd(after start: Int) -> Int? {
    var position = start + 4
    var nesting = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): nesting += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting -= 1
      case UInt8(ascii: "}") where nesting <= 0: return nil
      case UInt8(ascii: "{") where nesting <= 0: return closingBrace(from: position)
      default:
        if nesting <= 0, let word = word(at: position),
          ["func", "init", "subscript", "var", "let", "static", "associatedtype"].contains(word)
        {
          return nil
        }
      }
      position += 1
    }
    return nil
  }

  private func closingBrace(from brace: Int) -> Int? {
    var depth = 0
    for position in brace..<text.count {
      if text[position] == UInt8(ascii: "{") { depth += 1 }
      if text[position] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return position + 1 }
    }
    return nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
