import Glibc

/// One of the Python servers in Fixtures, on a port of its own; ends with the last reference.
final class ScriptedServer {
  let port: Int
  private let program: Program

  init(_ script: String, _ arguments: [String]) throws {
    program = try Program("/usr/bin/python3", [Program.path("Fixtures/\(script)")] + arguments)
    let line = String(decoding: program.read(), as: UTF8.self)
    guard let port = Int(line.filter(\.isNumber)) else {
      throw Program.Failure(description: "\(script) did not start; it needs python3 (Tests/run)")
    }
    self.port = port
  }

  deinit {
    close(program.input)
    close(program.output)
    kill(program.processID, SIGKILL)
    program.wait()
  }
}
