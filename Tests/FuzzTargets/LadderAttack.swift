import Mail

@testable import Cases

/// A message that somebody writes who knows some codes, and what it really proves.
///
/// What it proves is known by how it was made, and not by reading it.
struct Attack {
  /// A code that is right, and whom it was given to.
  struct Token {
    var number: Int
    var holder: String
    var thread: CaseAddress.Thread
  }

  /// What our server says of the sender: the text, the domain it passes, the domain it fails, `*` for any.
  private static let verdicts: [(text: String, passes: String?, fails: String?)] = [
    ("dmarc=pass header.from=client.example.net", "client.example.net", nil),
    ("dmarc=pass header.from=lawfirm.example.org", "lawfirm.example.org", nil),
    ("dkim=pass header.d=example.com", "example.com", nil),
    ("dkim=pass header.d=elsewhere.example", "elsewhere.example", nil),
    ("spf=pass smtp.mailfrom=boss@example.com", "example.com", nil),
    (
      "spf=pass smtp.mailfrom=eve@elsewhere.example smtp.helo=client.example.net",
      "elsewhere.example", nil
    ), ("dmarc=fail header.from=client.example.net", nil, "client.example.net"),
    ("dmarc=fail", nil, "*"), ("dmarc=none", nil, nil),
  ]
  private static let texts = [
    "hello", "approve", "refuse, too much", "next 2026-10-05", "status Price dispute",
    "assign lea", "resolve settled", "We pay 100 EUR on 2026-12-01.", "> approve", "confirm abcd",
  ]

  private(set) var lines: [String] = []
  private(set) var body = ""
  private(set) var passes: Set<String> = []
  private(set) var fails: Set<String> = []
  private(set) var tokens: [Token] = []
  private(set) var stepPurposes: Set<AskedStep.Purpose> = []
  private(set) var copyTokens: [Token] = []
  private(set) var subjectTags: Set<Int> = []
  private(set) var bodyTags: Set<Int> = []
  private(set) var namesKnownMail = false

  init(_ input: inout FuzzInput, in world: World) {
    for _ in 0..<input.number(below: 3) { believe(&input) }
    lines.append("Received: from outside by mx.example.com; Fri, 27 Nov 2026 09:00:00 +0000")
    write("From", author(&input))
    for name in ["To", "Cc", "Delivered-To", "Resent-To"] where input.number(below: 3) > 0 {
      write(name, recipients(&input, in: world))
    }
    write("Subject", subject(&input, in: world))
    if input.number(below: 4) == 0 {
      namesKnownMail = true
      write("In-Reply-To", "<\(World.knownID)>")
    }
    if input.number(below: 4) == 0 { write("Message-ID", "<\(World.sentID)>") }
    if input.number(below: 4) == 0 { lines.append(oneLine(input.text())) }
    if input.number(below: 3) == 0 { report(&input, in: world) } else { letter(&input, in: world) }
  }

  var bytes: [UInt8] { Array((lines + ["", body]).joined(separator: "\r\n").utf8) }

  // MARK: Header

  /// Results of our own server stand above its Received field; the same words elsewhere are the sender's.
  private mutating func believe(_ input: inout FuzzInput) {
    let verdict = Attack.verdicts[input.number(below: Attack.verdicts.count)]
    let server = ["mx.example.com", "mx.elsewhere.example"][input.number(below: 2)]
    lines.append("Authentication-Results: \(server); \(verdict.text)")
    guard server == "mx.example.com" else { return }
    if let domain = verdict.passes { passes.insert(domain) }
    if let domain = verdict.fails { fails.insert(domain) }
  }

  private func author(_ input: inout FuzzInput) -> String {
    let one = World.roster[input.number(below: 5)].email
    let other = World.roster[input.number(below: 5)].email
    return switch input.number(below: 10) {
    case 0: "\(one), \(other)"
    case 1: "\(one) (\(other))"
    case 2: "\"\(other)\" <\(one)>"
    case 3: oneLine(input.text()) + " <\(one)>"
    case 4: oneLine(input.text())
    default: "<\(one)>"
    }
  }

  private mutating func recipients(_ input: inout FuzzInput, in world: World) -> String {
    (0...input.number(below: 3)).map { _ in recipient(&input, in: world) }
      .joined(separator: ", ")
  }

  private mutating func recipient(_ input: inout FuzzInput, in world: World) -> String {
    switch input.number(below: 8) {
    case 0: return "cases@example.com"
    case 1: return "p\(input.byte())@many.example"
    case 2: return oneLine(input.text())
    case 3: return step(&input, in: world)
    default:
      let (address, token) = token(&input, in: world)
      if let token { tokens.append(token) }
      return address
    }
  }

  /// A case address that may be right, of an earlier generation, or off by a letter.
  private func token(_ input: inout FuzzInput, in world: World) -> (String, Token?) {
    let number = World.numbers[input.number(below: 3)]
    let place = input.number(below: 6)
    let holder = place == 5 ? CaseAddress.everyone : World.roster[place].email
    let thread = CaseAddress.Thread.allCases[input.number(below: 2)]
    let generation = input.number(below: 2)
    let address = world.addresses.address(
      case: number,
      for: holder,
      thread: thread,
      generation: generation
    )
    if input.number(below: 5) == 0 { return (spoilt(address, &input), nil) }
    let current =
      holder == CaseAddress.everyone ? 0 : world.person(holder, on: number)?.tokenGeneration
    guard generation == current else { return (address, nil) }
    return (address, Token(number: number, holder: holder, thread: thread))
  }

  private mutating func step(_ input: inout FuzzInput, in world: World) -> String {
    var asked = world.step
    asked.purpose = AskedStep.Purpose.allCases[input.number(below: 2)]
    let kind = input.number(below: 5)
    if kind == 0 { asked.step.nonce += 1 }
    if kind == 1 { asked.step.email = "eve@elsewhere.example" }
    let number = kind == 2 ? 1002 : 1001
    let address = world.addresses.address(case: number, step: asked)
    if kind == 3 { return spoilt(address, &input) }
    // Only a confirmation has a number of its own.
    let isRight = kind == 4 || kind == 0 && asked.purpose == .question
    if isRight { stepPurposes.insert(asked.purpose) }
    return address
  }

  private func spoilt(_ address: String, _ input: inout FuzzInput) -> String {
    let place = 14 + input.number(below: 12)
    return String(
      address.enumerated().map { index, character in
        index == place ? (character == "b" ? "c" : "b") : character
      }
    )
  }

  private mutating func subject(_ input: inout FuzzInput, in world: World) -> String {
    let (text, number) = tag(&input, in: world)
    if let number { subjectTags.insert(number) }
    return "\(oneLine(input.text())) \(text)"
  }

  private func tag(_ input: inout FuzzInput, in world: World) -> (String, Int?) {
    let number = World.numbers[input.number(below: 3)]
    switch input.number(below: 4) {
    case 0: return (world.references.reference(number).tag, number)
    case 1: return ("[DOS-\(number)-aaaaa]", nil)
    default: return ("", nil)
    }
  }

  // MARK: Body

  private mutating func letter(_ input: inout FuzzInput, in world: World) {
    let (text, number) = tag(&input, in: world)
    if let number { bodyTags.insert(number) }
    body = [
      Attack.texts[input.number(below: Attack.texts.count)],
      Attack.texts[input.number(below: Attack.texts.count)], text,
      String(decoding: input.remainder(), as: UTF8.self),
    ].joined(separator: "\r\n")
  }

  private mutating func report(_ input: inout FuzzInput, in world: World) {
    write("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
    let (address, token) = token(&input, in: world)
    if let token { copyTokens.append(token) }
    body = """
      --b\r
      \r
      It failed.\r
      --b\r
      Content-Type: message/delivery-status\r
      \r
      Final-Recipient: rfc822; \(World.roster[input.number(below: 3)].email)\r
      Action: failed\r
      Status: 5.1.1\r
      --b\r
      Content-Type: text/rfc822-headers\r
      \r
      Message-ID: <\(World.sentID)>\r
      Reply-To: <\(address)>\r
      --b--\r
      """
  }

  // MARK: Pieces

  private mutating func write(_ name: String, _ value: String) { lines.append("\(name): \(value)") }

  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }))
  }
}
