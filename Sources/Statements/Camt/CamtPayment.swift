/// One payment (`TxDtls`) of an entry.
enum CamtPayment {
  /// Its amount in the account's currency, signed; nil when the file does not say it.
  ///
  /// Version 2 has it in `AmtDtls` only, 3 to 6 must have `Amt`, from 7 it may be left out. Never is
  /// the whole amount of the entry that of a payment.
  static func amount(_ payment: XMLRecord, _ head: CamtEntry.Head) throws -> Int? {
    let places = [["Amt"], ["AmtDtls", "TxAmt", "Amt"], ["AmtDtls", "CntrValAmt", "Amt"]]
    for path in places {
      guard let element = payment.find(path), payment.currency(element) == head.currency else {
        continue
      }
      let text = payment.text(element).flatMap { PlainText.line($0) } ?? ""
      guard let units = StatedAmount.minorUnits(text, currency: head.currency) else {
        throw StatementError(.unreadable("the amount of a payment", String(text.prefix(40))))
      }
      let isCredit = payment.value("CdtDbtInd").map { $0 == "CRDT" } ?? (head.amount >= 0)
      return isCredit ? units : -units
    }
    return nil
  }

  static func details(_ payment: XMLRecord, _ sides: CamtSides) -> PaymentDetails {
    var details = PaymentDetails()
    details.endToEndID = PlainText.reference(payment.value("Refs", "EndToEndId"))
    details.mandate = PlainText.reference(payment.value("Refs", "MndtId"))
    let role = sides.otherIsDebtor(payment) ? "Dbtr" : "Cdtr"
    details.name = CamtSides.name(payment, role)
    details.account = CamtSides.account(payment, role + "Acct")
    details.ultimateName = CamtSides.name(payment, "Ultmt" + role)
    details.name = details.name ?? details.ultimateName
    details.returnReason =
      payment.value("RtrInf", "Rsn", "Cd") ?? payment.value("RtrInf", "Rsn", "Prtry")
    remittance(payment, &details)
    return details
  }

  /// What it is for: free text, structured references, numbers of documents.
  private static func remittance(_ payment: XMLRecord, _ details: inout PaymentDetails) {
    let lines = payment.find("RmtInf").map { payment.children(of: $0, "Ustrd") } ?? []
    var texts = [PlainText.joined(lines.compactMap(payment.text).map(\.withoutBreaks), width: 140)]
    var references: [String] = []
    for structured in payment.find("RmtInf").map({ payment.children(of: $0, "Strd") }) ?? [] {
      if let reference = payment.value("CdtrRefInf", "Ref", under: structured) {
        references.append(reference)
      }
      for document in payment.children(of: structured, "RfrdDocInf") {
        if let number = payment.value("Nb", under: document) { details.documents.append(number) }
      }
      texts += payment.children(of: structured, "AddtlRmtInf").compactMap(payment.text)
    }
    details.reference = references.first
    details.documents += references.dropFirst()
    details.remittance =
      PlainText.line(texts.joined(separator: " ")) ?? payment.value("AddtlTxInf")
  }
}

extension String {
  /// The text with blanks for line breaks: a width is counted in what can be seen.
  fileprivate var withoutBreaks: String { utf8.contains(0x0A) ? PlainText.line(self) ?? "" : self }
}
