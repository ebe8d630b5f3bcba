/// The eight working variables of SHA-256 and its rounds (FIPS 180-4 §6.2.2 step 3).
struct SHA256Rounds {
  private var a: UInt32
  private var b: UInt32
  private var c: UInt32
  private var d: UInt32
  private var e: UInt32
  private var f: UInt32
  private var g: UInt32
  private var h: UInt32

  @inline(__always)
  init(_ state: SIMD8<UInt32>) {
    a = state[0]
    b = state[1]
    c = state[2]
    d = state[3]
    e = state[4]
    f = state[5]
    g = state[6]
    h = state[7]
  }

  var result: SIMD8<UInt32> {
    @inline(__always) get { [a, b, c, d, e, f, g, h] }
  }

  /// Eight rounds, after which each variable stands in its own register again.
  @inline(__always)
  mutating func eight(_ schedule: Span<UInt32>, _ constants: Span<UInt32>) {
    round(schedule[0] &+ constants[0])
    round(schedule[1] &+ constants[1])
    round(schedule[2] &+ constants[2])
    round(schedule[3] &+ constants[3])
    round(schedule[4] &+ constants[4])
    round(schedule[5] &+ constants[5])
    round(schedule[6] &+ constants[6])
    round(schedule[7] &+ constants[7])
  }

  // Ch and Maj are written with fewer operations than in §4.1.2; the values are the same.
  @inline(__always)
  private mutating func round(_ input: UInt32) {
    let choice = g ^ (e & (f ^ g))
    let majority = b ^ ((a ^ b) & (b ^ c))
    let sum1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
    let sum0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
    let first = h &+ sum1 &+ choice &+ input
    h = g
    g = f
    f = e
    e = d &+ first
    d = c
    c = b
    b = a
    a = first &+ sum0 &+ majority
  }
}

extension UInt32 {
  /// The word rotated to the right (FIPS 180-4 §3.2).
  @inline(__always)
  func rotated(_ count: UInt32) -> UInt32 {
    (self &>> count) | (self &<< (32 &- count))
  }
}
