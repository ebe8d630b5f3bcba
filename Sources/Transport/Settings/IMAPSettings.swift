/// One folder on an IMAP server.
public struct IMAPSettings: Sendable {
  /// The name of the mailbox in the configuration.
  public var name: String
  /// Where the server is.
  public var server: ServerSettings
  /// The folder, as people read it.
  public var folder: String

  /// Joins the parts.
  public init(name: String, server: ServerSettings, folder: String = "INBOX") {
    self.name = name
    self.server = server
    self.folder = folder
  }
}
