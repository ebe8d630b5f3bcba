internal import CSHA

/// The SHA instructions of the processor, where it has them: the same function, five times as fast.
enum SHA256Instructions {
  /// Whether this processor has them.
  static let areAvailable = csha_available() != 0

  /// Adds whole blocks of 64 bytes to the state (FIPS 180-4 §6.2.2).
  static func absorb(
    _ blocks: Span<UInt8>,
    into state: inout SIMD8<UInt32>,
    constants: Span<UInt32>
  ) {
    unsafe withUnsafeMutableBytes(of: &state) { state in
      unsafe blocks.withUnsafeBufferPointer { bytes in
        unsafe constants.withUnsafeBufferPointer { constants in
          unsafe csha_absorb(
            state.assumingMemoryBound(to: UInt32.self).baseAddress,
            bytes.baseAddress,
            bytes.count / SHA256Compression.blockSize,
            constants.baseAddress
          )
        }
      }
    }
  }
}
