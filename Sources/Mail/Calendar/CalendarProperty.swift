/// A content line of a calendar: a name, parameters and a value (RFC 5545 §3.1).
struct CalendarProperty: Equatable {
  /// In upper case.
  var name: String
  /// Names in upper case, values without their quotes.
  var parameters: [String: String] = [:]
  var value: String

  /// Up to how many lines are read.
  private static let mostLines = 20_000
  private static let mostParameters = 20

  /// The content lines of a calendar, unfolded; what is no content line is left out.
  static func all(in text: String) -> [CalendarProperty] {
    var lines: [Substring.UTF8View] = []
    var result: [CalendarProperty] = []
    let finish = {
      if let property = CalendarProperty(lines) { result.append(property) }
      lines = []
    }
    for line in text.utf8.split(separator: 0x0A).prefix(mostLines) {
      var line = line
      if line.last == 0x0D { line = line.dropLast() }
      // RFC 5545 §3.1: a line that begins with white space goes on with the one before.
      if let first = line.first, first == 0x20 || first == 0x09 {
        lines.append(line.dropFirst())
      } else {
        finish()
        lines = [line]
      }
    }
    finish()
    return result
  }

  private init?(_ lines: [Substring.UTF8View]) {
    let line = Array(lines.joined())
    guard let nameEnd = line.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }), nameEnd > 0 else {
      return nil
    }
    name = String(decoding: line[..<nameEnd], as: UTF8.self).uppercased()
    value = ""
    var index = nameEnd
    while index < line.count, line[index] == 0x3B {
      let end = Self.endOfParameter(line, from: index + 1)
      if parameters.count < Self.mostParameters { add(line[(index + 1)..<end]) }
      index = end
    }
    guard index < line.count else { return nil }
    value = String(decoding: line[(index + 1)...], as: UTF8.self)
  }

  /// Where a parameter ends: a colon or a semicolon in quotes is none.
  private static func endOfParameter(_ line: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for index in start..<line.count {
      switch line[index] {
      case 0x22: isQuoted.toggle()
      case 0x3A where !isQuoted, 0x3B where !isQuoted: return index
      default: break
      }
    }
    return line.count
  }

  private mutating func add(_ parameter: ArraySlice<UInt8>) {
    guard let equals = parameter.firstIndex(of: 0x3D) else { return }
    let value = parameter[(equals + 1)...].filter { $0 != 0x22 }
    let name = String(decoding: parameter[..<equals], as: UTF8.self).uppercased()
    parameters[name] = String(decoding: value, as: UTF8.self)
  }

  /// The value as text, its escapes undone (RFC 5545 §3.3.11).
  var text: String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      switch byte {
      case 0x5C where !isEscaped: isEscaped = true
      case 0x6E where isEscaped, 0x4E where isEscaped:
        result.append(0x0A)
        isEscaped = false
      default:
        result.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self).trimmedSpace
  }
}
