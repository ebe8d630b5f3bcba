import Glibc

/// A process of ours, from its start to its end; it reads our end of a pipe as standard input.
///
/// Foundation's `Process` needs a thread of its own for each, and cannot tell a crash from an exit
/// before its handler has run.
final class ChildProcess {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    /// By a signal: it crashed, or somebody killed it.
    case signalled(Int32)
  }

  let identifier: pid_t
  private var input: Int32
  private var ending: Ending?

  /// Starts a program; standard output and error are ours.
  init(_ executable: String, _ arguments: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Self.failure(executable, errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A thread of a pool blocks signals, and the child would inherit that: its alarm, too.
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    defer { posix_spawnattr_destroy(&attributes) }
    var words = (["dossier"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var identifier = pid_t()
    let code = posix_spawn(&identifier, executable, &actions, &attributes, &words, environ)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw Self.failure(executable, code)
    }
    self.identifier = identifier
    input = ends[1]
  }

  deinit {
    closeInput()
    if ended == nil {
      kill(identifier, SIGKILL)
      var status: Int32 = 0
      waitpid(identifier, &status, 0)
    }
  }

  /// How it ended; nil while it runs.
  var ended: Ending? {
    guard ending == nil else { return ending }
    var status: Int32 = 0
    guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
    // Low seven bits: the signal; the next byte: the exit code (wait(2)).
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    return ending
  }

  /// Ends its standard input, which asks it to end.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Waits for its end.
  func wait() -> Ending {
    while true {
      if let ended { return ended }
      usleep(10_000)
    }
  }

  /// Waits for its end for so many seconds; nil when it runs on.
  func wait(seconds: Double) -> Ending? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ended == nil, ContinuousClock.now < end { usleep(10_000) }
    return ended
  }

  private static func failure(_ executable: String, _ code: Int32) -> ProcessFailure {
    .notStarted(executable, reason: String(cString: strerror(code)))
  }
}
