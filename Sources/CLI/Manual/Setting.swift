/// One setting of a file that people edit, as its commented text shows it.
struct Setting: Equatable {
  /// Where it stands: `outgoing.retry.firstDelaySeconds`, `mailboxes[0].host`.
  let path: String
  /// Its value, line by line; empty when it is read setting by setting.
  let value: [String]
  /// What it means, line by line, without the marks of a comment.
  let comment: [String]

  /// Whether it stands in no other setting.
  var isTopLevel: Bool { !path.contains { $0 == "." || $0 == "[" } }

  /// The same setting with one more line of its comment.
  func adding(_ line: String) -> Setting {
    Setting(path: path, value: value, comment: comment + [line])
  }
}
