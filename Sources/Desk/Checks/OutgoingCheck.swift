import Cases
import Transport

/// Connects and logs in to where letters leave through; sends nothing.
struct OutgoingCheck {
  let workspace: Workspace
  let context: ProcessContext

  init(_ workspace: Workspace, _ context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  func run() throws -> String {
    let outgoing = workspace.configuration.outgoing
    let submission = Adapters(workspace, context).submission(stop: nil)
    defer { submission.close() }
    try submission.connect()
    return outgoing.kind == .smtp
      ? "Connected to \(outgoing.server.host)"
        + (outgoing.server.user.isEmpty ? "." : " and logged in as \(outgoing.server.user).")
      : "Letters go to the folder \(workspace.path(outgoing.path))."
  }
}
