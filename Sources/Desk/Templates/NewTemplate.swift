import Cases
import Foundation

/// Begins a template in the workspace.
package struct NewTemplate {
  package let folder: TemplateFolder
  package let code: String

  package init(folder: TemplateFolder, code: String) {
    self.folder = folder
    self.code = code
  }

  /// Makes the files, and names them; refuses a name that cannot be one, or is taken.
  package func make(from original: String?, audience: String?, language: String) throws -> [String]
  {
    let isName = !code.isEmpty && code.first != "-" && code.utf8.allSatisfy(NewTemplate.isInName)
    guard isName else { throw DeskError.badTemplateName(code) }
    let place = "\(folder.path)/\(code)"
    guard !FileManager.default.fileExists(atPath: place) else {
      throw DeskError.templateExists(code)
    }
    let contents =
      try original.map { try copied($0, audience) }
      ?? NewTemplate.skeleton(code, audience ?? "any", language)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    for (name, text) in contents {
      try Data(text.utf8).write(to: URL(filePath: "\(place)/\(name)"))
    }
    return contents.keys.sorted().map { "\(place)/\($0)" }
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  /// The files of another template, under the new name.
  private func copied(_ original: String, _ audience: String?) throws -> [String: String] {
    // Also says which names there are when there is none like it.
    let template = try folder.template(original, languages: folder.languagesIfAny(of: original))
    var contents = try folder.files(of: original)
    contents["template.json5"] = contents["template.json5"]?
      .replacing("code: \"\(original)\"", with: "code: \"\(code)\"")
    if let audience {
      contents["template.json5"] = contents["template.json5"]?
        .replacing(
          "audience: \"\(template.audience.rawValue)\"",
          with: "audience: \"\(audience)\""
        )
    }
    return contents
  }

  private static func skeleton(_ code: String, _ audience: String, _ language: String)
    -> [String: String]
  {
    [
      "template.json5": """
      {
        code: "\(code)",
        // Who may receive it: client, internal, law_firm or any.
        audience: "\(audience)",
        description: "What the letter is for, in one sentence.",
        // Whether the case then waits for an answer.
        expectsReply: false,
        // Files of the case that always go with it, by name.
        attachments: [],
      }

      """,
      "\(language).subject.liquid": "{{ case.title }}\n",
      "\(language).html.liquid": """
      <p>This is about the case “{{ case.title }}”, which we opened on {{ case.opened_on | date_long }}.</p>
      {% if message != blank %}{% render 'message' %}{% endif -%}

      """,
    ]
  }
}
