/// What a word does in a clause, whatever its language.
struct Sense: OptionSet, Sendable, Hashable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The names in the tables of words, in the order of their bits.
  static let names = [
    "pay", "payNoun", "money", "account", "go", "make", "send", "have", "debit", "remit", "run",
    "we", "our", "you", "your", "youAux", "us", "please", "to",
    "will", "can", "must", "wish", "has", "be", "was", "doubt", "cond", "asks", "neg", "limit",
    "say", "ask", "inform", "talk", "retract", "returned", "already", "just", "after", "part",
    "rest", "paper", "matter", "goods", "invoice", "contest", "defect", "only", "bill", "receive",
    "order", "deliver", "correct", "match", "agree", "resolved", "join", "that", "verb", "filler",
    "insolvent", "opened", "others", "plan", "refuse", "copy", "again", "need", "credit", "wait",
    "month", "thanks", "attached", "asIs", "deny", "few", "own", "find", "monthly", "due",
    "back", "away", "weak", "greet", "but", "accept", "good", "approve", "reject", "until", "mild",
    "propose", "court", "stageClaim", "stageLetter", "stageJudgment", "stageForce", "stageDefence",
    "stageSettled", "file", "possible", "trouble", "particle", "planned", "house", "orderNoun",
    "price", "expect",
  ]

  private static let bits: [String: Sense] = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, Sense(rawValue: 1 << UInt128($0))) }
  )

  /// The sense of a name; nothing for a name that there is not.
  static func named(_ name: String) -> Sense { bits[name] ?? [] }

  /// The names of all that are in it.
  var names: [String] { Sense.names.filter { contains(.named($0)) } }

  static let pay = Sense(rawValue: 1 << 0)
  static let payNoun = Sense(rawValue: 1 << 1)
  static let money = Sense(rawValue: 1 << 2)
  static let account = Sense(rawValue: 1 << 3)
  static let go = Sense(rawValue: 1 << 4)
  static let make = Sense(rawValue: 1 << 5)
  static let send = Sense(rawValue: 1 << 6)
  static let have = Sense(rawValue: 1 << 7)
  static let debit = Sense(rawValue: 1 << 8)
  static let remit = Sense(rawValue: 1 << 9)
  static let run = Sense(rawValue: 1 << 10)
  static let we = Sense(rawValue: 1 << 11)
  static let our = Sense(rawValue: 1 << 12)
  static let you = Sense(rawValue: 1 << 13)
  static let your = Sense(rawValue: 1 << 14)
  static let youAux = Sense(rawValue: 1 << 15)
  static let us = Sense(rawValue: 1 << 16)
  static let please = Sense(rawValue: 1 << 17)
  static let to = Sense(rawValue: 1 << 18)
  static let will = Sense(rawValue: 1 << 19)
  static let can = Sense(rawValue: 1 << 20)
  static let must = Sense(rawValue: 1 << 21)
  static let wish = Sense(rawValue: 1 << 22)
  static let has = Sense(rawValue: 1 << 23)
  static let be = Sense(rawValue: 1 << 24)
  static let was = Sense(rawValue: 1 << 25)
  static let doubt = Sense(rawValue: 1 << 26)
  static let cond = Sense(rawValue: 1 << 27)
  static let asks = Sense(rawValue: 1 << 28)
  static let neg = Sense(rawValue: 1 << 29)
  static let limit = Sense(rawValue: 1 << 30)
  static let say = Sense(rawValue: 1 << 31)
  static let ask = Sense(rawValue: 1 << 32)
  static let inform = Sense(rawValue: 1 << 33)
  static let talk = Sense(rawValue: 1 << 34)
  static let retract = Sense(rawValue: 1 << 35)
  static let returned = Sense(rawValue: 1 << 36)
  static let already = Sense(rawValue: 1 << 37)
  static let just = Sense(rawValue: 1 << 38)
  static let after = Sense(rawValue: 1 << 39)
  static let part = Sense(rawValue: 1 << 40)
  static let rest = Sense(rawValue: 1 << 41)
  static let paper = Sense(rawValue: 1 << 42)
  static let matter = Sense(rawValue: 1 << 43)
  static let goods = Sense(rawValue: 1 << 44)
  static let invoice = Sense(rawValue: 1 << 45)
  static let contest = Sense(rawValue: 1 << 46)
  static let defect = Sense(rawValue: 1 << 47)
  static let only = Sense(rawValue: 1 << 48)
  static let bill = Sense(rawValue: 1 << 49)
  static let receive = Sense(rawValue: 1 << 50)
  static let order = Sense(rawValue: 1 << 51)
  static let deliver = Sense(rawValue: 1 << 52)
  static let correct = Sense(rawValue: 1 << 53)
  static let match = Sense(rawValue: 1 << 54)
  static let agree = Sense(rawValue: 1 << 55)
  static let resolved = Sense(rawValue: 1 << 56)
  static let join = Sense(rawValue: 1 << 57)
  static let that = Sense(rawValue: 1 << 58)
  static let verb = Sense(rawValue: 1 << 59)
  static let filler = Sense(rawValue: 1 << 60)
  static let insolvent = Sense(rawValue: 1 << 61)
  static let opened = Sense(rawValue: 1 << 62)
  static let others = Sense(rawValue: 1 << 63)
  static let plan = Sense(rawValue: 1 << 64)
  static let refuse = Sense(rawValue: 1 << 65)
  static let copy = Sense(rawValue: 1 << 66)
  static let again = Sense(rawValue: 1 << 67)
  static let need = Sense(rawValue: 1 << 68)
  static let credit = Sense(rawValue: 1 << 69)
  static let wait = Sense(rawValue: 1 << 70)
  static let month = Sense(rawValue: 1 << 71)
  static let thanks = Sense(rawValue: 1 << 72)
  static let attached = Sense(rawValue: 1 << 73)
  static let asIs = Sense(rawValue: 1 << 74)
  static let deny = Sense(rawValue: 1 << 75)
  static let few = Sense(rawValue: 1 << 76)
  static let own = Sense(rawValue: 1 << 77)
  static let find = Sense(rawValue: 1 << 78)
  static let monthly = Sense(rawValue: 1 << 79)
  static let due = Sense(rawValue: 1 << 80)
  static let back = Sense(rawValue: 1 << 81)
  static let away = Sense(rawValue: 1 << 82)
  static let weak = Sense(rawValue: 1 << 83)
  static let greet = Sense(rawValue: 1 << 84)
  static let but = Sense(rawValue: 1 << 85)
  static let accept = Sense(rawValue: 1 << 86)
  static let good = Sense(rawValue: 1 << 87)
  static let approve = Sense(rawValue: 1 << 88)
  static let reject = Sense(rawValue: 1 << 89)
  static let until = Sense(rawValue: 1 << 90)
  static let mild = Sense(rawValue: 1 << 91)
  static let propose = Sense(rawValue: 1 << 92)
  static let court = Sense(rawValue: 1 << 93)
  static let stageClaim = Sense(rawValue: 1 << 94)
  static let stageLetter = Sense(rawValue: 1 << 95)
  static let stageJudgment = Sense(rawValue: 1 << 96)
  static let stageForce = Sense(rawValue: 1 << 97)
  static let stageDefence = Sense(rawValue: 1 << 98)
  static let stageSettled = Sense(rawValue: 1 << 99)
  static let file = Sense(rawValue: 1 << 100)
  static let possible = Sense(rawValue: 1 << 101)
  static let trouble = Sense(rawValue: 1 << 102)
  static let particle = Sense(rawValue: 1 << 103)
  static let planned = Sense(rawValue: 1 << 104)
  static let house = Sense(rawValue: 1 << 105)
  static let orderNoun = Sense(rawValue: 1 << 106)
  static let price = Sense(rawValue: 1 << 107)
  static let expect = Sense(rawValue: 1 << 108)
}

/// How a verb stands: what its ending tells.
struct VerbForm: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// `zahlen`, `payer`.
  static let infinitive = VerbForm(rawValue: 1)
  /// `we pay`, `zahlen wir`, `pagamos`.
  static let present = VerbForm(rawValue: 2)
  /// `paierons`, `pagaremos`.
  static let future = VerbForm(rawValue: 4)
  /// `paid`, `bezahlt`, `pagado`.
  static let participle = VerbForm(rawValue: 8)
  /// `we paid`, `pagó`.
  static let past = VerbForm(rawValue: 16)
  /// `pagaríamos`, `payions`: what is not so, or not yet.
  static let unreal = VerbForm(rawValue: 32)
  /// `paying`.
  static let gerund = VerbForm(rawValue: 64)
  /// `pagáis`, `pagherete`: what you do.
  static let yours = VerbForm(rawValue: 128)
}
