/// A part of a payment, and what it settles.
public struct PlacedPart: Sendable, Equatable {
  /// What a part settles.
  public enum Target: Sendable, Equatable {
    /// The item at a place of the facts.
    case item(Int)
    /// An installment of the plan of the case at a place of the facts.
    case installment(Int, of: Int)
    /// What is open of the case at a place of the facts.
    case ofCase(Int)
  }

  /// What it settles.
  public var target: Target
  /// How much it is, in minor units; below zero for a credit note that is used up.
  public var units: Int
  /// What is taken off what it settles besides, as was agreed, in minor units.
  public var discount = 0

  /// Joins the parts.
  public init(_ target: Target, _ units: Int) {
    self.target = target
    self.units = units
  }
}

/// Where a payment belongs: a safe answer with its evidence, or why a person is asked.
public struct PlacingAnswer: Sendable, Equatable {
  /// What makes an answer safe.
  public enum Evidence: Sendable, Equatable {
    /// Its text names items by their numbers, and it is what is open of them.
    case items([String])
    /// It has the reference of an item, whose check digits are right.
    case itemReference
    /// Its text says how much is for each.
    case statedParts
    /// Its text says that it is a part.
    case part
    /// It is what is open less the discount that was agreed.
    case discount
    /// It has the reference of a case.
    case caseReference(String)
    /// It is what is missing of installments.
    case installments([Int])

    /// The evidence as half a sentence.
    public var sentence: String {
      switch self {
      case .items(let numbers): "its text names \(numbers.joined(separator: ", "))"
      case .itemReference: "it has the reference of the item"
      case .statedParts: "its text says how much is for each"
      case .part: "its text says that it is a part"
      case .discount: "it is what is open less the agreed discount"
      case .caseReference(let reference): "its text has the reference \(reference)"
      case .installments(let numbers):
        "it is what is missing of installment \(numbers.map(String.init).joined(separator: ", "))"
      }
    }
  }

  /// Where the parts belong; empty when a person is asked.
  public var parts: [PlacedPart] = []
  /// What makes it safe.
  public var evidence: [Evidence] = []
  /// Why a person is asked; nil when it is safe.
  public var doubt: PlacingDoubt?

  static func ask(_ doubt: PlacingDoubt) -> PlacingAnswer { PlacingAnswer(doubt: doubt) }
}

/// Why a person has to place a payment.
public enum PlacingDoubt: Sendable, Equatable {
  /// Nothing in it says what it is for.
  case unnamed
  /// It names no money that could be placed.
  case nothing
  /// It is said to be no payment of what it names, or to be taken back.
  case back
  /// It names what is not known, or no longer.
  case unknownNumber(String)
  /// It can be read in several ways.
  case ambiguous
  /// It names an item of which nothing is open.
  case settled(String)
  /// The same was paid before.
  case paidBefore(String, Day)
  /// It came before what it names was issued.
  case tooEarly(String)
  /// It names items of several clients, or of another client than who paid.
  case otherClient(String)
  /// Nobody knows that who paid pays for this client.
  case unknownPayer(String)
  /// It is in another currency.
  case currency(String)
  /// It is less than what it names.
  case less(Money)
  /// What is missing is more than the discount that was agreed.
  case discountTooLarge(Money, of: Money)
  /// What is missing is the discount of an item, which could be taken until a day.
  case discountTooLate(Money, String, Day)
  /// It is more than what it names.
  case more(Money)
  /// A reference of a case is not whole, or its check characters are wrong.
  case reference(Int)
  /// It names several cases.
  case severalCases
  /// The case that it names has ended.
  case ended(String)
  /// It is not what is missing of the next installments.
  case installment(String)
  /// What it names is in several places, or in none that takes it.
  case place(String)

  /// The doubt as half a sentence.
  public var sentence: String {
    switch self {
    case .unnamed: "its text names nothing that is open"
    case .nothing: "it is no money that came"
    case .back: "its text says that something is taken back or off"
    case .unknownNumber(let text): "its text names \(text), which is not known or not open"
    case .ambiguous: "its text can be read in several ways"
    case .settled(let number): "nothing is open of \(number)"
    case .paidBefore(let number, let day): "the same came for \(number) on \(day)"
    case .tooEarly(let number): "it came before \(number) was issued"
    case .otherClient(let client): "what it names is of client \(client), and another one paid"
    case .unknownPayer(let client): "who paid is not known to pay for client \(client)"
    case .currency(let code): "what it names is in \(code)"
    case .less(let missing): "it is \(missing.fixed) less than what it names"
    case .discountTooLarge(let missing, let agreed):
      "it is \(missing.fixed) less than what it names, and the agreed discount is \(agreed.fixed)"
    case .discountTooLate(let missing, let number, let day):
      "it is \(missing.fixed) less than what it names: the discount of \(number) was until \(day)"
    case .more(let beyond): "it is \(beyond.fixed) more than what it names"
    case .reference(let number): "the reference of case \(number) in it is not whole or not right"
    case .severalCases: "it names several cases"
    case .ended(let reference): "\(reference) has ended"
    case .installment(let reference):
      "it is not what is missing of the next installments of \(reference)"
    case .place(let why): why
    }
  }
}
