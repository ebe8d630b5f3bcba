extension Row {
  /// The value that a column's word or number stands for; `name` is `table.column`.
  ///
  /// One that this version does not know is an error: whatever it would be read as instead, a
  /// decision could rest on it.
  func known<Value: RawRepresentable>(_ column: Int, of name: String) throws -> Value
  where Value.RawValue == String {
    try Row.known(string(column), of: name)
  }

  /// The value that a number stands for.
  func known<Value: RawRepresentable>(_ column: Int, of name: String) throws -> Value
  where Value.RawValue == Int {
    guard let value = Value(rawValue: int(column)) else {
      throw SchemaError.unknownWord(string(column), column: name)
    }
    return value
  }

  /// The value of a column that may be empty.
  func optionalKnown<Value: RawRepresentable>(_ column: Int, of name: String) throws -> Value?
  where Value.RawValue == String {
    string(column).isEmpty ? nil : try known(column, of: name)
  }

  private static func known<Value: RawRepresentable>(_ word: String, of name: String) throws
    -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: word) else {
      throw SchemaError.unknownWord(word, column: name)
    }
    return value
  }
}
