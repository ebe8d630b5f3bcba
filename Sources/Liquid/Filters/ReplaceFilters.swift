/// Filters that replace a text in another.
enum ReplaceFilters {
  static let all: [Filter] = [
    Filter("remove", 1) { input, arguments, scope throws(Failure) in
      try replaceAll(input.filterText, arguments.text(0), "", scope)
    },
    Filter("remove_first", 1) { input, arguments, scope throws(Failure) in
      replaceFirst(input.filterText, arguments.text(0), "")
    },
    Filter("remove_last", 1) { input, arguments, scope throws(Failure) in
      replaceLast(input.filterText, arguments.text(0), "")
    },
    Filter("replace", 1...2) { input, arguments, scope throws(Failure) in
      try replaceAll(input.filterText, arguments.text(0), arguments.text(1), scope)
    },
    Filter("replace_first", 1...2) { input, arguments, scope throws(Failure) in
      replaceFirst(input.filterText, arguments.text(0), arguments.text(1))
    },
    Filter("replace_last", 2) { input, arguments, scope throws(Failure) in
      replaceLast(input.filterText, arguments.text(0), arguments.text(1))
    },
  ]

  private static func replaceAll(
    _ text: String,
    _ pattern: String,
    _ replacement: String,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let bytes = Array(text.utf8)
    let search = ByteSearch(pattern)
    // An empty text stands before every character and at the end.
    let starts = pattern.isEmpty ? scalarStarts(bytes) : search.starts(in: bytes)
    let added = replacement.utf8.count.multipliedReportingOverflow(by: starts.count)
    try scope.check(bytes: added.overflow ? -1 : added.partialValue &+ bytes.count)
    var result: [UInt8] = []
    var end = 0
    for start in starts {
      result.append(contentsOf: bytes[end..<start])
      result.append(contentsOf: replacement.utf8)
      end = start + search.pattern.count
    }
    result.append(contentsOf: bytes[end...])
    return .string(String(decoding: result, as: UTF8.self))
  }

  private static func scalarStarts(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  private static func replaceFirst(
    _ text: String,
    _ pattern: String,
    _ replacement: String
  ) -> Value {
    let bytes = Array(text.utf8)
    let start =
      pattern.isEmpty ? 0 : ByteSearch(pattern).starts(in: bytes, limit: 1).first
    return replace(pattern, at: start, in: bytes, by: replacement)
  }

  private static func replaceLast(
    _ text: String,
    _ pattern: String,
    _ replacement: String
  ) -> Value {
    let bytes = Array(text.utf8)
    let start = pattern.isEmpty ? bytes.count : ByteSearch(pattern).lastStart(in: bytes)
    return replace(pattern, at: start, in: bytes, by: replacement)
  }

  private static func replace(
    _ pattern: String,
    at start: Int?,
    in bytes: [UInt8],
    by replacement: String
  ) -> Value {
    guard let start else { return .string(String(decoding: bytes, as: UTF8.self)) }
    let end = start + pattern.utf8.count
    let result = bytes[..<start] + Array(replacement.utf8) + bytes[end...]
    return .string(String(decoding: result, as: UTF8.self))
  }
}
