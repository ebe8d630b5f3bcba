/// One folder on an IMAP server.
public struct IMAPSettings: Sendable {
  /// The name of the mailbox in the configuration.
  public var name: String
  /// Where the server is.
  public var server: ServerSettings
  /// The folder, as people read it.
  public var folder: String
  /// After how long IDLE is ended and begun anew; zero never uses it.
  ///
  /// Servers end a session after 30 minutes, and many routers forget a silent connection sooner.
  public var idle: Duration

  /// Joins the parts.
  public init(
    name: String,
    server: ServerSettings,
    folder: String = "INBOX",
    idle: Duration = .seconds(540)
  ) {
    self.name = name
    self.server = server
    self.folder = folder
    self.idle = idle
  }
}
