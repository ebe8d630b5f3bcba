/// Makes a file name out of what a sender wrote, fit to be shown and to be written to disk.
///
/// The name is data, never a path: separators, control and direction characters go, and what is
/// left is checked again (`peers.md` E6).
public enum AttachmentName {
  /// The longest name in bytes, extension included.
  public static let longest = 180

  /// The names that programs give an attached mail, whatever it is about.
  private static let empty: Set<String> = [
    "message", "attachedmessage", "attachedmail", "forwardedmessage", "forwardedmail", "mail",
    "email", "noname", "untitled", "unnamed", "unbenannt", "nachricht", "attachment",
    "originalmail",
    "originalmessage", "part",
  ]

  /// Whether a name of an attached mail says nothing of it: one that a program gave, or a number.
  public static func saysNothing(_ name: String) -> Bool {
    let stem = (name.split(separator: ".").first ?? "").lowercased()
    let letters = stem.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.isEmpty || empty.contains(String(String.UnicodeScalarView(letters)))
      || stem.hasPrefix("att0")
  }

  /// The safe form of a hostile file name; `fallback` when nothing of it is left.
  public static func safe(_ name: String?, fallback: String = "attachment") -> String {
    // Scalars, not characters: a separator under a combining mark is another character, and a
    // separator all the same.
    let last = (name ?? "").unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? []
    let kept = endTrimmed(last.filter(isAllowed).drop { $0 == "." || $0 == " " })
    guard !kept.isEmpty else { return fallback }
    let text = text(kept)
    return shortened(Array((isReserved(text) ? "_" + text : text).unicodeScalars))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Without trailing dots and spaces, which some systems drop.
  private static func endTrimmed(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let last = scalars.lastIndex(where: { $0 != "." && $0 != " " }) else { return [] }
    return scalars[...last]
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
    default: !":*?\"<>|".unicodeScalars.contains(scalar)
    }
  }

  /// Device names that some systems open instead of a file, whatever their extension.
  private static func isReserved(_ name: String) -> Bool {
    let stem = (name.split(separator: ".").first ?? "").lowercased()
      .split(separator: " ").joined(separator: " ")
    let devices = ["con", "prn", "aux", "nul"]
    let numbered = stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
    return devices.contains(stem) || (numbered && stem.last?.isNumber == true)
  }

  /// Cuts the stem, so that the extension stays.
  private static func shortened(_ name: [Unicode.Scalar]) -> String {
    guard size(name[...]) > longest else { return text(name[...]) }
    var end = name.endIndex
    if let dot = name.lastIndex(of: "."), size(name[dot...]) <= 20 { end = dot }
    let room = longest - size(name[end...])
    var taken = 0
    let stem = name[..<end].prefix { scalar in
      taken += UTF8.width(scalar)
      return taken <= room
    }
    return text((end == name.endIndex ? endTrimmed(stem) : stem) + name[end...])
  }

  private static func size(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }
}
