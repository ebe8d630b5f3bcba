import Cases
import Desk

extension RefusalSaying {
  static func validation(_ error: ValidationError) -> Saying {
    switch error {
    case .noSteps: say("no_steps")
    case .badQuorum(let count, let steps):
      say("bad_quorum", ["count": .text(String(count)), "steps": .text(String(steps))])
    case .beyondTopLimit: say("beyond_top_limit")
    case .noSuchStep(let number): say("no_such_step", ["number": .text(String(number))])
    case .notAsked: say("not_asked")
    case .alreadyDecided(let state, let name):
      say(
        "already_decided",
        ["name": .text(name), "state": .listed("choice.decided", state.rawValue)]
      )
    case .commentNeeded: say("comment_needed")
    case .ended(let state):
      say("validation_ended", ["state": .listed("choice.decided", state.rawValue)])
    }
  }

  static func share(_ error: ItemShareError) -> Saying? {
    func money(_ money: Money) -> Saying { .money(money.minorUnits, money.currency) }
    func cases(_ numbers: [Int]) -> Saying { .list(numbers.map { .caseNumber($0) }) }
    return switch error {
    case .held(let item, let numbers):
      say("item_held", ["item": .text(item), "cases": cases(numbers)])
    case .nothingLeft(let item, let numbers):
      say("item_nothing_left", ["item": .text(item), "cases": cases(numbers)])
    case .aboveRest(let item, let left, let numbers):
      say("item_above_rest", ["item": .text(item), "cases": cases(numbers), "left": money(left)])
    case .aboveOpen(let item, let wanted, let open):
      say(
        "item_above_open",
        ["item": .text(item), "wanted": money(wanted), "open": money(open)]
      )
    case .wrongSign: nil
    }
  }

  static func draft(_ error: DraftError) -> Saying {
    switch error {
    case .tooLong(let bytes):
      say(
        "draft_too_long",
        ["bytes": .text(String(bytes)), "most": .text(String(KeptDraft.mostBytes))]
      )
    case .tooMany: say("draft_too_many", ["most": .text(String(KeptDraft.most))])
    }
  }

  static func discount(_ error: CashDiscountError) -> Saying {
    switch error {
    case .malformed(let text): say("no_discount", ["text": .text(text)])
    case .tooMuch(let text): say("discount_too_much", ["text": .text(text)])
    case .endless: say("discount_endless")
    }
  }
}
