/// Decides what kind of sender a message comes from.
///
/// Reports come first, since they carry marks of automatic mail too. Then automatic replies, which
/// may come through lists, and lists. What shows no mark is from a person.
struct SenderKind {
  private let message: Message

  init(_ message: Message) {
    self.message = message
  }

  /// The kind, with what spoke for it.
  var classification: Classification {
    if isFeedbackReport {
      return Classification(
        kind: .feedbackReport,
        evidence: ["Content-Type: report-type=feedback-report"]
      )
    }
    if message.deliveryReport != nil {
      return Classification(kind: .bounce, evidence: DeliveryReportReader(message).evidence)
    }
    if let reaction = ReactionMarks.evidence(of: message) {
      return Classification(kind: .reaction, evidence: [reaction])
    }
    let marks = PersonMarks(message)
    let automatic = automaticReplyEvidence
    if !automatic.isEmpty, !isByStaff(marks, automatic) {
      return Classification(kind: .automaticReply, evidence: automatic)
    }
    let robot = listRobotEvidence(marks)
    if !robot.isEmpty { return Classification(kind: .automaticReply, evidence: robot) }
    return personOrList(marks, automatic + listEvidence)
  }

  /// Whether the only marks are those that ticket systems put on what their staff writes as well.
  private func isByStaff(_ marks: PersonMarks, _ automatic: [String]) -> Bool {
    marks.staff != nil && automatic == ["Auto-Submitted: auto-generated"] && !isBlank
  }

  private func personOrList(_ marks: PersonMarks, _ list: [String]) -> Classification {
    let absence = absenceHints
    guard !list.isEmpty else {
      // Some programs write no mark at all; who answers writes no two of these.
      let isNotice = absence.count == 2 && !marks.isAnswer
      return Classification(
        kind: isNotice ? .automaticReply : .person,
        evidence: isNotice ? absence : [],
        weakEvidence: isNotice ? [] : absence
      )
    }
    let isPerson = !isBlank && (marks.staff != nil || marks.answersThroughList)
    return Classification(
      kind: isPerson ? .person : .list,
      evidence: isPerson ? marks.staff.map { [$0] } ?? [] : list,
      weakEvidence: (isPerson ? list : []) + absence
    )
  }

  private var isBlank: Bool {
    message.plainText.allSatisfy(\.isWhitespace) && message.leaves.count < 2
  }

  /// What shows a program of a list that answers for itself, and mostly sends the letter back.
  private func listRobotEvidence(_ marks: PersonMarks) -> [String] {
    guard !marks.isAnswer, let sender = message.from.first?.email, RobotAddress.isOfList(sender)
    else { return [] }
    let path = message.header["Return-Path"].map { $0.filter { !"<> ".contains($0) } } ?? ""
    let enclosed =
      sender.contains("+") && message.leaves.contains { $0.mediaType == "message/rfc822" }
    let isFromList = path != sender && RobotAddress.isOfList(path)
    let isOfList = enclosed || isFromList || !listEvidence.isEmpty
    return isOfList ? ["From: \(sender)"] : []
  }

  /// What sounds like an absence: in the subject, and at the start of the text.
  private var absenceHints: [String] {
    let subject = absencePhrase.map { ["Subject: \($0)"] } ?? []
    return subject + (AbsenceWords.phrase(ofText: message.textStart).map { ["Text: \($0)"] } ?? [])
  }

  // RFC 5965 §2.
  private var isFeedbackReport: Bool {
    message.leaves.contains { $0.mediaType == "message/feedback-report" }
      && message.body.isMultipart
  }

  private var automaticReplyEvidence: [String] {
    var evidence: [String] = []
    // RFC 3834 §5.
    if let value = value("Auto-Submitted"), value.prefix(while: { $0 != ";" && $0 != " " }) != "no"
    {
      evidence.append("Auto-Submitted: \(value)")
    }
    for name in Self.replyFields {
      guard let value = value(name), value != "no", value != "false" else { continue }
      evidence.append("\(name): \(value)")
    }
    if let value = value("Precedence"), Self.replyPrecedences.contains(value) {
      evidence.append("Precedence: \(value)")
    }
    // RFC 8098: a notice of reading is written by a program.
    if message.isReceipt {
      evidence.append("Content-Type: report-type=disposition-notification")
    }
    return evidence + outOfOfficeEvidence(isCertain: !evidence.isEmpty)
  }

  // A subject alone proves nothing: people answer to it and write about it. Together with a sign
  // that no answer is wanted it does.
  private func outOfOfficeEvidence(isCertain: Bool) -> [String] {
    guard let phrase = absencePhrase else { return [] }
    var evidence: [String] = []
    if ReportOrigin.hasNullReturnPath(message) { evidence.append("Return-Path: <>") }
    if let value = value("Precedence") { evidence.append("Precedence: \(value)") }
    if let value = value("X-Auto-Response-Suppress") {
      evidence.append("X-Auto-Response-Suppress: \(value)")
    }
    guard isCertain || !evidence.isEmpty else { return [] }
    return evidence + ["Subject: \(phrase)"]
  }

  private var absencePhrase: String? { AbsenceWords.phrase(ofSubject: message.subject ?? "") }

  private var listEvidence: [String] {
    // RFC 2919, RFC 2369.
    var evidence = Self.listFields.filter { message.header[$0] != nil }
    if let value = value("Precedence"), Self.bulkPrecedences.contains(value) {
      evidence.append("Precedence: \(value)")
    }
    return evidence
  }

  private func value(_ name: String) -> String? {
    message.header[name].map { $0.lowercased() }
  }

  private static let replyFields = [
    "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Auto-Respond",
    "X-AutoReply-From", "X-Mail-Autoreply", "X-Autogenerated", "X-Autoreply-Domain",
    "X-POST-MessageClass", "Delivered-To-Autoresponder", "X-MS-Exchange-Inbox-Rules-Loop",
    "X-Cron-Env",
  ]
  private static let replyPrecedences: Set<String> = ["auto_reply", "auto-reply", "autoreply"]
  private static let bulkPrecedences: Set<String> = ["bulk", "list", "junk"]
  private static let listFields = [
    "List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Subscribe", "List-Owner",
    "List-Archive", "Mailing-List", "X-Mailing-List",
  ]
}
