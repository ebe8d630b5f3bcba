import Mail

/// What the parser stops at, and how large a message may be.
struct LimitSettings: Equatable, Sendable {
  var depth = ParserLimits().depth
  var parts = ParserLimits().parts
  var headerBytes = ParserLimits().headerBytes
  var headerFields = ParserLimits().headerFields
  var addresses = ParserLimits().addresses
  var references = ParserLimits().references
  var textBytes = ParserLimits().textBytes
  var embeddedFiles = ParserLimits().embeddedFiles
  var embeddedBytes = ParserLimits().embeddedBytes
  var signedBytes = ParserLimits().signedBytes
  /// A larger message is kept and quarantined.
  var messageBytes = 268_435_456

  /// A message whose reading takes longer counts as one that crashed the reader.
  var messageSeconds = 300

  init() {}

  init(_ section: ConfigurationSection) {
    section.read("depth", &depth, in: 1...100)
    section.read("parts", &parts, in: 1...10000)
    section.read("headerBytes", &headerBytes, in: 1024...16_777_216)
    section.read("headerFields", &headerFields, in: 10...100_000)
    section.read("addresses", &addresses, in: 1...100_000)
    section.read("references", &references, in: 1...10000)
    section.read("textBytes", &textBytes, in: 1024...1_073_741_824)
    section.read("embeddedFiles", &embeddedFiles, in: 0...10000)
    section.read("embeddedBytes", &embeddedBytes, in: 0...4_294_967_296)
    section.read("signedBytes", &signedBytes, in: 0...4_294_967_296)
    section.read("messageBytes", &messageBytes, in: 1024...4_294_967_296)
    section.read("messageSeconds", &messageSeconds, in: 1...86400)
  }

  /// The limits as the parser takes them.
  var parserLimits: ParserLimits {
    var limits = ParserLimits()
    limits.depth = depth
    limits.parts = parts
    limits.headerBytes = headerBytes
    limits.headerFields = headerFields
    limits.addresses = addresses
    limits.references = references
    limits.textBytes = textBytes
    limits.embeddedFiles = embeddedFiles
    limits.embeddedBytes = embeddedBytes
    limits.signedBytes = signedBytes
    return limits
  }
}
