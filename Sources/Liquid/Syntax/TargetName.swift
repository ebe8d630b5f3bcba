/// The name that `assign` and `capture` give: wider than an identifier, as Liquid has it.
struct TargetName {
  let text: String
  let end: Int

  init?(at start: Int, end limit: Int, of source: Source) {
    var end = start
    while end < limit, TargetName.isPart(source.bytes[end]) { end += 1 }
    guard end > start else { return nil }
    text = source.text(start..<end)
    self.end = end
  }

  static func isPart(_ byte: UInt8) -> Bool {
    byte.isWord || "-.[]".utf8.contains(byte)
  }
}
