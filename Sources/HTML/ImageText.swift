/// What an image says in a text without images: its alternative text, if that says anything.
enum ImageText {
  /// Up to this many pixels on both sides an image is a bullet, an icon or a counter.
  private static let largestDecoration = 32

  private static let fileSuffixes = [".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"]

  /// The alternative text of an `img` element; nil for a decoration and for a mere file name.
  static func text(of image: HTMLTag) -> String? {
    guard let text = image["alt"], !isFileName(text) else { return nil }
    let sides = [image["width"], image["height"]].compactMap { side in
      side.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    }
    let isDecoration = sides.count == 2 && sides.allSatisfy { $0 <= largestDecoration }
    return isDecoration ? nil : text
  }

  private static func isFileName(_ text: String) -> Bool {
    let name = text.lowercased()
    return !name.contains(where: \.isWhitespace) && fileSuffixes.contains { name.hasSuffix($0) }
  }
}
