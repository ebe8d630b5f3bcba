/// What a column of an export says.
public enum ExportField: String, Sendable, CaseIterable {
  /// The number of the client in the accounts.
  case account
  /// The name of the client.
  case name
  /// The client, by number or by name: the values tell.
  case party
  /// The number on the document.
  case number
  /// What kind of document it is.
  case type
  /// The day of the document.
  case issued
  /// The day of the booking, which stands for the day of the document where that has no column.
  case posted
  /// The day on which it is due.
  case due
  /// The currency of the amounts.
  case currency
  /// The currency of the books.
  case localCurrency
  /// The whole amount, gross.
  case amount
  /// The whole amount in the currency of the books.
  case amountLocal
  /// What is open of it.
  case open
  /// What is open in the currency of the books.
  case openLocal
  /// What has been paid of it.
  case paid
  /// What the client owes.
  case debit
  /// What is owed to the client.
  case credit
  /// Debit or credit, beside amounts without a sign.
  case side
  /// What is open, or the sum of all rows so far: the values tell.
  case balance
  /// The sum of all rows so far.
  case running
  /// The amount without tax.
  case net
  /// The tax.
  case tax
  /// A part of the amount by its age.
  case age
  /// The day or document that settled the item.
  case cleared
  /// Whether it is open, paid, a draft.
  case status
  /// The indicator of special postings.
  case special
  /// The account of the general ledger.
  case ledger
  /// The other account of a booking.
  case counter
  /// The country of a client.
  case country
  /// The language of a client or a person.
  case language
  /// An address of mail.
  case email
  /// A telephone number.
  case phone
  /// The role of a person.
  case kind
  /// The key of a payment.
  case key
  /// The day on which money came.
  case day
  /// What a payment was for, as the payer wrote.
  case reference
  /// Who paid.
  case payer
  /// The reference that the payer of an item was told to give.
  case paymentReference
  /// What may be taken off in time, as a percentage.
  case discountPercent
  /// What may be taken off in time, as an amount.
  case discountAmount
  /// The last day on which that may be taken off.
  case discountUntil
  /// For how many days after the document that may be taken off.
  case discountDays
  /// What may be taken off: the values or the heading tell how it is said.
  case discount
  /// A free text, read only for words of credit.
  case text
  /// The first name of a person.
  case first
  /// The last name of a person.
  case last
  /// Nothing that is taken over.
  case ignored

  /// Whether its values are amounts.
  var isMoney: Bool {
    switch self {
    case .amount, .amountLocal, .open, .openLocal, .paid, .debit, .credit, .balance, .running, .net,
      .tax, .age, .discountAmount:
      true
    default: false
    }
  }

  /// The field of amounts that are all in a currency which the heading names.
  var inOneCurrency: ExportField {
    switch self {
    case .amount: .amountLocal
    case .open: .openLocal
    default: self
    }
  }

  /// Whether its values are days.
  var isDay: Bool {
    switch self {
    case .issued, .posted, .due, .day, .discountUntil: true
    default: false
    }
  }
}

extension ExportField {
  /// The name by which it is asked for.
  var scored: String {
    switch self {
    case .open, .openLocal, .balance: "outstanding"
    case .amountLocal, .debit, .credit: "amount"
    default: rawValue
    }
  }
}
