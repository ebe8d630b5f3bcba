import Cases
import Foundation

/// Tells our own people by letters of mail on cases, each once.
struct NoticeWriter {
  let db: Connection
  let now: Date

  func tell(_ recipients: [String], of message: Int, on number: Int, trust: TrustLevel) throws {
    let table = LetterRequestTable(db: db)
    for recipient in recipients {
      // A flood of mail on cases is no reason for a flood of mail about it.
      let sent = try table.countNotices(
        to: recipient,
        since: now.addingTimeInterval(-3600),
        ofTrust: MailNotice.counted(for: trust)
      )
      guard sent < MailNotice.perHour else { continue }
      try table.insert(
        LetterRequest(
          caseNumber: number,
          template: "mail-notice",
          recipient: recipient,
          details: [:],
          message: message,
          dedupeKey: "notice:\(message):\(number):\(recipient)"
        ),
        now: now
      )
    }
  }
}
