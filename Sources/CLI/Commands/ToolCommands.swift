/// The filters that other programs call: they need no workspace and read their own arguments.
enum ToolCommands {
  static let all = [parse, render, sanitize]

  static let parse = Command(
    name: "parse",
    group: .tools,
    summary: "Print a message as JSON.",
    discussion: """
      Reads one message from FILE, or from standard input when FILE is '-', and prints its header,
      its parts, its texts and what is wrong with it as one line of JSON.

      With --server it reads one path per line and prints one line of JSON per path.

      With --answering the message is read as an answer to that letter: what stands in the letter is
      quoted, whatever a mail program did to it, and what the letter lacks is new, also between its
      lines, and is shown with the line that it answers.
      """,
    examples: [
      .init("dossier parse letter.eml", "Print one message."),
      .init(
        "dossier parse answer.eml --answering letter.eml",
        "Print an answer to a letter that is there."
      ),
      .init("ls *.eml | dossier parse --server", "Print many, one line each."),
    ],
    positionals: [.optional("file", "The message, or '-'.")],
    options: [
      .flag("server", "Read paths from standard input, one per line."),
      .text("answering", "LETTER", "Read the message as an answer to this one.")
        .repeatable,
    ],
    action: .raw { ParseCommand.run($0) }
  )

  static let render = Command(
    name: "render",
    group: .tools,
    summary: "Print a template filled with data.",
    discussion: """
      Renders a Liquid template with the members of a JSON object as its variables. A mistake in
      the template is told with its line and column, and the exit code is not 0.

      With --server it reads one request per line and prints one line of JSON per request.
      """,
    examples: [
      .init("dossier render reminder.liquid --data case.json", "Print the rendered text.")
    ],
    positionals: [.optional("file", "The template.")],
    options: [
      .text("data", "FILE", "A JSON object with the variables."),
      .flag("server", "Read requests from standard input, one per line."),
    ],
    action: .raw { RenderCommand.run($0) }
  )

  static let sanitize = Command(
    name: "sanitize",
    group: .tools,
    summary: "Print HTML from a stranger made harmless.",
    discussion: "Reads HTML and prints what of it is safe to show in a browser.",
    examples: [.init("dossier sanitize mail.html", "Print the harmless part.")],
    positionals: [.optional("file", "The HTML file, or '-'.")],
    action: .raw { SanitizeCommand.run($0) }
  )
}
