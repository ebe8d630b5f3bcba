import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

/// A workspace on which each act can be done, built once; each play gets a copy of its files.
///
/// 1001 is a dispute with all that mail and people bring, 1002 waits for a letter to be confirmed and
/// is tied to 1003, which is paused, 1004 is resolved, 1005 has a draft of a plan.
struct ParityWorld: Sendable {
  /// The key of the message with which the client contests, and with which proposal 1 came.
  static let dispute = 3
  /// The key of the message that waits for a person.
  static let waiting = 7
  /// The key of the raw message that cannot be processed.
  static let quarantined = 5
  /// Whose mail a rule files.
  static let filed = "mallory@elsewhere.example"

  /// The day of the plays.
  static let today = "2026-08-04"

  static let shared = Result { try ParityWorld() }

  /// The files of the workspace by their path in it; folders have none.
  private let files: [String: Data]

  private init() throws {
    let desk = try DeskCase()
    try Self.configure(desk)
    try Self.dropFile(desk)
    try Self.openCases(desk)
    try Self.work(desk)
    try Self.takeMail(desk)
    try Self.signIn(desk)
    let folder = desk.sandbox.path("work")
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    self.files = files
  }

  /// Writes the workspace into the folder `work` of a sandbox.
  func copy(to sandbox: Sandbox) throws {
    let manager = FileManager.default
    for (path, data) in files {
      let place = sandbox.path("work/\(path)")
      let folder = URL(filePath: place).deletingLastPathComponent()
      try manager.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      let isMade = manager.createFile(
        atPath: place,
        contents: data,
        attributes: [.posixPermissions: 0o600]
      )
      try #require(isMade, "\(place)")
    }
  }

  private static func configure(_ desk: DeskCase) throws {
    let users = ["hanna": "handler", "otto": "handler", "tom": "handler", "rita": "reader"].sorted {
      $0.key < $1.key
    }
    .map { id, role in
      "id: \"\(id)\", name: \"\(id.capitalized)\", email: \"\(id)@example.com\", "
        + "role: \"\(role)\", unixAccounts: [\"\(id)\"], notify: \"never\""
        + (id == ParityPlay.other ? ", clients: \"own\"" : "")
    }
    try desk.addUser(users.joined(separator: " }, { "))
    try desk.rules(
      "name: \"Information requested\", category: \"on_going\"",
      "name: \"Information requested\", category: \"on_going\", "
        + "template: \"request-for-information\", mode: \"automatic_with_confirmation\""
    )
    let fields = ["region": "client", "order_no": "item", "project": "case"].sorted {
      $0.key < $1.key
    }
    .map { "{ name: \"\($0)\", on: \"\($1)\" }" }
    try desk.rules("fields: [],", "fields: [\(fields.joined(separator: ", "))],")
  }

  /// A file that came by itself and cannot be taken over.
  private static func dropFile(_ desk: DeskCase) throws {
    let path = "work/dossier.json5"
    try desk.sandbox.write(
      path,
      desk.sandbox.read(path)
        .replacing("folder: \"\", // other", with: "folder: \"drop\", // other")
        .replacing("settleSeconds: 5", with: "settleSeconds: 0")
        .replacing("user: \"\", // (*) the id", with: "user: \"alice\", // (*) the id")
    )
    try desk.sandbox.write("work/drop/letter.txt", "Good morning\n")
    try desk.once()
  }

  private static func openCases(_ desk: DeskCase) throws {
    for number in ["FAC-3", "FAC-4"] {
      try desk.run("item", "set", number, "--client", "C-1", "--amount", "900.00")
    }
    try desk.open(
      "dispute",
      "--resolver",
      "hanna",
      "--participant",
      "law_firm:\(DeskCase.lawyer)"
    )
    for id in ["alice", "hanna", "rita"] {
      try desk.run("participant", "add", "1001", "\(id)@example.com", "--role", "owner")
    }
    let create = ["case", "create", "A case", "--client", "C-1", "--type"]
    try desk.run(create + ["other", "--status", "Information requested"])
    try desk.run(create + ["other"])
    try desk.run("case", "pause", "1003", "2026-10-01")
    try desk.run("case", "link", "1002", "1003")
    try desk.run(create + ["other"])
    try desk.run("case", "resolve", "1004", "done")
    try desk.run(create + ["payment_plan", "--item", "FAC-4"])
  }

  private static func work(_ desk: DeskCase) throws {
    try desk.run("plan", "create", "1005", "--count", "3", "--first", "2026-08-23")
    try desk.run("validation", "request", "1001", "Discount", "930", "--step", "X:max@example.com")
    try desk.run("payment", "add", "1001", "100.00")
    try desk.run("cost", "add", "1001", "12.00", "--kind", "court")
    try desk.sandbox.write("payments.csv", "account,key,day,amount\nC-1,P-1,2026-08-01,75.00\n")
    let payments = desk.sandbox.path("payments.csv")
    try desk.run("accounts", "import", payments, "--kind", "payments")
    try desk.sandbox.write("offer.txt", "An offer.")
    let offer = desk.sandbox.path("offer.txt")
    for visibility in ["internal", "external"] {
      try desk.run("attachment", "add", "1001", offer, "--visibility", visibility)
    }
    try desk.run("case", "list", "--type", "other", "--save", "old")
    for _ in 1...2 { try desk.run("send", "1001", "--template", "reminder", "--to", "client") }
    for id in ["1", "2"] { try desk.run("outbox", "hold", id) }
  }

  private static func takeMail(_ desk: DeskCase) throws {
    let text = "We dispute 100.00 EUR of the invoice."
    let key = try desk.receive(to: desk.address(), text)
    try #require(key == dispute)
    let office = "cases@example.com"
    let first = try desk.receive(from: "eve@elsewhere.example", to: office, "Hello")
    try #require(first == waiting)
    let second = try desk.receive(from: filed, to: office, "Hello again")
    try desk.run("review", "file", "\(second)", "--case", "1002", "--always")
    try #require(try desk.openProposals() == ["dispute"])
    let account = "Please pay to our new account, IBAN DE89 3704 0044 0532 0130 00."
    try desk.receive(from: filed, to: "cases@example.com", account)
    try quarantine(desk)
    // What the daemon does by itself on the day of the plays is done.
    desk.at(today)
    try desk.once()
    try desk.run("outbox", "release", "1")
  }

  /// All are signed in to the pages, in a browser each.
  private static func signIn(_ desk: DeskCase) throws {
    let context = desk.sandbox.context
    let workspace = try Workspace.open(desk.sandbox.path("work"), context: context)
    let environment = try Environment(workspace, context: context)
    for user in workspace.configuration.users {
      let session = DeskSession(
        digest: "digest of \(user.id)",
        user: user.id,
        way: .mail,
        rights: user.rights,
        beganAt: context.now(),
        usedAt: context.now()
      )
      try environment.begin(session)
    }
    try desk.run("comment", "1001", "@alice, @hanna and @rita, look at this", "--as", "tom")
    try desk.run("user", "bind", "hanna", "--subject", "5", "--issuer", "https://login.example.com")
  }

  /// A message whose content is gone is put aside after as many attempts as there are.
  private static func quarantine(_ desk: DeskCase) throws {
    let contents = { () throws -> Set<String> in
      let folder = desk.sandbox.path("work")
      return Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
    }
    let before = try contents()
    // One so large that it has a file of its own.
    let text = String(repeating: "All is lost.\r\n", count: 20_000)
    try desk.sandbox.write("lost.eml", "From: a@b.example\r\nSubject: Lost\r\n\r\n\(text)")
    try desk.run("import", desk.sandbox.path("lost.eml"))
    for path in try contents().subtracting(before) where !path.hasPrefix("dossier.db") {
      try? FileManager.default.removeItem(atPath: desk.sandbox.path("work/\(path)"))
    }
    for hour in 10...14 {
      desk.at("2026-08-03", hour: hour)
      _ = desk.sandbox.run(["process"])
    }
    let states = try desk.rows("inbox", "list").map { "\($0["id"] ?? "") \($0["state"] ?? "")" }
    try #require(states.contains("\(quarantined) quarantined"), "\(states)")
  }
}
