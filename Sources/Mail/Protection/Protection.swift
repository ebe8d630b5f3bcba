/// How a part is signed, encrypted or compressed; nothing of it is verified.
public struct Protection: Sendable, Equatable {
  /// The family of formats.
  public enum Scheme: String, Sendable {
    /// S/MIME (RFC 8551).
    case smime = "S/MIME"
    /// OpenPGP (RFC 3156, RFC 9580).
    case openPGP = "OpenPGP"
  }

  /// What was done to the content.
  public enum Kind: String, Sendable {
    /// It is readable and bears a signature.
    case signed
    /// It is not readable without a key.
    case encrypted
    /// It is packed.
    case compressed
  }

  /// The part that it is said of; empty for a multipart at the root.
  public var partID: String
  /// The family of formats.
  public var scheme: Scheme
  /// What was done to the content.
  public var kind: Kind

  /// Joins the parts.
  public init(partID: String, scheme: Scheme, kind: Kind) {
    self.partID = partID
    self.scheme = scheme
    self.kind = kind
  }
}

extension Message {
  /// What protects the message or parts of it, the outermost first, with what an opaque signature
  /// holds in its turn.
  /// - Throws: What the source throws.
  public var protections: [Protection] {
    get throws {
      var result: [Protection] = []
      var waiting = [(message: self, partID: String?.none)]
      var index = 0
      while index < waiting.count {
        let (message, partID) = waiting[index]
        index += 1
        for part in message.allParts {
          guard var found = try message.protection(of: part) else { continue }
          found.partID = partID ?? found.partID
          result.append(found)
          if found.kind == .signed, index < limits.depth,
            let inner = try message.signedContent(of: part)
          {
            waiting.append((inner, found.partID))
          }
        }
      }
      return result
    }
  }

  /// How one part is protected, its sub-parts aside; nil when it is not.
  /// - Throws: What the source throws.
  public func protection(of part: BodyPart) throws -> Protection? {
    if part.isCMS { return try cmsProtection(of: part) }
    switch part.mediaType {
    case "multipart/signed": return multipartProtection(part, .signed)
    case "multipart/encrypted": return multipartProtection(part, .encrypted)
    default: break
    }
    guard part.isShown, Self.isPlain(part) else { return nil }
    return Armor.kind(in: try content(of: part))
      .map { Protection(partID: part.partID, scheme: .openPGP, kind: $0) }
  }

  /// All parts, each before those within it.
  private var allParts: [BodyPart] {
    var result: [BodyPart] = []
    var stack = [body]
    while let part = stack.popLast() {
      result.append(part)
      stack += part.subParts.reversed()
    }
    return result
  }

  /// RFC 1847 §2: the protocol parameter is the type of the part that holds the signature or the
  /// keys.
  private func multipartProtection(_ part: BodyPart, _ kind: Protection.Kind) -> Protection? {
    let stated = part.contentType?["protocol"]?.lowercased()
    // QUIRK: the parameter gets lost; the type that it names is still there.
    let types = [stated].compactMap { $0 } + part.subParts.map(\.mediaType)
    if types.contains(where: { $0.hasPrefix("application/pgp-") }) {
      return Protection(partID: part.partID, scheme: .openPGP, kind: kind)
    }
    if types.contains(where: { $0.contains("pkcs7-") }) {
      return Protection(partID: part.partID, scheme: .smime, kind: kind)
    }
    return nil
  }

  /// RFC 8551 §3.2.2: the smime-type parameter says what is inside, else the content does.
  private func cmsProtection(of part: BodyPart) throws -> Protection? {
    let kind: Protection.Kind? =
      switch part.contentType?["smime-type"]?.lowercased() {
      case "signed-data", "signed-receipt": .signed
      case "enveloped-data", "authenveloped-data": .encrypted
      case "compressed-data": .compressed
      case "certs-only": nil
      default: try CMSReader.kind(ContentPlace(part, of: source))
      }
    return kind.map { Protection(partID: part.partID, scheme: .smime, kind: $0) }
  }
}

extension BodyPart {
  /// Whether the part is a CMS object as S/MIME sends it (RFC 8551 §3.2).
  var isCMS: Bool {
    switch mediaType {
    case "application/pkcs7-mime", "application/x-pkcs7-mime": true
    // RFC 8551 §3.9: agents that do not know the type send it as octets with its name.
    case "application/octet-stream": name?.lowercased().hasSuffix(".p7m") == true
    default: false
    }
  }

  /// The parameters of Content-Type.
  var contentType: Parameters? {
    header.first("Content-Type").map { Parameters($0.unfolded, legacy: $0.legacy) }
  }
}
