package import Foundation

/// A JSON5 file as Foundation read it, before anything has a meaning.
package enum ConfigurationTree: Decodable, Sendable {
  case absent
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([ConfigurationTree])
  case object([String: ConfigurationTree])

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .absent
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let array = try? value.decode([ConfigurationTree].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: ConfigurationTree].self))
    }
  }

  /// Reads JSON5.
  package static func parse(_ data: Data, file: String) throws(ConfigurationError)
    -> ConfigurationTree
  {
    if let mistake = JSON5Syntax.firstMistake(in: String(decoding: data, as: UTF8.self)) {
      throw ConfigurationError(file: file, unreadable: .syntax(mistake))
    }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(ConfigurationTree.self, from: data)
    } catch {
      throw ConfigurationError(file: file, unreadable: .notJSON5)
    }
  }

  /// What it is, for a sentence.
  package var typeName: String {
    switch self {
    case .absent: "null"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number with a fraction or too large"
    case .text: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
