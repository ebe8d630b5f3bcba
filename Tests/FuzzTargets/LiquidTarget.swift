import Foundation
import Liquid

/// Any text is a template; it is rendered, laxly and strictly, or refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let template = try? Template(parsing: text, name: "fuzz") else { return 0 }
  var options = RenderOptions()
  options.limits = ResourceLimits(steps: 20_000, outputBytes: 100_000)
  options.partials = ["self": template]
  for escaping in [OutputEscaping.none, .html, .header] {
    options.escaping = escaping
    options.isStrict = escaping == .html
    let output = try? template.render(values, options: options)
    require(output.map { $0.utf8.count <= 100_000 } ?? true, "more output than the limit")
  }
  return 0
}

private let values: [String: Value] = [
  "s": .string("a <b> & \"c\""), "n": .int(-3), "x": .decimal(1.5), "t": .bool(true),
  "a": .array([.int(3), .string("b"), .bool(false), .array([.int(1)])]),
  "o": .object(["k": .string("v"), "a": .array([.int(1), .int(2)])]),
]
