import Foundation
import Mail
import Testing

@testable import CLI

@Suite("The JSON of dossier parse")
struct ParsedMessageTests {
  private func json(_ text: String) throws -> [String: Any] {
    let message = try ParsedMessage(MessageParser().parse(Array(text.utf8)))
    let output = TextStream()
    try message.write(to: output)
    let value = try JSONSerialization.jsonObject(with: Data(output.text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `a file inside the text stands beside the text as it was sent`() throws {
    let text = "one\nbegin 644 x.txt\n#86)C\nmore\n"
    let json = try json("Subject: x\n\n" + text)
    #expect(json["text"] as? String == text)
    #expect(json["readableText"] as? String == "one\nmore\n")
    #expect(json["defects"] as? [String] == ["uuencode-without-end"])
    let files = try #require(json["embeddedFiles"] as? [[String: Any]])
    #expect(files.compactMap { $0["filename"] as? String } == ["x.txt"])
    #expect(files.compactMap { $0["format"] as? String } == ["uuencode"])
    #expect(files.compactMap { $0["part"] as? String } == ["1"])
    #expect(files.compactMap { $0["size"] as? Int } == [3])
    // SHA-256 of `abc`, FIPS 180-4.
    #expect(
      files.compactMap { $0["sha256"] as? String } == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      ]
    )
  }

  @Test func `what protects a message is marked`() throws {
    let json = try json("Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nabcd\n")
    #expect(
      json["protections"] as? [[String: String]] == [
        ["part": "1", "scheme": "OpenPGP", "kind": "encrypted"]
      ]
    )
    #expect(json["readableText"] == nil)
  }

  @Test func `a text of any characters is read back as it was, over the ends of pieces`() throws {
    let unit = "\"\\/\u{1}\u{8}\u{C}\u{1F}\u{7F}\t\u{2028}ä\u{10FFFF} "
    let text = String(repeating: unit, count: 10_000) + "\n"
    let json = try json("Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + text)
    #expect(json["text"] as? String == text)
  }
}
