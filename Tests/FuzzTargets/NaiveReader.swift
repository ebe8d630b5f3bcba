import Foundation

/// Reads formats as simply as their definitions, to find out whether the product writes them.
enum NaiveReader {
  /// The fields of one record of CSV (RFC 4180).
  static func csv(_ text: String) -> [[Unicode.Scalar]] {
    var fields: [[Unicode.Scalar]] = [[]]
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        if wasQuote { fields[fields.count - 1].append(scalar) }
        wasQuote = isQuoted && !wasQuote
        isQuoted.toggle()
        continue
      }
      wasQuote = false
      if !isQuoted, scalar == "," {
        fields.append([])
      } else {
        fields[fields.count - 1].append(scalar)
      }
    }
    return fields
  }

  /// The text of HTML without markup.
  static func html(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    var reference: String?
    for scalar in scalars {
      if scalar == "&" {
        require(reference == nil, "an ampersand within a reference")
        reference = ""
      } else if scalar == ";", let name = reference {
        let known: [String: Unicode.Scalar] = [
          "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
        ]
        guard let meant = known[name] else { return text }
        text.append(meant)
        reference = nil
      } else if reference != nil {
        reference?.unicodeScalars.append(scalar)
      } else {
        text.append(scalar)
      }
    }
    return text
  }

  static func json(_ line: String) -> [String: String] {
    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    return object ?? [:]
  }

  /// The pairs of a line of logfmt: `name=value`, a value with spaces or quotes as a JSON string.
  static func logfmt(_ line: String) -> [String: String] {
    var pairs: [String: String] = [:]
    var rest = line.unicodeScalars[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals])
      rest = rest[equals...].dropFirst()
      if rest.first == "\"" {
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, rest[end] != "\"" {
          end = rest.index(end, offsetBy: rest[end] == "\\" ? 2 : 1)
        }
        guard end < rest.endIndex else { return pairs }
        let quoted = rest[...end]
        pairs[name] = json("{\"v\":\(String(quoted))}")["v"]
        rest = rest[end...].dropFirst()
      } else {
        let value = rest.prefix { $0 != " " }
        pairs[name] = String(value)
        rest = rest[value.endIndex...]
      }
      rest = rest.drop { $0 == " " }
    }
    return pairs
  }
}
