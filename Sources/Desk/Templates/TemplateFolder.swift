package import Cases
import Foundation
package import Liquid

/// The letter templates of a workspace.
///
/// `CODE/template.json5` says what a letter is for; `CODE/LANGUAGE.subject.liquid`,
/// `.text.liquid` and `.html.liquid` are its bodies, of which one may be left out: it is made from
/// the other. `_partials/NAME.liquid` are pieces they share; `NAME.LANGUAGE.liquid` goes before it.
/// `_layouts/NAME.text.liquid` and `.html.liquid` are the frames around bodies, and
/// `_locales/LANGUAGE.json5` holds the words that the filter `t` finds by key. What a workspace that was
/// made before lacks of them is read from those that come with the program.
package struct TemplateFolder {
  private static let partialFolder = "_partials"
  private static let layoutFolder = "_layouts"
  private static let localeFolder = "_locales"

  package let path: String
  /// The folder of those that come with the program; nil when it is not there.
  package let shipped: String?

  package init(path: String, shipped: String? = nil) {
    self.path = path
    self.shipped = shipped
  }

  /// Where a file is, or would be: in the workspace, else among those that come with the program.
  private func place(_ name: String) -> String {
    let own = "\(path)/\(name)"
    guard let shipped, !FileManager.default.fileExists(atPath: own) else { return own }
    let other = "\(shipped)/\(name)"
    return FileManager.default.fileExists(atPath: other) ? other : own
  }

  /// The folder of a template: all of its files come from there.
  private func folder(of code: String) -> String {
    let front = place("\(code)/template.json5")
    return String(front.dropLast("/template.json5".count))
  }

  /// The codes of the templates that the workspace itself has, in order.
  package func ownCodes() throws -> [String] { try codes(in: path) }

  /// The front matter of a template.
  private struct FrontMatter: Decodable {
    var code: String
    var audience: String
    var description: String
    var layout: String?
    var expectsReply: Bool?
    var threatens: Bool?
    var answerPage: Bool?
    var attachments: [String]?
  }

  /// The codes of the templates, in order.
  package func codes() throws -> [String] {
    let own = try ownCodes()
    guard let shipped else { return own }
    return Set(own).union((try? codes(in: shipped)) ?? []).sorted()
  }

  private func codes(in folder: String) throws -> [String] {
    try names(in: folder)
      .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/template.json5") }
  }

  /// The languages that a template has.
  package func languages(of code: String) throws -> [String] {
    let suffix = ".subject.liquid"
    return try names(in: folder(of: code))
      .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
  }

  /// A template in the first of the languages that it has, else in any.
  package func template(_ code: String, languages: [String]) throws -> LetterTemplate {
    let known = try codes()
    guard known.contains(code) else {
      throw DeskError.unknown(.template, code, known: known)
    }
    let available = try self.languages(of: code)
    let wanted = languages.lazy.compactMap { LanguageChoice.best(for: $0, among: available) }.first
    guard let language = wanted ?? available.first else {
      throw DeskError.templateLacks("the template '\(code)' has no subject in any language")
    }
    return try load(code, language)
  }

  /// What the list of templates says of one: of its texts nothing is read.
  func summary(of code: String) throws -> TemplateSummary {
    let front = try frontMatter(code)
    return TemplateSummary(
      code: code,
      audience: try audience(of: front, code),
      languages: try languages(of: code),
      description: front.description
    )
  }

  /// The languages of a template; none when there is no such template.
  package func languagesIfAny(of code: String) throws -> [String] {
    try codes().contains(code) ? languages(of: code) : []
  }

  /// The texts of the files of a template, by their names.
  package func files(of code: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names(in: folder(of: code)) {
      texts[name] = try text("\(code)/\(name)")
    }
    return texts
  }

  /// What bodies are written as.
  package func source(_ bodies: [Template]) throws -> String {
    try bodies.map { "\($0.name)\n\n" + (try text($0.name)) }.joined(separator: "\n")
  }

  private func load(_ code: String, _ language: String) throws -> LetterTemplate {
    let front = try frontMatter(code)
    let audience = try audience(of: front, code)
    let text = try optional("\(code)/\(language).text.liquid")
    let html = try optional("\(code)/\(language).html.liquid")
    guard text != nil || html != nil else {
      throw DeskError.templateLacks(
        "the template '\(code)' has neither text nor HTML in \(language)"
      )
    }
    var template = LetterTemplate(
      code: code,
      language: language,
      audience: audience,
      description: front.description,
      expectsReply: front.expectsReply ?? false,
      attachments: front.attachments ?? [],
      subject: try parse("\(code)/\(language).subject.liquid"),
      text: text,
      html: html,
      partials: try partials(language)
    )
    template.threatens = front.threatens ?? false
    template.offersPage = front.answerPage ?? template.expectsReply
    try addLayout(front.layout, to: &template)
    template.words = try words(language)
    return template
  }

  private func audience(of front: FrontMatter, _ code: String) throws -> LetterTemplate.Audience {
    guard let audience = LetterTemplate.Audience(rawValue: front.audience) else {
      let choices = LetterTemplate.Audience.allCases.map(\.rawValue)
      throw DeskError.wrongTemplateFile(
        "\(code)/template.json5",
        problem: "audience is '\(front.audience)', not \(Sentences.alternatives(choices))"
      )
    }
    return audience
  }

  private func addLayout(_ name: String?, to template: inout LetterTemplate) throws {
    let layout = "\(TemplateFolder.layoutFolder)/\(name ?? "letter")"
    template.textLayout = try optional("\(layout).text.liquid")
    template.htmlLayout = try optional("\(layout).html.liquid")
    if let name, template.layouts.isEmpty {
      throw DeskError.wrongTemplateFile(
        "\(template.code)/template.json5",
        problem: "there is no layout '\(name)'"
      )
    }
  }

  /// The words of a language, or of the language without its country; what the workspace does not say
  /// is said as the program does.
  func words(
    _ language: String,
    _ folder: String = TemplateFolder.localeFolder
  ) throws -> LetterWords {
    var own = try words(language, in: "\(path)/\(folder)")
    guard let shipped else { return own }
    let other = try words(language, in: "\(shipped)/\(folder)")
    guard !own.entries.isEmpty else { return other }
    own.entries = other.entries.merging(own.entries) { $1 }
    return own
  }

  private func words(_ language: String, in folder: String) throws -> LetterWords {
    let suffix = ".json5"
    guard FileManager.default.fileExists(atPath: folder) else {
      return LetterWords(language: language, entries: [:])
    }
    let available = try names(in: folder).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }
    guard let found = LanguageChoice.best(for: language, among: available) else {
      return LetterWords(language: language, entries: [:])
    }
    let file = "\(folder)/\(found)\(suffix)"
    let tree = try read([String: LetterWords.Tree].self, from: file)
    do {
      return try LetterWords(language: found, tree: tree)
    } catch {
      throw DeskError.wrongTemplateFile(file, problem: "\(error)")
    }
  }

  private func frontMatter(_ code: String) throws -> FrontMatter {
    try read(FrontMatter.self, from: "\(folder(of: code))/template.json5")
  }

  private func read<Content: Decodable>(_ type: Content.Type, from file: String) throws -> Content {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(type, from: Data(contentsOf: URL(filePath: file)))
    } catch let error as DecodingError {
      throw TemplateFolder.fault(error, in: file)
    }
  }

  private static func fault(_ error: DecodingError, in file: String) -> DeskError {
    switch error {
    case .keyNotFound(let key, _):
      .wrongTemplateFile(file, problem: "'\(key.stringValue)' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .wrongTemplateFile(
        file,
        problem:
          "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has the wrong type"
      )
    case .dataCorrupted(let context):
      .wrongTemplateFile(
        file,
        problem: "this is no JSON5: "
          + context.debugDescription.trimmingCharacters(in: CharacterSet(charactersIn: "."))
      )
    @unknown default: .wrongTemplateFile(file, problem: "cannot be read")
    }
  }

  /// The partials as a language has them: its own before the common one.
  private func partials(_ language: String) throws -> [String: Template] {
    let own = try partialFiles(in: path)
    // A piece of the workspace takes the place of all variants that come with the program.
    let files = try shipped.map { try partialFiles(in: $0) }?.merging(own) { $1 } ?? own
    var partials: [String: Template] = [:]
    for (name, variants) in files {
      let own = LanguageChoice.best(for: language, among: variants.keys.sorted())
      guard let file = variants[own ?? ""] else { continue }
      partials[name] = try parse("\(TemplateFolder.partialFolder)/\(file)")
    }
    return partials
  }

  /// The names of the files of pieces, by piece and language.
  private func partialFiles(in path: String) throws -> [String: [String: String]] {
    let folder = "\(path)/\(TemplateFolder.partialFolder)"
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    var files: [String: [String: String]] = [:]
    for file in try names(in: folder) where file.hasSuffix(".liquid") {
      let words = file.dropLast(".liquid".count).split(separator: ".", maxSplits: 1)
      guard let name = words.first else { continue }
      files[String(name), default: [:]][words.count == 1 ? "" : String(words[1])] = file
    }
    return files
  }

  private func optional(_ name: String) throws -> Template? {
    guard FileManager.default.fileExists(atPath: place(of: name)) else { return nil }
    return try parse(name)
  }

  func parse(_ name: String) throws -> Template {
    try Template(parsing: text(name), name: name)
  }

  func text(_ name: String) throws -> String {
    let place = place(of: name)
    guard let data = FileManager.default.contents(atPath: place) else {
      throw DeskError.file(.unreadable("the template file \(place)"))
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Where a file is read from: a file of a template from where all of that are.
  private func place(of name: String) -> String {
    let pieces = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard pieces.count == 2, !name.hasPrefix("_") else { return place(name) }
    return "\(folder(of: pieces[0]))/\(pieces[1])"
  }

  private func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw DeskError.file(.unreadable("the template folder \(folder)"))
    }
  }
}
