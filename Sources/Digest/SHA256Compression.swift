/// The compression function of SHA-256 and its state (FIPS 180-4 §6.2.2).
///
/// It decides the speed at which mail is taken in: the rounds are written out eight at a time so
/// that the working variables stay in registers, and checked indexing ends before the inner loops.
struct SHA256Compression: Sendable {
  static let blockSize = 64

  /// Whether the processor's own instructions do it.
  private let usesInstructions: Bool

  /// Starts with the initial state; without the processor's own instructions if so wished.
  init(usesInstructions: Bool = SHA256Instructions.areAvailable) {
    self.usesInstructions = usesInstructions
  }

  // The first 32 bits of the fractions of the square roots of the first 8 primes (§5.3.3).
  private var state: SIMD8<UInt32> = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]

  // The first 32 bits of the fractions of the cube roots of the first 64 primes (§4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]

  /// The state as 32 bytes.
  var digest: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in state.indices {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: state[index] >> shift))
      }
    }
    return bytes
  }

  /// Adds bytes whose count is a multiple of the block size.
  mutating func absorb(_ blocks: ArraySlice<UInt8>) {
    let bytes = blocks.span
    let constants = Self.constants
    guard !usesInstructions else {
      return SHA256Instructions.absorb(bytes, into: &state, constants: constants.span)
    }
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    var offset = 0
    while bytes.count - offset >= Self.blockSize {
      Self.fill(&schedule, from: bytes.extracting(offset..<(offset + Self.blockSize)))
      var rounds = SHA256Rounds(state)
      for first in stride(from: 0, to: 64, by: 8) {
        rounds.eight(
          schedule.span.extracting(first..<(first + 8)),
          constants.span.extracting(first..<(first + 8))
        )
      }
      state &+= rounds.result
      offset += Self.blockSize
    }
  }

  /// The message schedule of one block (§6.2.2 step 1).
  @inline(__always)
  private static func fill(_ schedule: inout InlineArray<64, UInt32>, from block: Span<UInt8>) {
    for index in 0..<16 {
      schedule[index] =
        UInt32(block[index &* 4]) << 24 | UInt32(block[index &* 4 &+ 1]) << 16
        | UInt32(block[index &* 4 &+ 2]) << 8 | UInt32(block[index &* 4 &+ 3])
    }
    for index in 16..<64 {
      let early = schedule[index &- 15]
      let late = schedule[index &- 2]
      let sigma0 = early.rotated(7) ^ early.rotated(18) ^ (early &>> 3)
      let sigma1 = late.rotated(17) ^ late.rotated(19) ^ (late &>> 10)
      schedule[index] = schedule[index &- 16] &+ sigma0 &+ schedule[index &- 7] &+ sigma1
    }
  }
}
