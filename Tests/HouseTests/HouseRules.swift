/// What the house allows, and every exception to it, by name.
enum HouseRules {
  /// The picture in `Sources/README.md`: what each module may import of our own.
  static let layers: [String: Set<String>] = [
    "HTML": [],
    "Digest": ["CSHA"],
    "Mail": ["HTML"],
    "ReplyText": ["HTML"],
    "Liquid": ["HTML"],
    "HTTP": ["Mail"],
    "Cases": ["Mail", "ReplyText", "Liquid", "HTML", "Digest"],
    "Engine": ["Cases", "Mail", "Digest"],
    "Statements": ["Cases", "Digest"],
    "Exports": ["Cases", "Digest", "Statements"],
    "Invoices": ["Cases", "Statements"],
    "Store": ["Cases", "Mail", "Digest", "CSQLite"],
    "Transport": ["Cases", "Mail", "CCurl"],
    "Desk": [
      "Engine", "Exports", "Invoices", "Statements", "Store", "Transport", "Cases", "Mail",
      "Liquid", "HTML", "Digest",
    ],
    "Web": ["Desk", "HTTP", "Cases", "Mail", "HTML", "Liquid", "Digest"],
    "CLI": commands.subtracting(["Store"]).union(["Web", "Desk", "CVersion"]),
    "Bench": commands,
  ]

  private static let commands: Set<String> = [
    "Engine", "Exports", "Invoices", "Statements", "Store", "Transport", "Cases", "Mail",
    "ReplyText", "Liquid", "HTML", "Digest",
  ]

  /// The modules that see no file descriptor, no socket and no C.
  static let pureModules: Set<String> = [
    "HTML", "Digest", "Mail", "ReplyText", "Liquid", "HTTP", "Cases", "Engine", "Statements",
    "Exports", "Invoices",
  ]

  /// What comes with the toolchain.
  static let platformModules: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "Glibc",
    "Synchronization", "Dispatch",
  ]

  /// Files of pure modules in which `unsafe` and `import Glibc` may stand.
  static let lowLevelFiles: Set<String> = [
    "Sources/Digest/SHA256Instructions.swift",
    "Sources/Mail/Decoding/ByteScan.swift",
    "Sources/Mail/Decoding/Iconv.swift",
    "Sources/Mail/Decoding/QuotedPrintable.swift",
  ]

  /// Files that are rows of data, not code: no limit on their length.
  static let dataTables: Set<String> = []

  static let sourceLineLimit = 400
  static let testLineLimit = 300
  static let functionLineLimit = 60

  /// What `ls` shows.
  static let topLevel: Set<String> = [
    "Package.swift", "README.md", "Sources", "Tests", "findings", "samples", "templates",
  ]
}
