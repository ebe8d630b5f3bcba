import Desk
import Dispatch
import Glibc

extension StopPipe {
  /// Asks for the stop when the system or the terminal does; until the sources are cancelled.
  func watchSignals() -> [any DispatchSourceSignal] {
    [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { self.request() }
      source.resume()
      return source
    }
  }
}
