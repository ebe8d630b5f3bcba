package import Cases

/// The pages on which people outside answer, and approvers decide, by a link in a letter.
package struct AnswerPageSettings: Equatable, Sendable {
  /// What an approver has to have besides the link.
  package enum Proof: String, Sendable, CaseIterable {
    /// A code that goes to their address.
    case code
    /// Nothing: who has the link decides.
    case link
  }

  /// Where `dossier run` serves them; empty for nowhere.
  package var listen = ""
  /// The address that links begin with, such as `https://answers.example.com`; empty for no links in letters.
  package var publicURL = ""
  /// How many days a link is good for.
  package var days = 60
  /// How many files come with one answer at most, and how many megabytes they have together.
  package var files = 5
  package var megabytes = 10
  /// The kinds of files that are taken.
  package var fileKinds: [FileKind] = [.pdf, .png, .jpg, .jpeg, .heic, .txt, .csv, .docx, .xlsx]
  /// How many answers a link takes within a day.
  package var perDay = 20
  /// What an approver has to have besides the link.
  package var decisionProof = Proof.code
  /// The field in which the proxy names the address of the visitor, such as `X-Real-IP`; empty for none.
  ///
  /// What is kept of it is the network.
  package var visitorField = ""

  package init() {}

  package init(_ section: ConfigurationSection) {
    section.read("listen", &listen)
    section.read("publicURL", &publicURL)
    section.read("days", &days, in: 1...730)
    section.read("files", &files, in: 0...20)
    section.read("megabytes", &megabytes, in: 1...50)
    section.read("perDay", &perDay, in: 1...1000)
    section.read("decisionProof", &decisionProof)
    section.read("visitorField", &visitorField)
    var kinds = fileKinds.map(\.rawValue)
    section.read("fileKinds", &kinds)
    fileKinds = kinds.compactMap { FileKind(rawValue: $0) }
    for (index, kind) in kinds.enumerated() where FileKind(rawValue: kind) == nil {
      let known = FileKind.allCases.map(\.rawValue)
      section.unfit("fileKinds[\(index)]", "is '\(kind)', not \(Sentences.alternatives(known))")
    }
    if !listen.isEmpty, place == nil {
      section.unfit("listen", "is '\(listen)', and not like 127.0.0.1:8026 or unix:answers.sock")
    }
    if !publicURL.isEmpty, WebSettings.host(of: publicURL) == nil {
      section.unfit(
        "publicURL",
        "is '\(publicURL)', and not like https://answers.example.com, without a path"
      )
    }
    if !WebSettings.isFieldName(visitorField) {
      section.unfit("visitorField", "is '\(visitorField)', which names no field of HTTP")
    }
    if !listen.isEmpty, publicURL.isEmpty {
      section.unfit("listen", "needs publicURL: links in letters begin with it")
    }
  }

  /// Where they are served; nil for nowhere.
  package var place: WebSettings.Place? { WebSettings.place(of: listen) }

  /// Bytes of all files of an answer.
  package var fileBytes: Int { megabytes << 20 }
}
