/// Which of the two parties of a payment is not ours.
struct CamtSides {
  var account: String?
  var owner: String?
  var isCredit: Bool
  var isReversal: Bool

  /// Whether the other side is the debtor.
  ///
  /// The account decides, then the name of its owner: most banks leave the roles of what is taken back
  /// or returned as they were, some turn them. Only where neither is told, the sign does.
  func otherIsDebtor(_ payment: XMLRecord) -> Bool {
    if let account {
      if Self.account(payment, "DbtrAcct") == account { return false }
      if Self.account(payment, "CdtrAcct") == account { return true }
    }
    if let owner = owner?.uppercased() {
      let debtor = Self.name(payment, "Dbtr")?.uppercased()
      let creditor = Self.name(payment, "Cdtr")?.uppercased()
      if debtor == owner, creditor != owner { return false }
      if creditor == owner, debtor != owner { return true }
    }
    let isReturn = payment.find("RtrInf") != nil
    return isCredit != (isReversal || isReturn)
  }

  static func account(_ payment: XMLRecord, _ role: String) -> String? {
    guard let parties = payment.find("RltdPties") else { return nil }
    return PlainText.account(
      payment.value(role, "Id", "IBAN", under: parties)
        ?? payment.value(role, "Id", "Othr", "Id", under: parties)
        ?? payment.value(role, "Id", "PrtryAcct", "Id", under: parties)
    )
  }

  static func name(_ payment: XMLRecord, _ role: String) -> String? {
    guard let parties = payment.find("RltdPties") else { return nil }
    return payment.value(role, "Pty", "Nm", under: parties)
      ?? payment.value(role, "Nm", under: parties)
      ?? payment.value(role, "Agt", "FinInstnId", "Nm", under: parties)
  }
}
