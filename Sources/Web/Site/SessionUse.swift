import Desk
import Dispatch
import Foundation

/// Writes down every few minutes when sessions were used, so that a restart finds them as they were.
struct SessionUse: Sendable {
  /// Seconds between two times.
  private static let pause = 300.0

  let sessions: Sessions
  let log: Log
  let now: @Sendable () -> Date

  /// Begins to write; the timer has to be cancelled.
  func begin() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "sessions"))
    timer.schedule(deadline: .now() + Self.pause, repeating: Self.pause)
    timer.setEventHandler { keep() }
    timer.activate()
    return timer
  }

  /// Writes once; when that fails, the log says so.
  func keep() {
    do {
      try sessions.keepUse(at: now())
    } catch {
      log.error("session-use-not-written", ["why": .string("\(error)")])
    }
  }
}
