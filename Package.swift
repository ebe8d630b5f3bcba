// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let pure = common + [.strictMemorySafety()]

/// What `dossier --version` names; Sources/Debian/build sets it.
let commit = Context.environment["DOSSIER_COMMIT"] ?? ""

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["CLI"]),
    .executable(name: "dossier-bench", targets: ["Bench"]),
  ],
  targets: [
    // The platform.
    .target(name: "CCurl"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CSHA"),
    .target(name: "CVersion", cSettings: [.define("DOSSIER_COMMIT", to: "\"\(commit)\"")]),

    // Pure: bytes and text in, values out.
    .target(name: "HTML", swiftSettings: pure),
    .target(name: "Digest", dependencies: ["CSHA"], swiftSettings: pure),
    .target(name: "Mail", dependencies: ["HTML"], swiftSettings: pure),
    .target(name: "ReplyText", dependencies: ["HTML"], swiftSettings: pure),
    .target(name: "Liquid", dependencies: ["HTML"], swiftSettings: pure),

    .target(name: "HTTP", dependencies: ["Mail"], swiftSettings: pure),

    // The domain, its decisions and its ports; and the loops over the ports.
    .target(
      name: "Cases", dependencies: ["Mail", "ReplyText", "Liquid", "HTML", "Digest"],
      swiftSettings: pure),
    .target(
      name: "Engine", dependencies: ["Cases", "Mail", "Digest"], swiftSettings: pure),
    .target(name: "Statements", dependencies: ["Cases", "Digest"], swiftSettings: pure),
    .target(
      name: "Exports", dependencies: ["Cases", "Digest", "Statements"], swiftSettings: pure),
    .target(name: "Invoices", dependencies: ["Cases", "Statements"], swiftSettings: pure),

    // Adapters.
    .target(
      name: "Store", dependencies: ["Cases", "Mail", "Digest", "CSQLite"], swiftSettings: common),
    .target(
      name: "Transport", dependencies: ["Cases", "Mail", "CCurl"], swiftSettings: common),

    // What a person can do, and what it is said with: between the faces and the layers below.
    .target(
      name: "Desk",
      dependencies: [
        "Engine", "Exports", "Invoices", "Statements", "Store", "Transport", "Cases", "Mail",
        "Liquid", "HTML", "Digest",
      ],
      swiftSettings: common),

    // The pages in a browser.
    .target(
      name: "Web", dependencies: ["Desk", "HTTP", "Cases", "Mail", "HTML", "Liquid", "Digest"],
      swiftSettings: common),

    // The commands.
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Web", "Desk", "Engine", "Exports", "Invoices", "Statements", "Transport", "Cases", "Mail",
        "ReplyText", "Liquid", "HTML", "Digest", "CVersion",
      ],
      swiftSettings: common),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Engine", "Invoices", "Store", "Transport", "Cases", "Mail", "ReplyText", "Liquid", "HTML",
        "Digest",
      ],
      exclude: ["Peers"], swiftSettings: common),

    // Tests mirror the modules.
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: common),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: common),
    .testTarget(
      name: "MailTests", dependencies: ["Mail"], exclude: ["Fixtures"], swiftSettings: common),
    .testTarget(
      name: "ReplyTextTests", dependencies: ["ReplyText"], exclude: ["Fixtures"],
      swiftSettings: common),
    .testTarget(name: "HTTPTests", dependencies: ["HTTP"], swiftSettings: common),
    .testTarget(
      name: "LiquidTests", dependencies: ["Liquid"], exclude: ["Fixtures"], swiftSettings: common),
    .testTarget(
      name: "CasesTests", dependencies: ["Cases", "Mail", "Liquid", "HTML", "Digest"],
      swiftSettings: common),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Store", "Cases", "Mail", "Digest"],
      swiftSettings: common),
    .testTarget(
      name: "StatementsTests", dependencies: ["Statements", "Cases"], swiftSettings: common),
    .testTarget(
      name: "ExportsTests", dependencies: ["Exports", "Statements", "Cases"], swiftSettings: common),
    .testTarget(
      name: "InvoicesTests", dependencies: ["Invoices", "Cases"], swiftSettings: common),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Cases", "Mail", "Digest"],
      swiftSettings: common),
    .testTarget(
      name: "TransportTests", dependencies: ["Transport", "Cases", "Mail"], exclude: ["Fixtures"],
      swiftSettings: common),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "CLI", "Web", "HTTP", "Desk", "Invoices", "Statements", "Cases", "Digest", "Mail", "Liquid",
        "HTML",
      ],
      swiftSettings: common),
    .testTarget(
      name: "WebTests",
      dependencies: ["Web", "HTTP", "Desk", "Cases", "Liquid"], swiftSettings: common),
    .testTarget(name: "HouseTests", exclude: ["measures.py"], swiftSettings: common),
    .testTarget(
      name: "EndToEndTests", dependencies: [], exclude: ["Servers"], swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
