package import Cases
package import Exports
package import Foundation
import Mail

/// Reads a file of the accounts: CSV with a heading, or a JSON array of objects.
package struct AccountsFile {
  /// What the rows are.
  package enum Kind: String, CaseIterable {
    case clients
    case contacts
    case items
    case payments

    /// The columns without which no row can be taken.
    fileprivate var needed: Set<String> {
      switch self {
      case .clients: ["account"]
      case .contacts: ["account", "email"]
      case .items: ["account", "number", "amount"]
      case .payments: ["key", "day", "amount"]
      }
    }

    /// All columns that are read.
    fileprivate var columns: Set<String> {
      switch self {
      case .clients: ["account", "name", "country", "language", "timeZone", "resolver", "insured"]
      case .contacts: ["account", "email", "name", "kind", "phone", "language"]
      case .items:
        [
          "account", "number", "type", "outstanding", "currency", "issued", "due", "amount",
          "paymentReference", "discount", "discountUntil",
        ]
      case .payments: ["key", "day", "amount", "account", "currency", "reference", "payer"]
      }
    }

    /// The kind as files of other programs have it.
    package var exported: ExportKind {
      switch self {
      case .clients: .clients
      case .contacts: .contacts
      case .items: .items
      case .payments: .payments
      }
    }
  }

  /// A row by the names of its columns.
  package struct Row {
    package var line: Int
    package var values: [String: String]

    package subscript(name: String) -> String { values[name] ?? "" }
  }

  /// What is wrong with a row.
  package struct Rejection {
    package var line: Int
    package var reason: String
  }

  package let kind: Kind
  package let references: ReferenceScheme
  /// The fields of the workspace, which columns of their names fill.
  private let fields: CustomFields
  /// The ids of users by id and address, for fields that name one.
  private let users: [String: String]
  package private(set) var rows: [(line: Int, row: AccountRow)] = []
  package private(set) var rejections: [Rejection] = []

  /// The columns of clients and items, and what they may be called: no field has such a name.
  static var taken: Set<String> {
    Set(synonyms.keys).union(synonyms.values.map { $0.lowercased() }).union([
      "account", "name", "country", "language", "timezone", "resolver", "insured", "number", "type",
      "issued", "due", "amount", "outstanding", "currency", "discount",
    ])
  }

  /// What columns may be called besides their names.
  private static let synonyms: [String: String] = [
    "account_number": "account", "client": "account", "customer": "account", "konto": "account",
    "e-mail": "email", "address": "email", "invoice": "number", "item": "number",
    "issue_date": "issued", "date": "day", "received_on": "day", "due_date": "due",
    "open": "outstanding", "balance": "outstanding", "id": "key", "payment": "key",
    "time_zone": "timeZone", "timezone": "timeZone", "lang": "language",
    "payment_reference": "paymentReference", "paymentreference": "paymentReference",
    "discount_until": "discountUntil", "discountuntil": "discountUntil",
  ]

  package init(
    _ data: Data,
    kind: Kind,
    references: ReferenceScheme,
    fields: CustomFields = CustomFields(),
    users: [String: String] = [:]
  ) throws {
    self.kind = kind
    self.references = references
    self.fields = fields
    self.users = users
    let text = try ExportReader.plainText(Array(data))
    let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    let rows = start == "[" ? try AccountsFile.json(data) : try AccountsFile.csv(text)
    for row in rows {
      do {
        self.rows.append((row.line, try typed(row)))
      } catch let problem as RowProblem {
        rejections.append(Rejection(line: row.line, reason: problem.reason))
      }
    }
  }

  /// Whether a file has the columns that Dossier itself names, so that nothing of it is a guess: all that
  /// a row needs, and none besides that an amount, a day or a type could hide in.
  package static func isOwn(_ data: Data, kind: Kind) -> Bool {
    let start = String(decoding: data.prefix(65_536), as: UTF8.self)
    let text = start.hasPrefix("\u{FEFF}") ? String(start.dropFirst()) : start
    if text.first(where: { !$0.isWhitespace }) == "[" { return true }
    guard let heading = CSV.lines(text).first?.fields else { return true }
    let named = heading.filter { kind.columns.contains(name($0)) }
    return kind.needed.isSubset(of: named.map(name))
      && heading.allSatisfy { word in
        kind.columns.contains(name(word))
          || !ExportReader.couldMatter(word, in: kind.exported)
      }
  }

  /// What the rows of a file with Dossier's own columns are: of several answers the one that needs more columns;
  /// nil for another file, and for one with a column that would matter in a list of another kind.
  package static func ownKind(of data: Data) -> Kind? {
    let start = String(decoding: data.prefix(65_536), as: UTF8.self)
    let heading = CSV.lines(start.replacing("\u{FEFF}", with: "")).first?.fields ?? []
    return [.payments, .items, .contacts, .clients].first { (kind: Kind) in
      if let names = jsonNames(data) { return kind.needed.isSubset(of: names) }
      return isOwn(data, kind: kind)
        && heading.allSatisfy { word in
          kind.columns.contains(name(word))
            || !ExportKind.allCases.contains { ExportReader.couldMatter(word, in: $0) }
        }
    }
  }

  /// What the members of the first object of a JSON array are called; nil when it begins otherwise.
  private static func jsonNames(_ data: Data) -> Set<String>? {
    let text = String(decoding: data.prefix(65_536), as: UTF8.self)
    guard text.drop(while: { $0 == "\u{FEFF}" || $0.isWhitespace }).first == "[" else { return nil }
    guard let first = (try? json(data))?.first else { return [] }
    return Set(first.values.keys)
  }

  private struct RowProblem: Error {
    var reason: String
  }

  // MARK: Forms

  private static func csv(_ text: String) throws -> [Row] {
    let lines = CSV.lines(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    guard let head = lines.first else { throw DeskError.file(.empty) }
    let names = head.fields.map(name)
    return lines.dropFirst().map { line in
      Row(
        line: line.number,
        values: Dictionary(zip(names, line.fields)) { first, _ in first }
      )
    }
  }

  private static func json(_ data: Data) throws -> [Row] {
    guard let array = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw DeskError.file(.noArray)
    }
    return array.enumerated().map { place, object in
      var values: [String: String] = [:]
      for (key, value) in object {
        switch value {
        case let text as String: values[name(key)] = text
        case let number as NSNumber: values[name(key)] = "\(number.decimalValue)"
        default: continue
        }
      }
      return Row(line: place + 1, values: values)
    }
  }

  private static func name(_ heading: String) -> String {
    let plain = heading.trimmingCharacters(in: .whitespaces).lowercased().replacing(" ", with: "_")
    return synonyms[plain] ?? plain
  }

  // MARK: Rows

  private func typed(_ row: Row) throws -> AccountRow {
    // A bank does not always know whose money it is.
    let account = kind == .payments ? row["account"] : try required("account", row)
    switch kind {
    case .clients:
      return .client(
        account: account,
        name: row["name"],
        values: row.values,
        fields: try matches(.client, row)
      )
    case .contacts:
      let email = try required("email", row)
      guard SettingText.isAddress(email) else {
        throw RowProblem(reason: "'\(email)' is no address")
      }
      guard row["kind"].isEmpty || ParticipantRole(rawValue: row["kind"]) != nil else {
        let known = ParticipantRole.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowProblem(reason: "'\(row["kind"])' is no kind of contact: \(known) are")
      }
      return .contact(account: account, email: email, values: row.values)
    case .items: return .item(account: account, try item(row), fields: try matches(.item, row))
    case .payments:
      let amount = try money("amount", row)
      guard amount.minorUnits > 0 else {
        throw RowProblem(
          reason: "the amount is not above zero: a payment that went back is taken back by a person"
        )
      }
      let key = try required("key", row)
      guard let day = try day("day", row) else { throw RowProblem(reason: "the day is missing") }
      // Money for several cases is divided by a person.
      let named = references.cases(in: row["reference"])
      var payment = Payment(
        caseNumber: named.count == 1 ? named.first ?? 0 : 0,
        receivedOn: day,
        amount: amount,
        reference: row["reference"],
        source: .import
      )
      payment.payer = row["payer"]
      return .payment(account: account, payment, key: key)
    }
  }

  private func item(_ row: Row) throws -> Item {
    let type = row["type"].isEmpty ? ItemType.invoice.rawValue : row["type"].uppercased()
    guard let known = ItemType(rawValue: type) else {
      let codes = ItemType.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowProblem(reason: "'\(type)' is no type of item: \(codes) are")
    }
    let amount = try money("amount", row)
    var outstanding = amount
    if !row["outstanding"].isEmpty { outstanding = try money("outstanding", row) }
    var item = Item(
      id: 0,
      number: try required("number", row),
      type: known,
      issueDate: try day("issued", row)?.description ?? "",
      dueDate: try day("due", row)?.description ?? "",
      amount: amount,
      outstanding: outstanding
    )
    try addTerms(row, to: &item)
    return item
  }

  private func addTerms(_ row: Row, to item: inout Item) throws {
    let terms = ItemTerms(
      reference: row["paymentReference"],
      discount: row["discount"],
      until: try day("discountUntil", row)
    )
    do { try terms.add(to: &item) } catch let problem as any Refusing {
      throw RowProblem(reason: "\(problem)")
    }
  }

  /// The fields that the row has a value of.
  private func matches(_ holder: CustomField.Holder, _ row: Row) throws -> [FieldMatch] {
    try fields.of(holder).compactMap { field -> FieldMatch? in
      do {
        let value = try field.value(of: row[field.name], users: users)
        return value.isEmpty ? nil : FieldMatch(holder, field.name, value: value)
      } catch {
        throw RowProblem(reason: "\(error)")
      }
    }
  }

  private func required(_ name: String, _ row: Row) throws -> String {
    guard !row[name].isEmpty else { throw RowProblem(reason: "the \(name) is missing") }
    return row[name]
  }

  /// An amount with a full stop or a comma in front of its fraction.
  private func money(_ name: String, _ row: Row) throws -> Money {
    let text = try required(name, row)
    let currency = row["currency"].isEmpty ? "EUR" : row["currency"].uppercased()
    guard currency.count == 3, currency.allSatisfy(\.isLetter) else {
      throw RowProblem(reason: "'\(currency)' is no currency")
    }
    var plain = text.filter { !$0.isWhitespace && $0 != "'" }
    if let mark = plain.lastIndex(where: { ".,".contains($0) }) {
      let whole = plain[..<mark].filter { !".,".contains($0) }
      plain = whole + "." + plain[plain.index(after: mark)...]
    }
    guard let money = Money(decimal: plain, currency: currency) else {
      throw RowProblem(reason: "'\(text)' is no amount of \(currency)")
    }
    return money
  }

  /// `2026-10-05` or `05.10.2026`; nil when the cell is empty.
  private func day(_ name: String, _ row: Row) throws -> Day? {
    let text = row[name]
    guard !text.isEmpty else { return nil }
    let isAlone = text.dropFirst(10).first.map { $0 == "T" || $0 == " " } ?? true
    if isAlone, let day = Day(String(text.prefix(10))) { return day }
    let parts = text.split(separator: ".").compactMap { Int($0) }
    if parts.count == 3, parts[2] > 1000, let day = Day(parts[2], parts[1], parts[0]) { return day }
    throw RowProblem(reason: "'\(text)' is no day, like 2026-10-05 or 05.10.2026")
  }
}
