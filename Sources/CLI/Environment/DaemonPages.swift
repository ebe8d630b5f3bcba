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
    keepUp("pages") {
      let server = try WebServer(workspace, context: context, at: place, log: log)
      log.info("pages", ["at": .string(workspace.configuration.web.listen)])
      serve(run: { server.run() }, end: { server.stop() })
    }
  }

  /// Serves the pages for people outside until the daemon is told to stop.
  func runAnswers(at place: WebSettings.Place) {
    keepUp("answer-pages") {
      let server = try AnswerServer(workspace, context: context, at: place, log: log)
      log.info("answer-pages", ["at": .string(workspace.configuration.web.answers.listen)])
      serve(run: { server.run() }, end: { server.stop() })
    }
  }

  /// Does it until the daemon is told to stop, and again where the place is not to be had.
  private func keepUp(_ what: String, _ body: () throws -> Void) {
    while !stop.isRequested {
      do {
        try body()
      } catch {
        log.error("\(what)-not-served", ["why": .string(context.fault(error).sentence)])
        stop.wait(seconds: Self.pause)
      }
    }
  }

  private func serve(run: @escaping @Sendable () -> Void, end: () -> Void) {
    let worker = Worker { run() }
    while !stop.isRequested { stop.wait(seconds: 3600) }
    end()
    worker.join()
  }
}
