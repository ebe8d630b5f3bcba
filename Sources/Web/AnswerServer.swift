package import Desk
import Foundation

/// The pages for people outside, on a place of their own: threads, connections and limits are not those of the
/// desk, and fall before it does.
package final class AnswerServer: Sendable {
  private let loop: ConnectionLoop

  /// Takes a place; port 0 is any that is free.
  ///
  /// Throws `WebError`, and what opening the workspace throws.
  package init(
    _ workspace: Workspace,
    context: ProcessContext,
    at place: WebSettings.Place,
    log: Log
  ) throws {
    let settings = workspace.configuration.web.answers
    var limits = WebLimits()
    limits.connections = 128
    limits.workers = 2
    limits.bodyBytes = 256 << 10
    // The fields beside the files.
    limits.uploadBytes = settings.fileBytes + (256 << 10)
    let socket = try ListeningSocket(place.within(workspace))
    // One for each thread, one for what is no request, and one that looks whether files may come.
    let desks = try (0...limits.workers + 1).map { _ in try Environment(workspace, context: context)
    }
    let site = PublicSite(workspace, context, port: socket.port, StepMailer(log))
    let door = desks[limits.workers + 1]
    let uploads = Uploads(folder: workspace.folder) { site.mayUpload($0, door) }
    loop = ConnectionLoop(socket, limits: limits, uploads: uploads) { request, worker in
      .whole(site.answer(request, desks[worker]))
    }
  }

  /// Serves until `stop` is called.
  package func run() { loop.run() }

  /// Ends it; may be called from any thread.
  package func stop() { loop.stop() }
}

extension WebSettings.Place {
  /// The place with the path of a socket made whole: it is relative to the workspace.
  func within(_ workspace: Workspace) -> WebSettings.Place {
    if case .socket(let path) = self { .socket(workspace.path(path)) } else { self }
  }
}
