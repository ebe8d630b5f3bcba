/// Why a draft cannot be written.
public struct ComposeError: Error, Sendable, Equatable {
  /// The field that holds the bad value.
  public var field: String
  /// What is wrong with it.
  public var reason: String

  /// Joins the parts.
  public init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }
}

extension ComposeError {
  /// Refuses characters that could end a header field or hide in it.
  ///
  /// They are never stripped: a value that holds one was not meant to be a header value.
  /// - Throws: `ComposeError` for a C0 or C1 control, DEL, U+2028 or U+2029.
  static func refuseControls(in value: String, field: String) throws(ComposeError) {
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029:
        throw ComposeError(
          field: field,
          reason: "control character at code point \(scalar.value)"
        )
      default: continue
      }
    }
  }

  /// Refuses in a name what `refuseControls` refuses, and what turns the direction of the letters
  /// around it: a name must not look like another one, nor a file like one of another kind.
  ///
  /// The marks that names in Arabic and Hebrew need (U+061C, U+200E, U+200F) may stay, and so may
  /// everything in a subject, which quotes the subjects of others.
  /// - Throws: `ComposeError` for a control, an embedding, an override or an isolate.
  static func refuseTurns(in name: String, field: String) throws(ComposeError) {
    try refuseControls(in: name, field: field)
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069:
        throw ComposeError(
          field: field,
          reason: "change of direction at code point \(scalar.value)"
        )
      default: continue
      }
    }
  }
}
