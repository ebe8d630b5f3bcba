import Foundation
import Liquid
import Testing

@testable import CLI
@testable import Cases
@testable import Desk

@Suite("template check knows what writers of letters get wrong")
struct LetterWritingTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  init() throws { sample = try SampleCase() }

  private func check(_ file: String, _ text: String, _ template: String = "reminder") throws
    -> Sandbox.Ran
  {
    try sandbox.write("work/templates/\(file)", text)
    return sandbox.run(["template", "check", template])
  }

  @Test(arguments: [
    ("de", "Bitte zahlen Sie bis Freitag."), ("en", "Please pay by Friday."),
    ("es", "Le rogamos que pague el viernes."), ("fr", "Merci de régler avant vendredi."),
    ("it", "La preghiamo di pagare entro venerdì."), ("nl", "Wij verzoeken u te betalen."),
    ("pt", "Pedimos que pague até sexta-feira."),
    ("en", "Give {{ case.reference }} as the reference."),
  ])
  func `a letter that asks for money says where to pay it`(language: String, text: String) throws {
    let file = "reminder/\(language).html.liquid"
    let ran = try check(file, "<p>\(text)</p>")
    #expect(ran.code == 1 && ran.results.contains("does not say where to pay"), "\(ran.results)")
    let right = try check(file, "<p>\(text)</p>{% render 'payment' %}")
    #expect(right.code == 0, "\(right.results)")
  }

  @Test(arguments: [
    ("de", "Sonst erheben wir Klage."), ("en", "Otherwise we will go to court."),
    ("es", "Acudiremos al juzgado."), ("fr", "Nous saisirons le tribunal."),
    ("it", "Ci rivolgeremo al tribunale."), ("nl", "Wij stappen naar de rechter."),
    ("pt", "Recorreremos ao tribunal."),
    ("en", "{% if false %}Our lawyers will write to you.{% endif %}"),
  ])
  func `a letter that threatens with law says that it does`(language: String, text: String) throws {
    let ran = try check("case-closed/\(language).html.liquid", "<p>\(text)</p>", "case-closed")
    #expect(ran.code == 1 && ran.results.contains("speaks of law"), "\(ran.results)")
    let front = try sandbox.read("work/templates/case-closed/template.json5")
    let right = try check(
      "case-closed/template.json5",
      front.replacing("expectsReply:", with: "threatens: true, expectsReply:"),
      "case-closed"
    )
    #expect(right.code == 0, "\(right.results)")
  }

  @Test func `German goes on small after a comma, or large after none`() throws {
    let words = try sandbox.read("work/templates/_locales/de.json5")
    #expect(words.contains("greeting: \"Guten Tag {{ name }}\","))
    let comma = words.replacing("Guten Tag {{ name }}", with: "Guten Tag {{ name }},")
    let ran = try check("_locales/de.json5", comma, "case-closed")
    #expect(
      ran.code == 1
        && ran.results.contains("'Wir' begins large after a greeting that ends in a comma"),
      "\(ran.results)"
    )
    let small = try check("case-closed/de.html.liquid", "<p>wir schließen.</p>", "case-closed")
    #expect(small.code == 0, "\(small.results)")
    let neither = try check("_locales/de.json5", words, "case-closed")
    #expect(neither.code == 1 && neither.results.contains("'wir' begins small"))
  }

  @Test(arguments: ["en", "es", "fr", "nl", "pt"])
  func `other languages begin with a capital`(language: String) throws {
    let ran = try check("receipt/\(language).html.liquid", "<p>xyz abc</p>", "receipt")
    #expect(ran.code == 1 && ran.results.contains("'xyz' begins small"), "\(ran.results)")
  }

  @Test(arguments: [
    ("{{ case.amount }}", "'case.amount' would stand without its currency"),
    ("{% for i in items %}{{ i.outstanding | abs }}{% endfor %}", "'items[].outstanding' would"),
    ("{{ legal.deadline }}", "'legal.deadline' would stand as 2026-11-23"),
  ])
  func `an amount has its currency, and a day its month`(text: String, problem: String) throws {
    let ran = try check("receipt/en.html.liquid", "<p>Yes: \(text)</p>", "receipt")
    #expect(ran.code == 1 && ran.results.contains(problem), "\(ran.results)")
  }

  @Test func `a language is not written into what all letters share`() throws {
    let layout = try sandbox.read("work/templates/_layouts/letter.html.liquid")
    let tag = layout.replacing("lang=\"{{ language }}\"", with: "lang=\"de\"")
    let ran = try check("_layouts/letter.html.liquid", tag)
    #expect(ran.code == 1 && ran.results.contains("the language 'de' is written"), "\(ran.results)")
    let word = layout.replacing("{{ content -}}", with: "{{ content -}}<p>Regards</p>")
    let other = try check("_layouts/letter.html.liquid", word)
    #expect(
      other.code == 1 && other.results.contains("'Regards' stands in letters of every language"),
      "\(other.results)"
    )
  }

  @Test func `a piece in one language may have words`() throws {
    try sandbox.write("work/templates/_partials/message.de.liquid", "<p>Hinweis: {{ message }}</p>")
    let ran = sandbox.run(["template", "check", "reminder"])
    #expect(ran.code == 0, "\(ran.results)")
  }
}
