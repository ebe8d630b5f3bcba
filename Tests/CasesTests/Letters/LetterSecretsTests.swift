import Foundation
import Liquid
import Mail
import Testing

@testable import Cases

@Suite("what a letter cannot say")
struct LetterSecretsTests {
  private static let secret = "We would settle for half"

  /// Facts whose internal parts all hold the secret, for someone of a role.
  private func facts(role: ParticipantRole, others: [Participant] = []) -> LetterFacts {
    var facts = LetterFacts.sample(role: role, now: Letter.now)
    facts.others = others
    facts.comments = [
      comment(.internal, by: "lea", message: nil), comment(.internal, by: facts.recipient.email),
      comment(.external, by: "someone.else@lawyers.example.org"),
      Cases.Comment(author: "lea", visibility: .external, text: "Good morning", at: Letter.now),
    ]
    facts.validation?.reason = Self.secret
    for place in facts.validation?.steps.indices ?? 0..<0 {
      facts.validation?.steps[place].comment = Self.secret
    }
    return facts
  }

  private func comment(_ visibility: Visibility, by author: String, message: Int? = 7)
    -> Cases.Comment
  {
    Cases.Comment(
      messageID: message,
      author: author,
      visibility: visibility,
      text: Self.secret,
      at: Letter.now
    )
  }

  private static let outside: [ParticipantRole] = ParticipantRole.allCases.filter {
    !$0.isInternal
  }

  private func texts(_ value: Value) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let items): items.flatMap(texts)
    case .object(let fields): fields.dictionary.values.flatMap(texts)
    default: []
    }
  }

  @Test(arguments: outside)
  func `no value of an outside letter holds internal text`(role: ParticipantRole) {
    let values = Letter.writer().variables(of: facts(role: role), now: Letter.now)
    let all = values.values.flatMap(texts)
    #expect(all.contains("Good morning"))
    #expect(!all.contains { $0.contains(Self.secret) })
  }

  @Test func `our own people see it all`() {
    let values = Letter.writer().variables(of: facts(role: .resolver), now: Letter.now)
    // Three comments, one reason, two steps, and the recipient's step again.
    #expect(values.values.flatMap(texts).count { $0 == Self.secret } == 7)
  }

  @Test(arguments: [
    "{{ comments }}", "{{ comments | map: 'text' | join }}", "{{ comments.first.text }}",
    "{{ comments.last.text }}{{ comments[0].text }}{{ comments[-1].text }}",
    "{% for c in comments reversed %}{{ c.text }}{{ c }}{% endfor %}",
    "{% assign all = comments | concat: comments %}{{ all }}",
    "{{ comments | where: 'visibility', 'internal' }}",
    "{{ comments | find: 'author', 'lea' }}{{ comments | sort: 'date' }}",
    "{% capture all %}{{ comments }}{% endcapture %}{{ all }}",
    "{% render 'all', c: comments, k: case, v: validation %}",
    "{% render 'one' for comments as c %}", "{% include 'all', c: comments %}",
    "{{ case }}{{ case.comments }}{{ case['comments'] }}", "{{ internal }}",
    "{{ validation }}{{ validation.reason }}{{ validation.steps[0].comment }}",
    "{{ validation_step.comment }}{{ validation_step }}", "{{ recipient }}",
    "{% tablerow c in comments %}{{ c.text }}{% endtablerow %}{{ self }}",
    "{% assign key = 'com' | append: 'ments' %}{{ [key] }}",
    "{% liquid\n for c in comments\n echo c.text\n endfor %}",
    "{{ legal }}{{ plan }}{{ client }}{{ attachments }}",
    "{{ message }}{{ items }}{{ organisation }}{{ sender }}",
  ])
  func `no path of a template leads to it`(text: String) throws {
    for role in Self.outside {
      var template = try Letter.template(text: text, html: "<p>\(text)</p>")
      template.partials = [
        "all": try Template(parsing: "{{ c }}{{ k }}{{ v }}", name: "all"),
        "one": try Template(parsing: "{{ c }}{{ comments }}", name: "one"),
      ]
      // A lax rendering goes on where a letter would be refused.
      for (part, isStrict) in [(text, true), (text, false)] {
        var options = RenderOptions(isStrict: isStrict, partials: template.partials)
        options.globals = Letter.writer().variables(of: facts(role: role), now: Letter.now)
        let body = try? Template(parsing: part, name: "path").render([:], options: options)
        #expect(body?.contains(Self.secret) != true)
      }
      let letter = try? Letter.writer().letter(
        template,
        facts(role: role),
        now: Letter.now,
        unique: "a1"
      )
      let sent = letter.map { MessageParser().parse($0.bytes) }
      #expect(letter.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("settle") != true)
      #expect(
        sent?.plainText.contains("settle") != true && sent?.htmlText?.contains("settle") != true
      )
    }
  }

  @Test func `a shared letter holds what all of them may see`() {
    let law = Participant(email: "j.vos@lawfirm.example.org", name: "Jan", role: .lawFirm)
    var facts = facts(role: .client, others: [law])
    facts.comments.append(
      Cases.Comment(
        messageID: 9,
        author: facts.recipient.email,
        visibility: .external,
        text: "Written by the client",
        at: Letter.now
      )
    )
    let shared = Letter.writer().variables(of: facts, now: Letter.now).values.flatMap(texts)
    #expect(!shared.contains("Written by the client") && shared.contains("Good morning"))
    facts.others = []
    let alone = Letter.writer().variables(of: facts, now: Letter.now).values.flatMap(texts)
    #expect(alone.contains("Written by the client"))
  }
}
