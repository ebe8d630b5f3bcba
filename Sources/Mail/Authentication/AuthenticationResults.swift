/// What a mail server found out about the sender of a message (RFC 8601).
///
/// Anybody can write such a field; who reads it has to know the server and the place of the field.
public struct AuthenticationResults: Sendable, Equatable {
  /// The result of one method.
  public struct Result: Sendable, Equatable {
    /// The method in lower case: `dmarc`, `dkim`, `spf`, `auth` and others.
    public var method: String
    /// The result in lower case: `pass`, `fail`, `none` and others.
    public var value: String
    /// What was looked at, by `ptype.property` in lower case: `header.from` and others.
    public var properties: [String: String]
  }

  /// The server that says so, in lower case.
  public var authservID: String
  /// The results, in the order of the field.
  public var results: [Result]
  /// How many `Received` fields stand above it: each server puts its own on top.
  public var receivedAbove: Int
}

extension Message {
  /// The results of checks in the header, in order; a field that cannot be read is left out.
  public var authenticationResults: [AuthenticationResults] {
    var received = 0
    var found: [AuthenticationResults] = []
    for field in header.fields {
      switch field.name.lowercased() {
      case "received": received += 1
      case "authentication-results":
        guard var results = AuthenticationResultsParser.parse(field.unfolded) else { continue }
        results.receivedAbove = received
        found.append(results)
      default: break
      }
    }
    return found
  }
}

/// Reads the value of an `Authentication-Results` field.
enum AuthenticationResultsParser {
  static func parse(_ value: ArraySlice<UInt8>) -> AuthenticationResults? {
    let clauses = clauses(value)
    guard let server = clauses.first?.first, !server.contains("=") else { return nil }
    return AuthenticationResults(
      authservID: server.lowercased(),
      results: clauses.dropFirst().compactMap(result),
      receivedAbove: 0
    )
  }

  private static func result(_ words: [String]) -> AuthenticationResults.Result? {
    guard let (method, value) = words.first.flatMap(pair) else { return nil }
    var properties: [String: String] = [:]
    for (name, value) in words.dropFirst().compactMap(pair) {
      // What is said twice and otherwise is of no use: the sender may have written one of them.
      guard properties[name, default: value] == value else { return nil }
      properties[name] = value
    }
    // A version after the method changes nothing in what we read.
    let name = method.split(separator: "/").first.map(String.init) ?? method
    return .init(method: name, value: value.lowercased(), properties: properties)
  }

  private static func pair(_ word: String) -> (String, String)? {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return nil }
    return (word[..<equals].lowercased(), String(word[word.index(after: equals)...]))
  }

  /// The words between semicolons, without comments and quotes; white space around `=` is none.
  private static func clauses(_ value: ArraySlice<UInt8>) -> [[String]] {
    var clauses: [[String]] = [[]]
    var word: [UInt8] = []
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    func end() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      word = []
      let last = clauses.count - 1
      if text.hasPrefix("=") || clauses[last].last?.hasSuffix("=") == true, !clauses[last].isEmpty {
        clauses[last][clauses[last].count - 1] += text
      } else {
        clauses[last].append(text)
      }
    }
    for byte in value {
      if isEscaped {
        isEscaped = false
        if depth == 0 { word.append(byte) }
      } else if byte == 0x5C, isQuoted || depth > 0 {
        isEscaped = true
      } else if depth > 0 {
        if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if isQuoted {
        word.append(byte)
      } else if byte == 0x28 {
        end()
        depth = 1
      } else if byte == 0x3B {
        end()
        clauses.append([])
      } else if byte.isWhiteSpace {
        end()
      } else {
        word.append(byte)
      }
    }
    end()
    return clauses
  }
}
