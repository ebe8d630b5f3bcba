/// How many letters are taken up at once.
///
/// Taking up waits for the disk, once for all of them, and a stop of the machine leaves all of them in doubt. So
/// it is more than a few only where those leave within a moment.
public struct ClaimSize: Sendable {
  /// However slow the server is.
  public static let least = 20
  /// However swift it is.
  public static let most = 100
  /// In how many seconds those that are taken up at once are to have left.
  static let moment = 0.1

  /// How many to take up next.
  public private(set) var count = ClaimSize.least

  /// Begins with few.
  public init() {}

  /// Learns from so many letters that left in so many seconds.
  public mutating func learn(sent: Int, in seconds: Double) {
    guard sent == count else { return count = ClaimSize.least }
    let fitting = Double(sent) * ClaimSize.moment / max(seconds, ClaimSize.moment / 1000)
    count = min(max(Int(min(fitting, Double(count * 2))), ClaimSize.least), ClaimSize.most)
  }
}
