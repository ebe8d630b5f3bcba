import Cases
import Desk

/// `dossier file …`: files that came by themselves.
enum DroppedFileCommands {
  static let all = [list, done]

  static let list = Command(
    name: "file list",
    group: .cases,
    summary: "Show files that came by themselves and need a person.",
    discussion: """
      'dossier run' takes over the exports and bank statements that lie in the folder files.folder of the
      configuration, as 'accounts import' and 'statement import' do, and moves each into done or refused
      there, with a report beside it. A file that asks something, because nobody has confirmed how files of
      its shape are read or a row is in doubt, goes into held, and nothing of it is taken: look at it
      with 'accounts import FILE --dry-run' and take it with --confirm; it goes on by itself then. Statements
      attached to mail of the addresses in files.senders are taken over too, when a server of
      threading.trustedServers vouches for the sender; such mail waits in review only while a file of it does, or
      cannot be taken, and gets no automatic answer.

      Listed are those that were held or refused, and those that brought something to decide, until
      'file done'; --all lists all that came, newest first.
      """,
    examples: [.init("dossier file list", "What needs a person.")],
    options: [.flag("all", "All that came, newest first.")],
    action: .run { invocation in
      let files = try invocation.environment().droppedFiles(all: invocation.flag("all"))
      invocation.output.list(
        files.map(DroppedFilePage.record),
        empty: "No file needs a person.",
        onlyJSON: ["sha256", "isOpen"]
      )
      return .ok
    }
  )

  static let done = Command(
    name: "file done",
    group: .cases,
    summary: "Say that you have looked at a file that came by itself.",
    positionals: [.one("key", "The key of the file, from 'file list'.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("key")
      try invocation.perform(CloseDroppedFile(id), environment)
      invocation.output.done("File \(id) was looked at.", ["file": .integer(id)])
      return .ok
    }
  )
}
