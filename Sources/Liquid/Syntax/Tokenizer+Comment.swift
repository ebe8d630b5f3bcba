extension Tokenizer {
  /// Skips to the end of a comment, over comments and raw text in it.
  /// - Returns: Whether the text behind the comment loses its white space.
  mutating func skipComment(_ opener: TagToken) throws(TemplateError) -> Bool {
    var depth = 1
    while let word = try nextCommentWord(opener) {
      switch word.name {
      case "raw" where mode == .template:
        _ = try verbatim(until: "endraw", forbidding: nil, of: opener)
      case "comment": depth += 1
      case "endcomment": depth -= 1
      default: break
      }
      if depth == 0 { return word.trimsAfter }
    }
    throw source.syntaxError("'comment' is never closed", at: opener.offset)
  }
}
