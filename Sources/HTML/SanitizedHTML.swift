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
