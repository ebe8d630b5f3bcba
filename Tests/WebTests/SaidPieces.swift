import Cases
import Desk
import Foundation
import Liquid

@testable import Web

/// What pages say in the languages of the checkout's words.
enum SaidPieces {
  static let others = ["de", "fr", "nl", "es", "it", "pt"]
  static let languages = ["en"] + others
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = TemplateFolder(path: "\(checkout)/templates")

  /// A piece of a sentence, and whether it is marked as English.
  struct Piece: Equatable {
    var text: String
    var isEnglish: Bool
  }

  /// What a page of a language says; cases are `#` and their number.
  static func pieces(_ saying: Saying, _ language: String) throws -> [Piece] {
    let words = try folder.pageWords(language)
    let filters = HouseFilters.filters(words, language: language, country: "", timeZone: .gmt)
    let value = SayingWriter(words, filters).value(saying) { "#\($0)" }
    guard case .array(let pieces) = value else { return [] }
    return pieces.compactMap { piece in
      guard case .object(let fields) = piece, case .string(let text)? = fields["text"],
        case .bool(let isEnglish)? = fields["is_english"]
      else { return nil }
      return Piece(text: text, isEnglish: isEnglish)
    }
  }

  /// The names of the places of a text, in order of the alphabet.
  static func places(_ parts: [LetterWords.Part]) -> [String] {
    parts.compactMap { if case .place(let name) = $0 { name } else { nil } }.sorted()
  }
}
