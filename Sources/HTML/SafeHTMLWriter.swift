/// Writes the allowed part of a document.
struct SafeHTMLWriter {
  private enum OpenElement {
    /// Written under this name, to be closed under it.
    case written(String)
    /// Its tags are left out, its content is not.
    case unwrapped
    /// Left out with everything inside.
    case dropped
  }

  private var output: [UInt8] = []
  private var remoteContentCount = 0
  private var elements: [OpenElement] = []
  private var droppedDepth = 0

  var result: SanitizedHTML {
    SanitizedHTML(
      html: String(decoding: output, as: UTF8.self),
      remoteContentCount: remoteContentCount
    )
  }

  mutating func read(_ event: HTMLEvent) {
    switch event {
    case .open(let tag): open(tag)
    case .void(let tag): void(tag)
    case .close: close()
    case .text(let text): write(text)
    }
  }

  private mutating func open(_ tag: HTMLTag) {
    remoteContentCount += RemoteContent.count(in: tag)
    if droppedDepth > 0 || HTMLAllowList.droppedWithContent.contains(tag.name) {
      droppedDepth += 1
      elements.append(.dropped)
    } else if let name = HTMLAllowList.writtenName(of: tag.name) {
      elements.append(.written(name))
      write(tag, as: name)
    } else {
      elements.append(.unwrapped)
    }
  }

  private mutating func void(_ tag: HTMLTag) {
    remoteContentCount += RemoteContent.count(in: tag)
    if droppedDepth == 0, HTMLAllowList.void.contains(tag.name) { write(tag, as: tag.name) }
  }

  private mutating func close() {
    switch elements.popLast() {
    case .written(let name):
      output += "</".utf8
      output += name.utf8
      output.append(ASCII.greaterThan)
    case .dropped: droppedDepth -= 1
    case .unwrapped, nil: break
    }
  }

  private mutating func write(_ text: [UInt8]) {
    if droppedDepth > 0 {
      remoteContentCount += RemoteContent.count(inStyleSheet: text)
      return
    }
    for byte in text { HTMLText.appendEscaped(byte, to: &output) }
  }

  private mutating func write(_ tag: HTMLTag, as name: String) {
    output.append(ASCII.lessThan)
    output += name.utf8
    for attribute in tag.attributes {
      if let safe = HTMLAllowList.safe(attribute, of: name) { write(safe) }
    }
    output.append(ASCII.greaterThan)
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    output.append(ASCII.space)
    output += attribute.name.utf8
    output.append(ASCII.equals)
    output.append(ASCII.quotationMark)
    for byte in attribute.value.utf8 {
      // QUIRK: old Internet Explorer took a grave accent for a quote when it wrote markup anew.
      if byte == ASCII.grave {
        output += "&#96;".utf8
      } else {
        HTMLText.appendEscaped(byte, to: &output)
      }
    }
    output.append(ASCII.quotationMark)
    if attribute.name == "href" {
      output += #" target="_blank" rel="noopener noreferrer nofollow""#.utf8
    }
  }
}
