/// Finds what somebody meant who mistyped.
public enum Suggestie {
  /// The candidate nearest to `word`, or nil when none is near.
  ///
  /// Near: at most a third of the letters wrong (at least one, at most three), or the word is the beginning
  /// of exactly one candidate. The first candidate wins a tie.
  public static func nearest(to word: String, in candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty else { return nil }
    let limit = min(3, max(1, typed.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where abs(candidate.count - typed.count) <= limit {
      let distance = distance(typed, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    if let best { return best.candidate }
    let continued = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return continued.count == 1 ? continued[0] : nil
  }

  /// Letters inserted, left out, replaced or swapped with a neighbour (Damerau-Levenshtein, each stretch
  /// edited once).
  public static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
