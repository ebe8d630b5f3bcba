import Testing

@testable import CLI

/// A workspace with fields of each kind, client C-1 with two invoices, and client C-2.
struct FieldCase {
  let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.rules(
      "fields: [],",
      """
      fields: [
        { name: "region", on: "client", kind: "choice", label: "Region", choices: ["North", "South"] },
        { name: "ceiling", on: "client", kind: "number" },
        { name: "vip", on: "client", kind: "boolean", label: "VIP" },
        { name: "remark", on: "client", internal: true },
        { name: "order_no", on: "item", label: "Order" },
        { name: "delivered", on: "item", kind: "date" },
        { name: "handler", on: "item", resolver: true },
        { name: "project", on: "case", label: "Project" },
      ],
      """
    )
    try desk.run("client", "set", "C-2", "--name", "Other")
  }

  /// Takes a file of the accounts over; what is said of its rows, whether all were taken or not.
  func take(_ kind: String, _ text: String) throws -> String {
    try desk.sandbox.write("rows.csv", text)
    let ran = desk.sandbox.run([
      "accounts", "import", desk.sandbox.path("rows.csv"), "--kind", kind,
    ])
    return ran.results + ran.remarks
  }

  /// What is said when a command is refused.
  func refusal(_ words: String...) throws -> String {
    let ran = desk.sandbox.run(words)
    try #require(ran.code != 0, "\(words) was done")
    return ran.remarks
  }

  func fields(ofClient account: String = "C-1") throws -> [String: String] {
    let page = try desk.object(try desk.run("client", "show", account, "--json"))
    return Self.texts(page["fields"])
  }

  func fields(ofItem number: String) throws -> [String: String] {
    let row = try desk.rows("item", "list").first { $0["number"] as? String == number }
    return Self.texts(row?["fields"])
  }

  func fields(ofCase number: Int) throws -> [String: String] {
    Self.texts(try desk.show(number)["fields"])
  }

  /// The fields that have a value, as text.
  private static func texts(_ fields: Any?) -> [String: String] {
    (fields as? [String: Any] ?? [:]).compactMapValues {
      $0 as? String ?? ($0 as? Bool)?.description
    }
  }
}
