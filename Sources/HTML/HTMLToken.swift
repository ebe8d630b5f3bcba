/// What the tokenizer finds; comments, doctypes and processing instructions yield no token.
enum HTMLToken: Equatable {
  /// UTF-8 text with character references resolved and line ends as LF.
  case text([UInt8])
  case startTag(HTMLTag)
  case endTag(String)
}
