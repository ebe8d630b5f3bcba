import FoundationEssentials
import Liquid

/// The fields of the workspace that a letter may speak of, with their values.
public struct LetterFields: Sendable, Equatable {
  /// Those of the client.
  public var client: [CustomFieldValue] = []
  /// Those of the case.
  public var ofCase: [CustomFieldValue] = []
  /// Those of each item, by its key.
  public var items: [Int: [CustomFieldValue]] = [:]

  /// None.
  public init() {}

  /// The same with one text in each field that is text.
  func with(text: String) -> LetterFields {
    func filled(_ values: [CustomFieldValue]) -> [CustomFieldValue] {
      values.map { $0.field.kind == .text ? CustomFieldValue($0.field, text) : $0 }
    }
    var fields = self
    fields.client = filled(client)
    fields.ofCase = filled(ofCase)
    fields.items = items.mapValues(filled)
    return fields
  }
}

extension LetterFacts {
  /// The same with a value in each of the fields of a workspace, to try a template with.
  public func with(sampleOf fields: CustomFields) -> LetterFacts {
    func samples(_ holder: CustomField.Holder) -> [CustomFieldValue] {
      fields.of(holder).map { CustomFieldValue($0, $0.sample) }
    }
    var facts = self
    facts.fields.client = samples(.client)
    facts.fields.ofCase = samples(.case)
    for item in items { facts.fields.items[item.id] = samples(.item) }
    return facts
  }

  /// Fields as variables: without those that have no value, and for people outside without those that are
  /// for our own people.
  func variables(of values: [CustomFieldValue]) -> Value {
    let isInside = people.allSatisfy(\.role.isInternal)
    let shown = values.filter { !$0.text.isEmpty && (isInside || !$0.field.isInternal) }
    return .object(Dictionary(shown.map { ($0.field.name, LetterFacts.value($0)) }) { $1 })
  }

  private static func value(_ value: CustomFieldValue) -> Value {
    switch value.field.kind {
    case .boolean: return .bool(value.isYes)
    case .number:
      if let whole = Int(value.text) { return .int(whole) }
      return Decimal(string: value.text).map { .decimal($0) } ?? .string(value.text)
    case .text, .date, .choice: return .string(LetterText.safe(value.text))
    }
  }
}

extension CustomField {
  /// A value that it could have.
  fileprivate var sample: String {
    switch kind {
    case .text: "4711"
    case .number: "12.5"
    case .date: "2026-12-07"
    case .choice: choices.first ?? ""
    case .boolean: CustomField.yes
    }
  }
}
