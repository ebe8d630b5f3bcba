/// The bytes of one execution, cut into values.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 {
    rest.popFirst() ?? 0
  }

  mutating func number(below bound: Int) -> Int {
    Int(byte()) % bound
  }

  /// As many bytes as the next one says, times `scale`.
  mutating func bytes(scale: Int = 1) -> [UInt8] {
    let taken = rest.prefix(Int(byte()) * scale)
    rest = rest.dropFirst(taken.count)
    return Array(taken)
  }

  mutating func text(scale: Int = 1) -> String {
    String(decoding: bytes(scale: scale), as: UTF8.self)
  }

  mutating func remainder() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }
}

/// Ends the program, as a finding, when something that always holds does not.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard holds else { fatalError(what()) }
}
