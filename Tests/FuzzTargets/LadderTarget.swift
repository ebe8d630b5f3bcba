import Foundation
import Mail

@testable import Cases

/// Nobody rises in trust without the codes: the ladder against a second, naive model of its rules.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var input = FuzzInput(bytes)
  let world = World(bytes, &input)
  let attack = Attack(&input, in: world)
  let message = ReceivedMessage(
    MessageParser().parse(attack.bytes),
    contentDigest: "digest",
    receivedAt: Date(timeIntervalSince1970: 1_800_000_000),
    attachments: []
  )
  let receive = ReceiveMessage(
    threader: Threader(
      references: world.references,
      addresses: world.addresses,
      ownAddresses: ["dossier@example.com"],
      policy: ThreadingPolicy(
        authentication: SenderAuthentication(authservIDs: ["mx.example.com"])
      )
    )
  )
  do {
    let prepared = try receive.prepare(message, in: world)
    let decision = try receive.decide(message, prepared: prepared, in: world)
    LadderModel(world: world, attack: attack, message: message).check(decision)
  } catch {
    require(false, "an index that does not fail fails: \(error)")
  }
  return 0
}

/// What the rules of `Threading.md` allow, said in another way.
private struct LadderModel {
  let world: World
  let attack: Attack
  let message: ReceivedMessage

  /// From is what anybody claims to be: it proves nothing by itself.
  private var author: String? { message.author?.comparable }
  private var domain: String { author?.split(separator: "@").last.map(String.init) ?? "" }
  private var isPassed: Bool { author != nil && attack.passes.contains(domain) && !isRefuted }
  private var isRefuted: Bool { attack.fails.contains("*") || attack.fails.contains(domain) }

  private func takesPart(in number: Int) -> Bool {
    guard !isRefuted, let person = world.person(author, on: number) else { return false }
    return person.source == .manual && !person.isRemoved
  }

  private var isAsked: Bool {
    guard let author, !isRefuted else { return false }
    return [world.step.step.email, world.step.step.delegate].contains(author)
  }

  /// The highest level at which the message may be on a case; nil where it may not.
  private func level(on number: Int) -> TrustLevel? {
    var levels: [TrustLevel] = []
    for token in attack.tokens where token.number == number {
      let isOwn = [author, CaseAddress.everyone].contains(token.holder)
      let proofs = [isOwn, isPassed].count { $0 }
      levels.append(takesPart(in: number) ? [.l2, .l3, .l4][proofs] : .l2)
    }
    if number == 1001, !attack.stepPurposes.isEmpty {
      levels.append(isAsked ? (isPassed ? .l4 : .l3) : .l2)
    }
    if attack.namesKnownMail, number == 1002 { levels.append(takesPart(in: 1002) ? .l2 : .l1) }
    if attack.subjectTags.contains(number), takesPart(in: number) { levels.append(.l2) }
    // A line of the header that is none makes the rest of it text.
    let bodyTags = attack.bodyTags.union(attack.subjectTags)
    if bodyTags.contains(number), takesPart(in: number) { levels.append(.l1) }
    if number == 1003, let author, world.ruled == author, !isRefuted { levels.append(.l2) }
    if number == 1001, !attack.copyTokens.isEmpty { levels.append(.l2) }
    return levels.max()
  }

  func check(_ decision: Decision) {
    checkPlace(decision)
    checkStep(decision)
    checkOrder(decision)
    checkPeople(decision)
  }

  private func checkPlace(_ decision: Decision) {
    let threading = decision.threading
    guard case .file(let numbers) = threading.destination else {
      require(decision.order == nil && decision.bounces.isEmpty, "something is done that waits")
      return
    }
    let allowed = numbers.map { level(on: $0) }
    require(
      allowed.allSatisfy { $0 != nil },
      "on \(numbers) without a right: \(threading) \(attack)"
    )
    let highest = allowed.compactMap { $0 }.min() ?? .l0
    require(
      threading.trust <= highest,
      "\(threading.trust) where \(highest) is right: \(threading) \(attack)"
    )
    for number in numbers where threading.method == .addressToken {
      let isOutside = attack.tokens.contains { $0.number == number && $0.thread == .external }
      require(
        isOutside || threading.internalCases.contains(number),
        "what was written inside is shown outside on \(number)"
      )
    }
  }

  private func checkStep(_ decision: Decision) {
    guard let reply = decision.reply else { return }
    require(!attack.stepPurposes.isEmpty, "an answer to a step without its token")
    switch reply {
    case .decide(let asked, _, _):
      require(isAsked, "a decision of \(author ?? "nobody")")
      require(attack.stepPurposes.contains(asked.purpose), "a decision by another token")
      require(isPassed || asked.purpose == .confirmation, "a decision nobody vouches for")
    case .confirm: require(isAsked, "a question to confirm to \(author ?? "nobody")")
    case .explain, .nothing: break
    }
  }

  private func checkOrder(_ decision: Decision) {
    guard let order = decision.order else { return }
    let isInside = attack.tokens.contains {
      $0.number == order.caseNumber && $0.thread == .internal
    }
    require(isInside, "an order without an internal token")
    require(takesPart(in: order.caseNumber), "an order of \(order.author)")
    require(author == order.author, "an order in another's name")
    require(!order.isVouchedFor || isPassed, "an order nobody vouches for")
    let role = world.person(author, on: order.caseNumber)?.role
    require(role?.isInternal == true, "an order from outside")
  }

  private func checkPeople(_ decision: Decision) {
    for people in decision.newParticipants {
      require(!isRefuted, "people of a message that failed")
      require(people.people.count <= 10, "\(people.people.count) people at once")
      let isOutside = attack.tokens.contains {
        $0.number == people.caseNumber && $0.thread == .external
      }
      require(isOutside, "people without an outside token")
    }
    for bounce in decision.bounces {
      let isProven = (attack.tokens + attack.copyTokens).contains {
        $0.number == 1001 && [bounce.recipient, CaseAddress.everyone].contains($0.holder)
      }
      require(isProven, "a bounce of \(bounce.recipient) without proof")
    }
    for proposal in decision.proposals where proposal.kind != .returnDay {
      require(
        world.person(author, on: proposal.caseNumber)?.isRemoved == false,
        "a proposal of nobody's"
      )
    }
  }
}
