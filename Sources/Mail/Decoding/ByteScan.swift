import Glibc

/// Byte search at the speed of the C library; one of the few files with `unsafe`.
enum ByteScan {
  /// The first place of `byte` in a range of `bytes`; the end of the range when it is absent.
  static func index(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return range.upperBound
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return range.upperBound }
      return unsafe found - UnsafeMutableRawPointer(mutating: UnsafeRawPointer(base))
    }
  }

  /// Whether a range of `bytes` has only bytes below 128.
  static func isASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    return unsafe bytes.withUnsafeBytes { buffer in
      var index = range.lowerBound
      var seen: UInt64 = 0
      while index + 8 <= range.upperBound, seen == 0 {
        seen =
          unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          & 0x8080_8080_8080_8080
        index += 8
      }
      while index < range.upperBound, seen == 0 {
        seen = UInt64(unsafe buffer[index]) & 0x80
        index += 1
      }
      return seen == 0
    }
  }
}
