/// What a clause says about money: who pays or paid, how surely, when and how much.
struct Frame: Sendable {
  /// When what it tells of happens, by the verb.
  enum Time: String, Sendable {
    /// It will.
    case future
    /// It does: soon, when a day is named.
    case present
    /// It has.
    case past
    /// The word is the same for both; a day tells.
    case either
    /// It should, could or must.
    case unreal
    /// Nothing tells.
    case none
  }

  let clause: Clause
  /// Whether money moves in it.
  let isPayment: Bool
  let time: Time

  init(_ clause: Clause) {
    self.clause = clause
    let act = Frame.act(of: clause)
    isPayment = act != nil
    time = act.map { Frame.time(of: $0, in: clause) } ?? .none
  }

  // MARK: The act

  private static let things: Sense = [.goods, .paper, .credit, .copy, .plan]

  /// The verbs that move money in a clause; nil when none does.
  ///
  /// Empty when a noun alone tells.
  private static func act(of clause: Clause) -> Sense? {
    let isOfMoney = clause.has([.payNoun, .money, .account, .run]) || !clause.amounts.isEmpty
    if clause.has(.pay), !clause.has(.matter), !clause.forms(of: .pay).isEmpty { return .pay }
    if clause.has(.debit), clause.has([.our, .payNoun]) { return .debit }
    if expects(clause), isOfMoney { return .expect }
    if clause.has(.run), clause.has([.our, .we]), clause.of.speaksOfItems { return .run }
    if clause.has(.planned), clause.has([.payNoun, .money]) || !clause.items.isEmpty,
      !clause.has(things)
    {
      return .planned
    }
    // `2041 arrived smashed`
    guard !namesThing(clause), !clause.has([.talk, .matter, .defect]) else { return nil }
    let has: (Sense) -> Bool = { clause.has($0) && !clause.forms(of: $0).isEmpty }
    if isOfMoney, has(.have), isYoursToHave(clause), !Frame.isReceivedByWriter(clause) {
      return .have
    }
    let isOnlyPlace = clause.has(.we) && clause.amounts.isEmpty && !clause.has([.payNoun, .money])
    if has(.go), isOfMoney || !clause.items.isEmpty, !isOnlyPlace || !clause.items.isEmpty {
      return .go
    }
    let isOfPart = clause.namesPercent && !clause.has(.bill)
    if has(.make), clause.has([.payNoun, .money]) || isOfPart || endsApart(clause) { return .make }
    if has(.send), clause.has([.payNoun, .money]) || !clause.amounts.isEmpty { return .send }
    return nil
  }

  private static let cheques: Set<String> = [
    "cheque", "check", "cheques", "checks", "chèque", "chèques", "scheck", "assegno",
  ]
  private static let posts: Set<String> = [
    "mail", "post", "courrier", "poste", "correo", "posta", "correio",
  ]

  /// Whether something else than money moves; the mail that a cheque goes by is none.
  private static func namesThing(_ clause: Clause) -> Bool {
    guard clause.has(things) else { return false }
    let words = clause.words.map { (clause.of.sentence.word($0), clause.of.senses[$0]) }
    guard words.contains(where: { cheques.contains($0.0) }) else { return true }
    return words.contains { !posts.contains($0.0) && !$0.1.isDisjoint(with: things) }
  }

  /// `you can expect the money`, `Sie können mit dem Geld rechnen`: what the reader is told to wait
  /// for.
  private static func expects(_ clause: Clause) -> Bool {
    clause.has(.expect) && clause.has(.can) && !clause.has([.we, .our, .us])
      && (clause.has([.payNoun, .money]) || !clause.amounts.isEmpty) && !clause.has(things)
      && (clause.has([.you, .youAux]) || clause.of.language >= 4)
  }

  /// `you will have the money`, `tenéis el dinero`, `têm o dinheiro na conta`.
  private static func isYoursToHave(_ clause: Clause) -> Bool {
    guard clause.has([.money, .payNoun]) || !clause.amounts.isEmpty else { return false }
    return clause.has(.you) || clause.forms(of: .have).contains(.yours)
      || clause.has(.account) && !clause.has([.we, .our])
  }

  /// `wij maken de 500 euro over`: the verb's other half stands at the end.
  private static func endsApart(_ clause: Clause) -> Bool {
    guard let last = clause.words.last, clause.of.senses[last].contains(.particle) else {
      return false
    }
    return clause.has([.money, .invoice]) || !clause.amounts.isEmpty || !clause.items.isEmpty
  }

  private static func time(of act: Sense, in clause: Clause) -> Time {
    let has = { (sense: Sense) in clause.has(sense) }
    if act == .run { return has([.wish, .must, .was]) ? .unreal : .present }
    if act == .planned { return has([.wish, .was, .will]) ? .unreal : .present }
    if act == .expect { return .future }
    if act == .debit { return has([.will, .wish, .must, .can]) ? .unreal : .past }
    let forms = clause.forms(of: act)
    if has([.wish, .must]) && !has(.planned)
      || forms.contains(.unreal) && forms.isSubset(of: .unreal)
    {
      return .unreal
    }
    if forms.contains(.future) { return .future }
    let isDone = !forms.isDisjoint(with: [.participle, .past])
    if isDone {
      if has(.will) {
        // `will have been paid by Friday`; in other languages it is what one supposes.
        return !has(.was) || clause.of.language == 0 ? .future : .unreal
      }
      // `aura été payée` is supposed, `aurons payé vendredi` is to come.
      if clause.forms(of: .have).contains(.future) { return has(.was) ? .unreal : .future }
      if let passive = passive(in: clause) { return passive }
      if has(.can) { return .unreal }
      if has([.has, .was, .be, .already]) { return .past }
      if forms.contains(.present) { return .either }
      return .past
    }
    if forms.contains(.infinitive), has([.will, .can]) { return .future }
    // `acabo de hacer`, `vient de partir`.
    if forms == .infinitive { return has([.just, .was]) ? .past : .none }
    if !forms.isDisjoint(with: [.present, .gerund]) { return has(.will) ? .future : .present }
    return .none
  }

  /// `gets paid on Friday`, `Sie bekommen es am Freitag überwiesen`, `queda pagada el viernes`: what is
  /// done, by a verb that does not say that it was.
  private static func passive(in clause: Clause) -> Time? {
    guard !clause.has([.has, .was, .be, .already, .can]) else { return nil }
    if clause.of.language >= 4 {
      return clause.forms(of: .go) == .present && clause.has(.pay) ? .either : nil
    }
    // `We get paid on Friday` is another's payment.
    guard !clause.has([.we, .us, .our]) else { return nil }
    return clause.forms(of: .have) == .present ? .present : nil
  }

  // MARK: Who

  /// Whether it is the reader who pays, or is asked to.
  var isYours: Bool {
    if Frame.expects(clause) { return isYoursByNoun }
    if clause.has(.youAux) || clause.forms(of: [.pay, .make]).contains(.yours) { return true }
    if clause.has(.have) && clause.has(.you) && !clause.has(.pay) { return false }
    let isOurs = clause.has(.we)
    if clause.has(.please), !isOurs { return true }
    if isYoursByNoun { return true }
    return clause.has(.you) && !isOurs && hasSubjectYou
  }

  /// `your payment`, `Ihre Überweisung`.
  private var isYoursByNoun: Bool {
    clause.words.dropFirst().contains { place in
      clause.of.senses[place].contains(.payNoun) && clause.of.senses[place - 1].contains(.your)
    }
  }

  /// `we see to it that you are paid`: what is done for the reader is not done yet.
  var isPaidToYou: Bool { clause.has(.that) && clause.has(.you) && hasSubjectYou }

  /// Whether a `you` stands where no preposition makes it an object.
  private var hasSubjectYou: Bool {
    // `vous` is the reader's only with a verb of theirs: `le chèque vous a été envoyé`.
    if Lexicon.languages[clause.of.language] == "fr" { return clause.has(.youAux) }
    return clause.words.contains { place in
      clause.of.senses[place].contains(.you)
        && !(place > 0 && clause.of.senses[place - 1].contains(.to))
    }
  }

  /// `uns überwiesen`: somebody else pays us.
  var isToUs: Bool {
    if isToUsInFrench || arrivesAtWriter { return true }
    if clause.has(.others), !clause.has([.we, .inform]) { return true }
    let isObject = clause.words.contains { place in
      let next = place + 1 < clause.words.upperBound ? clause.of.senses[place + 1] : []
      return clause.of.senses[place].contains(.us) && !next.contains(.will)
        && !(place > 0 && clause.of.senses[place - 1].contains(.to))
    }
    if clause.has([.pay, .go]), isObject, !clause.has([.we, .inform]) { return true }
    return clause.has(.us) && !clause.has(.we) && clause.has([.others, .you, .youAux])
      && !clause.has(.inform)
  }
}
