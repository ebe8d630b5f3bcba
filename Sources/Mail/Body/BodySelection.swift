/// Chooses the parts to show and the parts to offer as files (RFC 8621 §4.1.4).
struct BodySelection {
  private(set) var textBody: [BodyPart] = []
  private(set) var htmlBody: [BodyPart] = []
  private(set) var attachments: [BodyPart] = []

  /// A part to look at, or the end of an alternative.
  private enum Step {
    case part(BodyPart, Place)
    case endOfAlternative(textCount: Int, htmlCount: Int, fillsText: Bool, fillsHTML: Bool)
  }

  /// Where a part stands: what it is one of, and which lists it may go to.
  private struct Place {
    var multipart: String
    var isInAlternative: Bool
    var isFirst: Bool
    var fillsText: Bool
    var fillsHTML: Bool
  }

  init(of root: BodyPart) {
    var steps = [
      Step.part(
        root,
        Place(
          multipart: "mixed",
          isInAlternative: false,
          isFirst: true,
          fillsText: true,
          fillsHTML: true
        )
      )
    ]
    while let step = steps.popLast() {
      switch step {
      case .part(let part, let place):
        if part.isMultipart { steps += inner(part, place).reversed() } else { leaf(part, place) }
      case .endOfAlternative(let textCount, let htmlCount, let fillsText, let fillsHTML):
        // What exists in one form only is shown in both.
        let texts = Array(textBody[textCount...])
        let htmls = Array(htmlBody[htmlCount...])
        if fillsText, texts.isEmpty { textBody += htmls }
        if fillsHTML, htmls.isEmpty { htmlBody += texts }
      }
    }
  }

  private func inner(_ part: BodyPart, _ place: Place) -> [Step] {
    let kind = String(part.mediaType.dropFirst("multipart/".count))
    let isAlternative = kind == "alternative"
    var steps = part.subParts.enumerated().map { index, child in
      Step.part(
        child,
        Place(
          multipart: kind,
          isInAlternative: place.isInAlternative || isAlternative,
          isFirst: index == 0,
          fillsText: place.fillsText,
          fillsHTML: place.fillsHTML
        )
      )
    }
    if isAlternative, !place.isInAlternative {
      steps.append(
        .endOfAlternative(
          textCount: textBody.count,
          htmlCount: htmlBody.count,
          fillsText: place.fillsText,
          fillsHTML: place.fillsHTML
        )
      )
    }
    return steps
  }

  private mutating func leaf(_ part: BodyPart, _ place: Place) {
    let isText = part.mediaType == "text/plain" || part.mediaType == "text/html"
    let isMedia =
      part.mediaType.hasPrefix("image/") || part.mediaType.hasPrefix("audio/")
      || part.mediaType.hasPrefix("video/")
    let isInline =
      part.disposition != "attachment" && (isText || isMedia)
      && (place.isFirst || (place.multipart != "related" && (isMedia || part.name == nil)))
    guard isInline else {
      attachments.append(part)
      return
    }
    if place.multipart == "alternative" || (place.isInAlternative && isText) {
      switch part.mediaType {
      case "text/plain": textBody.append(part)
      case "text/html": htmlBody.append(part)
      default: attachments.append(part)
      }
      return
    }
    textBody.append(part)
    htmlBody.append(part)
    if isMedia { attachments.append(part) }
  }
}
