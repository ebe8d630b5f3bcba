/// Decides on the status and the action of a recipient from what a report says.
enum ReportStatus {
  /// The status that the diagnostic text holds, or else the one of the field.
  ///
  /// QUIRK: the text is what the last server said; many relays state a status of their own that
  /// says less, or something else.
  static func status(field: String?, diagnostic: String?) -> String? {
    let stated = field.flatMap(StatusCode.leading)
    guard let bytes = diagnostic.map({ Array($0.utf8) }) else { return stated }
    if let said = StatusCode.enhanced(in: bytes), stated == nil || !StatusCode.isGeneric(said) {
      return said
    }
    return stated ?? StatusCode.replyClass(in: bytes).map { "\($0).0.0" }
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
    if let code = StatusCode.enhanced(in: prose) { return code }
    let detail = ReportPhrases.detail(in: String(decoding: prose, as: UTF8.self).lowercased())
    let statusClass = StatusCode.replyClass(in: prose) ?? (isDelayed ? "4" : "5")
    return "\(statusClass).\(detail ?? "0.0")"
  }
}
