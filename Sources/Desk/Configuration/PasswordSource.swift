/// Where a password comes from; never the configuration itself.
package enum PasswordSource: Equatable, Sendable {
  /// The first line of a file that only its owner can read.
  case file(String)
  /// The first line that a shell command prints.
  case command(String)
  /// An environment variable.
  case variable(String)

  /// Reads the one key of three that may be there.
  package init?(_ section: ConfigurationSection, name: String = "password") {
    var values: [String?] = [nil, nil, nil]
    let keys = ["\(name)File", "\(name)Command", "\(name)Variable"]
    for (index, key) in keys.enumerated() { section.read(key, &values[index]) }
    if values.filter({ $0 != nil }).count > 1 {
      let given = zip(keys, values).filter { $0.1 != nil }.map(\.0)
      section.unfit(given[1], "is one source of the \(name) too many: there is \(given[0]) too")
    }
    switch (values[0], values[1], values[2]) {
    case (let file?, _, _): self = .file(file)
    case (_, let command?, _): self = .command(command)
    case (_, _, let variable?): self = .variable(variable)
    default: return nil
    }
  }
}
