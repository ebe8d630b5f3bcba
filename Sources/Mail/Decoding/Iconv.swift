import Glibc

/// Charset conversion by the C library; one of the few files with `unsafe`.
///
/// Takes only names of our own table: `iconv_open` loads shared objects by name.
enum Iconv {
  /// `bytes` as UTF-8, with U+FFFD for each byte that means nothing; nil when the charset is not
  /// installed.
  static func utf8(_ bytes: Span<UInt8>, from charset: String) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", charset),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { _ = unsafe iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    unsafe bytes.withUnsafeBytes { input in
      guard let base = input.baseAddress else { return }
      var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
        mutating: base.assumingMemoryBound(to: CChar.self)
      )
      var left = input.count
      while unsafe step(converter, &source, &left, into: &result) {}
    }
    return result
  }

  /// Converts one buffer full; false when there is nothing more to do.
  private static func step(
    _ converter: iconv_t,
    _ source: inout UnsafeMutablePointer<CChar>?,
    _ left: inout Int,
    into result: inout [UInt8]
  ) -> Bool {
    let capacity = 8192
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      var target = buffer.baseAddress
      var room = capacity
      let status = unsafe iconv(converter, &source, &left, &target, &room)
      let problem = errno
      unsafe result.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(capacity - room))
      if status != -1 {
        // Flushes the shift state.
        var end = buffer.baseAddress
        var endRoom = capacity
        _ = unsafe iconv(converter, nil, nil, &end, &endRoom)
        unsafe result.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(capacity - endRoom))
        return false
      }
      if problem == E2BIG { return true }
      guard left > 0 else { return false }
      result += [0xEF, 0xBF, 0xBD]
      unsafe source = source.map { unsafe $0 + 1 }
      left -= 1
      return left > 0
    }
  }
}
