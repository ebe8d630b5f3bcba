/// Whose word it is that something is wrong, and whose error.
extension DisputeReader {
  /// Whether somebody says or asks it who is not the writer.
  func isOthers(_ clause: Clause) -> Bool {
    clause.has([.say, .ask]) && !clause.has([.we, .our]) && !isFirstPerson(clause)
  }

  /// `Our customer disputes …`: somebody else in front of the verb.
  func isContestedByOthers(_ clause: Clause) -> Bool {
    guard let verb = clause.place(of: .contest), !clause.has(.we) else { return false }
    let front = clause.words.lowerBound..<verb
    let isOthers = front.contains { place in
      clause.of.senses[place].contains(.others)
        && !(place > 0 && clause.of.senses[place - 1].contains(.to))
    }
    let isActive =
      !clause.forms(of: .contest).isEmpty
      && front.allSatisfy { clause.of.senses[$0].isDisjoint(with: [.be, .was]) }
    return isOthers || isActive && Strangers(clause).stands(from: front.lowerBound, to: verb)
  }

  /// `pedimos`, `dizemos`: where a verb needs no subject, its ending tells who says it.
  private func isFirstPerson(_ clause: Clause) -> Bool {
    clause.of.language >= 4
      && clause.words.contains { place in
        !clause.of.senses[place].isDisjoint(with: [.say, .ask])
          && ["mos", "amo"].contains { clause.of.sentence.word(place).hasSuffix($0) }
      }
  }

  /// `I was wrong`: the writer, and no item.
  func isOwnError(_ clause: Clause) -> Bool {
    clause.words.dropFirst(2).contains { place in
      clause.of.senses[place].contains(.defect)
        && clause.of.senses[place - 2].contains(.we)
        && !clause.of.senses[place - 1].isDisjoint(with: [.was, .be])
    }
  }
}
