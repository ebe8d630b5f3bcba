/// A Dutch `:86:`: code words between slashes (`/NAME/…/REMI/…`), also in the form that ISO names
/// (`/CNTP/account/bank/name/city/`).
struct MTTags {
  private var parts: [(tag: String, text: String)] = []

  private static let known: Set<String> = [
    "ACCW", "ADDR", "BENM", "BIC", "BUSP", "CHGS", "CNTP", "CREF", "CSID", "EREF", "EXCH", "IBAN",
    "INIT", "IREF", "ISDT", "MARF", "NAME", "NRTX", "OCMT", "ORDP", "PREF", "PURP", "REMI", "RTRN",
    "SUM", "SVCL", "TRCD", "TRTP", "UDTR", "ULTB", "ULTC", "ULTD",
  ]

  /// The parts of a text; nil when it is written otherwise.
  init?(_ text: String) {
    guard text.trimmed.hasPrefix("/") else { return nil }
    let pieces = text.trimmed.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for piece in pieces {
      if Self.known.contains(String(piece)) {
        parts.append((String(piece), ""))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += "/" + piece
      } else {
        return nil
      }
    }
    guard !parts.isEmpty else { return nil }
    // A slash stands before and behind each text.
    for index in parts.indices { parts[index].text = Self.within(parts[index].text) }
  }

  private static func within(_ text: String) -> String {
    var text = text[...]
    if text.hasPrefix("/") { text = text.dropFirst() }
    while text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }

  private func text(_ tag: String) -> String? {
    parts.first { $0.tag == tag && !$0.text.isEmpty }.flatMap { PlainText.line($0.text) }
  }

  var posting: String? { text("TRTP") }

  var details: PaymentDetails {
    var details = PaymentDetails()
    details.endToEndID = PlainText.reference(text("EREF"))
    details.mandate = PlainText.reference(text("MARF"))
    details.returnReason = text("RTRN")
    details.name = text("NAME")
    details.account = PlainText.account(text("IBAN") ?? text("ACCW"))
    for tag in ["CNTP", "ORDP", "BENM"] { counterparty(text(tag), &details) }
    details.ultimateName = text("ULTD") ?? text("ULTC") ?? text("UDTR")
    remittance(text("REMI"), &details)
    return details
  }

  /// `account/bank/name/city`, each of which may be empty.
  private func counterparty(_ text: String?, _ details: inout PaymentDetails) {
    guard let text else { return }
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count >= 3 else {
      details.name = details.name ?? PlainText.line(text)
      return
    }
    details.account = details.account ?? PlainText.account(pieces[0])
    details.name = details.name ?? PlainText.line(pieces[2])
  }

  /// Free text behind `USTD`, a reference behind `STRD` and who issued it, or plain text.
  private func remittance(_ text: String?, _ details: inout PaymentDetails) {
    guard let text else { return }
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    switch pieces.first {
    case "USTD":
      details.remittance = PlainText.line(
        pieces.dropFirst().joined(separator: "/").trimmedOfSlashes
      )
    case "STRD":
      let rest = pieces.dropFirst().filter { !$0.isEmpty }
      details.reference = rest.last.flatMap { PlainText.line($0) }
    default: details.remittance = PlainText.line(text.trimmedOfSlashes)
    }
  }
}

extension String {
  fileprivate var trimmedOfSlashes: Substring {
    var text = self[...]
    while text.hasPrefix("/") { text = text.dropFirst() }
    while text.hasSuffix("/") { text = text.dropLast() }
    return text
  }
}
