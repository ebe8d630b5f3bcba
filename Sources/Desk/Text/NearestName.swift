/// Finds the name that someone meant.
package enum NearestName {
  /// The candidate nearest to `word`, when it is near enough to be a slip of the fingers.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let lower = word.lowercased()
    let ranked = candidates.map { (name: $0, distance: distance(lower, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    if best.distance <= max(1, lower.count / 3) { return best.name }
    // A word that was cut short: `temp` for `template`.
    let begun = candidates.filter { lower.count >= 3 && $0.lowercased().hasPrefix(lower) }
    return begun.count == 1 ? begun.first : nil
  }

  /// How many letters must be added, dropped, replaced or swapped with their neighbour.
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(row[j - 1] + 1, last[j] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
