/// Messages in the middle of which sessions ended, in this process.
///
/// A server can announce less than it sends, and then nothing after it can be understood (Domino
/// 7.0.3): such a message is asked for alone and last, and seldom, so that it holds back no other.
struct FetchSuspects {
  private var failures: [UInt32: Int] = [:]

  /// After so many failures a message is asked for in every tenth round only.
  private static let patience = 3

  /// The session ended in the middle of a message.
  mutating func suspect(_ uid: UInt32) { failures[uid, default: 0] += 1 }

  /// The message came after all.
  mutating func clear(_ uids: some Sequence<UInt32>) {
    for uid in uids { failures[uid] = nil }
  }

  /// What is asked for as usual, what alone and last, and what not in this round.
  mutating func sorted(
    _ uids: some Sequence<UInt32>
  ) -> (usual: [UInt32], alone: [UInt32], later: [UInt32]) {
    var usual: [UInt32] = []
    var alone: [UInt32] = []
    var later: [UInt32] = []
    for uid in uids.sorted() {
      guard let count = failures[uid] else {
        usual.append(uid)
        continue
      }
      if count < Self.patience || count % 10 == 0 {
        alone.append(uid)
      } else {
        failures[uid] = count + 1
        later.append(uid)
      }
    }
    return (usual, alone, later)
  }
}
