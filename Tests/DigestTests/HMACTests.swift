import Digest
import Testing

@Suite("HMAC-SHA-256, RFC 2104")
struct HMACTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var key: [UInt8]
    var message: [UInt8]
    var code: String
  }

  static let vectors = [
    Vector(
      testDescription: "RFC 4231 §4.2",
      key: [UInt8](repeating: 0x0b, count: 20),
      message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    Vector(
      testDescription: "RFC 4231 §4.3",
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    Vector(
      testDescription: "RFC 4231 §4.4",
      key: [UInt8](repeating: 0xaa, count: 20),
      message: [UInt8](repeating: 0xdd, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    Vector(
      testDescription: "RFC 4231 §4.5",
      key: Array(1...25),
      message: [UInt8](repeating: 0xcd, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    Vector(
      testDescription: "RFC 4231 §4.7",
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    Vector(
      testDescription: "RFC 4231 §4.8",
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8
      ),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test(arguments: vectors)
  func `the test cases of RFC 4231 give their codes`(vector: Vector) {
    #expect(Hex.encoded(HMAC.code(of: vector.message, key: vector.key)) == vector.code)
  }

  @Test func `equal codes are equal`() {
    #expect(HMAC.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(HMAC.areEqual([], []))
  }

  @Test(arguments: [[1, 2, 4], [0, 2, 3], [1, 2], [1, 2, 3, 0], []] as [[UInt8]])
  func `codes that differ in a byte or in length are not equal`(other: [UInt8]) {
    #expect(!HMAC.areEqual([1, 2, 3], other))
  }
}
