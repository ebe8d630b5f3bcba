import Foundation

/// Amounts per second, as text.
enum Rate {
  static func perSecond(_ amount: Double, _ time: Duration) -> String {
    (amount / seconds(time)).formatted(.number.precision(.fractionLength(0)).grouping(.never))
  }

  static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
