/// CAPABILITY (RFC 9051 §6.1.1) and the first commands of a session.
enum Capability {
  /// The capabilities that lines list, in upper case; a later list replaces an earlier one.
  static func words(in lines: [IMAPLine]) -> Set<String> { Set(list(in: lines)) }

  /// The same in the server's order.
  static func list(in lines: [IMAPLine]) -> [String] {
    var words: [String] = []
    for line in lines {
      let text = String(decoding: line.bytes, as: UTF8.self).uppercased()
      if text.hasPrefix("* CAPABILITY ") {
        words = text.dropFirst(13).split(separator: " ").map(String.init)
      } else if let status = StatusLine(line), status.code == "CAPABILITY" {
        words = status.argument.uppercased().split(separator: " ").map(String.init)
      }
    }
    return words
  }
}

extension IMAPSession {
  /// NOOP, to pass over what curl left behind, and CAPABILITY as it is after the login.
  func start() throws {
    stream.beginExchange()
    let noop = nextTag()
    let capability = nextTag()
    try sendLine("\(noop) NOOP\r\n\(capability) CAPABILITY")
    // curl loses bytes that came with the end of the login: a line may begin in its middle here.
    while !(try reader.line().bytes.starts(with: "\(noop) ".utf8)) {}
    var lines: [IMAPLine] = []
    while true {
      let line = try reader.line()
      if let status = try status(line), status.tag == capability { break }
      lines.append(line)
      try discardRest(of: line)
    }
    capabilities = Capability.words(in: lines)
    guard capabilities.contains("UTF8=ONLY") else { return }
    // RFC 6855 §4: such a server refuses everything else until this is enabled.
    let end = try run("ENABLE UTF8=ACCEPT")
    guard end.kind == .ok else { throw refusal(end, "enable UTF8=ACCEPT") }
    takesUTF8 = true
  }
}
