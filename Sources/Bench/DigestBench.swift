import Digest
import Foundation

/// How fast SHA-256 is.
enum DigestBench {
  static func run() -> Int32 {
    let piece = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hash = SHA256()
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<4096 { hash.update(piece[...]) }
    }
    print(
      "SHA-256: \(Rate.perSecond(268.4, time)) MB/s (\(Hex.encoded(hash.finalized()).prefix(8)))"
    )
    return 0
  }
}
