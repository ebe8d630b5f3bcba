/// Makes a file name out of what a sender wrote, fit to be shown and to be written to disk.
///
/// The name is data, never a path: separators, control and direction characters go, and what is
/// left is checked again (`peers.md` E6).
public enum AttachmentName {
  /// The longest name in bytes, extension included.
  public static let longest = 180

  /// The safe form of a hostile file name; `fallback` when nothing of it is left.
  public static func safe(_ name: String?, fallback: String = "attachment") -> String {
    let last = (name ?? "").split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars where isAllowed(scalar) { scalars.append(scalar) }
    var text = String(scalars)
    while let first = text.first, first == "." || first == " " { text.removeFirst() }
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    guard !text.isEmpty else { return fallback }
    if isReserved(text) { text = "_" + text }
    return shortened(text)
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
    let devices = ["con", "prn", "aux", "nul"]
    let numbered = stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
    return devices.contains(stem) || (numbered && stem.last?.isNumber == true)
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    var stem = name[...]
    var ending = ""
    if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 20 {
      stem = name[..<dot]
      ending = String(name[dot...])
    }
    while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
    return stem + ending
  }
}
