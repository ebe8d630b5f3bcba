import Cases
import Desk

/// `dossier why`: what a case waits for, and what happens next by itself.
enum WhyCommand {
  static let command = Command(
    name: "why",
    group: .cases,
    summary: "Say what a case waits for, and what happens next.",
    discussion: """
      Names what asks for a person, who is waited for since when, what reminders are due and what holds
      them, and what the program does by itself on which day.
      """,
    examples: [.init("dossier why 1042", "Why nothing happens on a case.")],
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let lines = WhyWording(try environment.why(number)).lines
      if invocation.output.style.isJSON {
        invocation.output.show([
          "number": .integer(number),
          "reasons": .list(lines.map { .string($0) }),
        ])
      } else {
        for line in lines { invocation.output.line(line) }
      }
      return .ok
    }
  )
}
