import Testing

@testable import Cases

@Suite("who is told of mail")
struct MailNoticeTests {
  private let users = [
    "lea": DeskUser(email: "lea@example.com"),
    "tom": DeskUser(email: "tom@example.com"),
    "new": DeskUser(email: ""),
  ]

  private func person(
    _ name: String,
    _ role: ParticipantRole,
    isRemoved: Bool = false
  ) -> Participant {
    var person = Participant(email: "\(name)@example.com", role: role)
    person.isRemoved = isRemoved
    return person
  }

  private func told(
    _ resolver: String?,
    _ participants: [Participant],
    by author: String = "client@client.example"
  ) -> [String] {
    MailNotice(author: author, resolver: resolver, participants: participants, users: users)
      .recipients.map { String($0.prefix { $0 != "@" }) }
  }

  @Test func `the user whom the case names is its resolver`() {
    #expect(told("lea", []) == ["lea"], "they need not take part")
    #expect(told("lea", [person("tom", .resolver)]) == ["lea"], "the one before is no resolver")
    #expect(told("lea", [person("lea", .resolver), person("lea", .owner)]) == ["lea"])
  }

  @Test(arguments: [nil, "gone", "new"])
  func `else those are who take part as resolvers`(resolver: String?) {
    #expect(told(resolver, []) == [])
    let people = [
      person("tom", .resolver), person("lea", .resolver), person("ann", .resolver, isRemoved: true),
    ]
    #expect(told(resolver, people) == ["tom", "lea"])
  }

  @Test func `owners hear of it too, and nobody else`() {
    let people = [
      person("olga", .owner), person("max", .owner, isRemoved: true), person("law", .lawFirm),
      person("ida", .internal), person("abe", .approver), person("kim", .client),
    ]
    #expect(told("lea", people) == ["lea", "olga"])
  }

  @Test func `when none of them hears of mail, the desk does`() {
    var users = users
    users["lea"]?.hears = false
    func told(_ people: [Participant]) -> [String] {
      MailNotice(
        author: "client@client.example",
        resolver: "lea",
        participants: people,
        users: users,
        contact: "desk@example.com"
      ).recipients
    }
    #expect(told([]) == ["lea@example.com", "desk@example.com"])
    #expect(told([person("tom", .owner)]) == ["lea@example.com", "tom@example.com"])
  }

  @Test func `who was taken off the case hears nothing`() {
    #expect(told("lea", [person("lea", .resolver, isRemoved: true)]) == [])
    #expect(
      told("lea", [person("lea", .internal, isRemoved: true), person("tom", .resolver)]) == ["tom"]
    )
  }

  @Test func `nobody is told of what they wrote`() {
    let people = [person("olga", .owner)]
    #expect(told("lea", people, by: "lea@example.com") == ["olga"])
    #expect(told("lea", people, by: "olga@example.com") == ["lea"])
  }

  @Test func `mail of strangers is counted apart from proven mail`() {
    #expect(MailNotice.counted(for: .l0) == .l0 && MailNotice.counted(for: .l2) == .l0)
    #expect(MailNotice.counted(for: .l3) == .l3)
  }
}
