import Desk
import Statements

extension ErrorWording {
  /// Why a file is not taken as a bank statement: where, what, and what to do.
  static func describe(_ error: StatementError) -> CommandError {
    let place = place(of: error)
    let sentence = Sentences.capitalized(place + (place.isEmpty ? "" : ": ") + what(error.problem))
    return CommandError(sentence + ".", .data, hint: advice(about: error.problem))
  }

  /// Where it is, as the beginning of a sentence: `b.xml, entry 3, line 120 (Amt)`.
  private static func place(of error: StatementError) -> String {
    var words: [String] = []
    if let file = error.file { words.append(file) }
    if let entry = error.entry { words.append("entry \(entry)") }
    if let line = error.line { words.append("line \(line)") }
    let element = error.element.map { " (\($0))" } ?? ""
    return words.joined(separator: ", ") + (words.isEmpty ? "" : element)
  }

  private static func what(_ problem: StatementError.Problem) -> String {
    switch problem {
    case .notAStatement(let other): "this is no bank statement\(what(other))"
    case .truncated: "the file ends in the middle"
    case .documentType: "the file declares a document type, which no bank does"
    case .malformed(let why): "the XML is not well formed: \(why)"
    case .tooLarge(let what, let bound): "\(what) is beyond what is read (\(bound))"
    case .missing(let what): "\(what) is missing"
    case .unreadable(let what, let text): "\(what) cannot be read: '\(text)'"
    case .foreignCurrency(let found, let account):
      "an amount is in \(found), and the account is in \(account)"
    case .unbalanced(let account, let units, let currency):
      "the statement of \(account) does not add up: \(MoneyText.text(units, currency)) is missing in its entries"
    case .archive(let why): "the archive cannot be read: \(why)"
    }
  }

  private static func what(_ other: StatementError.OtherFile) -> String {
    switch other {
    case .empty: "; it is empty"
    case .order(let name): " but an order to a bank (\(name))"
    case .invoice(let name): " but an e-invoice or an answer to one (\(name))"
    case .xml(let name): "; its XML begins with '\(name)'"
    case .pdf: " but a PDF"
    case .unknown: ""
    }
  }

  private static func advice(about problem: StatementError.Problem) -> String? {
    switch problem {
    case .notAStatement(.invoice): "'dossier invoice read FILE' shows what an e-invoice says."
    case .notAStatement:
      "Banks offer statements as camt.053 (XML), MT940 or CODA; a ZIP of them is read as well."
    case .truncated, .malformed, .missing, .unreadable, .archive:
      "Load the file again; when it is the same, ask the bank, and enter the payments by hand meanwhile."
    case .unbalanced:
      "Load the statement again, or ask the bank; nothing of the file is taken."
    case .documentType, .tooLarge: "When it does come from your bank, ask it for smaller files."
    case .foreignCurrency: "Ask the bank what it means; nothing of the file is taken."
    }
  }
}
