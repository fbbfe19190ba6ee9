/// Whether two writings are of one name, date or address.
enum Naamvergelijking {
  typealias Uitkomst = Persoonsvergelijking.Uitkomst

  /// Surnames: the same words in any order are the same; a shared part, the same sound, or a slip is alike.
  static func achternaam(_ one: Naamvorm, _ other: Naamvorm) -> Uitkomst {
    guard !one.kern.isEmpty, !other.kern.isEmpty else { return .onbekend }
    if one.kern.sorted() == other.kern.sorted() { return .gelijk }
    if !Set(one.kern).isDisjoint(with: other.kern) || !Set(one.klanken).isDisjoint(with: other.klanken) {
      return .lijkt
    }
    return isBijna(one.kern.joined(), other.kern.joined()) ? .lijkt : .verschilt
  }

  /// Names of undertakings: word by word; one number that differs makes another name.
  static func handelsnaam(_ one: Naamvorm, _ other: Naamvorm) -> Uitkomst {
    guard !one.kern.isEmpty, !other.kern.isEmpty else { return .verschilt }
    if one.kern == other.kern { return .gelijk }
    let numbers: (Naamvorm) -> [String] = { $0.kern.filter { $0.utf8.contains { $0 < 0x3A } } }
    guard numbers(one) == numbers(other) else { return .verschilt }
    if one.klanken == other.klanken { return .lijkt }
    return isBijna(one.kern.joined(), other.kern.joined()) ? .lijkt : .verschilt
  }

  /// Given names: an initial agrees with a name that begins with it.
  static func voornaam(_ one: [String], _ other: [String]) -> Uitkomst {
    guard let left = one.first, let right = other.first else { return .onbekend }
    if left == right { return .gelijk }
    if left.utf8.count == 1 || right.utf8.count == 1 {
      return left.prefix(1) == right.prefix(1) ? .gelijk : .verschilt
    }
    if Klanksleutel.klank(left) == Klanksleutel.klank(right) || isBijna(left, right) { return .lijkt }
    return left.prefix(1) == right.prefix(1) ? .lijkt : .verschilt
  }

  /// Dates of one year: day and month exchanged, or one of them a slip, are alike.
  static func geboortedatum(_ one: CivilDate?, _ other: CivilDate?) -> Uitkomst {
    guard let one, let other else { return .onbekend }
    if one == other { return .gelijk }
    let (left, right) = (one.components, other.components)
    guard left.year == right.year else { return .verschilt }
    if left.month == right.day, left.day == right.month { return .lijkt }
    return left.month == right.month || left.day == right.day ? .lijkt : .verschilt
  }

  /// One change in up to five letters, two in more: a letter put in, left out, changed, or two exchanged.
  static func isBijna(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    let most = min(left.count, right.count) <= 5 ? 1 : 2
    guard abs(left.count - right.count) <= most, min(left.count, right.count) > 2 else { return false }
    return afstand(left, right) <= most
  }

  private static func afstand(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var next = [row + 1]
      for (column, against) in other.enumerated() {
        var best = min(last[column] + (letter == against ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == against {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}

/// An address as far as it tells a place apart: postcode and house number.
enum Adresvorm {
  /// Whether two addresses are of one place; a move makes them differ, and says nothing of the person.
  static func vergelijk(_ one: [String], _ other: [String]) -> Persoonsvergelijking.Uitkomst {
    guard let left = plaats(one), let right = plaats(other) else { return .onbekend }
    return left == right ? .gelijk : .verschilt
  }

  /// `9712AB 12`; nil where no Dutch postcode stands.
  static func plaats(_ lines: [String]) -> String? {
    var words = lines.flatMap(Klanksleutel.woorden)
    guard let (range, postcode) = postcode(words) else { return nil }
    words.removeSubrange(range)
    guard let number = words.first(where: { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false })
    else {
      return nil
    }
    return "\(postcode) \(number)"
  }

  private static func postcode(_ words: [String]) -> (Range<Int>, String)? {
    for (index, word) in words.enumerated() {
      let letters = Array(word.utf8)
      let digits = letters.prefix(4).count == 4 && letters.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
      guard digits else { continue }
      if letters.count == 6, letters.suffix(2).allSatisfy({ $0 >= 0x61 }) { return (index..<index + 1, word) }
      if letters.count == 4, index + 1 < words.count, words[index + 1].utf8.count == 2,
        words[index + 1].utf8.allSatisfy({ $0 >= 0x61 })
      {
        return (index..<index + 2, word + words[index + 1])
      }
    }
    return nil
  }
}
