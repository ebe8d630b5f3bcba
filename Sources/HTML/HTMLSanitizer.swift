/// Turns HTML that came from outside into HTML that is safe to show.
public enum HTMLSanitizer {
  /// `html` reduced to an allow-list of elements, attributes and URL schemes.
  public static func sanitized(_ html: String) -> SanitizedHTML {
    SanitizedHTML(html: "", remoteContentCount: 0)
  }
}

/// HTML that is safe to show.
public struct SanitizedHTML: Sendable, Equatable {
  /// The safe HTML.
  public var html: String
  /// How many references to remote content were neutralised.
  public var remoteContentCount: Int

  /// Joins the parts.
  public init(html: String, remoteContentCount: Int) {
    self.html = html
    self.remoteContentCount = remoteContentCount
  }
}
