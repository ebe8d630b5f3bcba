import Cases
import Desk
import HTTP
import Liquid
import Mail

/// What the workspace is set to, and how it fares.
enum SettingsScreen {
  static let routes = [page, template]

  private static let page = Route.get("/settings") { visit, _ in
    let configuration = visit.desk.workspace.configuration
    let report = try visit.desk.health()
    return try visit.writer.page(
      "settings",
      [
        "users": .array(configuration.users.map(user)),
        "sessions": .array(
          try visit.desk.sessions(for: visit.principal).map { session($0, visit) }
        ),
        "accounts": .array(
          try visit.desk.identities(for: visit.principal).map { account($0, visit) }
        ),
        "may_end": .bool(visit.may(.manageSessions)),
        "types": .array(visit.desk.rules.types.map(type)),
        "statuses": .array(visit.desk.rules.statuses.map(status)),
        "templates": .array(try visit.desk.templateList().map(summary)),
        "mailboxes": .array(
          report.mailboxes.sorted { $0.key < $1.key }.map { name, health in
            [
              "name": .string(name),
              "listed": health.listedAt.map { PageValue.moment($0, in: visit.desk.timeZone) }
                ?? .null,
            ]
          }
        ),
        "logins": .array(try visit.desk.mailLogins().map { MailboxScreens.login($0, visit) }),
        "redirect": MailboxScreens.redirect(visit),
        "findings": .array(
          report.findings(configuration).map { .string(Sentences.asSentence("\($0)")) }
        ),
        "dropped": .array(try visit.desk.droppedFiles(all: false).map(dropped)),
        "may_work": .bool(visit.mayWork), "may_erase": .bool(visit.may(.erase)),
      ],
      for: visit.principal.user,
      current: "settings"
    )
  }

  private static func dropped(_ file: DroppedFile) -> Value {
    [
      "id": .int(file.id), "name": .string(file.name),
      "task": .string(DroppedFilePage.task(file)), "report": .string(file.report),
    ]
  }

  private static func user(_ user: User) -> Value {
    [
      "id": .string(user.id), "name": PageValue.text(user.name), "email": .string(user.email),
      "role": .string(user.role.rawValue), "department": PageValue.text(user.department),
    ]
  }

  private static func session(_ session: DeskSession, _ visit: Visit) -> Value {
    [
      "name": .string(session.name), "user": .string(session.user),
      "way": .string(session.way.rawValue),
      "began": PageValue.moment(session.beganAt, in: visit.desk.timeZone),
      "used": PageValue.moment(session.usedAt, in: visit.desk.timeZone),
      "is_this": .bool(session.digest == Secrets.digest(visit.secret)),
    ]
  }

  private static func account(_ bound: BoundIdentity, _ visit: Visit) -> Value {
    [
      "user": .string(bound.user), "issuer": .string(bound.identity.issuer),
      "subject": .string(bound.identity.subject),
      "since": PageValue.moment(bound.boundAt, in: visit.desk.timeZone),
    ]
  }

  private static func type(_ type: CaseTypeRules) -> Value {
    [
      "name": .string(type.label), "status": .string(type.status),
      "outcomes": .array(type.outcomes.map { .string($0.label) }),
    ]
  }

  private static func status(_ status: CaseStatus) -> Value {
    ["name": .string(status.name), "days": .int(status.followUpDays)]
  }

  private static func summary(_ template: TemplateSummary) -> Value {
    [
      "code": .string(template.code), "description": .string(template.description),
      "languages": .array(template.languages.map { .string($0) }),
      "is_internal": .bool(template.audience.rawValue == "internal"),
    ]
  }

  /// A letter of a sample case.
  private static let template = Route.get("/settings/templates/*") { visit, values in
    let language = visit.query["language"].flatMap { $0.isEmpty ? nil : $0 }
    let written = try visit.desk.sampleLetter(values[0], language: language)
    let page = try visit.desk.templatePage(values[0], language: language)
    return try visit.writer.page(
      "template",
      [
        "code": .string(values[0]), "description": .string(page.summary.description),
        "languages": .array(page.summary.languages.map { .string($0) }),
        "shown": .string(written.language),
        "subject": .string(written.letter.draft.subject),
        "text": .string(written.letter.draft.text),
      ],
      for: visit.principal.user,
      current: "settings"
    )
  }
}
