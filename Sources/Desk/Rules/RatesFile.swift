package import Cases
package import Foundation

/// Reads `rates.json5`, the statutory interest by country, with all that is wrong in it.
package enum RatesFile {
  package static let name = "rates.json5"

  /// The rates of a workspace folder; those of the program when it has no such file.
  package static func load(in folder: String) throws(ConfigurationError) -> InterestRates {
    let (data, file) = try Workspace.settings(name, in: folder, shipped: DefaultRates.text)
    return try parse(data, file: file)
  }

  /// How many countries there are, and for which of them businesses have no rate on a day.
  package static func standing(of rates: InterestRates, on day: Day) -> String {
    let lacking = rates.countries.keys.sorted().filter { code in
      let terms = try? rates.terms(country: code, debtor: .business)
      return terms?.rates.period(on: day) == nil
    }
    let count = rates.countries.count
    let known = "\(name) has \(count) \(count == 1 ? "country" : "countries")"
    guard !lacking.isEmpty else { return "\(known), each with a rate for \(day)." }
    return "\(known); it has no rate for \(day) of \(Sentences.listed(lacking))."
  }

  /// Reads the text of such a file.
  ///
  /// What is wrong is named by country and place: `countries.BE.consumer.rates[3].percent`.
  package static func parse(_ data: Data, file: String) throws(ConfigurationError)
    -> InterestRates
  {
    let tree = try ConfigurationTree.parse(data, file: file)
    let report = ConfigurationSection.Report()
    let rates = ConfigurationSection.read(tree, path: "", report: report, InterestRates.init)
    guard report.problems.isEmpty else {
      throw ConfigurationError(file: file, problems: report.problems)
    }
    return rates
  }
}

extension InterestRates {
  /// Reads the rates; what is wrong goes into the report of the section.
  init(_ section: ConfigurationSection) {
    self.init()
    section.readNamed("bases", &bases, InterestRates.Base.init)
    section.readNamed("countries", &countries, CountryInterest.init)
    section.require("countries")
    for (code, country) in countries.sorted(by: { $0.key < $1.key }) {
      if code.utf8.count != 2 || code != code.uppercased() {
        section.unfit("countries.\(code)", "is named by no two capital letters such as DE")
      }
      for (kind, rate) in [("business", country.business), ("consumer", country.consumer)] {
        guard let base = rate?.base, bases[base] == nil else { continue }
        let nearest = NearestName.nearest(to: base, among: bases.keys.sorted())
        let meant = nearest.map { "; did you mean '\($0)'?" } ?? ""
        section.unfit(
          "countries.\(code).\(kind).base",
          "is '\(base)', which is none of the bases\(meant)"
        )
      }
    }
  }
}

extension InterestRates.Base {
  /// Reads one base rate.
  init(_ section: ConfigurationSection) {
    self.init(series: RateSeries([]), source: "", lookedUpOn: Day(number: 0))
    section.read("rates", &series, end: nil)
    section.read("source", &source)
    section.read("lookedUpOn", &lookedUpOn)
    section.require("rates", "source", "lookedUpOn")
  }
}

extension CountryInterest {
  /// Reads one country.
  init(_ section: ConfigurationSection) {
    self.init(currency: "EUR", dayCount: .actual365, source: "", lookedUpOn: Day(number: 0))
    section.read("currency", &currency)
    section.read("dayCount", &dayCount)
    section.read("interestOnInterest", &isCompounded)
    section.read("rateOfDueDate", &isHeld)
    section.read("business", &business, StatutoryRate.init)
    section.read("consumer", &consumer, StatutoryRate.init)
    section.read("source", &source)
    section.read("lookedUpOn", &lookedUpOn)
    let own = currency
    section.read("compensation", &compensation.steps) { FlatCompensation.Step($0, currency: own) }
    section.require("currency", "dayCount", "source", "lookedUpOn")
    if currency.utf8.count != 3 || currency != currency.uppercased() {
      section.unfit("currency", "is '\(currency)', not three capital letters such as EUR")
    }
    if section.has("source"), source.isEmpty { section.unfit("source", "is empty") }
  }
}

extension StatutoryRate {
  /// Reads the rates of one kind of debtor: `points` hold until a law changes them, `rates` need a
  /// last day.
  init(_ section: ConfigurationSection) {
    self.init(periods: RateSeries([]))
    section.read("base", &base)
    section.read("points", &periods, end: Day(9999, 12, 31))
    section.read("rates", &periods, end: nil)
    section.read("roundedUpTo", &roundedUpTo)
    if section.has("points") == section.has("rates") {
      section.unfit("points", "or 'rates' must be there, and not both")
    }
    if base != nil, section.has("rates") {
      section.unfit("base", "goes with 'points', not with 'rates'")
    }
  }
}

extension FlatCompensation.Step {
  /// Reads one step; `above` is in the currency of the country.
  init(_ section: ConfigurationSection, currency: String) {
    var paid = currency
    var text = "0"
    self.init(since: Day(number: 0), amount: Money(minorUnits: 0, currency: currency))
    section.read("since", &since)
    section.read("currency", &paid)
    section.read("amount", &text)
    if let money = Money(decimal: text, currency: paid), money.minorUnits >= 0 {
      amount = money
    } else {
      section.unfit("amount", "is '\(text)'; write an amount such as \"40.00\"")
    }
    if section.has("above") {
      section.read("above", &text)
      above = Money(decimal: text, currency: currency)
      if above == nil {
        section.unfit("above", "is '\(text)'; write an amount such as \"1000.00\"")
      }
    }
    section.require("since", "amount")
  }
}
