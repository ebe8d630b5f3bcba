import Cases
import Foundation
import Liquid

/// The letter templates of a workspace.
///
/// `CODE/template.json5` says what a letter is for; `CODE/LANGUAGE.subject.liquid`,
/// `.text.liquid` and `.html.liquid` are its bodies, of which one may be left out: it is made from
/// the other. `_partials/NAME.liquid` are pieces they share; `NAME.LANGUAGE.liquid` goes before it.
struct TemplateFolder {
  private static let partialFolder = "_partials"

  let path: String

  /// The front matter of a template.
  private struct FrontMatter: Decodable {
    var code: String
    var audience: String
    var description: String
    var expectsReply: Bool?
    var attachments: [String]?
  }

  /// The codes of the templates, in order.
  func codes() throws -> [String] {
    try names(in: path)
      .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
      .filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/template.json5") }
  }

  /// The languages that a template has.
  func languages(of code: String) throws -> [String] {
    let suffix = ".subject.liquid"
    return try names(in: "\(path)/\(code)")
      .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
  }

  /// A template in the first of the languages that it has, else in any.
  func template(_ code: String, languages: [String]) throws -> LetterTemplate {
    let known = try codes()
    guard known.contains(code) else {
      let nearest = NearestName.nearest(to: code, among: known)
      throw CommandError(
        "There is no template '\(code)'\(ErrorWording.meant(nearest))",
        .noInput,
        hint: "Templates: \(known.joined(separator: ", "))"
      )
    }
    let available = try self.languages(of: code)
    let wanted = languages.first { available.contains($0) } ?? available.first
    guard let language = wanted else {
      throw CommandError("The template '\(code)' has no subject in any language.", .data)
    }
    return try load(code, language)
  }

  private func load(_ code: String, _ language: String) throws -> LetterTemplate {
    let front = try frontMatter(code)
    guard let audience = LetterTemplate.Audience(rawValue: front.audience) else {
      let choices = LetterTemplate.Audience.allCases.map(\.rawValue)
      throw CommandError(
        "\(code)/template.json5: audience is '\(front.audience)', not "
          + "\(ErrorWording.alternatives(choices)).",
        .data
      )
    }
    let text = try optional("\(code)/\(language).text.liquid")
    let html = try optional("\(code)/\(language).html.liquid")
    guard text != nil || html != nil else {
      throw CommandError("The template '\(code)' has neither text nor HTML in \(language).", .data)
    }
    return LetterTemplate(
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
  }

  private func frontMatter(_ code: String) throws -> FrontMatter {
    let file = "\(path)/\(code)/template.json5"
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(FrontMatter.self, from: Data(contentsOf: URL(filePath: file)))
    } catch let error as DecodingError {
      throw CommandError("\(file): \(TemplateFolder.sentence(error))", .data)
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has the wrong type."
    case .dataCorrupted(let context):
      "this is no JSON5: \(context.debugDescription)"
    @unknown default: "cannot be read."
    }
  }

  /// The partials as a language has them: its own before the common one.
  private func partials(_ language: String) throws -> [String: Template] {
    let folder = "\(path)/\(TemplateFolder.partialFolder)"
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    var files: [String: String] = [:]
    for file in try names(in: folder) where file.hasSuffix(".liquid") {
      let words = file.dropLast(".liquid".count).split(separator: ".", maxSplits: 1)
      guard let name = words.first else { continue }
      if words.count == 1 {
        files[String(name)] = files[String(name)] ?? file
      } else if words[1] == language {
        files[String(name)] = file
      }
    }
    return try files.mapValues { try parse("\(TemplateFolder.partialFolder)/\($0)") }
  }

  private func optional(_ name: String) throws -> Template? {
    guard FileManager.default.fileExists(atPath: "\(path)/\(name)") else { return nil }
    return try parse(name)
  }

  private func parse(_ name: String) throws -> Template {
    guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
      throw CommandError("The template file \(path)/\(name) cannot be read.", .noInput)
    }
    return try Template(parsing: String(decoding: data, as: UTF8.self), name: name)
  }

  private func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CommandError("The template folder \(folder) cannot be read.", .noInput)
    }
  }
}
