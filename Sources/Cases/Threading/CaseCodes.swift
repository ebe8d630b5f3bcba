/// The codes of one case under one hint: each is made once for a message, and only when none before it
/// was the one that was looked for.
struct CaseCodes {
  private let addresses: CaseAddress
  private let number: Int
  private let hint: Character
  private let people: [Participant]
  /// How many of the people the codes are made of; one more when those for everyone are, too.
  private var done = 0
  private var made: [CaseAddress.Code] = []

  /// Takes everyone who has an address of the case of a token.
  init(_ addresses: CaseAddress, of token: CaseAddress.Token, _ people: [Participant]) {
    self.addresses = addresses
    number = token.number
    hint = token.hint
    self.people = people
  }

  /// What a token of this case and hint proves.
  mutating func proof(of token: CaseAddress.Token) -> CaseAddress.Proof? {
    if let known = made.first(where: { addresses.isEqual(token, $0) }) { return known.proof }
    while done <= people.count {
      let codes = next()
      made += codes
      if let found = codes.first(where: { addresses.isEqual(token, $0) }) { return found.proof }
    }
    return nil
  }

  private mutating func next() -> [CaseAddress.Code] {
    defer { done += 1 }
    guard done < people.count else {
      return addresses.codes(number, hint: hint, of: CaseAddress.everyone, generation: 0)
    }
    let generation = people[done].tokenGeneration
    return addresses.codes(number, hint: hint, of: people[done].email, generation: generation)
  }
}
