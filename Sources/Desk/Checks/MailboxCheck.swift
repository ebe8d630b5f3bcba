import Cases
import Transport

/// Logs in to a mailbox and looks at every folder that the configuration names; changes nothing.
struct MailboxCheck {
  let workspace: Workspace
  let mailbox: MailboxSettings
  let context: ProcessContext

  init(_ workspace: Workspace, _ mailbox: MailboxSettings, _ context: ProcessContext) {
    self.workspace = workspace
    self.mailbox = mailbox
    self.context = context
  }

  func run() throws -> String {
    let source = Adapters(workspace, context).source(mailbox, stop: nil)
    defer { source.close() }
    _ = try source.open()
    guard let source = source as? IMAPSource else {
      return "\(workspace.path(mailbox.path)) is a Maildir."
    }
    var sentences = ["Logged in to \(mailbox.server.host) and opened \(mailbox.folder)."]
    let action = mailbox.acknowledgement.action
    if try !source.canDoExactly(action) {
      let what = if case .delete = action { "UIDPLUS" } else { "MOVE nor UIDPLUS" }
      sentences.append(
        "The server has \(what == "UIDPLUS" ? "no" : "neither") \(what): while messages that others "
          + "marked as deleted are in the folder, ours stay there, marked."
      )
    }
    if case .move(let folder) = action {
      sentences.append("Messages move to \(try source.look(into: folder)).")
    }
    let copies = workspace.configuration.outgoing.sentCopy
    if copies.mailbox == mailbox.name {
      sentences.append("Copies of letters go to \(try source.look(into: copies.folder)).")
    }
    return sentences.joined(separator: " ")
  }
}
