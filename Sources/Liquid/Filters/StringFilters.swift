/// Filters on text.
enum StringFilters {
  static let all: [Filter] = [
    Filter("append", 1, append),
    Filter("capitalize") { input, _, _ throws(Failure) in
      let text = input.filterText
      return .string(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    },
    Filter("downcase") { input, _, _ throws(Failure) in .string(input.filterText.lowercased()) },
    Filter("lstrip") { input, _, _ throws(Failure) in
      input.mappingText { $0.drop(while: \.isLiquidSpace) }
    },
    Filter("prepend", 1, prepend),
    Filter("rstrip") { input, _, _ throws(Failure) in
      input.mappingText { bytes in
        bytes.prefix((bytes.lastIndex { !$0.isLiquidSpace } ?? -1) + 1)
      }
    },
    Filter("size") { input, _, _ throws(Failure) in .int(input.size) },
    Filter("slice", 1...2, slice),
    Filter("split", 1, split),
    Filter("squish", squish),
    Filter("strip") { input, _, _ throws(Failure) in input.mappingText { $0.trimmed } },
    Filter("strip_newlines", stripNewlines),
    Filter("truncate", 0...2, truncate),
    Filter("truncatewords", 0...2, truncateWords),
    Filter("upcase") { input, _, _ throws(Failure) in .string(input.filterText.uppercased()) },
  ]

  /// Text joined to markup is escaped first, so that the whole is markup.
  private static func joined(_ first: Value, _ second: Value, isMarkup: Bool) -> Value {
    guard isMarkup else { return .string(first.filterText + second.filterText) }
    return .markup(HTMLEscaping.markup(first) + HTMLEscaping.markup(second))
  }

  private static func append(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let isMarkup = input.isMarkup && scope.escapesHTML
    return joined(input, arguments[0] ?? .null, isMarkup: isMarkup)
  }

  private static func prepend(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let isMarkup = input.isMarkup && scope.escapesHTML
    return joined(arguments[0] ?? .null, input, isMarkup: isMarkup)
  }

  private static func slice(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let offset = try (arguments[0] ?? .null).wholeNumber()
    let length: Int
    if let argument = arguments[1], argument != .null {
      length = try argument.wholeNumber()
    } else {
      length = 1
    }
    if case .array(let items) = input {
      return .array(Array(part(of: items, offset, length)))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part(of: Array(input.filterText.unicodeScalars), offset, length))
    return .string(String(text))
  }

  /// `length` items from `offset`, which counts from the end when negative.
  private static func part<Item>(
    of items: [Item],
    _ offset: Int,
    _ length: Int
  ) -> ArraySlice<Item> {
    let start = offset < 0 ? items.count.addingReportingOverflow(offset).partialValue : offset
    guard start >= 0, start <= items.count, length > 0 else { return [] }
    return items[start...].prefix(length)
  }

  private static func split(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let separator = arguments.text(0)
    let text = input.filterText
    // The parts of escaped text are escaped text.
    let part: (String) -> Value = input.isMarkup ? { .markup($0) } : { .string($0) }
    if separator.isEmpty { return .array(text.unicodeScalars.map { part(String($0)) }) }
    if separator == " " { return .array(words(text).map(part)) }
    let bytes = Array(text.utf8)
    let search = ByteSearch(separator)
    var parts: [Value] = []
    var start = 0
    for place in search.starts(in: bytes) + [bytes.count] {
      parts.append(part(String(decoding: bytes[start..<place], as: UTF8.self)))
      start = place + search.pattern.count
    }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return .array(parts)
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: \.isLiquidSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func squish(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    if case .null = input { return .null }
    return .string(words(input.filterText).joined(separator: " "))
  }

  private static func stripNewlines(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    input.mappingText { bytes in
      var kept: [UInt8] = []
      for (place, byte) in bytes.enumerated() {
        let isNewline = byte == 0x0A
        let isReturn = byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
        if !isNewline, !isReturn { kept.append(byte) }
      }
      return kept[...]
    }
  }

  private static func truncate(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    if case .null = input { return .null }
    let length = try (arguments[0] ?? .int(50)).wholeNumber()
    let end = arguments[1].map(\.filterText) ?? "..."
    let text = input.filterText
    guard text.unicodeScalars.count > length else { return .string(text) }
    let kept = max(0, max(length, 0) - end.unicodeScalars.count)
    return .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(kept))) + end)
  }

  private static func truncateWords(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    if case .null = input { return .null }
    let count = max(1, try (arguments[0] ?? .int(15)).wholeNumber())
    let end = arguments[1].map(\.filterText) ?? "..."
    let text = input.filterText
    let words = words(text)
    // White space behind the last word counts as one more, empty word.
    let hasTail = text.utf8.last?.isLiquidSpace == true
    guard words.count > count || words.count == count && hasTail else { return .string(text) }
    return .string(words.prefix(count).joined(separator: " ") + end)
  }
}

extension Value {
  var isMarkup: Bool {
    if case .markup = self { true } else { false }
  }

  var isArray: Bool {
    if case .array = self { true } else { false }
  }

  /// The value with its text changed by something that keeps markup markup.
  func mappingText(_ change: ([UInt8]) -> ArraySlice<UInt8>) -> Value {
    let text = String(decoding: change(Array(filterText.utf8)), as: UTF8.self)
    return isMarkup ? .markup(text) : .string(text)
  }
}
