package import Desk
import Foundation
import Synchronization

/// The pages of a workspace on a port of this machine.
package final class WebServer: Sendable {
  private let socket: ListeningSocket
  private let loop: ConnectionLoop
  private let site: Site
  private let now: @Sendable () -> Date

  /// Takes a port; 0 for any.
  ///
  /// Throws `WebError`, and what opening the workspace throws.
  package init(_ workspace: Workspace, context: ProcessContext, port: Int) throws {
    socket = try ListeningSocket(port: port)
    let site = Site(workspace, context, port: socket.port, sessions: Sessions())
    let limits = WebLimits()
    // One for each thread, and one for what is no request.
    let desks = try (0...limits.workers).map { _ in try Environment(workspace, context: context) }
    let uploads = Uploads(folder: workspace.folder) { site.mayUpload($0) }
    loop = ConnectionLoop(socket, limits: limits, uploads: uploads) { request, worker in
      site.answer(request, desks[worker])
    }
    self.site = site
    now = context.now
  }

  /// An address that signs a user in once, within ten minutes.
  package func invitation(for user: User) -> String {
    "http://127.0.0.1:\(socket.port)/login?key=" + site.sessions.invite(user.id, at: now())
  }

  /// Serves until `stop` is called.
  package func run() { loop.run() }

  /// Ends it; may be called from any thread.
  package func stop() { loop.stop() }
}
