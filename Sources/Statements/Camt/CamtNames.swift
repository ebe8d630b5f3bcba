/// Names of elements that say what a file is.
enum CamtNames {
  /// The messages that hold statements.
  static let messages: [String: StatementFormat] = [
    "BkToCstmrStmt": .camt053, "BkToCstmrStmtV01": .camt053, "BkToCstmrAcctRpt": .camt052,
    "BkToCstmrDbtCdtNtfctn": .camt054,
  ]
  /// What a statement is called in each of them.
  static let statements: Set = ["Stmt", "Rpt", "Ntfctn"]
  /// What stands around a message.
  static let wrappers: Set = ["Document", "BizMsgEnvlp", "Envelope", "RequestPayload"]

  /// What an XML file is that holds no statement, by its message.
  static func otherFile(_ root: String) -> StatementError.OtherFile {
    switch root {
    case "CstmrCdtTrfInitn", "CstmrDrctDbtInitn", "CstmrPmtStsRpt", "CstmrPmtRvsl",
      "pain.001.001.02":
      .order(root)
    case "Invoice", "CreditNote", "CrossIndustryInvoice", "CrossIndustryDocument",
      "ApplicationResponse":
      .invoice(root)
    default: .xml(root)
    }
  }
}
