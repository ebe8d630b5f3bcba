import Cases
import Desk
import Foundation

/// `dossier types …`: what the workspace has decided about its cases.
enum TypesCommands {
  static let all = [check, list]

  static let check = Command(
    name: "types check",
    group: .workspace,
    summary: "Explain what is wrong in types.json5 and rates.json5.",
    discussion: """
      Reads types.json5 of the workspace, or another file, and names every mistake with its place:
      unknown settings and categories, statuses and templates that do not exist, outcomes without an
      effect, holidays that are no days. Without a file it reads rates.json5 as well, and says for which
      countries businesses have no rate of interest today. Exit code 78 when there is a mistake.
      """,
    examples: [.init("dossier types check", "Check the rules of the workspace.")],
    positionals: [.optional("file", "The file; types.json5 of the workspace when left out.")],
    action: .run { invocation in
      let rules = try rules(invocation)
      if invocation.optionalPositional("file") == nil { try noteRates(invocation) }
      invocation.output.done(
        "The rules are right: \(rules.types.count) types, \(rules.statuses.count) statuses.",
        ["types": .integer(rules.types.count), "statuses": .integer(rules.statuses.count)]
      )
      return .ok
    }
  )

  private static func noteRates(_ invocation: Invocation) throws {
    let workspace = try invocation.workspace()
    let today = Day(invocation.now, in: workspace.configuration.organisation.timeZone)
    let rates = try RatesFile.load(in: workspace.folder)
    invocation.output.note(RatesFile.standing(of: rates, on: today))
  }

  private static func rules(_ invocation: Invocation) throws -> Rulebook {
    let context = invocation.context
    if let file = invocation.optionalPositional("file") {
      return try RulesFile.read(context.absolute(file), named: file)
    }
    let folder = try Workspace.locate(option: invocation.global.workspace, context: context)
    return try RulesFile.checked(in: folder, context)
  }

  static let list = Command(
    name: "types list",
    group: .workspace,
    summary: "Show the types of case, statuses, reasons or fields.",
    options: [
      .flag("statuses", "The statuses."), .flag("reasons", "The reasons of disputes."),
      .flag("fields", "The fields of clients, items and cases."),
    ],
    action: .run { invocation in
      let rules = try invocation.workspace().rules
      let rows =
        invocation.flag("fields")
        ? rules.fields.all.map(field)
        : invocation.flag("reasons")
          ? rules.disputes.reasons.map(reason)
          : invocation.flag("statuses") ? rules.statuses.map(status) : rules.types.map(type)
      invocation.output.list(rows, empty: "There are none.")
      return .ok
    }
  )

  private static func type(_ type: CaseTypeRules) -> Record {
    [
      "type": .string(type.name), "label": .string(type.label), "status": .string(type.status),
      "outcomes": .string(type.outcomes.map(\.name).joined(separator: ", ")),
    ]
  }

  private static func reason(_ reason: DisputeRules.Reason) -> Record {
    [
      "reason": .string(reason.name), "label": .string(reason.label),
      "words": .string(reason.words.joined(separator: ", ")),
    ]
  }

  private static func field(_ field: CustomField) -> Record {
    [
      "field": .string(field.name), "on": .string(field.holder.rawValue),
      "kind": .string(field.kind.rawValue), "label": .string(field.label),
      "choices": .string(field.choices.joined(separator: ", ")),
      "resolver": .boolean(field.isResolver), "internal": .boolean(field.isInternal),
    ]
  }

  private static func status(_ status: CaseStatus) -> Record {
    [
      "status": .string(status.name), "category": .string(status.category.rawValue),
      "days": .integer(status.followUpDays), "action": .string(status.action.rawValue),
      "mode": .string(status.mode.rawValue), "template": .string(status.template),
      "types": .string(status.types.joined(separator: ", ")),
    ]
  }
}
