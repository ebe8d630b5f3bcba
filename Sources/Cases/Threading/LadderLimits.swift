/// How much of one message is looked at: what looks costs time, and each wrong code is a guess.
enum LadderLimits {
  /// Address tokens of its recipients.
  static let tokens = 10
  /// Tags in its subject.
  static let tags = 3
  /// Tags in its text.
  static let textTags = 50
}
