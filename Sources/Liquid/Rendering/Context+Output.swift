extension Context {
  /// Writes a value as the place it stands in needs it.
  mutating func write(_ value: Value, at offset: Int) throws(TemplateError) {
    switch value {
    case .null: break
    case .string(let text): try write(text, at: offset)
    case .markup(let text):
      if options.escaping == .header { try checkHeader(text, at: offset) }
      output.append(contentsOf: text.utf8)
    case .array(let items):
      try enter(at: offset)
      for item in items { try write(item, at: offset) }
      leave()
    case .object: try write(value.inspected, at: offset)
    case .int, .bool, .decimal, .date, .range: value.appendScalar(to: &output)
    }
  }

  private mutating func write(_ text: String, at offset: Int) throws(TemplateError) {
    switch options.escaping {
    case .none: output.append(contentsOf: text.utf8)
    case .html: HTMLEscaping.append(text, to: &output)
    case .header:
      try checkHeader(text, at: offset)
      output.append(contentsOf: text.utf8)
    }
  }

  /// A control character in a header could start a header of its own (RFC 5322 §2.2).
  private func checkHeader(_ text: String, at offset: Int) throws(TemplateError) {
    let control = text.unicodeScalars.first {
      $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
    }
    guard let control else { return }
    let code = String(control.value, radix: 16, uppercase: true)
    throw error(.unsafeValue, "a value for a header holds the character U+\(code)", at: offset)
  }

  /// The output of the body by itself.
  mutating func captured(
    _ body: (inout Context) throws(TemplateError) -> Void
  ) throws(TemplateError) -> [UInt8] {
    var outer: [UInt8] = []
    swap(&outer, &output)
    try body(&self)
    swap(&outer, &output)
    return outer
  }
}
