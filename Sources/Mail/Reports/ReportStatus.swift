/// Decides on the status and the action of a recipient from what a report says.
enum ReportStatus {
  /// The status of a field, or the more exact one of the diagnostic text.
  static func status(field: String?, diagnostic: String?) -> String? {
    let stated = field.flatMap(StatusCode.leading)
    guard let diagnostic else { return stated }
    let bytes = Array(diagnostic.utf8)
    let said = StatusCode.enhanced(in: bytes)
    guard let stated else {
      return said ?? StatusCode.replyClass(in: bytes).map { "\($0).0.0" }
    }
    // QUIRK: relays that know no enhanced codes state the class only, beside the words of a
    // server that knew more.
    if stated.hasSuffix(".0.0"), let said, !said.hasSuffix(".0.0"), said.first == stated.first {
      return said
    }
    return stated
  }

  /// The action that goes with a status (RFC 3464 §2.3.3).
  static func action(of status: String?) -> String? {
    switch status?.first {
    case "5": "failed"
    case "4": "delayed"
    case "2": "delivered"
    default: nil
    }
  }

  /// The status that says no more than the action.
  static func generic(_ action: String) -> String? {
    switch action {
    case "failed": "5.0.0"
    case "delayed": "4.0.0"
    case "delivered", "relayed", "expanded": "2.0.0"
    default: nil
    }
  }

  /// The status of prose: the codes in it, else what its words say.
  static func status(ofProse prose: [UInt8], isDelayed: Bool) -> String {
    if let code = StatusCode.enhanced(in: prose), !code.hasPrefix("2") {
      return code
    }
    let detail = ReportPhrases.detail(in: String(decoding: prose, as: UTF8.self).lowercased())
    let statusClass = StatusCode.replyClass(in: prose) ?? (isDelayed ? "4" : "5")
    return "\(statusClass).\(detail ?? "0.0")"
  }
}
