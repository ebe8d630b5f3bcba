package import Mail

/// What the parser stops at, and how large a message may be.
package struct LimitSettings: Equatable, Sendable {
  package var depth = ParserLimits().depth
  package var parts = ParserLimits().parts
  package var headerBytes = ParserLimits().headerBytes
  package var headerFields = ParserLimits().headerFields
  package var addresses = ParserLimits().addresses
  package var references = ParserLimits().references
  package var textBytes = ParserLimits().textBytes
  package var embeddedFiles = ParserLimits().embeddedFiles
  package var embeddedBytes = ParserLimits().embeddedBytes
  package var signedBytes = ParserLimits().signedBytes
  /// A larger message is kept and quarantined.
  package var messageBytes = 268_435_456

  /// A message whose reading takes longer counts as one that crashed the reader.
  package var messageSeconds = 300

  package init() {}

  package init(_ section: ConfigurationSection) {
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
  package var parserLimits: ParserLimits {
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
