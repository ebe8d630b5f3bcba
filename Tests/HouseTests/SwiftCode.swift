/// Swift source with comments, string literals and regex literals blanked out.
///
/// Lines keep their numbers, so that what is found here can be named. Not a Swift lexer: just
/// enough of one that a brace in a string is no brace.
struct SwiftCode {
  /// The source, each blanked character replaced by a space; line ends stay.
  private(set) var text: [UInt8]
  /// The string literals as they are written, each with its line.
  private(set) var strings: [(line: Int, text: String)] = []

  init(_ source: String) {
    text = Array(source.utf8)
    blank()
  }

  /// The blanked source, line by line.
  var lines: [String] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Modules after `import`, submodules cut off.
  var imports: Set<String> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
    var names: Set<String> = []
    for line in lines {
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword <= 2,
        let name = words[(keyword + 1)...].first(where: { !kinds.contains($0) })
      else { continue }
      names.insert(String(name.prefix { $0 != "." }))
    }
    return names
  }

  private mutating func blank() {
    var position = 0
    var line = 1
    while position < text.count {
      let end = literalEnd(at: position)
      if end > position {
        keepString(position..<end, line)
        line += text[position..<end].count { $0 == UInt8(ascii: "\n") }
        for index in position..<end where text[index] != UInt8(ascii: "\n") {
          text[index] = UInt8(ascii: " ")
        }
        position = end
      } else {
        if text[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    }
  }

  private mutating func keepString(_ range: Range<Int>, _ line: Int) {
    let mark = text[range].first { $0 != UInt8(ascii: "#") }
    guard mark == UInt8(ascii: "\"") else { return }
    strings.append((line, String(decoding: text[range], as: UTF8.self)))
  }

  /// Where the comment or literal that starts at `position` ends; `position` when none starts.
  private func literalEnd(at position: Int) -> Int {
    switch text[position] {
    case UInt8(ascii: "/"):
      if starts("//", at: position) { return lineEnd(from: position) }
      if starts("/*", at: position) { return blockCommentEnd(from: position) }
      return regexEnd(from: position)
    case UInt8(ascii: "#"):
      let hashes = text[position...].prefix { $0 == UInt8(ascii: "#") }.count
      let next = position + hashes
      guard next < text.count else { return position }
      if text[next] == UInt8(ascii: "\"") { return stringEnd(from: next, hashes: hashes) }
      if text[next] == UInt8(ascii: "/") { return rawRegexEnd(from: next, hashes: hashes) }
      return position
    case UInt8(ascii: "\""):
      return stringEnd(from: position, hashes: 0)
    case UInt8(ascii: "`"):
      return index(of: "`", from: position + 1).map { $0 + 1 } ?? text.count
    default:
      return position
    }
  }

  private func stringEnd(from quote: Int, hashes: Int) -> Int {
    let isLong = starts("\"\"\"", at: quote)
    let close = (isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var position = quote + (isLong ? 3 : 1)
    while position < text.count {
      if starts(escape + "(", at: position) {
        position = interpolationEnd(from: position + escape.utf8.count)
      } else if starts(escape, at: position) {
        position += escape.utf8.count + 1
      } else if starts(close, at: position) {
        return position + close.utf8.count
      } else {
        position += 1
      }
    }
    return text.count
  }

  private func interpolationEnd(from parenthesis: Int) -> Int {
    var depth = 0
    var position = parenthesis
    while position < text.count {
      let end = literalEnd(at: position)
      if end > position {
        position = end
        continue
      }
      if text[position] == UInt8(ascii: "(") { depth += 1 }
      if text[position] == UInt8(ascii: ")") { depth -= 1 }
      position += 1
      if depth == 0 { return position }
    }
    return text.count
  }

  private func blockCommentEnd(from start: Int) -> Int {
    var depth = 0
    var position = start
    while position < text.count {
      if starts("/*", at: position) {
        depth += 1
        position += 2
      } else if starts("*/", at: position) {
        depth -= 1
        position += 2
        if depth == 0 { return position }
      } else {
        position += 1
      }
    }
    return text.count
  }

  /// A slash is a regex where an expression may start and no space follows; else a division.
  private func regexEnd(from slash: Int) -> Int {
    let before = text[..<slash].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    guard let before, "(=,:[{!".utf8.contains(before), slash + 1 < text.count,
      !" \n/".utf8.contains(text[slash + 1])
    else { return slash }
    var position = slash + 1
    while position < text.count, text[position] != UInt8(ascii: "\n") {
      if text[position] == UInt8(ascii: "\\") {
        position += 1
      } else if text[position] == UInt8(ascii: "/") {
        return position + 1
      }
      position += 1
    }
    return slash
  }

  private func rawRegexEnd(from slash: Int, hashes: Int) -> Int {
    let close = "/" + String(repeating: "#", count: hashes)
    var position = slash + 1
    while position < text.count {
      if starts(close, at: position) { return position + close.utf8.count }
      position += 1
    }
    return text.count
  }

  private func lineEnd(from position: Int) -> Int {
    index(of: "\n", from: position) ?? text.count
  }

  private func index(of character: Unicode.Scalar, from position: Int) -> Int? {
    guard position < text.count else { return nil }
    return text[position...].firstIndex(of: UInt8(ascii: character))
  }

  private func starts(_ prefix: String, at position: Int) -> Bool {
    text[position...].starts(with: prefix.utf8)
  }
}
