import Digest

/// The secret keys under which references are made; kept apart from the database, so that a copy
/// of the database cannot make one.
///
/// The active key signs; retired keys go on verifying, since a case may last for years.
public struct ReferenceKeys: Sendable {
  /// One key.
  public struct Key: Sendable {
    /// One lower-case base32 character that stands in every token for the key's name.
    let hint: Character
    /// The secret: 32 bytes.
    let secret: [UInt8]

    /// Takes a key of any name.
    public init(name: String, secret: [UInt8]) {
      hint = Base32.encoded(SHA256.digest(of: Array(name.utf8))).first ?? "a"
      self.secret = secret
    }
  }

  /// What a code is for; a code made for one purpose proves nothing for another.
  enum Purpose: String {
    case subjectTag = "tag"
    case address = "address"
    case messageID = "message-id"
    case step = "validation-step"
    case answerPage = "answer-page"
    case decisionPage = "decision-page"
  }

  /// The key that signs.
  public let active: Key
  /// Keys that only verify.
  public let retired: [Key]
  /// Names the workspace in every code, so that a key used twice by mistake mixes nothing up.
  public let workspaceID: String

  /// Joins the parts.
  public init(active: Key, retired: [Key] = [], workspaceID: String) {
    self.active = active
    self.retired = retired
    self.workspaceID = workspaceID
  }

  /// The keys that a token with this hint may have been made with.
  func keys(hinted hint: Character) -> [Key] { all.filter { $0.hint == hint } }

  /// Every key, the active one first.
  var all: [Key] { [active] + retired }

  /// The code of some fields under a key, as `count` base32 characters of five bits each.
  func code(_ purpose: Purpose, _ fields: [String], key: Key, count: Int) -> String {
    // Lengths in front make ("a", "bc") and ("ab", "c") different messages.
    var message: [UInt8] = []
    message.reserveCapacity(160)
    for field in ["v1", workspaceID, purpose.rawValue] + fields {
      message += String(field.utf8.count).utf8
      message.append(0x3A)
      message += field.utf8
    }
    return String(Base32.encoded(HMAC.code(of: message, key: key.secret)).prefix(count))
  }

  /// Whether two codes are equal, compared in constant time.
  func areEqual(_ left: some StringProtocol, _ right: String) -> Bool {
    HMAC.areEqual(Array(left.utf8), Array(right.utf8))
  }
}
