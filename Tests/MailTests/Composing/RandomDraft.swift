import Foundation
import Mail

/// Drafts of every shape, the same ones in each run.
struct RandomDraft {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  static let words = [
    "invoice", "Überweisung", "façade", "naïve", "Ελληνικά", "Привет", "мир", "שלום", "مرحبا",
    "नमस्ते", "สวัสดี", "你好世界", "請求書", "こんにちは", "안녕하세요", "🙂", "👩‍👩‍👧‍👦", "e\u{301}te\u{301}", "=?utf-8?Q?x?=",
    "a=b", "100%", "\"quoted\"", "back\\slash", "semi;colon", "com,ma", "(paren)", "<angle>",
    "it's", "_under_", "?", "=", "==", "co:lon", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "ﬁ", "ß", "İstanbul", "\u{200B}",
    "שָׁלוֹם", "می\u{200C}خواهم", "বাংলা", "தமிழ்", "ქართული", "Հայերեն", "አማርኛ", "ខ្មែរ", "ᠮᠣᠩᠭᠣᠯ",
    "Z\u{351}\u{36B}a\u{334}l\u{321}go", "🏳️‍🌈", "🇩🇪", "1️⃣", "\u{200F}ab", "a@b.example", "=?", "?=",
    "\\",
    "\"", "'", "()", "=20", "&amp;", "\u{FEFF}x", "e\u{302}\u{323}", "한글", "\u{AD}", "\u{A0}",
  ]

  static let files = [
    "plain.pdf", "two words.txt", "Rechnung März 2026.pdf", "请求书（最终）.docx", "a'b'c.txt",
    "100% * sure.csv", "semi;colon=\"x\".bin", "😀.png", "back\\slash.txt", "dots...",
    "no-extension", "", "..", ".hidden", "../../etc/passwd", "C:\\Temp\\x.doc", "a/b.txt",
    "ends in spaces.txt  ", "  begins with spaces", "a%20b%C3%BC.txt", "''.txt", "utf-8''x.txt",
    "\"", "\\", "\"quoted.txt\"", "(comment).txt", "שלום (1).pdf", "مرحبا.docx", "e\u{301}.txt",
    "👩‍👩‍👧‍👦.png", "a\u{A0}b.txt", "name=\"x\"; filename=y.exe", "*0*=x.txt", "two  spaces.txt",
    String(repeating: "sehr-langer-Dateiname-mit-ü-", count: 9) + ".pdf",
    String(repeating: "long-ascii-name-", count: 14) + ".zip", "=?utf-8?Q?tricky?=.txt",
    String(repeating: "\\\"", count: 40), String(repeating: "漢", count: 120) + ".txt",
  ]

  mutating func next(_ bound: Int) -> Int {
    // splitmix64.
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  /// Words with one space between them, at times with more of it and at the ends.
  mutating func phrase(_ count: Int) -> String {
    let phrase = (0..<count).map { _ in Self.words[next(Self.words.count)] }
      .joined(separator: next(8) == 0 ? "  " : " ")
    return next(12) == 0 ? " \(phrase) " : phrase
  }

  mutating func address() -> EmailAddress {
    let local = [
      "anna", "b.c+tag", "o'neill", "x_y-z", "\"odd,one\"", "1234567890", "\"a@b\"",
      "!#$%&*=?^`{|}~",
      "\"a\\\"b\\\\c\"", String(repeating: "l", count: 40),
    ][next(10)]
    let domain = ["example.com", "mail.example.org", "sub.sub.example.net", "[192.0.2.1]"][next(4)]
    let name: String? = next(4) == 0 ? nil : phrase(1 + next(12))
    return EmailAddress(name: name, email: "\(local)@\(domain)")
  }

  mutating func addresses(_ most: Int) -> [EmailAddress] {
    (0..<next(most + 1)).map { _ in address() }
  }

  mutating func text() -> String {
    let lines = (0..<next(12)).map { _ -> String in
      switch next(12) {
      case 0: ""
      case 1: "From the start of a line"
      case 2: "."
      case 3: "ends in spaces  "
      case 4: "-- "
      case 5: String(repeating: "without any space", count: next(90))
      case 6: String(repeating: ".", count: next(200))
      case 7:
        ["\t", ">From", "..", "From ", "=", "=\t", "--", "--=_", "\0\u{1B}[0m", " "][next(10)]
      case 8: String(repeating: "ü", count: next(400))
      default: phrase(next(60))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  mutating func attachment(_ index: Int) -> DraftAttachment {
    let isImage = next(2) == 0
    let piece = (0..<(1 + next(300))).map { _ in UInt8(next(256)) }
    let count = [0, 1, next(20), next(100) == 0 ? 1000 : 1][next(4)]
    return DraftAttachment(
      fileName: Self.files[next(Self.files.count)],
      mediaType: isImage
        ? "image/png" : ["application/octet-stream", "text/plain", "text/html"][next(3)],
      content: Array(repeatElement(piece, count: count).joined()),
      contentID: isImage ? "image\(index)@example.com" : nil
    )
  }

  mutating func draft() -> Draft {
    var draft = Draft(
      from: address(),
      to: [address()] + addresses(next(20) == 0 ? 100 : 8),
      subject: next(20) == 0 ? "" : phrase(next(30)),
      date: Date(timeIntervalSince1970: Double(next(4_000_000_000))),
      messageID: MessageID("\(next(1_000_000)).\(next(1_000_000))@example.com"),
      text: text()
    )
    draft.cc = addresses(3)
    draft.replyTo = addresses(1)
    draft.secondsFromUTC = (next(53) - 24) * 1800
    draft.references = (0..<next(next(10) == 0 ? 400 : 8)).map {
      MessageID("thread.\($0).\(next(1000))@example.org")
    }
    draft.inReplyTo = Array(draft.references.suffix(1))
    draft.attachments = (0..<next(4)).map { attachment($0) }
    if next(2) == 0 {
      let images = draft.attachments.compactMap(\.contentID).map { "<img src=\"cid:\($0)\">" }
      draft.html = "<p>\(phrase(next(80)))</p>\n\(next(2) == 0 ? images.joined() : "")\n"
    }
    addOptionalFields(to: &draft)
    return draft
  }

  private mutating func addOptionalFields(to draft: inout Draft) {
    if next(3) == 0 { draft.autoSubmitted = ["auto-generated", "auto-replied"][next(2)] }
    if next(3) == 0 {
      draft.listUnsubscribe = ["mailto:off@example.com?subject=off", "https://example.com/off?a=1"]
      draft.allowsOneClickUnsubscribe = next(2) == 0
    }
    if next(3) == 0 {
      draft.extraFields = [("X-Case", phrase(1 + next(6))), ("X-Loop", "desk"), ("Comments", "")]
    }
  }
}
