extension Beleidsproza {
  /// Lists that are too long for a sentence.
  mutating func lijsten() {
    let long = beleid.lijsten.filter { list in
      list.waarden.count > Zinnenmaker.kort || list.van != nil || list.tot != nil || list.stadsdeel != nil
        || !list.groepen.isEmpty
        || list.waarden.contains { !$0.synoniemen.isEmpty }
    }
    guard !long.isEmpty else { return }
    kop(2, long.count == 1 ? "Lijst" : "Lijsten")
    for list in long { lijst(list) }
  }

  private mutating func lijst(_ list: Beleidslijst) {
    kop(3, Beleidsproza.hoofdletter(list.naam.isEmpty ? list.id : list.naam))
    let period = Beleidsproza.reikwijdte(list.van, list.tot, list.stadsdeel)
    let note = list.bron.map { noot($0) } ?? []
    let scope = period.isEmpty ? "" : " Deze lijst geldt \(period)."
    if list.groepen.isEmpty {
      alinea([.tekst("Hierop staan \(Zinnenmaker.som(list.waarden.map(\.voluit), "en")).\(scope)")] + note)
      return
    }
    alinea([.tekst("De indicatoren, naar groep.\(scope)")] + note)
    for group in list.groepen {
      punt([.nadruk(Beleidsproza.hoofdletter(Beleidswoorden.leesbaar(group)))])
      for value in list.waarden where value.groep == group { punt([.tekst(value.voluit)], 1) }
    }
  }

  mutating func gebieden() {
    guard !beleid.gebieden.isEmpty else { return }
    kop(2, "Gebieden")
    for area in beleid.gebieden {
      var ways: [String] = []
      if !area.postcodes.isEmpty { ways.append("de postcodes \(Zinnenmaker.som(area.postcodes, "en"))") }
      if !area.straten.isEmpty { ways.append("de straten \(Zinnenmaker.som(area.straten, "en"))") }
      if !area.veelhoek.isEmpty {
        ways.append("wat ligt binnen een grens met \(area.veelhoek.count) hoekpunten")
      }
      let scope = Beleidsproza.reikwijdte(area.van, area.tot, area.stadsdeel)
      let when = scope.isEmpty ? "" : " Dit geldt \(scope)."
      punt(
        [.nadruk(area.naam), .tekst(": \(Zinnenmaker.som(ways, "en")).\(when)")]
          + (area.bron.map { noot($0) } ?? []))
    }
  }

  /// From when to when and where a list or an area holds, in words; empty when always and everywhere.
  private static func reikwijdte(_ from: CivilDate?, _ to: CivilDate?, _ part: String?) -> String {
    [
      part.map { "in stadsdeel \(Beleidswoorden.leesbaar($0))" }, from.map { "vanaf \($0.voluit)" },
      to.map { "tot en met \($0.voluit)" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// What the policy leaves open, what a person must answer, and which sources are not sure.
  mutating func onzeker() {
    if !beleid.feiten.isEmpty {
      kop(2, "Wat de behandelaar moet nagaan")
      for fact in beleid.feiten { punt([.tekst(fact.vraag)]) }
    }
    let groups: [Beleidsbron.Kwaliteit] = [.afgeleid, .onzeker, .verzonnen]
    let found = groups.map { quality in (quality, minderZeker(quality)) }.filter { !$0.1.isEmpty }
    guard !beleid.opmerkingen.isEmpty || !found.isEmpty else { return }
    kop(2, "Wat niet zeker is")
    for remark in beleid.opmerkingen { punt([.tekst(Beleidsproza.metPunt(remark))]) }
    for (quality, names) in found {
      punt([
        .tekst(
          "\(Beleidsproza.hoofdletter(quality.uitleg)): \(Zinnenmaker.som(names.map { "“\($0)”" }, "en")).")
      ])
    }
  }

  private func minderZeker(_ quality: Beleidsbron.Kwaliteit) -> [String] {
    let rules = beleid.regels.filter { $0.bron.kwaliteit == quality }.map {
      $0.tekst.isEmpty ? $0.id : $0.tekst
    }
    let rest = beleid.standaard.filter { $0.bron.kwaliteit == quality }.map {
      $0.tekst.isEmpty ? $0.id : $0.tekst
    }
    let lists = beleid.lijsten.filter { $0.bron?.kwaliteit == quality }.map { "de lijst \($0.naam)" }
    return rules + rest + lists
  }
}

extension Beleidslijst {
  /// The groups of its indicators, in order; none when it has no groups.
  fileprivate var groepen: [String] {
    var seen: Set<String> = []
    return waarden.map(\.groep).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Beleidslijst.Waarde {
  /// The name, with what else falls under it.
  fileprivate var voluit: String {
    let also = synoniemen.map(Beleidswoorden.leesbaar)
    return (naam.isEmpty ? Beleidswoorden.leesbaar(code) : naam)
      + (also.isEmpty ? "" : " (ook: \(Zinnenmaker.som(also, "en")))") + (isZwaar ? " (zwaar)" : "")
  }
}
