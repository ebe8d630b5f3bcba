@testable import Digest
import Testing

@Suite("SHA-256, FIPS 180-4")
struct SHA256Tests {
  @Test(arguments: [
    (
      "",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    (
      "abc",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the example texts of the standard have the digests it gives`(
    text: String,
    digest: String
  ) {
    #expect(Hex.encoded(SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test(arguments: [
    ("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
  ])
  func `short byte messages of the validation program have their digests`(
    message: String,
    digest: String
  ) throws {
    let bytes = try #require(Hex.decoded(message))
    #expect(Hex.encoded(SHA256.digest(of: bytes)) == digest)
  }

  @Test func `a million letters have the digest of the standard`() {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(
      Hex.encoded(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test(arguments: [
    (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    (57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
    (63, "c7723fa1e0127975e49e62e753db53924c1bd84b8ac1ac08df78d09270f3d971"),
    (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    (65, "98ce42deef51d40269d542f5314bef2c7468d401ad5d85168bfab4c0108f75f7"),
    (119, "f616b0d54e78571a9611f343c9f8e022e859e920381ab0e4d3da01e193a7bd7e"),
    (120, "6edd9f6f9cc92cded36e6c4a580933f9c9f1b90562b46903b806f21902a1a54f"),
    (128, "38723a2e5e8a17aa7950dc008209944e898f69a7bd10a23c839d341e935fd5ca"),
  ])
  func `padding is right around the end of a block`(zeros: Int, digest: String) {
    #expect(Hex.encoded(SHA256.digest(of: [UInt8](repeating: 0, count: zeros))) == digest)
  }

  @Test func `every split of the input gives the same digest`() {
    let input = (0..<200).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256.digest(of: input)
    #expect(
      Hex.encoded(whole) == "b531abd8dae7232c861ac9f50aff9952d29c8d4c3772551cc5bce5d39d2cd08d"
    )
    for first in 0...200 {
      for second in [first, (first + 200) / 2, 200] {
        var hash = SHA256()
        hash.update(input[..<first])
        hash.update(input[first..<second])
        hash.update(input[second...])
        #expect(hash.finalized() == whole, "split at \(first) and \(second)")
      }
    }
  }

  @Test func `a digest can be taken in the middle and the hash goes on`() {
    var hash = SHA256()
    hash.update(Array("ab".utf8)[...])
    #expect(hash.finalized() == SHA256.digest(of: Array("ab".utf8)))
    hash.update(Array("c".utf8)[...])
    #expect(hash.finalized() == SHA256.digest(of: Array("abc".utf8)))
  }

  @Test(.enabled(if: SHA256Instructions.areAvailable, "this processor has no SHA instructions"))
  func `the instructions of the processor and the rounds in Swift agree`() {
    for blocks in [1, 2, 3, 17] {
      let input = (0..<(blocks * 64)).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
      var fast = SHA256Compression(usesInstructions: true)
      var plain = SHA256Compression(usesInstructions: false)
      for _ in 0..<3 {
        fast.absorb(input[...])
        plain.absorb(input[...])
      }
      #expect(fast.digest == plain.digest, "\(blocks) blocks")
    }
  }
}
