/// What a line is, in the order in which the rules are asked.
enum LineKind: Sendable, Equatable {
  /// Nothing but space.
  case empty
  /// A line of the form `> text`.
  case quote
  /// Part of the field block of an embedded message: `From: …`.
  case header
  /// Part of a line that says who wrote what follows: `On … wrote:`.
  case attribution
  /// A line that says an earlier message follows: `-----Original Message-----`.
  case marker
  /// A line that says a forwarded message follows.
  case forward
  /// The line that begins a signature: `-- `.
  case signature
  /// A line of what the HTML says is the signature.
  case ownSignature
  /// The first line of who wrote it and how to reach them: `-Jo`, or a name above an address.
  case contact
  /// A line that a program added: `Sent from my phone`.
  case device
  /// A line of what a gateway put on top.
  case banner
  /// A line of very few dashes or underscores, which may begin a signature.
  case rule
  /// A line of dashes or underscores.
  case divider
  /// Text.
  case text
}
