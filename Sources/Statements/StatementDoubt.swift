/// What a person should look at, though the statement can be read.
public enum StatementDoubt: Sendable, Equatable {
  /// The payments of an entry do not add up to it; the difference in minor units.
  case partsDiffer(by: Int)
  /// A statement does not begin where the one before it in the file ended; the difference.
  case gap(Int)
  /// The bank calls an entry neither booked nor pending; it does not count.
  case unknownStatus(String)
  /// The bank's own total of entries is another; it is named.
  case totalDiffers(of: String)
  /// The text is not in the encoding that it claims; how it was read.
  case encoding(String)
  /// A day that no calendar has, and what it was read as.
  case day(String)
  /// A file of an archive that is no statement was left out; its name.
  case leftOut(String)
}
