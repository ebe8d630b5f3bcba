package import Cases
import Store

/// A field and its value as people type them.
package struct FieldText: Sendable, Equatable {
  /// The name of the field, in any case.
  package let name: String
  /// The value; empty for none.
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The fields that the workspace gives its clients, items and cases.
extension Environment {
  /// The ids of users by id and address in small letters, as fields name them.
  var userNames: [String: String] {
    let users = workspace.configuration.users
    let names = users.map { ($0.id, $0.id) } + users.map { ($0.email, $0.id) }
    return Dictionary(names.filter { !$0.0.isEmpty }.map { ($0.0.lowercased(), $0.1) }) {
      first,
      _ in
      first
    }
  }

  /// What is typed as fields and values that are kept; the first of the holders that has a field counts.
  ///
  /// Throws `DeskError.unknown`, and `CustomField.Problem` for what is no value of the field.
  package func matches(_ texts: [FieldText], of holders: [CustomField.Holder]) throws
    -> [FieldMatch]
  {
    let (fields, users) = (rules.fields, userNames)
    return try texts.map { text in
      guard let field = holders.lazy.compactMap({ fields.field(text.name, of: $0) }).first else {
        throw DeskError.unknown(
          .field(of: holders[0].rawValue),
          text.name,
          known: holders.flatMap(fields.of).map(\.name)
        )
      }
      return FieldMatch(
        field.holder,
        field.name,
        value: try field.value(of: text.value, users: users)
      )
    }
  }

  /// The fields of one holder with their values.
  package func fields(of holder: CustomField.Holder, _ key: Int?) throws -> [CustomFieldValue] {
    guard let key, !rules.fields.of(holder).isEmpty else { return [] }
    return rules.fields.filled(try store.fields(of: holder, [key])[key] ?? [:], of: holder)
  }

  /// The fields of holders with their values, by key; nothing when the workspace gives them none.
  func fields(of holder: CustomField.Holder, each keys: [Int]) throws -> [Int: [CustomFieldValue]] {
    guard !rules.fields.of(holder).isEmpty else { return [:] }
    let values = try store.fields(of: holder, keys)
    return Dictionary(keys.map { ($0, rules.fields.filled(values[$0] ?? [:], of: holder)) }) { $1 }
  }

  /// The fields of a case with those of its client and its items, as letters name them.
  func fields(of view: CaseView) throws -> LetterFields {
    var fields = LetterFields()
    fields.client = try self.fields(of: .client, view.client?.id)
    fields.ofCase = try self.fields(of: .case, view.file.number)
    fields.items = try self.fields(of: .item, each: view.items.map(\.id))
    return fields
  }

  // MARK: The resolver

  /// The user that a field of one of the holders names, of the first that has a value.
  func resolver(byFieldOf holder: CustomField.Holder, _ keys: [Int]) throws -> String? {
    guard let field = rules.fields.of(holder).first(where: \.isResolver) else { return nil }
    let values = try store.fields(of: holder, keys)
    let users = userNames
    return keys.lazy.compactMap { values[$0]?[field.name].flatMap { users[$0.lowercased()] } }.first
  }
}
