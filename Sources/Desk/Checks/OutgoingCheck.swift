import Cases
import Transport

/// Connects and logs in to where letters leave through; sends nothing.
package struct OutgoingCheck {
  package let workspace: Workspace
  package let context: ProcessContext

  package init(_ workspace: Workspace, _ context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  package func run() throws -> String {
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
