/// The groups of elements that the rules for open elements speak of.
struct HTMLElementGroup: OptionSet {
  var rawValue: UInt32

  static let paragraph = Self(rawValue: 1 << 0)
  static let heading = Self(rawValue: 1 << 1)
  static let listItem = Self(rawValue: 1 << 2)
  static let list = Self(rawValue: 1 << 3)
  static let definition = Self(rawValue: 1 << 4)
  static let definitionList = Self(rawValue: 1 << 5)
  static let cell = Self(rawValue: 1 << 6)
  static let row = Self(rawValue: 1 << 7)
  static let rowGroup = Self(rawValue: 1 << 8)
  static let table = Self(rawValue: 1 << 9)
  static let option = Self(rawValue: 1 << 10)
  static let optionGroup = Self(rawValue: 1 << 11)
  static let select = Self(rawValue: 1 << 12)
  static let anchor = Self(rawValue: 1 << 13)
  static let foreign = Self(rawValue: 1 << 14)
  static let scope = Self(rawValue: 1 << 15)

  /// What an end tag for something outside does not reach through.
  static let barriers: Self = [.scope, .cell, .table]
  /// Parts of a table, whose tags do reach through cells up to their own table.
  static let tableParts: Self = [.cell, .row, .rowGroup, .table]

  /// The same as `!isDisjoint(with:)`, but fast: it runs along the whole stack.
  func overlaps(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }

  static func of(_ name: String) -> Self { byName[name] ?? [] }

  private static let byName: [String: Self] = [
    "a": .anchor, "applet": .scope, "caption": .rowGroup, "colgroup": .rowGroup,
    "dd": .definition, "dir": .list, "dl": .definitionList, "dt": .definition, "h1": .heading,
    "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "html": .scope, "li": .listItem, "marquee": .scope, "math": .foreign, "menu": .list,
    "object": .scope, "ol": .list, "optgroup": .optionGroup, "option": .option,
    "p": .paragraph, "select": .select, "svg": .foreign, "table": .table, "tbody": .rowGroup,
    "td": .cell, "template": .scope, "tfoot": .rowGroup, "th": .cell, "thead": .rowGroup,
    "tr": .row, "ul": .list,
  ]
}
