import Cases

/// Any text may be what a client says: what is suggested has a sentence of it to show for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let roles: [ParticipantRole] = [.client, .lawFirm, .bailiff, .approver]
  let role = roles[input.number(below: roles.count)]
  let countries = [nil, "DE", "US", "NL", "CH"]
  let rules = ProposalRules(
    today: Day(number: 20_000 + input.number(below: 250)),
    country: countries[input.number(below: countries.count)],
    currency: "EUR",
    items: ["FAC-2026-0118", "4711", input.text()]
  )
  var reader = SayingReader(rules: rules, role: role)
  reader.isAutomaticReply = input.number(below: 8) == 0
  if role == .approver { reader.asked = Money(minorUnits: 95_000, currency: "EUR") }
  let text = String(decoding: input.remainder(), as: UTF8.self)
  let reading = reader.read(text)
  require(reading == reader.read(text), "the same text is read in two ways")
  for proposal in reading.proposals {
    let words = proposal.evidence.split(whereSeparator: \.isWhitespace)
    require(words.dropLast().allSatisfy { text.contains($0) }, "words of nobody: \(words)")
    if let day = proposal.details["day"] {
      require(Day(day) != nil, "no day: \(day)")
    }
  }
  _ = rules.explanation(of: text)
  return 0
}
