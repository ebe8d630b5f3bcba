import Desk
import Dispatch
import Web

/// `dossier web`: the desk as pages in a browser.
enum WebCommand {
  static let command = Command(
    name: "web",
    group: .cases,
    summary: "Show the desk as pages in a browser of this machine.",
    discussion: """
      Prints an address that signs in whoever runs it, once and within ten minutes, and serves pages until
      SIGTERM or SIGINT: agenda, cases, letters, mail that waits, clients, money, outbox, reports. What is done
      there is what the commands do, as the user who is signed in. Pages are served on the loopback address
      only, and nobody is signed in for being on the machine. Mail is fetched and sent by 'dossier run',
      which serves the same pages when web.listen in dossier.json5 says where: for colleagues behind a proxy
      (samples/proxies), with a code by mail, or with an account of a provider (web.oidc).
      """,
    examples: [.init("dossier web --port 8025", "Serve on a port that stays the same.")],
    options: [
      .integer("port", "N", "The port; any that is free when left out.").defaulting(to: "0")
    ],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let user = try invocation.principal().user
    let server = try server(invocation)
    let stop = StopPipe()
    let sources = stop.watchSignals()
    defer { for source in sources { source.cancel() } }
    let worker = Worker { server.run() }
    invocation.output.line("Open \(server.invitation(for: user))")
    invocation.output.flush()
    while !stop.isRequested { stop.wait(seconds: 3600) }
    server.stop()
    worker.join()
    return .ok
  }

  private static func server(_ invocation: Invocation) throws -> WebServer {
    do {
      return try WebServer(
        invocation.workspace(),
        context: invocation.context,
        at: .port(invocation.int("port") ?? 0),
        log: invocation.log
      )
    } catch let error as WebError {
      throw CommandError(Sentences.asSentence("\(error)"), .unavailable)
    }
  }
}
