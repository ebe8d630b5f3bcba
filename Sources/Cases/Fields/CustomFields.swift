/// The fields that a workspace gives, in the order of pages.
public struct CustomFields: Sendable, Equatable {
  /// All of them.
  public var all: [CustomField] = []

  /// Joins fields.
  public init(_ all: [CustomField] = []) {
    self.all = all
  }

  /// The fields of one kind of holder.
  public func of(_ holder: CustomField.Holder) -> [CustomField] {
    all.filter { $0.holder == holder }
  }

  /// The field of a name, whatever its case; nil when there is none.
  public func field(_ name: String, of holder: CustomField.Holder) -> CustomField? {
    all.first { $0.holder == holder && $0.name == name.lowercased() }
  }

  /// The fields of one kind of holder with their values by name, empty where there is none.
  public func filled(_ values: [String: String], of holder: CustomField.Holder)
    -> [CustomFieldValue]
  {
    of(holder).map { CustomFieldValue($0, values[$0.name] ?? "") }
  }
}
