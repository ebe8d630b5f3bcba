package import Cases
import Mail
import Store

/// A template of letters, as a row of a list.
package struct TemplateSummary: Sendable {
  package let code: String
  package let audience: LetterTemplate.Audience
  package let languages: [String]
  package let description: String
}

extension Environment {
  /// The templates of letters.
  package func templateList() throws -> [TemplateSummary] {
    let folder = templates
    return try folder.codes().map(folder.summary)
  }

  /// The people of a case that addresses and roles name; throws `DeskError` when they name nobody.
  package func recipients(_ names: [String], of number: Int) throws -> [Participant] {
    let view = try store.caseView(number)
    return try CaseLetters(environment: self, view: view, sender: from).people(names)
  }

  /// A letter of a sample case; in a language, else in that of the organisation.
  package func sampleLetter(_ code: String, language: String?) throws -> CaseLetters.Written {
    let choice = LanguageChoice(
      chosen: language,
      recipient: nil,
      client: nil,
      organisation: workspace.configuration.organisation.language
    )
    let template = try templates.template(code, languages: choice.languages)
    return CaseLetters.Written(
      letter: try letters.sample(template, now: context.now()),
      language: choice.explained(template.language)
    )
  }

  /// The letter of a case that the first of the people of a name would get.
  package func previewLetter(
    _ code: String,
    of number: Int,
    to name: String,
    message: String = "",
    language: String? = nil,
    by principal: Principal
  ) throws -> CaseLetters.Written {
    let letters = try caseLetters(of: number, by: principal)
    let additions = CaseLetters.Additions(
      message: message,
      subject: letters.view.file.title,
      language: language
    )
    let people = try Array(letters.people([name]).prefix(1))
    return try letters.letter(code, to: people, additions, now: context.now())
  }

  /// What a letter of a case to one of its people may speak of; to anyone, when no name is given.
  package func letterFacts(of number: Int, to name: String?, by principal: Principal) throws
    -> LetterFacts
  {
    let letters = try caseLetters(of: number, by: principal)
    let people =
      try name.map { try letters.people([$0]) }
      ?? letters.view.participants.filter { !$0.isRemoved }
    guard let person = people.first else { throw ActError.nobodyToWriteTo(number) }
    return try letters.facts(for: person)
  }

  private func caseLetters(of number: Int, by principal: Principal) throws -> CaseLetters {
    let view = try store.caseView(number)
    return CaseLetters(
      environment: self,
      view: view,
      sender: principal.sender,
      signature: principal.signature
    )
  }
}
