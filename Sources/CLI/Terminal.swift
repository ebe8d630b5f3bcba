import Foundation
import Glibc

/// Where results are read and questions answered: a person's screen, or a pipe.
struct Terminal: Sendable {
  /// How results look, before `--json` and `--quiet` are known.
  var style = OutputStyle()
  /// Asks the person at the terminal and gives the answer; nil when nobody sits there.
  var ask: (@Sendable (_ question: String) -> String?)?

  /// That of the running process.
  static func current(_ environment: [String: String]) -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      style: OutputStyle(
        environment: environment,
        isTerminal: isTerminal,
        terminalWidth: hasSize ? Int(size.ws_col) : nil
      ),
      ask: isTerminal && isatty(STDIN_FILENO) == 1 ? answer : nil
    )
  }

  @Sendable private static func answer(to question: String) -> String? {
    FileHandle.standardError.write(Data((question + " ").utf8))
    return readLine()
  }
}
