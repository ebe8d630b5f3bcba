import Mail

/// An answer of nothing but a thumb or another picture, by which its author says that they saw it: no
/// program marked it, and it is none the less a reaction and no answer.
extension ReceivedMessage {
  private static let mark = "Text: "

  /// Takes a person's answer without a word of theirs as a reaction, and back when there is more to it.
  mutating func noteReaction() {
    let isNoted =
      classification.kind == .reaction
      && classification.evidence.first?.hasPrefix(Self.mark) ?? false
    guard isNoted || classification.kind == .person && classification.evidence.isEmpty else {
      return
    }
    let picture = lonePicture
    classification.kind = picture == nil ? .person : .reaction
    classification.evidence = picture.map { [Self.mark + $0] } ?? []
  }

  /// The pictures that are all that an answer says, names of its author aside.
  private var lonePicture: String? {
    guard !isForward, !(inReplyTo.isEmpty && references.isEmpty), enclosures == Enclosures(),
      attachments.allSatisfy(\.isInline), newText.utf8.count <= Self.longestReaction
    else { return nil }
    let lines = newText.split(whereSeparator: \.isNewline).map { String($0) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = lines.first, first.isPictures else { return nil }
    let names = from.flatMap { ($0.name ?? "").lowercased().split { !$0.isLetter } }
    return lines.dropFirst().allSatisfy { line in
      line.lowercased().split { !$0.isLetter }.allSatisfy(names.contains)
    } ? first : nil
  }

  private static let longestReaction = 400
}

extension String {
  /// Whether nothing but emoji stands in the text, one at least.
  fileprivate var isPictures: Bool {
    var hasPicture = false
    for scalar in unicodeScalars {
      // Joiners and what chooses colour or form.
      if scalar.properties.isWhitespace || scalar.value == 0x200D
        || (0xFE00...0xFE0F).contains(scalar.value)
      {
        continue
      }
      guard !scalar.isASCII, scalar.properties.isEmoji else { return false }
      hasPicture = true
    }
    return hasPicture
  }
}
