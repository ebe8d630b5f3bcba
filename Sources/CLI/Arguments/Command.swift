/// One row of the command table: all that the parser, the help and the dispatcher know of a command.
struct Command: Sendable {
  /// Under which heading the overview lists a command.
  enum Group: String, Sendable, CaseIterable {
    /// Cases and what belongs to them.
    case cases = "Cases"
    /// Mail that comes in, goes out or waits for a person.
    case mail = "Mail"
    /// The workspace itself.
    case workspace = "Workspace"
    /// Filters that need no workspace.
    case tools = "Tools"
  }

  /// An example of the manual page.
  struct Example: Sendable {
    /// The line as typed.
    let line: String
    /// What it does.
    let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// What a command runs.
  enum Action: Sendable {
    /// Arguments that this framework has parsed.
    case run(@Sendable (Invocation) throws -> ExitCode)
    /// A command that reads its own arguments and returns its exit code.
    case raw(@Sendable ([String]) -> Int32)
  }

  /// The words that call it: `case show`.
  let name: String
  /// The heading it stands under.
  let group: Group
  /// What it does, as one short sentence.
  let summary: String
  /// Paragraphs of the manual page.
  var discussion = ""
  /// Examples of the manual page.
  var examples: [Example] = []
  /// Arguments by place.
  var positionals: [Positional] = []
  /// Arguments by name.
  var options: [Option] = []
  /// What it runs.
  let action: Action

  /// The words of the name.
  var path: [String] { name.split(separator: " ").map(String.init) }

  /// The one-line usage: `dossier case show [options] CASE`.
  var usage: String {
    let required = options.filter(\.isRequired).map(\.synopsis)
    let rest = options.contains { !$0.isRequired } ? ["[options]"] : []
    let words = ["dossier", name] + required + rest + positionals.map(\.synopsis)
    return words.joined(separator: " ")
  }
}
