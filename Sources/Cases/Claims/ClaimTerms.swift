/// What a person said is claimed beside the items themselves, for a client or for a case; nothing of
/// it is claimed without their word.
///
/// What is nil is not said here: what is said of the client counts for a case, then what is usual.
public struct ClaimTerms: Sendable, Hashable {
  /// Which interest is claimed.
  public enum Interest: Sendable, Hashable {
    /// None, as when nobody says anything.
    case none
    /// What the law of the country gives for late payment.
    case statutory
    /// A yearly rate that a contract names.
    case contractual(InterestRate)
  }

  /// Which interest is claimed.
  public var interest: Interest?
  /// Whom the money is owed by; a business when nobody says.
  public var debtor: DebtorKind?
  /// Whose law it is (ISO 3166-1); that of the client when nobody says.
  public var country: String?
  /// The first day that bears interest; the day after the due date of each item when nobody says.
  public var from: Day?
  /// The last day that bears interest; the day of the claim when nobody says.
  public var until: Day?
  /// Whether the flat compensation of the law is claimed; not when nobody says.
  public var compensation: Bool?

  /// Nothing is said.
  public init() {}

  /// What counts when these go before others.
  public func over(_ other: ClaimTerms) -> ClaimTerms {
    var terms = self
    terms.interest = interest ?? other.interest
    terms.debtor = debtor ?? other.debtor
    terms.country = country ?? other.country
    terms.from = from ?? other.from
    terms.until = until ?? other.until
    terms.compensation = compensation ?? other.compensation
    return terms
  }

  /// Whether something beside items and costs is claimed, for which the table of rates is needed.
  public var needsRates: Bool {
    interest ?? .none != .none || compensation ?? false
  }
}

/// One thing that a person says of the terms; nil takes back what was said.
public enum ClaimTermsEdit: Sendable, Hashable {
  case interest(ClaimTerms.Interest?)
  case debtor(DebtorKind?)
  case country(String?)
  case from(Day?)
  case until(Day?)
  case compensation(Bool?)
}

extension ClaimTerms {
  /// Takes over what a person says.
  public mutating func take(_ edit: ClaimTermsEdit) {
    switch edit {
    case .interest(let value): interest = value
    case .debtor(let value): debtor = value
    case .country(let value): country = value
    case .from(let value): from = value
    case .until(let value): until = value
    case .compensation(let value): compensation = value
    }
  }

  /// Each thing that is said, by name, in words that people and programs read.
  public var said: [(name: String, value: String)] {
    [
      ("interest", interest?.words), ("debtor", debtor?.rawValue), ("country", country),
      ("from", from?.description), ("until", until?.description),
      ("compensation", compensation.map { $0 ? "yes" : "no" }),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}

extension ClaimTerms.Interest {
  /// `none`, `statutory` or a rate such as `9.50%`.
  public var words: String {
    switch self {
    case .none: "none"
    case .statutory: "statutory"
    case .contractual(let rate): "\(rate)%"
    }
  }

  /// Reads such words; nil for others, and for a rate that is not above zero.
  public init?(words: String) {
    switch words {
    case "none": self = .none
    case "statutory": self = .statutory
    default:
      let number = words.hasSuffix("%") ? String(words.dropLast()) : words
      guard let rate = InterestRate(percent: number), rate.hundredths > 0 else { return nil }
      self = .contractual(rate)
    }
  }
}
