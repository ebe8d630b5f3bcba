import Cases
import Desk
import Web

/// The pages in a browser, as a part of the daemon.
struct DaemonPages {
  let workspace: Workspace
  let context: ProcessContext
  let log: Log
  let stop: StopPipe

  /// Seconds until a place that is not to be had is tried again.
  private static let pause = 10.0

  /// Serves until the daemon is told to stop.
  func run(at place: WebSettings.Place) {
    while !stop.isRequested {
      do {
        try serve(at: place)
      } catch {
        log.error("pages-not-served", ["why": .string(context.fault(error).sentence)])
        stop.wait(seconds: Self.pause)
      }
    }
  }

  private func serve(at place: WebSettings.Place) throws {
    let server = try WebServer(workspace, context: context, at: place, log: log)
    log.info("pages", ["at": .string(workspace.configuration.web.listen)])
    let worker = Worker { server.run() }
    while !stop.isRequested { stop.wait(seconds: 3600) }
    server.stop()
    worker.join()
  }
}
