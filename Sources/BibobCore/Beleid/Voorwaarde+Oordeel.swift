extension Voorwaarde {
  /// Whether the condition holds for these facts.
  ///
  /// An amount compares only with a limit of the same basis: where kind, value added tax or who set it are named
  /// by the policy and differ or are unknown, the answer is unknown. Value added tax that is unknown does not
  /// matter where both readings give the same answer: an amount without tax that is over the limit is over it
  /// with tax too.
  public func oordeel(_ feiten: Feiten, _ beleid: Beleid) -> Drie {
    switch self {
    case .alle(let parts): return Drie.en(parts.lazy.map { $0.oordeel(feiten, beleid) })
    case .eenVan(let parts): return Drie.of(parts.lazy.map { $0.oordeel(feiten, beleid) })
    case .niet(let part): return !part.oordeel(feiten, beleid)
    case .heeft(let feit, let words): return Voorwaarde.heeft(feit, feiten) { words.contains($0) }
    case .opLijst(let feit, let list):
      let versions = beleid.lijsten(list, op: feiten.peildatum)
      guard !versions.isEmpty else { return .onbekend }
      return Drie.of(
        versions.lazy.map { version in
          Drie.en([version.geldt(feiten), Voorwaarde.heeft(feit, feiten, version.bevat)])
        })
    case .waar(let feit), .oordeel(let feit):
      guard case .jaNee(let value)? = feiten[feit] else { return .onbekend }
      return Drie(value)
    case .bekend(let feit): return Drie(feiten[feit] != nil)
    case .bedrag(let feit, let op, let limit):
      guard case .bedrag(let amount)? = feiten[feit] else { return .onbekend }
      return limit.oordeel(amount, op)
    case .getal(let feit, let op, let limit):
      guard case .getal(let number)? = feiten[feit] else { return .onbekend }
      return Drie(op.geldt(number, limit))
    case .binnen(let feit, let period):
      return Voorwaarde.dag(feiten[feit]) { day in
        day <= feiten.peildatum && period.voor(feiten.peildatum) <= day
      }
    case .datum(let feit, let op, let limit): return Voorwaarde.dag(feiten[feit]) { op.geldt($0, limit) }
    case .telling(let list, let least, let groups):
      return beleid.telling(list, feiten, minstens: least, groepen: groups)
    case .zware(let list, let least): return beleid.zware(list, feiten, minstens: least)
    case .inGebied(let id):
      let versions = beleid.gebieden(id, op: feiten.peildatum)
      return versions.isEmpty ? .onbekend : Drie.of(versions.lazy.map { $0.oordeel(feiten) })
    case .som(let feit, let op, let limit): return Voorwaarde.som(feit, op, limit, feiten)
    case .iemand(let roles, let condition): return Voorwaarde.iemand(roles, condition, feiten, beleid)
    }
  }

  /// Whether a code passes; for the kind of decision a code that may yet turn out to fit leaves it unknown.
  private static func heeft(_ feit: String, _ feiten: Feiten, _ test: (String) -> Bool) -> Drie {
    guard case .woorden(let words)? = feiten[feit] else { return .onbekend }
    if words.contains(where: test) { return .waar }
    guard feit == "beslissing_soort", case .woorden(let open)? = feiten[Feiten.mogelijkeSoort],
      open.contains(where: test)
    else { return .onwaar }
    return .onbekend
  }

  /// A day; `geen` (no such day: never tested before) is known, and lies in no window.
  private static func dag(_ value: Feitwaarde?, _ test: (CivilDate) -> Bool) -> Drie {
    switch value {
    case .datum(let day)?: Drie(test(day))
    case .woorden(let none)? where none.isEmpty: .onwaar
    default: .onbekend
    }
  }
}

extension Voorwaarde.Bedraggrens {
  func oordeel(_ amount: Beleidsbedrag, _ op: Voorwaarde.Vergelijking) -> Drie {
    if perJaar != (amount.per != nil) { return .onbekend }
    if !soort.isEmpty, amount.bedrag.soort != soort { return .onbekend }
    if let bepaaldDoor, amount.bedrag.bepaaldDoor != bepaaldDoor { return .onbekend }
    guard let cents = perJaar ? amount.centenPerJaar : amount.bedrag.centen else { return .onbekend }
    let answer = Drie(op.geldt(cents, centen))
    guard let btw, btw != .onbekend, amount.bedrag.btw != btw else { return answer }
    guard op != .gelijk else { return .onbekend }
    let upward = op == .minstens || op == .meerDan
    // Without tax over a limit with tax, or with tax under a limit without: the other reading says the same.
    switch (btw, amount.bedrag.btw) {
    case (.inclusief, .exclusief) where answer == (upward ? .waar : .onwaar): return answer
    case (.exclusief, .inclusief) where answer == (upward ? .onwaar : .waar): return answer
    default: return .onbekend
    }
  }
}

extension Beleid {
  /// The versions of the list with this name that hold on a day: one, or one for each part of the town.
  public func lijsten(_ id: String, op day: CivilDate) -> [Beleidslijst] {
    lijsten.filter { list in
      list.id == id && (list.van.map { $0 <= day } ?? true) && (list.tot.map { day <= $0 } ?? true)
    }
  }

  /// The versions of the area with this name that hold on a day: one, or one for each part of the town.
  public func gebieden(_ id: String, op day: CivilDate) -> [Beleidsgebied] {
    gebieden.filter { area in
      area.id == id && (area.van.map { $0 <= day } ?? true) && (area.tot.map { day <= $0 } ?? true)
    }
  }

  /// Counts indicators over groups. `indicatoren:LIJST` holds those that are established; the fact
  /// `indicatoren-onbekend:LIJST` those of which nobody could say.
  func telling(_ list: String, _ feiten: Feiten, minstens: Int, groepen: Int) -> Drie {
    tel(list, feiten) { found in
      found.count >= minstens && Set(found.map(\.groep)).count >= groepen
    }
  }

  /// Counts the heavy indicators of a list.
  func zware(_ list: String, _ feiten: Feiten, minstens: Int) -> Drie {
    tel(list, feiten) { found in found.count(where: \.isZwaar) >= minstens }
  }

  /// Whether enough indicators are established, over the versions of the list that hold.
  private func tel(_ list: String, _ feiten: Feiten, _ enough: ([Beleidslijst.Waarde]) -> Bool) -> Drie {
    let versions = lijsten(list, op: feiten.peildatum)
    guard !versions.isEmpty, case .woorden(let established)? = feiten["indicatoren:\(list)"] else {
      return .onbekend
    }
    var open: [String] = []
    if case .woorden(let words)? = feiten["indicatoren-onbekend:\(list)"] { open = words }
    return Drie.of(
      versions.map { version in
        let (sure, perhaps) = (version.waarden(established), version.waarden(established + open))
        let holds: Drie = enough(sure) ? .waar : enough(perhaps) ? .onbekend : .onwaar
        return Drie.en([version.geldt(feiten), holds])
      })
  }
}

extension Beleidslijst {
  /// Whether a code is on it, directly or as a synonym.
  fileprivate func bevat(_ code: String) -> Bool {
    waarden.contains { $0.code == code || $0.synoniemen.contains(code) }
  }

  /// Whether it holds for the part of the town in which the case plays; a list without one holds everywhere.
  func geldt(_ feiten: Feiten) -> Drie {
    guard let stadsdeel else { return .waar }
    guard case .woorden(let parts)? = feiten.waarden["stadsdeel"] else { return .onbekend }
    return Drie(parts.contains(stadsdeel))
  }

  /// Its values with these codes, directly or as a synonym.
  fileprivate func waarden(_ codes: [String]) -> [Waarde] {
    waarden.filter { codes.contains($0.code) || $0.synoniemen.contains(where: codes.contains) }
  }
}

extension Beleidsgebied {
  /// Whether a place lies in the area: by postcode, by street, or within the polygon. Each way that the area uses
  /// and the facts do not answer leaves it unknown.
  func oordeel(_ feiten: Feiten) -> Drie {
    var answers: [Drie] = []
    if !postcodes.isEmpty {
      answers.append(Beleidsgebied.tekst(feiten["postcode"], "").map(bevat(postcode:)) ?? .onbekend)
    }
    if !straten.isEmpty {
      answers.append(
        Beleidsgebied.tekst(feiten["straat"], " ").map { Drie(straten.contains($0)) } ?? .onbekend)
    }
    if !veelhoek.isEmpty {
      let point = Beleidsgebied.tekst(feiten["ligging"], "").flatMap(Beleidsgebied.punt)
      answers.append(point.map { Drie(bevat($0)) } ?? .onbekend)
    }
    return Drie.of(answers)
  }

  /// The facts by which the area is known.
  var feiten: [String] {
    (postcodes.isEmpty ? [] : ["postcode"]) + (straten.isEmpty ? [] : ["straat"])
      + (veelhoek.isEmpty ? [] : ["ligging"])
  }

  /// Four digits of which the letters are not known may lie in an area of whole postcodes.
  private func bevat(postcode: String) -> Drie {
    if postcodes.contains(where: { postcode.hasPrefix($0.lowercased()) }) { return .waar }
    return postcodes.contains { $0.lowercased().hasPrefix(postcode) } ? .onbekend : .onwaar
  }

  private static func tekst(_ value: Feitwaarde?, _ separator: String) -> String? {
    guard case .woorden(let words)? = value, !words.isEmpty else { return nil }
    return words.joined(separator: separator).lowercased()
  }

  /// Reads `6.566500,53.219400`: longitude and latitude in degrees.
  static func punt(_ text: String) -> Punt? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let length = miljoenste(parts[0]), let width = miljoenste(parts[1]) else {
      return nil
    }
    return Punt(lengte: length, breedte: width)
  }

  private static func miljoenste(_ text: Substring) -> Int64? {
    let negative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int64(parts[0]), (0...180).contains(whole) else {
      return nil
    }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard (1...6).contains(parts[1].count), let digits = Int64(parts[1]), digits >= 0 else { return nil }
      fraction = (parts[1].count..<6).reduce(digits) { value, _ in value * 10 }
    }
    return (negative ? -1 : 1) * (whole * 1_000_000 + fraction)
  }

  /// Whether a point lies within the polygon, by the crossings of a ray; a point on an edge counts as within.
  func bevat(_ point: Punt) -> Bool {
    var inside = false
    for index in veelhoek.indices {
      let a = veelhoek[index]
      let b = veelhoek[(index + 1) % veelhoek.count]
      let cross =
        (b.lengte - a.lengte) * (point.breedte - a.breedte)
        - (b.breedte - a.breedte) * (point.lengte - a.lengte)
      let within = min(a.lengte, b.lengte)...max(a.lengte, b.lengte)
      let between = min(a.breedte, b.breedte)...max(a.breedte, b.breedte)
      if cross == 0, within.contains(point.lengte), between.contains(point.breedte) { return true }
      guard (a.breedte > point.breedte) != (b.breedte > point.breedte) else { continue }
      if (cross > 0) == (b.breedte > a.breedte) { inside.toggle() }
    }
    return inside
  }
}
