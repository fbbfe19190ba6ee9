/// Which conditions follow from which, as far as that can be shown simply. What cannot be shown is not claimed.
struct Gevolg {
  /// Comparisons that may still be made; past them nothing more is claimed, so that no file takes forever.
  private var rest: Int

  /// A reasoner that makes at most this many comparisons.
  init(stappen: Int = 10_000) { rest = stappen }

  /// Whether `right` holds wherever `left` holds; see ``volgt(_:uit:)``.
  static func geldt(_ left: Voorwaarde, _ right: Voorwaarde) -> Bool {
    var reasoner = Gevolg()
    return reasoner.volgt(right, uit: left)
  }

  /// Whether both always hold together.
  static func gelijk(_ left: Voorwaarde, _ right: Voorwaarde) -> Bool {
    var reasoner = Gevolg()
    return reasoner.gelijk(left, right)
  }

  /// Whether both always hold together.
  mutating func gelijk(_ left: Voorwaarde, _ right: Voorwaarde) -> Bool {
    volgt(right, uit: left) && volgt(left, uit: right)
  }

  /// Whether `right` holds wherever `left` holds, for all facts, also unknown ones.
  ///
  /// 1. Equal conditions. 2. Taking apart "all" and "one of". 3. Comparisons of one fact: a lower limit follows from
  /// a higher one of the same basis, more codes from fewer, a longer window from a shorter one. 4. "Not" turns round.
  mutating func volgt(_ right: Voorwaarde, uit left: Voorwaarde) -> Bool {
    guard rest > 0 else { return false }
    rest -= 1
    if left == right { return true }
    switch (left, right) {
    case (_, .alle(let parts)): return parts.allSatisfy { volgt($0, uit: left) }
    case (.eenVan(let parts), _): return parts.allSatisfy { volgt(right, uit: $0) }
    case (.alle(let parts), .eenVan(let others)):
      return parts.contains { volgt(right, uit: $0) } || others.contains { volgt($0, uit: left) }
    case (.alle(let parts), _): return parts.contains { volgt(right, uit: $0) }
    case (_, .eenVan(let parts)): return parts.contains { volgt($0, uit: left) }
    case (.niet(let left), .niet(let right)): return volgt(left, uit: right)
    default: return Gevolg.vergelijking(left, right)
    }
  }

  private static func vergelijking(_ left: Voorwaarde, _ right: Voorwaarde) -> Bool {
    switch (left, right) {
    case (.heeft(let fact, let words), .heeft(let other, let more)):
      return fact == other && Set(words).isSubset(of: more)
    case (.bedrag(let fact, let op, let limit), .bedrag(let other, let otherOp, let otherLimit)):
      var same = limit
      same.centen = otherLimit.centen
      return fact == other && same == otherLimit && volgt(op, limit.centen, otherOp, otherLimit.centen)
    case (.getal(let fact, let op, let limit), .getal(let other, let otherOp, let otherLimit)):
      return fact == other && volgt(op, Int64(limit), otherOp, Int64(otherLimit))
    case (.datum(let fact, let op, let day), .datum(let other, let otherOp, let otherDay)):
      return fact == other && volgt(op, Int64(day.days), otherOp, Int64(otherDay.days))
    case (.binnen(let fact, let period), .binnen(let other, let longer)):
      return fact == other && period.eenheid == longer.eenheid && period.aantal <= longer.aantal
    case (.telling(let list, let least, let groups), .telling(let other, let fewer, let fewerGroups)):
      return list == other && least >= fewer && groups >= fewerGroups
    case (.zware(let list, let least), .zware(let other, let fewer)):
      return list == other && least >= fewer
    case (.som(let fact, let op, let limit), .som(let other, let otherOp, let otherLimit)):
      var same = limit
      same.centen = otherLimit.centen
      return fact == other && same == otherLimit && volgt(op, limit.centen, otherOp, otherLimit.centen)
    default: return false
    }
  }

  /// Whether every whole number that passes the first comparison passes the second.
  private static func volgt(
    _ op: Voorwaarde.Vergelijking, _ limit: Int64, _ other: Voorwaarde.Vergelijking, _ otherLimit: Int64
  ) -> Bool {
    let (left, right) = (bereik(op, limit), bereik(other, otherLimit))
    return right.lowerBound <= left.lowerBound && left.upperBound <= right.upperBound
  }

  private static func bereik(_ op: Voorwaarde.Vergelijking, _ limit: Int64) -> ClosedRange<Int64> {
    switch op {
    case .minstens: limit...Int64.max
    case .meerDan: (min(limit, .max - 1) + 1)...Int64.max
    case .hoogstens: Int64.min...limit
    case .minderDan: Int64.min...(max(limit, .min + 1) - 1)
    case .gelijk: limit...limit
    }
  }

  /// Two parts of a condition that exclude each other; nil when none are found.
  mutating func tegenspraak(_ condition: Voorwaarde) -> (Voorwaarde, Voorwaarde)? {
    switch condition {
    case .alle(let parts):
      let flat = Gevolg.plat(parts)
      for (index, left) in flat.enumerated() {
        if let inner = tegenspraak(left) { return inner }
        for right in flat[(index + 1)...] where sluitUit(left, right) { return (left, right) }
      }
      return nil
    case .eenVan(let parts):
      let found = parts.compactMap { tegenspraak($0) }
      return found.count == parts.count ? found.first : nil
    default: return nil
    }
  }

  private static func plat(_ parts: [Voorwaarde]) -> [Voorwaarde] {
    parts.flatMap { part in
      if case .alle(let inner) = part { plat(inner) } else { [part] }
    }
  }

  /// Whether two conditions can never hold together. Codes of one fact may be several at once: unlike codes do not
  /// exclude each other, save where the fact holds one code only.
  private mutating func sluitUit(_ left: Voorwaarde, _ right: Voorwaarde) -> Bool {
    guard rest > 0 else { return false }
    rest -= 1
    switch (left, right) {
    case (.niet(let part), let other), (let other, .niet(let part)): return volgt(part, uit: other)
    case (.heeft(let fact, let words), .heeft(let other, let others)):
      return fact == other && Feitenlijst.feit(fact)?.soort == .woord && Set(words).isDisjoint(with: others)
    case (.bedrag(let fact, let op, let limit), .bedrag(let other, let otherOp, let otherLimit)):
      var same = limit
      same.centen = otherLimit.centen
      return fact == other && same == otherLimit
        && !Gevolg.bereik(op, limit.centen).overlaps(Gevolg.bereik(otherOp, otherLimit.centen))
    case (.getal(let fact, let op, let limit), .getal(let other, let otherOp, let otherLimit)):
      return fact == other
        && !Gevolg.bereik(op, Int64(limit)).overlaps(Gevolg.bereik(otherOp, Int64(otherLimit)))
    case (.datum(let fact, let op, let day), .datum(let other, let otherOp, let otherDay)):
      return fact == other
        && !Gevolg.bereik(op, Int64(day.days)).overlaps(Gevolg.bereik(otherOp, Int64(otherDay.days)))
    default: return false
    }
  }
}

extension Voorwaarde {
  /// In a few words, for an error.
  var kort: String {
    switch self {
    case .alle: "alle"
    case .eenVan: "een-van"
    case .niet(let part): "niet(\(part.kort))"
    case .heeft(let fact, let words): "\(fact) is \(words.joined(separator: " of "))"
    case .opLijst(let fact, let list): "\(fact) op lijst \(list)"
    case .waar(let fact), .oordeel(let fact): fact
    case .bekend(let fact): "\(fact) bekend"
    case .bedrag(let fact, let op, let limit):
      "\(fact) \(op.tekst) \(Bedrag(centen: limit.centen))"
    case .getal(let fact, let op, let limit): "\(fact) \(op.tekst) \(limit)"
    case .binnen(let fact, let period): "\(fact) binnen \(period)"
    case .datum(let fact, let op, let day): "\(fact) \(op.tekst) \(day)"
    case .telling(let list, let least, _): "ten minste \(least) van \(list)"
    case .zware(let list, let least): "ten minste \(least) zware van \(list)"
    case .som(let fact, let op, let limit):
      "\(fact) samen \(op.tekst) \(Bedrag(centen: limit.centen))"
    case .iemand(let roles, let part):
      "iemand\(roles.isEmpty ? "" : " (\(roles.joined(separator: " of ")))"): \(part.kort)"
    case .inGebied(let area): "in gebied \(area)"
    }
  }
}
