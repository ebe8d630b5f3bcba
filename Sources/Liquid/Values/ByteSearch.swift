/// Finds a text in others in linear time (Knuth, Morris and Pratt), whatever the two are.
struct ByteSearch {
  let pattern: [UInt8]
  /// For each prefix the length of its longest border.
  private let borders: [Int]

  init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    self.pattern = bytes
    var borders = [Int](repeating: 0, count: bytes.count)
    var length = 0
    for place in bytes.indices.dropFirst() {
      while length > 0, bytes[place] != bytes[length] { length = borders[length - 1] }
      if bytes[place] == bytes[length] { length += 1 }
      borders[place] = length
    }
    self.borders = borders
  }

  /// Whether the pattern stands in the text; an empty one stands everywhere.
  func isFound(in text: String) -> Bool {
    pattern.isEmpty || !starts(in: Array(text.utf8), limit: 1).isEmpty
  }

  /// Where the pattern starts, from the left and without overlap, at most `limit` times.
  func starts(in bytes: [UInt8], limit: Int = .max) -> [Int] {
    guard !pattern.isEmpty, pattern.count <= bytes.count else { return [] }
    var found: [Int] = []
    var length = 0
    for place in bytes.indices {
      while length > 0, bytes[place] != pattern[length] { length = borders[length - 1] }
      if bytes[place] == pattern[length] { length += 1 }
      guard length == pattern.count else { continue }
      found.append(place + 1 - length)
      if found.count == limit { break }
      length = 0
    }
    return found
  }

  /// Where the last pattern starts, overlap or not.
  func lastStart(in bytes: [UInt8]) -> Int? {
    guard !pattern.isEmpty, pattern.count <= bytes.count else { return nil }
    var last: Int?
    var length = 0
    for place in bytes.indices {
      while length > 0, length == pattern.count || bytes[place] != pattern[length] {
        length = borders[length - 1]
      }
      if bytes[place] == pattern[length] { length += 1 }
      if length == pattern.count { last = place + 1 - length }
    }
    return last
  }
}
