import Digest
import Testing

@Suite("Text encodings of bytes, RFC 4648")
struct TextEncodingTests {
  @Test(arguments: [
    ("", ""), ("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("foob", "mzxw6yq"),
    ("fooba", "mzxw6ytb"), ("foobar", "mzxw6ytboi"),
  ])
  func `the test vectors of section 10 hold in lower case without padding`(
    text: String,
    encoded: String
  ) {
    #expect(Base32.encoded(text.utf8) == encoded)
    #expect(Base32.decoded(encoded) == Array(text.utf8))
    #expect(Base32.decoded(encoded.uppercased()) == Array(text.utf8))
  }

  @Test(arguments: ["m", "mzx", "mzxw6y", "m1", "m=", "mz", "mzxr", "é"])
  func `what is no base32, or has bits left over, is refused`(text: String) {
    #expect(Base32.decoded(text) == nil)
  }

  @Test func `every byte passes through both encodings`() {
    let bytes = Array(UInt8.min...UInt8.max)
    #expect(Base32.decoded(Base32.encoded(bytes)) == bytes)
    #expect(Hex.decoded(Hex.encoded(bytes)) == bytes)
    #expect(Hex.decoded(Hex.encoded(bytes).uppercased()) == bytes)
  }

  @Test func `hexadecimal digits are lower case`() {
    #expect(Hex.encoded([0, 10, 171, 255]) == "000aabff")
  }

  @Test(arguments: ["0", "0g", "zz", " 00", "0x", "é"])
  func `what is no hexadecimal is refused`(text: String) {
    #expect(Hex.decoded(text) == nil)
  }
}
