import Statements

/// A message of camt, written for a test; all names and numbers are invented.
enum Camt {
  static let own = "DE44500999010532013000"

  /// A message of one kind and version around statements.
  static func message(_ statements: String, _ kind: String = "053", version: String = "08")
    -> String
  {
    let names = ["053": "BkToCstmrStmt", "052": "BkToCstmrAcctRpt", "054": "BkToCstmrDbtCdtNtfctn"]
    let name = names[kind] ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.\(kind).001.\(version)"><\(name)>
      <GrpHdr><MsgId>M1</MsgId></GrpHdr>\(statements)</\(name)></Document>
      """
  }

  /// A statement whose balances fit its entries when they are given so.
  static func statement(
    _ entries: String,
    from opening: String = "0.00",
    to closing: String = "10.00",
    id: String = "S1",
    account: String = own,
    currency: String = "EUR",
    name: String = "Stmt"
  ) -> String {
    let other = "<Othr><Id>\(account)</Id></Othr>"
    let number = account.hasPrefix("DE") ? "<IBAN>\(account)</IBAN>" : other
    return """
      <\(name)><Id>\(id)</Id><Acct><Id>\(number)</Id><Ccy>\(currency)</Ccy>
      <Ownr><Nm>Nordwerk GmbH</Nm></Ownr></Acct>
      \(balance("OPBD", opening, currency))\(balance("CLBD", closing, currency))
      \(entries)</\(name)>
      """
  }

  static func balance(
    _ code: String,
    _ amount: String,
    _ currency: String = "EUR",
    day: String = "02"
  )
    -> String
  {
    let side = amount.hasPrefix("-") ? "DBIT" : "CRDT"
    let digits = amount.hasPrefix("-") ? String(amount.dropFirst()) : amount
    return """
      <Bal><Tp><CdOrPrtry><Cd>\(code)</Cd></CdOrPrtry></Tp><Amt Ccy="\(currency)">\(digits)</Amt>
      <CdtDbtInd>\(side)</CdtDbtInd><Dt><Dt>2026-03-\(day)</Dt></Dt></Bal>
      """
  }

  /// An entry; `more` stands behind its status, `payments` within `NtryDtls`.
  static func entry(
    _ amount: String = "10.00",
    _ side: String = "CRDT",
    status: String = "<Sts><Cd>BOOK</Cd></Sts>",
    day: String = "<BookgDt><Dt>2026-03-02</Dt></BookgDt>",
    reference: String? = "R1",
    more: String = "",
    currency: String = "EUR",
    payments: String = ""
  ) -> String {
    let reference = reference.map { "<AcctSvcrRef>\($0)</AcctSvcrRef>" } ?? ""
    let details = payments.isEmpty ? "" : "<NtryDtls>\(payments)</NtryDtls>"
    return """
      <Ntry><Amt Ccy="\(currency)">\(amount)</Amt><CdtDbtInd>\(side)</CdtDbtInd>\(more)\(status)
      \(day)\(reference)\(details)</Ntry>
      """
  }

  static func payment(_ inside: String) -> String { "<TxDtls>\(inside)</TxDtls>" }

  /// The debtor and the creditor of a payment, each with an account or without.
  static func parties(
    debtor: String = "Kernbau Süd GmbH",
    _ debtorAccount: String? = "DE43500999020099887766",
    creditor: String = "Nordwerk GmbH",
    _ creditorAccount: String? = own
  ) -> String {
    func account(_ role: String, _ number: String?) -> String {
      number.map { "<\(role)Acct><Id><IBAN>\($0)</IBAN></Id></\(role)Acct>" } ?? ""
    }
    return """
      <RltdPties><Dbtr><Pty><Nm>\(debtor)</Nm></Pty></Dbtr>\(account("Dbtr", debtorAccount))
      <Cdtr><Pty><Nm>\(creditor)</Nm></Pty></Cdtr>\(account("Cdtr", creditorAccount))</RltdPties>
      """
  }
}

/// What a text is read as.
func read(_ text: String, limits: StatementLimits = StatementLimits()) throws -> [BankStatement] {
  try StatementReader(limits: limits).statements(in: StatementSource(Array(text.utf8))).statements
}

/// The doubts about a text.
func doubts(_ text: String) throws -> [StatementDoubt] {
  try StatementReader().statements(in: StatementSource(Array(text.utf8))).doubts
}

/// The one entry of a text.
func entry(_ text: String) throws -> StatementEntry? { try read(text).first?.entries.first }

/// Why bytes are refused; nil when they are read.
func refusal(_ bytes: [UInt8], limits: StatementLimits = StatementLimits()) -> StatementError? {
  do {
    _ = try StatementReader(limits: limits).statements(in: StatementSource(bytes))
    return nil
  } catch {
    return error as? StatementError
  }
}

/// Why a text is refused; nil when it is read.
func refusal(_ text: String, limits: StatementLimits = StatementLimits()) -> StatementError? {
  refusal(Array(text.utf8), limits: limits)
}
